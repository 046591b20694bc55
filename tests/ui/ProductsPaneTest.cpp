// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Categories.h"
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "support/TestShop.h"
#include "ui/ShopWindow.h"
#include "ui/catalog/ProductForm.h"
#include "ui/catalog/ProductSheet.h"
#include "ui/catalog/ProductsPane.h"
#include "ui/catalog/StockPage.h"
#include "ui/catalog/VariantCard.h"
#include "ui/catalog/VariantsEdit.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/ListView.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RecordView.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;

/// The products pane in a real window, used as people use it.
class ProductsPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyShopSaysWhatWouldBeHere();
    void aProductIsMadeWithTheKeyboardAlone();
    void whatIsMissingStandsBesideTheField();
    void whatTheOperationSaysStandsBesideTheField();
    void anEditIsSavedAndUndone();
    void anEditIsSavedWhenItIsLeft();
    void whatIsHalfDoneIsKeptAsADraft();
    void whatWasDiscardedCanBePutBack();
    void aProductWithVariants();
    void aCategoryIsMadeOnTheSpot();
    void aScanBecomesABarcode();
    void archivingIsUndone();
    void manyAreArchivedAtOnce();
    void stockIsBookedAndTakenBack();
    void aDrillDownShowsTheListBehindANumber();
    void theListIsExported();
    void aRecordThatIsGoneSaysSo();
    void anotherLanguageKeepsWhatWasTyped();

private:
    catalog::ProductId make(const QString &name, const QString &sku, qint64 price = 100);
    catalog::Product stored(catalog::ProductId id);
    std::vector<catalog::Product> all();
    QLineEdit *variantField(int card, const char *name);
    QString complaintsOf(int card);
    void open(catalog::ProductId id);

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::ProductsPane *m_pane = nullptr;
    ui::ProductForm *m_form = nullptr;
};

void ProductsPaneTest::init()
{
    m_shop = std::make_unique<TestShop>();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::ProductsPane>("products");
    m_form = static_cast<ui::ProductForm *>(m_pane->form());
}

void ProductsPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

catalog::ProductId ProductsPaneTest::make(const QString &name, const QString &sku, qint64 price)
{
    catalog::ProductDraft draft;
    draft.name = name;
    draft.variants = {{{}, {}, sku, Money{price}, {}, {}}};
    const auto id = m_shop->write([draft](store::UnitOfWork &work) { return catalog::createProduct(work, draft); });
    m_window->settle();
    return id.value();
}

catalog::Product ProductsPaneTest::stored(catalog::ProductId id)
{
    return m_shop->read([id](store::Connection &connection) { return catalog::product(connection, id); }).value();
}

std::vector<catalog::Product> ProductsPaneTest::all()
{
    return *m_shop->read([](store::Connection &connection) -> Result<std::vector<catalog::Product>> {
        std::vector<catalog::Product> found;
        store::Query rows = connection.query("SELECT id FROM products ORDER BY id");
        while (rows.next())
            found.push_back(catalog::product(connection, rows.get<catalog::ProductId>(0)).value());
        return found;
    });
}

QLineEdit *ProductsPaneTest::variantField(int card, const char *name)
{
    const ui::VariantCard *found = m_form->variants()->cards().at(static_cast<size_t>(card));
    return found->findChild<QLineEdit *>(QStringLiteral("variant.") + QLatin1String(name));
}

QString ProductsPaneTest::complaintsOf(int card)
{
    return labelsOf(*m_form->variants()->cards().at(static_cast<size_t>(card)));
}

void ProductsPaneTest::open(catalog::ProductId id)
{
    m_pane->showRecord(id.value);
    m_window->settle();
}

void ProductsPaneTest::anEmptyShopSaysWhatWouldBeHere()
{
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("No products yet")));
    buttonCalled(*m_pane, QStringLiteral("New product"))->click();
    QVERIFY(m_form->isActive());
    QVERIFY(m_form->isVisible());
}

