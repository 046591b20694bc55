// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StockCheck.h"

#include "catalog/Stock.h"
#include "catalog/StockLedger.h"

#include <QCoreApplication>

#include <map>

namespace shopdesk::catalog {

namespace {

struct Place
{
    VariantId variant;
    StoreId store;
    auto operator<=>(const Place &) const = default;
};

struct Level
{
    qint64 onHand = 0;
    qint64 allocated = 0;
    std::optional<qint64> averageCost;
    bool isCounted = false;
    bool operator==(const Level &) const = default;
};

using Levels = std::map<Place, Level>;

/// As the trigger stock_entries_level has it.
void add(Level &level, qint64 quantity, std::optional<qint64> unitCost, bool counts)
{
    const auto cost = [](std::optional<qint64> parts) {
        return parts ? std::optional(UnitCost{*parts}) : std::nullopt;
    };
    const auto average = averageAfter(level.onHand, cost(level.averageCost), quantity, cost(unitCost));
    level.averageCost = average ? std::optional(average->parts) : std::nullopt;
    level.onHand += quantity;
    level.isCounted = level.isCounted || counts;
}

/// What the levels have to be.
Levels derivedLevels(store::Connection &connection)
{
    Levels levels;
    Place place;
    Level *level = nullptr;
    store::Query entries = connection.query(R"(
        SELECT variant_id, store_id, quantity, unit_cost, reason NOT IN ('sale', 'return')
        FROM stock_entries WHERE historic = 0 ORDER BY variant_id, store_id, id)");
    while (entries.next()) {
        const Place next{entries.get<VariantId>(0), entries.get<StoreId>(1)};
        if (level == nullptr || next != place)
            level = &levels[next];
        place = next;
        add(*level, entries.get<qint64>(2), entries.get<std::optional<qint64>>(3), entries.get<bool>(4));
    }
    store::Query reservations = connection.query(
        "SELECT variant_id, store_id, sum(quantity) FROM stock_reservations GROUP BY variant_id, store_id");
    while (reservations.next())
        levels[{reservations.get<VariantId>(0), reservations.get<StoreId>(1)}].allocated = reservations.get<qint64>(2);
    return levels;
}

Levels keptLevels(store::Connection &connection)
{
    Levels levels;
    store::Query rows =
        connection.query("SELECT variant_id, store_id, on_hand, allocated, average_cost, is_counted FROM stock_levels");
    while (rows.next()) {
        levels[{rows.get<VariantId>(0), rows.get<StoreId>(1)}] = {
            rows.get<qint64>(2), rows.get<qint64>(3), rows.get<std::optional<qint64>>(4), rows.get<bool>(5)};
    }
    return levels;
}

struct Names
{
    QString sku;
    QString store;
};

Names namesOf(store::Connection &connection, const Place &place)
{
    return {connection.value<QString>("SELECT sku FROM variants WHERE id = ?", place.variant).value_or(QString()),
            connection.value<QString>("SELECT name FROM stores WHERE id = ?", place.store).value_or(QString())};
}

void tellDifference(const Names &names, const Level &kept, const Level &right, std::vector<QString> &wrong)
{
    if (kept.onHand != right.onHand) {
        wrong.push_back(
            QCoreApplication::translate("Catalog", "Stock of %1 in %2 is kept as %3, but its entries add up to %4.")
                .arg(names.sku, names.store)
                .arg(kept.onHand)
                .arg(right.onHand));
    }
    if (kept.allocated != right.allocated) {
        wrong.push_back(QCoreApplication::translate(
                            "Catalog", "Of %1 in %2, %3 are kept as allocated, but its reservations add up to %4.")
                            .arg(names.sku, names.store)
                            .arg(kept.allocated)
                            .arg(right.allocated));
    }
    if (kept.averageCost != right.averageCost) {
        wrong.push_back(
            QCoreApplication::translate("Catalog", "The average cost of %1 in %2 is not what its entries give.")
                .arg(names.sku, names.store));
    }
    if (kept.isCounted != right.isCounted) {
        wrong.push_back(
            QCoreApplication::translate("Catalog", "Whether %1 is counted in %2 is not what its entries say.")
                .arg(names.sku, names.store));
    }
}

} // namespace

void rebuildLevel(store::UnitOfWork &work, VariantId variant, StoreId store)
{
    Level level;
    store::Query entries = work.connection().query(R"(
        SELECT quantity, unit_cost, reason NOT IN ('sale', 'return')
        FROM stock_entries WHERE variant_id = ? AND store_id = ? AND historic = 0 ORDER BY id)",
                                                   variant, store);
    while (entries.next())
        add(level, entries.get<qint64>(0), entries.get<std::optional<qint64>>(1), entries.get<bool>(2));
    work.execute(
        "UPDATE stock_levels SET on_hand = ?, average_cost = ?, is_counted = ? WHERE variant_id = ? AND store_id = ?",
        level.onHand, level.averageCost, level.isCounted, variant, store);
}

void checkLevels(store::Connection &connection, std::vector<QString> &wrong)
{
    Levels kept = keptLevels(connection);
    Levels right = derivedLevels(connection);
    for (const auto &[place, level] : right)
        kept.try_emplace(place);
    for (const auto &[place, level] : kept) {
        const Level &derived = right[place];
        if (level != derived)
            tellDifference(namesOf(connection, place), level, derived, wrong);
    }
}

void rebuildLevels(store::UnitOfWork &work)
{
    work.execute("DELETE FROM stock_levels");
    for (const auto &[place, level] : derivedLevels(work.connection())) {
        work.execute(R"(INSERT INTO stock_levels (variant_id, store_id, on_hand, allocated, average_cost, is_counted)
                        VALUES (?, ?, ?, ?, ?, ?))",
                     place.variant, place.store, level.onHand, level.allocated, level.averageCost, level.isCounted);
    }
    reviewOversold(work);
}

} // namespace shopdesk::catalog
