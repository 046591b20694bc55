// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/TodayPane.h"
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "catalog/Transfers.h"
#include "exchange/OnlineRetailImport.h"
#include "members/Members.h"
#include "orders/Orders.h"
#include "points/Ledger.h"
#include "store/AutomaticBackup.h"
#include "support/TestShop.h"
#include "ui/catalog/ProductsPane.h"
#include "ui/members/MembersPane.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordForm.h"
#include "ui/parts/RecordView.h"
#include "ui/shell/StatusArea.h"
#include "ui/ShopWindow.h"
#include "ui/today/FigureTile.h"
#include "ui/today/TodayButton.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// The Today pane in a real window: what it reminds of, and that each line leads to the list behind it.
class TodayPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aNewShopShowsTheFirstSteps();
    void theSampleIsOneStepAway();
    void stockThatRunsLowIsALink();
    void whatIsOnItsWayIsALink();
    void pointsThatExpireSoonAreALink();
    void rowsSetAsideAreALink();
    void anOldBackupIsSaid();
    void figuresOfTodayStandBesideLastWeek();
    void aFigureLeadsToItsOrders();
    void theLatestOrdersCanBeOpened();

private:
    void makeProducts(const QList<std::pair<QString, qint64>> &stock);
    void sell(qint64 quantity, Instant at);
    QStringList taskTitles() const;
    ui::TodayButton *task(const QString &beginning) const;

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::TodayPane *m_pane = nullptr;
};

void TodayPaneTest::init()
{
    m_shop = std::make_unique<TestShop>();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::TodayPane>("today");
}

void TodayPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void TodayPaneTest::makeProducts(const QList<std::pair<QString, qint64>> &stock)
{
    const auto made = m_shop->write([stock](store::UnitOfWork &work) -> Result<void> {
        const StoreId store = catalog::stores(work.connection())->front().id;
        for (const auto &[name, quantity] : stock) {
            catalog::ProductDraft draft;
            draft.name = name;
            draft.variants = {{{}, {}, name, Money{250}, {}, {}}};
            const auto product = catalog::createProduct(work, draft).value();
            const auto variant = catalog::product(work.connection(), product)->variants.front().id;
            // 0 pieces on hand: some came, and all of them went.
            for (const qint64 part : quantity == 0 ? QList<qint64>{1, -1} : QList<qint64>{quantity}) {
                const auto booked = catalog::bookStock(
                    work, {store, variant, part, catalog::StockReason::Adjustment, QStringLiteral("test"), {}});
                if (!booked)
                    return Failure(booked.error());
            }
        }
        return {};
    });
    QVERIFY(made);
}

void TodayPaneTest::sell(qint64 quantity, Instant at)
{
    const auto placed = m_shop->write([quantity, at](store::UnitOfWork &work) {
        const auto variant = work.connection().value<catalog::VariantId>("SELECT id FROM variants LIMIT 1").value();
        orders::OrderDraft draft;
        draft.store = catalog::stores(work.connection())->front().id;
        draft.lines = {{variant, quantity}};
        draft.payments = {{orders::PaymentKind::Card, Money{250 * quantity}}};
        draft.placedAt = at;
        return orders::place(work, draft);
    });
    QVERIFY(placed);
}

QStringList TodayPaneTest::taskTitles() const
{
    QStringList titles;
    for (const ui::TodayButton *each : m_pane->tasks())
        titles << each->title();
    return titles;
}

ui::TodayButton *TodayPaneTest::task(const QString &beginning) const
{
    for (ui::TodayButton *each : m_pane->tasks())
        if (each->title().startsWith(beginning))
            return each;
    qFatal("there is no task “%s”", qPrintable(beginning));
    return nullptr;
}

void TodayPaneTest::aNewShopShowsTheFirstSteps()
{
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("First steps")));
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Nothing is waiting for you.")));
    QVERIFY(!m_pane->tiles().front()->isVisible());
    buttonCalled(*m_pane, QStringLiteral("Import orders of another system"))->click();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("imports"));
    m_window->show<ui::TodayPane>("today");
    // The first product is begun at once.
    buttonCalled(*m_pane, QStringLiteral("Create the first product"))->click();
    auto *products = static_cast<ui::ProductsPane *>(m_window->window.currentPane());
    QVERIFY(products->form()->isActive());
}

