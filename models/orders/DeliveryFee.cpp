// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DeliveryFee.h"

#include "catalog/Products.h"
#include "orders/PricedOrder.h"
#include "orders/VariantPrice.h"
#include "store/Settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::orders {

namespace {

const QString articleKey = QStringLiteral("orders.deliveryArticle");
const QString askedKey = QStringLiteral("orders.deliveryIsAsked"); // "1": the shop asks for a fee
const QString freeFromKey = QStringLiteral("orders.deliveryFreeFrom");
constexpr Money highestFee{99'999'999};

/// It, where the shop asks for a fee, and what it costs by itself.
struct Article
{
    catalog::VariantId variant;
    Money price;
};
std::optional<Article> usedArticle(store::Connection &connection)
{
    if (store::setting(connection, askedKey).isEmpty())
        return std::nullopt;
    const catalog::VariantId variant = deliveryArticle(connection);
    const auto price = connection.value<Money>("SELECT v.price FROM variants v JOIN products p ON p.id = v.product_id "
                                               "WHERE v.id = ? AND v.archived_at IS NULL AND p.archived_at IS NULL",
                                               variant);
    return price ? std::optional(Article{variant, *price}) : std::nullopt;
}

std::optional<Money> freeFromOf(store::Connection &connection)
{
    const qint64 from = store::setting(connection, freeFromKey).toLongLong();
    return from > 0 ? std::optional(Money{from}) : std::nullopt;
}

catalog::ProductId productOf(store::Connection &connection, catalog::VariantId variant)
{
    return connection.value<catalog::ProductId>("SELECT product_id FROM variants WHERE id = ?", variant)
        .value_or(catalog::ProductId());
}

QString freeSku(store::Connection &connection)
{
    QString sku = QStringLiteral("DELIVERY");
    for (int n = 2; connection.value<qint64>("SELECT 1 FROM variants WHERE sku = ?", sku); ++n)
        sku = QStringLiteral("DELIVERY-%1").arg(n);
    return sku;
}

Result<void> makeArticle(store::UnitOfWork &work, const DeliveryTerms &terms)
{
    catalog::ProductDraft draft;
    draft.name = QCoreApplication::translate("Orders", "Delivery");
    draft.kind = catalog::ProductKind::Service;
    draft.taxClass = terms.taxClass;
    draft.onShelf = false; // it comes with an order, and is looked for by nobody
    catalog::Variant variant;
    variant.sku = freeSku(work.connection());
    variant.price = *terms.fee;
    draft.variants.push_back(variant);
    const auto made = catalog::createProduct(work, draft);
    if (!made)
        return Failure(made.error());
    const auto id = work.connection().value<catalog::VariantId>("SELECT id FROM variants WHERE product_id = ?", *made);
    return store::setSetting(work, articleKey, QString::number(id->value));
}

Result<void> put(store::UnitOfWork &work, const QString &key, const QString &value)
{
    return store::setting(work.connection(), key) == value ? Result<void>() : store::setSetting(work, key, value);
}

/// An article that the shop has already, Postage say, stands for the fee from now on.
Result<void> takeArticle(store::UnitOfWork &work, catalog::VariantId variant)
{
    const auto isService = work.connection().value<bool>(
        "SELECT p.kind = 'service' FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?", variant);
    if (isService.value_or(false))
        return put(work, articleKey, QString::number(variant.value));
    return fail("orders.badSetting",
                QCoreApplication::translate("Orders", "Only a service can stand for the delivery. Choose another."),
                QStringLiteral("article"));
}

/// The article costs what the terms say.
Result<void> changeArticle(store::UnitOfWork &work, const DeliveryTerms &terms)
{
    const catalog::VariantId variant = deliveryArticle(work.connection());
    const catalog::ProductId id = productOf(work.connection(), variant);
    if (!id)
        return makeArticle(work, terms);
    const Result<catalog::Product> now = catalog::product(work.connection(), id);
    if (!now)
        return Failure(now.error());
    if (now->archivedAt) {
        if (auto restored = catalog::restoreProduct(work, id); !restored)
            return restored;
    }
    catalog::ProductDraft draft = catalog::draftOf(*now);
    const auto itself = std::ranges::find(draft.variants, variant, &catalog::Variant::id);
    if (itself == draft.variants.end()) // somebody took it out of its product
        return makeArticle(work, terms);
    if (itself->price == *terms.fee && draft.taxClass == terms.taxClass)
        return {};
    itself->price = *terms.fee;
    draft.taxClass = terms.taxClass;
    return catalog::updateProduct(work, id, draft);
}

Result<void> checkTerms(const store::UnitOfWork &work, const DeliveryTerms &terms)
{
    const auto isBad = [](const std::optional<Money> &amount) {
        return amount && (*amount <= Money{} || *amount > highestFee);
    };
    if (!isBad(terms.fee) && !isBad(terms.freeFrom))
        return {};
    return fail("orders.badSetting",
                QCoreApplication::translate("Orders", "Enter an amount above 0 and up to %1, or leave it empty.")
                    .arg(toPlainText(highestFee, work.shop().currency)),
                isBad(terms.fee) ? QStringLiteral("fee") : QStringLiteral("freeFrom"));
}

bool isSent(const OrderDraft &draft)
{
    return draft.kind == OrderKind::Sale && draft.channel != Channel::Counter && !draft.collectIn;
}

qint64 feesAmong(store::Connection &connection, const OrderDraft &draft)
{
    const catalog::VariantId fee = deliveryArticle(connection);
    return fee ? std::ranges::count(draft.lines, fee, &LineDraft::variant) : 0;
}

Failure badFee(const char *code, const QString &sentence)
{
    return fail(code, sentence, QStringLiteral("deliveryFee"));
}

} // namespace

