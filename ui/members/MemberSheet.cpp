// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/MemberSheet.h"

#include "members/Erasure.h"
#include "orders/OrderList.h"
#include "tables/ListReader.h"
#include "ui/members/BenefitsLine.h"
#include "ui/members/ContactReveal.h"
#include "ui/members/LanguageNames.h"
#include "ui/members/PersonalDataPage.h"
#include "ui/members/RewardsPage.h"
#include "ui/members/StoreCreditPage.h"
#include "ui/members/TimelinePage.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int ordersShown = 20;
const QString overviewTab = QStringLiteral("overview");
const QString ordersTab = QStringLiteral("orders");
const QString pointsTab = QStringLiteral("points");
const QString rewardsTab = QStringLiteral("rewards");
const QString creditTab = QStringLiteral("credit");
const QString personalTab = QStringLiteral("personal");
const QString timelineTab = QStringLiteral("timeline");
const QString historyTab = QStringLiteral("history");
const char *const orderColumnKeys[] = {"number", "placed", "status", "total"};

std::vector<tables::Column> orderColumns()
{
    const tables::ListDefinition list = orders::orderList();
    std::vector<tables::Column> columns;
    for (const char *key : orderColumnKeys)
        columns.push_back(*list.column(QLatin1String(key)));
    return columns;
}

Result<void> readOrders(store::Connection &connection, MemberRecord &record)
{
    tables::ListDefinition list = orders::orderList();
    const tables::ListQuery query = ordersOf(record.member.id);
    auto ids = tables::readIds(connection, list, query, ordersShown);
    if (!ids)
        return Failure(ids.error());
    auto totals = tables::readTotals(connection, list, query);
    if (!totals)
        return Failure(totals.error());
    list.columns = orderColumns();
    auto rows = tables::readRows(connection, list, *ids);
    if (!rows)
        return Failure(rows.error());
    record.orders = std::move(*ids);
    record.orderRows = std::move(*rows);
    record.orderTotals = *totals;
    return {};
}

} // namespace

tables::ListQuery ordersOf(members::MemberId id)
{
    tables::ListQuery query;
    query.filters.insert(QStringLiteral("member"), {id.value});
    return query;
}

Result<MemberRecord> readMemberRecord(store::Connection &connection, members::MemberId id)
{
    const auto member = members::member(connection, id);
    if (!member)
        return Failure(member.error());
    MemberRecord record;
    record.member = *member;
    auto standing = members::tierStanding(connection, id);
    if (!standing)
        return Failure(standing.error());
    record.standing = std::move(*standing);
    record.benefits = members::benefitsOf(connection, *member, connection.shop().zone.dayOf(Instant::now()));
    auto consents = members::consents(connection, id);
    if (!consents)
        return Failure(consents.error());
    record.consents = std::move(*consents);
    record.tracesRemain = member->erasedAt && members::tracesMayRemain(connection);
    auto points = readPoints(connection, id);
    if (!points)
        return Failure(points.error());
    record.points = std::move(*points);
    auto timeline = readTimeline(connection, id);
    if (!timeline)
        return Failure(timeline.error());
    record.timeline = std::move(*timeline);
    auto household = members::household(connection, id);
    if (!household)
        return Failure(household.error());
    record.household = std::move(*household);
    auto merges = loyalty::mergesOf(connection, id);
    if (!merges)
        return Failure(merges.error());
    record.merges = std::move(*merges);
    auto history = store::auditTrail(connection, QStringLiteral("members"), id.value);
    if (!history)
        return Failure(history.error());
    record.history = std::move(*history);
    // Whoever may not see orders sees the member without them.
    const auto orders = connection.actor().may(Permission::SeeOrders) ? readOrders(connection, record) : Result<void>();
    if (!orders)
        return Failure(orders.error());
    return record;
}

