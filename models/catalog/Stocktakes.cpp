// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Stocktakes.h"

#include "base/Text.h"
#include "catalog/Premises.h"
#include "catalog/StockChecks.h"
#include "catalog/StockLedger.h"
#include "catalog/StocktakeReading.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

Failure badStatus(StocktakeStatus status)
{
    switch (status) {
    case StocktakeStatus::Counting:
    case StocktakeStatus::Recounting:
        return fail("catalog.badStocktakeStatus",
                    QCoreApplication::translate("Catalog", "This stocktake is still being counted."));
    case StocktakeStatus::Counted:
        return fail("catalog.badStocktakeStatus",
                    QCoreApplication::translate("Catalog", "This stocktake has been counted. Post it, or cancel it."));
    case StocktakeStatus::Posted:
        return fail("catalog.badStocktakeStatus",
                    QCoreApplication::translate("Catalog", "This stocktake has been posted."));
    case StocktakeStatus::Cancelled:
        return fail("catalog.badStocktakeStatus",
                    QCoreApplication::translate("Catalog", "This stocktake has been cancelled."));
    }
    Q_UNREACHABLE();
}

/// A stocktake that may go on from where it is, in a store where the person works; its lines are not summed.
Result<Stocktake> stocktakeIn(store::UnitOfWork &work, StocktakeId id, std::initializer_list<StocktakeStatus> statuses)
{
    if (auto allowed = work.require(Permission::AdjustStock); !allowed)
        return Failure(allowed.error());
    Result<Stocktake> found = stocktakeHead(work.connection(), id);
    if (!found)
        return found;
    if (auto allowed = work.requireIn(found->store); !allowed)
        return Failure(allowed.error());
    if (std::ranges::find(statuses, found->status) == statuses.end())
        return badStatus(found->status);
    return found;
}

void setStatus(store::UnitOfWork &work, const Stocktake &stocktake, StocktakeStatus status)
{
    work.execute(R"(UPDATE stocktakes SET status = ?1, updated_at = ?2,
                        posted_at = CASE ?1 WHEN 'posted' THEN ?2 ELSE posted_at END WHERE id = ?3)",
                 keyOf(status), work.now(), stocktake.id);
}

QJsonObject statusChange(StocktakeStatus before, StocktakeStatus after)
{
    return {{QStringLiteral("status"), QJsonArray{keyOf(before), keyOf(after)}}};
}

/// Goods are in one open stocktake of a store at a time: two would book the same difference twice.
Result<void> checkNotCountedElsewhere(store::Connection &connection, StocktakeId id)
{
    store::Query row = connection.query(R"(
        SELECT o.number, p.name
        FROM stocktakes mine JOIN stocktakes o ON o.store_id = mine.store_id AND o.id <> mine.id
            AND o.status IN ('counting', 'recounting', 'counted')
        JOIN stocktake_lines other ON other.stocktake_id = o.id
        JOIN stocktake_lines l ON l.stocktake_id = mine.id AND l.variant_id = other.variant_id
        JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
        WHERE mine.id = ? LIMIT 1)",
                                        id);
    if (!row.next())
        return {};
    return fail("catalog.stocktakeOpen",
                QCoreApplication::translate("Catalog", "“%1” is being counted in stocktake %2. Finish that one first.")
                    .arg(row.get<QString>(1), row.get<QString>(0)));
}

void addLine(store::UnitOfWork &work, StocktakeId id, VariantId variant)
{
    work.execute("INSERT OR IGNORE INTO stocktake_lines (id, stocktake_id, variant_id) VALUES (?, ?, ?)",
                 work.newId<Id<struct StocktakeLineTag>>(), id, variant);
}

std::vector<VariantId> variantsOf(store::Connection &connection, const StocktakeDraft &draft)
{
    if (draft.scope == StocktakeScope::Chosen)
        return draft.variants;
    std::vector<VariantId> variants;
    store::Query rows =
        connection.query(R"(
        WITH RECURSIVE inside (id) AS (VALUES (?1) UNION SELECT c.id FROM categories c JOIN inside ON c.parent_id = inside.id)
        SELECT v.id FROM products p JOIN variants v ON v.product_id = p.id
        LEFT JOIN stock_levels l ON l.variant_id = v.id AND l.store_id = ?2
        WHERE p.kind = 'goods' AND (?1 = 0 OR p.category_id IN (SELECT id FROM inside))
            AND ((p.archived_at IS NULL AND v.archived_at IS NULL) OR coalesce(l.on_hand, 0) <> 0))",
                         draft.scope == StocktakeScope::All ? CategoryId() : draft.category, draft.store);
    while (rows.next())
        variants.push_back(rows.get<VariantId>(0));
    return variants;
}

