// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponWords.h"

#include <QCoreApplication>

namespace shopdesk::rewards {

namespace {

template<typename I>
QStringList textsOf(store::Connection &connection, const char *sql, const std::vector<I> &ids)
{
    QStringList texts;
    for (const I id : ids)
        texts << connection.value<QString>(sql, id).value_or(QString());
    return texts;
}

} // namespace

QStringList productSkus(store::Connection &connection, const std::vector<catalog::ProductId> &products)
{
    return textsOf(connection, "SELECT first_sku FROM products WHERE id = ?", products);
}

QString variantSku(store::Connection &connection, catalog::VariantId variant)
{
    return connection.value<QString>("SELECT sku FROM variants WHERE id = ?", variant).value_or(QString());
}

QStringList scopeWords(store::Connection &connection, const Scope &scope)
{
    return textsOf(connection, "SELECT name FROM products WHERE id = ?", scope.products)
           + textsOf(connection, "SELECT name FROM categories WHERE id = ?", scope.categories);
}

QStringList storeNames(store::Connection &connection, const std::vector<StoreId> &stores)
{
    return textsOf(connection, "SELECT name FROM stores WHERE id = ?", stores);
}

QString exampleOf(const CouponDraft &rules, const Currency &currency)
{
    const auto money = [&](Money amount) { return toPlainText(amount, currency); };
    Money goods{100};
    for (int i = 0; i < currency.exponent; ++i)
        goods = goods * 10;
    goods = std::max(goods, rules.minimum);
    QStringList sentences;
    if (rules.kind == CouponKind::Gift) {
        sentences << QCoreApplication::translate("Rewards",
                                                 "With goods of %1, one piece of the free product among them "
                                                 "costs nothing.")
                         .arg(money(goods));
    } else if (rules.kind == CouponKind::FreeDelivery) {
        sentences << QCoreApplication::translate("Rewards", "Goods of %1 are delivered free.").arg(money(goods));
    } else {
        const bool isShare = rules.kind == CouponKind::Percentage;
        Money off = isShare ? shareOf(goods, rules.share) : std::min(rules.amount, goods);
        if (isShare && rules.amount > Money{})
            off = std::min(off, rules.amount);
        if (off <= Money{})
            return {};
        sentences << QCoreApplication::translate("Rewards", "Goods of %1 cost %2 less: %3 are left to pay.")
                         .arg(money(goods), money(off), money(goods - off));
    }
    if (rules.minimum > Money{}) {
        sentences << QCoreApplication::translate("Rewards", "For less than %1 of goods it does not apply.")
                         .arg(money(rules.minimum));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace shopdesk::rewards
