// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/VariantCard.h"
#include "ui/catalog/VariantsEdit.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/ProductsFixture.h"

#include <QComboBox>

using namespace shopdesk;
using namespace shopdesk::test;

/// The form of a product in a real window: nothing typed is lost, and what is wrong stands beside its field.
class ProductFormTest : public ProductsFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
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
    void anotherLanguageKeepsWhatWasTyped();
};

void ProductFormTest::aProductIsMadeWithTheKeyboardAlone()
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

void ProductFormTest::whatIsMissingStandsBesideTheField()
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

void ProductFormTest::whatTheOperationSaysStandsBesideTheField()
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

void ProductFormTest::anEditIsSavedAndUndone()
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

void ProductFormTest::anEditIsSavedWhenItIsLeft()
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
    QTRY_VERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("Pot")));
    QTRY_COMPARE(m_window->toast(), QStringLiteral("“Mug” saved"));

    // An edit that cannot be saved is kept, and comes back.
    buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
    type(*fieldOf(*m_form->form(), "name"), QString());
    m_window->show<ui::OrdersPane>("orders");
    QCOMPARE(stored(pot).name, QStringLiteral("Pot"));
    QCOMPARE(m_window->toast(), QStringLiteral("What you typed is kept as a draft."));
}

void ProductFormTest::whatIsHalfDoneIsKeptAsADraft()
{
    m_pane->mainAction()->trigger();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Half a cup"));
    type(*variantField(0, "price"), QStringLiteral("1.25"));
    m_window->show<ui::OrdersPane>("orders");
    QCOMPARE(m_window->toast(), QStringLiteral("What you typed for “Half a cup” is kept as a draft."));

    reopen();
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

void ProductFormTest::whatWasDiscardedCanBePutBack()
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

void ProductFormTest::aProductWithVariants()
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

void ProductFormTest::aCategoryIsMadeOnTheSpot()
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

void ProductFormTest::aScanBecomesABarcode()
{
    QVERIFY(!m_pane->takeScan(QStringLiteral("4006381333931")));
    m_pane->mainAction()->trigger();
    QVERIFY(m_pane->takeScan(QStringLiteral("4006381333931")));
    QVERIFY(m_pane->takeScan(QStringLiteral("ABC-1")));
    QVERIFY(m_pane->takeScan(QStringLiteral("ABC-1")));
    QCOMPARE(variantField(0, "barcodes")->text(), QStringLiteral("4006381333931, ABC-1"));
}

void ProductFormTest::anotherLanguageKeepsWhatWasTyped()
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

QTEST_MAIN(ProductFormTest)
#include "ProductFormTest.moc"
