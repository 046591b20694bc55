// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Compensation.h"

#include "base/Text.h"
#include "orders/OrderFacts.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::returns {

namespace {

constexpr int mostDays = 365;

Failure badDays(const QString &field)
{
    return fail("returns.badDays",
                QCoreApplication::translate("Returns", "Enter a number of days from 1 to %1.").arg(mostDays), field);
}

std::optional<Compensation> given(store::Connection &connection, orders::OrderId order)
{
    store::Query row = connection.query(R"(
        SELECT r.name, k.code FROM compensations c JOIN compensation_rules r ON r.id = c.rule_id
        JOIN coupon_codes k ON k.id = c.code_id WHERE c.order_id = ? AND c.cause = 'late')",
                                        order);
    if (!row.next())
        return std::nullopt;
    return Compensation{row.get<QString>(0), row.get<QString>(1), false};
}

} // namespace

Result<RuleId> createRule(store::UnitOfWork &work, const RuleDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const QString name = oneLine(draft.name);
    const QString nameField = QStringLiteral("name");
    if (name.isEmpty())
        return fail("returns.nameMissing", QCoreApplication::translate("Returns", "Give the rule a name."), nameField);
    if (name.size() > longestName) {
        return fail("returns.textTooLong",
                    QCoreApplication::translate("Returns", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    nameField);
    }
    if (draft.daysLate < 1 || draft.daysLate > mostDays)
        return badDays(QStringLiteral("daysLate"));
    if (work.connection().value<qint64>("SELECT 1 FROM compensation_rules WHERE name = ?", name)) {
        return fail("returns.nameInUse", QCoreApplication::translate("Returns", "Another rule has this name."),
                    nameField);
    }
    if (!rewards::findCoupon(work.connection(), draft.coupon)) {
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This coupon is gone. Choose another."),
                    QStringLiteral("coupon"));
    }
    const auto id = work.newId<RuleId>();
    work.execute("INSERT INTO compensation_rules (id, name, days_late, coupon_id, updated_at) VALUES (?, ?, ?, ?, ?)",
                 id, name, draft.daysLate, draft.coupon, work.now());
    work.audit("returns.createRule", "compensation_rules", id.value,
               {{QStringLiteral("name"), QJsonArray{QJsonValue(), name}}});
    return id;
}

Result<void> archiveRule(store::UnitOfWork &work, RuleId id)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (work.execute("UPDATE compensation_rules SET archived_at = ?1, updated_at = ?1 "
                     "WHERE id = ?2 AND archived_at IS NULL",
                     work.now(), id)
        == 0)
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This rule is gone."));
    work.audit("returns.archiveRule", "compensation_rules", id.value);
    return {};
}

Result<std::vector<Rule>> rules(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    std::vector<Rule> all;
    store::Query rows = connection.query(R"(
        SELECT r.id, r.name, r.days_late, r.coupon_id, c.name FROM compensation_rules r
        JOIN coupons c ON c.id = r.coupon_id WHERE r.archived_at IS NULL ORDER BY r.days_late, r.id)");
    while (rows.next()) {
        all.push_back({rows.get<RuleId>(0),
                       {rows.get<QString>(1), rows.get<int>(2), rows.get<rewards::CouponId>(3)},
                       rows.get<QString>(4)});
    }
    return all;
}

Result<Compensation> compensateLate(store::UnitOfWork &work, orders::OrderId order, int daysLate)
{
    if (auto allowed = work.require(Permission::GiveDiscounts); !allowed)
        return Failure(allowed.error());
    const Result<orders::OrderFacts> sale = orders::factsOf(work.connection(), order);
    if (!sale)
        return Failure(sale.error());
    if (auto before = given(work.connection(), order))
        return *before;
    if (!sale->member) {
        return fail("returns.memberMissing",
                    QCoreApplication::translate("Returns", "A coupon goes to a member, and this order has none."),
                    QStringLiteral("order"));
    }
    if (daysLate < 1 || daysLate > mostDays)
        return badDays(QStringLiteral("daysLate"));
    RuleId rule;
    rewards::CouponId coupon;
    {
        store::Query row = work.connection().query(R"(
            SELECT r.id, r.coupon_id FROM compensation_rules r JOIN coupons c ON c.id = r.coupon_id
            WHERE r.archived_at IS NULL AND c.archived_at IS NULL AND r.days_late <= ?
            ORDER BY r.days_late DESC, r.id LIMIT 1)",
                                                   daysLate);
        if (!row.next()) {
            return fail("returns.noRule",
                        QCoreApplication::translate("Returns", "No rule compensates for so few days."),
                        QStringLiteral("daysLate"));
        }
        rule = row.get<RuleId>(0);
        coupon = row.get<rewards::CouponId>(1);
    }
    const rewards::IssuedCode code = rewards::giveCode(work, coupon, sale->member);
    const auto id = work.newId<Id<struct CompensationTag>>();
    work.execute(
        "INSERT INTO compensations (id, order_id, cause, rule_id, member_id, days_late, code_id, given_at, updated_at) "
        "VALUES (?, ?, 'late', ?, ?, ?, ?, ?, ?)",
        id, order, rule, sale->member, daysLate, code.id, work.now(), work.now());
    work.audit("returns.compensateLate", "orders", order.value,
               {{QStringLiteral("daysLate"), QJsonArray{QJsonValue(), daysLate}}});
    Compensation compensation = *given(work.connection(), order);
    compensation.isNew = true;
    return compensation;
}

} // namespace shopdesk::returns