void TodayPaneTest::theSampleIsOneStepAway()
{
    QSignalSpy wanted(&m_window->window, &ui::MainWindow::sampleRequested);
    buttonCalled(*m_pane, QStringLiteral("Look around in the sample shop"))->click();
    QCOMPARE(wanted.count(), 1);
}

void TodayPaneTest::stockThatRunsLowIsALink()
{
    makeProducts({{QStringLiteral("minus"), -2},
                  {QStringLiteral("none"), 0},
                  {QStringLiteral("few"), 3},
                  {QStringLiteral("more"), 3},
                  {QStringLiteral("plenty"), 50}});
    QTRY_COMPARE(m_pane->tasks().size(), size_t(5));
    QCOMPARE(taskTitles().front(), QStringLiteral("Stock below 0"));
    QVERIFY(taskTitles().at(1).startsWith(QStringLiteral("1 task")));
    QCOMPARE(taskTitles().mid(2, 2),
             (QStringList{QStringLiteral("1 product is sold out"), QStringLiteral("2 products are running low")}));
    QVERIFY(!labelsOf(*m_pane).contains(QStringLiteral("First steps")));
    QCOMPARE(m_pane->railCount(), 5);
    task(QStringLiteral("2 products"))->click();
    m_window->settle();
    auto *products = static_cast<ui::ProductsPane *>(m_window->window.currentPane());
    QTRY_COMPARE(products->records()->list()->model()->rowCount(), 2);
    QVERIFY(hasButton(*products, QStringLiteral("Stock: Few left")));
    m_window->show<ui::TodayPane>("today");
    task(QStringLiteral("1 task"))->click();
    m_window->settle();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("tasks"));
    m_window->show<ui::TodayPane>("today");
    // From every page the status line says how many there are, and leads to them.
    QToolButton *waiting = m_window->window.statusArea()->button(ui::StatusArea::Part::Waiting);
    QTRY_VERIFY(waiting->isVisible() && waiting->text().startsWith(QStringLiteral("1 task")));
    waiting->click();
    m_window->settle();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("tasks"));
    m_window->show<ui::TodayPane>("today");
    // What somebody has to look after leads to its record.
    task(QStringLiteral("Stock below 0"))->click();
    m_window->settle();
    QCOMPARE(m_window->window.currentPane(), products);
    QVERIFY(products->records()->openedRecord() != 0);
}

void TodayPaneTest::whatIsOnItsWayIsALink()
{
    makeProducts({{QStringLiteral("Cup"), 9}});
    const auto sent = m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        const auto harbour = catalog::openStore(work, QStringLiteral("Harbour"));
        const auto variant = work.connection().value<catalog::VariantId>("SELECT id FROM variants LIMIT 1").value();
        const StoreId main = catalog::stores(work.connection())->front().id;
        const auto transfer = catalog::createTransfer(work, {main, *harbour, {}, {{variant, 4}}});
        return transfer ? catalog::sendTransfer(work, *transfer) : Failure(transfer.error());
    });
    QVERIFY(sent);
    m_window->settle();
    QTRY_VERIFY(taskTitles().contains(QStringLiteral("1 transfer to receive"))
                || taskTitles().contains(QStringLiteral("1 transfer(s) to receive")));
    task(QStringLiteral("1 transfer"))->click();
    m_window->settle();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("transfers"));
}

void TodayPaneTest::pointsThatExpireSoonAreALink()
{
    // Of these three only Clara loses points within the 30 days of notice that a shop begins with.
    const std::pair<const char *, int> members[] = {{"Clara", 29}, {"Tom", 31}, {"Ann", -1}};
    const auto granted = m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
        for (const auto &[name, days] : members) {
            members::MemberDraft draft;
            draft.name = QString::fromLatin1(name);
            const auto member = members::createMember(work, draft);
            if (!member)
                return Failure(member.error());
            points::grant(work, {.member = *member,
                                 .points = 50,
                                 .cause = draft.name,
                                 .at = work.now(),
                                 .expiresAt = Instant{work.now().ms + days * qint64(86'400'000)}});
        }
        return {};
    });
    QVERIFY(granted);
    QTRY_VERIFY(!taskTitles().filter(QStringLiteral("Points of 1 member")).isEmpty());
    task(QStringLiteral("Points of 1 member"))->click();
    m_window->settle();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("members"));
    auto *pane = qobject_cast<ui::MembersPane *>(m_window->window.currentPane());
    QTRY_COMPARE(pane->records()->list()->model()->rowCount(), 1);
}

