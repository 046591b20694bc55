// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Benefits.h"
#include "members/TierMoves.h"
#include "orders/OrderShop.h"
#include "ui/counter/CounterPane.h"
#include "ui/counter/CounterSide.h"
#include "ui/members/BenefitReportDialog.h"
#include "ui/members/BenefitReportsDialog.h"
#include "ui/members/BenefitsLine.h"
#include "ui/members/MembersPane.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/RowsModel.h"
#include "ui/ShopWindow.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// What a member is promised is seen where they are served, and what was not given is reported there.
class BenefitsPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void theDrawerSaysItInOneLine();
    void anOrderSaysWhatWasPromisedThen();
    void theCounterSaysItAndReports();
    void whatIsReportedIsListed();

private:
    void report(bool honoured, orders::OrderId order = {});
    qint64 number(const char *sql);
    ui::BenefitReportDialog *reportDialog();

    std::unique_ptr<OrderShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    members::TierId m_gold;
    members::MemberId m_member;
    orders::Order m_order;
};

void BenefitsPagesTest::init()
{
    m_shop = std::make_unique<OrderShop>();
    m_member = m_shop->addMember(QStringLiteral("Li Wei"), QStringLiteral("+44 20 7946 0958"));
    must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
        m_gold = must(members::createTier(work, {QStringLiteral("Gold"), 1}));
        must(members::publishBenefits(work, work.shop().zone.dayOf(work.now()),
                                      {{QStringLiteral("Free delivery"), {{m_gold, QStringLiteral("always")}}},
                                       {QStringLiteral("Birthday tea"), {{m_gold, QStringLiteral("yes")}}}}));
        return members::setTier(work, m_member, m_gold);
    }));
    const auto cup = m_shop->addProduct(QStringLiteral("Cup"), 1'000);
    m_order = m_shop->place(m_shop->sale({{cup, 1}}, m_member));
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
}

void BenefitsPagesTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

qint64 BenefitsPagesTest::number(const char *sql)
{
    return must(m_shop->read([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(0); }));
}

ui::BenefitReportDialog *BenefitsPagesTest::reportDialog()
{
    m_window->settle();
    auto *dialog = m_window->window.findChild<ui::BenefitReportDialog *>();
    if (!dialog)
        qFatal("there is no dialog");
    return dialog;
}

void BenefitsPagesTest::report(bool honoured, orders::OrderId order)
{
    members::BenefitReportDraft draft{m_member, QStringLiteral("Free delivery"), m_shop->firstStore(), honoured};
    draft.order = order.value;
    must(m_shop->write([&](store::UnitOfWork &work) { return loyalty::reportBenefit(work, draft); }));
}

void BenefitsPagesTest::theDrawerSaysItInOneLine()
{
    auto *pane = m_window->show<ui::MembersPane>("members");
    pane->records()->openRecord(m_member.value);
    m_window->settle();
    auto *line = pane->findChild<ui::BenefitsLine *>();
    QVERIFY(line);
    QCOMPARE(line->toggle()->text(), QStringLiteral("2 benefits of Gold – show"));
    QVERIFY(!line->list()->isVisibleTo(pane));
    line->toggle()->click();
    QVERIFY(line->list()->isVisibleTo(pane));
    QCOMPARE(line->list()->text(), QStringLiteral("Free delivery: always\nBirthday tea: yes"));
    line->report()->click();
    auto *dialog = reportDialog();
    QCOMPARE(dialog->benefit()->count(), 2);
    dialog->notHonoured()->click();
    m_window->settle();
    QVERIFY2(m_window->toast().startsWith(QStringLiteral("Ticket TK-")), qPrintable(m_window->toast()));
    QCOMPARE(number("SELECT count(*) FROM tickets WHERE kind = 'benefit'"), 1);
    QCOMPARE(number("SELECT count(*) FROM benefit_reports WHERE ticket_id IS NOT NULL AND order_id IS NULL"), 1);
}

