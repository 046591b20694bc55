// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/TodayPane.h"

#include "exchange/SetAsideRows.h"
#include "tasks/TaskList.h"
#include "ui/parts/ErrorState.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Section.h"
#include "ui/parts/Theme.h"
#include "ui/tasks/TaskSubject.h"
#include "ui/today/FigureTile.h"
#include "ui/today/TodayButton.h"

#include <QBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>

namespace shopdesk::ui {

namespace {

using insights::Kpi;

constexpr int refreshDelayMs = 250;
constexpr int clockMs = 60'000;
/// Below this width the parts stand one under the other.
constexpr int roomForTwo = 860;
constexpr qint64 backupOldAfterMs = 24 * 3'600'000;
constexpr Kpi tileKpis[] = {Kpi::NetSales, Kpi::Orders, Kpi::AverageOrder};
const char *const watchedTables[] = {"orders",  "products",       "stock_entries", "set_aside_rows", "import_runs",
                                     "members", "points_entries", "shop",          "tasks",          "transfers"};

} // namespace

TodayPane::TodayPane(Workbench &workbench, QWidget *parent)
    : Pane(workbench, QStringLiteral("today"), QStringLiteral("today"), parent)
{
}

void TodayPane::build()
{
    m_pages = new QStackedWidget;
    m_error = new ErrorState;
    auto *area = new QScrollArea;
    area->setWidget(buildPage());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(area);
    m_pages->addWidget(m_error);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &TodayPane::read);
    // Words such as "2 h ago" and the day itself go on without anybody doing anything.
    connect(&m_clock, &QTimer::timeout, this, &TodayPane::refresh);
    m_clock.start(clockMs);
    connect(&workbench().store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (std::ranges::any_of(watchedTables,
                                [&](const char *table) { return changes.touches(QLatin1String(table)); }))
            refresh();
    });
    read();
}

QWidget *TodayPane::buildPage()
{
    auto *page = new QWidget;
    m_tileRow = new QWidget(page);
    auto *tiles = new QHBoxLayout(m_tileRow);
    tiles->setContentsMargins(0, 0, 0, 0);
    tiles->setSpacing(measure::gap4);
    for (size_t i = 0; i < std::size(tileKpis); ++i) {
        m_tiles.push_back(new FigureTile(m_tileRow));
        tiles->addWidget(m_tiles.back());
        connect(m_tiles.back(), &FigureTile::clicked, this, [this] {
            if (m_facts)
                workbench().openList(QStringLiteral("orders"), ordersOfDay(m_facts->today));
        });
    }

    m_needs = new Section(page);
    m_nothing = new QLabel(m_needs);
    m_nothing->setWordWrap(true);
    m_taskLayout = new QVBoxLayout;
    m_taskLayout->setSpacing(0);
    m_needs->body()->addWidget(m_nothing);
    m_needs->body()->addLayout(m_taskLayout);
    m_first = new Section(page);
    m_stepLayout = new QVBoxLayout;
    m_stepLayout->setSpacing(0);
    m_first->body()->addLayout(m_stepLayout);
    m_first->hide();

    m_recent = new Section(page);
    m_orderRows = new RowsModel(recentOrderColumns(), this);
    m_orders = new ListView(workbench().formats, m_recent);
    m_orders->show(m_orderRows->columns(), m_orderRows);
    m_orders->setSortable(false);
    m_orders->setFitsContents(true);
    m_orders->remember(workbench().settings, QStringLiteral("today-orders"), workbench().store.actor());
    m_recent->body()->addWidget(m_orders);
    connect(m_orders, &ListView::opened, this,
            [this](qint64 id) { workbench().openRecord(QStringLiteral("orders"), id); });

    auto *left = new QVBoxLayout;
    left->setSpacing(measure::gap4);
    left->addWidget(m_first);
    left->addWidget(m_needs);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_recent);
    right->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(measure::gap4);
    m_columns->addLayout(left, 4);
    m_columns->addLayout(right, 5);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap6);
    layout->setSpacing(measure::gap4);
    layout->addWidget(m_tileRow);
    layout->addLayout(m_columns, 1);
    page->hide();
    return page;
}

void TodayPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    if (m_columns)
        m_columns->setDirection(width() < roomForTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TodayPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (isBuilt())
        refresh();
}

void TodayPane::refresh()
{
    // A page that nobody looks at need not be right; it is read anew when it comes to the front.
    if (isVisible())
        m_soon.start();
}

