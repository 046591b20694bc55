// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Bundles.h"

#include "base/Text.h"
#include "catalog/CheckedProduct.h"
#include "catalog/FindVariant.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace shopdesk::catalog {

namespace {

constexpr size_t mostComponents = 100;
const QString field = QStringLiteral("components");

QString fieldOf(size_t component, const char *part)
{
    return QStringLiteral("components[%1].%2").arg(component).arg(QLatin1String(part));
}

Failure inBundle(const QString &bundle)
{
    return fail("catalog.inBundle",
                QCoreApplication::translate("Catalog", "The bundle “%1” holds this. Take it out of the bundle first.")
                    .arg(bundle));
}

/// A variant of the product that an offered bundle holds and that @p kept does not, by the bundle's name.
std::optional<QString> bundleWith(store::Connection &connection, ProductId product, const QSet<VariantId> &kept)
{
    store::Query rows = connection.query(R"(
        SELECT v.id, p.name FROM variants v JOIN bundle_components c ON c.component_id = v.id
        JOIN variants b ON b.id = c.bundle_id JOIN products p ON p.id = b.product_id
        WHERE v.product_id = ? AND v.archived_at IS NULL AND b.archived_at IS NULL AND p.archived_at IS NULL)",
                                         product);
    while (rows.next()) {
        if (!kept.contains(rows.get<VariantId>(0)))
            return rows.get<QString>(1);
    }
    return std::nullopt;
}

/// What the component adds to the price of the bundle, if it may be in it. Learns its SKU.
Result<Money> checkComponent(store::Connection &connection, Component &component, size_t index, ProductId self)
{
    store::Query row = connection.query(R"(
        SELECT p.name, p.kind, p.id, v.price, v.sku FROM variants v JOIN products p ON p.id = v.product_id
        WHERE v.id = ? AND v.archived_at IS NULL AND p.archived_at IS NULL)",
                                        component.variant);
    if (!row.next()) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Catalog", "A component is not in the catalogue, or archived."),
                    fieldOf(index, "variant"));
    }
    if (row.get<QString>(1) == keyOf(ProductKind::Bundle) || row.get<ProductId>(2) == self) {
        return fail(
            "catalog.bundleInBundle",
            QCoreApplication::translate("Catalog", "“%1” is a bundle, and a bundle cannot hold another one or itself.")
                .arg(row.get<QString>(0)),
            fieldOf(index, "variant"));
    }
    if (component.quantity < 1 || component.quantity > mostPieces) {
        return fail("catalog.badQuantity",
                    QCoreApplication::translate("Catalog", "Enter a quantity from 1 to %1.").arg(mostPieces),
                    fieldOf(index, "quantity"));
    }
    component.sku = row.get<QString>(4);
    return row.get<Money>(3) * component.quantity;
}

Result<void> checkShape(store::Connection &connection, const ProductDraft &draft, ProductId self)
{
    if (draft.variants.size() > 1) {
        return fail("catalog.bundleVariants",
                    QCoreApplication::translate("Catalog", "A bundle has one variant. Make a bundle for each size."),
                    QStringLiteral("variants"));
    }
    if (draft.components.empty()) {
        return fail("catalog.componentsMissing", QCoreApplication::translate("Catalog", "Say what the bundle holds."),
                    field);
    }
    if (draft.components.size() > mostComponents) {
        return fail(
            "catalog.tooManyComponents",
            QCoreApplication::translate("Catalog", "A bundle holds at most %1 different things.").arg(mostComponents),
            field);
    }
    const auto bundle = self ? bundleWith(connection, self, {}) : std::nullopt;
    return bundle ? Result<void>(inBundle(*bundle)) : Result<void>();
}

} // namespace

Result<std::vector<Component>> componentsFrom(store::Connection &connection, const QString &text)
{
    static const QRegularExpression counted(QStringLiteral("^(\\d{1,5})\\s*[x×X*]\\s*(\\S.*)$"));
    std::vector<Component> components;
    for (const QString &typed : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString line = typed.normalized(QString::NormalizationForm_KC).simplified();
        if (line.isEmpty())
            continue;
        std::vector<CodeFound> found = variantsWithCode(connection, line);
        qint64 times = 1;
        if (const auto match = counted.match(line); found.empty() && match.hasMatch()) {
            found = variantsWithCode(connection, match.captured(2));
            times = match.captured(1).toLongLong();
        }
        if (found.size() != 1) {
            const QString sentence =
                found.empty()
                    ? QCoreApplication::translate("Catalog", "No product has the SKU or barcode “%1”.")
                    : QCoreApplication::translate("Catalog", "“%1” stands for several products. Enter the SKU.");
            return fail("catalog.variantNotFound", sentence.arg(line.left(longestCode)), field);
        }
        const CodeFound &only = found.front();
        components.push_back({only.found.variant, only.pieces * times, only.found.title, only.found.sku});
    }
    return components;
}

QString componentsText(const std::vector<Component> &components)
{
    QStringList lines;
    for (const Component &component : components)
        lines << QStringLiteral("%1 × %2").arg(component.quantity).arg(component.sku);
    return lines.join(QLatin1Char('\n'));
}

