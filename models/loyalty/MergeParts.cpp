// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/MergeParts.h"

#include "members/Members.h"
#include "members/SealedContact.h"
#include "members/TierSteps.h"
#include "orders/StoreCredit.h"

#include <QCoreApplication>

namespace shopdesk::loyalty {

namespace {

using members::MemberId;

/// What is copied as it is, where the kept record has none.
struct PlainField
{
    const char *name;
    const char *fill;
    const char *empty;
};
constexpr PlainField plainFields[] = {
    {"birthday",
     "UPDATE members SET birthday = (SELECT birthday FROM members WHERE id = ?2) WHERE id = ?1 AND birthday IS NULL "
     "AND (SELECT birthday FROM members WHERE id = ?2) IS NOT NULL",
     "UPDATE members SET birthday = NULL WHERE id = ?1 AND birthday = (SELECT birthday FROM members WHERE id = ?2)"},
    {"language",
     "UPDATE members SET language = (SELECT language FROM members WHERE id = ?2) WHERE id = ?1 AND language = '' "
     "AND (SELECT language FROM members WHERE id = ?2) <> ''",
     "UPDATE members SET language = '' WHERE id = ?1 AND language = (SELECT language FROM members WHERE id = ?2)"},
    {"country",
     "UPDATE members SET country = (SELECT country FROM members WHERE id = ?2) WHERE id = ?1 AND country = '' "
     "AND (SELECT country FROM members WHERE id = ?2) <> ''",
     "UPDATE members SET country = '' WHERE id = ?1 AND country = (SELECT country FROM members WHERE id = ?2)"},
    {"household",
     "UPDATE members SET household_id = (SELECT household_id FROM members WHERE id = ?2) WHERE id = ?1 "
     "AND household_id IS NULL AND (SELECT household_id FROM members WHERE id = ?2) IS NOT NULL",
     "UPDATE members SET household_id = NULL WHERE id = ?1 "
     "AND household_id = (SELECT household_id FROM members WHERE id = ?2)"},
    {"referrer",
     "UPDATE members SET referrer_id = (SELECT referrer_id FROM members WHERE id = ?2) WHERE id = ?1 "
     "AND referrer_id IS NULL AND (SELECT referrer_id FROM members WHERE id = ?2) IS NOT ?1 "
     "AND (SELECT referrer_id FROM members WHERE id = ?2) IS NOT NULL",
     "UPDATE members SET referrer_id = NULL WHERE id = ?1 "
     "AND referrer_id = (SELECT referrer_id FROM members WHERE id = ?2)"},
    // Nobody recommends the shop to themselves.
    {"ownReferrer", "UPDATE members SET referrer_id = NULL WHERE id = ?1 AND referrer_id = ?2",
     "UPDATE members SET referrer_id = ?2 WHERE id = ?1 AND referrer_id IS NULL"},
};

const QString phoneField = QStringLiteral("phone");
const QString emailField = QStringLiteral("email");
const QString addressField = QStringLiteral("address");

/// Sealed data is bound to its row: it is opened there and sealed for the other one.
Result<bool> fillPhone(store::UnitOfWork &work, const Pair &pair, const members::Contact &from)
{
    const Result<members::SealedPhone> sealed = sealPhone(work.connection(), pair.kept, from.phone);
    if (!sealed)
        return Failure(sealed.error());
    work.execute("UPDATE members SET phone_sealed = ?, phone_token = ?, phone_tail_token = ?, "
                 "phone_verified_at = (SELECT phone_verified_at FROM members WHERE id = ?) WHERE id = ?",
                 sealed->sealed, sealed->token, sealed->tailToken, pair.merged, pair.kept);
    return true;
}

Result<bool> fillEmail(store::UnitOfWork &work, const Pair &pair, const members::Contact &from)
{
    const Result<members::SealedEmail> sealed = sealEmail(work.connection(), pair.kept, from.email);
    if (!sealed)
        return Failure(sealed.error());
    work.execute("UPDATE members SET email_sealed = ?, email_token = ?, "
                 "email_verified_at = (SELECT email_verified_at FROM members WHERE id = ?) WHERE id = ?",
                 sealed->sealed, sealed->token, pair.merged, pair.kept);
    return true;
}

/// Whose rows say in `member_id` whose they are, and can be another one's.
constexpr const char *ownedTables[] = {"orders",  "held_sales", "tickets",       "coupon_codes",
                                       "returns", "repairs",    "compensations", "survey_asks"};

void moveOwned(store::UnitOfWork &work, const Pair &pair, const QByteArray &table, std::optional<Instant> at)
{
    const QByteArray note = "INSERT INTO member_merge_rows (merge_id, table_name, row_id) SELECT ?, '" + table
                            + "', id FROM " + table + " WHERE member_id = ? ON CONFLICT DO NOTHING";
    work.execute(note.constData(), pair.merge, pair.merged);
    const QByteArray move =
        "UPDATE " + table + " SET member_id = ?, updated_at = ifnull(?, updated_at) WHERE member_id = ?";
    work.execute(move.constData(), pair.kept, at, pair.merged);
}

void moveOwnedBack(store::UnitOfWork &work, const Pair &pair, const QByteArray &table, std::optional<Instant> at)
{
    const QByteArray move = "UPDATE " + table
                            + " SET member_id = ?, updated_at = ifnull(?, updated_at) WHERE member_id = ? AND id IN "
                              "(SELECT row_id FROM member_merge_rows WHERE merge_id = ? AND table_name = '"
                            + table + "')";
    work.execute(move.constData(), pair.merged, at, pair.kept, pair.merge);
}

void moveFriends(store::UnitOfWork &work, const Pair &pair, std::optional<Instant> at)
{
    work.execute("INSERT INTO member_merge_rows (merge_id, table_name, row_id) "
                 "SELECT ?, 'referrals', id FROM members WHERE referrer_id = ? AND id <> ? ON CONFLICT DO NOTHING",
                 pair.merge, pair.merged, pair.kept);
    work.execute(
        "UPDATE members SET referrer_id = ?, updated_at = ifnull(?, updated_at) WHERE referrer_id = ? AND id <> ?",
        pair.kept, at, pair.merged, pair.kept);
}

void moveTags(store::UnitOfWork &work, const Pair &pair)
{
    work.execute(R"(
        INSERT INTO member_merge_rows (merge_id, table_name, row_id, tag)
        SELECT ?1, 'member_tags', ?2, tag FROM member_tags
        WHERE member_id = ?3 AND tag COLLATE NOCASE NOT IN (SELECT tag FROM member_tags WHERE member_id = ?2))",
                 pair.merge, pair.kept, pair.merged);
    work.execute("INSERT INTO member_tags (member_id, tag) SELECT row_id, tag FROM member_merge_rows "
                 "WHERE merge_id = ? AND table_name = 'member_tags'",
                 pair.merge);
}

int rankOf(store::Connection &connection, members::TierId id)
{
    return connection.value<int>("SELECT rank FROM tiers WHERE id = ?", id).value_or(std::numeric_limits<int>::min());
}

QJsonObject toJson(const members::TierHolding &holding)
{
    const auto day = [](const std::optional<BusinessDay> &of) { return of ? QJsonValue(of->days) : QJsonValue(); };
    return {{QStringLiteral("tier"), holding.tier ? QJsonValue(holding.tier.text()) : QJsonValue()},
            {QStringLiteral("pinned"), holding.pinned},
            {QStringLiteral("pinnedUntil"), day(holding.pinnedUntil)},
            {QStringLiteral("keptUntil"), day(holding.keptUntil)}};
}

members::TierHolding holdingFrom(const QJsonObject &object)
{
    const auto day = [&](const char *key) -> std::optional<BusinessDay> {
        const QJsonValue value = object.value(QLatin1String(key));
        return value.isDouble() ? std::optional(BusinessDay{value.toInt()}) : std::nullopt;
    };
    const auto tier = members::TierId::fromText(object.value(QStringLiteral("tier")).toString());
    return {tier.value_or(members::TierId()), object.value(QStringLiteral("pinned")).toBool(), day("pinnedUntil"),
            day("keptUntil")};
}

void writeHolding(store::UnitOfWork &work, MemberId id, const members::TierHolding &holding)
{
    work.execute("UPDATE members SET tier_id = ?, tier_pinned = ?, tier_pinned_until = ?, tier_kept_until = ? "
                 "WHERE id = ?",
                 holding.tier ? std::optional(holding.tier) : std::nullopt, holding.pinned, holding.pinnedUntil,
                 holding.keptUntil, id);
}

} // namespace

