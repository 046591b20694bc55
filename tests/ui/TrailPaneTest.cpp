// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/TrailPane.h"
#include "catalog/Products.h"
#include "members/Members.h"
#include "staff/TrailList.h"
#include "support/TestShop.h"
#include "tables/ListReader.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"

#include <QAbstractItemModelTester>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// The trail in a real window: everything done is found again, in words, by those who may see it and no further than they may.
class TrailPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatWasDoneIsTheFirstRow();
    void anEntryTellsTheWholeChangeAndOpensTheRecord();
    void filtersFindByKindGroupAndDay();
    void theTrailIsExported();
    void whoMayNotSeeARecordLearnsNothingOfItHere();
    void costsAreHiddenFromWhoMayNotSeeThem();
    void whoMayNotSeeTheTrailSeesNone();

private:
    catalog::ProductId makeCup();
    QString cell(int row, const char *column);
    tables::ListQuery filtered(const char *key, const QVariantList &values);
    int rows(const tables::ListQuery &query);

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::TrailPane *m_pane = nullptr;
};

void TrailPaneTest::init()
{
    m_shop = std::make_unique<TestShop>();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::TrailPane>("trail");
}

void TrailPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

catalog::ProductId TrailPaneTest::makeCup()
{
    const auto id = m_shop->write([](store::UnitOfWork &work) {
        catalog::ProductDraft draft;
        draft.name = QStringLiteral("Cup");
        catalog::Variant variant;
        variant.sku = QStringLiteral("CUP-1");
        variant.price = {255};
        variant.cost = Money{100};
        draft.variants = {variant};
        return catalog::createProduct(work, draft);
    });
    m_window->settle();
    return id.value();
}

QString TrailPaneTest::cell(int row, const char *column)
{
    const auto &columns = m_pane->records()->model()->list().columns;
    const auto found = std::ranges::find_if(
        columns, [&](const tables::Column &c) { return QLatin1String(c.key) == QLatin1String(column); });
    const auto index = static_cast<int>(found - columns.begin());
    return m_pane->records()->list()->model()->index(row, index).data().toString();
}

tables::ListQuery TrailPaneTest::filtered(const char *key, const QVariantList &values)
{
    tables::ListQuery query;
    query.filters.insert(QString::fromLatin1(key), values);
    return query;
}

int TrailPaneTest::rows(const tables::ListQuery &query)
{
    const auto list = staff::trailList(m_shop->store().shop().zone);
    return m_shop
        ->read([&](store::Connection &connection) -> Result<int> {
            return static_cast<int>(tables::readIds(connection, list, query)->size());
        })
        .value();
}

void TrailPaneTest::whatWasDoneIsTheFirstRow()
{
    QAbstractItemModelTester tester(m_pane->records()->list()->model());
    const int before = m_pane->records()->model()->rowCount();
    makeCup();
    QTRY_COMPARE(m_pane->records()->model()->rowCount(), before + 1);
    m_window->settle();
    QCOMPARE(cell(0, "person"), QStringLiteral("Owner"));
    QCOMPARE(cell(0, "operation"), QStringLiteral("Created"));
    QCOMPARE(cell(0, "kind"), QStringLiteral("Product"));
    QCOMPARE(cell(0, "record"), QStringLiteral("Cup"));
    QVERIFY2(cell(0, "changes").contains(QStringLiteral("Name: Cup ")), qPrintable(cell(0, "changes")));
}

void TrailPaneTest::anEntryTellsTheWholeChangeAndOpensTheRecord()
{
    const catalog::ProductId cup = makeCup();
    const QString text = QString(200, QLatin1Char('x')) + QStringLiteral(" end");
    QVERIFY(m_shop->write([cup, text](store::UnitOfWork &work) -> Result<void> {
        catalog::ProductDraft draft = catalog::draftOf(*catalog::product(work.connection(), cup));
        draft.description = text;
        draft.variants.front().price = {295};
        return catalog::updateProduct(work, cup, draft);
    }));
    QTRY_COMPARE(cell(0, "operation"), QStringLiteral("Edited"));
    QVERIFY(!cell(0, "changes").contains(QStringLiteral("end")));
    m_pane->showRecord(m_pane->records()->model()->idAt(0));
    m_window->settle();
    const QString said = labelsOf(*m_pane->records()->drawer());
    QVERIFY2(said.contains(text), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("2.55 → 2.95")), qPrintable(said));
    buttonCalled(*m_pane->records()->drawer(), QStringLiteral("Cup"))->click();
    m_window->settle();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("products"));
    QCOMPARE(static_cast<ui::RecordPane *>(m_window->window.currentPane())->records()->openedRecord(), cup.value);
}

