// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Compensation.h"
#include "ui/parts/Choices.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;

namespace shopdesk::ui {

class EditableRows;

/// What a member gets whose order came late: a coupon, from so many days on, once for an order.
class CompensationSection : public Section
{
    Q_OBJECT
public:
    explicit CompensationSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Known
    {
        std::vector<returns::Rule> rules;
        std::vector<rewards::Coupon> coupons; ///< with those that are archived
    };
    void build();
    void retranslate();
    void read();
    void showRows();
    void fillCoupons(rewards::CouponId chosen);
    void load(qint64 id);
    void save(qint64 id);
    void explain();
    returns::RuleDraft draft() const;
    QString inWords(const returns::RuleDraft &rule) const;
    const rewards::Coupon *coupon(rewards::CouponId id) const;
    const returns::Rule *find(qint64 id) const;

    Workbench &m_workbench;
    EditableRows *m_rows;
    QLabel *m_meaning;
    Known m_known;
};

} // namespace shopdesk::ui
