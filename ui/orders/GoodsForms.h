// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "orders/OrderChange.h"
#include "ui/orders/StepForm.h"

namespace shopdesk::ui {

class LinesEdit;
class MoneyEdit;

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

/// Changes lines and the discount, adds lines and takes others out; what it costs more or less is said before it is booked.
class ChangeForm : public StepForm
{
    Q_OBJECT
public:
    ChangeForm(Workbench &workbench, const orders::Order &order, QWidget *parent = nullptr);
    LinesEdit *lines() const { return m_lines; }

protected:
    Job job() override;
    void refresh() override;
    void focusFirst() override;
    bool takeArticle(const QString &code) override;

private:
    orders::OrderChange change() const;
    std::vector<orders::DiscountDraft> discounts() const;
    Money manualDiscount() const;

    LinesEdit *m_lines;
    MoneyEdit *m_discount; ///< on the order
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
};

} // namespace shopdesk::ui
