// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "ui/orders/StepForm.h"

namespace shopdesk::ui {

/// Sends goods, or hands them over in a store.
class SendForm : public StepForm
{
    Q_OBJECT
public:
    /// @p stores: where the goods may leave, the usual one first. One that is handed over needs no carrier.
    SendForm(Workbench &workbench, const orders::Order &order, const std::vector<catalog::Premises> &stores,
             bool handsOver, QWidget *parent = nullptr);

protected:
    Job job() override;
    void refresh() override;

private:
    std::vector<orders::ShipmentLine> lines() const;

    bool m_handsOver;
    qint64 m_units = 0;
};

/// Takes goods back by a credit; what is given back is said before it is booked.
class TakeBackForm : public StepForm
{
    Q_OBJECT
public:
    /// @p most: how many of each line can come back. @p stores: into which stock, the usual one first.
    TakeBackForm(Workbench &workbench, const orders::Order &order, const std::vector<qint64> &most,
                 const std::vector<catalog::Premises> &stores, QWidget *parent = nullptr);

protected:
    Job job() override;
    void refresh() override;

private:
    orders::OrderDraft credit() const;
    bool isAllBack() const;
    void followGoods();

    bool m_wasAllBack = false;
};

} // namespace shopdesk::ui
