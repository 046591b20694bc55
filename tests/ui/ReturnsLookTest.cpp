// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleShop.h"
#include "ui/orders/OrderSheet.h"
#include "ui/orders/OrdersPane.h"
#include "ui/orders/StepForm.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/RecordView.h"
#include "ui/returns/ClaimsPage.h"
#include "ui/returns/GoodsAsideForms.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/RepairForms.h"
#include "ui/returns/ReturnFiguresPage.h"
#include "ui/returns/ReturnSheet.h"
#include "ui/returns/ReturnsPane.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/TicketStep.h"
#include "ui/WidgetInspector.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>

using namespace shopdesk;
using namespace shopdesk::test;
using returns::Step;

/// The returns of the sample shop while somebody works on them, in both languages and both themes: nothing is cut, lies on
/// something else, has no name, or is too faint.
class ReturnsLookTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void aNewOneLooksRight_data() { addLooks(); }
    void aNewOneLooksRight();
    void recordsLookRight_data() { addLooks(); }
    void recordsLookRight();
    void stepsLookRight_data() { addLooks(); }
    void stepsLookRight();
    void settlingLooksRight_data() { addLooks(); }
    void settlingLooksRight();
    void repairsAndGoodsAsideLookRight_data() { addLooks(); }
    void repairsAndGoodsAsideLookRight();
    void figuresLookRight_data() { addLooks(); }
    void figuresLookRight();
    void aLateOrderLooksRight_data() { addLooks(); }
    void aLateOrderLooksRight();

private:
    void addLooks();
    void setLook();
    void check(const QString &what);
    void open(const QString &status, const QString &wish = QStringLiteral("refund"));
    void begin(Step step);
    void go();
    qint64 number(const char *sql);
    QString code();

    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<ShopWindow> m_window;
    ui::ReturnsPane *m_pane = nullptr;
};

void ReturnsLookTest::initTestCase()
{
    m_store =
        std::move(*store::Store::create(m_folder.filePath(QStringLiteral("sample.shopdesk")), sample::sampleShop()));
    const BusinessDay today = m_store->shop().zone.dayOf(Instant::now());
    QVERIFY(sample::fill(*m_store, 1, today, {}));
    QVERIFY(sample::addPeople(*m_store));
    m_window = std::make_unique<ShopWindow>(*m_store, m_folder.path());
    m_pane = m_window->show<ui::ReturnsPane>("returns");
}

void ReturnsLookTest::cleanupTestCase()
{
    m_window.reset();
    m_store.reset();
}

void ReturnsLookTest::addLooks()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en light 1366") << QStringLiteral("en") << false << QSize(1366, 768);
    QTest::newRow("zh_CN light 1366") << QStringLiteral("zh_CN") << false << QSize(1366, 768);
    QTest::newRow("en dark 1000") << QStringLiteral("en") << true << QSize(1000, 640);
}

void ReturnsLookTest::setLook()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_pane = m_window->show<ui::ReturnsPane>("returns");
    m_window->language.setCode(language);
    m_window->theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    m_window->window.resize(size);
    m_window->settle();
}

void ReturnsLookTest::check(const QString &what)
{
    m_window->settle();
    const QByteArray findings = inspected(m_window->window);
    keepPicture(m_window->window, what);
    for (const auto *area : m_window->window.currentPane()->findChildren<QScrollArea *>()) {
        if (area->isVisible())
            QVERIFY2(area->horizontalScrollBar()->maximum() == 0, qPrintable(what + QStringLiteral(": runs off")));
    }
    QVERIFY2(findings.isEmpty(), qPrintable(what + QStringLiteral(": ") + QString::fromUtf8(findings)));
}

qint64 ReturnsLookTest::number(const char *sql)
{
    return m_store
        ->readNow([sql](store::Connection &connection) -> Result<qint64> {
            return connection.value<qint64>(sql).value_or(0);
        })
        .value_or(0);
}

/// The barcode of something that is there, and that an exchange may be for.
QString ReturnsLookTest::code()
{
    return m_store
        ->readNow([](store::Connection &connection) -> Result<QString> {
            return connection
                .value<QString>("SELECT b.code FROM barcodes b JOIN variants v ON v.id = b.variant_id"
                                " WHERE v.serialised = 0 AND v.archived_at IS NULL ORDER BY v.price DESC LIMIT 1")
                .value_or(QString());
        })
        .value_or(QString());
}

void ReturnsLookTest::open(const QString &status, const QString &wish)
{
    const auto id = m_store->readNow([&](store::Connection &connection) -> Result<qint64> {
        return connection
            .value<qint64>("SELECT id FROM returns WHERE status = ? AND wish = ? ORDER BY id LIMIT 1", status, wish)
            .value_or(0);
    });
    QVERIFY2(*id != 0, qPrintable(status + QLatin1Char(' ') + wish));
    m_pane->showRecord(*id);
    m_window->settle();
}

void ReturnsLookTest::begin(Step step)
{
    m_pane->sheet()->beginStep(step);
    m_window->settle();
    QVERIFY(m_pane->sheet()->step());
}

