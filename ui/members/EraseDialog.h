// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace shopdesk::ui {

/// Asks whether a member shall be erased for good: the member's number has to be typed. Accepted: yes.
class EraseDialog : public QDialog
{
    Q_OBJECT
public:
    explicit EraseDialog(const members::Member &member, QWidget *parent = nullptr);
    QLineEdit *number() const { return m_number; }
    QPushButton *eraseButton() const { return m_erase; }

private:
    QLineEdit *m_number;
    QPushButton *m_erase;
};

} // namespace shopdesk::ui
