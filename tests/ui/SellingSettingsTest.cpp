// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PriceLists.h"
#include "catalog/Products.h"
#include "catalog/ScanPattern.h"
#include "catalog/TaxClasses.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "ui/parts/Form.h"
#include "ui/parts/ScanFilter.h"
#include "ui/settings/CategoriesSection.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/PriceListsSection.h"
#include "ui/settings/ScannerSection.h"
#include "ui/settings/ScanSection.h"
#include "ui/settings/SettingsPane.h"
#include "ui/settings/TaxesSection.h"
#include "ui/ShopWindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// The settings about how goods are sold, in a real window: price lists, taxes of several parts, labels of scales.
class SellingSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
        m_pane = m_window->show<ui::SettingsPane>("settings");
        m_window->settle();
    }
    void cleanup()
    {
        m_window.reset();
        m_shop.reset();
    }

    void aPriceListIsAddedChangedAndPutOutOfUse()
    {
        ui::EditableRows *rows = m_pane->priceLists()->rows();
        buttonCalled(*rows, QStringLiteral("Add a price list"))->click();
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        QCOMPARE(rows->form()->complaint(QStringLiteral("name")), QStringLiteral("Give the price list a name."));
        type(*fieldOf(*rows->form(), "name"), QStringLiteral("Christmas"));
        type(*fieldOf(*rows->form(), "firstDay"), QStringLiteral("2026-12-24"));
        type(*fieldOf(*rows->form(), "lastDay"), QStringLiteral("2026-12-01"));
        type(*fieldOf(*rows->form(), "percentOff"), QStringLiteral("12.5"));
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        QTRY_VERIFY(rows->form()->complaint(QStringLiteral("lastDay")).contains(QStringLiteral("before the first")));
        type(*fieldOf(*rows->form(), "lastDay"), QStringLiteral("2026-12-26"));
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        QTRY_COMPARE(rows->rows().size(), size_t(1));
        m_window->settle();
        QVERIFY2(rows->rows().front().detail.contains(QStringLiteral("12.50% off")),
                 qPrintable(rows->rows().front().detail));
        QCOMPARE(lists(false).front().rules.percentOff, 1250);

        rows->startEdit(rows->rows().front().id);
        static_cast<QCheckBox *>(rows->form()->field(QStringLiteral("inUse")))->setChecked(false);
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        QTRY_VERIFY(lists(false).empty());
        m_window->settle();
        QVERIFY(rows->rows().front().detail.contains(QStringLiteral("not in use")));
        m_window->undo();
        QCOMPARE(lists(false).size(), size_t(1));
    }

    void aTaxClassOfSeveralPartsHasTheirSum()
    {
        ui::EditableRows *rows = m_pane->taxes()->rows();
        buttonCalled(*rows, QStringLiteral("Add a tax class"))->click();
        type(*fieldOf(*rows->form(), "name"), QStringLiteral("BC"));
        type(*fieldOf(*rows->form(), "parts"), QStringLiteral("GST"));
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        QVERIFY(rows->form()->complaint(QStringLiteral("parts")).contains(QStringLiteral("GST 5 + PST 7")));
        type(*fieldOf(*rows->form(), "parts"), QStringLiteral("GST 5 % + PST 7"));
        QCOMPARE(fieldOf(*rows->form(), "rate")->text(), QStringLiteral("12"));
        QVERIFY(!fieldOf(*rows->form(), "rate")->isEnabled());
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        QTRY_COMPARE(rows->rows().size(), size_t(1));
        m_window->settle();
        QCOMPARE(rows->rows().front().detail, QStringLiteral("12%, in the price (GST 5 + PST 7)"));
        const auto classes = must(m_shop->read([](store::Connection &c) { return catalog::taxClasses(c); }));
        QCOMPARE(classes.front().parts.size(), size_t(2));
        rows->startEdit(rows->rows().front().id);
        QCOMPARE(fieldOf(*rows->form(), "parts")->text(), QStringLiteral("GST 5 + PST 7"));
        type(*fieldOf(*rows->form(), "parts"), QString());
        QVERIFY(fieldOf(*rows->form(), "rate")->isEnabled());
    }

    void aTaxClassIsPutOutOfUseAndBack()
    {
        const auto classes = [this] {
            return must(m_shop->read([](store::Connection &c) { return catalog::taxClasses(c); })).size();
        };
        catalog::ProductId cup;
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            catalog::ProductDraft draft;
            draft.name = QStringLiteral("Cup");
            draft.variants = {{{}, {}, QStringLiteral("CUP"), Money{1500}, {}, {}}};
            draft.taxClass = must(catalog::createTaxClass(work, {QStringLiteral("VAT"), 2000, true}));
            cup = must(catalog::createProduct(work, draft));
            return {};
        }));
        m_window->settle();
        ui::EditableRows *rows = m_pane->taxes()->rows();
        rows->startEdit(rows->rows().front().id);
        static_cast<QCheckBox *>(rows->form()->field(QStringLiteral("inUse")))->setChecked(false);
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        m_window->settle();
        QVERIFY2(labelsOf(*rows).contains(QStringLiteral("Products have this tax class: “Cup”.")),
                 qPrintable(labelsOf(*rows)));
        QCOMPARE(classes(), size_t(1));
        must(m_shop->write([&](store::UnitOfWork &work) { return catalog::archiveProduct(work, cup); }));
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        QTRY_COMPARE(classes(), size_t(0));
        m_window->settle();
        QCOMPARE(rows->rows().front().detail, QStringLiteral("20%, in the price · not in use"));
        m_window->undo();
        QCOMPARE(classes(), size_t(1));
        rows->startEdit(0); // a new one is in use
        QVERIFY(!rows->form()->field(QStringLiteral("inUse"))->isVisible());
    }

    void categoriesStandInATree()
    {
        ui::EditableRows *rows = m_pane->categories()->rows();
        const auto shown = [&] {
            QStringList all;
            for (const auto &row : rows->rows())
                all << row.title + (row.detail.isEmpty() ? QString() : QStringLiteral(" | ") + row.detail);
            return all;
        };
        const auto add = [&](const char *name, const char *parent) {
            buttonCalled(*rows, QStringLiteral("Add a category"))->click();
            type(*fieldOf(*rows->form(), "name"), QString::fromLatin1(name));
            auto *in = static_cast<QComboBox *>(rows->form()->field(QStringLiteral("parent")));
            in->setCurrentText(QString::fromUtf8(parent));
            buttonCalled(*rows, QStringLiteral("Save"))->click();
            m_window->settle();
        };
        add("Tea", "None: at the top");
        add("Green", "Tea");
        add("Cups", "None: at the top");
        add("Sencha", "Tea › Green");
        QCOMPARE(shown(), QStringList({QStringLiteral("Cups"), QStringLiteral("Tea"), QStringLiteral("Tea › Green"),
                                       QStringLiteral("Tea › Green › Sencha")}));
        // Renamed and moved; nothing can be moved into itself, which is not even offered.
        rows->startEdit(rows->rows()[2].id);
        auto *in = static_cast<QComboBox *>(rows->form()->field(QStringLiteral("parent")));
        QCOMPARE(in->count(), 3);
        QCOMPARE(in->findText(QStringLiteral("Tea › Green › Sencha")), -1);
        type(*fieldOf(*rows->form(), "name"), QStringLiteral("Green tea"));
        in->setCurrentText(QStringLiteral("None: at the top"));
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        m_window->settle();
        QCOMPARE(shown(), QStringList({QStringLiteral("Cups"), QStringLiteral("Green tea"),
                                       QStringLiteral("Green tea › Sencha"), QStringLiteral("Tea")}));
        m_window->undo();
        QCOMPARE(shown()[2], QStringLiteral("Tea › Green"));
        // What holds something stays in use, what is empty goes and comes back.
        const auto putOutOfUse = [&](size_t row) {
            rows->startEdit(rows->rows()[row].id);
            static_cast<QCheckBox *>(rows->form()->field(QStringLiteral("inUse")))->setChecked(false);
            buttonCalled(*rows, QStringLiteral("Save"))->click();
            m_window->settle();
        };
        putOutOfUse(1);
        QVERIFY(labelsOf(*rows).contains(QStringLiteral("There are products or categories in this one.")));
        buttonCalled(*rows, QStringLiteral("Cancel"))->click();
        putOutOfUse(3);
        QCOMPARE(shown().last(), QStringLiteral("Tea › Green › Sencha | not in use"));
        rows->startEdit(rows->rows()[3].id);
        static_cast<QCheckBox *>(rows->form()->field(QStringLiteral("inUse")))->setChecked(true);
        buttonCalled(*rows, QStringLiteral("Save"))->click();
        m_window->settle();
        QCOMPARE(shown().last(), QStringLiteral("Tea › Green › Sencha"));
    }

    void theScannerOfThisComputerTypesAsItDoes()
    {
        const ui::Form *form = m_pane->scanner()->form();
        QCOMPARE(m_window->window.scans()->settings(), ui::ScanSettings());
        static_cast<QComboBox *>(form->field(QStringLiteral("terminator")))->setCurrentIndex(1);
        static_cast<QSpinBox *>(form->field(QStringLiteral("mostMsBetweenKeys")))->setValue(60);
        static_cast<QSpinBox *>(form->field(QStringLiteral("leastLength")))->setValue(4);
        const ui::ScanSettings wanted{.mostMsBetweenKeys = 60, .leastLength = 4, .terminator = Qt::Key_Tab};
        QCOMPARE(m_window->window.scans()->settings(), wanted);
        QCOMPARE(ui::ScanSettings::of(m_window->settings), wanted);
        m_window->settings.setValue(QStringLiteral("scanner/mostMsBetweenKeys"), -5);
        QCOMPARE(ui::ScanSettings::of(m_window->settings).mostMsBetweenKeys, 35);
    }

    void labelsAreReadByThePatternsAndCanBeTried()
    {
        must(m_shop->write([](store::UnitOfWork &work) {
            catalog::ProductDraft draft;
            draft.name = QStringLiteral("Cheese");
            draft.variants = {{{}, {}, QStringLiteral("12345"), Money{1500}, {}, {}}};
            return catalog::createProduct(work, draft);
        }));
        ui::ScanSection *scans = m_pane->scans();
        auto *patterns = static_cast<QPlainTextEdit *>(scans->form()->field(QStringLiteral("patterns")));
        QCOMPARE(patterns->toPlainText(), QStringLiteral("20-24 IIIIIPPPPPC\n25-29 IIIIIWWWWWC"));
        scans->trial()->setText(QStringLiteral("2212345007899"));
        QTest::keyClick(scans->trial(), Qt::Key_Return);
        QTRY_COMPARE(scans->meaning(), QStringLiteral("1 × Cheese (12345) £7.89"));
        patterns->setPlainText(QStringLiteral("22 IIIIIPPPPP"));
        buttonCalled(*scans, QStringLiteral("Save"))->click();
        QVERIFY(scans->form()->complaint(QStringLiteral("patterns")).contains(QStringLiteral("22 IIIIIPPPPP")));
        patterns->setPlainText(QStringLiteral("22 IIIIIWWWWWC"));
        buttonCalled(*scans, QStringLiteral("Save"))->click();
        QTRY_COMPARE(kept(), QStringList{QStringLiteral("22 IIIIIWWWWWC")});
        m_window->settle();
        QTest::keyClick(scans->trial(), Qt::Key_Return);
        QTRY_COMPARE(scans->meaning(), QStringLiteral("1 × Cheese (12345) 789 g £11.84"));
        scans->trial()->setText(QStringLiteral("nothing"));
        QTest::keyClick(scans->trial(), Qt::Key_Return);
        QTRY_VERIFY(scans->meaning().contains(QStringLiteral("No product has the barcode nothing")));
    }

private:
    std::vector<catalog::PriceList> lists(bool withArchived)
    {
        return must(m_shop->read([&](store::Connection &c) { return catalog::priceLists(c, withArchived); }));
    }
    QStringList kept()
    {
        return must(m_shop->read([](store::Connection &c) -> Result<QStringList> { return catalog::scanPatterns(c); }));
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::SettingsPane *m_pane = nullptr;
};

QTEST_MAIN(SellingSettingsTest)
#include "SellingSettingsTest.moc"
