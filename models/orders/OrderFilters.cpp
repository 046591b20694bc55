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

Predicate withSupplier(const QVariantList &values)
{
    return orderWithLineOf(tables::oneOf("p.supplier")(values));
}

Predicate lineOfProduct(const QVariantList &values)
{
    return lineOf(tables::oneOf("p.id")(values));
}

Predicate lineOfCategory(const QVariantList &values)
{
    return lineOf(inCategory(values));
}

Predicate lineOfSupplier(const QVariantList &values)
{
    return lineOf(tables::oneOf("p.supplier")(values));
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
    const QVariantList days = values.mid(1, 2);
    const qint64 store = values.value(3).toLongLong();
    Predicate predicate = tables::onDays("o.business_day", "o.placed_at")(days);
    const auto addStore = [&](const char *column) {
        if (store == 0)
            return;
        predicate.sql += QStringLiteral(" AND %1 = ?").arg(QLatin1String(column));
        predicate.values << store;
    };
    addStore("o.store_id");
    if (kind == QLatin1String("unknown")) {
        predicate.sql += QLatin1String(" AND +o.member_id IS NULL");
        return predicate;
    }
    const bool boughtNothing = kind == QLatin1String("creditsOnly");
    // The orders are sought by their days, which the plus sees to. The members come out of one pass over the index of
    // members' orders, which for a year costs less than looking up the earlier sales of each.
    predicate.sql += QStringLiteral(" AND +o.member_id IS NOT NULL AND +o.member_id %1IN (SELECT member_id FROM orders "
                                    "WHERE member_id IS NOT NULL AND %2 GROUP BY member_id "
                                    "HAVING max(business_day BETWEEN ? AND ?")
                         .arg(boughtNothing ? QLatin1String("NOT ") : QLatin1String(), saleCounts);
    predicate.values << days;
    addStore("store_id");
    predicate.sql += QLatin1Char(')');
    if (!boughtNothing) {
        predicate.sql += QStringLiteral(" AND min(business_day) %1 ?")
                             .arg(kind == QLatin1String("new") ? QLatin1String(">=") : QLatin1String("<"));
        predicate.values << days[0];
    }
    predicate.sql += QLatin1Char(')');
    return predicate;
}

Predicate counted(const QVariantList &)
{
    return {QStringLiteral("o.status NOT IN ('draft', 'cancelled')"), {}};
}

Predicate stillToDo(const QVariantList &values)
{
    // Each reads an index that holds nothing but these few orders.
    QStringList parts;
    if (values.contains(QStringLiteral("open"))) {
        parts << QStringLiteral(
            "SELECT w.id FROM orders w WHERE w.kind = 'sale' AND w.status NOT IN ('draft', 'cancelled') "
            "AND w.total > w.paid_total + w.rounding_total AND w.total - w.paid_total - w.rounding_total > "
            "(SELECT coalesce(sum(c.paid_total + c.rounding_total - c.total), 0) FROM orders c "
            "WHERE c.credit_of = w.id AND c.status NOT IN ('draft', 'cancelled'))");
    }
    if (values.contains(QStringLiteral("to_ship")))
        parts << QStringLiteral("SELECT w.id FROM orders w WHERE w.units_to_ship > 0 AND w.collect_store_id IS NULL");
    if (values.contains(QStringLiteral("to_collect")))
        parts << QStringLiteral(
            "SELECT w.id FROM orders w WHERE w.units_to_ship > 0 AND w.collect_store_id IS NOT NULL");
    if (parts.isEmpty())
        return {QStringLiteral("0"), {}};
    return {QStringLiteral("o.id IN (%1)").arg(parts.join(QLatin1String(" UNION "))), {}};
}

} // namespace shopdesk::orders