void ProductsPaneTest::aProductIsMadeWithTheKeyboardAlone()
{
    QTest::keyClick(m_window->window.windowHandle(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_form->isActive());
    const auto typeHere = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    const auto tab = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
    typeHere(QStringLiteral("Tea cup"));
    tab();
    typeHere(QStringLiteral("CUP-1"));
    tab();
    typeHere(QStringLiteral("2.95"));
    tab();
    typeHere(QStringLiteral("4006381333931"));
    pressSave(*QApplication::focusWidget());
    QTRY_VERIFY(!m_form->isActive());
    m_window->settle();

    const auto products = all();
    QCOMPARE(products.size(), size_t(1));
    QCOMPARE(products[0].name, QStringLiteral("Tea cup"));
    QCOMPARE(products[0].variants.size(), size_t(1));
    QCOMPARE(products[0].variants[0].sku, QStringLiteral("CUP-1"));
    QCOMPARE(products[0].variants[0].price, Money{295});
    QCOMPARE(products[0].variants[0].barcodes, QStringList{QStringLiteral("4006381333931")});
    QVERIFY(products[0].onShelf);
    QCOMPARE(m_window->toast(), QStringLiteral("“Tea cup” created"));
    // The new record is open, and the list has it.
    QCOMPARE(m_pane->records()->openedRecord(), products[0].id.value);
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("£2.95")));
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 1);
    QCOMPARE(m_pane->countText(), QStringLiteral("1 product"));

    m_window->undo();
    QVERIFY(stored(products[0].id).archivedAt);
}

void ProductsPaneTest::whatIsMissingStandsBesideTheField()
{
    m_pane->mainAction()->trigger();
    pressSave(*fieldOf(*m_form->form(), "name"));
    QCOMPARE(m_form->form()->complaint(QStringLiteral("name")), QStringLiteral("Give the product a name."));
    QVERIFY(labelsOf(*m_form).contains(QStringLiteral("Give the product a name.")));
    QVERIFY(complaintsOf(0).contains(QStringLiteral("Enter an SKU, the shop's own short code for it.")));
    QVERIFY(complaintsOf(0).contains(QStringLiteral("Enter a price; 0 is allowed.")));
    QVERIFY(all().empty());
    QCOMPARE(QApplication::focusWidget(), fieldOf(*m_form->form(), "name"));

    // What is put right is right at once.
    type(*variantField(0, "sku"), QStringLiteral("A"));
    QVERIFY(!complaintsOf(0).contains(QStringLiteral("Enter an SKU")));
    type(*variantField(0, "price"), QStringLiteral("-1"));
    QVERIFY(complaintsOf(0).contains(QStringLiteral("Enter an amount of 0 or more.")));
    type(*variantField(0, "barcodes"), QStringLiteral("4006381333932"));
    variantField(0, "sku")->setFocus();
    QVERIFY(complaintsOf(0).contains(QStringLiteral("4006381333932")));
}

void ProductsPaneTest::whatTheOperationSaysStandsBesideTheField()
{
    make(QStringLiteral("Old cup"), QStringLiteral("CUP-1"));
    m_pane->mainAction()->trigger();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("New cup"));
    type(*variantField(0, "sku"), QStringLiteral("CUP-1"));
    type(*variantField(0, "price"), QStringLiteral("1"));
    pressSave(*variantField(0, "price"));
    QTRY_VERIFY(complaintsOf(0).contains(QStringLiteral("The SKU “CUP-1” belongs to “Old cup”")));
    QVERIFY(m_form->isActive());
    QCOMPARE(QApplication::focusWidget(), variantField(0, "sku"));
    QCOMPARE(all().size(), size_t(1));

    type(*variantField(0, "sku"), QStringLiteral("CUP-2"));
    QVERIFY(!complaintsOf(0).contains(QStringLiteral("belongs to")));
    pressSave(*variantField(0, "sku"));
    QTRY_VERIFY(!m_form->isActive());
    QCOMPARE(all().size(), size_t(2));
}

void ProductsPaneTest::anEditIsSavedAndUndone()
{
    const auto id = make(QStringLiteral("Cup"), QStringLiteral("CUP"), 250);
    open(id);
    QTest::keyClick(m_window->window.windowHandle(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(m_form->isActive());
    QCOMPARE(fieldOf(*m_form->form(), "name")->text(), QStringLiteral("Cup"));
    QCOMPARE(variantField(0, "price")->text(), QStringLiteral("2.50"));
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Large cup"));
    type(*variantField(0, "price"), QStringLiteral("3"));
    buttonCalled(*m_pane, QStringLiteral("Save"))->click();
    QTRY_VERIFY(!m_form->isActive());
    m_window->settle();
    QCOMPARE(stored(id).name, QStringLiteral("Large cup"));
    QCOMPARE(stored(id).variants[0].price, Money{300});
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("£3.00")));
    // The history tells what became of it.
    m_pane->records()->drawer()->showTab(QStringLiteral("history"));
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Name: Cup → Large cup")));
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Price of CUP: 2.50 → 3.00")));

    m_window->undo();
    QCOMPARE(stored(id).name, QStringLiteral("Cup"));
    QCOMPARE(stored(id).variants[0].price, Money{250});
    QCOMPARE(stored(id).variants.size(), size_t(1));
}