void TodayPane::read()
{
    const BusinessDay today = workbench().formats.zone().dayOf(Instant::now());
    workbench()
        .store
        .read([path = workbench().store.path(), today](store::Connection &connection) {
            return readTodayFacts(connection, path, today);
        })
        .then(this, [this](const Result<TodayFacts> &facts) {
            if (facts) {
                m_facts = *facts;
                m_pages->setCurrentIndex(0);
                static_cast<QScrollArea *>(m_pages->widget(0))->widget()->show();
                showFacts();
            } else {
                m_error->setError(facts.error(), [this] { read(); });
                m_pages->setCurrentWidget(m_error);
            }
            setLoaded();
        });
}

void TodayPane::retranslate()
{
    m_needs->setTitle(tr("Needs you now"));
    m_nothing->setText(tr("Nothing is waiting for you."));
    m_first->setTitle(tr("First steps"), tr("Your shop is open, and still empty. Begin with one of these:"));
    m_recent->setTitle(tr("Latest orders"));
    m_orders->setAccessibleName(tr("Latest orders"));
    if (m_facts)
        showFacts();
}

QString TodayPane::helpText() const
{
    return tr(
        "What needs somebody now stands on the left; each line leads to the list behind it. The figures above are those of "
        "today so far, beside the whole of the same weekday last week.\n\n"
        "**Ctrl+K** finds any record and runs any command. **Ctrl+1** to **Ctrl+9** switch pages, **?** lists the keys.");
}

void TodayPane::showFacts()
{
    const auto may = [this](Permission permission) { return workbench().may(permission); };
    const bool seesAll = may(Permission::SeeProducts) && may(Permission::SeeOrders);
    const bool isNew = seesAll && !m_facts->hasProducts && !m_facts->hasOrders;
    m_tileRow->setVisible(!isNew && may(Permission::SeeFigures));
    m_recent->setVisible(m_facts->hasOrders);
    m_first->setVisible(isNew);
    showTiles();
    showTasks();
    if (isNew)
        showFirstSteps();
    m_orderRows->setRows(m_facts->recentRows, m_facts->recentOrders);
}

void TodayPane::showTiles()
{
    const Formats &formats = workbench().formats;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const Kpi kpi = tileKpis[i];
        const bool money = insights::definitionOf(kpi).unit == insights::KpiUnit::Money;
        const auto words = [&](std::optional<qint64> value) {
            if (!value)
                return QStringLiteral("–");
            return money ? formats.moneyWithSymbol({*value}) : formats.number(*value);
        };
        const QString weekday = QLocale().standaloneDayName(m_facts->today.dayOfWeek());
        m_tiles[i]->setContent(insights::titleOf(kpi), words(m_facts->soFar[kpi]),
                               tr("%1 a week ago: %2").arg(weekday, words(m_facts->weekAgo[kpi])));
    }
}

void TodayPane::addTask(const QString &iconName, const QString &title, const QString &detail, TodayButton::Tone tone,
                        std::function<void()> open)
{
    auto *task = new TodayButton(m_needs);
    task->setContent(iconName, title, detail, tone);
    connect(task, &TodayButton::clicked, this, std::move(open));
    m_taskLayout->addWidget(task);
    m_tasks.push_back(task);
}

void TodayPane::showTasks()
{
    for (TodayButton *task : std::exchange(m_tasks, {})) {
        // A click on one of them may be what brought this about.
        m_taskLayout->removeWidget(task);
        task->hide();
        task->deleteLater();
    }
    addOpenTasks();
    if (m_facts->transfersComing > 0) {
        addTask(QStringLiteral("stock"),
                tr("%Ln transfer(s) to receive", nullptr, static_cast<int>(m_facts->transfersComing)),
                tr("They are on their way. Count what comes, and book it in."), TodayButton::Tone::Plain,
                [this] { workbench().openList(QStringLiteral("transfers"), m_facts->coming); });
    }
    addStockTasks();
    if (m_facts->losingPoints > 0) {
        addTask(QStringLiteral("members"),
                tr("Points of %Ln member(s) expire soon", nullptr, static_cast<int>(m_facts->losingPoints)),
                tr("Tell them while there is time to spend them."), TodayButton::Tone::Plain,
                [this] { workbench().openList(QStringLiteral("members"), m_facts->losers); });
    }
    if (m_facts->rowsSetAside > 0) {
        addTask(QStringLiteral("imports"),
                tr("%Ln row(s) of an import were set aside", nullptr, static_cast<int>(m_facts->rowsSetAside)),
                tr("They could not be taken. Each of them says why."), TodayButton::Tone::Warning,
                [this] { workbench().openList(QStringLiteral("imports"), exchange::setAsideOpen()); });
    }
    addBackupTask();
    m_nothing->setVisible(m_tasks.empty());
    setRailCount(static_cast<int>(m_tasks.size()));
}

