// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/members/MemberCard.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QPushButton;

namespace shopdesk::ui {

/// A member's card as it will be printed; sent to a printer or saved as PDF.
class MemberCardDialog : public QDialog
{
    Q_OBJECT
public:
    MemberCardDialog(Workbench &workbench, MemberCard card, QWidget *parent = nullptr);
    QPushButton *saveButton() const { return m_save; }

private:
    void save();
    void print();

    Workbench &m_workbench;
    MemberCard m_card;
    QPushButton *m_save;
    QPushButton *m_print;
};

} // namespace shopdesk::ui