Result<QStringList> fillDetails(store::UnitOfWork &work, const Pair &pair)
{
    const Result<members::Contact> own = members::openContact(work.connection(), pair.kept);
    if (!own)
        return Failure(own.error());
    const Result<members::Contact> other = members::openContact(work.connection(), pair.merged);
    if (!other)
        return Failure(other.error());
    QStringList filled;
    if (own->phone.isEmpty() && !other->phone.isEmpty()) {
        if (auto done = fillPhone(work, pair, *other); !done)
            return Failure(done.error());
        filled << phoneField;
    }
    if (own->email.isEmpty() && !other->email.isEmpty()) {
        if (auto done = fillEmail(work, pair, *other); !done)
            return Failure(done.error());
        filled << emailField;
    }
    if (own->address.isEmpty() && !other->address.isEmpty()) {
        work.execute("UPDATE members SET address_sealed = ? WHERE id = ?",
                     sealAddress(work.connection(), pair.kept, other->address), pair.kept);
        filled << addressField;
    }
    for (const PlainField &field : plainFields) {
        if (work.execute(field.fill, pair.kept, pair.merged) > 0)
            filled << QLatin1String(field.name);
    }
    return filled;
}

void emptyDetails(store::UnitOfWork &work, const Pair &pair, const QStringList &filled)
{
    if (filled.contains(phoneField)) {
        work.execute("UPDATE members SET phone_sealed = NULL, phone_token = NULL, phone_tail_token = NULL, "
                     "phone_verified_at = NULL WHERE id = ?1 "
                     "AND phone_token = (SELECT phone_token FROM members WHERE id = ?2)",
                     pair.kept, pair.merged);
    }
    if (filled.contains(emailField)) {
        work.execute(
            "UPDATE members SET email_sealed = NULL, email_token = NULL, email_verified_at = NULL WHERE id = ?1 "
            "AND email_token = (SELECT email_token FROM members WHERE id = ?2)",
            pair.kept, pair.merged);
    }
    if (filled.contains(addressField)) {
        const Result<members::Contact> own = members::openContact(work.connection(), pair.kept);
        const Result<members::Contact> other = members::openContact(work.connection(), pair.merged);
        if (own && other && own->address == other->address)
            work.execute("UPDATE members SET address_sealed = NULL WHERE id = ?", pair.kept);
    }
    for (const PlainField &field : plainFields) {
        if (filled.contains(QLatin1String(field.name)))
            work.execute(field.empty, pair.kept, pair.merged);
    }
}