void TodayPane::addOpenTasks()
{
    for (const tasks::Task &task : m_facts->openTasks) {
        const QString where = task.storeName.isEmpty() ? task.text : tr("%1: %2").arg(task.storeName, task.text);
        addTask(QStringLiteral("tasks"), task.title, where, TodayButton::Tone::Danger,
                [this, task] { openSubject(workbench(), task); });
    }
    if (m_facts->openTaskCount > 0) {
        addTask(QStringLiteral("tasks"), tr("%Ln task(s) open", nullptr, static_cast<int>(m_facts->openTaskCount)),
                tr("Look through all of them, and settle what is done."), TodayButton::Tone::Plain,
                [this] { workbench().openList(QStringLiteral("tasks"), tasks::openTaskQuery()); });
    }
}

void TodayPane::addStockTasks()
{
    const auto add = [this](qint64 count, const char *stock, const QString &title, const QString &detail,
                            TodayButton::Tone tone) {
        if (count == 0)
            return;
        addTask(QStringLiteral("stock"), title, detail, tone,
                [this, query = productsWithStock(workbench().store.actor(), stock)] {
                    workbench().openList(QStringLiteral("products"), query);
                });
    };
    const auto n = [](qint64 count) { return static_cast<int>(count); };
    // What somebody has counted and is short of is a task by itself.
    add(m_facts->openTaskCount > 0 ? 0 : m_facts->stockNegative, "negative",
        tr("%Ln product(s) have a stock below 0", nullptr, n(m_facts->stockNegative)),
        tr("More was sold than was there. Count them and book the difference."), TodayButton::Tone::Danger);
    add(m_facts->stockOut, "out", tr("%Ln product(s) are sold out", nullptr, n(m_facts->stockOut)),
        tr("Nothing is left to sell of a size, or in a store."), TodayButton::Tone::Warning);
    add(m_facts->stockLow, "low", tr("%Ln product(s) are running low", nullptr, n(m_facts->stockLow)),
        tr("Only a few are left of a size, or in a store."), TodayButton::Tone::Plain);
}

void TodayPane::addBackupTask()
{
    const bool anything = m_facts->hasProducts || m_facts->hasOrders;
    const auto latest = m_facts->latestBackup;
    if (!workbench().may(Permission::ManageShop) || !anything
        || (latest && Instant::now().ms - latest->ms < backupOldAfterMs))
        return;
    addTask(QStringLiteral("backup"), latest ? tr("The latest backup is old") : tr("There is no backup yet"),
            latest ? tr("It was taken %1.").arg(workbench().formats.relative(*latest))
                   : tr("One is taken by itself soon; you can take one now."),
            TodayButton::Tone::Warning, [this] { workbench().openRecord(QStringLiteral("settings"), 0); });
}

void TodayPane::addStep(const QString &iconName, const QString &title, const QString &detail,
                        std::function<void()> open)
{
    auto *step = new TodayButton(m_first);
    step->setContent(iconName, title, detail);
    connect(step, &TodayButton::clicked, this, std::move(open));
    m_stepLayout->addWidget(step);
}

void TodayPane::showFirstSteps()
{
    while (QLayoutItem *item = m_stepLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (workbench().may(Permission::EditCatalog)) {
        addStep(QStringLiteral("products"), tr("Create the first product"),
                tr("Name, price and barcode are enough to begin with."),
                [this] { workbench().begin(QStringLiteral("products")); });
    }
    if (workbench().may(Permission::ImportData)) {
        addStep(QStringLiteral("imports"), tr("Import orders of another system"),
                tr("Products and members come with them."),
                [this] { workbench().openRecord(QStringLiteral("imports"), 0); });
    }
    addStep(QStringLiteral("shopdesk"), tr("Look around in the sample shop"),
            tr("Two stores and a year of business, to try everything. Your own shop stays as it is."),
            [this] { workbench().openSample(); });
}

} // namespace shopdesk::ui
