// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PriceLists.h"
#include "catalog/Products.h"
#include "catalog/ScanPattern.h"
#include "catalog/TaxClasses.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "ui/parts/Form.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/PriceListsSection.h"
#include "ui/settings/ScanSection.h"
#include "ui/settings/SettingsPane.h"
#include "ui/settings/TaxesSection.h"
#include "ui/ShopWindow.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
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
