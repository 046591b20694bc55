// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/ServicePane.h"

#include "ui/dashboard/BarList.h"
#include "ui/dashboard/BehindService.h"
#include "ui/dashboard/PeriodBar.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/ErrorState.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/Theme.h"
#include "ui/today/FigureTile.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace shopdesk::ui {

using insights::ProblemsBy;
using insights::ServiceDimension;
using insights::ServiceKpi;

namespace {

constexpr int refreshDelayMs = 300; // several changes at once are one refresh
constexpr int roomForFiveTiles = 1'000;
constexpr int roomForTwoCharts = 860;
constexpr int tilesBelow = 3;
constexpr ServiceDimension dimensions[] = {ServiceDimension::Agent, ServiceDimension::Category,
                                           ServiceDimension::Channel, ServiceDimension::Week};
constexpr ProblemsBy groupings[] = {ProblemsBy::Word, ProblemsBy::Category, ProblemsBy::Product};
const QString presetSetting = QStringLiteral("service/period");
const QString usualPreset = QStringLiteral("last30");

Result<DashboardChoices> readServiceChoices(store::Connection &connection)
{
    auto choices = readChoices(connection);
    if (!choices)
        return choices;
    const ShopZone &zone = connection.shop().zone;
    const auto first = connection.value<Instant>("SELECT min(opened_at) FROM tickets");
    const auto last = connection.value<Instant>("SELECT max(opened_at) FROM tickets");
    choices->trading.reset();
    if (first && last)
        choices->trading = insights::DayRange{zone.dayOf(*first), zone.dayOf(*last)};
    return choices;
}

Result<ServicePageFigures> readAll(store::Connection &connection, const insights::ServiceScope &scope,
                                   ServiceDimension dimension, ProblemsBy by)
{
    ServicePageFigures figures;
    figures.scope = scope;
    const auto total = insights::service(connection, scope);
    if (!total)
        return Failure(total.error());
    const auto said = insights::satisfaction(connection, scope);
    if (!said)
        return Failure(said.error());
    auto parts = insights::serviceBy(connection, scope, dimension);
    if (!parts)
        return Failure(parts.error());
    constexpr int mostProblems = 12;
    auto common = insights::problems(connection, scope, by, mostProblems);
    if (!common)
        return Failure(common.error());
    figures.total = *total;
    figures.satisfaction = *said;
    figures.parts = std::move(*parts);
    figures.problems = std::move(*common);
    return figures;
}

} // namespace

ServicePane::ServicePane(Workbench &workbench, QWidget *parent)
    : Pane(workbench, QStringLiteral("service"), QStringLiteral("tickets"), parent)
{
}

// Building ----------------------------------------------------------------------------------------------------------

void ServicePane::build()
{
    m_pages = new QStackedWidget(this);
    m_error = new ErrorState;
    m_empty = new EmptyState;
    m_area = new QScrollArea;
    m_area->setWidget(buildPage());
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    for (QWidget *page : std::initializer_list<QWidget *>{m_area, m_error, m_empty})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &ServicePane::readChoicesThenFigures);
    connect(&workbench().store, &store::Store::changed, this, [this](const store::Changes &changes) {
        const bool concerns = changes.touches(QStringLiteral("tickets"))
                              || changes.touches(QStringLiteral("survey_asks"))
                              || changes.touches(QStringLiteral("survey_replies"));
        if (isVisible() && concerns)
            m_soon.start();
    });
    readChoicesThenFigures();
}

QWidget *ServicePane::buildPage()
{
    auto *page = new QWidget;
    m_period = new PeriodBar(page);
    m_sales = new LinkButton(page);
    m_period->addWidget(m_sales);
    connect(m_sales, &LinkButton::clicked, this, [this] { workbench().openRecord(QStringLiteral("dashboard"), 0); });
    connect(m_period, &PeriodBar::scopeChanged, this, [this] {
        workbench().settings.setValue(presetSetting, m_period->presetKey());
        read();
    });
    m_tileGrid = new QGridLayout;
    m_tileGrid->setSpacing(measure::gap3);
    for (const insights::ServiceDefinition &each : insights::serviceDefinitions()) {
        auto *tile = new FigureTile(page);
        connect(tile, &FigureTile::clicked, this, [this, which = each.kpi] {
            if (!m_figures)
                return;
            const BehindFigure list = behind(which, m_figures->scope, workbench().formats.zone());
            workbench().openList(list.pane, list.query);
        });
        m_tiles.push_back(tile);
    }
    buildFrames(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, measure::gap6);
    layout->setSpacing(measure::gap3);
    layout->addWidget(m_period);
    layout->addLayout(m_tileGrid);
    layout->addLayout(m_charts, 1);
    return page;
}

