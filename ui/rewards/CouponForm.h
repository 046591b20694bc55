// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "ui/parts/RecordForm.h"

class QLabel;

namespace shopdesk::ui {

class CheckList;
struct TypedCoupon;

/// The form in which a coupon is made and changed. A new one gets the code that everybody may know along with it.
class CouponForm : public RecordForm
{
    Q_OBJECT
public:
    explicit CouponForm(Workbench &workbench, QWidget *parent = nullptr);

    void startNew();
    QString example() const;
    /// @p goods are the SKUs of its products, @p gift that of its gift.
    void startEdit(const rewards::Coupon &coupon, const QString &goods, const QString &gift);

protected:
    Saving saving() override;
    std::function<void()> undoOfNew(qint64 id) override;
    QString recordName() const override;
    bool isWhole() const override;
    void retranslate() override;

private:
    void build();
    void setChecks();
    void load(const rewards::Coupon &coupon, const QString &goods, const QString &gift);
    void readChoices();
    void showFields();
    void explain();
    rewards::CouponKind kind() const;
    TypedCoupon typed() const;
    QString amountComplaint() const;
    QString shareComplaint() const;
    QString limitComplaint(const QString &key) const;

    CheckList *m_categories;
    CheckList *m_channels;
    CheckList *m_stores;
    QLabel *m_example; ///< what the rules do, with numbers of their own
    rewards::Coupon m_before;
};

} // namespace shopdesk::ui
