// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Prices.h"

#include "catalog/Products.h"

#include <QCoreApplication>
#include <QLocale>

namespace shopdesk::catalog {

namespace {

constexpr int wholePercent = 10'000; // 100 %

/// A list that holds, with what it makes of the price.
struct Offer
{
    PriceListId list;
    QString name;
    int priority = 0;
    std::optional<BusinessDay> lastDay = {};
    std::optional<int> percentOff = {};
    Money price = {};
};

/// What goes first: priority, then the lower price, then the older list.
bool goesBefore(const Offer &a, const Offer &b)
{
    return std::tuple(-a.priority, a.price, a.list) < std::tuple(-b.priority, b.price, b.list);
}

Money discounted(Money usual, int percentOff)
{
    return shareOf(usual, wholePercent - percentOff);
}

std::vector<Offer> offersFor(store::Connection &connection, const PriceQuestion &question, Money usual,
                             CategoryId category)
{
    // A category stands for those in it as well; the limit ends a circle that a merge could have made.
    store::Query rows =
        connection.query(R"(
        SELECT l.id, l.name, l.priority, l.last_day, e.price, coalesce(e.percent_off, l.percent_off)
        FROM price_lists l LEFT JOIN price_list_prices e ON e.list_id = l.id AND e.variant_id = ?1
        WHERE l.archived_at IS NULL AND (l.tier_id IS NULL OR l.tier_id = ?2) AND (l.channel = '' OR l.channel = ?3)
            AND (l.store_id IS NULL OR l.store_id = ?4) AND (l.first_day IS NULL OR l.first_day <= ?5)
            AND (l.last_day IS NULL OR l.last_day >= ?5)
            AND (e.variant_id IS NOT NULL OR (l.percent_off > 0 AND (l.category_id IS NULL OR l.category_id IN (
                WITH RECURSIVE above (id, depth) AS (
                    VALUES (?6, 0)
                    UNION SELECT c.parent_id, above.depth + 1 FROM categories c JOIN above ON c.id = above.id
                    WHERE c.parent_id IS NOT NULL AND above.depth < 20)
                SELECT id FROM above))))
        )",
                         question.variant, question.tier, question.channel, question.store, question.day, category);
    std::vector<Offer> offers;
    while (rows.next()) {
        Offer offer{.list = rows.get<PriceListId>(0),
                    .name = rows.get<QString>(1),
                    .priority = rows.get<int>(2),
                    .lastDay = rows.get<std::optional<BusinessDay>>(3)};
        if (rows.isNull(4))
            offer.percentOff = rows.get<int>(5);
        offer.price = offer.percentOff ? discounted(usual, *offer.percentOff) : rows.get<Money>(4);
        offers.push_back(std::move(offer));
    }
    std::ranges::sort(offers, goesBefore);
    return offers;
}

/// Why the first of the offers holds.
QString explanationOf(const std::vector<Offer> &offers, Money usual, const Currency &currency)
{
    const Offer &first = offers.front();
    const auto amount = [&](Money money) { return toPlainText(money, currency); };
    QString sentence = first.percentOff
                           ? QCoreApplication::translate("Catalog", "“%1” takes %2 % off %3.")
                                 .arg(first.name, QLocale().toString(*first.percentOff / 100.0), amount(usual))
                           : QCoreApplication::translate("Catalog", "“%1” sets %2 instead of %3.")
                                 .arg(first.name, amount(first.price), amount(usual));
    if (first.lastDay) {
        sentence += QLatin1Char(' ')
                    + QCoreApplication::translate("Catalog", "It holds until %1.")
                          .arg(QLocale().toString(first.lastDay->toDate(), QLocale::ShortFormat));
    }
    if (offers.size() < 2)
        return sentence;
    const Offer &second = offers[1];
    const QString reason =
        second.priority < first.priority
            ? QCoreApplication::translate("Catalog", "It goes before “%1” (%2), because its priority is higher.")
        : second.price > first.price
            ? QCoreApplication::translate("Catalog", "It goes before “%1” (%2), because its price is lower.")
            : QCoreApplication::translate("Catalog", "“%1” has the same price (%2) and is newer.");
    return sentence + QLatin1Char(' ') + reason.arg(second.name, amount(second.price));
}

std::vector<PriceList> listsInUse(store::Connection &connection)
{
    const auto lists = priceLists(connection);
    return lists ? *lists : std::vector<PriceList>();
}

/// Whether the category, or one above it, is the one that the list takes something off.
bool isIn(store::Connection &connection, CategoryId category, CategoryId wanted)
{
    for (int depth = 0; category && depth < 20; ++depth) {
        if (category == wanted)
            return true;
        category = connection.value<CategoryId>("SELECT parent_id FROM categories WHERE id = ?", category)
                       .value_or(CategoryId{});
    }
    return false;
}

} // namespace

bool hasPriceLists(store::Connection &connection)
{
    return connection.value<qint64>("SELECT 1 FROM price_lists WHERE archived_at IS NULL LIMIT 1").has_value();
}

Result<PriceAnswer> priceOf(store::Connection &connection, const PriceQuestion &question)
{
    store::Query row = connection.query(
        "SELECT v.price, p.category_id FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?",
        question.variant);
    if (!row.next()) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Catalog", "This product is not in the catalogue."));
    }
    const Money usual = row.get<Money>(0);
    const std::vector<Offer> offers = offersFor(connection, question, usual, row.get<CategoryId>(1));
    if (offers.empty())
        return PriceAnswer{
            usual, usual, {}, {}, QCoreApplication::translate("Catalog", "The price of the product itself.")};
    const Offer &first = offers.front();
    return PriceAnswer{first.price, usual, first.list, first.name,
                       explanationOf(offers, usual, connection.shop().currency)};
}

Result<std::vector<HeldPrice>> pricesOf(store::Connection &connection, ProductId id)
{
    const Result<Product> found = product(connection, id);
    if (!found)
        return Failure(found.error());
    const std::vector<PriceList> lists = listsInUse(connection);
    std::vector<HeldPrice> held;
    for (const Variant &variant : found->variants) {
        const size_t firstOfVariant = held.size();
        for (const PriceList &list : lists) {
            HeldPrice price{variant.id, variant.name, variant.sku, variant.price, {}, {}, true, list};
            store::Query row = connection.query(
                "SELECT price, percent_off FROM price_list_prices WHERE variant_id = ? AND list_id = ?", variant.id,
                list.id);
            if (row.next()) {
                price.percentOff = row.get<std::optional<int>>(1);
                price.price = price.percentOff ? discounted(variant.price, *price.percentOff) : row.get<Money>(0);
            } else if (list.rules.percentOff > 0
                       && (!list.rules.category || isIn(connection, found->category, list.rules.category))) {
                price.ofVariant = false;
                price.percentOff = list.rules.percentOff;
                price.price = discounted(variant.price, *price.percentOff);
            } else {
                continue;
            }
            held.push_back(std::move(price));
        }
        std::ranges::sort(
            held.begin() + static_cast<qptrdiff>(firstOfVariant), held.end(), {},
            [](const HeldPrice &each) { return std::tuple(-each.list.rules.priority, each.price, each.list.id); });
    }
    return held;
}

} // namespace shopdesk::catalog
