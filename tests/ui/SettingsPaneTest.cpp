// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPane.h"
#include "catalog/LowStock.h"
#include "catalog/NegativeStock.h"
#include "catalog/Premises.h"
#include "catalog/TaxClasses.h"
#include "members/Tiers.h"
#include "staff/SecondFactorRule.h"
#include "store/AutomaticBackup.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "ui/catalog/ProductsPane.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/settings/AppearanceSettings.h"
#include "ui/settings/BackupSection.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/ShopSection.h"
#include "ui/settings/StoresSection.h"
#include "ui/settings/TaxesSection.h"
#include "ui/settings/TiersSection.h"
#include "ui/shell/ShortcutSheet.h"
#include "ui/ShopWindow.h"
#include "ui/WidgetInspector.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// The settings pane in a real window.
class SettingsPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theLanguageSwitchesWhileRunning();
    void coloursSwitchWhileRunning();
    void rowsOfAllListsGetCompact();
    void theShopIsRenamedAndTheLimitSet();
    void aShopNeedsAName();
    void whatIsTypedIsSavedWhenThePageIsLeft();
    void storesAreOpenedAndRenamed();
    void taxClassesAreAddedAndChanged();
    void tiersAreAddedAndChanged();
    void tiersAreMovedAndPutAway();
    void whatHappenedToATierUnfoldsBelowIt();
    void ownersAreAskedForASecondFactor();
    void aBackupIsTakenNow();
    void aBackupIsWrittenToAFile();
    void restoringAsksAndIsHandedToTheProgram();
    void aFileThatIsNoBackupIsRefused();
    void theShopIsChecked();
    void whatIsWrongWithTheShopIsListed();
    void theKeysAreShown();

private:
    template<typename W>
    W *part(const char *key, const ui::Form &form)
    {
        return static_cast<W *>(form.field(QString::fromLatin1(key)));
    }
    void pressEdit(const ui::EditableRows &rows, const QString &title);

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::SettingsPane *m_pane = nullptr;
};

void SettingsPaneTest::init()
{
    m_shop = std::make_unique<TestShop>();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::SettingsPane>("settings");
}

void SettingsPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void SettingsPaneTest::pressEdit(const ui::EditableRows &rows, const QString &title)
{
    for (auto *button : rows.findChildren<QToolButton *>()) {
        if (button->isVisible() && button->accessibleName() == QStringLiteral("Edit ") + title) {
            button->click();
            return;
        }
    }
    qFatal("there is no row %s", qPrintable(title));
}

void SettingsPaneTest::theLanguageSwitchesWhileRunning()
{
    auto *combo = m_pane->appearance()->findChild<ui::Form *>()->findChild<QComboBox *>(QStringLiteral("language"));
    QCOMPARE(combo->count(), 3);
    combo->setCurrentIndex(combo->findData(QStringLiteral("zh_CN")));
    QCOMPARE(m_window->language.code(), QStringLiteral("zh_CN"));
    QVERIFY(m_pane->title() != QLatin1String("Settings"));
    QVERIFY(m_window->window.pane(QStringLiteral("products"))->title() != QLatin1String("Products"));
    QCOMPARE(combo->itemText(1), QStringLiteral("English"));
    combo->setCurrentIndex(combo->findData(QStringLiteral("en")));
    QCOMPARE(m_pane->title(), QStringLiteral("Settings"));
    combo->setCurrentIndex(0);
    QVERIFY(m_window->language.followsSystem());
}

void SettingsPaneTest::coloursSwitchWhileRunning()
{
    auto *combo = m_pane->appearance()->findChild<QComboBox *>(QStringLiteral("colours"));
    combo->setCurrentIndex(2);
    QCOMPARE(m_window->theme.mode(), ui::Theme::Mode::Dark);
    QTRY_VERIFY(ui::isDark(m_pane->palette()));
    // Whoever else switches is seen here.
    m_window->theme.setMode(ui::Theme::Mode::Light);
    QCOMPARE(combo->currentIndex(), 1);
    QTRY_VERIFY(!ui::isDark(m_pane->palette()));
}

void SettingsPaneTest::rowsOfAllListsGetCompact()
{
    auto *products = m_window->show<ui::ProductsPane>("products");
    QVERIFY(!products->records()->list()->isCompact());
    m_window->show<ui::SettingsPane>("settings");
    auto *combo = m_pane->appearance()->findChild<QComboBox *>(QStringLiteral("rows"));
    combo->setCurrentIndex(1);
    QVERIFY(products->records()->list()->isCompact());
    // Also lists that are built later.
    const auto *orders = m_window->show<ui::RecordPane>("orders");
    QVERIFY(orders->records()->list()->isCompact());
    combo->setCurrentIndex(0);
    QVERIFY(!products->records()->list()->isCompact());
}

