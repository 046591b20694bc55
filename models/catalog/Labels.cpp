// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Labels.h"

#include "catalog/VariantTitle.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

constexpr int mostCopies = 1'000;

constexpr char variantsToLabel[] = R"(
    SELECT v.id, p.name, v.name, v.sku, v.price,
           (SELECT b.code FROM barcodes b WHERE b.variant_id = v.id AND b.pieces = 1 ORDER BY b.id LIMIT 1),
           (SELECT coalesce(sum(l.on_hand), 0) FROM stock_levels l
            WHERE l.variant_id = v.id AND (?2 = 0 OR l.store_id = ?2))
    FROM variants v JOIN products p ON p.id = v.product_id
    WHERE v.product_id = ?1 AND v.archived_at IS NULL ORDER BY v.position, v.id)";

Label readLabel(const store::Query &row, const LabelCopies &copies)
{
    Label label{row.get<VariantId>(0), variantTitle(row.get<QString>(1), row.get<QString>(2)),
                row.get<QString>(3),   row.get<QString>(5),
                row.get<Money>(4),     copies.each};
    if (label.code.isEmpty())
        label.code = label.sku;
    if (copies.asInStock)
        label.copies = static_cast<int>(std::clamp<qint64>(row.get<qint64>(6), 0, mostLabels + 1));
    return label;
}

} // namespace

Result<std::vector<Label>> labelsOf(store::Connection &connection, std::span<const ProductId> products,
                                    const LabelCopies &copies)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    if (!copies.asInStock && (copies.each < 0 || copies.each > mostCopies)) {
        return fail("catalog.badCopies",
                    QCoreApplication::translate("Catalog", "Enter 0 to %1 labels for each.").arg(mostCopies),
                    QStringLiteral("copies"));
    }
    std::vector<Label> labels;
    qint64 sum = 0;
    for (const ProductId product : products) {
        store::Query rows = connection.query(variantsToLabel, product, copies.store);
        while (rows.next()) {
            Label label = readLabel(rows, copies);
            sum += label.copies;
            if (label.copies > 0)
                labels.push_back(std::move(label));
        }
        if (sum > mostLabels) {
            return fail(
                "catalog.tooManyLabels",
                QCoreApplication::translate("Catalog", "That would be more than %1 labels. Choose fewer products.")
                    .arg(mostLabels));
        }
    }
    return labels;
}

} // namespace shopdesk::catalog