void ProductsPaneTest::anEditIsSavedWhenItIsLeft()
{
    const auto cup = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto pot = make(QStringLiteral("Pot"), QStringLiteral("POT"));
    open(cup);
    buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Mug"));
    m_pane->records()->openRecord(pot.value);
    m_window->settle();
    QCOMPARE(stored(cup).name, QStringLiteral("Mug"));
    QVERIFY(!m_form->isActive());
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("Pot")));
    QCOMPARE(m_window->toast(), QStringLiteral("“Mug” saved"));

    // An edit that cannot be saved is kept, and comes back.
    buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
    type(*fieldOf(*m_form->form(), "name"), QString());
    m_window->show<ui::OrdersPane>("orders");
    QCOMPARE(stored(pot).name, QStringLiteral("Pot"));
    QCOMPARE(m_window->toast(), QStringLiteral("What you typed is kept as a draft."));
}

void ProductsPaneTest::whatIsHalfDoneIsKeptAsADraft()
{
    m_pane->mainAction()->trigger();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Half a cup"));
    type(*variantField(0, "price"), QStringLiteral("1.25"));
    m_window->show<ui::OrdersPane>("orders");
    QCOMPARE(m_window->toast(), QStringLiteral("What you typed for “Half a cup” is kept as a draft."));
    m_window.reset();
    m_shop->reopen();

    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::ProductsPane>("products");
    m_form = static_cast<ui::ProductForm *>(m_pane->form());
    m_pane->mainAction()->trigger();
    m_window->settle();
    QCOMPARE(fieldOf(*m_form->form(), "name")->text(), QStringLiteral("Half a cup"));
    QCOMPARE(variantField(0, "price")->text(), QStringLiteral("1.25"));
    QVERIFY(m_form->isDirty());
    type(*variantField(0, "sku"), QStringLiteral("HALF"));
    pressSave(*variantField(0, "sku"));
    QTRY_VERIFY(!m_form->isActive());
    // Saved, the draft is gone.
    m_pane->mainAction()->trigger();
    m_window->settle();
    QCOMPARE(fieldOf(*m_form->form(), "name")->text(), QString());
    QVERIFY(!m_form->isDirty());
}

void ProductsPaneTest::whatWasDiscardedCanBePutBack()
{
    const auto id = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    open(id);
    buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Mug"));
    buttonCalled(*m_pane, QStringLiteral("Discard changes"))->click();
    m_window->settle();
    QVERIFY(!m_form->isActive());
    QCOMPARE(stored(id).name, QStringLiteral("Cup"));
    QCOMPARE(m_window->toast(), QStringLiteral("Changes discarded"));
    m_window->undo();
    QVERIFY(m_form->isActive());
    QCOMPARE(fieldOf(*m_form->form(), "name")->text(), QStringLiteral("Mug"));
}

void ProductsPaneTest::aProductWithVariants()
{
    m_pane->mainAction()->trigger();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Shirt"));
    type(*variantField(0, "sku"), QStringLiteral("S-S"));
    type(*variantField(0, "price"), QStringLiteral("20"));
    QVERIFY(!variantField(0, "name")->isVisible());
    buttonCalled(*m_form, QStringLiteral("Add a variant"))->click();
    m_window->settle();
    QVERIFY(variantField(0, "name")->isVisible());
    QCOMPARE(QApplication::focusWidget(), variantField(1, "sku"));
    type(*variantField(0, "name"), QStringLiteral("small"));
    type(*variantField(1, "name"), QStringLiteral("large"));
    type(*variantField(1, "sku"), QStringLiteral("S-S"));
    type(*variantField(1, "price"), QStringLiteral("22"));
    pressSave(*variantField(1, "price"));
    QVERIFY(complaintsOf(1).contains(QStringLiteral("Another variant has this SKU. Give each its own.")));
    QVERIFY(all().empty());
    type(*variantField(1, "sku"), QStringLiteral("S-L"));
    pressSave(*variantField(1, "sku"));
    QTRY_VERIFY(!m_form->isActive());
    m_window->settle();
    QCOMPARE(all().at(0).variants.size(), size_t(2));
    QCOMPARE(all().at(0).variants[1].name, QStringLiteral("large"));
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("£20.00 to £22.00")));

    buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
    const auto *second = m_form->variants()->cards().at(1);
    for (auto *button : second->findChildren<QAbstractButton *>())
        if (button->accessibleName() == QLatin1String("Remove variant 2"))
            button->click();
    QCOMPARE(m_form->variants()->cards().size(), size_t(1));
    pressSave(*variantField(0, "sku"));
    QTRY_VERIFY(!m_form->isActive());
    QCOMPARE(all().at(0).variants.size(), size_t(1));
    m_window->undo();
    QCOMPARE(all().at(0).variants.size(), size_t(2));
}

