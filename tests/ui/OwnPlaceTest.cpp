// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Products.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "ui/catalog/ProductsPane.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/ListPresenter.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/OwnPages.h"
#include "ui/ShopWindow.h"

#include <QMenu>
#include <QSplitter>

using namespace shopdesk;
using namespace shopdesk::test;

/// How somebody arranges their work is theirs: it is there again after a restart, and after somebody else was at the window.
class OwnPlaceTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void pinnedPagesReturn();
    void everyRoleBeginsWithItsPages();
    void thePageInFrontReturns();
    void listsReturnAsTheyWereArranged();
    void whatIsSearchedForIsNotKept();
    void columnsThatAreResetStayReset();

private:
    /// The window after a restart, with somebody at it.
    void restartAs(const Actor &actor)
    {
        m_window.reset();
        m_shop->reopen();
        m_shop->store().setActor(actor);
        m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
        m_window->window.showFirstPane();
        m_window->settle();
    }
    void switchTo(const Actor &actor)
    {
        m_shop->store().setActor(actor);
        m_window->settle();
    }
    QStringList rail() const { return m_window->window.rail()->entries(); }
    QString front() const { return m_window->window.currentPane()->name(); }
    void pin(const char *name) { emit m_window->window.rail()->pinRequested(QString::fromLatin1(name)); }
    ui::RecordView &products() { return *m_window->show<ui::ProductsPane>("products")->records(); }
    int columnOf(const ui::ListView &list, const char *key) const
    {
        const auto &columns = list.presenter()->columns();
        const auto found = std::ranges::find_if(
            columns, [&](const auto &each) { return QLatin1String(each.key) == QLatin1String(key); });
        return static_cast<int>(found - columns.begin());
    }
    /// As a person does in the column chooser.
    void toggleColumn(ui::ListView &list, const char *key)
    {
        emit list.columnMenu()->aboutToShow();
        list.columnMenu()->actions().at(columnOf(list, key))->toggle();
    }

    const Actor m_owner{StaffId{11}, QStringLiteral("Mei"), allPermissions()};
    const Actor m_cashier{StaffId{12},
                          QStringLiteral("Tom"),
                          {Permission::SeeProducts, Permission::SeeOrders, Permission::PlaceOrders,
                           Permission::GiveDiscounts, Permission::SeeMembers, Permission::SeeTickets,
                           Permission::AnswerTickets}};
    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
};

void OwnPlaceTest::init()
{
    m_shop = std::make_unique<TestShop>();
    must(m_shop->write([](store::UnitOfWork &work) {
        catalog::ProductDraft cup;
        cup.name = QStringLiteral("Cup");
        cup.variants.push_back({{}, {}, QStringLiteral("CUP"), Money{100}, {}, {}});
        return catalog::createProduct(work, cup);
    }));
    restartAs(m_owner);
}

void OwnPlaceTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void OwnPlaceTest::pinnedPagesReturn()
{
    const QStringList usual = rail();
    QCOMPARE(usual.front(), QStringLiteral("today"));
    pin("returns");
    pin("members");
    QCOMPARE(rail().mid(0, 3),
             QStringList({QStringLiteral("returns"), QStringLiteral("members"), QStringLiteral("today")}));
    QCOMPARE(rail().size(), usual.size());
    QTest::keyClick(m_window->window.windowHandle(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(front(), QStringLiteral("returns"));

    restartAs(m_owner);
    QCOMPARE(rail().mid(0, 3),
             QStringList({QStringLiteral("returns"), QStringLiteral("members"), QStringLiteral("today")}));
    switchTo(m_cashier);
    QVERIFY(rail().front() != QStringLiteral("returns"));
    pin("tickets");
    switchTo(m_owner);
    QCOMPARE(rail().mid(0, 2), QStringList({QStringLiteral("returns"), QStringLiteral("members")}));

    // Taken off, and that taken back.
    pin("returns");
    QCOMPARE(rail().mid(0, 2), QStringList({QStringLiteral("members"), QStringLiteral("today")}));
    m_window->undo();
    QCOMPARE(rail().mid(0, 2), QStringList({QStringLiteral("returns"), QStringLiteral("members")}));
    pin("returns");
    pin("members");
    QCOMPARE(rail(), usual);
    restartAs(m_owner);
    QCOMPARE(rail(), usual);
}

void OwnPlaceTest::everyRoleBeginsWithItsPages()
{
    restartAs(m_cashier);
    QCOMPARE(rail().mid(0, 3),
             QStringList({QStringLiteral("counter"), QStringLiteral("orders"), QStringLiteral("returns")}));
    QCOMPARE(front(), QStringLiteral("today")); // where everybody lands
    Actor agent{StaffId{13}, QStringLiteral("Ann"), m_cashier.permissions};
    agent.permissions.remove(Permission::GiveDiscounts);
    restartAs(agent);
    QCOMPARE(rail().mid(0, 3),
             QStringList({QStringLiteral("tickets"), QStringLiteral("returns"), QStringLiteral("members")}));
    const Actor auditor{StaffId{14}, QStringLiteral("Eve"), {Permission::SeeOrders, Permission::SeeFigures}};
    restartAs(auditor);
    QCOMPARE(rail().mid(0, 2), QStringList({QStringLiteral("dashboard"), QStringLiteral("orders")}));
    // Somebody who wants none has none.
    pin("dashboard");
    pin("orders");
    pin("members"); // which this person may not see
    restartAs(auditor);
    QCOMPARE(rail().front(), QStringLiteral("today"));
}

void OwnPlaceTest::thePageInFrontReturns()
{
    m_window->window.showPane(QStringLiteral("orders"));
    switchTo(m_cashier); // who was not here yet, and goes on where Mei was
    QCOMPARE(front(), QStringLiteral("orders"));
    m_window->window.showPane(QStringLiteral("tickets"));
    switchTo(m_owner);
    QCOMPARE(front(), QStringLiteral("orders"));
    switchTo(m_cashier);
    QCOMPARE(front(), QStringLiteral("tickets"));
    restartAs(m_owner);
    QCOMPARE(front(), QStringLiteral("orders"));
    restartAs(m_cashier);
    QCOMPARE(front(), QStringLiteral("tickets"));
}

void OwnPlaceTest::listsReturnAsTheyWereArranged()
{
    const tables::ListQuery usual = products().query();
    const tables::ListQuery archived{{}, {{QStringLiteral("state"), {QStringLiteral("archived")}}}, {}, false};
    const auto arrange = [&] {
        ui::RecordView &view = products();
        emit view.list()->sortRequested(QStringLiteral("price"), true);
        tables::ListQuery query = archived;
        query.sort = view.query().sort;
        query.descending = view.query().descending;
        emit view.filterBar()->queryChanged(query);
        toggleColumn(*view.list(), "supplier");
        view.openRecord(1); // so that the drawer has a size
        auto *splitter = view.findChild<QSplitter *>();
        splitter->setSizes({500, 500});
        emit splitter->splitterMoved(500, 1);
        m_window->settle();
    };
    const auto check = [&] {
        ui::RecordView &view = products();
        QCOMPARE(view.query().sort, QStringLiteral("price"));
        QVERIFY(view.query().descending);
        QCOMPARE(view.query().filters, archived.filters);
        QVERIFY(!view.list()->isColumnHidden(columnOf(*view.list(), "supplier")));
    };
    arrange();
    check();
    restartAs(m_owner);
    check();
    const QString drawer = QStringLiteral("person/%1/list/products/drawer").arg(m_owner.id.text());
    QVERIFY(!m_window->settings.value(drawer).toByteArray().isEmpty());
    // Another person has the list as it is at first, and so has the one after "Clear".
    switchTo(m_cashier);
    QCOMPARE(products().query(), usual);
    QVERIFY(products().list()->isColumnHidden(columnOf(*products().list(), "supplier")));
    switchTo(m_owner);
    check();
    products().filterBar()->clear();
    restartAs(m_owner);
    QCOMPARE(products().query().filters, usual.filters);
    QCOMPARE(products().query().sort, QStringLiteral("price")); // in which order is no filter
}

void OwnPlaceTest::whatIsSearchedForIsNotKept()
{
    tables::ListQuery query = products().query();
    query.search = QStringLiteral("Wang Fang 13800001234");
    query.filters.insert(QStringLiteral("kind"), {QStringLiteral("service")});
    emit products().filterBar()->queryChanged(query);
    m_window->settle();
    m_window->settings.sync();
    QFile file(m_window->settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("service"));
    for (const char *word : {"Wang", "13800001234", "Mei"})
        QVERIFY2(!kept.contains(word), word);
    restartAs(m_owner);
    QCOMPARE(products().query().search, QString());
    QCOMPARE(products().query().filters.value(QStringLiteral("kind")), QVariantList{QStringLiteral("service")});
}

void OwnPlaceTest::columnsThatAreResetStayReset()
{
    // As it was kept before it was kept for each person.
    m_window->settings.setValue(QStringLiteral("list/products/columns"), QStringList{QStringLiteral("supplier 1 0")});
    restartAs(m_owner);
    QVERIFY(!products().list()->isColumnHidden(columnOf(*products().list(), "supplier")));
    ui::ListView *list = products().list();
    emit list->columnMenu()->aboutToShow();
    list->columnMenu()->actions().last()->trigger(); // Reset columns
    QVERIFY(list->isColumnHidden(columnOf(*list, "supplier")));
    restartAs(m_owner);
    QVERIFY(products().list()->isColumnHidden(columnOf(*products().list(), "supplier")));
}

QTEST_MAIN(OwnPlaceTest)
#include "OwnPlaceTest.moc"
