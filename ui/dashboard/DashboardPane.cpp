// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/DashboardPane.h"

#include "ui/dashboard/BarList.h"
#include "ui/dashboard/BuyersChart.h"
#include "ui/dashboard/HeatMap.h"
#include "ui/dashboard/KpiTile.h"
#include "ui/dashboard/PeriodBar.h"
#include "ui/dashboard/ReturnsFrame.h"
#include "ui/dashboard/TrendChart.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/ErrorState.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>

namespace shopdesk::ui {

using insights::Dimension;
using insights::Kpi;

namespace {

constexpr int refreshDelayMs = 50; // several changes at once are one refresh
constexpr int roomForFiveTiles = 1'000;
constexpr int roomForTwoCharts = 860;
constexpr Dimension splitDimensions[] = {Dimension::Channel, Dimension::Country, Dimension::Category};
const char *const watchedTables[] = {"orders", "products", "categories", "stores", "members"};
const QString presetSetting = QStringLiteral("dashboard/period");
const QString usualPreset = QStringLiteral("last12");

} // namespace

DashboardPane::DashboardPane(Workbench &workbench, QWidget *parent)
    : Pane(workbench, QStringLiteral("dashboard"), QStringLiteral("dashboard"), parent)
{
}

// Building ----------------------------------------------------------------------------------------------------------

void DashboardPane::build()
{
    m_pages = new QStackedWidget(this);
    m_error = new ErrorState;
    m_empty = new EmptyState;
    m_area = new QScrollArea;
    m_page = buildPage();
    m_area->setWidget(m_page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    for (QWidget *page : std::initializer_list<QWidget *>{m_area, m_error, m_empty})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_page->hide();

    m_firstStep = new QAction(this);
    connect(m_firstStep, &QAction::triggered, this, [this] { workbench().openRecord(QStringLiteral("imports"), 0); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelayMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_hasOrders ? read() : readChoicesThenFigures(); });
    connect(&workbench().store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (isVisible() && std::ranges::any_of(watchedTables, [&](const char *table) {
                return changes.touches(QLatin1String(table));
            }))
            m_soon.start();
    });
    connectCharts();
    readChoicesThenFigures();
}

QWidget *DashboardPane::buildPage()
{
    auto *page = new QWidget;
    m_period = new PeriodBar(page);
    buildMenu();
    m_service = new LinkButton(page);
    connect(m_service, &LinkButton::clicked, this, [this] { workbench().openRecord(QStringLiteral("service"), 0); });
    m_period->addWidget(m_service);
    m_period->addWidget(m_export);
    buildTiles(page);
    buildCharts(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, measure::gap6);
    layout->setSpacing(measure::gap3);
    layout->addWidget(m_period);
    layout->addLayout(m_tileGrid);
    layout->addLayout(m_charts, 1);
    return page;
}

void DashboardPane::buildMenu()
{
    m_export = iconButton(QStringLiteral("export"), {}, m_period);
    auto *menu = new QMenu(m_export);
    m_exportPicture = menu->addAction(QString(), this, &DashboardPane::exportPicture);
    m_exportPdf = menu->addAction(QString(), this, &DashboardPane::exportPdf);
    m_exportCsv = menu->addAction(QString(), this, &DashboardPane::exportCsv);
    m_export->setMenu(menu);
    for (QAction *action : {m_exportPicture, m_exportPdf, m_exportCsv})
        addCommand(action);
}

void DashboardPane::buildTiles(QWidget *page)
{
    m_tileGrid = new QGridLayout;
    m_tileGrid->setSpacing(measure::gap3);
    for (const insights::KpiDefinition &kpi : insights::kpiDefinitions()) {
        auto *tile = new KpiTile(kpi.kpi, workbench().formats, page);
        connect(tile, &KpiTile::clicked, this, [this, tile] {
            if (m_figures)
                open(behind(tile->kpi(), m_figures->scope));
        });
        m_tiles.push_back(tile);
    }
}

void DashboardPane::buildCharts(QWidget *page)
{
    const auto named = [&](ChartFrame *made, const char *fileName) {
        made->setFileName(QString::fromLatin1(fileName));
        connect(made, &ChartFrame::saveFailed, this, [this](const QString &path) { said(false, path); });
    };
    const auto frame = [&](QWidget *chart, const char *fileName) {
        auto *made = new ChartFrame(page);
        made->setChart(chart);
        named(made, fileName);
        return made;
    };
    m_trendFrame = frame(m_trend = new TrendChart(workbench().formats), "trend");
    m_splitFrame = frame(m_split = new BarList, "split");
    m_productsFrame = frame(m_products = new BarList, "products");
    m_buyersFrame = frame(m_buyers = new BuyersChart(workbench().formats), "buyers");
    m_hoursFrame = frame(m_hours = new HeatMap, "hours");
    if (workbench().may(Permission::SeeOrders)) // as the list of returns
        named(m_returnsFrame = new ReturnsFrame(workbench().formats, page), "returns");
    m_trendKpi = new QComboBox(m_trendFrame);
    for (const insights::KpiDefinition &kpi : insights::kpiDefinitions())
        m_trendKpi->addItem(QString(), static_cast<int>(kpi.kpi));
    m_trendKpi->setCurrentIndex(static_cast<int>(Kpi::NetSales));
    m_trendFrame->addHeadWidget(m_trendKpi);
    m_splitBy = new QComboBox(m_splitFrame);
    for (const Dimension dimension : splitDimensions)
        m_splitBy->addItem(QString(), static_cast<int>(dimension));
    m_splitFrame->addHeadWidget(m_splitBy);
    m_charts = new QGridLayout;
    m_charts->setSpacing(measure::gap3);
}

void DashboardPane::connectCharts()
{
    connect(m_period, &PeriodBar::scopeChanged, this, [this] {
        workbench().settings.setValue(presetSetting, m_period->presetKey());
        read();
    });
    connect(m_trendKpi, &QComboBox::currentIndexChanged, this, [this] { showTrend(); });
    connect(m_splitBy, &QComboBox::currentIndexChanged, this, [this] { showSplit(); });
    connect(m_trend, &TrendChart::opened, this, [this](insights::DayRange days) {
        open(behind(trendKpi(), {days, m_figures->scope.store}));
    });
    connect(m_buyers, &BuyersChart::opened, this, [this](Kpi kpi, insights::DayRange days) {
        open(behind(kpi, {days, m_figures->scope.store}));
    });
    connect(m_split, &BarList::opened, this, [this](int bar) {
        open(behind(splitDimension(), m_figures->by(splitDimension()).parts[size_t(bar)], m_figures->scope));
    });
    connect(m_products, &BarList::opened, this, [this](int bar) {
        open(behind(Dimension::Product, m_figures->by(Dimension::Product).parts[size_t(bar)], m_figures->scope));
    });
    connect(m_hours, &HeatMap::opened, this, [this](int dayOfWeek, int hour) {
        const size_t part = size_t((dayOfWeek - 1) * HeatMap::hours + hour);
        open(behind(Dimension::WeekdayHour, m_figures->by(Dimension::WeekdayHour).parts[part], m_figures->scope));
    });
    if (m_returnsFrame) {
        connect(m_returnsFrame, &ReturnsFrame::opened, this, [this](const BehindFigure &list) { open(list); });
        connect(m_returnsFrame, &ReturnsFrame::allWanted, this, &DashboardPane::returnFiguresWanted);
    }
}

void DashboardPane::layOut()
{
    const int tilesInRow = width() >= roomForFiveTiles ? 5 : 3;
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tileGrid->addWidget(m_tiles[i], int(i) / tilesInRow, int(i) % tilesInRow);
    const bool two = width() >= roomForTwoCharts;
    m_charts->addWidget(m_trendFrame, 0, 0, 1, two ? 3 : 5);
    m_charts->addWidget(m_splitFrame, two ? 0 : 1, two ? 3 : 0, 1, two ? 2 : 5);
    m_charts->addWidget(m_productsFrame, two ? 1 : 2, 0, 1, two ? 3 : 5);
    m_charts->addWidget(m_buyersFrame, two ? 1 : 3, two ? 3 : 0, 1, two ? 2 : 5);
    m_charts->addWidget(m_hoursFrame, two ? 2 : 4, 0, 1, 5);
    if (m_returnsFrame)
        m_charts->addWidget(m_returnsFrame, two ? 3 : 5, 0, 1, 5);
    for (int column = 0; column < 5; ++column)
        m_charts->setColumnStretch(column, 1);
}

void DashboardPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    if (m_charts)
        layOut();
}

void DashboardPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (m_figures)
        m_soon.start();
}

// Reading -----------------------------------------------------------------------------------------------------------

void DashboardPane::readChoicesThenFigures()
{
    workbench().store.read(readChoices).then(this, [this](const Result<DashboardChoices> &choices) {
        if (!choices) {
            fail(choices.error());
            return;
        }
        m_hasOrders = choices->trading.has_value();
        if (!m_hasOrders) {
            m_pages->setCurrentWidget(m_empty);
            setLoaded();
            return;
        }
        const BusinessDay today = workbench().formats.zone().dayOf(Instant::now());
        QString preset = workbench().settings.value(presetSetting, usualPreset).toString();
        const bool nothingLately = choices->trading->last < today.plus(-365);
        {
            const QSignalBlocker quiet(m_period);
            m_period->setPreset(preset == usualPreset && nothingLately ? QStringLiteral("all") : preset);
            m_period->setChoices(*choices, today);
        }
        read();
    });
}

void DashboardPane::read()
{
    const quint64 generation = ++m_generation;
    const insights::Scope scope = m_period->scope();
    m_halvesMissing = 2;
    m_incoming = {};
    m_incoming.scope = scope;
    m_incoming.compared = insights::before(scope.days);
    // Two readers side by side: each half takes about as long as the other.
    workbench()
        .store.read([scope](store::Connection &connection) { return readTrend(connection, scope); })
        .then(this, [this, generation](const Result<TrendFigures> &trend) { take(generation, trend); });
    workbench()
        .store.read([scope](store::Connection &connection) { return readParts(connection, scope); })
        .then(this,
              [this, generation](const Result<std::vector<insights::Breakdown>> &parts) { take(generation, parts); });
}