void TrailPaneTest::filtersFindByKindGroupAndDay()
{
    makeCup();
    QVERIFY(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        members::MemberDraft draft;
        draft.name = QStringLiteral("Wang Fang");
        return members::createMember(work, draft).map([](members::MemberId) {});
    }));
    const int all = rows({});
    QCOMPARE(rows(filtered("kind", {QStringLiteral("products")})), 1);
    QCOMPARE(rows(filtered("kind", {QStringLiteral("products"), QStringLiteral("members")})), 2);
    QCOMPARE(rows(filtered("group", {QStringLiteral("goods")})) + rows(filtered("group", {QStringLiteral("members")}))
                 + rows(filtered("group", {QStringLiteral("shop")})),
             all);
    QCOMPARE(rows(filtered("group", {QStringLiteral("selling")})), 0);
    QCOMPARE(rows(filtered("person", {qint64(0)})), all); // nobody has signed up in this shop
    const qint64 today = m_shop->store().shop().zone.dayOf(Instant::now()).days;
    QCOMPARE(rows(filtered("days", {today, today})), all);
    QCOMPARE(rows(filtered("days", {QVariant(), today - 1})), 0);
    QCOMPARE(rows(filtered("days", {today + 1, QVariant()})), 0);
    tables::ListQuery search;
    search.search = QStringLiteral("own");
    QCOMPARE(rows(search), all);
    search.search = QStringLiteral("%"); // a sign like any other
    QCOMPARE(rows(search), 0);
}

void TrailPaneTest::theTrailIsExported()
{
    makeCup();
    m_window->files = {m_shop->folder() + QStringLiteral("/trail.csv")};
    m_pane->records()->filterBar()->exportButton()->click();
    QTRY_VERIFY2(m_window->toast().contains(QStringLiteral("exported")), qPrintable(m_window->toast()));
    QFile file(m_shop->folder() + QStringLiteral("/trail.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("when,person,operation,kind,record,changes,approvedBy,device"), text.constData());
    QVERIFY(text.contains(",Owner,catalog.createProduct,products,Cup,"));
}

void TrailPaneTest::whoMayNotSeeARecordLearnsNothingOfItHere()
{
    QVERIFY(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        members::MemberDraft draft;
        draft.name = QStringLiteral("Wang Fang");
        return members::createMember(work, draft).map([](members::MemberId) {});
    }));
    m_shop->store().setActor({{}, QStringLiteral("Auditor"), {Permission::SeeTrail}});
    m_pane = m_window->show<ui::TrailPane>("trail"); // the pages are those of whoever works
    QCOMPARE(cell(0, "kind"), QStringLiteral("Member"));
    QCOMPARE(cell(0, "record"), QString());
    QCOMPARE(cell(0, "changes"), QString());
    m_pane->showRecord(m_pane->records()->model()->idAt(0));
    m_window->settle();
    const QString said = labelsOf(*m_pane->records()->drawer());
    QVERIFY2(!said.contains(QStringLiteral("Wang")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("You may not see records of this kind")));
}

void TrailPaneTest::costsAreHiddenFromWhoMayNotSeeThem()
{
    makeCup();
    const auto list = staff::trailList(m_shop->store().shop().zone);
    const auto changesOfCup = [&] {
        return m_shop
            ->read([&](store::Connection &connection) -> Result<QString> {
                const auto ids = tables::readIds(connection, list, {}, 1);
                return tables::readRows(connection, list, *ids)->front()[5].toString();
            })
            .value();
    };
    QVERIFY(changesOfCup().contains(QStringLiteral("\"cost\":100")));
    m_shop->store().setActor({{}, QStringLiteral("Clerk"), {Permission::SeeTrail, Permission::SeeProducts}});
    QVERIFY(!changesOfCup().contains(QStringLiteral("cost")));
    QVERIFY(changesOfCup().contains(QStringLiteral("CUP-1")));
}

void TrailPaneTest::whoMayNotSeeTheTrailSeesNone()
{
    makeCup();
    Actor clerk{{}, QStringLiteral("Clerk"), allPermissions()};
    clerk.permissions.remove(Permission::SeeTrail);
    m_shop->store().setActor(clerk);
    const auto list = staff::trailList(m_shop->store().shop().zone);
    const auto ids = m_shop->read([&](store::Connection &connection) { return tables::readIds(connection, list, {}); });
    QCOMPARE(ids.error().code, QStringLiteral("staff.notAllowed"));
    const auto entry = m_shop->read([](store::Connection &connection) { return staff::trailEntry(connection, 1); });
    QCOMPARE(entry.error().code, QStringLiteral("staff.notAllowed"));
}

QTEST_MAIN(TrailPaneTest)
#include "TrailPaneTest.moc"