catalog::VariantId deliveryArticle(store::Connection &connection)
{
    return {store::setting(connection, articleKey).toLongLong()};
}

DeliveryTerms deliveryTerms(store::Connection &connection)
{
    DeliveryTerms terms;
    if (const auto used = usedArticle(connection)) {
        terms.fee = used->price;
        terms.article = used->variant;
        terms.taxClass = deliveryTax(connection, used->variant);
    }
    terms.freeFrom = freeFromOf(connection);
    return terms;
}

catalog::TaxClassId deliveryTax(store::Connection &connection, catalog::VariantId named)
{
    return connection
        .value<catalog::TaxClassId>("SELECT tax_class_id FROM products WHERE id = ?",
                                    productOf(connection, named ? named : deliveryArticle(connection)))
        .value_or(catalog::TaxClassId());
}

Result<void> setDeliveryTerms(store::UnitOfWork &work, const DeliveryTerms &terms)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (auto good = checkTerms(work, terms); !good)
        return good;
    if (terms.article) {
        if (auto taken = takeArticle(work, terms.article); !taken)
            return taken;
    }
    if (terms.fee) {
        if (auto changed = changeArticle(work, terms); !changed)
            return changed;
    }
    if (auto done = put(work, askedKey, terms.fee ? QStringLiteral("1") : QString()); !done)
        return done;
    return put(work, freeFromKey, terms.freeFrom ? QString::number(terms.freeFrom->minor) : QString());
}

Result<std::optional<Money>> usualDeliveryFee(store::Connection &connection, const OrderDraft &draft)
{
    const auto used = usedArticle(connection);
    if (!used)
        return std::optional<Money>();
    if (!isSent(draft))
        return std::optional(Money{});
    const Money fee = priceOf(connection, draft, used->variant, used->price);
    const auto freeFrom = freeFromOf(connection);
    if (!freeFrom || draft.lines.empty())
        return std::optional(fee);
    const Result<PricedOrder> goods = withoutRewards(connection, draft);
    if (!goods)
        return Failure(goods.error());
    const bool isFree = goodsLeft(*goods) >= *freeFrom;
    return std::optional(isFree ? Money{} : fee);
}

Money goodsLeft(const PricedOrder &order)
{
    Money left = -order.discountTotal;
    for (const PricedLine &line : order.lines)
        left += line.isDelivery ? Money{} : line.total;
    return left;
}

bool isDeliveryFee(store::Connection &connection, catalog::VariantId variant)
{
    return variant && variant == deliveryArticle(connection);
}

bool isDeliveryLine(store::Connection &connection, OrderLineId line)
{
    return connection
        .value<qint64>("SELECT 1 FROM order_lines WHERE id = ? AND (is_delivery = 1 OR variant_id = ?)", line,
                       deliveryArticle(connection))
        .has_value();
}

OrderLineId deliveryLineOf(store::Connection &connection, OrderId order)
{
    return connection
        .value<OrderLineId>("SELECT id FROM order_lines WHERE order_id = ? AND (is_delivery = 1 OR variant_id = ?) "
                            "ORDER BY is_delivery DESC, position LIMIT 1",
                            order, deliveryArticle(connection))
        .value_or(OrderLineId());
}

Result<void> addDeliveryFee(store::Connection &connection, OrderDraft &draft)
{
    const std::optional<Money> wanted = draft.deliveryFee;
    if (draft.lines.empty() || (!wanted && !draft.usualDelivery))
        return {};
    if (wanted && *wanted < Money{})
        return badFee("orders.badPrice", QCoreApplication::translate("Orders", "Enter a fee of 0 or more."));
    if (wanted && *wanted > Money{} && !isSent(draft)) {
        return badFee(
            "orders.notSent",
            QCoreApplication::translate("Orders", "Goods that are not sent cost no delivery. Leave the fee empty."));
    }
    draft.deliveryFee.reset();
    draft.usualDelivery = false;
    if (!wanted && feesAmong(connection, draft) > 0) // somebody has put it among the articles
        return {};
    const auto usual = usualDeliveryFee(connection, draft);
    if (!usual)
        return Failure(usual.error());
    if (wanted.value_or(Money{}) > Money{} && !*usual) {
        return badFee("orders.noDeliveryFee",
                      QCoreApplication::translate(
                          "Orders", "The shop asks for no delivery fee yet. Set the usual one in Settings first."));
    }
    // Free as usual is no line; one that is waived is, so that it shows and somebody has to be allowed to.
    const Money usually = usual->value_or(Money{});
    if (wanted.value_or(usually) == Money{} && usually == Money{})
        return {};
    LineDraft line;
    line.variant = deliveryArticle(connection);
    line.unitPrice = wanted;
    draft.lines.push_back(line);
    return {};
}

void takeDeliveryFeeOut(store::Connection &connection, OrderDraft &draft)
{
    if (feesAmong(connection, draft) != 1)
        return;
    const auto fee = std::ranges::find(draft.lines, deliveryArticle(connection), &LineDraft::variant);
    if (fee->quantity != 1 || fee->discount != Money{})
        return;
    draft.deliveryFee = fee->unitPrice;
    draft.lines.erase(fee);
}

} // namespace shopdesk::orders
