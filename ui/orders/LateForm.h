// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Compensation.h"
#include "ui/orders/StepForm.h"

namespace shopdesk::ui {

/// An order came late: by how many days, and what its member gets for it by the rules of the shop. Once for an order.
class LateForm : public StepForm
{
    Q_OBJECT
public:
    LateForm(Workbench &workbench, const orders::Order &order, QWidget *parent = nullptr);

protected:
    Job job() override;
    void refresh() override;

private:
    std::vector<returns::Rule> m_rules; ///< by days
    bool m_hasRead = false;
};

} // namespace shopdesk::ui