void moveRows(store::UnitOfWork &work, const Pair &pair, std::optional<Instant> at)
{
    for (const char *table : ownedTables)
        moveOwned(work, pair, table, at);
    work.execute("INSERT INTO member_merge_rows (merge_id, table_name, row_id) "
                 "SELECT ?, 'tasks', id FROM tasks WHERE table_name = 'members' AND row_id = ? "
                 "ON CONFLICT DO NOTHING",
                 pair.merge, pair.merged);
    work.execute(
        "UPDATE tasks SET row_id = ?, updated_at = ifnull(?, updated_at) WHERE table_name = 'members' AND row_id = ?",
        pair.kept, at, pair.merged);
    moveFriends(work, pair, at);
    if (at)
        moveTags(work, pair);
}

void moveRowsBack(store::UnitOfWork &work, const Pair &pair, std::optional<Instant> at)
{
    // What corrects one of the orders belongs with it.
    work.execute(R"(
        UPDATE orders SET member_id = ?1, updated_at = ifnull(?4, updated_at)
        WHERE member_id = ?2
            AND credit_of IN (SELECT row_id FROM member_merge_rows WHERE merge_id = ?3 AND table_name = 'orders'))",
                 pair.merged, pair.kept, pair.merge, at);
    for (const char *table : ownedTables)
        moveOwnedBack(work, pair, table, at);
    work.execute(
        "UPDATE tasks SET row_id = ?, updated_at = ifnull(?, updated_at) WHERE table_name = 'members' "
        "AND row_id = ? AND id IN (SELECT row_id FROM member_merge_rows WHERE merge_id = ? AND table_name = 'tasks')",
        pair.merged, at, pair.kept, pair.merge);
    work.execute(
        "UPDATE members SET referrer_id = ?1, updated_at = ifnull(?2, updated_at) WHERE referrer_id = ?3 AND id <> ?1 "
        "AND id IN (SELECT row_id FROM member_merge_rows WHERE merge_id = ?4 AND table_name = 'referrals')",
        pair.merged, at, pair.kept, pair.merge);
    if (!at)
        return;
    work.execute("DELETE FROM member_tags WHERE member_id = ? AND tag IN "
                 "(SELECT tag FROM member_merge_rows WHERE merge_id = ? AND table_name = 'member_tags')",
                 pair.kept, pair.merge);
}