void ProductsPaneTest::aCategoryIsMadeOnTheSpot()
{
    m_pane->mainAction()->trigger();
    m_window->settle();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Cup"));
    type(*variantField(0, "sku"), QStringLiteral("CUP"));
    type(*variantField(0, "price"), QStringLiteral("1"));
    auto *category = static_cast<ui::GrowingCombo *>(m_form->form()->field(QStringLiteral("category")));
    category->combo()->setCurrentIndex(category->combo()->count() - 1);
    QCOMPARE(category->combo()->currentText(), QStringLiteral("New category…"));
    auto *name = category->findChild<QLineEdit *>();
    QCOMPARE(QApplication::focusWidget(), name);
    QTest::keyClick(name, Qt::Key_Return);
    m_window->settle();
    QVERIFY(labelsOf(*category).contains(QStringLiteral("name")));
    QTest::keyClicks(name, QStringLiteral("Tea things"));
    QTest::keyClick(name, Qt::Key_Return);
    m_window->settle();
    QCOMPARE(category->combo()->currentText(), QStringLiteral("Tea things"));
    pressSave(*variantField(0, "sku"));
    QTRY_VERIFY(!m_form->isActive());
    QCOMPARE(all().at(0).categoryName, QStringLiteral("Tea things"));
}

void ProductsPaneTest::aScanBecomesABarcode()
{
    QVERIFY(!m_pane->takeScan(QStringLiteral("4006381333931")));
    m_pane->mainAction()->trigger();
    QVERIFY(m_pane->takeScan(QStringLiteral("4006381333931")));
    QVERIFY(m_pane->takeScan(QStringLiteral("ABC-1")));
    QVERIFY(m_pane->takeScan(QStringLiteral("ABC-1")));
    QCOMPARE(variantField(0, "barcodes")->text(), QStringLiteral("4006381333931, ABC-1"));
}

void ProductsPaneTest::archivingIsUndone()
{
    const auto id = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 1);
    open(id);
    for (QAction *action : m_pane->commands())
        if (action->text() == QLatin1String("Archive product"))
            action->trigger();
    m_window->settle();
    QVERIFY(stored(id).archivedAt);
    QCOMPARE(m_window->toast(), QStringLiteral("“Cup” archived"));
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 0);
    // It can still be read, and only be taken back.
    QVERIFY(!hasButton(*m_pane, QStringLiteral("Edit")));
    m_window->undo();
    QVERIFY(!stored(id).archivedAt);
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 1);
    QVERIFY(hasButton(*m_pane, QStringLiteral("Edit")));
}

void ProductsPaneTest::manyAreArchivedAtOnce()
{
    QList<catalog::ProductId> ids;
    for (int i = 0; i < 5; ++i)
        ids << make(QStringLiteral("Cup %1").arg(i), QStringLiteral("CUP-%1").arg(i));
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 5);
    m_pane->records()->list()->setFocus();
    QTest::keyClick(m_pane->records()->list(), Qt::Key_A, Qt::ControlModifier);
    m_window->settle();
    buttonCalled(*m_pane, QStringLiteral("Archive 5 products"))->click();
    m_window->settle();
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 0);
    QCOMPARE(m_window->toast(), QStringLiteral("5 products archived"));
    m_window->undo();
    for (const auto id : ids)
        QVERIFY(!stored(id).archivedAt);
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 5);
}

