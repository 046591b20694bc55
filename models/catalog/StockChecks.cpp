// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StockChecks.h"

#include "base/Text.h"
#include "catalog/Numbering.h"

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
    const BusinessDay day = work.shop().zone.dayOf(work.now());
    return QString(letter) + QLatin1Char('-') + nextNumber(work, store, QString::fromLatin1(kind), day).value();
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
