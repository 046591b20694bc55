// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Pictures.h"
#include "catalog/ProductList.h"
#include "sample/SampleShop.h"
#include "tables/ListReader.h"
#include "ui/catalog/BulkEditDialog.h"
#include "ui/counter/CounterPane.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RecordView.h"
#include "ui/shell/RecordPane.h"
#include "ui/ShopWindow.h"
#include "ui/staff/AccountPane.h"
#include "ui/staff/RecoverySheetSection.h"
#include "ui/staff/RolesPage.h"
#include "ui/staff/SecondFactorSection.h"
#include "ui/staff/StaffPane.h"
#include "ui/tickets/ConversationPage.h"
#include "ui/tickets/NewTicketPage.h"
#include "ui/tickets/TicketsPane.h"
#include "ui/WidgetInspector.h"

#include <QBuffer>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QTabBar>
#include <QTemporaryDir>

using namespace shopdesk;
using namespace shopdesk::test;

/// Every page of the program on the sample shop, looked at in both languages, both themes and several sizes: nothing is
/// cut, lies on something else, has no name, or is too faint. PanesTestAt200 is the same on a screen at 200 %.
class PanesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void pagesLookRight_data();
    void pagesLookRight();
    void recordsLookRight_data();
    void recordsLookRight();
    void formsLookRight_data();
    void formsLookRight();
    void ticketsBeingWorkedOnLookRight_data();
    void ticketsBeingWorkedOnLookRight();
    void theCounterLooksRight_data();
    void theCounterLooksRight();
    void dialogsLookRight_data();
    void dialogsLookRight();
    void rolesLookRight_data();
    void rolesLookRight();
    void settingUpASecondFactorLooksRight_data();
    void settingUpASecondFactorLooksRight();
    void aPageThatCannotReadSaysSo_data();
    void aPageThatCannotReadSaysSo();

private:
    void addPictures();
    void addLooks(const QStringList &panes);
    void setLook();
    void check(const QString &what);
    void check(QWidget &window, const QString &what);

    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<ShopWindow> m_window;
};

void PanesTest::initTestCase()
{
    m_store =
        std::move(*store::Store::create(m_folder.filePath(QStringLiteral("sample.shopdesk")), sample::sampleShop()));
    const BusinessDay today = m_store->shop().zone.dayOf(Instant::now());
    QVERIFY(sample::fill(*m_store, 1, today, {}));
    QVERIFY(sample::addPeople(*m_store));
    addPictures();
    m_window = std::make_unique<ShopWindow>(*m_store, m_folder.path());
}

/// Of the first products in the list; one is high, one wide.
void PanesTest::addPictures()
{
    const auto picture = [](int width, int height, int hue) {
        QImage image(width, height, QImage::Format_RGB32);
        QPainter painter(&image);
        QLinearGradient gradient(0, 0, width, height);
        gradient.setColorAt(0, QColor::fromHsv(hue, 120, 240));
        gradient.setColorAt(1, QColor::fromHsv(hue, 200, 110));
        painter.fillRect(image.rect(), gradient);
        painter.setBrush(Qt::white);
        painter.drawEllipse(image.rect().center(), height / 4, height / 4);
        painter.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    };
    QVERIFY(m_store->writeNow([&](store::UnitOfWork &work) -> Result<void> {
        const auto products = tables::readIds(work.connection(), catalog::productList(), tables::inUse(), 8);
        for (size_t i = 0; i < products->size(); i += 3) {
            const catalog::ProductId product{(*products)[i]};
            const int hue = static_cast<int>(i) * 40;
            if (auto added = catalog::addPicture(work, {product, picture(600, 400, hue), QStringLiteral("The box")});
                !added)
                return Failure(added.error());
            if (auto added = catalog::addPicture(work, {product, picture(300, 500, hue + 20)}); !added)
                return Failure(added.error());
        }
        return {};
    }));
}

void PanesTest::cleanupTestCase()
{
    m_window.reset();
    m_store.reset();
}

