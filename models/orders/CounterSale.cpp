// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CounterSale.h"

#include "members/Members.h"
#include "orders/Limits.h"
#include "orders/LineSerials.h"
#include "orders/StoreCredit.h"
#include "orders/TillSettings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace shopdesk::orders {

namespace {

OrderDraft withoutDiscounts(const CounterSale &sale)
{
    OrderDraft draft;
    draft.store = sale.store;
    draft.member = sale.member;
    for (const CounterLine &line : sale.lines)
        draft.lines.push_back({.variant = line.variant,
                               .quantity = line.quantity,
                               .unitPrice = line.unitPrice,
                               .label = line.label,
                               .serials = line.serials});
    return draft;
}

QString skuOf(store::Connection &connection, catalog::VariantId variant)
{
    return connection.value<QString>("SELECT sku FROM variants WHERE id = ?", variant).value_or(QString());
}

void put(QJsonObject &object, const Reduction &discount)
{
    if (discount.share)
        object.insert(QStringLiteral("discountShare"), *discount.share);
    else if (!discount.isNothing())
        object.insert(QStringLiteral("discount"), discount.amount.minor);
}

Reduction reductionFrom(store::JsonInput &input)
{
    Reduction reduction;
    if (input.has("discountShare"))
        reduction.share = static_cast<int>(std::clamp<qint64>(input.integer("discountShare"), -1'000'000, 1'000'000));
    reduction.amount = input.money("discount");
    return reduction;
}

} // namespace

Result<Reduction> parseReduction(const QString &typed, const Currency &currency)
{
    const QString text = typed.normalized(QString::NormalizationForm_KC).trimmed();
    if (!text.endsWith(QLatin1Char('%'))) {
        const Result<Money> amount = parseMoney(text, currency);
        if (!amount)
            return Failure(amount.error());
        return Reduction{{}, *amount};
    }
    const Result<qint64> share = parseDecimal(text.chopped(1).trimmed(), 2);
    if (!share || *share < 0 || *share > 10'000) {
        return fail("orders.badDiscount",
                    QCoreApplication::translate("Orders", "Enter an amount, or a share from 0 % to 100 %."),
                    QStringLiteral("discount"));
    }
    return Reduction{static_cast<int>(*share), {}};
}

QString labelOf(const Reduction &discount)
{
    if (!discount.share)
        return QCoreApplication::translate("Orders", "Discount");
    return QCoreApplication::translate("Orders", "Discount of %1 %")
        .arg(QLocale().toString(*discount.share / 100.0, 'g', 5));
}

size_t CounterSale::add(catalog::VariantId variant, qint64 quantity, const QString &label)
{
    const auto same = std::ranges::find_if(lines, [&](const CounterLine &line) {
        return line.variant == variant && line.label == label && !line.unitPrice;
    });
    if (same != lines.end()) {
        same->quantity += quantity;
        return static_cast<size_t>(same - lines.begin());
    }
    lines.push_back({.variant = variant, .quantity = quantity, .label = label});
    return lines.size() - 1;
}

QJsonObject toJson(const CounterSale &sale)
{
    QJsonArray lines;
    for (const CounterLine &line : sale.lines) {
        QJsonObject object{{QStringLiteral("variant"), line.variant.text()},
                           {QStringLiteral("quantity"), line.quantity}};
        if (line.unitPrice)
            object.insert(QStringLiteral("unitPrice"), line.unitPrice->minor);
        if (!line.label.isEmpty())
            object.insert(QStringLiteral("label"), line.label);
        if (!line.serials.isEmpty())
            object.insert(QStringLiteral("serials"), QJsonArray::fromStringList(line.serials));
        put(object, line.discount);
        lines << object;
    }
    QJsonObject object{{QStringLiteral("store"), sale.store.text()}, {QStringLiteral("lines"), lines}};
    if (sale.member)
        object.insert(QStringLiteral("member"), sale.member.text());
    if (!sale.coupons.isEmpty())
        object.insert(QStringLiteral("coupons"), QJsonArray::fromStringList(sale.coupons));
    if (sale.points != 0)
        object.insert(QStringLiteral("points"), sale.points);
    put(object, sale.discount);
    return object;
}

CounterSale counterSaleFrom(store::JsonInput &input)
{
    CounterSale sale;
    sale.store = input.id<StoreId>("store");
    sale.member = input.id<members::MemberId>("member");
    for (store::JsonInput &line : input.objects("lines")) {
        sale.lines.push_back({line.id<catalog::VariantId>("variant"), line.integer("quantity", 1),
                              line.optionalMoney("unitPrice"), reductionFrom(line), line.text("label"),
                              line.texts("serials")});
    }
    sale.discount = reductionFrom(input);
    sale.coupons = input.texts("coupons");
    sale.points = input.integer("points");
    return sale;
}

