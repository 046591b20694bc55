// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Reorder.h"

#include "catalog/Premises.h"
#include "catalog/StockChecks.h"
#include "catalog/VariantTitle.h"
#include "store/Search.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;

constexpr int mostDays = 365;
constexpr qint64 mostSafety = 1'000'000;

/// What is sold in so many days, a piece begun being a piece.
qint64 demandOf(qint64 sold, qint64 days)
{
    return (sold * days + demandDays - 1) / demandDays;
}

Result<void> checkRule(store::Connection &connection, const ReorderRule &rule)
{
    const bool badLead = rule.leadDays < 0 || rule.leadDays > mostDays;
    if (badLead || rule.coverDays < 1 || rule.coverDays > mostDays) {
        return fail("catalog.badDays",
                    QCoreApplication::translate("Catalog", "Enter a number of days from %1 to %2.")
                        .arg(badLead ? 0 : 1)
                        .arg(mostDays),
                    badLead ? QStringLiteral("leadDays") : QStringLiteral("coverDays"));
    }
    if (rule.safety < 0 || rule.safety > mostSafety) {
        return fail("catalog.badQuantity",
                    QCoreApplication::translate("Catalog", "Enter a number of pieces from 0 to %1.").arg(mostSafety),
                    QStringLiteral("safety"));
    }
    if (auto good = checkKeepsStock(connection, rule.variant, QStringLiteral("variant")); !good)
        return good;
    return storeById(connection, rule.store).map([](const Premises &) {});
}

QString ruleWords(const ReorderRule &rule)
{
    return QCoreApplication::translate("Catalog", "%1 days, %2 pieces, for %3 days", "lead time, safety stock, cover")
        .arg(rule.leadDays)
        .arg(rule.safety)
        .arg(rule.coverDays);
}

/// A rule is part of its product.
void touchProduct(store::UnitOfWork &work, VariantId variant, const char *operation, const QJsonValue &now)
{
    const auto product =
        work.connection().value<ProductId>("SELECT product_id FROM variants WHERE id = ?", variant).value();
    work.execute("UPDATE products SET updated_at = ? WHERE id = ?", work.now(), product);
    work.audit(operation, "products", product.value, {{QStringLiteral("reorder"), QJsonArray{QJsonValue(), now}}});
}

Predicate isDue(const QVariantList &)
{
    return {QStringLiteral("r.id IN (SELECT id FROM reorder_figures WHERE proposal > 0)")};
}

std::vector<FilterChoice> dueChoices(store::Connection &)
{
    return {{QStringLiteral("due"), QString::fromLatin1(QT_TRANSLATE_NOOP("List", "To be ordered")), true}};
}

Predicate found(store::Connection &, const QString &typed)
{
    const QString match = store::matchExpression(typed);
    if (match.isEmpty())
        return {};
    return {QStringLiteral("SELECT rule.id FROM reorder_rules rule JOIN variants v ON v.id = rule.variant_id WHERE "
                           "v.product_id IN (SELECT rowid FROM product_search WHERE product_search MATCH ?)"),
            {match}};
}

} // namespace

qint64 reorderPoint(qint64 sold, qint64 leadDays, qint64 safety)
{
    return demandOf(sold, leadDays) + safety;
}

qint64 reorderQuantity(qint64 available, qint64 onTheWay, qint64 point, qint64 sold, qint64 coverDays)
{
    const qint64 coming = available + onTheWay;
    return coming > point ? 0 : qMax<qint64>(0, point + demandOf(sold, coverDays) - coming);
}

Result<void> setReorderRule(store::UnitOfWork &work, const ReorderRule &rule)
{
    if (auto allowed = work.require(Permission::AdjustStock); !allowed)
        return allowed;
    if (auto allowed = work.requireIn(rule.store); !allowed)
        return allowed;
    if (auto good = checkRule(work.connection(), rule); !good)
        return good;
    work.execute(R"(INSERT INTO reorder_rules (id, variant_id, store_id, lead_days, safety, cover_days)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (variant_id, store_id) DO UPDATE SET lead_days = excluded.lead_days,
                        safety = excluded.safety, cover_days = excluded.cover_days)",
                 work.newId<Id<struct ReorderRuleTag>>(), rule.variant, rule.store, rule.leadDays, rule.safety,
                 rule.coverDays);
    touchProduct(work, rule.variant, "catalog.setReorderRule", ruleWords(rule));
    return {};
}

