// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Transfers.h"

#include "catalog/CatalogCheck.h"
#include "catalog/CatalogShop.h"
#include "catalog/NegativeStock.h"
#include "catalog/TransferList.h"
#include "support/ListProbe.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

class TransfersTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }

    void goodsAreInTransitUntilTheyAreReceived();
    void whatIsShortOrOverHasItsReason();
    void costsTravelWithTheGoods();
    void whatIsCancelledComesBack();
    void aDraftIsChangedAndMovesNothing();
    void noMoreIsSentThanIsAvailable();
    void badDraftsAreRefused_data();
    void badDraftsAreRefused();
    void badReceiptsAreRefused();
    void eachStepHasItsTime();
    void eachStepIsForThoseOfItsStore();
    void theListFindsThem();
    void verifySeesWhatDoesNotAddUp();

private:
    StockLevel level(StoreId store);
    TransferId create(qint64 quantity);
    Result<void> send(TransferId id)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return sendTransfer(work, id); });
    }
    Result<void> receive(TransferId id, const TransferReceived &received = {})
    {
        return m_shop->write([&](store::UnitOfWork &work) { return receiveTransfer(work, id, received); });
    }
    Result<void> cancel(TransferId id)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return cancelTransfer(work, id); });
    }
    Transfer read(TransferId id)
    {
        return must(m_shop->read([&](store::Connection &c) { return transfer(c, id); }));
    }
    void verify()
    {
        const auto wrong = must(m_shop->read([](store::Connection &c) { return check(c); }));
        QVERIFY2(wrong.empty(), wrong.empty() ? "" : qPrintable(wrong.front()));
    }

    std::unique_ptr<CatalogShop> m_shop;
    ProductId m_product;
    VariantId m_cup;
    StoreId m_main;
    StoreId m_harbour;
};

void TransfersTest::init()
{
    m_shop = std::make_unique<CatalogShop>();
    m_product = m_shop->add(QStringLiteral("Cup"), QStringLiteral("A"));
    m_cup = m_shop->firstVariant(m_product);
    m_main = m_shop->firstStore();
    m_harbour = must(m_shop->write([](store::UnitOfWork &work) { return openStore(work, QStringLiteral("Harbour")); }));
    m_shop->receive(m_cup, 10);
}

StockLevel TransfersTest::level(StoreId store)
{
    const auto levels = must(m_shop->read([&](store::Connection &c) { return stockOf(c, m_product); }));
    return *std::ranges::find(levels, store, &StockLevel::store);
}

TransferId TransfersTest::create(qint64 quantity)
{
    return must(m_shop->write([&](store::UnitOfWork &work) {
        return createTransfer(work, {m_main, m_harbour, QStringLiteral(" for the fair "), {{m_cup, quantity}}});
    }));
}

void TransfersTest::goodsAreInTransitUntilTheyAreReceived()
{
    const TransferId id = create(4);
    QCOMPARE(read(id).status, TransferStatus::Draft);
    QVERIFY(read(id).number.startsWith(QStringLiteral("T-S01-")) && read(id).number.endsWith(QStringLiteral("-0001")));
    QCOMPARE(read(id).note, QStringLiteral("for the fair"));
    QCOMPARE(level(m_main).onHand, 10);
    must(send(id));
    QCOMPARE(level(m_main).onHand, 6);
    QCOMPARE(level(m_harbour).onHand, 0);
    QCOMPARE(level(m_harbour).onTheWay, 4);
    QCOMPARE(level(m_main).onTheWay, 0);
    verify();
    must(receive(id));
    QCOMPARE(level(m_harbour).onHand, 4);
    QCOMPARE(level(m_harbour).onTheWay, 0);
    QCOMPARE(read(id).lines.front().received, std::optional<qint64>(4));
    QVERIFY(read(id).receivedAt.has_value());
    verify();
}

void TransfersTest::whatIsShortOrOverHasItsReason()
{
    TransferId id = create(4);
    must(send(id));
    must(receive(id, {{{m_cup, 3}}, StockReason::Damage, QStringLiteral("one broken")}));
    QCOMPARE(level(m_harbour).onHand, 3);
    auto history = must(m_shop->read([&](store::Connection &c) { return stockHistory(c, m_product); }));
    QCOMPARE(history.front().reason, StockReason::Damage);
    QCOMPARE(history.front().quantity, -1);
    QCOMPARE(history.front().note, QStringLiteral("Transfer %1: 4 sent, 3 received\none broken").arg(read(id).number));
    QCOMPARE(history[1].reason, StockReason::TransferIn);
    QCOMPARE(history[1].quantity, 4); // what went out and what came in stay equal
    id = create(1);
    must(send(id));
    must(receive(id, {{{m_cup, 3}}}));
    history = must(m_shop->read([&](store::Connection &c) { return stockHistory(c, m_product); }));
    QCOMPARE(history.front().reason, StockReason::Adjustment);
    QCOMPARE(history.front().quantity, 2);
    QCOMPARE(level(m_harbour).onHand, 6);
    id = create(1);
    must(send(id));
    must(receive(id, {{{m_cup, 0}}})); // lost on the way
    QCOMPARE(level(m_harbour).onHand, 6);
    verify();
}

