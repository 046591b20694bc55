// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnFiguresPage.h"

#include "calendar/Explanation.h"
#include "ui/dashboard/KpiTile.h"
#include "ui/dashboard/PeriodBar.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/returns/ReturnWords.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

constexpr size_t mostRates = 10;

/// In basis points of the units that were asked for.
int shareOf(const returns::ReasonCount &count, const std::vector<returns::ReasonCount> &all)
{
    qint64 units = 0;
    for (const returns::ReasonCount &each : all)
        units += each.units;
    return units > 0 ? static_cast<int>(count.units * 10'000 / units) : 0;
}

} // namespace

BarList::Bar barOf(const QString &label, const returns::ReturnRate &rate, const Formats &formats)
{
    const QString count = formats.number(rate.cameBack);
    const QString money = formats.moneyWithSymbol(rate.givenBack);
    if (rate.sold == 0) // in these days; what comes back may be older
        return {label, rate.cameBack, QStringLiteral("%1 · %2").arg(count, money)};
    return {label, rate.cameBack,
            ReturnFiguresPage::tr("%1 of %2 (%3), %4")
                .arg(count, formats.number(rate.sold), percentText(rate.basisPoints()), money)};
}

ReturnFiguresPage::ReturnFiguresPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_period(new PeriodBar)
    , m_back(new QPushButton)
    , m_total(new LinkButton)
    , m_error(new QLabel)
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout;
    grid->setSpacing(measure::gap3);
    for (int i = 0; i < partCount; ++i) {
        Frame &each = m_parts[static_cast<size_t>(i)];
        each.frame = new ChartFrame(page);
        each.bars = new BarList;
        each.frame->setChart(each.bars);
        grid->addWidget(each.frame, i / 2, i % 2);
        connect(each.bars, &BarList::opened, this,
                [this, i](int bar) { open(static_cast<Part>(i), static_cast<size_t>(bar)); });
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_period->setPreset(QStringLiteral("last30"));
    m_period->addWidget(m_back);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, measure::gap4);
    column->setSpacing(measure::gap3);
    column->addWidget(m_period);
    column->addWidget(m_error);
    column->addWidget(m_total, 0, Qt::AlignLeft);
    column->addLayout(grid);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    connect(m_period, &PeriodBar::scopeChanged, this, &ReturnFiguresPage::read);
    connect(m_back, &QPushButton::clicked, this, &ReturnFiguresPage::left);
    connect(m_total, &LinkButton::clicked, this, &ReturnFiguresPage::openCredits);
    retranslate();
}

void ReturnFiguresPage::retranslate()
{
    m_back->setText(tr("Back to the list"));
    m_period->retranslate();
    m_parts[Products].frame->setTitle(tr("What came back most"), tr("of what was sold"));
    m_parts[Suppliers].frame->setTitle(tr("By supplier"), tr("of what was sold"));
    m_parts[Channels].frame->setTitle(tr("By channel"), tr("of what was sold"));
    m_parts[Reasons].frame->setTitle(tr("Reasons"), tr("units that were asked for"));
    m_parts[Steps].frame->setTitle(tr("Time from step to step"), tr("on average"));
    m_parts[Hints].frame->setTitle(tr("Worth a look"), tr("a hint, no verdict"));
    m_parts[Hints].bars->setToolTip(tr("Members with three returns or more, for every second order."));
    const char *names[] = {QT_TR_NOOP("What came back most"),
                           QT_TR_NOOP("By supplier"),
                           QT_TR_NOOP("By channel"),
                           QT_TR_NOOP("Reasons"),
                           QT_TR_NOOP("Time from step to step"),
                           QT_TR_NOOP("Worth a look")};
    for (int i = 0; i < partCount; ++i) {
        m_parts[static_cast<size_t>(i)].bars->setAccessibleName(tr(names[i]));
        m_parts[static_cast<size_t>(i)].bars->setEmptyText(
            i == Hints ? tr("Nobody has three returns or more, for every second order.")
                       : tr("Nothing in these days."));
    }
    m_parts[Suppliers].bars->setEmptyText(tr("Nothing came back whose product names its supplier."));
    showFigures();
}

void ReturnFiguresPage::begin()
{
    m_workbench.store.read(readChoices).then(this, [this](const Result<DashboardChoices> &choices) {
        if (!choices)
            return;
        {
            const QSignalBlocker quiet(m_period);
            m_period->setChoices(*choices, m_workbench.formats.zone().dayOf(Instant::now()));
        }
        read();
    });
}

void ReturnFiguresPage::read()
{
    const insights::Scope scope = m_period->scope();
    const int question = ++m_question;
    m_workbench.store
        .read([scope](store::Connection &connection) {
            return returns::figures(connection, scope.days.first, scope.days.last, scope.store.value_or(StoreId()));
        })
        .then(this, [this, scope, question](const Result<returns::ReturnFigures> &figures) {
            if (question != m_question)
                return;
            m_error->setVisible(!figures);
            m_error->setText(figures ? QString() : figures.error().message);
            m_figures = figures ? std::optional(*figures) : std::nullopt;
            m_scope = scope;
            showFigures();
        });
}

void ReturnFiguresPage::fill(Part part, std::vector<BarList::Bar> bars)
{
    ChartFrame &frame = *m_parts[part].frame;
    auto *table = new QStandardItemModel(&frame);
    table->setHorizontalHeaderLabels({tr("Part"), tr("Figure")});
    for (const BarList::Bar &bar : bars)
        table->appendRow({new QStandardItem(bar.label), new QStandardItem(bar.text)});
    const auto before = frame.findChildren<QStandardItemModel *>(Qt::FindDirectChildrenOnly);
    frame.setTable(table);
    for (QStandardItemModel *old : before) {
        if (old != table)
            old->deleteLater();
    }
    m_parts[part].bars->setBars(std::move(bars));
}