void BenefitsPagesTest::anOrderSaysWhatWasPromisedThen()
{
    // Another tier now does not change what the order was promised.
    must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
        const auto silver = must(members::createTier(work, {QStringLiteral("Silver"), 0}));
        return members::setTier(work, m_member, silver);
    }));
    auto *pane = m_window->show<ui::OrdersPane>("orders");
    pane->records()->openRecord(m_order.id.value);
    m_window->settle();
    auto *line = pane->findChild<ui::BenefitsLine *>();
    QVERIFY(line);
    QCOMPARE(line->toggle()->text(), QStringLiteral("2 benefits of Gold – show"));
    line->toggle()->click();
    line->report()->click();
    auto *dialog = reportDialog();
    QVERIFY(labelsOf(*dialog).contains(m_order.number));
    dialog->benefit()->setCurrentIndex(1);
    dialog->notHonoured()->click();
    m_window->settle();
    QCOMPARE(number("SELECT order_id FROM benefit_reports"), m_order.id.value);
    QCOMPARE(number("SELECT order_id FROM ticket_orders"), m_order.id.value);
}

void BenefitsPagesTest::theCounterSaysItAndReports()
{
    auto *pane = m_window->show<ui::CounterPane>("counter");
    QVERIFY(!pane->action(ui::CounterKey::Benefit)->isEnabled());
    QVERIFY(!pane->side()->benefits()->isVisibleTo(pane));
    pane->action(ui::CounterKey::Member)->trigger();
    QTest::keyClicks(pane->prompt()->field(), QStringLiteral("0958"));
    QTest::keyClick(pane->prompt()->field(), Qt::Key_Return);
    m_window->settle();
    ui::BenefitsLine *line = pane->side()->benefits();
    QVERIFY(line->isVisibleTo(pane));
    line->toggle()->click();
    QVERIFY(line->list()->text().contains(QStringLiteral("Birthday tea: yes")));
    QCOMPARE(line->toggle()->focusPolicy(), Qt::NoFocus); // the field keeps the keyboard
    QVERIFY(pane->action(ui::CounterKey::Benefit)->isEnabled());
    pane->action(ui::CounterKey::Benefit)->trigger();
    auto *dialog = reportDialog();
    dialog->honoured()->click();
    m_window->settle();
    QCOMPARE(number("SELECT count(*) FROM benefit_reports WHERE honoured"), 1);
    QCOMPARE(number("SELECT count(*) FROM tickets"), 0);
}

void BenefitsPagesTest::whatIsReportedIsListed()
{
    for (int i = 0; i < 9; ++i)
        report(true);
    report(false, m_order.id);
    auto *pane = m_window->show<ui::MembersPane>("members");
    pane->findChild<QAction *>(QStringLiteral("benefitReports"))->trigger();
    m_window->settle();
    auto *dialog = m_window->window.findChild<ui::BenefitReportsDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->records()->model()->rowCount(), 10);
    QTRY_COMPARE(dialog->rates()->rowCount(), 1);
    QCOMPARE(dialog->rates()->index(0, 2).data().toLongLong(), 10);
    QVERIFY2(dialog->summary()->text().contains(QStringLiteral("90 % of 10")), qPrintable(dialog->summary()->text()));
    dialog->records()->setQuery({.filters = {{QStringLiteral("state"), {QStringLiteral("benefit_missed")}}}});
    QTRY_COMPARE(dialog->records()->model()->rowCount(), 1);
    dialog->records()->openRecord(dialog->records()->model()->idAt(0));
    m_window->settle();
    const auto links = dialog->findChildren<ui::LinkButton *>();
    const auto ticket = std::ranges::find_if(
        links, [](const ui::LinkButton *link) { return link->text().startsWith(QStringLiteral("TK-")); });
    QVERIFY(ticket != links.end());
    (*ticket)->click();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("tickets"));
    m_window->settle();
}

QTEST_MAIN(BenefitsPagesTest)
#include "BenefitsPagesTest.moc"
