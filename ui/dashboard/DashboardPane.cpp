// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/DashboardPane.h"

#include "ui/dashboard/BarList.h"
#include "ui/dashboard/BuyersChart.h"
#include "ui/dashboard/DashboardExport.h"
#include "ui/dashboard/HeatMap.h"
#include "ui/dashboard/KpiTile.h"
#include "ui/dashboard/PeriodBar.h"
#include "ui/dashboard/TrendChart.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/ErrorState.h"
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
        if (isVisible() && std::ranges::any_of(watchedTables, [&](const char *table) { return changes.touches(QLatin1String(table)); }))
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
    m_period->addWidget(m_export);
    buildTiles(page);
    buildCharts(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(measure::gap6, measure::gap3, measure::gap6, measure::gap6);
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
    const auto frame = [&](QWidget *chart, const char *fileName) {
        auto *made = new ChartFrame(page);
        made->setChart(chart);
        made->setFileName(QString::fromLatin1(fileName));
        connect(made, &ChartFrame::saveFailed, this, [this](const QString &path) { said(false, path); });
        return made;
    };
    m_trendFrame = frame(m_trend = new TrendChart(workbench().formats), "trend");
    m_splitFrame = frame(m_split = new BarList, "split");
    m_productsFrame = frame(m_products = new BarList, "products");
    m_buyersFrame = frame(m_buyers = new BuyersChart(workbench().formats), "buyers");
    m_hoursFrame = frame(m_hours = new HeatMap, "hours");
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
        .then(this, [this, generation](const Result<std::vector<insights::Breakdown>> &parts) { take(generation, parts); });
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
    setLoaded();
}

void DashboardPane::fail(const Error &error)
{
    ++m_generation; // the other half is not wanted any more
    m_error->setError(error, [this] { readChoicesThenFigures(); });
    m_pages->setCurrentWidget(m_error);
    setLoaded();
}

// Showing -----------------------------------------------------------------------------------------------------------

Kpi DashboardPane::trendKpi() const
{
    return static_cast<Kpi>(m_trendKpi->currentData().toInt());
}

Dimension DashboardPane::splitDimension() const
{
    return static_cast<Dimension>(m_splitBy->currentData().toInt());
}

void DashboardPane::open(const std::optional<BehindFigure> &list)
{
    if (list)
        workbench().openList(list->pane, list->query);
}

void DashboardPane::showFigures()
{
    const Formats &formats = workbench().formats;
    for (KpiTile *tile : m_tiles) {
        std::vector<std::optional<qint64>> course;
        for (const auto &point : m_figures->now.points)
            course.push_back(point.values[tile->kpi()]);
        tile->setValues(m_figures->now.total[tile->kpi()], m_figures->before.total[tile->kpi()], std::move(course));
    }
    setCountText(tr("compared with %1 – %2").arg(formats.day(m_figures->compared.first), formats.day(m_figures->compared.last)));
    showTrend();
    showSplit();
    showProducts();
    m_buyers->setSeries(m_figures->now);
    const Kpi buyerKpis[] = {Kpi::Buyers, Kpi::NewBuyers, Kpi::ReturningBuyers};
    m_buyersFrame->setTable(tableOf(m_figures->now, buyerKpis, formats, m_buyersFrame));
    showHours();
}

void DashboardPane::showTrend()
{
    if (!m_figures)
        return;
    m_trend->setSeries(trendKpi(), m_figures->now, m_figures->before);
    const Kpi kpis[] = {trendKpi()};
    m_trendFrame->setTable(tableOf(m_figures->now, kpis, workbench().formats, m_trendFrame));
    m_trendFrame->setTitle(tr("Course"), tr("dashed: the period before"));
    m_trend->setAccessibleName(tr("Course of %1").arg(insights::titleOf(trendKpi())));
}

namespace {

std::vector<BarList::Bar> barsOf(const insights::Breakdown &breakdown, Kpi kpi, const Formats &formats)
{
    std::vector<BarList::Bar> bars;
    for (const auto &part : breakdown.parts) {
        bars.push_back({part.label, part.values[kpi].value_or(0), figureText(kpi, part.values[kpi], formats),
                        part.kind == insights::Breakdown::Part::Kind::Value});
    }
    return bars;
}

} // namespace

void DashboardPane::showSplit()
{
    if (!m_figures)
        return;
    const insights::Breakdown &parts = m_figures->by(splitDimension());
    m_split->setBars(barsOf(parts, Kpi::NetSales, workbench().formats));
    const Kpi kpis[] = {Kpi::GrossSales, Kpi::Credits, Kpi::NetSales};
    m_splitFrame->setTable(tableOf(parts, kpis, workbench().formats, m_splitFrame));
}

void DashboardPane::showProducts()
{
    const insights::Breakdown &parts = m_figures->by(Dimension::Product);
    m_products->setBars(barsOf(parts, Kpi::NetSales, workbench().formats));
    const Kpi kpis[] = {Kpi::NetSales, Kpi::Units, Kpi::Orders};
    m_productsFrame->setTable(tableOf(parts, kpis, workbench().formats, m_productsFrame));
}