Result<void> checkScope(store::Connection &connection, const StocktakeDraft &draft)
{
    if (draft.scope == StocktakeScope::Category
        && !connection.value<qint64>("SELECT 1 FROM categories WHERE id = ?", draft.category)) {
        return fail("catalog.categoryNotFound",
                    QCoreApplication::translate("Catalog", "This category is gone. Choose another."),
                    QStringLiteral("category"));
    }
    if (draft.scope != StocktakeScope::Chosen)
        return {};
    for (size_t i = 0; i < draft.variants.size(); ++i) {
        if (auto good = checkKeepsStock(connection, draft.variants[i], QStringLiteral("variants[%1]").arg(i)); !good)
            return good;
    }
    return {};
}

/// Whether the line may be counted now; a stocktake of everything takes what it finds.
Result<void> checkLine(store::UnitOfWork &work, const Stocktake &stocktake, VariantId variant)
{
    store::Query line = work.connection().query(
        "SELECT counted IS NOT NULL AND counted <> expected FROM stocktake_lines WHERE stocktake_id = ? AND variant_id = ?",
        stocktake.id, variant);
    const bool isThere = line.next();
    if (isThere && (stocktake.status == StocktakeStatus::Counting || line.get<bool>(0)))
        return {};
    if (!isThere && stocktake.status == StocktakeStatus::Counting && stocktake.scope == StocktakeScope::All) {
        if (auto good = checkKeepsStock(work.connection(), variant, QStringLiteral("variant")); !good)
            return good;
        addLine(work, stocktake.id, variant);
        return checkNotCountedElsewhere(work.connection(), stocktake.id);
    }
    return fail("catalog.notInStocktake",
                isThere ? QCoreApplication::translate("Catalog", "This need not be counted again.")
                        : QCoreApplication::translate("Catalog", "This is not part of the stocktake."),
                QStringLiteral("variant"));
}

} // namespace

Result<StocktakeId> startStocktake(store::UnitOfWork &work, const StocktakeDraft &draft)
{
    if (auto allowed = work.require(Permission::AdjustStock); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(draft.store); !allowed)
        return Failure(allowed.error());
    if (auto premises = storeById(work.connection(), draft.store); !premises)
        return Failure(premises.error());
    const QString note = manyLines(draft.note);
    if (auto good = checkNote(note); !good)
        return Failure(good.error());
    if (auto good = checkScope(work.connection(), draft); !good)
        return Failure(good.error());
    const std::vector<VariantId> variants = variantsOf(work.connection(), draft);
    if (variants.empty()) {
        return fail("catalog.linesMissing", QCoreApplication::translate("Catalog", "There is nothing to count."),
                    QStringLiteral("scope"));
    }
    const auto id = work.newId<StocktakeId>();
    const QString number = nextPaperNumber(work, draft.store, "stocktake", QLatin1Char('C'));
    const bool ofCategory = draft.scope == StocktakeScope::Category;
    work.execute(
        R"(INSERT INTO stocktakes (id, number, store_id, status, scope, category_id, note, started_at, updated_at)
                    VALUES (?, ?, ?, 'counting', ?, ?, ?, ?, ?))",
        id, number, draft.store, keyOf(draft.scope), ofCategory ? std::optional(draft.category) : std::nullopt, note,
        work.now(), work.now());
    for (const VariantId variant : variants)
        addLine(work, id, variant);
    if (auto good = checkNotCountedElsewhere(work.connection(), id); !good)
        return Failure(good.error());
    work.audit("catalog.startStocktake", "stocktakes", id.value,
               {{QStringLiteral("number"), QJsonArray{QJsonValue(), number}}});
    return id;
}

Result<qint64> countStock(store::UnitOfWork &work, StocktakeId id, VariantId variant, qint64 quantity, Counting how)
{
    const Result<Stocktake> stocktake = stocktakeIn(work, id, {StocktakeStatus::Counting, StocktakeStatus::Recounting});
    if (!stocktake)
        return Failure(stocktake.error());
    if (auto good = checkLine(work, *stocktake, variant); !good)
        return Failure(good.error());
    const bool again = stocktake->status == StocktakeStatus::Recounting;
    store::Connection &connection = work.connection();
    const qint64 before =
        connection
            .value<qint64>(again ? "SELECT recounted FROM stocktake_lines WHERE stocktake_id = ? AND variant_id = ?"
                                 : "SELECT counted FROM stocktake_lines WHERE stocktake_id = ? AND variant_id = ?",
                           id, variant)
            .value_or(0);
    const bool fits = quantity >= -largestQuantity && quantity <= largestQuantity;
    const qint64 counted = !fits ? -1 : how == Counting::Add ? before + quantity : quantity;
    if (counted < 0 || counted > largestQuantity) {
        return fail("catalog.badQuantity",
                    QCoreApplication::translate("Catalog", "Enter how many pieces there are: 0 or more."),
                    QStringLiteral("quantity"));
    }
    const Result<qint64> expected = onHand(connection, variant, stocktake->store);
    work.execute(again ? R"(UPDATE stocktake_lines SET recounted = ?, recount_expected = ?, recounted_at = ?
                            WHERE stocktake_id = ? AND variant_id = ?)"
                       : R"(UPDATE stocktake_lines SET counted = ?, expected = ?, counted_at = ?
                            WHERE stocktake_id = ? AND variant_id = ?)",
                 counted, *expected, work.now(), id, variant);
    work.execute("UPDATE stocktakes SET updated_at = ? WHERE id = ?", work.now(), id);
    const auto sku = connection.value<QString>("SELECT sku FROM variants WHERE id = ?", variant);
    work.audit("catalog.countStock", "stocktakes", id.value,
               {{QStringLiteral("sku"), QJsonArray{QJsonValue(), *sku}},
                {QStringLiteral("counted"), QJsonArray{before, counted}}});
    return counted;
}