void PanesTest::addLooks(const QStringList &panes)
{
    QTest::addColumn<QString>("pane");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    const std::tuple<const char *, bool, QSize> looks[] = {{"en", false, {1366, 768}},
                                                           {"zh_CN", true, {1366, 768}},
                                                           {"en", true, {1000, 640}},
                                                           {"zh_CN", false, {1920, 1080}}};
    for (const QString &pane : panes)
        for (const auto &[language, dark, size] : looks)
            QTest::addRow("%s %s %s %d", qPrintable(pane), language, dark ? "dark" : "light", size.width())
                << pane << QString::fromLatin1(language) << dark << size;
}

void PanesTest::setLook()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_window->language.setCode(language);
    m_window->theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    m_window->window.resize(size);
    m_window->settle();
}

void PanesTest::check(const QString &what)
{
    check(m_window->window, what);
}

void PanesTest::check(QWidget &window, const QString &what)
{
    const QByteArray findings = inspected(window);
    keepPicture(window, what);
    QVERIFY2(findings.isEmpty(), findings.constData());
}

void PanesTest::pagesLookRight_data()
{
    addLooks({QStringLiteral("today"),     QStringLiteral("dashboard"),  QStringLiteral("products"),
              QStringLiteral("orders"),    QStringLiteral("lines"),      QStringLiteral("members"),
              QStringLiteral("imports"),   QStringLiteral("staff"),      QStringLiteral("trail"),
              QStringLiteral("account"),   QStringLiteral("settings"),   QStringLiteral("tasks"),
              QStringLiteral("transfers"), QStringLiteral("stocktakes"), QStringLiteral("reorder"),
              QStringLiteral("tickets"),   QStringLiteral("returns"),    QStringLiteral("articles"),
              QStringLiteral("surveys"),   QStringLiteral("service")});
}

void PanesTest::pagesLookRight()
{
    QFETCH(QString, pane);
    m_window->show<ui::Pane>(qPrintable(pane));
    setLook();
    check(QStringLiteral("page"));
}

void PanesTest::recordsLookRight_data()
{
    addLooks({QStringLiteral("products"), QStringLiteral("orders"), QStringLiteral("lines"), QStringLiteral("members"),
              QStringLiteral("staff"), QStringLiteral("trail"), QStringLiteral("transfers"),
              QStringLiteral("stocktakes"), QStringLiteral("reorder"), QStringLiteral("tickets"),
              QStringLiteral("returns"), QStringLiteral("articles"), QStringLiteral("surveys")});
}

void PanesTest::recordsLookRight()
{
    QFETCH(QString, pane);
    auto *shown = m_window->show<ui::RecordPane>(qPrintable(pane));
    setLook();
    ui::ListView *list = shown->records()->list();
    shown->showRecord(list->idAt(list->model()->index(0, 0)));
    m_window->settle();
    ui::DetailDrawer *drawer = shown->records()->drawer();
    auto *tabs = drawer->findChild<QTabBar *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (!tabs->isTabVisible(tab))
            continue;
        tabs->setCurrentIndex(tab);
        m_window->settle();
        check(drawer->currentTab());
    }
    shown->records()->closeRecord();
}

void PanesTest::formsLookRight_data()
{
    addLooks({QStringLiteral("products"), QStringLiteral("members"), QStringLiteral("staff")});
}

void PanesTest::formsLookRight()
{
    QFETCH(QString, pane);
    auto *shown = m_window->show<ui::RecordPane>(qPrintable(pane));
    setLook();
    shown->mainAction()->trigger();
    m_window->settle();
    check(QStringLiteral("form"));
    // With every complaint in sight.
    QVERIFY2(QApplication::focusWidget(), "the window is not in front any more");
    pressSave(*QApplication::focusWidget());
    m_window->settle();
    check(QStringLiteral("complaints"));
    shown->records()->drawer()->close();
    m_window->settle();
}

void PanesTest::ticketsBeingWorkedOnLookRight_data()
{
    addLooks({QStringLiteral("tickets")});
}

