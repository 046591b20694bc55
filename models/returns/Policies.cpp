// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Policies.h"

#include "base/Text.h"
#include "store/Difference.h"
#include "store/JsonInput.h"
#include "store/OrNull.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::returns {

using store::orNull;

namespace {

constexpr char columns[] = R"(
    p.id, p.series_id, p.version, p.name, p.category_id, p.channel, p.tier_id, p.reason, p.returnable, p.window_days, p.fee,
    p.way_back, p.photos, p.automatic, p.money_from, p.valid_from, c.name, t.name
    FROM return_policies p LEFT JOIN categories c ON c.id = p.category_id LEFT JOIN tiers t ON t.id = p.tier_id )";

Policy policyIn(const store::Query &row)
{
    Policy policy;
    policy.id = row.get<PolicyId>(0);
    policy.series = row.get<PolicyId>(1);
    policy.version = row.get<int>(2);
    PolicyDraft &rule = policy.rule;
    rule.name = row.get<QString>(3);
    rule.category = row.get<catalog::CategoryId>(4);
    rule.channel = orders::channelFrom(row.get<QString>(5));
    rule.tier = row.get<members::TierId>(6);
    rule.reason = reasonFrom(row.get<QString>(7));
    rule.isReturnable = row.get<bool>(8);
    rule.windowDays = row.get<int>(9);
    rule.fee = row.get<int>(10);
    rule.wayBack = wayBackFrom(row.get<QString>(11)).value_or(WayBack::Customer);
    rule.photosWanted = row.get<bool>(12);
    rule.isAutomatic = row.get<bool>(13);
    rule.moneyFrom = moneyFromFrom(row.get<QString>(14)).value_or(MoneyFrom::Inspected);
    policy.validFrom = row.get<Instant>(15);
    rule.validFrom = policy.validFrom;
    policy.categoryName = row.get<QString>(16);
    policy.tierName = row.get<QString>(17);
    return policy;
}

Failure policyNotFound()
{
    return fail("returns.policyNotFound", QCoreApplication::translate("Returns", "This policy is gone."));
}

Result<PolicyDraft> checked(store::Connection &connection, PolicyDraft draft)
{
    draft.name = oneLine(draft.name);
    if (draft.name.isEmpty()) {
        return fail("returns.nameMissing", QCoreApplication::translate("Returns", "Give the policy a name."),
                    QStringLiteral("name"));
    }
    if (draft.name.size() > longestName) {
        return fail("returns.textTooLong",
                    QCoreApplication::translate("Returns", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    QStringLiteral("name"));
    }
    if (draft.windowDays < 0 || draft.windowDays > longestWindow) {
        return fail("returns.badWindow",
                    QCoreApplication::translate("Returns", "Enter a number of days from 0 to %1.").arg(longestWindow),
                    QStringLiteral("windowDays"));
    }
    if (draft.fee < 0 || draft.fee > 10'000) {
        return fail("returns.badFee", QCoreApplication::translate("Returns", "Enter a fee from 0 to 100 %."),
                    QStringLiteral("fee"));
    }
    if (draft.category && !connection.value<qint64>("SELECT 1 FROM categories WHERE id = ?", draft.category)) {
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This category is gone."),
                    QStringLiteral("category"));
    }
    if (draft.tier && !connection.value<qint64>("SELECT 1 FROM tiers WHERE id = ?", draft.tier)) {
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This tier is gone."),
                    QStringLiteral("tier"));
    }
    return draft;
}

PolicyId write(store::UnitOfWork &work, PolicyId series, int version, const PolicyDraft &draft, bool isWithdrawn)
{
    const auto id = work.newId<PolicyId>();
    work.execute(R"(
        INSERT INTO return_policies (id, series_id, version, name, category_id, channel, tier_id, reason, valid_from,
                                     withdrawn, returnable, window_days, fee, way_back, photos, automatic, money_from,
                                     updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, series ? series : id, version, draft.name, orNull(draft.category),
                 draft.channel ? std::optional(orders::keyOf(*draft.channel)) : std::nullopt, orNull(draft.tier),
                 draft.reason ? std::optional(keyOf(*draft.reason)) : std::nullopt,
                 draft.validFrom.value_or(work.now()), isWithdrawn, draft.isReturnable, draft.windowDays, draft.fee,
                 keyOf(draft.wayBack), draft.photosWanted, draft.isAutomatic, keyOf(draft.moneyFrom), work.now());
    return id;
}

Result<Policy> newestOf(store::Connection &connection, PolicyId series)
{
    static const QByteArray sql = QByteArray("SELECT ") + columns
                                  + "WHERE p.series_id = ? AND p.withdrawn = 0 AND p.version = "
                                    "(SELECT max(version) FROM return_policies WHERE series_id = p.series_id)";
    store::Query row = connection.query(sql.constData(), series);
    if (!row.next())
        return policyNotFound();
    return policyIn(row);
}

/// As the trail tells it: by names, which stay what they were.
QJsonObject told(const Policy &policy)
{
    const PolicyDraft &rule = policy.rule;
    return {{QStringLiteral("name"), rule.name},
            {QStringLiteral("version"), policy.version},
            {QStringLiteral("policyCategory"), policy.categoryName},
            {QStringLiteral("channel"), rule.channel ? QJsonValue(orders::keyOf(*rule.channel)) : QJsonValue()},
            {QStringLiteral("policyTier"), policy.tierName},
            {QStringLiteral("reason"),
             rule.reason ? QJsonValue(QStringLiteral("reason_") + keyOf(*rule.reason)) : QJsonValue()},
            {QStringLiteral("returnable"), rule.isReturnable},
            {QStringLiteral("windowDays"), rule.windowDays},
            {QStringLiteral("returnFee"), rule.fee},
            {QStringLiteral("shopPaysWayBack"), rule.wayBack == WayBack::Shop},
            {QStringLiteral("photosWanted"), rule.photosWanted},
            {QStringLiteral("approvedAtOnce"), rule.isAutomatic},
            {QStringLiteral("moneyFrom"), QStringLiteral("return_") + keyOf(rule.moneyFrom)},
            {QStringLiteral("validFrom"), store::toText(policy.validFrom)}};
}

} // namespace

