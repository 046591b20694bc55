// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ProductList.h"
#include "members/MemberList.h"
#include "orders/LineList.h"
#include "orders/OrderList.h"
#include "sample/SampleShop.h"
#include "tables/ListReader.h"
#include "ui/dashboard/BarList.h"
#include "ui/dashboard/BuyersChart.h"
#include "ui/dashboard/DashboardExport.h"
#include "ui/dashboard/DashboardPane.h"
#include "ui/dashboard/HeatMap.h"
#include "ui/dashboard/KpiTile.h"
#include "ui/dashboard/PeriodBar.h"
#include "ui/dashboard/ReturnsFrame.h"
#include "ui/dashboard/TrendChart.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/LinkButton.h"
#include "ui/TestWindow.h"
#include "ui/WidgetInspector.h"

#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::test;
using insights::Dimension;
using insights::Kpi;
using ui::DashboardPane;

/// The dashboard on the sample shop, in a real window: every number is the sum of the list behind it.
class DashboardTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Language> m_language;
    std::unique_ptr<ui::MainWindow> m_window;
    DashboardPane *m_pane = nullptr;
    std::optional<ui::BehindFigure> m_opened;

    tables::ListTotals totalsOf(const ui::BehindFigure &list)
    {
        const tables::ListDefinition definition = list.pane == QLatin1String("members") ? members::memberList()
                                                  : list.pane == QLatin1String("lines") ? orders::lineList()
                                                                                        : orders::orderList();
        return *m_store->readNow(
            [&](store::Connection &connection) { return tables::readTotals(connection, definition, list.query); });
    }
    void choose(const QString &preset)
    {
        m_pane->period()->setPreset(preset);
        QTRY_COMPARE(m_pane->figures()->scope, m_pane->period()->scope());
        QTRY_COMPARE(m_pane->returnsFrame()->scope(), std::optional(m_pane->period()->scope()));
    }

