// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/PaymentFields.h"
#include "ui/orders/StepForm.h"

namespace shopdesk::ui {

/// Takes money for an order, in one way at a time.
class PayForm : public StepForm
{
    Q_OBJECT
public:
    /// @p due is what is open, @p dueInCash the same in coins. @p stores: whose till it may go into, the usual one first.
    PayForm(Workbench &workbench, const orders::Order &order, Money due, Money dueInCash,
            const std::vector<catalog::Premises> &stores, QWidget *parent = nullptr);

protected:
    Job job() override;
    void refresh() override;

private:
    Money m_due;
    Money m_dueInCash;
    PaymentFields m_payment;
};

/// Calls an order off.
class CancelForm : public StepForm
{
    Q_OBJECT
public:
    CancelForm(Workbench &workbench, const orders::Order &order, QWidget *parent = nullptr);

protected:
    Job job() override;
    void refresh() override;

private:
    bool isDraft() const;

    Money m_back;
};

} // namespace shopdesk::ui
