// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PriceLists.h"

#include "base/Text.h"
#include "catalog/CheckedProduct.h"
#include "store/Difference.h"
#include "store/OrNull.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

using store::orNull;

constexpr int wholePercent = 10'000; // 100 %

Failure priceListNotFound()
{
    return fail("catalog.priceListNotFound",
                QCoreApplication::translate("Catalog", "This price list is gone. Choose another."));
}

Failure badPercent(const QString &field)
{
    return fail("catalog.badPercent", QCoreApplication::translate("Catalog", "Enter a discount from 0 to 100 %."),
                field);
}

constexpr char listColumns[] = R"(
    SELECT l.id, l.name, l.tier_id, l.channel, l.store_id, l.first_day, l.last_day, l.priority, l.percent_off,
           l.category_id, t.name, s.name, c.name,
           (SELECT count(*) FROM price_list_prices e WHERE e.list_id = l.id), l.archived_at
    FROM price_lists l LEFT JOIN tiers t ON t.id = l.tier_id LEFT JOIN stores s ON s.id = l.store_id
    LEFT JOIN categories c ON c.id = l.category_id
    WHERE (?1 = 0 OR l.id = ?1) AND (?2 OR l.archived_at IS NULL)
    ORDER BY l.priority DESC, l.name COLLATE NOCASE, l.id)";

/// Every list, or the one with the id.
std::vector<PriceList> readLists(store::Connection &connection, PriceListId id, bool withArchived)
{
    std::vector<PriceList> lists;
    store::Query row = connection.query(listColumns, id, withArchived);
    while (row.next()) {
        PriceList list;
        list.id = row.get<PriceListId>(0);
        list.rules.name = row.get<QString>(1);
        list.rules.tier = row.get<PriceTier>(2);
        list.rules.channel = row.get<QString>(3);
        list.rules.store = row.get<StoreId>(4);
        list.rules.firstDay = row.get<std::optional<BusinessDay>>(5);
        list.rules.lastDay = row.get<std::optional<BusinessDay>>(6);
        list.rules.priority = row.get<int>(7);
        list.rules.percentOff = row.get<int>(8);
        list.rules.category = row.get<CategoryId>(9);
        list.tierName = row.get<QString>(10);
        list.storeName = row.get<QString>(11);
        list.categoryName = row.get<QString>(12);
        list.prices = row.get<qint64>(13);
        list.archivedAt = row.get<std::optional<Instant>>(14);
        lists.push_back(std::move(list));
    }
    return lists;
}

std::optional<PriceListDraft> find(store::Connection &connection, PriceListId id)
{
    const std::vector<PriceList> found = id ? readLists(connection, id, true) : std::vector<PriceList>();
    return found.empty() ? std::nullopt : std::optional(found.front().rules);
}

Result<void> checkName(store::Connection &connection, const QString &name, PriceListId self)
{
    const QString field = QStringLiteral("name");
    if (name.isEmpty())
        return fail("catalog.nameMissing", QCoreApplication::translate("Catalog", "Give the price list a name."),
                    field);
    if (name.size() > longestName) {
        return fail("catalog.textTooLong",
                    QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    field);
    }
    if (connection.value<qint64>("SELECT 1 FROM price_lists WHERE name = ? AND id <> ?", name, self)) {
        return fail("catalog.nameInUse",
                    QCoreApplication::translate("Catalog", "There is a price list “%1”. Enter another name.").arg(name),
                    field);
    }
    return {};
}

/// For whom and where.
Result<void> checkScope(store::Connection &connection, const PriceListDraft &draft)
{
    if (draft.tier && !connection.value<qint64>("SELECT 1 FROM tiers WHERE id = ?", draft.tier)) {
        return fail("catalog.tierNotFound",
                    QCoreApplication::translate("Catalog", "This tier is gone. Choose another."),
                    QStringLiteral("tier"));
    }
    if (draft.store && !connection.value<qint64>("SELECT 1 FROM stores WHERE id = ?", draft.store)) {
        return fail("catalog.storeNotFound",
                    QCoreApplication::translate("Catalog", "This store is not there. Choose another."),
                    QStringLiteral("store"));
    }
    if (draft.category && !connection.value<qint64>("SELECT 1 FROM categories WHERE id = ?", draft.category)) {
        return fail("catalog.categoryNotFound",
                    QCoreApplication::translate("Catalog", "This category is gone. Choose another."),
                    QStringLiteral("category"));
    }
    if (!draft.channel.isEmpty() && !priceChannels().contains(draft.channel)) {
        return fail("catalog.badChannel",
                    QCoreApplication::translate("Catalog", "There is no channel “%1”. Choose one of: %2.")
                        .arg(draft.channel.left(longestCode), priceChannels().join(QStringLiteral(", "))),
                    QStringLiteral("channel"));
    }
    return {};
}

