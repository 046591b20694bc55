// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Coupons.h"

#include "rewards/CheckedCoupon.h"
#include "store/Difference.h"
#include "store/JsonInput.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::rewards {

namespace {

template<typename I>
std::optional<I> orNull(I id)
{
    return id ? std::optional(id) : std::nullopt;
}

template<typename I>
std::vector<I> idsOf(store::Query rows)
{
    std::vector<I> ids;
    while (rows.next())
        ids.push_back(rows.get<I>(0));
    return ids;
}

void readScope(store::Connection &connection, Coupon &coupon)
{
    CouponDraft &rules = coupon.rules;
    rules.scope.products = idsOf<catalog::ProductId>(
        connection.query("SELECT product_id FROM coupon_products WHERE coupon_id = ? ORDER BY product_id", coupon.id));
    rules.scope.categories = idsOf<catalog::CategoryId>(connection.query(
        "SELECT category_id FROM coupon_categories WHERE coupon_id = ? ORDER BY category_id", coupon.id));
    rules.stores = idsOf<StoreId>(
        connection.query("SELECT store_id FROM coupon_stores WHERE coupon_id = ? ORDER BY store_id", coupon.id));
}

/// Every coupon, or the one with the id.
std::vector<Coupon> readCoupons(store::Connection &connection, CouponId id, bool withArchived)
{
    std::vector<Coupon> coupons;
    store::Query row = connection.query(R"(
        SELECT c.id, c.name, c.kind, c.amount, c.share, c.gift_variant_id, c.minimum, c.starts_at, c.ends_at, c.channels,
               c.total_limit, c.member_limit, c.members_only, c.stacking_group, c.position, c.release_on_refund,
               (SELECT count(*) FROM coupon_codes k WHERE k.coupon_id = c.id), coalesce(n.claims, 0), c.archived_at
        FROM coupons c LEFT JOIN coupon_counts n ON n.coupon_id = c.id
        WHERE (?1 = 0 OR c.id = ?1) AND (?2 OR c.archived_at IS NULL) ORDER BY c.name COLLATE NOCASE, c.id)",
                                        id, withArchived);
    while (row.next()) {
        Coupon coupon;
        coupon.id = row.get<CouponId>(0);
        CouponDraft &rules = coupon.rules;
        rules.name = row.get<QString>(1);
        rules.kind = couponKindFrom(row.get<QString>(2)).value_or(CouponKind::Amount);
        rules.amount = row.get<Money>(3);
        rules.share = row.get<int>(4);
        rules.gift = row.get<catalog::VariantId>(5);
        rules.minimum = row.get<Money>(6);
        rules.startsAt = row.get<std::optional<Instant>>(7);
        rules.endsAt = row.get<std::optional<Instant>>(8);
        rules.channels = row.get<QString>(9).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        rules.totalLimit = row.get<std::optional<qint64>>(10);
        rules.memberLimit = row.get<std::optional<qint64>>(11);
        rules.membersOnly = row.get<bool>(12);
        rules.stackingGroup = row.get<QString>(13);
        rules.position = row.get<int>(14);
        rules.releaseOnRefund = row.get<bool>(15);
        coupon.codes = row.get<qint64>(16);
        coupon.claims = row.get<qint64>(17);
        coupon.archivedAt = row.get<std::optional<Instant>>(18);
        coupons.push_back(std::move(coupon));
    }
    for (Coupon &coupon : coupons)
        readScope(connection, coupon);
    return coupons;
}

Failure couponNotFound()
{
    return fail("rewards.couponNotFound",
                QCoreApplication::translate("Rewards", "This coupon is gone. Choose another."));
}

void writeScope(store::UnitOfWork &work, CouponId id, const CouponDraft &rules)
{
    work.execute("DELETE FROM coupon_products WHERE coupon_id = ?", id);
    work.execute("DELETE FROM coupon_categories WHERE coupon_id = ?", id);
    work.execute("DELETE FROM coupon_stores WHERE coupon_id = ?", id);
    for (const catalog::ProductId product : rules.scope.products)
        work.execute("INSERT INTO coupon_products (coupon_id, product_id) VALUES (?, ?)", id, product);
    for (const catalog::CategoryId category : rules.scope.categories)
        work.execute("INSERT INTO coupon_categories (coupon_id, category_id) VALUES (?, ?)", id, category);
    for (const StoreId store : rules.stores)
        work.execute("INSERT INTO coupon_stores (coupon_id, store_id) VALUES (?, ?)", id, store);
}

Result<void> setArchived(store::UnitOfWork &work, CouponId id, bool archived)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    if (!findCoupon(work.connection(), id))
        return couponNotFound();
    const int changed =
        work.execute("UPDATE coupons SET archived_at = ?, updated_at = ? WHERE id = ? AND (archived_at IS NULL) = ?",
                     archived ? std::optional(work.now()) : std::nullopt, work.now(), id, archived);
    if (changed != 0)
        work.audit(archived ? "rewards.archiveCoupon" : "rewards.restoreCoupon", "coupons", id.value);
    return {};
}

