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

Failure badDays(const QString &field)
{
    return fail("returns.badDays",
                QCoreApplication::translate("Returns", "Enter a number of days from 1 to %1.").arg(mostDaysLate),
                field);
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

/// @p self is the rule that may have the name already; none for a new one.
Result<RuleDraft> checked(store::Connection &connection, RuleDraft draft, RuleId self)
{
    draft.name = oneLine(draft.name);
    const QString nameField = QStringLiteral("name");
    if (draft.name.isEmpty())
        return fail("returns.nameMissing", QCoreApplication::translate("Returns", "Give the rule a name."), nameField);
    if (draft.name.size() > longestName) {
        return fail("returns.textTooLong",
                    QCoreApplication::translate("Returns", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    nameField);
    }
    if (draft.daysLate < 1 || draft.daysLate > mostDaysLate)
        return badDays(QStringLiteral("daysLate"));
    if (connection.value<qint64>("SELECT 1 FROM compensation_rules WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail("returns.nameInUse", QCoreApplication::translate("Returns", "Another rule has this name."),
                    nameField);
    }
    if (!rewards::findCoupon(connection, draft.coupon)) {
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This coupon is gone. Choose another."),
                    QStringLiteral("coupon"));
    }
    return draft;
}

Failure ruleGone()
{
    return fail("returns.notFound", QCoreApplication::translate("Returns", "This rule is gone."));
}

std::optional<RuleDraft> find(store::Connection &connection, RuleId id)
{
    store::Query row = connection.query("SELECT name, days_late, coupon_id FROM compensation_rules WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    return RuleDraft{row.get<QString>(0), row.get<int>(1), row.get<rewards::CouponId>(2)};
}

} // namespace

Result<RuleId> createRule(store::UnitOfWork &work, const RuleDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const Result<RuleDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<RuleId>();
    work.execute("INSERT INTO compensation_rules (id, name, days_late, coupon_id, updated_at) VALUES (?, ?, ?, ?, ?)",
                 id, good->name, good->daysLate, good->coupon, work.now());
    work.audit("returns.createRule", "compensation_rules", id.value,
               {{QStringLiteral("name"), QJsonArray{QJsonValue(), good->name}}});
    return id;
}

Result<void> updateRule(store::UnitOfWork &work, RuleId id, const RuleDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const auto before = find(work.connection(), id);
    if (!before)
        return ruleGone();
    const Result<RuleDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    work.execute("UPDATE compensation_rules SET name = ?, days_late = ?, coupon_id = ?, updated_at = ? WHERE id = ?",
                 good->name, good->daysLate, good->coupon, work.now(), id);
    work.audit("returns.updateRule", "compensation_rules", id.value,
               {{QStringLiteral("name"), QJsonArray{before->name, good->name}},
                {QStringLiteral("daysLate"), QJsonArray{before->daysLate, good->daysLate}}});
    return {};
}

Result<void> archiveRule(store::UnitOfWork &work, RuleId id)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (work.execute("UPDATE compensation_rules SET archived_at = ?1, updated_at = ?1 "
                     "WHERE id = ?2 AND archived_at IS NULL",
                     work.now(), id)
        == 0)
        return ruleGone();
    work.audit("returns.archiveRule", "compensation_rules", id.value);
    return {};
}

Result<void> restoreRule(store::UnitOfWork &work, RuleId id)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (!find(work.connection(), id))
        return ruleGone();
    if (work.execute("UPDATE compensation_rules SET archived_at = NULL, updated_at = ? "
                     "WHERE id = ? AND archived_at IS NOT NULL",
                     work.now(), id)
        > 0)
        work.audit("returns.restoreRule", "compensation_rules", id.value);
    return {};
}

Result<std::vector<Rule>> rules(store::Connection &connection, bool withArchived)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    std::vector<Rule> all;
    store::Query rows = connection.query(R"(
        SELECT r.id, r.name, r.days_late, r.coupon_id, c.name, r.archived_at FROM compensation_rules r
        JOIN coupons c ON c.id = r.coupon_id WHERE r.archived_at IS NULL OR ? ORDER BY r.days_late, r.id)",
                                         withArchived);
    while (rows.next()) {
        all.push_back({rows.get<RuleId>(0),
                       {rows.get<QString>(1), rows.get<int>(2), rows.get<rewards::CouponId>(3)},
                       rows.get<QString>(4),
                       rows.get<std::optional<Instant>>(5)});
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
    if (daysLate < 1 || daysLate > mostDaysLate)
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
