// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loyalty/MergeMembers.h"
#include "members/Consents.h"
#include "members/Households.h"
#include "members/MemberBenefits.h"
#include "members/Members.h"
#include "members/TierStanding.h"
#include "store/AuditTrail.h"
#include "ui/members/EventWords.h"
#include "ui/members/PointsPage.h"
#include "ui/parts/Workbench.h"

#include <QObject>

class QLabel;

namespace shopdesk::ui {

class ContactReveal;
class DetailDrawer;
class FactSheet;
class LinkButton;
class ListView;
class PersonalDataPage;
class RewardsPage;
class StoreCreditPage;
class RowsModel;
class Timeline;
class TimelinePage;

/// All that the drawer shows of a member.
struct MemberRecord
{
    members::Member member;
    members::TierStanding standing;
    members::MemberBenefits benefits; ///< promised today
    members::Consents consents;
    bool tracesRemain = false; ///< erased, but not yet in every gap of the file
    PointsRecord points;
    TimelinePageData timeline; ///< the first page
    std::vector<members::HouseholdMember> household;
    std::vector<loyalty::Merge> merges;
    std::vector<store::AuditEntry> history;
    std::vector<qint64> orders;         ///< the latest
    std::vector<tables::Row> orderRows; ///< number, placed, status, total
    tables::ListTotals orderTotals;     ///< of all of them
};
Result<MemberRecord> readMemberRecord(store::Connection &connection, members::MemberId id);
/// The orders list, filtered by a member.
tables::ListQuery ordersOf(members::MemberId id);

/// The pages of the drawer of a member: Overview, Orders, Points, Personal data, Timeline, History.
class MemberSheet : public QObject
{
    Q_OBJECT
public:
    MemberSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent = nullptr);
    void show(const MemberRecord &record);
    void setPagesVisible(bool visible);
    void retranslate();
    PointsPage *points() const { return m_points; }
    PersonalDataPage *personal() const { return m_personal; }
    StoreCreditPage *credit() const { return m_credit; }
    ContactReveal *contact() const { return m_contact; }
    TimelinePage *timeline() const { return m_timeline; }

signals:
    void benefitReportWanted();

private:
    void showFacts(const MemberRecord &record);
    void showStanding(const members::TierStanding &standing);
    void showTogether(const MemberRecord &record);
    QWidget *buildOverview();
    QWidget *buildOrders();

    Workbench &m_workbench;
    DetailDrawer &m_drawer;
    ContactReveal *m_contact;
    FactSheet *m_facts;
    QLabel *m_noOrders;
    ListView *m_orders;
    RowsModel *m_orderRows;
    LinkButton *m_allOrders;
    PointsPage *m_points;
    RewardsPage *m_rewards;
    StoreCreditPage *m_credit;
    PersonalDataPage *m_personal;
    TimelinePage *m_timeline;
    Timeline *m_history;
    std::optional<MemberRecord> m_record;
};

} // namespace shopdesk::ui