void DashboardPane::take(quint64 generation, const Result<TrendFigures> &trend)
{
    if (generation != m_generation)
        return;
    if (!trend) {
        fail(trend.error());
        return;
    }
    m_incoming.now = trend->now;
    m_incoming.before = trend->before;
    showWhenComplete();
}

void DashboardPane::take(quint64 generation, const Result<std::vector<insights::Breakdown>> &parts)
{
    if (generation != m_generation)
        return;
    if (!parts) {
        fail(parts.error());
        return;
    }
    m_incoming.breakdowns = *parts;
    showWhenComplete();
}

void DashboardPane::showWhenComplete()
{
    if (--m_halvesMissing > 0)
        return;
    m_figures = std::move(m_incoming);
    layOut();
    showFigures();
    m_page->show();
    m_pages->setCurrentWidget(m_area);
    if (m_returnsFrame)
        readReturns();
    else
        setLoaded();
}

/// After the others, which it would otherwise hold up.
void DashboardPane::readReturns()
{
    const insights::Scope scope = m_figures->scope;
    workbench()
        .store
        .read([scope](store::Connection &connection) {
            return returns::glance(connection, scope.days.first, scope.days.last, scope.store.value_or(StoreId()),
                                   ReturnsFrame::mostProducts);
        })
        .then(this, [this, scope, generation = m_generation](const Result<returns::ReturnGlance> &glance) {
            if (generation != m_generation)
                return;
            if (!glance) {
                fail(glance.error());
                return;
            }
            m_returnsFrame->setFigures(scope, *glance);
            setLoaded();
        });
}

void DashboardPane::fail(const Error &error)
{
    ++m_generation; // the other half is not wanted any more
    m_error->setError(error, [this] { readChoicesThenFigures(); });
    m_pages->setCurrentWidget(m_error);
    setLoaded();
}

} // namespace shopdesk::ui
