// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/Server.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Form.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

class BusyLine;

/// Makes an account on the server for another computer, of one store or of all of them, and says its name and password once.
/// Asks for the administrator's account, which is not kept.
class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    AccountDialog(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    /// That was made; its name is empty before.
    const company::ServerAccount &account() const { return m_made; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void show(const company::ServerAccount &account);
    void retranslate();

    Workbench &m_workbench;
    QLabel *m_title;
    QLabel *m_text;
    Form *m_form;
    QComboBox *m_stores;
    QLabel *m_told;
    QPushButton *m_copy;
    QPushButton *m_go;
    QPushButton *m_cancel;
    BusyLine *m_busy;
    QString m_address; ///< of the server
    company::ServerAccount m_made;
    Aside m_aside; ///< the last, since it works with what stands above
};

} // namespace shopdesk::ui