void TransfersTest::costsTravelWithTheGoods()
{
    const auto book = [&](StoreId store, qint64 quantity, qint64 cost) {
        must(m_shop->write([&](store::UnitOfWork &work) {
            return bookStock(work, {store, m_cup, quantity, StockReason::Receipt, {}, {}, UnitCost::of(Money{cost})});
        }));
    };
    book(m_main, 10, 200); // the ten before it at no known cost: the average is 200
    book(m_harbour, 4, 300);
    const TransferId id = create(4);
    must(send(id));
    book(m_main, 16, 400); // on the way, the goods keep what they cost when they left
    must(receive(id));
    QCOMPARE(level(m_harbour).averageCost, UnitCost::of(Money{250})); // (4 × 300 + 4 × 200) / 8
    QCOMPARE(level(m_main).averageCost, UnitCost::of(Money{300}));
    verify();
}

void TransfersTest::whatIsCancelledComesBack()
{
    const TransferId sent = create(4);
    must(send(sent));
    must(cancel(sent));
    QCOMPARE(level(m_main).onHand, 10);
    QCOMPARE(level(m_harbour).onTheWay, 0);
    const TransferId draft = create(4);
    must(cancel(draft));
    QCOMPARE(m_shop->number("SELECT count(*) FROM stock_entries"), 3);
    verify();
}

void TransfersTest::aDraftIsChangedAndMovesNothing()
{
    const TransferId id = create(4);
    const VariantId pot = m_shop->firstVariant(m_shop->add(QStringLiteral("Pot"), QStringLiteral("P")));
    must(m_shop->write([&](store::UnitOfWork &work) {
        return updateTransfer(work, id, {m_harbour, m_main, {}, {{pot, 1}, {m_cup, 2}, {pot, 3}}});
    }));
    const Transfer changed = read(id);
    QCOMPARE(changed.fromName, QStringLiteral("Harbour"));
    QCOMPARE(changed.lines.size(), size_t(2));
    QCOMPARE(changed.lines[0].title, QStringLiteral("Pot"));
    QCOMPARE(changed.lines[0].quantity, 4); // each variant once
    QCOMPARE(m_shop->number("SELECT units FROM transfers"), 6);
    QCOMPARE(m_shop->number("SELECT count(*) FROM stock_entries"), 1);
    verify();
}

void TransfersTest::noMoreIsSentThanIsAvailable()
{
    const TransferId empty = must(m_shop->write([&](store::UnitOfWork &work) {
        return createTransfer(work, {m_main, m_harbour});
    }));
    QCOMPARE(codeOf(send(empty)), QStringLiteral("catalog.linesMissing"));
    const TransferId id = create(11);
    const auto refused = send(id);
    QCOMPARE(codeOf(refused), QStringLiteral("catalog.notEnoughStock"));
    QCOMPARE(messageOf(refused), QStringLiteral("Cup: 10 available, 11 wanted."));
    QCOMPARE(fieldOf(refused), QStringLiteral("lines[0].quantity"));
    QCOMPARE(read(id).status, TransferStatus::Draft);
    must(m_shop->write([](store::UnitOfWork &work) { return allowNegativeStock(work, true); }));
    must(send(id));
    QCOMPARE(level(m_main).onHand, -1);
}

void TransfersTest::badDraftsAreRefused_data()
{
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<bool>("toItself");
    QTest::addColumn<qint64>("variant"); // 0: the cup
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, qint64 quantity, bool toItself, qint64 variant, const char *code,
                        const char *field) {
        QTest::newRow(name) << quantity << toItself << variant << QString::fromLatin1(code)
                            << QString::fromLatin1(field);
    };
    row("to itself", 1, true, 0, "catalog.sameStore", "to");
    row("nothing", 0, false, 0, "catalog.badQuantity", "lines[0].quantity");
    row("less than nothing", -1, false, 0, "catalog.badQuantity", "lines[0].quantity");
    row("too much", 1'000'000'001, false, 0, "catalog.badQuantity", "lines[0].quantity");
    row("unknown", 1, false, 12, "catalog.variantNotFound", "lines[0].variant");
}