/// Presses what the step offers.
void ReturnsLookTest::go()
{
    QTest::keyClick(m_pane->sheet()->step(), Qt::Key_Return, Qt::ControlModifier);
    m_window->settle();
}

void ReturnsLookTest::aNewOneLooksRight()
{
    setLook();
    m_pane->startNew();
    check(QStringLiteral("new-empty"));
    m_pane->takeScan(QStringLiteral("000000"));
    check(QStringLiteral("new-unknown"));
    m_pane->takeScan(code());
    check(QStringLiteral("new-goods"));
    QTest::keyClick(m_pane->newPage()->findField(), Qt::Key_Return, Qt::ControlModifier);
    check(QStringLiteral("new-complaints"));
    for (auto *area : m_pane->newPage()->findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    check(QStringLiteral("new-complaints-below"));
    const qint64 order = number("SELECT order_id FROM returns WHERE status = 'cancelled' LIMIT 1");
    m_pane->showRecord(-order);
    check(QStringLiteral("new-order"));
    for (auto *area : m_pane->newPage()->findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    check(QStringLiteral("new-order-below"));
    QTest::keyClick(m_pane->newPage(), Qt::Key_Escape);
}

void ReturnsLookTest::recordsLookRight()
{
    setLook();
    check(QStringLiteral("list"));
    for (const char *status : {"requested", "approved", "received", "inspected", "settled", "closed", "declined"}) {
        open(QString::fromLatin1(status));
        check(QStringLiteral("record-") + QString::fromLatin1(status));
    }
    open(QStringLiteral("settled"));
    ui::DetailDrawer *drawer = m_pane->records()->drawer();
    for (const char *tab : {"lines", "money", "steps", "history"}) {
        drawer->showTab(QString::fromLatin1(tab));
        check(QStringLiteral("settled-") + QString::fromLatin1(tab));
    }
    drawer->showTab(QStringLiteral("overview"));
    m_pane->records()->closeRecord();
}

void ReturnsLookTest::stepsLookRight()
{
    setLook();
    open(QStringLiteral("requested"));
    begin(Step::Decline);
    go(); // why is not said
    check(QStringLiteral("step-decline"));
    open(QStringLiteral("approved"));
    begin(Step::Receive);
    check(QStringLiteral("step-receive"));
    open(QStringLiteral("received"));
    begin(Step::Inspect);
    check(QStringLiteral("step-inspect"));
    go(); // nothing was chosen
    check(QStringLiteral("step-inspect-complaints"));
    m_pane->records()->closeRecord();
}

void ReturnsLookTest::settlingLooksRight()
{
    setLook();
    open(QStringLiteral("inspected"));
    begin(Step::Settle);
    check(QStringLiteral("settle-refund"));
    ui::Form &form = *m_pane->sheet()->step()->form();
    form.setValue(QStringLiteral("as"), QStringLiteral("gift_card"));
    m_window->settle();
    go();
    check(QStringLiteral("settle-gift-card"));
    form.setValue(QStringLiteral("as"), QStringLiteral("exchange"));
    m_window->settle();
    check(QStringLiteral("settle-exchange-nothing"));
    m_pane->takeScan(code());
    check(QStringLiteral("settle-exchange-cash"));
    form.setValue(QStringLiteral("kind"), QStringLiteral("card"));
    check(QStringLiteral("settle-exchange-card"));
    m_pane->records()->closeRecord();
}

void ReturnsLookTest::repairsAndGoodsAsideLookRight()
{
    setLook();
    open(QStringLiteral("received"), QStringLiteral("repair"));
    m_pane->sheet()->beginStep(ui::repairStep);
    check(QStringLiteral("repair-take-in"));
    go();
    check(QStringLiteral("repair-complaints"));
    open(QStringLiteral("inspected"));
    m_pane->sheet()->beginStep(ui::claimsStep);
    check(QStringLiteral("claims"));
    m_pane->records()->closeRecord();
}

void ReturnsLookTest::figuresLookRight()
{
    setLook();
    m_pane->showFigures();
    check(QStringLiteral("figures"));
    for (auto *area : m_pane->figuresPage()->findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    check(QStringLiteral("figures-below"));
    QTest::keyClick(m_pane->figuresPage(), Qt::Key_Escape);
    m_pane->showClaims();
    check(QStringLiteral("claims-list"));
    QTest::keyClick(m_pane->claimsPage(), Qt::Key_Escape);
}

void ReturnsLookTest::aLateOrderLooksRight()
{
    setLook();
    auto *orders = m_window->show<ui::OrdersPane>("orders");
    orders->showRecord(number("SELECT order_id FROM returns WHERE status = 'cancelled' LIMIT 1"));
    m_window->settle();
    orders->sheet()->beginLate();
    check(QStringLiteral("late"));
    orders->sheet()->stepForm()->form()->setValue(QStringLiteral("daysLate"), 3);
    check(QStringLiteral("late-coupon"));
    orders->records()->closeRecord();
}

QTEST_MAIN(ReturnsLookTest)
#include "ReturnsLookTest.moc"
