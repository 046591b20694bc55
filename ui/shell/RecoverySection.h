// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/SignIn.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Section.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class BusyLine;
class Form;

/// For an owner who forgot the password and has the recovery sheet: its secret, and a new password.
class RecoverySection : public Section
{
    Q_OBJECT
public:
    explicit RecoverySection(store::Store &store, QWidget *parent = nullptr);
    void begin(const QString &name);
    Form *form() const { return m_form; }

signals:
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void recover();
    void forget();

    store::Store &m_store;
    Aside m_aside;
    QString m_name;
    Form *m_form;
    QLabel *m_otherwise;
    QPushButton *m_set;
    QPushButton *m_back;
    BusyLine *m_busy;
};

} // namespace shopdesk::ui
