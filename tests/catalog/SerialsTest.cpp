// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Serials.h"
#include "catalog/CatalogShop.h"
#include "catalog/Scan.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

/// A shop that sells phones with serial numbers. Orders are rows without lines: who sells what is not its business here.
class PhoneShop : public CatalogShop
{
public:
    PhoneShop()
    {
        ProductDraft draft = productDraft(QStringLiteral("Phone"), QStringLiteral("PHONE"), 50'000);
        draft.variants.front().serialised = true;
        draft.warrantyMonths = 24;
        product_ = add(draft);
        phone = firstVariant(product_);
        store_ = firstStore();
    }
    Result<void> enter(const QStringList &serials)
    {
        return write([&](store::UnitOfWork &work) { return registerSerials(work, store_, phone, serials); });
    }
    qint64 order(const char *number)
    {
        return must(write([&](store::UnitOfWork &work) -> Result<qint64> {
            const qint64 id = work.newId<SerialId>().value;
            work.execute(R"(
                INSERT INTO orders (id, number, store_id, kind, status, channel, placed_at, business_day, business_hour,
                                    units, lines_total, discount_total, tax_total, total, paid_total, updated_at)
                VALUES (?, ?, ?, 'sale', 'placed', 'counter', 0, 0, 0, 1, 1, 0, 0, 1, 0, 0))",
                         id, QString::fromLatin1(number), store_);
            return id;
        }));
    }
    Result<void> sell(qint64 order, qint64 quantity, const QStringList &serials)
    {
        return write(
            [&](store::UnitOfWork &work) { return sellSerials(work, store_, phone, {order}, quantity, serials); });
    }
    Result<void> giveBack(qint64 order, qint64 quantity, const QStringList &serials)
    {
        return write(
            [&](store::UnitOfWork &work) { return returnSerials(work, store_, phone, order, quantity, serials); });
    }
    /// "S1 sold S01-1, S2 in_stock"
    QString told()
    {
        return text(
            "SELECT group_concat(line, ', ') FROM (SELECT serial || ' ' || state || coalesce(' ' || o.number, '') "
            "AS line FROM serial_numbers n LEFT JOIN orders o ON o.id = n.order_id ORDER BY serial)");
    }

    ProductId product_;
    VariantId phone;
    StoreId store_;
};

QStringList list(const char *serials)
{
    return QString::fromLatin1(serials).split(QLatin1Char(' '));
}

} // namespace

class SerialsTest : public QObject
{
    Q_OBJECT
private slots:
    void entersPiecesOnce()
    {
        PhoneShop shop;
        must(shop.enter({QStringLiteral(" S1 "), QStringLiteral("S2"), QStringLiteral("S1"), QString()}));
        QCOMPARE(shop.told(), QStringLiteral("S1 in_stock, S2 in_stock"));
        const auto again = shop.enter(list("S3 S2"));
        QCOMPARE(codeOf(again), QStringLiteral("catalog.serialInUse"));
        QVERIFY(messageOf(again).contains(QStringLiteral("S2")) && messageOf(again).contains(QStringLiteral("Main")));
        QCOMPARE(shop.told(), QStringLiteral("S1 in_stock, S2 in_stock")); // S3 neither
        QCOMPARE(shop.number("SELECT count(*) FROM outbox WHERE table_name = 'serial_numbers'"), 2);
    }