Result<PolicyId> createPolicy(store::UnitOfWork &work, const PolicyDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const Result<PolicyDraft> good = checked(work.connection(), draft);
    if (!good)
        return Failure(good.error());
    const PolicyId id = write(work, {}, 1, *good, false);
    work.audit("returns.createPolicy", "return_policies", id.value,
               {{QStringLiteral("name"), QJsonArray{QJsonValue(), good->name}}});
    return id;
}

Result<PolicyId> changePolicy(store::UnitOfWork &work, PolicyId series, const PolicyDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const Result<Policy> before = newestOf(work.connection(), series);
    if (!before)
        return Failure(before.error());
    const Result<PolicyDraft> good = checked(work.connection(), draft);
    if (!good)
        return Failure(good.error());
    if (good->validFrom.value_or(work.now()) <= before->validFrom) {
        return fail(
            "returns.badTime",
            QCoreApplication::translate("Returns", "A version holds from a later moment than the one before it."),
            QStringLiteral("validFrom"));
    }
    const PolicyId id = write(work, series, before->version + 1, *good, false);
    const Result<Policy> after = newestOf(work.connection(), series);
    if (!after)
        return Failure(after.error());
    work.audit("returns.changePolicy", "return_policies", series.value, // by which the history is asked for
               store::difference(told(*before), told(*after)));
    return id;
}

Result<void> withdrawPolicy(store::UnitOfWork &work, PolicyId series)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const Result<Policy> before = newestOf(work.connection(), series);
    if (!before)
        return Failure(before.error());
    PolicyDraft last = before->rule;
    last.validFrom = std::max(work.now(), Instant{before->validFrom.ms + 1});
    write(work, series, before->version + 1, last, true);
    work.audit("returns.withdrawPolicy", "return_policies", series.value,
               {{QStringLiteral("name"), QJsonArray{last.name, QJsonValue()}}});
    return {};
}

Result<std::vector<Policy>> policies(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = QByteArray("SELECT ") + columns
                                  + "WHERE p.withdrawn = 0 AND p.version = (SELECT max(version) FROM return_policies "
                                    "WHERE series_id = p.series_id) ORDER BY p.name COLLATE NOCASE, p.id";
    store::Query rows = connection.query(sql.constData());
    std::vector<Policy> all;
    while (rows.next())
        all.push_back(policyIn(rows));
    return all;
}

std::optional<Policy> policyFor(store::Connection &connection, const SoldAs &sold)
{
    static const QByteArray sql = QByteArray(R"(
        WITH RECURSIVE above (id) AS (
            SELECT p.category_id FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?1
            UNION SELECT c.parent_id FROM above a JOIN categories c ON c.id = a.id WHERE c.parent_id IS NOT NULL)
        SELECT )") + columns + R"(
        WHERE p.withdrawn = 0 AND p.version = (SELECT max(version) FROM return_policies
                                               WHERE series_id = p.series_id AND valid_from <= ?2)
            AND (p.category_id IS NULL OR p.category_id IN (SELECT id FROM above WHERE id IS NOT NULL))
            AND (p.channel IS NULL OR p.channel = ?3) AND (p.tier_id IS NULL OR p.tier_id = ?4)
            AND (p.reason IS NULL OR p.reason = ?5)
        ORDER BY (p.category_id IS NOT NULL) + (p.channel IS NOT NULL) + (p.tier_id IS NOT NULL) + (p.reason IS NOT NULL)
                 DESC, p.valid_from DESC, p.id DESC LIMIT 1)";
    store::Query row = connection.query(sql.constData(), sold.variant, sold.soldAt, orders::keyOf(sold.channel),
                                        sold.tier, keyOf(sold.reason));
    return row.next() ? std::optional(policyIn(row)) : std::nullopt;
}

} // namespace shopdesk::returns