void TransfersTest::badDraftsAreRefused()
{
    QFETCH(qint64, quantity);
    QFETCH(bool, toItself);
    QFETCH(qint64, variant);
    TransferDraft draft{m_main, toItself ? m_main : m_harbour};
    draft.lines = {{variant == 0 ? m_cup : VariantId{variant}, quantity}};
    const auto refused = m_shop->write([&](store::UnitOfWork &work) { return createTransfer(work, draft); });
    QTEST(codeOf(refused), "code");
    QTEST(fieldOf(refused), "field");
}

void TransfersTest::badReceiptsAreRefused()
{
    const TransferId id = create(4);
    must(send(id));
    QCOMPARE(codeOf(receive(id, {{{VariantId{9}, 1}}})), QStringLiteral("catalog.notInTransfer"));
    QCOMPARE(codeOf(receive(id, {{{m_cup, -1}}})), QStringLiteral("catalog.badQuantity"));
    QCOMPARE(codeOf(receive(id, {{{m_cup, 5}}, StockReason::Damage})), QStringLiteral("catalog.badReason"));
    QCOMPARE(codeOf(receive(id, {{{m_cup, 3}}, StockReason::Sale})), QStringLiteral("catalog.badReason"));
    QCOMPARE(codeOf(receive(id, {{}, StockReason::Adjustment, QString(10'001, QLatin1Char('x'))})),
             QStringLiteral("catalog.textTooLong"));
    QCOMPARE(level(m_harbour).onTheWay, 4);
}

void TransfersTest::eachStepHasItsTime()
{
    const QString badStatus = QStringLiteral("catalog.badTransferStatus");
    const TransferId id = create(4);
    QCOMPARE(codeOf(receive(id)), badStatus);
    must(send(id));
    QCOMPARE(codeOf(send(id)), badStatus);
    QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) {
                 return updateTransfer(work, id, {m_main, m_harbour, {}, {{m_cup, 1}}});
             })),
             badStatus);
    must(receive(id));
    QCOMPARE(codeOf(receive(id)), badStatus);
    QCOMPARE(codeOf(cancel(id)), badStatus);
    QCOMPARE(codeOf(cancel(TransferId{5})), QStringLiteral("catalog.transferNotFound"));
}

void TransfersTest::eachStepIsForThoseOfItsStore()
{
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.stores = QSet<StoreId>{m_harbour};
    const TransferId id = create(4);
    m_shop->store().setActor(tom);
    QCOMPARE(codeOf(send(id)), QStringLiteral("staff.otherStore"));
    m_shop->store().setActor(Actor::owner());
    must(send(id));
    m_shop->store().setActor(tom);
    QCOMPARE(codeOf(cancel(id)), QStringLiteral("staff.otherStore"));
    must(receive(id));
}

void TransfersTest::theListFindsThem()
{
    const TransferId id = create(4);
    must(send(create(2)));
    QCOMPARE(slowSorts(*m_shop, transferList()), QStringList());
    const auto units = [&](const tables::ListQuery &query) {
        return listColumn(*m_shop, transferList(), QStringLiteral("units"), query);
    };
    QCOMPARE(units({.filters = {{QStringLiteral("status"), {QStringLiteral("sent")}}}}),
             QStringList{QStringLiteral("2")});
    QCOMPARE(units({.search = read(id).number.toLower()}), QStringList{QStringLiteral("4")});
    QCOMPARE(units(openTransfers()).size(), 2);
    // People of other stores see neither the rows nor the transfers.
    Actor ann{StaffId{2}, QStringLiteral("Ann"), allPermissions()};
    ann.stores = QSet<StoreId>{m_harbour};
    m_shop->store().setActor(ann);
    QCOMPARE(units({}).size(), 2);
    ann.stores = QSet<StoreId>{StoreId{7}};
    m_shop->store().setActor(ann);
    QCOMPARE(units({}).size(), 0);
    QCOMPARE(codeOf(m_shop->read([&](store::Connection &c) { return transfer(c, id); })),
             QStringLiteral("catalog.transferNotFound"));
}

void TransfersTest::verifySeesWhatDoesNotAddUp()
{
    const TransferId id = create(4);
    must(send(id));
    must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE transfer_lines SET quantity = 5");
        return {};
    }));
    const auto wrong = must(m_shop->read([](store::Connection &c) { return check(c); }));
    QCOMPARE(wrong.size(), size_t(1));
    QVERIFY(wrong.front().contains(read(id).number));
}

QTEST_GUILESS_MAIN(TransfersTest)
#include "TransfersTest.moc"