Result<void> dropReorderRule(store::UnitOfWork &work, VariantId variant, StoreId store)
{
    if (auto allowed = work.require(Permission::AdjustStock); !allowed)
        return allowed;
    if (auto allowed = work.requireIn(store); !allowed)
        return allowed;
    if (work.execute("DELETE FROM reorder_rules WHERE variant_id = ? AND store_id = ?", variant, store) > 0)
        touchProduct(work, variant, "catalog.dropReorderRule", QJsonValue());
    return {};
}

Result<std::vector<ReorderRule>> reorderRules(store::Connection &connection, ProductId product)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    std::vector<ReorderRule> rules;
    store::Query rows = connection.query(R"(
        SELECT r.variant_id, r.store_id, r.lead_days, r.safety, r.cover_days
        FROM variants v JOIN reorder_rules r ON r.variant_id = v.id WHERE v.product_id = ? ORDER BY v.position, r.id)",
                                         product);
    while (rows.next()) {
        rules.push_back(
            {rows.get<VariantId>(0), rows.get<StoreId>(1), rows.get<int>(2), rows.get<qint64>(3), rows.get<int>(4)});
    }
    return rules;
}

Result<Reorder> reorder(store::Connection &connection, qint64 id)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(R"(
        SELECT f.variant_id, f.store_id, f.lead_days, f.safety, f.cover_days, v.product_id, p.name, v.name, v.sku, s.name,
               f.available, f.on_the_way, f.sold, f.point, f.proposal
        FROM reorder_figures f JOIN variants v ON v.id = f.variant_id JOIN products p ON p.id = v.product_id
        JOIN stores s ON s.id = f.store_id WHERE f.id = ?)",
                                        id);
    if (!row.next()) {
        return fail("catalog.reorderNotFound",
                    QCoreApplication::translate("Catalog", "This is no longer proposed for reordering."));
    }
    return Reorder{
        .rule = {row.get<VariantId>(0), row.get<StoreId>(1), row.get<int>(2), row.get<qint64>(3), row.get<int>(4)},
        .product = row.get<ProductId>(5),
        .title = variantTitle(row.get<QString>(6), row.get<QString>(7)),
        .sku = row.get<QString>(8),
        .storeName = row.get<QString>(9),
        .available = row.get<qint64>(10),
        .onTheWay = row.get<qint64>(11),
        .sold = row.get<qint64>(12),
        .point = row.get<qint64>(13),
        .proposal = row.get<qint64>(14)};
}

tables::ListDefinition reorderList()
{
    tables::ListDefinition list;
    list.name = "reorder";
    list.table = "reorder_rules";
    list.from = "reorder_rules r JOIN reorder_figures f ON f.id = r.id JOIN variants v ON v.id = r.variant_id "
                "JOIN products p ON p.id = v.product_id JOIN stores s ON s.id = r.store_id";
    list.idFrom = "reorder_rules r";
    list.id = "r.id";
    list.columns = {
        {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnKind::Text, "p.name"},
        {"variant", QT_TRANSLATE_NOOP("List", "Variant"), ColumnKind::Text, "v.name"},
        {"proposal", QT_TRANSLATE_NOOP("List", "To order"), ColumnKind::Number, "f.proposal"},
        {"available", QT_TRANSLATE_NOOP("List", "Available"), ColumnKind::Number, "f.available"},
        {"point", QT_TRANSLATE_NOOP("List", "Reorder point"), ColumnKind::Number, "f.point"},
        {"sold", QT_TRANSLATE_NOOP("List", "Sold in 28 days"), ColumnKind::Number, "f.sold"},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name", "r.store_id"},
        {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, "v.sku", nullptr, false},
        {"onTheWay", QT_TRANSLATE_NOOP("List", "On the way"), ColumnKind::Number, "f.on_the_way", nullptr, false},
        {"leadDays", QT_TRANSLATE_NOOP("List", "Days to arrive"), ColumnKind::Number, "f.lead_days", nullptr, false},
        {"safety", QT_TRANSLATE_NOOP("List", "Safety stock"), ColumnKind::Number, "f.safety", nullptr, false},
    };
    list.filters = {{"due", QT_TRANSLATE_NOOP("List", "To be ordered"), FilterKind::Choices, isDue, dueChoices}};
    list.search = found;
    list.defaultSort = "store";
    list.alsoReads = {"products", "stock_entries", "orders", "transfers", "stores"};
    list.permission = Permission::SeeProducts;
    list.storeColumn = "r.store_id";
    return list;
}

tables::ListQuery toReorder()
{
    return {.filters = {{QStringLiteral("due"), {QStringLiteral("due")}}}};
}

} // namespace shopdesk::catalog