MemberSheet::MemberSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_drawer(drawer)
    , m_contact(new ContactReveal(workbench))
    , m_facts(new FactSheet)
    , m_noOrders(new QLabel)
    , m_orders(new ListView(workbench.formats))
    , m_orderRows(new RowsModel(orderColumns(), this))
    , m_allOrders(new LinkButton)
    , m_points(new PointsPage(workbench))
    , m_rewards(new RewardsPage(workbench))
    , m_credit(new StoreCreditPage(workbench))
    , m_personal(new PersonalDataPage(workbench))
    , m_timeline(new TimelinePage(workbench))
    , m_history(new Timeline(workbench.formats))
{
    drawer.addTab(overviewTab, {}, buildOverview());
    drawer.addTab(ordersTab, {}, buildOrders());
    drawer.addTab(pointsTab, {}, m_points);
    drawer.addTab(rewardsTab, {}, m_rewards);
    drawer.addTab(creditTab, {}, m_credit);
    drawer.addTab(personalTab, {}, m_personal);
    drawer.addTab(timelineTab, {}, m_timeline);
    drawer.addTab(historyTab, {}, m_history);
    const auto openOrder = [this](qint64 id) { m_workbench.openRecord(QStringLiteral("orders"), id); };
    connect(m_points, &PointsPage::orderWanted, this, openOrder);
    connect(m_credit, &StoreCreditPage::orderWanted, this, openOrder);
    connect(m_orders, &ListView::opened, this, openOrder);
    connect(m_allOrders, &LinkButton::clicked, this, [this] {
        if (m_record)
            m_workbench.openList(QStringLiteral("orders"), ordersOf(m_record->member.id));
    });
}

QWidget *MemberSheet::buildOverview()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_contact);
    layout->addWidget(m_facts, 1);
    return page;
}

QWidget *MemberSheet::buildOrders()
{
    m_orders->show(m_orderRows->columns(), m_orderRows);
    m_orders->setSortable(false);
    m_orders->setFitsContents(true);
    m_orders->remember(m_workbench.settings, QStringLiteral("member-orders"), m_workbench.store.actor());
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_noOrders);
    layout->addWidget(m_orders);
    layout->addWidget(m_allOrders);
    layout->addStretch(1);
    m_noOrders->setWordWrap(true);
    return page;
}

void MemberSheet::retranslate()
{
    m_drawer.setTabTitle(overviewTab, tr("Overview"));
    m_drawer.setTabTitle(ordersTab, tr("Orders"));
    m_drawer.setTabTitle(pointsTab, tr("Points"));
    m_drawer.setTabTitle(rewardsTab, tr("Rewards"));
    m_drawer.setTabTitle(creditTab, tr("Store credit"));
    m_drawer.setTabTitle(personalTab, tr("Personal data"));
    m_drawer.setTabTitle(timelineTab, tr("Timeline"));
    m_drawer.setTabTitle(historyTab, tr("History"));
    m_timeline->retranslate();
    m_rewards->retranslate();
    m_credit->retranslate();
    m_noOrders->setText(tr("This member has not ordered yet."));
    m_orders->setAccessibleName(tr("The latest orders of this member"));
    if (m_record)
        show(*m_record);
}

void MemberSheet::setPagesVisible(bool visible)
{
    for (const QString &tab :
         {overviewTab, ordersTab, pointsTab, rewardsTab, creditTab, personalTab, timelineTab, historyTab})
        m_drawer.setTabVisible(tab, visible);
}

void MemberSheet::show(const MemberRecord &record)
{
    m_record = record;
    m_contact->setMember(record.member);
    showFacts(record);
    m_orderRows->setRows(record.orderRows, record.orders);
    const bool none = record.orders.empty();
    m_noOrders->setVisible(none);
    m_orders->setVisible(!none);
    m_allOrders->setVisible(!none);
    m_allOrders->setText(tr("All %Ln order(s) of this member", nullptr, static_cast<int>(record.orderTotals.count)));
    m_points->showPoints(record.member, record.points);
    m_rewards->showMember(record.member);
    m_credit->showMember(record.member);
    m_personal->showMember(record.member, record.consents, record.tracesRemain);
    m_timeline->showMember(record.member.id, record.timeline);
    m_history->showEntries(inWords(record.history, m_workbench.formats), tr("Nothing has been changed here yet."));
}