void SettingsPaneTest::theShopIsRenamedAndTheLimitSet()
{
    ui::Form *form = m_pane->shop()->form();
    QCOMPARE(fieldOf(*form, "name")->text(), QStringLiteral("Test shop"));
    QPushButton *save = static_cast<QPushButton *>(buttonCalled(*m_pane->shop(), QStringLiteral("Save")));
    QVERIFY(!save->isEnabled());
    type(*fieldOf(*form, "name"), QStringLiteral("Lantern & Leaf"));
    part<QSpinBox>("lowStock", *form)->setValue(7);
    part<QCheckBox>("sellsMissing", *form)->setChecked(true);
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(m_shop->store().shop().name, QStringLiteral("Lantern & Leaf"));
    m_window->settle();
    const auto limit = [this] {
        return *m_shop->read(
            [](store::Connection &connection) -> Result<int> { return catalog::lowStock(connection); });
    };
    const auto sellsMissing = [this] {
        return *m_shop->read(
            [](store::Connection &connection) -> Result<bool> { return catalog::negativeStockAllowed(connection); });
    };
    QCOMPARE(limit(), 7);
    QVERIFY(sellsMissing());
    QVERIFY(!save->isEnabled());
    m_window->undo();
    QCOMPARE(m_shop->store().shop().name, QStringLiteral("Test shop"));
    QCOMPARE(limit(), catalog::usualLowStock);
    QVERIFY(!sellsMissing());
    QTRY_COMPARE(fieldOf(*form, "name")->text(), QStringLiteral("Test shop"));
}

void SettingsPaneTest::aShopNeedsAName()
{
    ui::Form *form = m_pane->shop()->form();
    type(*fieldOf(*form, "name"), QString());
    buttonCalled(*m_pane->shop(), QStringLiteral("Save"))->click();
    QCOMPARE(form->complaint(QStringLiteral("name")), QStringLiteral("Give the shop a name."));
    QCOMPARE(m_shop->store().shop().name, QStringLiteral("Test shop"));
}

void SettingsPaneTest::whatIsTypedIsSavedWhenThePageIsLeft()
{
    type(*fieldOf(*m_pane->shop()->form(), "name"), QStringLiteral("Leaf"));
    m_window->show<ui::ProductsPane>("products");
    QCOMPARE(m_shop->store().shop().name, QStringLiteral("Leaf"));
}

void SettingsPaneTest::storesAreOpenedAndRenamed()
{
    ui::EditableRows *rows = m_pane->stores()->rows();
    QCOMPARE(rows->rows().size(), size_t(1));
    buttonCalled(*rows, QStringLiteral("Open another store"))->click();
    QVERIFY(rows->isEditing());
    buttonCalled(*rows, QStringLiteral("Save"))->click();
    QCOMPARE(rows->form()->complaint(QStringLiteral("name")), QStringLiteral("Give the store a name."));
    type(*fieldOf(*rows->form(), "name"), QStringLiteral("Station"));
    pressSave(*fieldOf(*rows->form(), "name"));
    QTRY_VERIFY(!rows->isEditing());
    m_window->settle();
    QCOMPARE(rows->rows().size(), size_t(2));
    QCOMPARE(rows->rows().at(1).title, QStringLiteral("Station"));
    QCOMPARE(rows->rows().at(1).detail, QStringLiteral("S02"));

    pressEdit(*rows, QStringLiteral("Station"));
    QCOMPARE(fieldOf(*rows->form(), "name")->text(), QStringLiteral("Station"));
    type(*fieldOf(*rows->form(), "name"), QStringLiteral("Riverside"));
    buttonCalled(*rows, QStringLiteral("Save"))->click();
    QTRY_COMPARE(rows->rows().at(1).title, QStringLiteral("Riverside"));
    m_window->settle();
    m_window->undo();
    QTRY_COMPARE(rows->rows().at(1).title, QStringLiteral("Station"));
}

void SettingsPaneTest::taxClassesAreAddedAndChanged()
{
    ui::EditableRows *rows = m_pane->taxes()->rows();
    buttonCalled(*rows, QStringLiteral("Add a tax class"))->click();
    type(*fieldOf(*rows->form(), "name"), QStringLiteral("Books"));
    type(*fieldOf(*rows->form(), "rate"), QStringLiteral("101"));
    buttonCalled(*rows, QStringLiteral("Save"))->click();
    QCOMPARE(rows->form()->complaint(QStringLiteral("rate")), QStringLiteral("Enter a rate from 0 to 100 percent."));
    type(*fieldOf(*rows->form(), "rate"), QStringLiteral("5.5 %"));
    buttonCalled(*rows, QStringLiteral("Save"))->click();
    QTRY_COMPARE(rows->rows().size(), size_t(1));
    m_window->settle();
    QCOMPARE(rows->rows().front().detail, QStringLiteral("5.50%, in the price"));
    const auto all = m_shop->read([](store::Connection &connection) { return catalog::taxClasses(connection); });
    QCOMPARE(all->front().rate, 550);

    pressEdit(*rows, QStringLiteral("Books"));
    QCOMPARE(fieldOf(*rows->form(), "rate")->text(), QStringLiteral("5.50"));
    buttonCalled(*rows, QStringLiteral("Cancel"))->click();
    QVERIFY(!rows->isEditing());
}