Result<OrderDraft> orderDraftOf(store::Connection &connection, const CounterSale &sale)
{
    OrderDraft draft = withoutDiscounts(sale);
    // What a line costs is known once it is priced; a share is taken of that.
    const Result<PricedOrder> plain = priced(connection, draft);
    if (!plain)
        return Failure(plain.error());
    Money goods; // without a fee for the delivery, which discounts leave alone
    for (size_t i = 0; i < sale.lines.size(); ++i) {
        draft.lines[i].discount = sale.lines[i].discount.of(plain->lines[i].total);
        goods += plain->lines[i].isDelivery ? Money{} : plain->lines[i].total - draft.lines[i].discount;
    }
    if (const Money discount = sale.discount.of(goods); discount != Money{})
        draft.discounts.push_back({DiscountKind::Manual, labelOf(sale.discount), discount});
    draft.coupons = sale.coupons;
    draft.points = sale.points;
    return draft;
}

CounterSale withRewards(CounterSale sale, const ApplyingRewards &rewards)
{
    sale.coupons = rewards.coupons;
    sale.points = rewards.points;
    return sale;
}

Result<CounterSums> sumsOf(store::Connection &connection, const CounterSale &sale)
{
    CounterSums sums;
    sums.smallestCoin = tillSettings(connection).smallestCoin;
    if (sale.member) {
        const Result<members::Member> member = members::member(connection, sale.member);
        if (!member)
            return Failure(member.error());
        const Money credit = storeCredit(connection, member->id).value_or(Money{});
        sums.member = MemberCard{member->id,          member->number, member->name, member->tierName,
                                 member->phoneMasked, member->points, credit};
        sums.benefits = members::benefitsOf(connection, *member, connection.shop().zone.dayOf(Instant::now()));
    }
    if (sale.lines.empty())
        return sums;
    Result<OrderDraft> draft = orderDraftOf(connection, sale);
    if (!draft)
        return Failure(draft.error());
    Result<ApplyingRewards> applying = applyingRewards(connection, *draft);
    if (!applying)
        return Failure(applying.error());
    draft->coupons = applying->coupons;
    draft->points = applying->points;
    const Result<PricedOrder> order = priced(connection, *draft);
    if (!order)
        return Failure(order.error());
    sums.rewards = std::move(*applying);
    sums.steps = stepsOf(*order, connection.shop().currency);
    for (const PricedLine &line : order->lines) {
        sums.lines.push_back({line.description, skuOf(connection, line.variant), line.quantity, line.unitPrice,
                              line.variantPrice, line.discount, line.total, serialsPerUnit(line.pieces) * line.quantity,
                              sale.lines[line.draftLine].serials});
    }
    sums.units = order->units;
    sums.linesTotal = order->linesTotal;
    sums.discount = order->discountTotal;
    sums.taxes = taxSumsOf(connection, order->lines);
    sums.total = order->total;
    return sums;
}

Result<void> checkReductions(store::Connection &connection, const CounterSale &sale)
{
    const Result<OrderDraft> draft = orderDraftOf(connection, sale);
    if (!draft)
        return Failure(draft.error());
    const Result<PricedOrder> order = withoutRewards(connection, *draft);
    if (!order)
        return Failure(order.error());
    return checkLimits(connection, *draft, *order);
}

Result<RestoredSale> restoredSale(store::Connection &connection, const QJsonObject &kept)
{
    store::JsonInput input(kept);
    CounterSale sale = counterSaleFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    RestoredSale restored{{.store = sale.store, .discount = sale.discount, .coupons = sale.coupons}, {}};
    for (const CounterLine &line : sale.lines) {
        // Each by itself: what is off the shelf for good by now must not hold back the others.
        const Result<CounterSums> alone = sumsOf(connection, {.store = sale.store, .lines = {line}});
        if (alone)
            restored.sale.lines.push_back(line);
        else
            restored.leftOut << alone.error().message;
    }
    const members::MemberId member = members::headOf(connection, sale.member);
    const auto active = connection.value<qint64>("SELECT 1 FROM members WHERE id = ? AND archived_at IS NULL", member);
    if (active) {
        restored.sale.member = member;
        restored.sale.points = sale.points;
    } else if (sale.member) {
        restored.leftOut << QCoreApplication::translate("Orders", "The member of this sale is gone.");
    }
    if (!sumsOf(connection, restored.sale)) {
        restored.sale.discount = {};
        restored.leftOut << QCoreApplication::translate("Orders", "The discount no longer fits what is sold.");
    }
    return restored;
}

} // namespace shopdesk::orders