void ServicePane::buildFrames(QWidget *page)
{
    const auto frame = [&](QWidget *chart, const char *fileName) {
        auto *made = new ChartFrame(page);
        made->setChart(chart);
        made->setFileName(QString::fromLatin1(fileName));
        connect(made, &ChartFrame::saveFailed, this, [this](const QString &path) {
            workbench().toast(tr("%1 could not be written. Choose another folder or name.").arg(path), {});
        });
        return made;
    };
    m_splitFrame = frame(m_split = new BarList, "service");
    m_splitBy = new QComboBox(m_splitFrame);
    for (const ServiceDimension each : dimensions)
        m_splitBy->addItem(QString(), static_cast<int>(each));
    m_splitKpi = new QComboBox(m_splitFrame);
    for (const insights::ServiceDefinition &each : insights::serviceDefinitions())
        m_splitKpi->addItem(QString(), static_cast<int>(each.kpi));
    m_splitFrame->addHeadWidget(m_splitKpi);
    m_splitFrame->addHeadWidget(m_splitBy);
    m_problemsFrame = frame(m_problems = new BarList, "problems");
    m_problemsBy = new QComboBox(m_problemsFrame);
    for (const ProblemsBy each : groupings)
        m_problemsBy->addItem(QString(), static_cast<int>(each));
    m_problemsFrame->addHeadWidget(m_problemsBy);
    m_charts = new QGridLayout;
    m_charts->setSpacing(measure::gap3);
    connect(m_splitBy, &QComboBox::currentIndexChanged, this, &ServicePane::read);
    connect(m_problemsBy, &QComboBox::currentIndexChanged, this, &ServicePane::read);
    connect(m_splitKpi, &QComboBox::currentIndexChanged, this, &ServicePane::showSplit);
    connect(m_split, &BarList::opened, this, [this](int bar) {
        const BehindFigure list =
            behind(kpi(), m_figures->parts[static_cast<size_t>(bar)].scope, workbench().formats.zone());
        workbench().openList(list.pane, list.query);
    });
    connect(m_problems, &BarList::opened, this, [this](int bar) {
        const BehindFigure list = behind(problemsBy(), m_figures->problems.groups[static_cast<size_t>(bar)],
                                         m_figures->scope, workbench().formats.zone());
        workbench().openList(list.pane, list.query);
    });
}

void ServicePane::layOut()
{
    const int inRow = width() >= roomForFiveTiles ? 5 : tilesBelow;
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tileGrid->addWidget(m_tiles[i], static_cast<int>(i) / inRow, static_cast<int>(i) % inRow);
    const bool two = width() >= roomForTwoCharts;
    m_charts->addWidget(m_splitFrame, 0, 0, 1, two ? 1 : 2);
    m_charts->addWidget(m_problemsFrame, two ? 0 : 1, two ? 1 : 0, 1, two ? 1 : 2);
    m_charts->setColumnStretch(0, 1);
    m_charts->setColumnStretch(1, 1);
}

void ServicePane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    if (m_charts)
        layOut();
}

void ServicePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (m_figures)
        m_soon.start();
}

// Reading -----------------------------------------------------------------------------------------------------------

void ServicePane::readChoicesThenFigures()
{
    workbench().store.read(readServiceChoices).then(this, [this](const Result<DashboardChoices> &choices) {
        if (!choices) {
            fail(choices.error());
            return;
        }
        if (!choices->trading) {
            m_pages->setCurrentWidget(m_empty);
            setLoaded();
            return;
        }
        const BusinessDay today = workbench().formats.zone().dayOf(Instant::now());
        if (!m_figures) {
            const QSignalBlocker quiet(m_period);
            m_period->setPreset(workbench().settings.value(presetSetting, usualPreset).toString());
            m_period->setChoices(*choices, today);
        }
        read();
    });
}

void ServicePane::read()
{
    const quint64 generation = ++m_generation;
    const insights::Scope chosen = m_period->scope();
    workbench()
        .store
        .read([scope = insights::ServiceScope{chosen.days, chosen.store}, by = dimension(),
               common = problemsBy()](store::Connection &connection) { return readAll(connection, scope, by, common); })
        .then(this, [this, generation](const Result<ServicePageFigures> &figures) {
            if (generation != m_generation)
                return;
            if (figures)
                take(*figures);
            else
                fail(figures.error());
        });
}

void ServicePane::take(const ServicePageFigures &figures)
{
    m_figures = figures;
    layOut();
    showFigures();
    m_pages->setCurrentWidget(m_area);
    setLoaded();
}

void ServicePane::fail(const Error &error)
{
    m_error->setError(error, [this] { readChoicesThenFigures(); });
    m_pages->setCurrentWidget(m_error);
    setLoaded();
}

} // namespace shopdesk::ui
