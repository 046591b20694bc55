// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StockChecks.h"

#include "base/Text.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

Result<void> checkKeepsStock(store::Connection &connection, VariantId variant, const QString &field)
{
    const std::optional<QString> kind = connection.value<QString>(
        "SELECT p.kind FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?", variant);
    if (!kind) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Catalog", "This product is not in the catalogue."), field);
    }
    if (*kind != keyOf(ProductKind::Goods)) {
        return fail("catalog.noStockKept",
                    QCoreApplication::translate(
                        "Catalog", "No stock is kept of a service or a bundle. Book what the bundle holds."),
                    field);
    }
    return {};
}

QString nextPaperNumber(store::UnitOfWork &work, StoreId store, const char *kind, QLatin1Char letter)
{
    store::Connection &connection = work.connection();
    const BusinessDay day = work.shop().zone.dayOf(work.now());
    const auto counted = connection.value<qint64>(R"(
        INSERT INTO number_sequences (store_id, kind, day, next) VALUES (?, ?, ?, 2)
        ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next - 1)",
                                                  store, QString::fromLatin1(kind), day);
    const auto code = connection.value<QString>("SELECT code FROM stores WHERE id = ?", store);
    return QStringLiteral("%1-%2-%3-%4")
        .arg(letter)
        .arg(code.value(), day.toDate().toString(QStringLiteral("yyMMdd")))
        .arg(counted.value(), 4, 10, QLatin1Char('0'));
}

Result<void> checkNote(const QString &note)
{
    if (note.size() <= longestNote)
        return {};
    return fail(
        "catalog.textTooLong",
        QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.").arg(longestNote),
        QStringLiteral("note"));
}

} // namespace shopdesk::catalog
