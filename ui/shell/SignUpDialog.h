// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/SignIn.h"
#include "ui/parts/Aside.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class BusyLine;
class Form;

/// The owner of a shop that opened for whoever had its key file chooses a name and a password.
class SignUpDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SignUpDialog(store::Store &store, QWidget *parent = nullptr);
    Form *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void submit();

    store::Store &m_store;
    Aside m_aside;
    QLabel *m_title;
    QLabel *m_text;
    Form *m_form;
    QPushButton *m_set;
    QPushButton *m_cancel;
    BusyLine *m_busy;
};

} // namespace shopdesk::ui