void SettingsPaneTest::tiersAreAddedAndChanged()
{
    ui::EditableRows *rows = m_pane->tiers()->rows();
    for (const char *name : {"Silver", "Gold"}) {
        buttonCalled(*rows, QStringLiteral("Add a tier"))->click();
        type(*fieldOf(*rows->form(), "name"), QString::fromLatin1(name));
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        QTRY_VERIFY(!rows->isEditing());
        m_window->settle();
    }
    QCOMPARE(rows->rows().size(), size_t(2));
    QCOMPARE(rows->rows().at(1).detail, QStringLiteral("Rank 2, points × 1"));
    pressEdit(*rows, QStringLiteral("Gold"));
    part<QSpinBox>("rank", *rows->form())->setValue(1);
    buttonCalled(*rows, QStringLiteral("Save"))->click();
    m_window->settle();
    QVERIFY(rows->form()->complaint(QStringLiteral("rank")).contains(QStringLiteral("Silver")));
    QVERIFY(rows->isEditing());
    buttonCalled(*rows, QStringLiteral("Cancel"))->click();
}

void SettingsPaneTest::tiersAreMovedAndPutAway()
{
    must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        must(members::createTier(work, {QStringLiteral("Silver"), 1}));
        must(members::createTier(work, {QStringLiteral("Gold"), 2}));
        return {};
    }));
    m_window->settle();
    ui::EditableRows *rows = m_pane->tiers()->rows();
    const auto tool = [&](const char *name) {
        for (auto *button : rows->findChildren<QToolButton *>()) {
            if (button->isVisibleTo(rows) && button->accessibleName() == QLatin1String(name))
                return button;
        }
        qFatal("there is no button %s", name);
    };
    QVERIFY(!tool("Move Silver up")->isEnabled());
    QVERIFY(!tool("Move Gold down")->isEnabled());
    tool("Move Gold up")->click();
    m_window->settle();
    QTRY_COMPARE(rows->rows().front().title, QStringLiteral("Gold"));
    m_window->undo();
    m_window->settle();
    QTRY_COMPARE(rows->rows().front().title, QStringLiteral("Silver"));
    tool("Put Silver away")->click();
    m_window->settle();
    QTRY_VERIFY(rows->rows().front().isArchived);
    m_window->undo();
    m_window->settle();
    QTRY_VERIFY(!rows->rows().front().isArchived);
}

void SettingsPaneTest::whatHappenedToATierUnfoldsBelowIt()
{
    const auto silver = must(m_shop->write([](store::UnitOfWork &work) {
        return members::createTier(work, {QStringLiteral("Silver"), 1});
    }));
    m_window->settle();
    ui::EditableRows *rows = m_pane->tiers()->rows();
    const auto history = [&] {
        for (auto *button : rows->findChildren<QToolButton *>()) {
            if (button->isVisibleTo(rows) && button->accessibleName() == QStringLiteral("History of Silver"))
                return button;
        }
        qFatal("a tier has no history");
    };
    QVERIFY(!labelsOf(*rows).contains(QStringLiteral("Created")));
    history()->click();
    QTRY_VERIFY(labelsOf(*rows).contains(QStringLiteral("Created")));
    // It goes on while it is looked at.
    must(m_shop->write([&](store::UnitOfWork &work) {
        return members::updateTier(work, silver, {QStringLiteral("Silver"), 3});
    }));
    QTRY_VERIFY(labelsOf(*rows).contains(QStringLiteral("Edited")));
    const QByteArray seen = inspected(m_window->window);
    QVERIFY2(seen.isEmpty(), seen.constData());
    history()->click();
    QVERIFY(!labelsOf(*rows).contains(QStringLiteral("Created")));
}

void SettingsPaneTest::ownersAreAskedForASecondFactor()
{
    const auto isNeeded = [&] {
        return must(
            m_shop->read([](store::Connection &c) -> Result<bool> { return staff::ownersNeedSecondFactor(c); }));
    };
    QVERIFY(!isNeeded()); // in a shop that was there before
    auto *box = static_cast<QCheckBox *>(m_pane->shop()->form()->field(QStringLiteral("ownersNeedSecondFactor")));
    box->click();
    buttonCalled(*m_pane->shop(), QStringLiteral("Save"))->click();
    QTRY_VERIFY(isNeeded());
    m_window->settle();
    m_window->undo();
    QTRY_VERIFY(!isNeeded());
}