/// A new ticket, and the steps that ask for something over the conversation.
void PanesTest::ticketsBeingWorkedOnLookRight()
{
    auto *shown = m_window->show<ui::TicketsPane>("tickets");
    setLook();
    shown->mainAction()->trigger();
    m_window->settle();
    check(QStringLiteral("new"));
    QTest::keyClick(shown->newTicket()->form()->field(QStringLiteral("message")), Qt::Key_Return, Qt::ControlModifier);
    m_window->settle();
    check(QStringLiteral("complaints"));
    QTest::keyClick(shown->newTicket(), Qt::Key_Escape);
    ui::ListView *list = shown->records()->list();
    shown->showRecord(list->idAt(list->model()->index(0, 0)));
    m_window->settle();
    for (const QString &step : {ui::TicketsPane::tr("Let it wait"), ui::TicketsPane::tr("Give to…"),
                                ui::TicketsPane::tr("Merge with another…"), ui::TicketsPane::tr("Split off…")}) {
        QAction *action = nullptr;
        for (QAction *each : shown->findChildren<QAction *>())
            action = each->text() == step ? each : action;
        QVERIFY2(action && action->isEnabled(), qPrintable(step));
        action->trigger();
        m_window->settle();
        check(step);
        shown->conversation()->endStep();
    }
    shown->records()->closeRecord();
}

void PanesTest::theCounterLooksRight_data()
{
    addLooks({QStringLiteral("counter")});
}

void PanesTest::theCounterLooksRight()
{
    auto *shown = m_window->show<ui::CounterPane>("counter");
    setLook();
    check(QStringLiteral("empty"));
    const auto codes = m_store->readNow([](store::Connection &c) -> Result<QStringList> {
        QStringList found;
        auto rows = c.query("SELECT code FROM barcodes ORDER BY id LIMIT 3");
        while (rows.next())
            found << rows.get<QString>(0);
        return found;
    });
    for (const QString &code : *codes) {
        shown->takeScan(code);
        m_window->settle();
    }
    check(QStringLiteral("sale"));
    shown->takeScan(QStringLiteral("000000"));
    m_window->settle();
    check(QStringLiteral("unknown-code"));
    const auto press = [&](ui::CounterKey key, const char *what) {
        shown->action(key)->trigger();
        m_window->settle();
        check(QString::fromLatin1(what));
    };
    press(ui::CounterKey::SaleDiscount, "discount");
    press(ui::CounterKey::Member, "member");
    press(ui::CounterKey::Pay, "cash");
    press(ui::CounterKey::Card, "card");
    press(ui::CounterKey::Split, "split");
    press(ui::CounterKey::Back, "back");
    press(ui::CounterKey::Hold, "hold");
    QTest::keyClick(shown->prompt()->field(), Qt::Key_Return);
    m_window->settle();
    press(ui::CounterKey::Recall, "held");
    QTest::keyClick(shown->prompt()->field(), Qt::Key_Return);
    m_window->settle();
    press(ui::CounterKey::PayExactly, "done");
    press(ui::CounterKey::Next, "next");
}

void PanesTest::dialogsLookRight_data()
{
    addLooks(
        {QStringLiteral("products:bulk"), QStringLiteral("products:labels"), QStringLiteral("members:benefitReports")});
}

/// A dialog is a window of its own, and looked at by itself.
void PanesTest::dialogsLookRight()
{
    QFETCH(QString, pane);
    auto *shown = m_window->show<ui::RecordPane>(qPrintable(pane.section(QLatin1Char(':'), 0, 0)));
    setLook();
    for (QAction *command : shown->commands())
        if (command->objectName() == pane.section(QLatin1Char(':'), 1))
            command->trigger();
    m_window->settle();
    auto *dialog = m_window->window.findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    if (auto *bulk = qobject_cast<ui::BulkEditDialog *>(dialog)) {
        bulk->price()->setCurrentIndex(4); // lower by an amount, which is too much for some
        bulk->amount()->setMoney(Money{4'000});
        bulk->shelf()->setCurrentIndex(2);
        QTRY_VERIFY(bulk->isSettled());
    }
    m_window->settle();
    check(*dialog, QStringLiteral("dialog"));
    dialog->close();
    m_window->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window));
    m_window->settle();
}

void PanesTest::rolesLookRight_data()
{
    addLooks({QStringLiteral("staff")});
}