QJsonObject joinTiers(store::UnitOfWork &work, const Pair &pair)
{
    const members::TierHolding before = *members::holdingOf(work.connection(), pair.kept);
    // Also of a record that is archived already.
    store::Query row = work.connection().query(
        "SELECT tier_id, tier_pinned, tier_pinned_until FROM members WHERE id = ?", pair.merged);
    row.next();
    const members::TierHolding other{
        row.get<members::TierId>(0), row.get<bool>(1), row.get<std::optional<BusinessDay>>(2), {}};
    const bool better = rankOf(work.connection(), other.tier) > rankOf(work.connection(), before.tier);
    if (better && other.isPinnedOn(work.shop().zone.dayOf(work.now()))) {
        writeHolding(work, pair.kept, other);
        members::writeTierChange(
            work, {pair.kept, before.tier, other.tier, members::TierChangeKind::Hand, other.pinnedUntil, {}});
    }
    members::reviewTier(work, pair.kept);
    const members::TierHolding after = *members::holdingOf(work.connection(), pair.kept);
    return {{QStringLiteral("before"), toJson(before)}, {QStringLiteral("after"), toJson(after)}};
}

void partTiers(store::UnitOfWork &work, const Pair &pair, const QJsonObject &tiers)
{
    const members::TierHolding before = holdingFrom(tiers.value(QStringLiteral("before")).toObject());
    const members::TierHolding after = holdingFrom(tiers.value(QStringLiteral("after")).toObject());
    const std::optional<members::TierHolding> now = members::holdingOf(work.connection(), pair.kept);
    if (now && before.tier != after.tier && now->tier == after.tier && now->pinned == after.pinned) {
        writeHolding(work, pair.kept, before);
        members::writeTierChange(work,
                                 {pair.kept,
                                  after.tier,
                                  before.tier,
                                  before.pinned ? members::TierChangeKind::Hand : members::TierChangeKind::Released,
                                  before.pinnedUntil,
                                  {}});
    }
    members::reviewTier(work, pair.kept);
    members::reviewTier(work, pair.merged);
}

Money moveStoreCredit(store::UnitOfWork &work, const Pair &pair)
{
    const Money amount = work.connection()
                             .value<Money>("SELECT balance FROM store_credit_balances WHERE member_id = ?", pair.merged)
                             .value_or(Money{});
    if (amount == Money{})
        return amount;
    orders::appendStoreCredit(work, pair.merged, -amount, orders::StoreCreditReason::Adjustment, std::nullopt);
    orders::appendStoreCredit(work, pair.kept, amount, orders::StoreCreditReason::Adjustment, std::nullopt);
    return amount;
}

void moveStoreCreditBack(store::UnitOfWork &work, const Pair &pair, Money amount)
{
    const Money has = work.connection()
                          .value<Money>("SELECT balance FROM store_credit_balances WHERE member_id = ?", pair.kept)
                          .value_or(Money{});
    const Money back = std::min(amount, has);
    if (back <= Money{})
        return;
    orders::appendStoreCredit(work, pair.kept, -back, orders::StoreCreditReason::Adjustment, std::nullopt);
    orders::appendStoreCredit(work, pair.merged, back, orders::StoreCreditReason::Adjustment, std::nullopt);
}

} // namespace shopdesk::loyalty
