// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Serials.h"
#include "catalog/Transfers.h"
#include "orders/CounterSerials.h"
#include "orders/DraftOrders.h"
#include "orders/OrderShop.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

namespace {

QStringList list(const char *serials)
{
    return QString::fromLatin1(serials).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Phones and chargers with serial numbers, cups without, and a set of a phone, a charger and two cups.
class PhoneShop : public OrderShop
{
public:
    const catalog::VariantId phone = addSerialised(QStringLiteral("Phone"), 50'000);
    const catalog::VariantId charger = addSerialised(QStringLiteral("Charger"), 2'000);
    const catalog::VariantId cup = addProduct(QStringLiteral("Cup"), 500);
    const catalog::VariantId set = addSet();

    LineDraft line(catalog::VariantId variant, const char *serials, qint64 quantity = 1)
    {
        LineDraft draft{variant, quantity};
        draft.serials = list(serials);
        return draft;
    }
    Result<OrderId> sell(const std::vector<LineDraft> &lines) { return tryPlace(sale(lines)); }
    Result<ShipmentId> send(OrderId id, const char *serials, qint64 quantity = 1, bool onlyPrepared = false)
    {
        return write([&](store::UnitOfWork &work) {
            const OrderLineId line = orders::order(work.connection(), id)->lines.front().id;
            return orders::ship(work, id, {.lines = {{line, quantity, list(serials)}}, .onlyPrepared = onlyPrepared});
        });
    }
    void enter(catalog::VariantId variant, const char *serials)
    {
        must(write([&](store::UnitOfWork &work) {
            return catalog::registerSerials(work, firstStore(), variant, list(serials));
        }));
    }
    /// "in_stock", "sold S01-…", "returned …"; "unknown"
    QString whereIs(const char *serial)
    {
        const auto found = must(read([&](store::Connection &c) -> Result<std::vector<catalog::Serial>> {
            return catalog::serialsNumbered(c, QString::fromLatin1(serial));
        }));
        if (found.size() != 1)
            return found.empty() ? QStringLiteral("unknown") : QStringLiteral("many");
        return (catalog::keyOf(found.front().state) + QLatin1Char(' ') + found.front().orderNumber).trimmed();
    }

private:
    catalog::VariantId addSerialised(const QString &name, qint64 price)
    {
        catalog::ProductDraft draft;
        draft.name = name;
        draft.variants.push_back({{}, {}, name, Money{price}, {}, {}});
        draft.variants.front().serialised = true;
        return created(draft);
    }
    catalog::VariantId addSet()
    {
        catalog::ProductDraft draft;
        draft.name = QStringLiteral("Set");
        draft.kind = catalog::ProductKind::Bundle;
        draft.variants.push_back({{}, {}, QStringLiteral("SET"), Money{52'000}, {}, {}});
        draft.components = {{phone, 1}, {charger, 1}, {cup, 2}};
        return created(draft);
    }
    catalog::VariantId created(const catalog::ProductDraft &draft)
    {
        const auto id = must(write([&](store::UnitOfWork &work) { return catalog::createProduct(work, draft); }));
        return must(read([&](store::Connection &c) { return catalog::product(c, id); })).variants.front().id;
    }
};

} // namespace

/// Each piece with a serial number is sold once, by its number, and comes back by it.
class SerialSaleTest : public QObject
{
    Q_OBJECT
private slots:
    void aPieceIsSoldWhereItLies()
    {
        PhoneShop shop;
        shop.enter(shop.phone, "P1 P2 P3");
        const StoreId main = shop.firstStore();
        const StoreId harbour = must(
            shop.write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Harbour")); }));
        const auto sellThere = [&](const char *serials) {
            OrderDraft draft = shop.sale({shop.line(shop.phone, serials)});
            draft.store = harbour;
            return shop.tryPlace(draft);
        };
        const auto refused = sellThere("P1");
        QCOMPARE(codeOf(refused), QStringLiteral("catalog.serialElsewhere"));
        QCOMPARE(fieldOf(refused), QStringLiteral("lines[0].serials"));
        QVERIFY2(messageOf(refused).startsWith(QStringLiteral("P1 lies in Main.")), qPrintable(messageOf(refused)));
        CounterSale sale{.store = harbour};
        sale.add(shop.phone, 1);
        const auto named = must(shop.read([&](store::Connection &c) -> Result<QString> {
            return codeOf(nameSerial(c, sale, 0, QStringLiteral("P1")));
        }));
        QCOMPARE(named, QStringLiteral("catalog.serialElsewhere"));
        QVERIFY(sellThere("P9")); // nobody knows where this one lay
        // A remote order leaves from the store that has the piece.
        OrderDraft web = shop.sale({shop.line(shop.phone, "")});
        web.channel = Channel::Web;
        const OrderId ordered = must(shop.tryPlace(web));
        const auto sendFrom = [&](StoreId store) {
            return shop.write([&](store::UnitOfWork &work) {
                const OrderLineId line = orders::order(work.connection(), ordered)->lines.front().id;
                return orders::ship(work, ordered, {.lines = {{line, 1, list("P2")}}, .from = store});
            });
        };
        QCOMPARE(codeOf(sendFrom(harbour)), QStringLiteral("catalog.serialElsewhere"));
        QVERIFY(sendFrom(main));
        // Transfers do not say which pieces they bring: what came by one may be any of them. Each store was one short.
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            must(catalog::bookStock(work, {main, shop.phone, 3, catalog::StockReason::Receipt}));
            const auto id = must(catalog::createTransfer(work, {main, harbour, {}, {{shop.phone, 2}}}));
            must(catalog::sendTransfer(work, id));
            return catalog::receiveTransfer(work, id, {});
        }));
        const auto sold = sellThere("P1");
        QVERIFY2(sold, qPrintable(messageOf(sold)));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void aSaleAtTheCounterNamesEachPiece()
    {
        PhoneShop shop;
        shop.enter(shop.phone, "P1 P2 P3");
        const auto refused = shop.sell({shop.line(shop.cup, ""), shop.line(shop.phone, "", 2)});
        QCOMPARE(codeOf(refused), QStringLiteral("catalog.serialMissing"));
        QCOMPARE(refused.error().field, QStringLiteral("lines[1].serials"));
        QVERIFY2(messageOf(refused).contains(QStringLiteral("“Phone”: 2")), qPrintable(messageOf(refused)));
        QCOMPARE(codeOf(shop.sell({shop.line(shop.phone, "P1", 2)})), QStringLiteral("catalog.serialCount"));
        QCOMPARE(codeOf(shop.sell({shop.line(shop.phone, "P1 P1", 2)})), QStringLiteral("catalog.serialCount"));
        QCOMPARE(codeOf(shop.sell({shop.line(shop.cup, "P1")})), QStringLiteral("catalog.notSerialised"));
        const Order sold = shop.order(must(shop.sell({shop.line(shop.phone, "P2 P1", 2), shop.line(shop.cup, "")})));
        QCOMPARE(sold.lines[0].serials, list("P1 P2"));
        QCOMPARE(sold.lines[0].serialsPerUnit, 1);
        QCOMPARE(sold.lines[1].serials, QStringList());
        QCOMPARE(shop.whereIs("P1"), QStringLiteral("sold ") + sold.number);
        QCOMPARE(shop.whereIs("P3"), QStringLiteral("in_stock"));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void aPieceIsSoldOnceAndAsWhatItIs()
    {
        PhoneShop shop;
        shop.enter(shop.charger, "C1");
        must(shop.sell({shop.line(shop.phone, "P1")})); // nobody had entered it
        const auto again = shop.sell({shop.line(shop.phone, "P1")});
        QCOMPARE(codeOf(again), QStringLiteral("catalog.serialSold"));
        QCOMPARE(again.error().field, QStringLiteral("lines[0].serials"));
        const auto foreign = shop.sell({shop.line(shop.phone, "C1")});
        QCOMPARE(codeOf(foreign), QStringLiteral("catalog.serialForeign"));
        QVERIFY2(messageOf(foreign).contains(QStringLiteral("Charger")), qPrintable(messageOf(foreign)));
        LineDraft cheaper = shop.line(shop.phone, "P2");
        cheaper.unitPrice = Money{49'000};
        QCOMPARE(codeOf(shop.sell({shop.line(shop.phone, "P2"), cheaper})), QStringLiteral("orders.serialTwice"));
        QCOMPARE(shop.number("SELECT count(*) FROM orders"), 1);
        QCOMPARE(shop.number("SELECT count(*) FROM serial_numbers"), 2);
        QCOMPARE(shop.wrong(), QStringList());
    }

    void aCreditTakesPiecesBackByTheirNumbers()
    {
        PhoneShop shop;
        const Order sold = shop.order(must(shop.sell({shop.line(shop.phone, "P1 P2", 2)})));
        must(shop.sell({shop.line(shop.phone, "P9")}));
        const auto unnamed = shop.tryPlace(shop.creditOf(sold, {shop.line(shop.phone, "")}));
        QCOMPARE(codeOf(unnamed), QStringLiteral("catalog.serialCount"));
        QVERIFY2(messageOf(unnamed).contains(QStringLiteral("P1, P2")), qPrintable(messageOf(unnamed)));
        QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sold, {shop.line(shop.phone, "P9")}))),
                 QStringLiteral("catalog.serialCount"));
        QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sold, {shop.line(shop.phone, "P1 P2")}))),
                 QStringLiteral("catalog.serialNotSold")); // one comes back, two are named
        const Order credit = shop.place(shop.creditOf(sold, {shop.line(shop.phone, "P2")}));
        QCOMPARE(credit.lines.front().serials, list("P2"));
        QCOMPARE(shop.whereIs("P2"), QStringLiteral("returned ") + sold.number);
        QCOMPARE(shop.whereIs("P1"), QStringLiteral("sold ") + sold.number);
        QCOMPARE(shop.wrong(), QStringList());
        // It is in the store again, and is sold again.
        const Order second = shop.order(must(shop.sell({shop.line(shop.phone, "P2")})));
        QCOMPARE(shop.whereIs("P2"), QStringLiteral("sold ") + second.number);
        QCOMPARE(shop.order(sold.id).lines.front().serials, list("P1 P2"));
        QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sold, {shop.line(shop.phone, "P2")}))),
                 QStringLiteral("catalog.serialCount"));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void whatWasSoldBeforeItHadNumbersComesBackWithout()
    {
        PhoneShop shop;
        shop.change("UPDATE variants SET serialised = 0");
        const Order sold = shop.order(must(shop.sell({shop.line(shop.phone, "", 2)})));
        shop.change("UPDATE variants SET serialised = 1 WHERE sku IN ('Phone', 'Charger')");
        QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sold, {shop.line(shop.phone, "P1")}))),
                 QStringLiteral("catalog.serialNotSold"));
        shop.place(shop.creditOf(sold, {shop.line(shop.phone, "")}));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void shipmentsNameWhatTheyTake()
    {
        PhoneShop shop;
        OrderDraft early = shop.webOrder({shop.line(shop.phone, "P1 P2", 2)});
        QCOMPARE(codeOf(shop.tryPlace(early)), QStringLiteral("orders.serialsLater"));
        const OrderId id = must(shop.tryPlace(shop.webOrder({shop.line(shop.phone, "", 3)})));
        const auto unnamed = shop.send(id, "");
        QCOMPARE(codeOf(unnamed), QStringLiteral("catalog.serialMissing"));
        QCOMPARE(unnamed.error().field, QStringLiteral("lines[0].serials"));
        const ShipmentId first = must(shop.send(id, "P1 P2", 2));
        const ShipmentId packed = must(shop.send(id, "P3", 1, true));
        QCOMPARE(shop.order(id).shipments[0].lines.front().serials, list("P1 P2"));
        QCOMPARE(shop.order(id).lines.front().serials, list("P1 P2 P3"));
        QCOMPARE(codeOf(shop.sell({shop.line(shop.phone, "P3")})), QStringLiteral("catalog.serialSold"));
        QCOMPARE(shop.wrong(), QStringList());
        // What never left, or came back on the way, is there to be sold.
        must(shop.write([&](store::UnitOfWork &work) { return failShipment(work, packed, {}); }));
        QCOMPARE(shop.whereIs("P3"), QStringLiteral("in_stock"));
        must(shop.write([&](store::UnitOfWork &work) { return returnShipment(work, first, {}); }));
        QCOMPARE(shop.whereIs("P1"), QStringLiteral("in_stock"));
        QCOMPARE(shop.order(id).lines.front().serials, QStringList());
        QCOMPARE(shop.wrong(), QStringList());
        must(shop.send(id, "P1 P4 P3", 3));
        QCOMPARE(shop.order(id).lines.front().serials, list("P1 P3 P4"));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void onlyWhatHasArrivedComesBack()
    {
        PhoneShop shop;
        const OrderId id = must(shop.tryPlace(shop.webOrder({shop.line(shop.phone, "", 2)})));
        const ShipmentId first = must(shop.send(id, "P1"));
        must(shop.send(id, "P2"));
        must(shop.write([&](store::UnitOfWork &work) { return deliverShipment(work, first); }));
        const auto early = shop.tryPlace(shop.creditOf(shop.order(id), {shop.line(shop.phone, "P2")}));
        QCOMPARE(codeOf(early), QStringLiteral("catalog.serialCount"));
        shop.place(shop.creditOf(shop.order(id), {shop.line(shop.phone, "P1")}));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void cancellingLetsPiecesGo()
    {
        PhoneShop shop;
        const OrderId handedOver = must(shop.sell({shop.line(shop.phone, "P1")}));
        must(shop.tryCancel(handedOver));
        QCOMPARE(shop.whereIs("P1"), QStringLiteral("in_stock"));
        const OrderId packed = must(shop.tryPlace(shop.webOrder({shop.line(shop.phone, "")})));
        must(shop.send(packed, "P1", 1, true));
        must(shop.tryCancel(packed));
        QCOMPARE(shop.whereIs("P1"), QStringLiteral("in_stock"));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void aBundleNamesThePiecesOfItsParts()
    {
        PhoneShop shop;
        shop.enter(shop.charger, "C1 C2");
        QCOMPARE(codeOf(shop.sell({shop.line(shop.set, "P1")})), QStringLiteral("catalog.serialMissing"));
        QCOMPARE(codeOf(shop.sell({shop.line(shop.set, "C1 C2")})), QStringLiteral("catalog.serialMissing"));
        // Which is the charger is known; the other is the phone.
        const Order sold = shop.order(must(shop.sell({shop.line(shop.set, "C2 P1 P2 C1", 2)})));
        QCOMPARE(sold.lines.front().serialsPerUnit, 2);
        QCOMPARE(sold.lines.front().serials, list("C1 C2 P1 P2"));
        QCOMPARE(shop.number("SELECT count(*) FROM serial_numbers n JOIN variants v ON v.id = n.variant_id "
                             "WHERE n.serial LIKE 'P%' AND v.sku = 'Phone'"),
                 2);
        QCOMPARE(shop.wrong(), QStringList());
        shop.place(shop.creditOf(sold, {shop.line(shop.set, "P2 C1")}));
        QCOMPARE(shop.whereIs("C1"), QStringLiteral("returned ") + sold.number);
        QCOMPARE(shop.wrong(), QStringList());
    }

    void aDraftIsPlacedWithItsPieces()
    {
        PhoneShop shop;
        const OrderDraft draft = shop.sale({shop.line(shop.phone, "")});
        const OrderId id = must(shop.write([&](store::UnitOfWork &work) { return saveDraft(work, draft); }));
        const OrderLineId line = shop.order(id).lines.front().id;
        const auto placed = [&](const std::vector<ShipmentLine> &pieces) {
            return shop.write(
                [&](store::UnitOfWork &work) { return placeDraft(work, id, draft.payments, false, pieces); });
        };
        QCOMPARE(codeOf(placed({})), QStringLiteral("catalog.serialMissing"));
        must(placed({{line, 1, list("P1")}}));
        QCOMPARE(shop.order(id).lines.front().serials, list("P1"));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void whatDoesNotFitIsFound()
    {
        PhoneShop shop;
        const Order sold = shop.order(must(shop.sell({shop.line(shop.phone, "P1 P2", 2)})));
        shop.change("UPDATE serial_numbers SET state = 'returned' WHERE serial = 'P1'");
        QCOMPARE(shop.wrong(), QStringList{QStringLiteral("The serial number P1 is not where its last event says.")});
        shop.change("UPDATE serial_numbers SET state = 'sold'");
        shop.change("UPDATE order_lines SET quantity = 3, total = 150000");
        QVERIFY(shop.wrong().contains(
            QStringLiteral("Order %1 names another number of pieces than it moved.").arg(sold.number)));
    }

    /// Whatever is done, in any order: as many pieces are with customers as orders say, and each with one of them.
    void numbersFollowTheGoods()
    {
        PhoneShop shop;
        std::mt19937 random(20'261'127); // NOLINT(cert-msc51-cpp): the same run every time
        const auto pick = [&](qint64 most) { return std::uniform_int_distribution<qint64>(0, most - 1)(random); };
        std::vector<OrderId> placed;
        int done = 0;
        for (int i = 0; i < 400; ++i) {
            const QByteArray serials =
                QByteArrayLiteral("P") + QByteArray::number(pick(12)) + " P" + QByteArray::number(pick(12));
            const qint64 quantity = 1 + pick(2);
            const char *named = serials.constData();
            const OrderId id = placed.empty() ? OrderId() : placed[static_cast<size_t>(pick(std::ssize(placed)))];
            Result<void> result;
            const auto keep = [&](const Result<OrderId> &order) {
                if (order)
                    placed.push_back(*order);
                return order.map([](OrderId) {});
            };
            switch (pick(id ? 6 : 2)) {
            case 0:
                result = keep(shop.sell({shop.line(shop.phone, named, quantity)}));
                break;
            case 1:
                result = keep(shop.tryPlace(shop.webOrder({shop.line(shop.phone, "", quantity)})));
                break;
            case 2:
                result = shop.send(id, named, quantity, pick(2) == 0).map([](ShipmentId) {});
                break;
            case 3:
                result = shop.tryCancel(id);
                break;
            case 4:
                result = shop.tryPlace(shop.creditOf(shop.order(id), {shop.line(shop.phone, named, quantity)}))
                             .map([](OrderId) {});
                break;
            default: {
                const auto shipments = shop.order(id).shipments;
                if (shipments.empty())
                    continue;
                const ShipmentId shipment = shipments[static_cast<size_t>(pick(std::ssize(shipments)))].id;
                const bool delivers = pick(2) == 0;
                result = shop.write([&](store::UnitOfWork &work) {
                    return delivers ? deliverShipment(work, shipment) : returnShipment(work, shipment, {});
                });
                break;
            }
            }
            done += result.has_value() ? 1 : 0;
            const qint64 out = shop.number(R"(
                SELECT (SELECT coalesce(sum(l.quantity), 0) FROM order_lines l JOIN orders o ON o.id = l.order_id
                        WHERE o.fulfilment = 'handed_over' AND o.status <> 'cancelled')
                     + (SELECT coalesce(sum(m.quantity), 0) FROM shipment_lines m
                        JOIN shipments s ON s.id = m.shipment_id AND s.status IN ('pending', 'shipped', 'delivered')))");
            QCOMPARE(shop.number("SELECT count(*) FROM serial_numbers WHERE state = 'sold'"), out);
            if (i % 40 == 39)
                QCOMPARE(shop.wrong(), QStringList());
        }
        QVERIFY2(done > 100, qPrintable(QString::number(done)));
    }
};

QTEST_GUILESS_MAIN(SerialSaleTest)
#include "SerialSaleTest.moc"
