// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderCheck.h"
#include "orders/OrderOperations.h"
#include "orders/OrderShop.h"

#include <QJsonArray>

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

namespace {

Result<QJsonObject> call(TestShop &shop, const char *name, const QJsonObject &input)
{
    for (const store::Operation &operation : operations()) {
        if (qstrcmp(operation.name, name) == 0)
            return shop.write([&](store::UnitOfWork &work) { return operation.run(work, input); });
    }
    qFatal("no operation %s", name);
}

std::vector<QString> wrong(OrderShop &shop)
{
    return must(shop.write([](store::UnitOfWork &work) { return check(work.connection()); }));
}

} // namespace

class OrderCheck : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatDoesNotAddUp_data();
    void findsWhatDoesNotAddUp();
    void importsKeepTheirOwnRules();
    void rebuildsSearch();
    void placesByJson();
    void refusesBadJson();
};

void OrderCheck::findsWhatDoesNotAddUp_data()
{
    QTest::addColumn<QString>("damage");
    for (const char *sql :
         {"UPDATE orders SET units = units + 1 WHERE kind = 'sale'",
          "UPDATE orders SET lines_total = lines_total + 1, total = total + 1 WHERE kind = 'sale'",
          "UPDATE orders SET tax_total = 1 WHERE kind = 'sale'",
          "UPDATE orders SET total = total + 1 WHERE kind = 'sale'",
          "UPDATE orders SET discount_total = 1 WHERE kind = 'sale'",
          "UPDATE orders SET paid_total = 1 WHERE kind = 'sale'",
          "UPDATE orders SET rounding_total = 1 WHERE kind = 'sale'",
          "DELETE FROM order_lines WHERE order_id = (SELECT id FROM orders WHERE kind = 'credit')",
          "UPDATE order_lines SET unit_price = 1 WHERE order_id = (SELECT id FROM orders WHERE kind = 'sale')",
          "UPDATE orders SET business_hour = (business_hour + 1) % 24 WHERE kind = 'sale'",
          "UPDATE orders SET placed_at = placed_at + 3600000 WHERE kind = 'sale'",
          "UPDATE orders SET number = (SELECT number FROM orders WHERE kind = 'sale')",
          "UPDATE number_sequences SET next = next + 1",
          "INSERT INTO payments (id, order_id, kind, amount, paid_at) SELECT 1, id, 'cash', 5, 0 FROM orders LIMIT 1"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void OrderCheck::findsWhatDoesNotAddUp()
{
    QFETCH(QString, damage);
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    OrderDraft draft = shop.sale({{cup, 3}});
    draft.placedAt = londonTime("2026-03-02 14:05");
    const Order sale = shop.place(draft);
    draft = shop.creditOf(sale, {{cup, 1}});
    draft.placedAt = londonTime("2026-03-02 15:05");
    shop.place(draft);
    QVERIFY(wrong(shop).empty());
    shop.change(damage.toLatin1().constData());
    const auto found = wrong(shop);
    QVERIFY(!found.empty());
    for (const QString &sentence : found)
        QVERIFY2(sentence.contains(QStringLiteral("S01")), qPrintable(sentence));
}

void OrderCheck::importsKeepTheirOwnRules()
{
    // Prices of a third of a penny come out of an import: a line then is not its quantity times its price.
    OrderShop shop;
    OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 680), 3}});
    shop.place(draft);
    shop.change("UPDATE order_lines SET unit_price = 679");
    QCOMPARE(wrong(shop).size(), size_t(1));
    shop.change("UPDATE orders SET source = 'online-retail', source_key = '536365', number = '536365'");
    shop.change("DELETE FROM number_sequences");
    QVERIFY(wrong(shop).empty());
}

void OrderCheck::rebuildsSearch()
{
    OrderShop shop;
    shop.place(shop.sale({{shop.addProduct(QStringLiteral("Cup"), 680), 3}}));
    shop.change("INSERT INTO order_search (order_search) VALUES ('delete-all')");
    QCOMPARE(wrong(shop).size(), size_t(1));
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QVERIFY(wrong(shop).empty());
}

void OrderCheck::placesByJson()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    QJsonObject draft{
        {QStringLiteral("store"), shop.firstStore().text()},
        {QStringLiteral("channel"), QStringLiteral("web")},
        {QStringLiteral("placedAt"), QStringLiteral("2026-03-02T14:05:00Z")},
        {QStringLiteral("lines"),
         QJsonArray{QJsonObject{{QStringLiteral("variant"), cup.text()}, {QStringLiteral("quantity"), 2}}}},
        {QStringLiteral("discounts"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("coupon")},
                                                             {QStringLiteral("label"), QStringLiteral("SPRING")},
                                                             {QStringLiteral("amount"), 60}}}}};
    const QJsonObject totals = must(call(shop, "orders.totals", draft));
    QCOMPARE(totals.value(QStringLiteral("total")).toInteger(), 1300);
    draft.insert(QStringLiteral("payments"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("card")},
                                                                    {QStringLiteral("amount"), 1300}}});
    const QJsonObject placed = must(call(shop, "orders.place", draft));
    QCOMPARE(placed.value(QStringLiteral("number")).toString(), QStringLiteral("S01-260302-0001"));
    const QJsonObject id =
        must(call(shop, "orders.findByNumber", {{QStringLiteral("number"), QStringLiteral("S01-260302-0001")}}));
    QCOMPARE(id.value(QStringLiteral("id")), placed.value(QStringLiteral("id")));
    const QJsonObject order = must(call(shop, "orders.order", id));
    QCOMPARE(order.value(QStringLiteral("total")).toInteger(), 1300);
    QCOMPARE(order.value(QStringLiteral("placedAt")).toString(), QStringLiteral("2026-03-02T14:05:00.000Z"));
    QCOMPARE(order.value(QStringLiteral("businessDay")).toString(), QStringLiteral("2026-03-02"));
    QCOMPARE(
        order.value(QStringLiteral("lines")).toArray().first().toObject().value(QStringLiteral("quantity")).toInteger(),
        2);
    QCOMPARE(
        order.value(QStringLiteral("payments")).toArray().first().toObject().value(QStringLiteral("kind")).toString(),
        QStringLiteral("card"));
    QVERIFY(order.value(QStringLiteral("creditOf")).isNull());
}

void OrderCheck::refusesBadJson()
{
    OrderShop shop;
    const auto refused = [&](const char *field, const QJsonValue &value) {
        const auto outcome = call(shop, "orders.place", {{QString::fromLatin1(field), value}});
        return codeOf(outcome) + QLatin1Char(' ') + fieldOf(outcome);
    };
    QCOMPARE(refused("lines", QStringLiteral("none")), QStringLiteral("operation.badInput lines"));
    QCOMPARE(refused("channel", QStringLiteral("fax")), QStringLiteral("operation.badInput channel"));
    QCOMPARE(refused("status", QStringLiteral("gone")), QStringLiteral("operation.badInput status"));
    QCOMPARE(refused("payments", QJsonArray{QJsonObject{{QStringLiteral("amount"), QStringLiteral("5")}}}),
             QStringLiteral("operation.badInput payments[0].amount"));
    QCOMPARE(refused("lines", QJsonArray{QJsonObject{{QStringLiteral("quantiy"), 5}}}),
             QStringLiteral("operation.badInput lines[0].quantiy"));
    QCOMPARE(refused("note", QStringLiteral("x")), QStringLiteral("orders.noLines lines"));
}

QTEST_GUILESS_MAIN(OrderCheck)
#include "OrderCheckTest.moc"
