// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Mall.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "catalog/VariantTitle.h"
#include "points/Points.h"
#include "rewards/CheckedCoupon.h"
#include "store/Difference.h"
#include "store/JsonInput.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace shopdesk::rewards {

namespace {

constexpr EnumKeys<3> kindKeys{"goods", "coupon", "store_credit"};
constexpr qint64 mostPoints = 1'000'000'000;
constexpr Money highestAmount{99'999'999'999};
constexpr qint64 mostStock = 1'000'000;

template<typename I>
std::optional<I> orNull(I id)
{
    return id ? std::optional(id) : std::nullopt;
}

/// Every offer, or the one with the id.
std::vector<Offer> readOffers(store::Connection &connection, OfferId id, bool withArchived)
{
    std::vector<Offer> offers;
    store::Query row = connection.query(R"(
        SELECT f.id, f.name, f.kind, f.variant_id, f.coupon_id, f.worth, f.points, f.price, f.member_limit, f.starts_at,
               f.ends_at, f.archived_at, p.name, v.name, c.name, coalesce(s.stock, 0),
               (SELECT coalesce(-sum(quantity), 0) FROM mall_entries e
                WHERE e.offer_id = f.id AND e.member_id IS NOT NULL)
        FROM mall_offers f LEFT JOIN variants v ON v.id = f.variant_id LEFT JOIN products p ON p.id = v.product_id
        LEFT JOIN coupons c ON c.id = f.coupon_id LEFT JOIN mall_stock s ON s.offer_id = f.id
        WHERE (?1 = 0 OR f.id = ?1) AND (?2 OR f.archived_at IS NULL) ORDER BY f.name COLLATE NOCASE, f.id)",
                                        id, withArchived);
    while (row.next()) {
        Offer offer;
        offer.id = row.get<OfferId>(0);
        OfferDraft &rules = offer.rules;
        rules.name = row.get<QString>(1);
        rules.kind = offerKindFrom(row.get<QString>(2)).value_or(OfferKind::Goods);
        rules.variant = row.get<catalog::VariantId>(3);
        rules.coupon = row.get<CouponId>(4);
        rules.worth = row.get<Money>(5);
        rules.points = row.get<qint64>(6);
        rules.price = row.get<Money>(7);
        rules.memberLimit = row.get<std::optional<qint64>>(8);
        rules.startsAt = row.get<std::optional<Instant>>(9);
        rules.endsAt = row.get<std::optional<Instant>>(10);
        offer.archivedAt = row.get<std::optional<Instant>>(11);
        offer.what =
            rules.variant ? catalog::variantTitle(row.get<QString>(12), row.get<QString>(13)) : row.get<QString>(14);
        offer.stock = row.get<qint64>(15);
        offer.taken = row.get<qint64>(16);
        offers.push_back(std::move(offer));
    }
    return offers;
}

std::optional<Offer> findOffer(store::Connection &connection, OfferId id)
{
    std::vector<Offer> found = id ? readOffers(connection, id, true) : std::vector<Offer>();
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Failure offerGone()
{
    return fail("rewards.offerGone",
                QCoreApplication::translate("Rewards", "This offer is not in use any more. Choose another."),
                QStringLiteral("offer"));
}

/// What it is, with what its kind has no use for left out.
Result<void> checkWhat(store::Connection &connection, OfferDraft &draft)
{
    if (draft.kind != OfferKind::Goods) {
        draft.variant = {};
        draft.price = {};
    }
    if (draft.kind != OfferKind::Coupon)
        draft.coupon = {};
    if (draft.kind != OfferKind::StoreCredit)
        draft.worth = {};
    if (draft.kind == OfferKind::Goods
        && !connection.value<qint64>("SELECT 1 FROM variants WHERE id = ?", draft.variant)) {
        return fail("rewards.notFound", QCoreApplication::translate("Rewards", "Choose the product of the offer."),
                    QStringLiteral("variant"));
    }
    if (draft.kind == OfferKind::Coupon
        && !connection.value<qint64>("SELECT 1 FROM coupons WHERE id = ? AND archived_at IS NULL", draft.coupon)) {
        return fail("rewards.notFound", QCoreApplication::translate("Rewards", "Choose the coupon of the offer."),
                    QStringLiteral("coupon"));
    }
    const bool isCredit = draft.kind == OfferKind::StoreCredit;
    if (draft.worth > highestAmount || (isCredit && draft.worth <= Money{}) || draft.price < Money{}
        || draft.price > highestAmount) {
        return fail("rewards.badAmount", QCoreApplication::translate("Rewards", "Enter an amount above 0."),
                    isCredit ? QStringLiteral("worth") : QStringLiteral("price"));
    }
    return {};
}

Result<OfferDraft> checked(store::Connection &connection, OfferDraft draft, OfferId self)
{
    draft.name = oneLine(draft.name);
    if (auto good = checkName(connection, "mall_offers", draft.name, self.value); !good)
        return Failure(good.error());
    if (auto good = checkWhat(connection, draft); !good)
        return Failure(good.error());
    if (draft.points < 1 || draft.points > mostPoints) {
        return fail("rewards.badPoints",
                    QCoreApplication::translate("Rewards", "Enter how many points it costs, at least 1."),
                    QStringLiteral("points"));
    }
    if (auto good = checkLimit(draft.memberLimit, "memberLimit"); !good)
        return Failure(good.error());
    if (auto good = checkTimes(draft.startsAt, draft.endsAt); !good)
        return Failure(good.error());
    return draft;
}

Result<void> setArchived(store::UnitOfWork &work, OfferId id, bool archived)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    if (!findOffer(work.connection(), id))
        return offerGone();
    const int changed = work.execute(
        "UPDATE mall_offers SET archived_at = ?, updated_at = ? WHERE id = ? AND (archived_at IS NULL) = ?",
        archived ? std::optional(work.now()) : std::nullopt, work.now(), id, archived);
    if (changed != 0)
        work.audit(archived ? "rewards.archiveOffer" : "rewards.restoreOffer", "mall_offers", id.value);
    return {};
}

void append(store::UnitOfWork &work, const OfferTaken &taken, qint64 quantity)
{
    const auto idOrNull = [](qint64 id) { return id == 0 ? std::nullopt : std::optional(id); };
    work.execute(R"(
        INSERT INTO mall_entries (id, offer_id, quantity, member_id, order_id, code_id, points_entry_id, occurred_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                 work.newId<Id<struct MallEntryTag>>(), taken.offer, quantity, orNull(taken.member),
                 idOrNull(taken.order), orNull(taken.code), idOrNull(taken.pointsEntry), work.now());
    work.execute("UPDATE mall_offers SET updated_at = ? WHERE id = ?", work.now(), taken.offer);
}

} // namespace

QString keyOf(OfferKind kind)
{
    return enumKey(kindKeys, kind);
}

std::optional<OfferKind> offerKindFrom(const QString &key)
{
    return enumFrom<OfferKind>(kindKeys, key);
}

QJsonObject toJson(const OfferDraft &draft)
{
    const auto idOrNull = [](auto id) { return id ? QJsonValue(id.text()) : QJsonValue(); };
    const auto timeOrNull = [](std::optional<Instant> at) {
        return at ? QJsonValue(store::toText(*at)) : QJsonValue();
    };
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("kind"), keyOf(draft.kind)},
            {QStringLiteral("variant"), idOrNull(draft.variant)},
            {QStringLiteral("coupon"), idOrNull(draft.coupon)},
            {QStringLiteral("worth"), draft.worth.minor},
            {QStringLiteral("points"), draft.points},
            {QStringLiteral("price"), draft.price.minor},
            {QStringLiteral("memberLimit"), draft.memberLimit ? QJsonValue(*draft.memberLimit) : QJsonValue()},
            {QStringLiteral("startsAt"), timeOrNull(draft.startsAt)},
            {QStringLiteral("endsAt"), timeOrNull(draft.endsAt)}};
}