Result<PriceListDraft> checked(store::Connection &connection, PriceListDraft draft, PriceListId self)
{
    draft.name = oneLine(draft.name);
    if (auto good = checkName(connection, draft.name, self); !good)
        return Failure(good.error());
    if (auto good = checkScope(connection, draft); !good)
        return Failure(good.error());
    if (draft.firstDay && draft.lastDay && *draft.lastDay < *draft.firstDay) {
        return fail(
            "catalog.badDays",
            QCoreApplication::translate("Catalog", "The last day lies before the first. Choose a later last day."),
            QStringLiteral("lastDay"));
    }
    if (draft.priority < -highestPriority || draft.priority > highestPriority) {
        return fail("catalog.badPriority",
                    QCoreApplication::translate("Catalog", "Enter a priority from -%1 to %1.").arg(highestPriority),
                    QStringLiteral("priority"));
    }
    if (draft.percentOff < 0 || draft.percentOff > wholePercent)
        return badPercent(QStringLiteral("percentOff"));
    return draft;
}

Result<void> checkPrice(store::Connection &connection, const ListPrice &price, size_t index)
{
    const auto fieldOf = [index](const char *field) {
        return QStringLiteral("prices[%1].%2").arg(index).arg(QLatin1String(field));
    };
    if (!connection.value<qint64>("SELECT 1 FROM variants WHERE id = ?", price.variant)) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Catalog", "This product is not in the catalogue."),
                    fieldOf("variant"));
    }
    if (price.price && price.percentOff) {
        return fail("catalog.badPrice",
                    QCoreApplication::translate("Catalog", "Enter either a price or a discount, not both."),
                    fieldOf("price"));
    }
    if (price.price && (*price.price < Money{} || *price.price > highestPrice)) {
        return fail("catalog.badPrice",
                    QCoreApplication::translate("Catalog", "Enter an amount from 0 to %1.")
                        .arg(toPlainText(highestPrice, connection.shop().currency)),
                    fieldOf("price"));
    }
    if (price.percentOff && (*price.percentOff < 0 || *price.percentOff > wholePercent))
        return badPercent(fieldOf("percentOff"));
    return {};
}

ListPrice readPrice(const store::Query &row)
{
    return {row.get<VariantId>(0), row.get<std::optional<Money>>(1), row.get<std::optional<int>>(2)};
}

void writePrice(store::UnitOfWork &work, PriceListId list, const ListPrice &price)
{
    if (!price.price && !price.percentOff) {
        work.execute("DELETE FROM price_list_prices WHERE variant_id = ? AND list_id = ?", price.variant, list);
        return;
    }
    work.execute(R"(
        INSERT INTO price_list_prices (variant_id, list_id, price, percent_off) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET price = excluded.price, percent_off = excluded.percent_off)",
                 price.variant, list, price.price, price.percentOff);
}

/// With the SKU, by which people know what it is.
QJsonObject forTrail(store::Connection &connection, const ListPrice &price)
{
    QJsonObject object = toJson(price);
    object.remove(QStringLiteral("variant"));
    object.insert(
        QStringLiteral("sku"),
        connection.value<QString>("SELECT sku FROM variants WHERE id = ?", price.variant).value_or(QString()));
    return object;
}

Result<void> setArchived(store::UnitOfWork &work, PriceListId id, bool archived)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    if (!find(work.connection(), id))
        return priceListNotFound();
    const int changed = work.execute(
        "UPDATE price_lists SET archived_at = ?, updated_at = ? WHERE id = ? AND (archived_at IS NULL) = ?",
        archived ? std::optional(work.now()) : std::nullopt, work.now(), id, archived);
    if (changed == 0)
        return {};
    work.audit(archived ? "catalog.archivePriceList" : "catalog.restorePriceList", "price_lists", id.value);
    return {};
}

} // namespace

QStringList priceChannels()
{
    return {QStringLiteral("counter"), QStringLiteral("web"), QStringLiteral("phone"), QStringLiteral("marketplace")};
}

