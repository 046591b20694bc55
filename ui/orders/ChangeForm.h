// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderChange.h"
#include "ui/orders/PaymentFields.h"
#include "ui/orders/StepForm.h"

class QCheckBox;
class QSpinBox;

namespace shopdesk::ui {

class CouponField;
class LinesEdit;
class MoneyEdit;
class PriceExplained;

/// Changes a placed order: its lines, the discount, coupons and points. What it comes to then stands under the fields, step by
/// step, before it is booked; what it costs less is given back, what it costs more is paid with it or stays open.
class ChangeForm : public StepForm
{
    Q_OBJECT
public:
    ChangeForm(Workbench &workbench, const orders::Order &order, QWidget *parent = nullptr);
    LinesEdit *lines() const { return m_lines; }
    PriceExplained *price() const { return m_price; }

protected:
    Job job() override;
    void refresh() override;
    void focusFirst() override;
    bool takeArticle(const QString &code) override;

private:
    void addRewards();
    void addMoney();
    void showSums(const Result<orders::DraftSums> &sums);
    void showGo();
    void showPayment();
    orders::OrderChange change() const;
    std::vector<orders::DiscountDraft> discounts() const;
    Money manualDiscount() const;
    qint64 redeemedPoints() const;
    Money settled() const { return order().paidTotal + order().roundingTotal; }
    /// What is to pay after the change, whatever it was for.
    Money due() const;

    LinesEdit *m_lines;
    MoneyEdit *m_discount; ///< on the order
    CouponField *m_coupons;
    QSpinBox *m_points = nullptr; ///< none where nobody has points
    QCheckBox *m_paid;
    PaymentFields m_payment;
    PriceExplained *m_price;
    std::optional<orders::DraftSums> m_sums; ///< of what is in the fields
    int m_question = 0;
};

} // namespace shopdesk::ui