void DashboardPane::showHours()
{
    const insights::Breakdown &parts = m_figures->by(Dimension::WeekdayHour);
    std::array<HeatMap::Cell, HeatMap::days * HeatMap::hours> cells;
    for (size_t i = 0; i < cells.size() && i < parts.parts.size(); ++i) {
        const auto &part = parts.parts[i];
        cells[i] = {part.values[Kpi::GrossSales].value_or(0),
                    part.label + QLatin1String(": ") + figureText(Kpi::GrossSales, part.values[Kpi::GrossSales], workbench().formats)};
    }
    m_hours->setCells(std::move(cells));
    const Kpi kpis[] = {Kpi::GrossSales, Kpi::Orders};
    m_hoursFrame->setTable(tableOf(parts, kpis, workbench().formats, m_hoursFrame));
}

void DashboardPane::retranslate()
{
    m_period->retranslate();
    nameButton(*m_export, tr("Export the dashboard"));
    m_exportPicture->setText(tr("Export dashboard as picture…"));
    m_exportPdf->setText(tr("Export dashboard as PDF…"));
    m_exportCsv->setText(tr("Export figures as CSV…"));
    for (int i = 0; i < m_trendKpi->count(); ++i)
        m_trendKpi->setItemText(i, insights::titleOf(static_cast<Kpi>(m_trendKpi->itemData(i).toInt())));
    const QString dimensions[] = {tr("Channel"), tr("Country"), tr("Category")};
    for (int i = 0; i < m_splitBy->count(); ++i)
        m_splitBy->setItemText(i, dimensions[i]);
    m_trendKpi->setAccessibleName(tr("Figure of the course"));
    m_splitBy->setAccessibleName(tr("Split by"));
    m_trendFrame->setTitle(tr("Course"), tr("dashed: the period before"));
    m_splitFrame->setTitle(tr("Net sales by"));
    m_split->setAccessibleName(tr("Net sales part by part"));
    m_productsFrame->setTitle(tr("Top products"), tr("by sales; net sales shown"));
    m_products->setAccessibleName(tr("Top products"));
    m_buyersFrame->setTitle(tr("New and returning buyers"));
    m_buyers->setAccessibleName(tr("New and returning buyers"));
    m_hoursFrame->setTitle(tr("Hours of the week"), tr("gross sales, %1").arg(workbench().formats.zone().name()));
    m_hours->setAccessibleName(tr("Hours of the week"));
    for (BarList *bars : {m_split, m_products})
        bars->setEmptyText(tr("Nothing was sold in this period."));
    for (KpiTile *tile : m_tiles)
        tile->retranslate();
    m_firstStep->setText(tr("Import orders"));
    m_empty->setContent(QStringLiteral("dashboard"), tr("No figures yet"),
                        tr("They begin with the first order: sales, buyers, products and hours, each with the list behind it."), m_firstStep);
    if (m_figures)
        showFigures();
}

QString DashboardPane::helpText() const
{
    return tr("## Dashboard\n\n"
              "How the shop is doing in the chosen days, against the stretch before: the same step of the calendar, such as the "
              "month before. Hold the pointer over a figure to read how it is made.\n\n"
              "**A click on anything opens the list behind it**, whose sum is the number. With the keyboard: Tab goes from part "
              "to part, arrow keys within one, Enter opens.\n\n"
              "Each chart can be shown as a table, copied, and exported.");
}

// Export ------------------------------------------------------------------------------------------------------------

void DashboardPane::said(bool written, const QString &path)
{
    workbench().toast(written ? tr("Dashboard exported to %1").arg(path)
                              : tr("%1 could not be written. Choose another folder or name.").arg(path),
                      {});
}

void DashboardPane::exportPicture()
{
    const QString path = workbench().askFile(this, {FileQuestion::Kind::Save, tr("Export dashboard as picture"),
                                                    QStringLiteral("dashboard.png"), tr("Pictures (*.png)")});
    if (!path.isEmpty())
        said(savePagePicture(*m_page, path), path);
}

void DashboardPane::exportPdf()
{
    const QString path = workbench().askFile(this, {FileQuestion::Kind::Save, tr("Export dashboard as PDF"),
                                                    QStringLiteral("dashboard.pdf"), tr("PDF documents (*.pdf)")});
    if (!path.isEmpty())
        said(savePagePdf(*m_page, title(), path), path);
}

void DashboardPane::exportCsv()
{
    if (!m_figures)
        return;
    const QString path = workbench().askFile(this, {FileQuestion::Kind::Save, tr("Export figures as CSV"),
                                                    QStringLiteral("figures.csv"), tr("CSV files (*.csv)")});
    if (path.isEmpty())
        return;
    QFile file(path);
    const QByteArray csv = figuresAsCsv(*m_figures, workbench().formats.currency());
    said(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size(), path);
}

} // namespace shopdesk::ui
