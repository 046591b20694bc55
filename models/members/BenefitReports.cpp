// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/BenefitReports.h"

#include "base/Text.h"
#include "members/ContactData.h"
#include "members/Members.h"
#include "store/OrNull.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

struct OrderOfReport
{
    BusinessDay day;
    Instant placedAt;
};

Result<OrderOfReport> orderOf(store::Connection &connection, qint64 order, MemberId member)
{
    store::Query row =
        connection.query("SELECT business_day, placed_at, member_id, store_id FROM orders WHERE id = ?", order);
    const bool isTheirs = row.next() && headOf(connection, row.get<MemberId>(2)) == member
                          && connection.actor().mayIn(row.get<StoreId>(3));
    if (isTheirs)
        return OrderOfReport{row.get<BusinessDay>(0), row.get<Instant>(1)};
    return fail("members.orderNotTheirs",
                QCoreApplication::translate("Members", "This is no order of the member. Choose another, or none."),
                QStringLiteral("order"));
}

Failure notPromised(const MemberBenefits &benefits, const Member &member, const QString &name)
{
    return fail(
        "members.benefitNotFound",
        QCoreApplication::translate("Members", "On %1, %2 does not have the benefit “%3”. Choose another one.")
            .arg(benefits.day.text(), benefits.tierName.isEmpty() ? member.name : benefits.tierName, name.left(64)),
        QStringLiteral("benefit"));
}

} // namespace

Result<CheckedBenefitReport> checkedBenefitReport(store::UnitOfWork &work, const BenefitReportDraft &draft)
{
    store::Connection &connection = work.connection();
    const Result<Member> found = member(connection, headOf(connection, draft.member));
    if (!found)
        return Failure(found.error());
    if (found->erasedAt)
        return memberErased();
    const BusinessDay today = work.shop().zone.dayOf(work.now());
    BusinessDay day = draft.day.value_or(today);
    // Without an order, by the tier at the end of the day.
    Instant before = work.shop().zone.startOf(day.plus(1));
    if (draft.order != 0) {
        const Result<OrderOfReport> order = orderOf(connection, draft.order, found->id);
        if (!order)
            return Failure(order.error());
        day = order->day;
        before = order->placedAt;
    }
    if (day > today) {
        return fail("members.badTime", QCoreApplication::translate("Members", "Enter a day that is not to come."),
                    QStringLiteral("day"));
    }
    const auto store = connection.value<QString>("SELECT name FROM stores WHERE id = ?", draft.store);
    if (!store) {
        return fail("members.storeNotFound", QCoreApplication::translate("Members", "Choose the store it happened in."),
                    QStringLiteral("store"));
    }
    const QString note = manyLines(draft.note);
    if (note.size() > longestNote)
        return tooLong(longestNote, "note");
    const Result<MemberBenefits> benefits = benefitsOf(connection, found->id, day, before);
    if (!benefits)
        return Failure(benefits.error());
    const PromisedBenefit *benefit = benefits->find(oneLine(draft.benefit));
    if (!benefit)
        return notPromised(*benefits, *found, draft.benefit);
    return CheckedBenefitReport{found->id, found->number, day, *store, note, *benefit};
}

Result<BenefitReportId> noteBenefit(store::UnitOfWork &work, const BenefitReportDraft &draft)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    const Result<CheckedBenefitReport> report = checkedBenefitReport(work, draft);
    if (!report)
        return Failure(report.error());
    if (auto allowed = work.requireIn(draft.store); !allowed)
        return Failure(allowed.error());
    const auto id = work.newId<BenefitReportId>();
    work.execute(R"(
        INSERT INTO benefit_reports (id, version_id, position, member_id, store_id, honoured, business_day, reported_at,
            order_id, ticket_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, report->benefit.version, report->benefit.position, report->member, draft.store, draft.honoured,
                 report->day, work.now(), store::orNull(draft.order), store::orNull(draft.ticket));
    if (!report->note.isEmpty())
        work.execute("INSERT INTO benefit_report_notes (report_id, note) VALUES (?, ?)", id, report->note);
    work.execute("UPDATE members SET updated_at = ? WHERE id = ?", work.now(), report->member);
    work.audit("members.reportBenefit", "members", report->member.value,
               {{QStringLiteral("honoured"), QJsonArray{QJsonValue(), draft.honoured}}});
    return id;
}

std::optional<int> HonouredRate::basisPoints() const
{
    if (reports == 0)
        return std::nullopt;
    return static_cast<int>(divideRounded(honoured * 10'000, reports));
}

Result<HonouredRates> honouredRates(store::Connection &connection, DaySpan days)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    HonouredRates rates;
    store::Query rows = connection.query(R"(
        SELECT b.name, count(*), sum(r.honoured), s.id, s.name
        FROM benefit_reports r JOIN benefits b ON b.version_id = r.version_id AND b.position = r.position
        JOIN stores s ON s.id = r.store_id
        WHERE r.business_day BETWEEN ? AND ? GROUP BY b.name COLLATE NOCASE, s.id
        ORDER BY b.name COLLATE NOCASE, s.name COLLATE NOCASE, s.id)",
                                         days.first, days.last);
    const auto add = [](HonouredRate &sum, const HonouredRate &part) {
        sum.reports += part.reports;
        sum.honoured += part.honoured;
    };
    while (rows.next()) {
        const HonouredRate part{rows.get<QString>(0), rows.get<qint64>(1), rows.get<qint64>(2), rows.get<StoreId>(3),
                                rows.get<QString>(4)};
        if (!connection.actor().mayIn(part.store))
            continue;
        rates.byStore.push_back(part);
        if (rates.benefits.empty() || rates.benefits.back().benefit.compare(part.benefit, Qt::CaseInsensitive) != 0)
            rates.benefits.push_back({part.benefit});
        add(rates.benefits.back(), part);
        add(rates.all, part);
    }
    return rates;
}

} // namespace shopdesk::members