Result<OfferId> createOffer(store::UnitOfWork &work, const OfferDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<OfferDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<OfferId>();
    work.execute(R"(
        INSERT INTO mall_offers (id, name, kind, variant_id, coupon_id, worth, points, price, member_limit, starts_at,
                                 ends_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, good->name, keyOf(good->kind), orNull(good->variant), orNull(good->coupon), good->worth,
                 good->points, good->price, good->memberLimit, good->startsAt, good->endsAt, work.now());
    work.audit("rewards.createOffer", "mall_offers", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateOffer(store::UnitOfWork &work, OfferId id, const OfferDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<Offer> before = findOffer(work.connection(), id);
    if (!before)
        return offerGone();
    const Result<OfferDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    work.execute(R"(
        UPDATE mall_offers SET name = ?, kind = ?, variant_id = ?, coupon_id = ?, worth = ?, points = ?, price = ?,
            member_limit = ?, starts_at = ?, ends_at = ?, updated_at = ? WHERE id = ?)",
                 good->name, keyOf(good->kind), orNull(good->variant), orNull(good->coupon), good->worth, good->points,
                 good->price, good->memberLimit, good->startsAt, good->endsAt, work.now(), id);
    work.audit("rewards.updateOffer", "mall_offers", id.value, store::difference(toJson(before->rules), toJson(*good)));
    return {};
}

Result<void> archiveOffer(store::UnitOfWork &work, OfferId id)
{
    return setArchived(work, id, true);
}

Result<void> restoreOffer(store::UnitOfWork &work, OfferId id)
{
    return setArchived(work, id, false);
}

Result<void> stockOffer(store::UnitOfWork &work, OfferId id, qint64 change)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<Offer> offer = findOffer(work.connection(), id);
    if (!offer)
        return offerGone();
    if (change == 0 || offer->stock + change < 0 || offer->stock + change > mostStock || std::abs(change) > mostStock) {
        return fail("rewards.badQuantity",
                    QCoreApplication::translate("Rewards",
                                                "There are %1. Enter how many more, or with a minus how many "
                                                "fewer; the stock stays between 0 and %2.")
                        .arg(offer->stock)
                        .arg(mostStock),
                    QStringLiteral("quantity"));
    }
    append(work, {.offer = id, .member = {}}, change);
    work.audit("rewards.stockOffer", "mall_offers", id.value,
               {{QStringLiteral("stock"), QJsonArray{offer->stock, offer->stock + change}}});
    return {};
}

Result<std::vector<Offer>> offers(store::Connection &connection, bool withArchived)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    return readOffers(connection, {}, withArchived);
}

