// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/AuditTrail.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class CodesPage;
class DetailDrawer;
class FactSheet;
class Timeline;

/// A coupon with all that its pages tell.
struct CouponRecord
{
    rewards::Coupon coupon;
    QString goods;      ///< SKUs of the products in its scope
    QString gift;       ///< the SKU of its gift
    QString scopeWords; ///< names of products and categories
    QString storeNames;
    std::vector<store::AuditEntry> history;
};
Result<CouponRecord> readCouponRecord(store::Connection &connection, rewards::CouponId id);

/// The pages of a coupon in the drawer: what it says, its codes, its history.
class CouponSheet : public QObject
{
    Q_OBJECT
public:
    CouponSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent);
    void show(const CouponRecord &record);
    void retranslate();
    void setPagesVisible(bool visible);
    CodesPage *codes() const { return m_codes; }

private:
    void showFacts(const CouponRecord &record);

    Workbench &m_workbench;
    DetailDrawer &m_drawer;
    FactSheet *m_facts;
    CodesPage *m_codes;
    Timeline *m_history;
    std::optional<CouponRecord> m_record;
};

} // namespace shopdesk::ui
