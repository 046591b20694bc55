// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of stocktakes, and what is not told while counting is blind.
#include "catalog/StocktakeReading.h"
#include "base/EnumKeys.h"
#include "catalog/VariantTitle.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

constexpr EnumKeys<5> statusKeys{"counting", "recounting", "counted", "posted", "cancelled"};
constexpr EnumKeys<3> scopeKeys{"all", "category", "chosen"};

bool isOver(StocktakeStatus status)
{
    return status == StocktakeStatus::Counted || status == StocktakeStatus::Posted;
}

/// The condition and the order of the lines that are wanted.
const char *conditionFor(StocktakeLines which)
{
    switch (which) {
    case StocktakeLines::LatestCounted:
        return "l.counted IS NOT NULL ORDER BY coalesce(l.recounted_at, l.counted_at) DESC, l.id DESC";
    case StocktakeLines::NotCounted:
        return "l.counted IS NULL ORDER BY l.id";
    case StocktakeLines::ToRecount:
        return "l.counted <> l.expected AND l.recounted IS NULL ORDER BY l.id";
    case StocktakeLines::Different:
        return "coalesce(l.recounted, l.counted) <> coalesce(l.recount_expected, l.expected) ORDER BY l.id";
    }
    Q_UNREACHABLE();
}

/// The lines counted, to be counted again, too many and missing.
void readSums(store::Connection &connection, Stocktake &stocktake)
{
    store::Query row = connection.query(R"(
        SELECT count(*), count(counted), sum(counted <> expected AND recounted IS NULL),
               sum(max(coalesce(recounted, counted) - coalesce(recount_expected, expected), 0)),
               sum(max(coalesce(recount_expected, expected) - coalesce(recounted, counted), 0))
        FROM stocktake_lines WHERE stocktake_id = ?)",
                                        stocktake.id);
    row.next();
    stocktake.lines = row.get<qint64>(0);
    stocktake.counted = row.get<qint64>(1);
    if (stocktake.status == StocktakeStatus::Recounting)
        stocktake.toRecount = row.get<qint64>(2);
    if (isOver(stocktake.status)) {
        stocktake.surplus = row.get<qint64>(3);
        stocktake.missing = row.get<qint64>(4);
    }
}

} // namespace

QString keyOf(StocktakeStatus status)
{
    return enumKey(statusKeys, status);
}

QString keyOf(StocktakeScope scope)
{
    return enumKey(scopeKeys, scope);
}

std::optional<StocktakeScope> stocktakeScopeFrom(const QString &key)
{
    return enumFrom<StocktakeScope>(scopeKeys, key);
}

Result<Stocktake> stocktakeHead(store::Connection &connection, StocktakeId id)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(R"(
        SELECT t.number, t.store_id, s.name, t.status, t.scope, c.name, t.note, t.started_at, t.posted_at
        FROM stocktakes t JOIN stores s ON s.id = t.store_id LEFT JOIN categories c ON c.id = t.category_id
        WHERE t.id = ?)",
                                        id);
    if (!row.next()) {
        return fail("catalog.stocktakeNotFound", QCoreApplication::translate("Catalog", "This stocktake is gone."),
                    QStringLiteral("id"));
    }
    Stocktake found;
    found.id = id;
    found.number = row.get<QString>(0);
    found.store = row.get<StoreId>(1);
    found.storeName = row.get<QString>(2);
    found.status = enumFrom<StocktakeStatus>(statusKeys, row.get<QString>(3)).value();
    found.scope = stocktakeScopeFrom(row.get<QString>(4)).value();
    found.categoryName = row.get<QString>(5);
    found.note = row.get<QString>(6);
    found.startedAt = row.get<Instant>(7);
    found.postedAt = row.get<std::optional<Instant>>(8);
    return found;
}

Result<Stocktake> stocktake(store::Connection &connection, StocktakeId id)
{
    Result<Stocktake> found = stocktakeHead(connection, id);
    if (found)
        readSums(connection, *found);
    return found;
}

Result<std::vector<StocktakeLine>> stocktakeLines(store::Connection &connection, StocktakeId id, StocktakeLines which,
                                                  int limit)
{
    const Result<Stocktake> of = stocktakeHead(connection, id);
    if (!of)
        return Failure(of.error());
    std::vector<StocktakeLine> lines;
    const bool tells = isOver(of->status);
    if (which == StocktakeLines::Different && !tells)
        return lines;
    const QByteArray sql = QByteArray(R"(
        SELECT l.variant_id, p.name, v.name, v.sku, l.counted, l.recounted, coalesce(l.recount_expected, l.expected)
        FROM stocktake_lines l JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
        WHERE l.stocktake_id = ? AND )")
                           + conditionFor(which) + " LIMIT ?";
    store::Query rows = connection.query(sql.constData(), id, limit);
    while (rows.next()) {
        lines.push_back({rows.get<VariantId>(0), variantTitle(rows.get<QString>(1), rows.get<QString>(2)),
                         rows.get<QString>(3), rows.get<std::optional<qint64>>(4), rows.get<std::optional<qint64>>(5),
                         tells ? rows.get<std::optional<qint64>>(6) : std::nullopt});
    }
    return lines;
}

} // namespace shopdesk::catalog
