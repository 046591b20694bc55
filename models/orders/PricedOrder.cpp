// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/PricedOrder.h"

#include "base/Text.h"
#include "catalog/Scan.h"
#include "catalog/Shelf.h"
#include "catalog/VariantTitle.h"
#include "orders/DeliveryFee.h"
#include "orders/LinePieces.h"
#include "orders/OrderPrice.h"
#include "orders/PricedCredit.h"
#include "orders/VariantPrice.h"

#include <QCoreApplication>

namespace shopdesk::orders {

namespace {

constexpr qint64 mostUnits = 1'000'000; // of one line
constexpr size_t mostLines = 10'000;
constexpr Money highestPrice{99'999'999'999};     // the same as a product's
constexpr Money highestTotal{99'999'999'999'999}; // times the basis points of a tax still fits 64 bits

QString fieldOf(size_t line, const char *field)
{
    return QStringLiteral("lines[%1].%2").arg(line).arg(QLatin1String(field));
}

Failure tooLarge(const QString &field)
{
    return fail("orders.tooLarge",
                QCoreApplication::translate("Orders", "This order is too large. Split it into several."), field);
}

} // namespace

Result<void> checkAmounts(const PricedLine &line)
{
    const size_t index = line.draftLine;
    if (line.quantity < 1 || line.quantity > mostUnits) {
        return fail("orders.badQuantity",
                    QCoreApplication::translate("Orders", "Enter a quantity from 1 to %1.").arg(mostUnits),
                    fieldOf(index, "quantity"));
    }
    if (line.unitPrice < Money{} || line.unitPrice > highestPrice) {
        return fail("orders.badPrice", QCoreApplication::translate("Orders", "Enter a price of 0 or more."),
                    fieldOf(index, "unitPrice"));
    }
    const Money gross = line.unitPrice * line.quantity;
    if (gross > highestTotal)
        return tooLarge(fieldOf(index, "quantity"));
    if (line.discount < Money{} || line.discount > gross) {
        return fail("orders.badDiscount",
                    QCoreApplication::translate("Orders", "The discount must lie between 0 and the line's amount."),
                    fieldOf(index, "discount"));
    }
    return {};
}

namespace {

/// What the label of a scale asks for its goods. The code itself is kept and read again, for a price that somebody only
/// claims to have read would pass by every limit.
Result<Money> labelPrice(store::Connection &connection, const LineDraft &line, size_t index)
{
    if (const auto reading = catalog::readScan(connection, line.label)) {
        for (const catalog::ScanCandidate &candidate : reading->candidates) {
            if (candidate.found.variant == line.variant && candidate.price)
                return *candidate.price;
        }
    }
    return fail("orders.badLabel",
                QCoreApplication::translate("Orders", "This label says no price of these goods. Scan it again."),
                fieldOf(index, "label"));
}

} // namespace

Result<PricedLine> pricedLine(store::Connection &connection, const OrderDraft &draft, size_t index)
{
    const LineDraft &line = draft.lines[index];
    store::Query row = connection.query(R"(
        SELECT p.name, v.name, p.kind, v.price, p.archived_at IS NOT NULL OR v.archived_at IS NOT NULL,
               coalesce(t.rate, 0), coalesce(t.included, 1), v.serialised, p.on_shelf, p.shelf_from, p.shelf_until
        FROM variants v JOIN products p ON p.id = v.product_id LEFT JOIN tax_classes t ON t.id = p.tax_class_id
        WHERE v.id = ?)",
                                        line.variant);
    if (!row.next()) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Orders", "This product is not in the catalogue. Choose another."),
                    fieldOf(index, "variant"));
    }
    const QString product = row.get<QString>(0);
    if (draft.kind == OrderKind::Sale && row.get<bool>(4)) {
        return fail(
            "orders.productArchived",
            QCoreApplication::translate("Orders", "“%1” is archived. Restore it before you sell it.").arg(product),
            fieldOf(index, "variant"));
    }
    PricedLine result;
    result.variant = line.variant;
    result.kind = catalog::productKindFrom(row.get<QString>(2)).value_or(catalog::ProductKind::Goods);
    result.pieces = piecesOf(connection, line.variant, result.kind, row.get<bool>(7));
    result.isDelivery = result.kind == catalog::ProductKind::Service && isDeliveryFee(connection, line.variant);
    result.description = oneLine(line.description);
    if (result.description.isEmpty())
        result.description = catalog::variantTitle(product, row.get<QString>(1));
    result.quantity = line.quantity;
    result.draftLine = index;
    // Services of repairs and the like are charged without ever standing on a shelf.
    if (draft.kind == OrderKind::Sale && result.kind != catalog::ProductKind::Service) {
        result.offShelf = catalog::offShelfSentence(
            catalog::variantTitle(product, row.get<QString>(1)),
            {row.get<bool>(8), row.get<std::optional<Instant>>(9), row.get<std::optional<Instant>>(10)},
            draft.placedAt.value_or(Instant::now()), connection.shop().zone);
    }
    const Result<Money> price = line.label.isEmpty() ? priceOf(connection, draft, line.variant, row.get<Money>(3))
                                                     : labelPrice(connection, line, index);
    if (!price)
        return Failure(price.error());
    result.variantPrice = *price;
    result.unitPrice = line.unitPrice.value_or(result.variantPrice);
    result.discount = line.discount;
    result.taxRate = row.get<int>(5);
    result.taxIncluded = row.get<bool>(6);
    if (auto good = checkAmounts(result); !good)
        return Failure(good.error());
    result.total = result.unitPrice * result.quantity - result.discount;
    return result;
}