Result<Offer> takeableOffer(store::Connection &connection, OfferId id, members::MemberId member, Instant at)
{
    const QString field = QStringLiteral("offer");
    const auto no = [&](const char *code, const QString &sentence) { return fail(code, sentence, field); };
    std::optional<Offer> offer = findOffer(connection, id);
    if (!offer || offer->archivedAt || (offer->rules.endsAt && at >= *offer->rules.endsAt))
        return offerGone();
    const QString name = offer->rules.name;
    if (!member) {
        return no("rewards.memberNeeded",
                  QCoreApplication::translate("Rewards", "Points belong to a member. Choose the member first."));
    }
    if (offer->rules.startsAt && at < *offer->rules.startsAt)
        return no("rewards.notYet", QCoreApplication::translate("Rewards", "“%1” is not offered yet.").arg(name));
    if (offer->stock < 1)
        return no("rewards.soldOut", QCoreApplication::translate("Rewards", "“%1” is sold out.").arg(name));
    if (offer->rules.memberLimit) {
        const qint64 own = connection
                               .value<qint64>("SELECT -sum(quantity) FROM mall_entries WHERE offer_id = ? AND "
                                              "member_id IN (SELECT record_id FROM member_records "
                                              "WHERE member_id = ?)",
                                              id, member)
                               .value_or(0);
        if (own >= *offer->rules.memberLimit) {
            return no("rewards.limitReached",
                      QCoreApplication::translate("Rewards", "This member has had “%1” %2 of %3 times.")
                          .arg(name, QLocale().toString(own), QLocale().toString(*offer->rules.memberLimit)));
        }
    }
    if (const qint64 has = points::available(connection, member, at); has < offer->rules.points) {
        return no("rewards.notEnoughPoints",
                  QCoreApplication::translate("Rewards", "“%1” costs %2 points; the member has %3.")
                      .arg(name, QLocale().toString(offer->rules.points), QLocale().toString(has)));
    }
    return std::move(*offer);
}

Result<TakenOff> offerTakenOff(store::Connection &connection, OfferId id, const Basket &basket)
{
    const Result<Offer> offer = takeableOffer(connection, id, basket.member, basket.at);
    if (!offer)
        return Failure(offer.error());
    TakenOff taken;
    Money piece;
    for (const BasketLine &line : basket.lines) {
        const bool isIt =
            piece == Money{} && offer->rules.kind == OfferKind::Goods && line.variant == offer->rules.variant;
        taken.inScope.push_back(isIt);
        if (isIt)
            piece = Money{line.left.minor / line.quantity};
    }
    if (piece <= offer->rules.price) {
        return fail(
            "rewards.goodsMissing",
            QCoreApplication::translate("Rewards", "The offer “%1” is for one “%2” that costs more than %3. Add it "
                                                   "to the goods first.")
                .arg(offer->rules.name, offer->what, toPlainText(offer->rules.price, connection.shop().currency)),
            QStringLiteral("offer"));
    }
    taken.amount = piece - offer->rules.price;
    taken.label = offer->rules.name;
    taken.explanation =
        QCoreApplication::translate("Rewards", "one for %1 points and %2 instead of %3")
            .arg(QLocale().toString(offer->rules.points), toPlainText(offer->rules.price, connection.shop().currency),
                 toPlainText(piece, connection.shop().currency));
    return taken;
}

void takeOffer(store::UnitOfWork &work, const OfferTaken &taken)
{
    append(work, taken, -1);
}

void putOffersBack(store::UnitOfWork &work, qint64 order)
{
    std::vector<std::pair<OfferTaken, qint64>> taken;
    store::Query rows = work.connection().query(
        "SELECT offer_id, member_id, -sum(quantity) FROM mall_entries WHERE order_id = ? GROUP BY offer_id, member_id",
        order);
    while (rows.next()) {
        taken.push_back({{.offer = rows.get<OfferId>(0), .member = rows.get<members::MemberId>(1), .order = order},
                         rows.get<qint64>(2)});
    }
    for (const auto &[what, quantity] : taken) {
        if (quantity > 0)
            append(work, what, quantity);
    }
}

} // namespace shopdesk::rewards
