// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierMoves.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

namespace shopdesk::ui {

class Form;

/// Sets a member's tier by hand, until a day or for good, or gives the member back to the rules.
class TierDialog : public QDialog
{
    Q_OBJECT
public:
    TierDialog(Workbench &workbench, const members::Member &member, QWidget *parent = nullptr);
    Form *form() const { return m_form; }

signals:
    /// The tiers can be chosen.
    void loaded();

private:
    void build();
    void read();
    void set();
    void tell(members::TierId tier, const members::TierHolding &before);

    Workbench &m_workbench;
    members::MemberId m_member;
    QString m_name;
    Form *m_form;
};

} // namespace shopdesk::ui