void TodayPaneTest::rowsSetAsideAreALink()
{
    const QString slice = testData(QStringLiteral("online-retail-slice.csv"));
    QVERIFY(m_shop->write([slice](store::UnitOfWork &work) { return exchange::importOnlineRetail(work, slice); }));
    QTRY_VERIFY(taskTitles().contains(QStringLiteral("15 rows of an import were set aside")));
    // History moves no stock, so nothing of it is said to be sold out.
    QVERIFY(taskTitles().filter(QStringLiteral("sold out")).isEmpty());
    task(QStringLiteral("15 rows"))->click();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("imports"));
}

void TodayPaneTest::anOldBackupIsSaid()
{
    makeProducts({{QStringLiteral("cup"), 50}});
    QTRY_COMPARE(taskTitles(), QStringList{QStringLiteral("There is no backup yet")});
    const auto backup = [this](const QDateTime &at) {
        const QString folder = store::AutomaticBackup::folderOf(m_shop->path());
        QDir().mkpath(folder);
        QFile file(
            QStringLiteral("%1/test-%2.shopdesk").arg(folder, at.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"))));
        QVERIFY(file.open(QIODevice::WriteOnly));
    };
    backup(QDateTime::currentDateTimeUtc().addDays(-3));
    m_pane->refresh();
    QTRY_COMPARE(taskTitles(), QStringList{QStringLiteral("The latest backup is old")});
    task(QStringLiteral("The latest backup"))->click();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("settings"));
    backup(QDateTime::currentDateTimeUtc().addSecs(-3600));
    m_window->show<ui::TodayPane>("today");
    QTRY_COMPARE(taskTitles(), QStringList());
}

void TodayPaneTest::figuresOfTodayStandBesideLastWeek()
{
    makeProducts({{QStringLiteral("cup"), 50}});
    const ShopZone zone = m_shop->store().shop().zone;
    const BusinessDay today = zone.dayOf(Instant::now());
    const Instant now = Instant::now();
    sell(2, now);
    sell(4, now);
    sell(3, {zone.startOf(today.plus(-7)).ms + 12 * 3'600'000});
    sell(20, {zone.startOf(today.plus(-6)).ms + 12 * 3'600'000});
    QTRY_COMPARE(m_pane->tiles().at(0)->figure(), QStringLiteral("£15.00"));
    QCOMPARE(m_pane->tiles().at(1)->figure(), QStringLiteral("2"));
    QCOMPARE(m_pane->tiles().at(2)->figure(), QStringLiteral("£7.50"));
    const QString weekday = QLocale().standaloneDayName(today.dayOfWeek());
    QCOMPARE(m_pane->tiles().at(0)->comparison(), weekday + QStringLiteral(" a week ago: £7.50"));
    QCOMPARE(m_pane->tiles().at(1)->comparison(), weekday + QStringLiteral(" a week ago: 1"));
}

void TodayPaneTest::aFigureLeadsToItsOrders()
{
    makeProducts({{QStringLiteral("cup"), 50}});
    const Instant now = Instant::now();
    sell(2, now);
    sell(1, {now.ms - 9 * 86'400'000ll});
    QTRY_COMPARE(m_pane->tiles().at(1)->figure(), QStringLiteral("1"));
    m_pane->tiles().at(0)->click();
    m_window->settle();
    auto *orders = static_cast<ui::OrdersPane *>(m_window->window.currentPane());
    QCOMPARE(orders->name(), QStringLiteral("orders"));
    QTRY_COMPARE(orders->records()->list()->model()->rowCount(), 1);
    QVERIFY(hasButton(*orders, QStringLiteral("Date: Today")));
}

void TodayPaneTest::theLatestOrdersCanBeOpened()
{
    makeProducts({{QStringLiteral("cup"), 60}});
    const Instant now = Instant::now();
    for (int i = 0; i < 10; ++i)
        sell(i + 1, {now.ms - (10 - i) * 60'000});
    auto *list = m_pane->findChild<ui::ListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 8);
    QCOMPARE(list->model()->index(0, 4).data().toString(), QStringLiteral("25.00"));
    list->setFocus();
    list->selectRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    m_window->settle();
    auto *orders = static_cast<ui::OrdersPane *>(m_window->window.currentPane());
    QCOMPARE(orders->name(), QStringLiteral("orders"));
    QCOMPARE(orders->records()->openedRecord(), list->idAt(list->model()->index(0, 0)));
}

QTEST_MAIN(TodayPaneTest)
#include "TodayPaneTest.moc"