void ReturnFiguresPage::showFigures()
{
    const Formats &formats = m_workbench.formats;
    returns::ReturnFigures figures = m_figures.value_or(returns::ReturnFigures());
    for (auto *rates : {&figures.products, &figures.suppliers})
        rates->resize(std::min(rates->size(), mostRates));
    std::ranges::sort(figures.steps, {}, &returns::StepTime::step); // in the order in which they are taken
    m_total->setText(tr("%1 credits with %2 lines gave back %3")
                         .arg(formats.number(figures.credits), formats.number(figures.creditLines),
                              formats.moneyWithSymbol(figures.givenBack)));
    std::vector<BarList::Bar> products;
    for (const returns::ReturnRate &rate : figures.products)
        products.push_back(barOf(rate.name, rate, formats));
    std::vector<BarList::Bar> suppliers;
    for (const returns::ReturnRate &rate : figures.suppliers)
        suppliers.push_back(barOf(rate.name, rate, formats));
    std::vector<BarList::Bar> channels;
    for (const returns::ReturnRate &rate : figures.channels)
        channels.push_back(barOf(stateLook(rate.name).word, rate, formats));
    std::vector<BarList::Bar> reasons;
    for (const returns::ReasonCount &count : figures.reasons)
        reasons.push_back(
            {wordOf(count.reason), count.units,
             tr("%1 (%2)").arg(formats.number(count.units), percentText(shareOf(count, figures.reasons)))});
    std::vector<BarList::Bar> steps;
    for (const returns::StepTime &time : figures.steps)
        steps.push_back({wordOf(time.step), time.meanMinutes,
                         calendar::durationText(std::chrono::minutes(time.meanMinutes)), false});
    std::vector<BarList::Bar> hints;
    for (const returns::ReturnHint &hint : figures.hints)
        hints.push_back({hint.memberNumber, hint.returns,
                         tr("Returns %1 · orders %2 · given back %3")
                             .arg(formats.number(hint.returns), formats.number(hint.orders),
                                  formats.moneyWithSymbol(hint.givenBack))});
    fill(Products, std::move(products));
    fill(Suppliers, std::move(suppliers));
    fill(Channels, std::move(channels));
    fill(Reasons, std::move(reasons));
    fill(Steps, std::move(steps));
    fill(Hints, std::move(hints));
}

tables::ListQuery ReturnFiguresPage::creditsOf() const
{
    tables::ListQuery query;
    query.filters[QStringLiteral("kind")] = {QStringLiteral("credit")};
    query.filters[QStringLiteral("dates")] = {qint64(m_scope.days.first.days), qint64(m_scope.days.last.days)};
    query.filters[QStringLiteral("counted")] = {1};
    if (m_scope.store)
        query.filters[QStringLiteral("store")] = {m_scope.store->value};
    return query;
}

tables::ListQuery ReturnFiguresPage::returnsOf() const
{
    const ShopZone &zone = m_workbench.formats.zone();
    tables::ListQuery query;
    query.filters[QStringLiteral("requested")] = {zone.startOf(m_scope.days.first).ms,
                                                  zone.startOf(m_scope.days.last.plus(1)).ms - 1};
    query.filters[QStringLiteral("status")] = {QStringLiteral("requested"), QStringLiteral("approved"),
                                               QStringLiteral("received"),  QStringLiteral("inspected"),
                                               QStringLiteral("settled"),   QStringLiteral("closed"),
                                               QStringLiteral("declined")};
    if (m_scope.store)
        query.filters[QStringLiteral("store")] = {m_scope.store->value};
    return query;
}

void ReturnFiguresPage::openCredits()
{
    m_workbench.openList(QStringLiteral("orders"), creditsOf());
}

void ReturnFiguresPage::open(Part part, size_t bar)
{
    if (!m_figures)
        return;
    if (part == Products && bar < m_figures->products.size()) {
        tables::ListQuery query = creditsOf();
        query.filters[QStringLiteral("product")] = {m_figures->products[bar].id};
        m_workbench.openList(QStringLiteral("lines"), query);
    } else if (part == Suppliers && bar < m_figures->suppliers.size()) {
        tables::ListQuery query = creditsOf();
        query.filters[QStringLiteral("supplier")] = {m_figures->suppliers[bar].name};
        m_workbench.openList(QStringLiteral("lines"), query);
    } else if (part == Channels && bar < m_figures->channels.size()) {
        tables::ListQuery query = creditsOf();
        query.filters[QStringLiteral("channel")] = {m_figures->channels[bar].name};
        m_workbench.openList(QStringLiteral("orders"), query);
    } else if (part == Reasons && bar < m_figures->reasons.size()) {
        tables::ListQuery query = returnsOf();
        query.filters[QStringLiteral("reason")] = {returns::keyOf(m_figures->reasons[bar].reason)};
        m_workbench.openList(QStringLiteral("returns"), query);
    } else if (part == Hints && bar < m_figures->hints.size()) {
        tables::ListQuery query = returnsOf();
        query.filters[QStringLiteral("member")] = {m_figures->hints[bar].member.value};
        m_workbench.openList(QStringLiteral("returns"), query);
    }
}

void ReturnFiguresPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace shopdesk::ui
