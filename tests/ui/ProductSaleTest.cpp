// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Prices.h"
#include "catalog/Serials.h"
#include "catalog/Shelf.h"
#include "support/Outcome.h"
#include "ui/catalog/OptionsEdit.h"
#include "ui/catalog/PricesPage.h"
#include "ui/catalog/ProductSheet.h"
#include "ui/catalog/SerialsPage.h"
#include "ui/catalog/VariantCard.h"
#include "ui/catalog/VariantsEdit.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Pill.h"
#include "ui/parts/RecordView.h"
#include "ui/ProductsFixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// What the form and the drawer of a product say of how it is sold: options, bundles, cases, times on the shelf, prices,
/// serial numbers.
class ProductSaleTest : public ProductsFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void optionsMakeTheMissingVariants();
    void optionsThatCannotBeAreToldAtOnce();
    void aBundleIsWrittenByItsCodes();
    void aCaseHasACodeOfItsOwn();
    void timesOnTheShelfAreOnTheShopsClocks();
    void aPriceIsSetOnAList();
    void serialNumbersAreEntered();

private:
    void setLines(const char *key, const char *text)
    {
        static_cast<QPlainTextEdit *>(m_form->form()->field(QString::fromLatin1(key)))
            ->setPlainText(QString::fromUtf8(text));
    }
    void save()
    {
        pressSave(*fieldOf(*m_form->form(), "name"));
        QTRY_VERIFY(!m_form->isActive());
        m_window->settle();
    }
    void edit(catalog::ProductId id)
    {
        open(id);
        QTest::keyClick(m_window->window.windowHandle(), Qt::Key_E, Qt::ControlModifier);
        m_window->settle();
    }
    ui::OptionsEdit *options() { return m_form->findChild<ui::OptionsEdit *>(); }
};

void ProductSaleTest::optionsMakeTheMissingVariants()
{
    m_pane->mainAction()->trigger();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Tea cup"));
    type(*variantField(0, "sku"), QStringLiteral("CUP"));
    type(*variantField(0, "price"), QStringLiteral("5"));
    QVERIFY(!options()->combineButton()->isEnabled());
    options()->setText(QStringLiteral("Size: S, M\nColour: red, blue"));
    options()->combineButton()->click();
    QCOMPARE(m_form->variants()->cards().size(), size_t(4));
    QCOMPARE(variantField(3, "sku")->text(), QStringLiteral("CUP-M-BLUE"));
    save();
    const catalog::Product made = all().front();
    QCOMPARE(made.variants.size(), size_t(4));
    QCOMPARE(made.variants[0].sku, QStringLiteral("CUP"));
    QCOMPARE(made.variants[3].choices, QStringList({QStringLiteral("M"), QStringLiteral("blue")}));
    QCOMPARE(made.variants[3].price, Money{500});
    QCOMPARE(made.options.size(), size_t(2));
}

void ProductSaleTest::optionsThatCannotBeAreToldAtOnce()
{
    m_pane->mainAction()->trigger();
    type(*variantField(0, "sku"), QStringLiteral("CUP"));
    QStringList values;
    for (int i = 0; i < 15; ++i)
        values << QString::number(i);
    options()->setText(QStringLiteral("A: %1\nB: %1").arg(values.join(QLatin1Char(','))));
    options()->combineButton()->click();
    QVERIFY(m_form->form()->complaint(QStringLiteral("options")).contains(QStringLiteral("200")));
    QCOMPARE(m_form->variants()->cards().size(), size_t(1));
}

void ProductSaleTest::aBundleIsWrittenByItsCodes()
{
    const auto cup = make(QStringLiteral("Cup"), QStringLiteral("CUP"), 500);
    make(QStringLiteral("Pot"), QStringLiteral("POT"), 2000);
    m_pane->mainAction()->trigger();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Gift set"));
    type(*variantField(0, "sku"), QStringLiteral("SET"));
    type(*variantField(0, "price"), QStringLiteral("1"));
    QVERIFY(!m_form->form()->field(QStringLiteral("components"))->isVisible());
    auto *kind = static_cast<QComboBox *>(m_form->form()->field(QStringLiteral("kind")));
    kind->setCurrentIndex(kind->findData(QStringLiteral("bundle")));
    QVERIFY(m_form->form()->field(QStringLiteral("components"))->isVisible());
    QVERIFY(!options()->isVisible());
    setLines("components", "1 × POT\n4 x CAP");
    static_cast<QCheckBox *>(m_form->form()->field(QStringLiteral("priceIsSum")))->setChecked(true);
    pressSave(*fieldOf(*m_form->form(), "name"));
    QTRY_VERIFY(m_form->form()->complaint(QStringLiteral("components")).contains(QStringLiteral("CAP")));
    setLines("components", "1 × POT\n4 x CUP");
    save();
    const catalog::Product set = all().back();
    QCOMPARE(set.components.size(), size_t(2));
    QCOMPARE(set.components[1].variant, stored(cup).variants.front().id);
    QCOMPARE(set.variants.front().price, Money{4000});
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("4 × Cup (CUP)")));
}

