// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/TypedCoupon.h"

#include "base/Text.h"
#include "catalog/FindVariant.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace shopdesk::ui {

namespace {

QStringList words(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[,;，；、\\s]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

Result<catalog::VariantFound> variantBy(store::Connection &connection, const QString &code, const char *field)
{
    auto found = catalog::findBySku(connection, code);
    if (!found)
        found = catalog::findByBarcode(connection, code);
    if (found)
        return found;
    return fail("rewards.notFound",
                QCoreApplication::translate("TypedCoupon", "No product has the SKU or barcode “%1”.")
                    .arg(code.left(longestCode)),
                QString::fromLatin1(field));
}

} // namespace

Result<rewards::CouponDraft> TypedCoupon::resolved(store::Connection &connection) const
{
    rewards::CouponDraft result = draft;
    for (const QString &sku : words(products)) {
        const auto found = variantBy(connection, sku, "products");
        if (!found)
            return Failure(found.error());
        result.scope.products.push_back(found->product);
    }
    if (!gift.isEmpty()) {
        const auto found = variantBy(connection, gift, "gift");
        if (!found)
            return Failure(found.error());
        result.gift = found->variant;
    }
    return result;
}

} // namespace shopdesk::ui
