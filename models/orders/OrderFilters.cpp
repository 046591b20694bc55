// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderFilters.h"

namespace shopdesk::orders {

namespace {

using tables::Predicate;

constexpr QLatin1String saleCounts("kind = 'sale' AND status NOT IN ('draft', 'cancelled')");

Predicate inCategory(const QVariantList &values)
{
    QVariantList ids = values;
    const bool orNone =
        ids.removeIf([](const QVariant &value) { return value.toString() == QLatin1String("none"); }) > 0;
    if (ids.isEmpty())
        return {QStringLiteral("p.category_id IS NULL"), {}};
    Predicate some = tables::oneOf("p.category_id")(ids);
    if (orNone)
        some.sql = QLatin1Char('(') + some.sql + QLatin1String(" OR p.category_id IS NULL)");
    return some;
}

Predicate orderWithLineOf(const Predicate &products)
{
    return {QStringLiteral("o.id IN (SELECT l.order_id FROM products p JOIN variants v ON v.product_id = p.id "
                           "JOIN order_lines l ON l.variant_id = v.id WHERE %1)")
                .arg(products.sql),
            products.values};
}

Predicate lineOf(const Predicate &products)
{
    return {
        QStringLiteral("l.variant_id IN (SELECT v.id FROM products p JOIN variants v ON v.product_id = p.id WHERE %1)")
            .arg(products.sql),
        products.values};
}

} // namespace

Predicate withProduct(const QVariantList &values)
{
    return orderWithLineOf(tables::oneOf("p.id")(values));
}

Predicate withCategory(const QVariantList &values)
{
    return orderWithLineOf(inCategory(values));
}

Predicate lineOfProduct(const QVariantList &values)
{
    return lineOf(tables::oneOf("p.id")(values));
}

Predicate lineOfCategory(const QVariantList &values)
{
    return lineOf(inCategory(values));
}

Predicate onWeekday(const QVariantList &values)
{
    // 1970-01-01, day 0, was a Thursday.
    return tables::oneOf("((o.business_day + 3) % 7 + 7) % 7 + 1")(values);
}

Predicate ofBuyers(const QVariantList &values)
{
    if (values.size() < 3)
        return {QStringLiteral("0"), {}};
    const QString kind = values[0].toString();
    const qint64 store = values.value(3).toLongLong();
    // There and then: in the days, and in the store if one is given.
    const auto thereAndThen = [&](Predicate &predicate, const char *prefix) {
        const QByteArray alias(prefix);
        const Predicate days = tables::onDays(QByteArray(alias + "business_day").constData(),
                                              QByteArray(alias + "placed_at").constData())(values.mid(1, 2));
        predicate.sql += days.sql;
        predicate.values << days.values;
        if (store != 0) {
            predicate.sql += QStringLiteral(" AND %1store_id = ?").arg(QLatin1String(prefix));
            predicate.values << store;
        }
    };
    Predicate predicate;
    thereAndThen(predicate, "o.");
    if (kind == QLatin1String("unknown")) {
        predicate.sql += QLatin1String(" AND o.member_id IS NULL");
        return predicate;
    }
    const bool boughtNothing = kind == QLatin1String("creditsOnly");
    // The orders are sought by their days, which the plus sees to, and not by those members, who have many others.
    predicate.sql +=
        QStringLiteral(" AND o.member_id IS NOT NULL AND +o.member_id %1IN (SELECT b.member_id FROM (SELECT DISTINCT "
                       "member_id FROM orders WHERE %2 AND +member_id IS NOT NULL AND ")
            .arg(boughtNothing ? QLatin1String("NOT ") : QLatin1String(), saleCounts);
    thereAndThen(predicate, "");
    predicate.sql += QLatin1String(") b");
    if (!boughtNothing) {
        predicate.sql +=
            QStringLiteral(" WHERE %1EXISTS (SELECT 1 FROM orders e WHERE e.member_id = b.member_id "
                           "AND e.kind = 'sale' AND e.status NOT IN ('draft', 'cancelled') AND e.business_day < ?)")
                .arg(kind == QLatin1String("new") ? QLatin1String("NOT ") : QLatin1String());
        predicate.values << values[1].toLongLong();
    }
    predicate.sql += QLatin1Char(')');
    return predicate;
}

Predicate counted(const QVariantList &)
{
    return {QStringLiteral("o.status NOT IN ('draft', 'cancelled')"), {}};
}

} // namespace shopdesk::orders