void ProductSaleTest::aCaseHasACodeOfItsOwn()
{
    const auto id = make(QStringLiteral("Tea"), QStringLiteral("TEA"));
    edit(id);
    type(*variantField(0, "packs"), QStringLiteral("15012345678907"));
    variantField(0, "sku")->setFocus();
    QVERIFY(complaintsOf(0).contains(QStringLiteral("12 × 15012345678907")));
    type(*variantField(0, "packs"), QStringLiteral("12 x 10614141000415, 24 × BOX"));
    save();
    QCOMPARE(stored(id).variants.front().packs,
             (std::vector<catalog::Pack>{{QStringLiteral("10614141000415"), 12}, {QStringLiteral("BOX"), 24}}));
    edit(id);
    QCOMPARE(variantField(0, "packs")->text(), QStringLiteral("12 × 10614141000415, 24 × BOX"));
}

void ProductSaleTest::timesOnTheShelfAreOnTheShopsClocks()
{
    const auto id = make(QStringLiteral("Tea"), QStringLiteral("TEA"));
    edit(id);
    type(*fieldOf(*m_form->form(), "shelfFrom"), QStringLiteral("soon"));
    pressSave(*fieldOf(*m_form->form(), "name"));
    QVERIFY(m_form->form()->complaint(QStringLiteral("shelfFrom")).contains(QStringLiteral("2026-12-01 09:00")));
    type(*fieldOf(*m_form->form(), "shelfFrom"), QStringLiteral("2126-07-01 09:00"));
    save();
    const ShopZone zone = m_shop->store().shop().zone;
    QCOMPARE(stored(id).shelfFrom, std::optional(zone.fromLocal(QDate(2126, 7, 1), QTime(9, 0))));
    QVERIFY(!stored(id).shelfUntil);
    QTRY_VERIFY(std::ranges::any_of(m_pane->records()->drawer()->findChildren<ui::Pill *>(),
                                    [](const ui::Pill *pill) { return pill->state() == QLatin1String("off"); }));
}

void ProductSaleTest::aPriceIsSetOnAList()
{
    const auto id = make(QStringLiteral("Tea"), QStringLiteral("TEA"), 1000);
    must(m_shop->write([](store::UnitOfWork &work) {
        catalog::PriceListDraft draft;
        draft.name = QStringLiteral("Gold");
        return catalog::createPriceList(work, draft);
    }));
    m_window->settle();
    open(id);
    m_pane->records()->drawer()->showTab(QStringLiteral("prices"));
    ui::PricesPage *page = m_pane->sheet()->prices();
    const auto held = [&] {
        return must(m_shop->read([&](store::Connection &c) { return catalog::pricesOf(c, id); }));
    };
    page->startSetting();
    type(*fieldOf(*page->form(), "price"), QStringLiteral("8"));
    type(*fieldOf(*page->form(), "percentOff"), QStringLiteral("10"));
    buttonCalled(*page, QStringLiteral("Save"))->click();
    QVERIFY(page->form()->complaint(QStringLiteral("price")).contains(QStringLiteral("not both")));
    QVERIFY(held().empty());
    type(*fieldOf(*page->form(), "price"), QString());
    buttonCalled(*page, QStringLiteral("Save"))->click();
    QTRY_COMPARE(held().size(), size_t(1));
    QCOMPARE(held().front().price, Money{900});
    m_window->settle();
    QCOMPARE(m_window->toast(), QStringLiteral("Price of “Tea” saved"));
    m_window->undo();
    QVERIFY(held().empty());
}

void ProductSaleTest::serialNumbersAreEntered()
{
    const auto id = make(QStringLiteral("Phone"), QStringLiteral("PHONE"));
    catalog::ProductDraft draft = catalog::draftOf(stored(id));
    draft.variants.front().serialised = true;
    must(m_shop->write([&](store::UnitOfWork &work) { return catalog::updateProduct(work, id, draft); }));
    m_window->settle();
    open(id);
    m_pane->records()->drawer()->showTab(QStringLiteral("serials"));
    QCOMPARE(m_pane->records()->drawer()->currentTab(), QStringLiteral("serials"));
    ui::SerialsPage *page = m_pane->sheet()->serials();
    page->startEntering();
    static_cast<QPlainTextEdit *>(page->form()->field(QStringLiteral("serials")))
        ->setPlainText(QStringLiteral("S1\nS2\n"));
    buttonCalled(*page, QStringLiteral("Enter"))->click();
    const auto entered = [&] {
        return must(m_shop->read([&](store::Connection &c) { return catalog::serialsOf(c, id); })).size();
    };
    QTRY_COMPARE(entered(), size_t(2));
    m_window->settle();
    page->startEntering();
    static_cast<QPlainTextEdit *>(page->form()->field(QStringLiteral("serials")))->setPlainText(QStringLiteral("S2"));
    buttonCalled(*page, QStringLiteral("Enter"))->click();
    QTRY_VERIFY(page->form()->complaint(QStringLiteral("serials")).contains(QStringLiteral("S2")));
}

QTEST_MAIN(ProductSaleTest)
#include "ProductSaleTest.moc"