/// Why the member has the tier, and what is missing to the next one.
void MemberSheet::showStanding(const members::TierStanding &standing)
{
    const Formats &formats = m_workbench.formats;
    const members::Spelling spelling{[&](Money amount) { return formats.moneyWithSymbol(amount); },
                                     [&](BusinessDay day) { return formats.day(day); },
                                     [&](qint64 number) { return formats.number(number); }, formats.zone()};
    if (const QString why = members::whyOf(standing, spelling); !why.isEmpty())
        m_facts->addFact(tr("Why this tier"), why);
    if (const QString missing = members::missingOf(standing, spelling); !missing.isEmpty())
        m_facts->addFact(tr("To the next tier"), missing);
}

void MemberSheet::showFacts(const MemberRecord &record)
{
    const members::Member &member = record.member;
    const Formats &formats = m_workbench.formats;
    m_facts->clear();
    if (member.erasedAt) {
        m_facts->addFact(tr("Erased on"), formats.day(formats.zone().dayOf(*member.erasedAt)),
                         formats.instant(*member.erasedAt));
    }
    m_facts->addFact(tr("Tier"), member.tierName);
    showStanding(record.standing);
    if (!record.benefits.benefits.empty() && !member.erasedAt) {
        auto *benefits = new BenefitsLine(m_facts);
        benefits->show(record.benefits, m_workbench.offers(Permission::EditMembers));
        connect(benefits, &BenefitsLine::reportWanted, this, &MemberSheet::benefitReportWanted);
        m_facts->addWidget(tr("Benefits"), benefits);
    }
    m_facts->addFact(tr("Points"), formats.number(member.points));
    m_facts->addFact(tr("Orders"), formats.number(record.orderTotals.count));
    m_facts->addFact(tr("Bought for"),
                     formats.moneyWithSymbol({record.orderTotals.sums.value(QStringLiteral("total"))}));
    m_facts->addFact(tr("Country"), member.country);
    m_facts->addFact(tr("Birthday"), member.birthday ? formats.day(*member.birthday) : QString());
    m_facts->addFact(tr("Language"), languageName(member.language));
    if (!member.tags.isEmpty())
        m_facts->addFact(tr("Tags"), member.tags.join(QStringLiteral(", ")));
    if (member.referrer)
        m_facts->addFact(tr("Recommended by"), member.referrerNumber);
    m_facts->addFact(tr("Member since"), formats.day(formats.zone().dayOf(member.joinedAt)),
                     formats.instant(member.joinedAt));
    m_facts->addFact(tr("Changed"), formats.relative(member.updatedAt), formats.instant(member.updatedAt));
    if (!member.note.isEmpty())
        m_facts->addFact(tr("Note"), member.note);
    showTogether(record);
}

/// Who lives with the member, and the records of the same person.
void MemberSheet::showTogether(const MemberRecord &record)
{
    QStringList others;
    for (const members::HouseholdMember &each : record.household) {
        if (each.id != record.member.id)
            others << QStringLiteral("%1 (%2)").arg(each.name, each.number);
    }
    if (!others.isEmpty())
        m_facts->addFact(tr("Lives with"), others.join(QStringLiteral(", ")));
    for (const loyalty::Merge &merge : record.merges) {
        const bool isKept = merge.kept == record.member.id;
        const QString other = isKept ? merge.mergedNumber : merge.keptNumber;
        auto *part = new LinkButton(tr("%1 – part the records").arg(other));
        part->setEnabled(m_workbench.offers(Permission::EditMembers));
        connect(part, &LinkButton::clicked, this, [this, id = merge.id] {
            m_workbench.write(this, [id](store::UnitOfWork &work) { return loyalty::undoMerge(work, id); })
                .then(this, [this](const Result<void> &done) {
                    m_workbench.toast(done ? tr("Both records are back") : done.error().message, {});
                });
        });
        m_facts->addWidget(isKept ? tr("Merged from") : tr("Merged into"), part);
    }
}

} // namespace shopdesk::ui