    void refusesWhatCannotBe()
    {
        PhoneShop shop;
        QCOMPARE(codeOf(shop.enter({})), QStringLiteral("catalog.serialMissing"));
        QCOMPARE(codeOf(shop.enter({QStringLiteral("  ")})), QStringLiteral("catalog.serialMissing"));
        QCOMPARE(codeOf(shop.enter({QString(65, QLatin1Char('x'))})), QStringLiteral("catalog.textTooLong"));
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("CUP")));
        const auto tried = [&](StoreId store, VariantId variant) {
            return codeOf(
                shop.write([&](store::UnitOfWork &work) { return registerSerials(work, store, variant, list("S1")); }));
        };
        QCOMPARE(tried(shop.store_, cup), QStringLiteral("catalog.notSerialised"));
        QCOMPARE(tried(shop.store_, {7}), QStringLiteral("catalog.variantNotFound"));
        QCOMPARE(tried({7}, shop.phone), QStringLiteral("catalog.storeNotFound"));
        const auto refused = shop.store().writeNow(
            [&](store::UnitOfWork &work) { return registerSerials(work, shop.store_, shop.phone, list("S1")); },
            stranger());
        QCOMPARE(codeOf(refused), QStringLiteral("staff.notAllowed"));
    }

    void aSaleBindsOneNumberToEachPiece()
    {
        PhoneShop shop;
        must(shop.enter(list("S1 S2 S3")));
        const qint64 first = shop.order("S01-1");
        QCOMPARE(codeOf(shop.sell(first, 2, list("S1"))), QStringLiteral("catalog.serialCount"));
        QCOMPARE(codeOf(shop.sell(first, 2, list("S1 S1"))), QStringLiteral("catalog.serialCount"));
        QCOMPARE(codeOf(shop.sell(first, 1, list("S1 S2"))), QStringLiteral("catalog.serialCount"));
        must(shop.sell(first, 2, list("S1 S2")));
        QCOMPARE(shop.told(), QStringLiteral("S1 sold S01-1, S2 sold S01-1, S3 in_stock"));
        const qint64 second = shop.order("S01-2");
        const auto refused = shop.sell(second, 1, list("S2"));
        QCOMPARE(codeOf(refused), QStringLiteral("catalog.serialSold"));
        QVERIFY(messageOf(refused).contains(QStringLiteral("S01-1")));
        QCOMPARE(codeOf(shop.enter(list("S1"))), QStringLiteral("catalog.serialInUse"));
        // One that nobody entered is entered by its sale.
        must(shop.sell(second, 1, list("S9")));
        QCOMPARE(shop.told(), QStringLiteral("S1 sold S01-1, S2 sold S01-1, S3 in_stock, S9 sold S01-2"));
        const auto bound = must(
            shop.read([&](store::Connection &c) -> Result<std::vector<Serial>> { return serialsOfOrder(c, first); }));
        QCOMPARE(bound.size(), size_t(2));
    }

    void piecesComeBackAndAreSoldAgain()
    {
        PhoneShop shop;
        const qint64 first = shop.order("S01-1");
        must(shop.sell(first, 1, list("S1")));
        QCOMPARE(codeOf(shop.giveBack(first, 1, list("S2"))), QStringLiteral("catalog.serialNotSold"));
        QCOMPARE(codeOf(shop.giveBack(shop.order("S01-2"), 1, list("S1"))), QStringLiteral("catalog.serialNotSold"));
        must(shop.giveBack(first, 1, list("S1")));
        QCOMPARE(shop.told(), QStringLiteral("S1 returned S01-1"));
        QCOMPARE(codeOf(shop.giveBack(first, 1, list("S1"))), QStringLiteral("catalog.serialNotSold"));
        must(shop.enter(list("S1")));
        QCOMPARE(shop.told(), QStringLiteral("S1 in_stock"));
        const qint64 third = shop.order("S01-3");
        must(shop.sell(third, 1, list("S1")));
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            releaseSerials(work, third);
            return {};
        }));
        QCOMPARE(shop.told(), QStringLiteral("S1 in_stock"));
        QCOMPARE(shop.text("SELECT group_concat(event) FROM (SELECT event FROM serial_events ORDER BY id)"),
                 QStringLiteral("sold,returned,received,sold,taken_back"));
    }

    void aScanOfASerialNumberFindsItsVariant()
    {
        PhoneShop shop;
        must(shop.enter(list("356938035643809")));
        const ScanReading reading =
            must(shop.read([](store::Connection &c) { return readScan(c, QStringLiteral("356938035643809")); }));
        QCOMPARE(reading.candidates.size(), size_t(1));
        QCOMPARE(reading.candidates[0].found.variant, shop.phone);
        QVERIFY(reading.candidates[0].found.serialised);
        QCOMPARE(reading.serial, QStringLiteral("356938035643809"));
    }

    void theWarrantyCountsFromTheDayOfTheSale()
    {
        PhoneShop shop;
        must(shop.sell(shop.order("S01-1"), 1, list("S1")));
        const auto serials = must(shop.read([&](store::Connection &c) { return serialsOf(c, shop.product_); }));
        const BusinessDay sold = shop.store().shop().zone.dayOf(*serials.front().soldAt);
        QCOMPARE(serials.front().warrantyUntil->toDate(), sold.toDate().addMonths(24));
        ProductDraft draft = draftOf(shop.product(shop.product_));
        draft.warrantyMonths = 601;
        QCOMPARE(codeOf(shop.update(shop.product_, draft)), QStringLiteral("catalog.badWarranty"));
        draft.warrantyMonths = 0;
        must(shop.update(shop.product_, draft));
        QVERIFY(
            !must(shop.read([&](store::Connection &c) { return serialsOf(c, shop.product_); })).front().warrantyUntil);
    }

    void eventsAreNeverChanged()
    {
        PhoneShop shop;
        must(shop.enter(list("S1")));
        for (const char *sql : {"DELETE FROM serial_events", "UPDATE serial_events SET event = 'sold'"}) {
            const auto refused = shop.write([&](store::UnitOfWork &work) -> Result<void> {
                work.execute(sql);
                return {};
            });
            QCOMPARE(codeOf(refused), QStringLiteral("store.failed"));
        }
    }
};

QTEST_GUILESS_MAIN(SerialsTest)
#include "SerialsTest.moc"
