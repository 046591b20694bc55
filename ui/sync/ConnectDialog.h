// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/SyncKeeper.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Form.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class BusyLine;

/// Makes a shop that works alone a company's: asks for the server and an administrator's account on it, and prepares it. Also
/// asks for another account or password of a shop that is connected.
class ConnectDialog : public QDialog
{
    Q_OBJECT
public:
    enum class What { Connect, ChangeAccount };
    ConnectDialog(store::Store &store, company::SyncKeeper &keeper, What what, QWidget *parent = nullptr);
    Form *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void finish(const Result<int> &device);
    void retranslate();

    store::Store &m_store;
    company::SyncKeeper &m_keeper;
    What m_what;
    QLabel *m_title;
    QLabel *m_text;
    Form *m_form;
    QPushButton *m_go;
    QPushButton *m_cancel;
    BusyLine *m_busy;
    Aside m_aside; ///< the last, since it works with what stands above
};

} // namespace shopdesk::ui