namespace {

Failure badDiscount(size_t index)
{
    return fail("orders.badDiscount",
                QCoreApplication::translate("Orders", "Discounts must be above 0 and together no more than the lines "
                                                      "come to."),
                QStringLiteral("discounts[%1].amount").arg(index));
}

} // namespace

Money taxOn(Money taxed, int taxRate, bool taxIncluded)
{
    return taxIncluded ? Money{divideRounded(taxed.minor * taxRate, 10'000 + taxRate)} : shareOf(taxed, taxRate);
}

Result<void> checkLineCount(const OrderDraft &draft)
{
    if (draft.lines.empty()) {
        return fail("orders.noLines", QCoreApplication::translate("Orders", "Add what is sold first."),
                    QStringLiteral("lines"));
    }
    if (draft.lines.size() > mostLines)
        return tooLarge(QStringLiteral("lines"));
    return {};
}

Result<PricedOrder> withDiscounts(std::vector<PricedLine> lines, const std::vector<DiscountDraft> &discounts)
{
    PricedOrder order;
    order.lines = std::move(lines);
    for (const PricedLine &line : order.lines) {
        order.units += line.quantity;
        order.linesTotal += line.total;
        if (order.linesTotal > highestTotal)
            return tooLarge(fieldOf(line.draftLine, "quantity"));
    }
    std::vector<bool> goods;
    Money left;
    for (const PricedLine &line : order.lines) {
        goods.push_back(!line.isDelivery);
        left += line.isDelivery ? Money{} : line.total;
    }
    for (size_t i = 0; i < discounts.size(); ++i) {
        const DiscountDraft &discount = discounts[i];
        if (discount.amount <= Money{} || discount.amount > left)
            return badDiscount(i);
        left -= discount.amount;
        takeOff(order, {.kind = discount.kind, .label = discount.label, .amount = discount.amount}, goods);
    }
    return order;
}

void takeOff(PricedOrder &order, PricedDiscount discount, const std::vector<bool> &inScope)
{
    std::vector<qint64> weights;
    for (size_t i = 0; i < order.lines.size(); ++i)
        weights.push_back(inScope[i] ? (order.lines[i].total - order.lines[i].share).minor : 0);
    discount.shares = split(discount.amount, weights);
    for (size_t i = 0; i < order.lines.size(); ++i)
        order.lines[i].share += discount.shares[i];
    order.discountTotal += discount.amount;
    order.discounts.push_back(std::move(discount));
}

void finish(PricedOrder &order)
{
    order.total = order.linesTotal - order.discountTotal;
    for (PricedLine &line : order.lines) {
        line.tax = taxOn(line.total - line.share, line.taxRate, line.taxIncluded);
        order.taxTotal += line.tax;
        if (!line.taxIncluded)
            order.total += line.tax;
    }
}

Result<PricedOrder> summed(std::vector<PricedLine> lines, const std::vector<DiscountDraft> &discounts)
{
    Result<PricedOrder> order = withDiscounts(std::move(lines), discounts);
    if (order)
        finish(*order);
    return order;
}

Result<PricedOrder> withoutRewards(store::Connection &connection, const OrderDraft &draft)
{
    if (auto good = checkLineCount(draft); !good)
        return Failure(good.error());
    std::vector<PricedLine> lines;
    for (size_t i = 0; i < draft.lines.size(); ++i) {
        Result<PricedLine> line = pricedLine(connection, draft, i);
        if (!line)
            return Failure(line.error());
        lines.push_back(std::move(*line));
    }
    return withDiscounts(std::move(lines), draft.discounts);
}

Result<PricedOrder> priced(store::Connection &connection, const OrderDraft &draft)
{
    if (auto good = refuseRewardsOfCredit(draft); !good)
        return Failure(good.error());
    if (auto good = checkLineCount(draft); !good)
        return Failure(good.error());
    if (draft.deliveryFee || draft.usualDelivery) {
        OrderDraft whole = draft;
        if (auto good = addDeliveryFee(connection, whole); !good)
            return Failure(good.error());
        return priced(connection, whole);
    }
    if (draft.kind == OrderKind::Credit && draft.creditOf)
        return pricedCredit(connection, draft);
    Result<PricedOrder> order = withoutRewards(connection, draft);
    if (!order)
        return order;
    if (auto good = takeRewards(connection, draft, {}, *order); !good)
        return Failure(good.error());
    finish(*order);
    return order;
}

Result<OrderTotals> totalsOf(store::Connection &connection, const OrderDraft &draft)
{
    return priced(connection, draft).map([](const PricedOrder &order) {
        return OrderTotals{order.linesTotal, order.discountTotal, order.taxTotal, order.total};
    });
}

} // namespace shopdesk::orders