Result<StocktakeStatus> finishCount(store::UnitOfWork &work, StocktakeId id, bool missingAreGone)
{
    Result<Stocktake> stocktake = stocktakeIn(work, id, {StocktakeStatus::Counting, StocktakeStatus::Recounting});
    if (!stocktake)
        return Failure(stocktake.error());
    const bool first = stocktake->status == StocktakeStatus::Counting;
    if (first && missingAreGone) {
        work.execute(R"(
            UPDATE stocktake_lines SET counted = 0, counted_at = ?1, expected = coalesce(
                (SELECT on_hand FROM stock_levels l WHERE l.variant_id = stocktake_lines.variant_id AND l.store_id = ?2), 0)
            WHERE stocktake_id = ?3 AND counted IS NULL)",
                     work.now(), stocktake->store, id);
    }
    stocktake = catalog::stocktake(work.connection(), id);
    if (stocktake->counted == 0) {
        return fail("catalog.nothingCounted", QCoreApplication::translate("Catalog", "Nothing has been counted yet."));
    }
    if (const auto left = static_cast<int>(stocktake->toRecount); !first && left > 0) {
        return fail(
            "catalog.recountMissing",
            QCoreApplication::translate("Catalog", "%n line(s) must be counted a second time first.", nullptr, left));
    }
    const bool differs =
        first
        && work.connection().value<qint64>(
            "SELECT 1 FROM stocktake_lines WHERE stocktake_id = ? AND counted <> expected LIMIT 1", id);
    const StocktakeStatus next = differs ? StocktakeStatus::Recounting : StocktakeStatus::Counted;
    setStatus(work, *stocktake, next);
    work.audit("catalog.finishCount", "stocktakes", id.value, statusChange(stocktake->status, next));
    return next;
}

Result<int> postStocktake(store::UnitOfWork &work, StocktakeId id)
{
    const Result<Stocktake> stocktake = stocktakeIn(work, id, {StocktakeStatus::Counted});
    if (!stocktake)
        return Failure(stocktake.error());
    std::vector<std::pair<VariantId, qint64>> differences;
    store::Query rows = work.connection().query(R"(
        SELECT variant_id, coalesce(recounted, counted) - coalesce(recount_expected, expected) AS difference
        FROM stocktake_lines WHERE stocktake_id = ? AND counted IS NOT NULL AND difference <> 0)",
                                                id);
    while (rows.next())
        differences.emplace_back(rows.get<VariantId>(0), rows.get<qint64>(1));
    for (const auto &[variant, difference] : differences) {
        appendStockEntry(work,
                         {.store = stocktake->store,
                          .variant = variant,
                          .quantity = difference,
                          .reason = StockReason::Stocktake,
                          .note = stocktake->number},
                         StockCause{.stocktake = id});
    }
    setStatus(work, *stocktake, StocktakeStatus::Posted);
    work.audit("catalog.postStocktake", "stocktakes", id.value,
               statusChange(stocktake->status, StocktakeStatus::Posted));
    return static_cast<int>(differences.size());
}

Result<void> cancelStocktake(store::UnitOfWork &work, StocktakeId id)
{
    const Result<Stocktake> stocktake =
        stocktakeIn(work, id, {StocktakeStatus::Counting, StocktakeStatus::Recounting, StocktakeStatus::Counted});
    if (!stocktake)
        return Failure(stocktake.error());
    setStatus(work, *stocktake, StocktakeStatus::Cancelled);
    work.audit("catalog.cancelStocktake", "stocktakes", id.value,
               statusChange(stocktake->status, StocktakeStatus::Cancelled));
    return {};
}

} // namespace shopdesk::catalog