std::vector<Component> componentsOf(store::Connection &connection, VariantId bundle)
{
    std::vector<Component> components;
    store::Query rows = connection.query(R"(
        SELECT c.component_id, c.quantity, p.name, v.name, v.sku
        FROM bundle_components c JOIN variants v ON v.id = c.component_id JOIN products p ON p.id = v.product_id
        WHERE c.bundle_id = ? ORDER BY c.position, c.component_id)",
                                         bundle);
    while (rows.next()) {
        const QString variant = rows.get<QString>(3);
        components.push_back({rows.get<VariantId>(0), rows.get<qint64>(1),
                              variant.isEmpty()
                                  ? rows.get<QString>(2)
                                  : QCoreApplication::translate("Catalog", "%1, %2").arg(rows.get<QString>(2), variant),
                              rows.get<QString>(4)});
    }
    return components;
}

std::optional<qint64> bundlesOnHand(store::Connection &connection, VariantId bundle, StoreId store)
{
    return connection.value<qint64>(R"(
        SELECT min(max(coalesce(l.on_hand, 0), 0) / c.quantity)
        FROM bundle_components c JOIN variants v ON v.id = c.component_id
        JOIN products p ON p.id = v.product_id AND p.kind = 'goods'
        LEFT JOIN stock_levels l ON l.variant_id = c.component_id AND l.store_id = ?
        WHERE c.bundle_id = ?)",
                                    store, bundle);
}

Result<void> checkBundle(store::Connection &connection, ProductDraft &draft, ProductId self)
{
    if (draft.kind != ProductKind::Bundle) {
        draft.components.clear();
        draft.priceIsSum = false;
        QSet<VariantId> kept;
        for (const Variant &variant : draft.variants)
            kept.insert(variant.id);
        const auto bundle = self ? bundleWith(connection, self, kept) : std::nullopt;
        return bundle ? Result<void>(inBundle(*bundle)) : Result<void>();
    }
    if (auto good = checkShape(connection, draft, self); !good)
        return good;
    QSet<VariantId> seen;
    Money sum;
    for (size_t i = 0; i < draft.components.size(); ++i) {
        const Result<Money> price = checkComponent(connection, draft.components[i], i, self);
        if (!price)
            return Failure(price.error());
        if (seen.contains(draft.components[i].variant)) {
            return fail(
                "catalog.componentTwice",
                QCoreApplication::translate("Catalog", "The bundle names this twice. Enter it once with its quantity."),
                fieldOf(i, "variant"));
        }
        seen.insert(draft.components[i].variant);
        sum += *price;
    }
    if (!draft.priceIsSum)
        return {};
    if (sum > highestPrice) {
        return fail("catalog.badPrice",
                    QCoreApplication::translate("Catalog", "What the bundle holds comes to more than a price may be."),
                    field);
    }
    draft.variants.front().price = sum;
    return {};
}

Result<void> checkInNoBundle(store::Connection &connection, ProductId product)
{
    const auto bundle = bundleWith(connection, product, {});
    return bundle ? Result<void>(inBundle(*bundle)) : Result<void>();
}

void checkBundlePrices(store::Connection &connection, std::vector<QString> &wrong)
{
    store::Query rows = connection.query(R"(
        SELECT p.name, b.price, sum(c.quantity * v.price)
        FROM products p JOIN variants b ON b.product_id = p.id AND b.archived_at IS NULL
        JOIN bundle_components c ON c.bundle_id = b.id JOIN variants v ON v.id = c.component_id
        WHERE p.price_is_sum = 1 GROUP BY b.id HAVING b.price <> sum(c.quantity * v.price))");
    const Currency &currency = connection.shop().currency;
    while (rows.next()) {
        wrong.push_back(
            QCoreApplication::translate("Catalog", "The bundle “%1” costs %2, but what it holds comes to %3.")
                .arg(rows.get<QString>(0), toPlainText(rows.get<Money>(1), currency),
                     toPlainText(rows.get<Money>(2), currency)));
    }
}

void rebuildBundlePrices(store::UnitOfWork &work)
{
    work.execute(R"(
        UPDATE variants SET price = (SELECT sum(c.quantity * v.price) FROM bundle_components c
                                     JOIN variants v ON v.id = c.component_id WHERE c.bundle_id = variants.id)
        WHERE archived_at IS NULL AND id IN (SELECT bundle_id FROM bundle_components)
            AND product_id IN (SELECT id FROM products WHERE price_is_sum = 1))");
}

void writeComponents(store::UnitOfWork &work, const ProductDraft &draft, ProductId product)
{
    work.execute("DELETE FROM bundle_components WHERE bundle_id IN (SELECT id FROM variants WHERE product_id = ?)",
                 product);
    int position = 0;
    for (const Component &component : draft.components) {
        work.execute("INSERT INTO bundle_components (bundle_id, component_id, quantity, position) VALUES (?, ?, ?, ?)",
                     draft.variants.front().id, component.variant, component.quantity, position++);
    }
}

} // namespace shopdesk::catalog