template<typename I>
QJsonArray textsOf(const std::vector<I> &ids)
{
    QJsonArray texts;
    for (const I id : ids)
        texts << id.text();
    return texts;
}

} // namespace

QJsonObject toJson(const CouponDraft &draft)
{
    const auto timeOrNull = [](std::optional<Instant> at) {
        return at ? QJsonValue(store::toText(*at)) : QJsonValue();
    };
    const auto countOrNull = [](std::optional<qint64> count) { return count ? QJsonValue(*count) : QJsonValue(); };
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("kind"), keyOf(draft.kind)},
            {QStringLiteral("amount"), draft.amount.minor},
            {QStringLiteral("share"), draft.share},
            {QStringLiteral("gift"), draft.gift ? QJsonValue(draft.gift.text()) : QJsonValue()},
            {QStringLiteral("minimum"), draft.minimum.minor},
            {QStringLiteral("products"), textsOf(draft.scope.products)},
            {QStringLiteral("categories"), textsOf(draft.scope.categories)},
            {QStringLiteral("startsAt"), timeOrNull(draft.startsAt)},
            {QStringLiteral("endsAt"), timeOrNull(draft.endsAt)},
            {QStringLiteral("channels"), QJsonArray::fromStringList(draft.channels)},
            {QStringLiteral("stores"), textsOf(draft.stores)},
            {QStringLiteral("totalLimit"), countOrNull(draft.totalLimit)},
            {QStringLiteral("memberLimit"), countOrNull(draft.memberLimit)},
            {QStringLiteral("membersOnly"), draft.membersOnly},
            {QStringLiteral("stackingGroup"), draft.stackingGroup},
            {QStringLiteral("position"), draft.position},
            {QStringLiteral("releaseOnRefund"), draft.releaseOnRefund}};
}

Result<CouponId> createCoupon(store::UnitOfWork &work, const CouponDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<CouponDraft> good = checkedCoupon(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<CouponId>();
    work.execute(R"(
        INSERT INTO coupons (id, name, kind, amount, share, gift_variant_id, minimum, starts_at, ends_at, channels,
                             total_limit, member_limit, members_only, stacking_group, position, release_on_refund,
                             updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, good->name, keyOf(good->kind), good->amount, good->share, orNull(good->gift), good->minimum,
                 good->startsAt, good->endsAt, good->channels.join(QLatin1Char(' ')), good->totalLimit,
                 good->memberLimit, good->membersOnly, good->stackingGroup, good->position, good->releaseOnRefund,
                 work.now());
    writeScope(work, id, *good);
    work.audit("rewards.createCoupon", "coupons", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateCoupon(store::UnitOfWork &work, CouponId id, const CouponDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<Coupon> before = findCoupon(work.connection(), id);
    if (!before)
        return couponNotFound();
    const Result<CouponDraft> good = checkedCoupon(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    work.execute(R"(
        UPDATE coupons SET name = ?, kind = ?, amount = ?, share = ?, gift_variant_id = ?, minimum = ?, starts_at = ?,
            ends_at = ?, channels = ?, total_limit = ?, member_limit = ?, members_only = ?, stacking_group = ?,
            position = ?, release_on_refund = ?, updated_at = ? WHERE id = ?)",
                 good->name, keyOf(good->kind), good->amount, good->share, orNull(good->gift), good->minimum,
                 good->startsAt, good->endsAt, good->channels.join(QLatin1Char(' ')), good->totalLimit,
                 good->memberLimit, good->membersOnly, good->stackingGroup, good->position, good->releaseOnRefund,
                 work.now(), id);
    writeScope(work, id, *good);
    work.audit("rewards.updateCoupon", "coupons", id.value, store::difference(toJson(before->rules), toJson(*good)));
    return {};
}

Result<void> archiveCoupon(store::UnitOfWork &work, CouponId id)
{
    return setArchived(work, id, true);
}

Result<void> restoreCoupon(store::UnitOfWork &work, CouponId id)
{
    return setArchived(work, id, false);
}

Result<std::vector<Coupon>> coupons(store::Connection &connection, bool withArchived)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    return readCoupons(connection, {}, withArchived);
}

Result<Coupon> coupon(store::Connection &connection, CouponId id)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    if (std::optional<Coupon> found = findCoupon(connection, id))
        return *found;
    return couponNotFound();
}

std::optional<Coupon> findCoupon(store::Connection &connection, CouponId id)
{
    std::vector<Coupon> found = id ? readCoupons(connection, id, true) : std::vector<Coupon>();
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace shopdesk::rewards
