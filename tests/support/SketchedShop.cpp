// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SketchedShop.h"

namespace shopdesk::test {

namespace {

template<typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message + result.error().detail));
    return *result;
}

} // namespace

SketchedShop::SketchedShop()
{
    m_mainStore = orDie(m_shop.read([](store::Connection &connection) -> Result<qint64> {
        return connection.value<qint64>("SELECT id FROM stores").value();
    }));
    m_harbourStore = orDie(m_shop.write([](store::UnitOfWork &work) -> Result<qint64> {
        const auto id = work.newId<StoreId>().value;
        work.execute("INSERT INTO stores (id, code, name, updated_at) VALUES (?, 'S02', 'Harbour', 0)", id);
        return id;
    }));
}

qint64 SketchedShop::category(const QString &name, qint64 parent)
{
    return orDie(m_shop.write([&](store::UnitOfWork &work) -> Result<qint64> {
        const qint64 id = work.newId<Id<void>>().value;
        work.execute("INSERT INTO categories (id, parent_id, name, updated_at) VALUES (?, ?, ?, 0)", id,
                     parent ? std::optional(parent) : std::nullopt, name);
        return id;
    }));
}

qint64 SketchedShop::variant(const QString &name, qint64 category)
{
    return orDie(m_shop.write([&](store::UnitOfWork &work) -> Result<qint64> {
        const qint64 product = work.newId<Id<void>>().value;
        const qint64 variant = work.newId<Id<void>>().value;
        work.execute("INSERT INTO products (id, name, kind, category_id, created_at, updated_at) "
                     "VALUES (?, ?, 'goods', ?, 0, 0)",
                     product, name, category ? std::optional(category) : std::nullopt);
        work.execute("INSERT INTO variants (id, product_id, sku, price) VALUES (?, ?, ?, 100)", variant, product, name);
        return variant;
    }));
}

qint64 SketchedShop::productOf(qint64 variant)
{
    return orDie(m_shop.read([&](store::Connection &connection) -> Result<qint64> {
        return connection.value<qint64>("SELECT product_id FROM variants WHERE id = ?", variant).value();
    }));
}

qint64 SketchedShop::member(const QString &name)
{
    return orDie(m_shop.write([&](store::UnitOfWork &work) -> Result<qint64> {
        const qint64 id = work.newId<Id<void>>().value;
        work.execute("INSERT INTO members (id, number, name, joined_at, updated_at) VALUES (?, ?, ?, 0, 0)", id,
                     idToText(id), name);
        return id;
    }));
}

qint64 SketchedShop::insert(store::UnitOfWork &work, const SketchedOrder &order)
{
    const ShopZone &zone = work.shop().zone;
    const QDateTime local = QDateTime::fromString(order.at, QStringLiteral("yyyy-MM-dd HH:mm"));
    const Instant at = zone.fromLocal(local.date(), local.time());
    const qint64 id = work.newId<Id<void>>().value;
    qint64 units = 0;
    qint64 lines = 0;
    for (const SketchedOrder::Line &line : order.lines) {
        units += line.quantity;
        lines += line.total;
    }
    const qint64 discount = order.kind == QLatin1String("sale") ? -order.discount : order.discount;
    work.execute(R"(
        INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, country, placed_at, business_day,
            business_hour, units, lines_total, discount_total, tax_total, total, paid_total, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0))",
                 id, QString::number(++m_number), order.store ? order.store : m_mainStore, order.kind, order.status,
                 order.channel, order.member ? std::optional(order.member) : std::nullopt, order.country, at,
                 zone.dayOf(at), zone.hourOf(at), units, lines, order.discount, order.addedTax,
                 lines + discount + order.addedTax);
    int position = 0;
    for (const SketchedOrder::Line &line : order.lines) {
        work.execute(R"(
            INSERT INTO order_lines (id, order_id, position, variant_id, description, quantity, unit_price, total)
            VALUES (?, ?, ?, ?, '', ?, 0, ?))",
                     work.newId<Id<void>>().value, id, position++, line.variant, line.quantity, line.total);
    }
    return id;
}

qint64 SketchedShop::order(const SketchedOrder &order)
{
    return orders({order}).front();
}

std::vector<qint64> SketchedShop::orders(const std::vector<SketchedOrder> &orders)
{
    return orDie(m_shop.write([&](store::UnitOfWork &work) -> Result<std::vector<qint64>> {
        std::vector<qint64> ids;
        for (const SketchedOrder &order : orders)
            ids.push_back(insert(work, order));
        return ids;
    }));
}

} // namespace shopdesk::test