void PanesTest::rolesLookRight()
{
    auto *shown = m_window->show<ui::StaffPane>("staff");
    shown->showRoles();
    setLook();
    check(QStringLiteral("roles"));
    buttonCalled(*shown->roles(), ui::RolesPage::tr("New role"))->click();
    m_window->settle();
    check(QStringLiteral("new-role"));
    buttonCalled(*shown->roles(), ui::RolesPage::tr("Cancel"))->click();
    shown->search({});
}

void PanesTest::settingUpASecondFactorLooksRight_data()
{
    addLooks({QStringLiteral("account")});
}

void PanesTest::settingUpASecondFactorLooksRight()
{
    auto *shown = m_window->show<ui::AccountPane>("account");
    setLook();
    buttonCalled(*shown->secondFactor(), ui::SecondFactorSection::tr("Turn on"))->click();
    m_window->settle();
    shown->findChild<QScrollArea *>()->ensureWidgetVisible(shown->secondFactor());
    check(QStringLiteral("second-factor"));
    buttonCalled(*shown->secondFactor(), ui::SecondFactorSection::tr("Cancel"))->click();
    fieldOf(*shown->recovery()->form(), "old")->setText(sample::samplePassword());
    buttonCalled(*shown->recovery(), ui::RecoverySheetSection::tr("Make a new sheet"))->click();
    QTRY_VERIFY(!shown->recovery()->sheetText().isEmpty());
    m_window->settle();
    shown->findChild<QScrollArea *>()->ensureWidgetVisible(shown->recovery());
    check(QStringLiteral("recovery-sheet"));
    buttonCalled(*shown->recovery(), ui::RecoverySheetSection::tr("Done"))->click();
}

void PanesTest::aPageThatCannotReadSaysSo_data()
{
    QTest::addColumn<QString>("pane");
    QTest::addColumn<QString>("table");
    QTest::newRow("today") << QStringLiteral("today") << QStringLiteral("set_aside_rows");
    QTest::newRow("products") << QStringLiteral("products") << QStringLiteral("products");
    QTest::newRow("orders") << QStringLiteral("orders") << QStringLiteral("orders");
    QTest::newRow("lines") << QStringLiteral("lines") << QStringLiteral("order_lines");
    QTest::newRow("members") << QStringLiteral("members") << QStringLiteral("members");
    QTest::newRow("imports") << QStringLiteral("imports") << QStringLiteral("set_aside_rows");
    QTest::newRow("trail") << QStringLiteral("trail") << QStringLiteral("audit_entries");
    QTest::newRow("settings") << QStringLiteral("settings") << QStringLiteral("stores");
    QTest::newRow("tasks") << QStringLiteral("tasks") << QStringLiteral("tasks");
    QTest::newRow("transfers") << QStringLiteral("transfers") << QStringLiteral("transfers");
    QTest::newRow("returns") << QStringLiteral("returns") << QStringLiteral("returns");
    QTest::newRow("stocktakes") << QStringLiteral("stocktakes") << QStringLiteral("stocktakes");
    QTest::newRow("reorder") << QStringLiteral("reorder") << QStringLiteral("reorder_rules");
}

void PanesTest::aPageThatCannotReadSaysSo()
{
    QFETCH(QString, pane);
    QFETCH(QString, table);
    m_window->language.setCode(QStringLiteral("en"));
    QTemporaryDir folder;
    auto store =
        std::move(*store::Store::create(folder.filePath(QStringLiteral("broken.shopdesk")), sample::sampleShop()));
    // As a foreign program or a broken disk may leave it.
    QVERIFY(store->writeNow([table](store::UnitOfWork &work) -> Result<void> {
        work.connection().executeScript("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; ALTER TABLE "
                                        + table.toUtf8() + " RENAME TO gone;");
        return {};
    }));
    ShopWindow window(*store, folder.path());
    window.show<ui::Pane>(qPrintable(pane));
    QVERIFY(window.window.currentPane()->isLoaded());
    const QString said = labelsOf(window.window);
    QVERIFY2(hasButton(window.window, QStringLiteral("Try again")) || !window.toast().isEmpty(), qPrintable(said));
}

QTEST_MAIN(PanesTest)
#include "PanesTest.moc"