private slots:
    void initTestCase()
    {
        m_store = std::move(
            *store::Store::create(m_folder.filePath(QStringLiteral("sample.shopdesk")), sample::sampleShop()));
        const BusinessDay today = m_store->shop().zone.dayOf(Instant::now());
        QVERIFY(sample::fill(*m_store, 1, today, {}));
        m_settings =
            std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_theme = std::make_unique<ui::Theme>(*qApp, *m_settings);
        m_theme->setMode(ui::Theme::Mode::Light);
        m_language = std::make_unique<ui::Language>(*m_settings);
        m_language->setCode(QStringLiteral("en"));
        m_window = std::make_unique<ui::MainWindow>(*m_store, *m_settings, *m_theme, *m_language);
        m_window->addPane(m_pane = new DashboardPane(m_window->workbench()));
        m_window->workbench().openList = [this](const QString &pane, const tables::ListQuery &query) {
            m_opened = ui::BehindFigure{pane, query};
        };
        m_window->resize(1366, 768);
        m_window->showFirstPane();
        m_window->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_pane->isLoaded(), 10'000);
    }

    void everyFigureIsTheSumOfItsList_data()
    {
        QTest::addColumn<QString>("preset");
        for (const char *preset : {"last7", "thisMonth", "last12", "all"})
            QTest::newRow(preset) << QString::fromLatin1(preset);
    }

    void everyFigureIsTheSumOfItsList()
    {
        QFETCH(QString, preset);
        choose(preset);
        const auto &total = m_pane->figures()->now.total;
        for (ui::KpiTile *tile : m_pane->tiles()) {
            m_opened.reset();
            QTest::mouseClick(tile, Qt::LeftButton);
            QVERIFY(m_opened);
            const tables::ListTotals list = totalsOf(*m_opened);
            switch (tile->kpi()) {
            case Kpi::GrossSales:
            case Kpi::Credits:
            case Kpi::NetSales:
                QCOMPARE(list.sums[QStringLiteral("total")], *total[tile->kpi()]);
                break;
            case Kpi::Orders:
            case Kpi::Buyers:
            case Kpi::NewBuyers:
            case Kpi::ReturningBuyers:
                QCOMPARE(list.count, *total[tile->kpi()]);
                break;
            case Kpi::Units:
                QCOMPARE(list.sums[QStringLiteral("units")], *total[Kpi::Units]);
                break;
            case Kpi::AverageOrder:
                QCOMPARE(divideRounded(list.sums[QStringLiteral("total")], list.count), *total[Kpi::AverageOrder]);
                break;
            case Kpi::RepeatRate: // the buyers that it is a share of
                QCOMPARE(list.count, *total[Kpi::Buyers]);
                break;
            }
        }
    }

    void everyPartIsTheSumOfItsList()
    {
        choose(QStringLiteral("last12"));
        const ui::DashboardFigures &figures = *m_pane->figures();
        for (const Dimension dimension : {Dimension::Channel, Dimension::Country, Dimension::WeekdayHour}) {
            const insights::Breakdown &breakdown = figures.by(dimension);
            qint64 sum = 0;
            for (const auto &part : breakdown.parts) {
                sum += part.values[Kpi::NetSales].value_or(0);
                if (dimension == Dimension::WeekdayHour && part.values[Kpi::Orders].value_or(0) == 0)
                    continue;
                const auto list = ui::behind(dimension, part, figures.scope);
                QVERIFY(list);
                QCOMPARE(totalsOf(*list).sums[QStringLiteral("total")], *part.values[Kpi::NetSales]);
            }
            QCOMPARE(sum, *breakdown.total[Kpi::NetSales]);
        }
        for (const Dimension dimension : {Dimension::Product, Dimension::Category}) {
            const insights::Breakdown &breakdown = figures.by(dimension);
            qint64 sum = 0;
            for (const auto &part : breakdown.parts) {
                sum += part.values[Kpi::NetSales].value_or(0);
                const auto list = ui::behind(dimension, part, figures.scope);
                QCOMPARE(list.has_value(), part.kind == insights::Breakdown::Part::Kind::Value);
                if (list)
                    QCOMPARE(totalsOf(*list).sums[QStringLiteral("total")], *part.values[Kpi::NetSales]);
            }
            QCOMPARE(sum, *breakdown.total[Kpi::NetSales]);
        }
    }

    void whatCameBackIsTheSumOfItsList()
    {
        choose(QStringLiteral("last12"));
        ui::ReturnsFrame &frame = *m_pane->returnsFrame();
        const returns::ReturnGlance &figures = frame.figures();
        QCOMPARE(figures.now.soldFor.minor, *m_pane->figures()->now.total[Kpi::GrossSales]);
        QCOMPARE(-figures.now.givenBack.minor, *m_pane->figures()->now.total[Kpi::Credits]);
        QCOMPARE(figures.now.sold, *m_pane->figures()->now.total[Kpi::Units]);
        for (ui::LinkButton *total : {frame.units(), frame.money()}) {
            m_opened.reset();
            total->click();
            QVERIFY(m_opened);
            QCOMPARE(m_opened->pane, QStringLiteral("orders"));
            QCOMPARE(totalsOf(*m_opened).sums[QStringLiteral("total")], -figures.now.givenBack.minor);
        }
        QVERIFY(!figures.products.empty() && figures.products.size() <= ui::ReturnsFrame::mostProducts);
        QCOMPARE(frame.bars()->bars().size(), figures.products.size());
        for (size_t i = 0; i < figures.products.size(); ++i) {
            const returns::ReturnRate &product = figures.products[i];
            QCOMPARE(frame.bars()->bars()[i].label, product.name);
            m_opened.reset();
            emit frame.bars()->opened(int(i));
            QVERIFY(m_opened);
            QCOMPARE(m_opened->pane, QStringLiteral("lines"));
            QCOMPARE(totalsOf(*m_opened).sums[QStringLiteral("total")], -product.givenBack.minor);
        }
        QSignalSpy all(m_pane, &DashboardPane::returnFiguresWanted);
        frame.all()->click();
        QCOMPARE(all.size(), 1);
    }

    void whoMayNotSeeReturnsHasNoPanelOfThem()
    {
        const auto restore = qScopeGuard([this, before = m_store->actor()] { m_store->setActor(before); });
        m_store->setActor({StaffId{9}, QStringLiteral("Ann"), {Permission::SeeFigures}});
        DashboardPane pane(m_window->workbench());
        pane.ensureBuilt();
        QTRY_VERIFY(pane.isLoaded());
        QVERIFY(pane.figures());
        QVERIFY(!pane.returnsFrame());
        QCOMPARE(pane.findChildren<ui::ChartFrame *>().size(), 5);
    }

    void clicksAndKeysOpenLists()
    {
        choose(QStringLiteral("last12"));
        for (ui::BarList *bars : m_pane->findChildren<ui::BarList *>()) {
            m_opened.reset();
            bars->setFocus();
            QTest::keyClick(bars, Qt::Key_Down);
            QTest::keyClick(bars, Qt::Key_Up);
            QTest::keyClick(bars, Qt::Key_Return);
            QVERIFY2(m_opened, qPrintable(bars->accessibleName()));
            QVERIFY(m_opened->pane == QLatin1String("orders") || m_opened->pane == QLatin1String("lines"));
        }
        auto *hours = m_pane->findChild<ui::HeatMap *>();
        QSignalSpy hour(hours, &ui::HeatMap::opened);
        hours->setFocus();
        for (int i = 0; i < 14; ++i)
            QTest::keyClick(hours, Qt::Key_Right);
        QTest::keyClick(hours, Qt::Key_Down);
        QTest::keyClick(hours, Qt::Key_Return);
        QCOMPARE(hour.first(), QVariantList({2, 14})); // Tuesday 14:00
        auto *trend = m_pane->findChild<ui::TrendChart *>();
        m_opened.reset();
        trend->setFocus();
        QTest::keyClick(trend, Qt::Key_Left);
        QTest::keyClick(trend, Qt::Key_Return);
        QVERIFY(m_opened);
        QCOMPARE(m_opened->query.filters[QStringLiteral("dates")].size(), 2);
        auto *buyers = m_pane->findChild<ui::BuyersChart *>();
        QSignalSpy part(buyers, &ui::BuyersChart::opened);
        buyers->setFocus();
        QTest::keyClick(buyers, Qt::Key_Left);
        QTest::keyClick(buyers, Qt::Key_Return);
        QTest::keyClick(buyers, Qt::Key_Up);
        QTest::keyClick(buyers, Qt::Key_Return);
        QCOMPARE(part.size(), 2);
        QCOMPARE(part.at(0).at(0).value<Kpi>(), Kpi::ReturningBuyers);
        QCOMPARE(part.at(1).at(0).value<Kpi>(), Kpi::NewBuyers);
        QVERIFY(buyers->accessibleDescription().contains(insights::titleOf(Kpi::NewBuyers)));
    }

    void aNewOrderIsSeenAtOnce()
    {
        choose(QStringLiteral("last7"));
        const qint64 before = *m_pane->figures()->now.total[Kpi::Orders];
        QVERIFY(m_store->writeNow([](store::UnitOfWork &work) -> Result<int> {
            return work.execute(
                "UPDATE orders SET status = 'cancelled', updated_at = updated_at + 1 WHERE id = "
                "(SELECT id FROM orders WHERE kind = 'sale' AND status = 'delivered' ORDER BY placed_at DESC LIMIT 1)");
        }));
        QTRY_COMPARE(*m_pane->figures()->now.total[Kpi::Orders], before - 1);
    }

    void tablesTellWhatChartsShow()
    {
        choose(QStringLiteral("last7"));
        const auto frames = m_pane->findChildren<ui::ChartFrame *>();
        QCOMPARE(frames.size(), 6);
        // The figure of each day with that of the day it is compared with, in the words of the screen.
        const QString table = frames.front()->tableAsText(QLatin1Char('\t'));
        const QStringList rows = table.trimmed().split(QLatin1Char('\n'));
        QCOMPARE(rows.size(), 8);
        QCOMPARE(rows.front().trimmed(), QStringLiteral("Period\tNet sales\tPeriod before\tNet sales"));
        const auto &last = m_pane->figures()->before.points.back();
        QVERIFY2(rows.back().trimmed().endsWith(
                     ui::figureText(Kpi::NetSales, last.values[Kpi::NetSales], m_window->workbench().formats)),
                 qPrintable(rows.back()));
        // However often it is read again, a frame keeps one table.
        for (const char *preset : {"last30", "thisMonth", "last7"})
            choose(QString::fromLatin1(preset));
        for (const ui::ChartFrame *frame : frames)
            QCOMPARE(frame->findChildren<QAbstractItemModel *>(Qt::FindDirectChildrenOnly).size(), 1);
    }

    void nothingToCompareWithIsSaid()
    {
        choose(QStringLiteral("last12"));
        QCOMPARE(m_pane->tiles().front()->change(), QStringLiteral("nothing before"));
        choose(QStringLiteral("last7"));
        QVERIFY(m_pane->tiles().front()->change().contains(QLatin1Char('%')));
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const bool dark : {false, true}) {
            for (const char *language : {"en", "zh_CN"}) {
                for (const QSize &size : {QSize(1366, 768), QSize(900, 700)})
                    QTest::addRow("%s %s %d", dark ? "dark" : "light", language, size.width())
                        << dark << QString::fromLatin1(language) << size;
            }
        }
    }

    void looksRight()
    {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        QFETCH(QSize, size);
        m_theme->setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        m_language->setCode(language);
        m_window->resize(size);
        QTest::qWait(50);
        QVERIFY2(inspected(*m_window).isEmpty(), inspected(*m_window).constData());
        m_pane->findChild<QScrollArea *>()->ensureWidgetVisible(m_pane->returnsFrame());
        QTest::qWait(50);
        keepPicture(*m_window, QStringLiteral("dashboard-returns"));
        QVERIFY2(inspected(*m_window).isEmpty(), inspected(*m_window).constData());
        m_pane->findChild<QScrollArea *>()->verticalScrollBar()->setValue(0);
        m_language->setCode(QStringLiteral("en"));
        m_theme->setMode(ui::Theme::Mode::Light);
    }

    void exports()
    {
        choose(QStringLiteral("last12"));
        const QString csv = QString::fromUtf8(ui::figuresAsCsv(*m_pane->figures(), m_store->shop().currency));
        const QStringList lines = csv.trimmed().split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), qsizetype(m_pane->figures()->now.points.size()) + 2);
        QCOMPARE(lines.last().section(QLatin1Char(','), 3, 3),
                 toPlainText({*m_pane->figures()->now.total[Kpi::GrossSales]}, m_store->shop().currency));
        const QString picture = m_folder.filePath(QStringLiteral("page.png"));
        QVERIFY(ui::savePagePicture(*m_pane, picture));
        QCOMPARE(QImage(picture).size(), m_pane->size() * 2);
        const QString pdf = m_folder.filePath(QStringLiteral("page.pdf"));
        QVERIFY(ui::savePagePdf(*m_pane, QStringLiteral("Dashboard"), pdf));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-" && file.size() > 10'000);
        QVERIFY(!ui::savePagePicture(*m_pane, m_folder.filePath(QStringLiteral("no/where.png"))));
    }

    void anEmptyShopOffersAFirstStep()
    {
        TestShop shop;
        ui::MainWindow window(shop.store(), *m_settings, *m_theme, *m_language);
        auto *pane = new DashboardPane(window.workbench());
        window.addPane(pane);
        QString asked;
        window.workbench().openRecord = [&](const QString &name, qint64) { asked = name; };
        window.showFirstPane();
        window.show();
        QTRY_VERIFY(pane->isLoaded());
        QVERIFY(!pane->figures());
        const auto buttons = pane->findChildren<QPushButton *>();
        const auto step = std::ranges::find_if(buttons, [](QPushButton *button) { return button->isVisible(); });
        QVERIFY(step != buttons.end());
        (*step)->click();
        QCOMPARE(asked, QStringLiteral("imports"));
    }
};

QTEST_MAIN(DashboardTest)
#include "DashboardTest.moc"