void SettingsPaneTest::aBackupIsTakenNow()
{
    buttonCalled(*m_pane->backups(), QStringLiteral("Back up now"))->click();
    QTRY_COMPARE(m_pane->backups()->backups()->model()->rowCount(), 1);
    QVERIFY(m_window->toast().startsWith(QStringLiteral("Backup taken and checked: test-")));
    const auto kept = store::AutomaticBackup::backupsOf(m_shop->path());
    QCOMPARE(kept.size(), size_t(1));
    QVERIFY(store::verifyBackup(kept.front().path));
    QTRY_VERIFY(labelsOf(*m_pane->backups()).contains(QStringLiteral("just now")));
}

void SettingsPaneTest::aBackupIsWrittenToAFile()
{
    m_window->files = {m_shop->folder() + QStringLiteral("/on another disk")};
    buttonCalled(*m_pane->backups(), QStringLiteral("Back up to a file…"))->click();
    const QString path = m_shop->folder() + QStringLiteral("/on another disk.shopdesk");
    QTRY_VERIFY(m_window->toast().startsWith(QStringLiteral("Backup written and checked")));
    QVERIFY(store::verifyBackup(path));
    QCOMPARE(m_window->asked.back().kind, ui::FileQuestion::Kind::Save);
}

void SettingsPaneTest::restoringAsksAndIsHandedToTheProgram()
{
    QSignalSpy wanted(&m_window->window, &ui::MainWindow::restoreRequested);
    buttonCalled(*m_pane->backups(), QStringLiteral("Back up now"))->click();
    ui::ListView *list = m_pane->backups()->backups();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    auto *restore =
        static_cast<QPushButton *>(buttonCalled(*m_pane->backups(), QStringLiteral("Restore this backup…")));
    QVERIFY(!restore->isEnabled());
    list->selectRow(0);
    QVERIFY(restore->isEnabled());
    const auto answer = [this, restore](const QString &beginning) {
        restore->click();
        auto *question = m_window->window.findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons())
            if (button->text().startsWith(beginning))
                button->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    answer(QStringLiteral("Keep the shop as it is"));
    QCOMPARE(wanted.count(), 0);
    // The button says what it does: to which moment the shop goes back.
    answer(QStringLiteral("Restore the shop of "));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().front().toString(), store::AutomaticBackup::backupsOf(m_shop->path()).front().path);
}

void SettingsPaneTest::aFileThatIsNoBackupIsRefused()
{
    QSignalSpy wanted(&m_window->window, &ui::MainWindow::restoreRequested);
    m_window->files = {testData(QStringLiteral("online-retail-slice.csv"))};
    buttonCalled(*m_pane->backups(), QStringLiteral("Restore from a file…"))->click();
    QTRY_VERIFY(m_pane->backups()->checkResult()->isVisible());
    QVERIFY(!m_window->window.findChild<QMessageBox *>());
    QCOMPARE(wanted.count(), 0);
}

void SettingsPaneTest::theShopIsChecked()
{
    buttonCalled(*m_pane->backups(), QStringLiteral("Check the shop"))->click();
    QTRY_VERIFY(m_pane->backups()->checkResult()->text().startsWith(QStringLiteral("The shop is sound")));
    QVERIFY(m_window->window.workbench().tasks.running().empty());
}

void SettingsPaneTest::whatIsWrongWithTheShopIsListed()
{
    // A level that no entries explain, as a broken disk or a foreign program may leave it.
    QVERIFY(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        work.execute(
            R"(INSERT INTO products (id, name, kind, first_sku, first_price, search_text, created_at, updated_at)
                        VALUES (1, 'Cup', 'goods', 'CUP', 1, 'Cup', 0, 0))");
        work.execute("INSERT INTO variants (id, product_id, sku, price) VALUES (2, 1, 'CUP', 1)");
        work.execute("INSERT INTO stock_levels (variant_id, store_id, on_hand) SELECT 2, id, 9 FROM stores LIMIT 1");
        return {};
    }));
    buttonCalled(*m_pane->backups(), QStringLiteral("Check the shop"))->click();
    QTRY_VERIFY(m_pane->backups()->checkResult()->text().startsWith(QStringLiteral("The check found ")));
    const auto *list = m_pane->backups()->findChild<QPlainTextEdit *>();
    QVERIFY(list->isVisible());
    QVERIFY(!list->toPlainText().isEmpty());
}

void SettingsPaneTest::theKeysAreShown()
{
    buttonCalled(*m_pane, QStringLiteral("Show the keys"))->click();
    QVERIFY(m_window->window.findChild<ui::ShortcutSheet *>()->isVisible());
}

QTEST_MAIN(SettingsPaneTest)
#include "SettingsPaneTest.moc"
