// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/BulkEdit.h"

#include "catalog/BulkValues.h"
#include "catalog/Categories.h"
#include "catalog/TaxClasses.h"

#include <QCoreApplication>
#include <QSet>

namespace shopdesk::catalog {

namespace {

constexpr qint64 msPerDay = 86'400'000;

Failure cancelled()
{
    return fail("base.cancelled", QCoreApplication::translate("Catalog", "Cancelled. Nothing was changed."));
}

Result<void> checkChange(store::Connection &connection, std::span<const ProductId> products, const BulkChange &change)
{
    if (products.empty())
        return fail("catalog.noProducts", QCoreApplication::translate("Catalog", "Choose the products to change."));
    if (change.isEmpty())
        return fail("catalog.nothingToChange", QCoreApplication::translate("Catalog", "Choose what to change."));
    if (change.category && *change.category
        && !connection.value<qint64>("SELECT 1 FROM categories WHERE id = ? AND archived_at IS NULL",
                                     *change.category)) {
        return fail("catalog.categoryNotFound",
                    QCoreApplication::translate("Catalog", "This category is gone. Choose another."),
                    QStringLiteral("category"));
    }
    if (change.taxClass && *change.taxClass
        && !connection.value<qint64>("SELECT 1 FROM tax_classes WHERE id = ? AND archived_at IS NULL",
                                     *change.taxClass)) {
        return fail("catalog.taxClassNotFound",
                    QCoreApplication::translate("Catalog", "This tax class is gone. Choose another."),
                    QStringLiteral("taxClass"));
    }
    return change.price ? checkPriceChange(*change.price, connection.shop().currency) : Result<void>();
}

void count(BulkCounts &counts, const BulkResult &result)
{
    switch (result.outcome) {
    case BulkOutcome::Changed:
        ++counts.changed;
        break;
    case BulkOutcome::Unchanged:
        ++counts.unchanged;
        break;
    case BulkOutcome::Refused:
        ++counts.refused;
        ++counts.reasons[result.reason];
        break;
    }
}

/// Calls @p take(before, result) for every product, each once. Error "base.cancelled".
template<typename F>
Result<void> forEachResult(store::Connection &connection, std::span<const ProductId> products, const BulkChange &change,
                           Instant now, const Progress &progress, F take)
{
    QSet<ProductId> seen;
    qint64 done = 0;
    for (const ProductId id : products) {
        if (progress && !progress(done++, static_cast<qint64>(products.size())))
            return cancelled();
        if (seen.contains(id))
            continue;
        seen.insert(id);
        const std::optional<BulkProduct> before = bulkProduct(connection, id);
        if (before) {
            take(*before, applied(change, *before, connection.shop().currency, now));
        } else {
            BulkProduct missing;
            missing.id = id;
            const QString gone = QCoreApplication::translate("Catalog", "This product is not in the catalogue.");
            take(missing, BulkResult{BulkOutcome::Refused, missing, gone});
        }
    }
    return {};
}

Result<void> addNames(store::Connection &connection, BulkPreview &preview)
{
    const auto categoryTree = categories(connection, true);
    if (!categoryTree)
        return Failure(categoryTree.error());
    for (const Category &category : *categoryTree)
        preview.categories.insert(category.id.value, category.path);
    const auto classes = taxClasses(connection, true);
    if (!classes)
        return Failure(classes.error());
    for (const TaxClass &taxClass : *classes)
        preview.taxClasses.insert(taxClass.id.value, taxClass.name);
    return {};
}

void forgetOldEdits(store::UnitOfWork &work)
{
    const Instant oldest{work.now().ms - bulkUndoDays * msPerDay};
    work.execute("DELETE FROM bulk_edit_values WHERE bulk_edit_id IN (SELECT id FROM bulk_edits WHERE occurred_at < ?)",
                 oldest);
    work.execute("DELETE FROM bulk_edits WHERE occurred_at < ?", oldest);
}

void keepForUndo(store::UnitOfWork &work, BulkEditId id, const BulkProduct &before, const BulkProduct &after)
{
    for (const BulkValue &value : differences(before, after)) {
        work.execute("INSERT INTO bulk_edit_values (bulk_edit_id, product_id, variant_id, field, before, after) "
                     "VALUES (?, ?, ?, ?, ?, ?)",
                     id, before.id, value.variant, value.field, value.before, value.after);
    }
}

/// A bulk edit's values by product.
using KeptValues = std::vector<std::pair<ProductId, std::vector<BulkValue>>>;

KeptValues keptValues(store::Connection &connection, BulkEditId id)
{
    KeptValues kept;
    store::Query rows = connection.query("SELECT product_id, variant_id, field, before, after FROM bulk_edit_values "
                                         "WHERE bulk_edit_id = ? ORDER BY product_id",
                                         id);
    while (rows.next()) {
        const auto product = rows.get<ProductId>(0);
        if (kept.empty() || kept.back().first != product)
            kept.push_back({product, {}});
        kept.back().second.push_back({rows.get<VariantId>(1), rows.get<QString>(2), rows.get<std::optional<qint64>>(3),
                                      rows.get<std::optional<qint64>>(4)});
    }
    return kept;
}

/// What has come into a bundle meanwhile is not archived again, and what has become a bundle has no price of its own.
bool mayHaveAgain(const BulkProduct &now, const BulkValue &value)
{
    const bool archives = value.field == QLatin1String("archived") && value.before;
    return !(archives && !now.inBundle.isEmpty()) && !(value.variant && now.priceIsSum);
}

/// A category or tax class that has been archived meanwhile is not given to a product again.
bool isStillThere(store::Connection &connection, const BulkValue &value)
{
    if (!value.before)
        return true;
    if (value.field == QLatin1String("category"))
        return connection.value<qint64>("SELECT 1 FROM categories WHERE id = ? AND archived_at IS NULL", *value.before)
            .has_value();
    if (value.field == QLatin1String("taxClass"))
        return connection.value<qint64>("SELECT 1 FROM tax_classes WHERE id = ? AND archived_at IS NULL", *value.before)
            .has_value();
    return true;
}

bool canBePutBack(store::Connection &connection, const BulkProduct &now, const std::vector<BulkValue> &values)
{
    return std::ranges::all_of(values, [&](const BulkValue &value) {
        return isAsLeft(now, value) && mayHaveAgain(now, value) && isStillThere(connection, value);
    });
}

Result<void> checkUndoable(store::Connection &connection, BulkEditId id)
{
    store::Query edit = connection.query("SELECT undone_at IS NOT NULL FROM bulk_edits WHERE id = ?", id);
    if (!edit.next()) {
        return fail("catalog.bulkEditNotFound",
                    QCoreApplication::translate("Catalog", "This change can no longer be undone; %1 days are the most.")
                        .arg(bulkUndoDays));
    }
    if (edit.get<bool>(0))
        return fail("catalog.bulkEditUndone",
                    QCoreApplication::translate("Catalog", "This change was undone already."));
    return {};
}

} // namespace

Result<BulkPreview> previewBulkEdit(store::Connection &connection, std::span<const ProductId> products,
                                    const BulkChange &change, int most, const Progress &progress)
{
    if (auto allowed = connection.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    if (auto good = checkChange(connection, products, change); !good)
        return Failure(good.error());
    BulkPreview preview;
    const auto take = [&](const BulkProduct &before, const BulkResult &result) {
        count(preview.counts, result);
        const qint64 ofItsKind =
            result.outcome == BulkOutcome::Changed ? preview.counts.changed : preview.counts.refused;
        if (result.outcome != BulkOutcome::Unchanged && ofItsKind <= most)
            preview.rows.push_back({before, result});
    };
    if (auto done = forEachResult(connection, products, change, Instant::now(), progress, take); !done)
        return Failure(done.error());
    if (auto named = addNames(connection, preview); !named)
        return Failure(named.error());
    return preview;
}

Result<BulkDone> bulkEdit(store::UnitOfWork &work, std::span<const ProductId> products, const BulkChange &change,
                          const Progress &progress)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    if (auto good = checkChange(work.connection(), products, change); !good)
        return Failure(good.error());
    forgetOldEdits(work);
    BulkDone done;
    const auto take = [&](const BulkProduct &before, const BulkResult &result) {
        count(done.counts, result);
        if (result.outcome != BulkOutcome::Changed)
            return;
        if (!done.id) {
            done.id = work.newId<BulkEditId>();
            work.execute("INSERT INTO bulk_edits (id, occurred_at) VALUES (?, ?)", done.id, work.now());
        }
        keepForUndo(work, done.id, before, result.after);
        writeBulkProduct(work, "catalog.bulkEdit", before, result.after);
    };
    if (auto made = forEachResult(work.connection(), products, change, work.now(), progress, take); !made)
        return Failure(made.error());
    return done;
}

Result<BulkUndone> undoBulkEdit(store::UnitOfWork &work, BulkEditId id, const Progress &progress)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    if (auto good = checkUndoable(work.connection(), id); !good)
        return Failure(good.error());
    BulkUndone undone;
    const KeptValues kept = keptValues(work.connection(), id);
    for (const auto &[product, values] : kept) {
        if (progress && !progress(undone.restored + undone.left, static_cast<qint64>(kept.size())))
            return cancelled();
        const std::optional<BulkProduct> now = bulkProduct(work.connection(), product);
        if (!now || !canBePutBack(work.connection(), *now, values)) {
            ++undone.left;
            continue;
        }
        BulkProduct before = *now;
        for (const BulkValue &value : values)
            putBack(before, value);
        writeBulkProduct(work, "catalog.undoBulkEdit", *now, before);
        ++undone.restored;
    }
    work.execute("UPDATE bulk_edits SET undone_at = ? WHERE id = ?", work.now(), id);
    return undone;
}

} // namespace shopdesk::catalog