void ProductsPaneTest::stockIsBookedAndTakenBack()
{
    const auto id = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    open(id);
    buttonCalled(*m_pane, QStringLiteral("Book stock"))->click();
    ui::StockPage *stock = m_pane->sheet()->stock();
    QVERIFY(stock->isBooking());
    buttonCalled(*stock, QStringLiteral("Book"))->click();
    QVERIFY(labelsOf(*stock).contains(QStringLiteral("Enter how many pieces came in")));
    auto *quantity = static_cast<QSpinBox *>(stock->form()->field(QStringLiteral("quantity")));
    quantity->setValue(12);
    // An adjustment has to say why.
    auto *reason = static_cast<QComboBox *>(stock->form()->field(QStringLiteral("reason")));
    reason->setCurrentIndex(reason->findData(QStringLiteral("adjustment")));
    buttonCalled(*stock, QStringLiteral("Book"))->click();
    QVERIFY(labelsOf(*stock).contains(QStringLiteral("Say why the stock is adjusted.")));
    type(*fieldOf(*stock->form(), "note"), QStringLiteral("found behind the shelf"));
    buttonCalled(*stock, QStringLiteral("Book"))->click();
    QTRY_VERIFY(!stock->isBooking());
    m_window->settle();
    const auto onHand = [&] {
        return *m_shop->read([id](store::Connection &connection) -> Result<qint64> {
            return catalog::stockOf(connection, id)->front().onHand;
        });
    };
    QCOMPARE(onHand(), 12);
    const auto *levels = stock->findChildren<ui::ListView *>().front();
    QCOMPARE(levels->model()->index(0, 2).data().toString(), QStringLiteral("12"));
    m_window->undo();
    QCOMPARE(onHand(), 0);
    QTRY_COMPARE(levels->model()->index(0, 2).data().toString(), QStringLiteral("0"));
}

void ProductsPaneTest::aDrillDownShowsTheListBehindANumber()
{
    const auto id = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    make(QStringLiteral("Pot"), QStringLiteral("POT"));
    tables::ListQuery query;
    query.search = QStringLiteral("pot");
    m_pane->showQuery(query);
    m_window->settle();
    QCOMPARE(m_pane->records()->list()->model()->rowCount(), 1);
    QCOMPARE(m_pane->records()->list()->model()->index(0, 0).data().toString(), QStringLiteral("Pot"));

    open(id);
    buttonCalled(*m_pane, QStringLiteral("Orders with this product"))->click();
    m_window->settle();
    auto *orders = static_cast<ui::OrdersPane *>(m_window->window.currentPane());
    QCOMPARE(orders->name(), QStringLiteral("orders"));
    QCOMPARE(orders->records()->query().filters.value(QStringLiteral("product")), QVariantList{id.value});
    QTRY_VERIFY(hasButton(*orders, QStringLiteral("Product: Cup")));
}

void ProductsPaneTest::theListIsExported()
{
    make(QStringLiteral("=Cup"), QStringLiteral("CUP"), 295);
    make(QStringLiteral("Pot"), QStringLiteral("POT"));
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 2);
    m_window->files = {m_shop->folder() + QStringLiteral("/my products")};
    m_pane->records()->filterBar()->exportButton()->click();
    QTRY_COMPARE(m_window->toast(), QStringLiteral("2 products exported to my products.csv"));
    QCOMPARE(m_window->asked.back().suggested, QStringLiteral("products.csv"));
    QFile file(m_shop->folder() + QStringLiteral("/my products.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(QStringLiteral("'=Cup,CUP,2.95")), qPrintable(text));
    QVERIFY(m_window->window.workbench().tasks.running().empty());

    // Nobody is asked for a second time, and nothing is written.
    m_pane->records()->filterBar()->exportButton()->click();
    m_window->settle();
    QCOMPARE(m_window->asked.size(), size_t(2));
    QVERIFY(m_window->window.workbench().tasks.running().empty());
}

void ProductsPaneTest::aRecordThatIsGoneSaysSo()
{
    open({12'345});
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("This product is not in the catalogue.")));
    QVERIFY(hasButton(*m_pane->records()->drawer(), QStringLiteral("Try again")));
}

void ProductsPaneTest::anotherLanguageKeepsWhatWasTyped()
{
    m_pane->mainAction()->trigger();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Cup"));
    m_window->language.setCode(QStringLiteral("zh_CN"));
    m_window->settle();
    QCOMPARE(fieldOf(*m_form->form(), "name")->text(), QStringLiteral("Cup"));
    QVERIFY(m_form->isActive());
    QVERIFY(m_pane->title() != QLatin1String("Products"));
    m_window->language.setCode(QStringLiteral("en"));
}

QTEST_MAIN(ProductsPaneTest)
#include "ProductsPaneTest.moc"
