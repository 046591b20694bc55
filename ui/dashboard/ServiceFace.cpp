// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ServicePane shows of the figures that it read.
#include "calendar/Explanation.h"
#include "ui/dashboard/BarList.h"
#include "ui/dashboard/DashboardExport.h"
#include "ui/dashboard/PeriodBar.h"
#include "ui/dashboard/ServicePane.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/States.h"
#include "ui/today/FigureTile.h"

#include <QComboBox>
#include <QStandardItemModel>

namespace shopdesk::ui {

using insights::ProblemsBy;
using insights::ServiceDimension;
using insights::ServiceKpi;

namespace {

QString percent(qint64 basisPoints)
{
    return ServicePane::tr("%1%", "percent").arg(QLocale().toString(double(basisPoints) / 100, 'f', 1));
}

QString labelOf(const insights::ServicePart &part, ServiceDimension dimension)
{
    if (dimension == ServiceDimension::Channel)
        return stateLook(part.key).word;
    if (!part.label.isEmpty())
        return part.label;
    return dimension == ServiceDimension::Agent ? ServicePane::tr("Nobody") : ServicePane::tr("No category");
}

QString labelOf(const insights::Problem &problem)
{
    return problem.label.isEmpty() ? ServicePane::tr("No category") : problem.label;
}

/// What stands under a figure: how many are behind it, where it is no count itself.
QString behindText(ServiceKpi kpi, const ServicePageFigures &figures, const Formats &formats)
{
    const insights::Satisfaction &said = figures.satisfaction;
    const qint64 count = figures.total[kpi].count;
    if (kpi == ServiceKpi::ResponseRate)
        return ServicePane::tr("%1 of %2 asked").arg(formats.number(said.answered), formats.number(said.asked));
    if (kpi == ServiceKpi::Csat && said.mean())
        return ServicePane::tr("mean %1").arg(QLocale().toString(double(*said.mean()) / 100, 'f', 2));
    if (kpi == ServiceKpi::Backlog)
        return ServicePane::tr("at the end");
    if (insights::definitionOf(kpi).unit == insights::ServiceUnit::Count)
        return ServicePane::tr("tickets");
    return ServicePane::tr("%Ln ticket(s)", nullptr, static_cast<int>(count));
}

QAbstractItemModel *partsTable(const ServicePageFigures &figures, ServiceDimension dimension, const Formats &formats,
                               QObject *parent)
{
    auto *table = new QStandardItemModel(parent);
    QStringList heads{ServicePane::tr("Part")};
    for (const insights::ServiceDefinition &each : insights::serviceDefinitions())
        heads << insights::titleOf(each.kpi);
    table->setHorizontalHeaderLabels(heads);
    for (const insights::ServicePart &part : figures.parts) {
        QList<QStandardItem *> row{new QStandardItem(labelOf(part, dimension))};
        for (const insights::ServiceDefinition &each : insights::serviceDefinitions()) {
            row << new QStandardItem(figureText(each.kpi, part.values[each.kpi].value, formats));
            row.last()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        table->appendRow(row);
    }
    return table;
}

QAbstractItemModel *problemsTable(const insights::Problems &problems, const Formats &formats, QObject *parent)
{
    auto *table = new QStandardItemModel(parent);
    table->setHorizontalHeaderLabels(
        {ServicePane::tr("In common"), ServicePane::tr("Tickets"), ServicePane::tr("Share")});
    for (const insights::Problem &each : problems.groups) {
        QList<QStandardItem *> row{new QStandardItem(labelOf(each)), new QStandardItem(formats.number(each.tickets)),
                                   new QStandardItem(percent(each.share))};
        for (QStandardItem *cell : row.mid(1))
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->appendRow(row);
    }
    return table;
}

} // namespace

QString figureText(ServiceKpi kpi, std::optional<qint64> value, const Formats &formats)
{
    if (!value)
        return QStringLiteral("–");
    switch (insights::definitionOf(kpi).unit) {
    case insights::ServiceUnit::Count:
        return formats.number(*value);
    case insights::ServiceUnit::Minutes:
        return calendar::durationText(std::chrono::minutes(*value));
    case insights::ServiceUnit::BasisPoints:
        return percent(*value);
    }
    Q_UNREACHABLE();
}

ServiceDimension ServicePane::dimension() const
{
    return static_cast<ServiceDimension>(m_splitBy->currentData().toInt());
}

ServiceKpi ServicePane::kpi() const
{
    return static_cast<ServiceKpi>(m_splitKpi->currentData().toInt());
}

ProblemsBy ServicePane::problemsBy() const
{
    return static_cast<ProblemsBy>(m_problemsBy->currentData().toInt());
}

void ServicePane::showFigures()
{
    if (!m_figures)
        return;
    const Formats &formats = workbench().formats;
    for (const insights::ServiceDefinition &each : insights::serviceDefinitions()) {
        FigureTile *tile = m_tiles[static_cast<size_t>(each.kpi)];
        tile->setContent(insights::titleOf(each.kpi), figureText(each.kpi, m_figures->total[each.kpi].value, formats),
                         behindText(each.kpi, *m_figures, formats));
        tile->setToolTip(insights::formulaOf(each.kpi));
    }
    if (const auto nps = m_figures->satisfaction.nps())
        setCountText(tr("recommendation (NPS) %1").arg(QLocale().toString(double(*nps) / 100, 'f', 0)));
    else
        setCountText({});
    showSplit();
    showProblems();
}

void ServicePane::showSplit()
{
    if (!m_figures)
        return;
    const Formats &formats = workbench().formats;
    std::vector<BarList::Bar> bars;
    for (const insights::ServicePart &part : m_figures->parts) {
        const insights::ServiceFigure &figure = part.values[kpi()];
        bars.push_back(
            {labelOf(part, dimension()), figure.value.value_or(0), figureText(kpi(), figure.value, formats)});
    }
    m_split->setBars(std::move(bars));
    setTable(*m_splitFrame, partsTable(*m_figures, dimension(), formats, m_splitFrame));
}

void ServicePane::showProblems()
{
    const Formats &formats = workbench().formats;
    std::vector<BarList::Bar> bars;
    for (const insights::Problem &each : m_figures->problems.groups)
        bars.push_back(
            {labelOf(each), each.tickets, tr("%1 · %2").arg(formats.number(each.tickets), percent(each.share))});
    m_problems->setBars(std::move(bars));
    setTable(*m_problemsFrame, problemsTable(m_figures->problems, formats, m_problemsFrame));
}

void ServicePane::retranslate()
{
    m_period->retranslate();
    m_sales->setText(tr("Sales"));
    m_sales->setAccessibleName(tr("The figures of sales"));
    const QString parts[] = {tr("Agent"), tr("Category"), tr("Channel"), tr("Week")};
    for (int i = 0; i < m_splitBy->count(); ++i)
        m_splitBy->setItemText(i, parts[i]);
    for (int i = 0; i < m_splitKpi->count(); ++i)
        m_splitKpi->setItemText(i, insights::titleOf(static_cast<ServiceKpi>(m_splitKpi->itemData(i).toInt())));
    const QString common[] = {tr("Words"), tr("Categories"), tr("Products")};
    for (int i = 0; i < m_problemsBy->count(); ++i)
        m_problemsBy->setItemText(i, common[i]);
    m_splitBy->setAccessibleName(tr("Split by"));
    m_splitKpi->setAccessibleName(tr("Figure"));
    m_problemsBy->setAccessibleName(tr("In common by"));
    m_splitFrame->setTitle(tr("Part by part"));
    m_split->setAccessibleName(tr("The figure part by part"));
    m_problemsFrame->setTitle(tr("Common problems"), tr("tickets, and their share of all"));
    m_problems->setAccessibleName(tr("Common problems"));
    m_split->setEmptyText(tr("No tickets in these days."));
    m_problems->setEmptyText(tr("Nothing in common in these days."));
    m_empty->setContent(
        QStringLiteral("tickets"), tr("No figures yet"),
        tr("They begin with the first ticket: how quickly it is answered, resolved, and what the customer "
           "says of it."));
    showFigures();
}

QString ServicePane::helpText() const
{
    return tr(
        "How customer service is doing with the tickets that were opened in the chosen days. Times are of opening hours, "
        "without the time in which a ticket waited. Hold the pointer over a figure to read how it is made.\n\n"
        "**A click on anything opens the list behind it**, with just as many rows. Anonymous answers count in totals and are "
        "in no list.\n\n"
        "**Common problems** shows what tickets have in common: words of customers, categories, products. Each chart can be "
        "shown as a table, copied, and exported.");
}

} // namespace shopdesk::ui