QJsonObject toJson(const PriceListDraft &draft)
{
    const auto idOrNull = [](auto id) { return id ? QJsonValue(id.text()) : QJsonValue(); };
    const auto dayOrNull = [](std::optional<BusinessDay> day) { return day ? QJsonValue(day->text()) : QJsonValue(); };
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("tier"), idOrNull(draft.tier)},
            {QStringLiteral("channel"), draft.channel},
            {QStringLiteral("store"), idOrNull(draft.store)},
            {QStringLiteral("firstDay"), dayOrNull(draft.firstDay)},
            {QStringLiteral("lastDay"), dayOrNull(draft.lastDay)},
            {QStringLiteral("priority"), draft.priority},
            {QStringLiteral("percentOff"), draft.percentOff},
            {QStringLiteral("category"), idOrNull(draft.category)}};
}

QJsonObject toJson(const ListPrice &price)
{
    return {{QStringLiteral("variant"), price.variant.text()},
            {QStringLiteral("price"), price.price ? QJsonValue(price.price->minor) : QJsonValue()},
            {QStringLiteral("percentOff"), price.percentOff ? QJsonValue(*price.percentOff) : QJsonValue()}};
}

Result<PriceListId> createPriceList(store::UnitOfWork &work, const PriceListDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<PriceListDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<PriceListId>();
    work.execute(R"(
        INSERT INTO price_lists (id, name, tier_id, channel, store_id, first_day, last_day, priority, percent_off,
                                 category_id, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, good->name, orNull(good->tier), good->channel, orNull(good->store), good->firstDay, good->lastDay,
                 good->priority, good->percentOff, orNull(good->category), work.now());
    work.audit("catalog.createPriceList", "price_lists", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updatePriceList(store::UnitOfWork &work, PriceListId id, const PriceListDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<PriceListDraft> before = find(work.connection(), id);
    if (!before)
        return priceListNotFound();
    const Result<PriceListDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    work.execute(R"(
        UPDATE price_lists SET name = ?, tier_id = ?, channel = ?, store_id = ?, first_day = ?, last_day = ?,
            priority = ?, percent_off = ?, category_id = ?, updated_at = ? WHERE id = ?)",
                 good->name, orNull(good->tier), good->channel, orNull(good->store), good->firstDay, good->lastDay,
                 good->priority, good->percentOff, orNull(good->category), work.now(), id);
    work.audit("catalog.updatePriceList", "price_lists", id.value, store::difference(toJson(*before), toJson(*good)));
    return {};
}

Result<void> archivePriceList(store::UnitOfWork &work, PriceListId id)
{
    return setArchived(work, id, true);
}

Result<void> restorePriceList(store::UnitOfWork &work, PriceListId id)
{
    return setArchived(work, id, false);
}

Result<void> setListPrices(store::UnitOfWork &work, PriceListId id, const std::vector<ListPrice> &prices)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    if (!find(work.connection(), id))
        return priceListNotFound();
    for (size_t i = 0; i < prices.size(); ++i) {
        if (auto good = checkPrice(work.connection(), prices[i], i); !good)
            return good;
    }
    QJsonArray before;
    QJsonArray after;
    for (const ListPrice &price : prices) {
        store::Query row = work.connection().query(
            "SELECT variant_id, price, percent_off FROM price_list_prices WHERE variant_id = ? AND list_id = ?",
            price.variant, id);
        before << forTrail(work.connection(), row.next() ? readPrice(row) : ListPrice{price.variant});
        after << forTrail(work.connection(), price);
        row.reset();
        writePrice(work, id, price);
    }
    work.execute("UPDATE price_lists SET updated_at = ? WHERE id = ?", work.now(), id);
    work.audit("catalog.setListPrices", "price_lists", id.value,
               {{QStringLiteral("prices"), QJsonArray{before, after}}});
    return {};
}

Result<std::vector<PriceList>> priceLists(store::Connection &connection, bool withArchived)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    return readLists(connection, {}, withArchived);
}

Result<std::vector<ListPrice>> listPrices(store::Connection &connection, PriceListId id)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    if (!find(connection, id))
        return priceListNotFound();
    std::vector<ListPrice> prices;
    store::Query rows = connection.query(
        "SELECT variant_id, price, percent_off FROM price_list_prices WHERE list_id = ? ORDER BY variant_id", id);
    while (rows.next())
        prices.push_back(readPrice(rows));
    return prices;
}

} // namespace shopdesk::catalog
