// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What DashboardPane shows of the figures that it read, and how they leave it.
#include "ui/dashboard/BarList.h"
#include "ui/dashboard/BuyersChart.h"
#include "ui/dashboard/DashboardExport.h"
#include "ui/dashboard/DashboardPane.h"
#include "ui/dashboard/HeatMap.h"
#include "ui/dashboard/KpiTile.h"
#include "ui/dashboard/PeriodBar.h"
#include "ui/dashboard/ReturnsFrame.h"
#include "ui/dashboard/TrendChart.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/LinkButton.h"

#include <QComboBox>
#include <QFile>

namespace shopdesk::ui {

using insights::Dimension;
using insights::Kpi;

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

bool hasBefore(const DashboardFigures &figures)
{
    const insights::KpiValues &before = figures.before.total;
    return before[Kpi::Orders].value_or(0) != 0 || before[Kpi::Credits].value_or(0) != 0;
}

} // namespace

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
    setCountText(hasBefore(*m_figures)
                     ? tr("compared with %1 – %2")
                           .arg(formats.day(m_figures->compared.first), formats.day(m_figures->compared.last))
                     : QString());
    showTrend();
    showSplit();
    showProducts();
    m_buyers->setSeries(m_figures->now);
    const Kpi buyerKpis[] = {Kpi::Buyers, Kpi::NewBuyers, Kpi::ReturningBuyers};
    setTable(*m_buyersFrame, tableOf(m_figures->now, buyerKpis, formats, m_buyersFrame));
    showHours();
}

void DashboardPane::showTrend()
{
    if (!m_figures)
        return;
    m_trend->setSeries(trendKpi(), m_figures->now, m_figures->before);
    setTable(*m_trendFrame, tableOf(m_figures->now, m_figures->before, trendKpi(), workbench().formats, m_trendFrame));
    m_trendFrame->setTitle(tr("Trend"), hasBefore(*m_figures) ? tr("dashed: the period before") : QString());
    m_trend->setAccessibleName(tr("Trend of %1").arg(insights::titleOf(trendKpi())));
}

void DashboardPane::showSplit()
{
    if (!m_figures)
        return;
    const insights::Breakdown &parts = m_figures->by(splitDimension());
    m_split->setBars(barsOf(parts, Kpi::NetSales, workbench().formats));
    const Kpi kpis[] = {Kpi::GrossSales, Kpi::Credits, Kpi::NetSales};
    setTable(*m_splitFrame, tableOf(parts, kpis, workbench().formats, m_splitFrame));
}

void DashboardPane::showProducts()
{
    const insights::Breakdown &parts = m_figures->by(Dimension::Product);
    m_products->setBars(barsOf(parts, Kpi::NetSales, workbench().formats));
    const Kpi kpis[] = {Kpi::NetSales, Kpi::Units, Kpi::Orders};
    setTable(*m_productsFrame, tableOf(parts, kpis, workbench().formats, m_productsFrame));
}

void DashboardPane::showHours()
{
    const insights::Breakdown &parts = m_figures->by(Dimension::WeekdayHour);
    std::array<HeatMap::Cell, HeatMap::days * HeatMap::hours> cells;
    for (size_t i = 0; i < cells.size() && i < parts.parts.size(); ++i) {
        const auto &part = parts.parts[i];
        cells[i] = {part.values[Kpi::GrossSales].value_or(0),
                    part.label + QLatin1String(": ")
                        + figureText(Kpi::GrossSales, part.values[Kpi::GrossSales], workbench().formats)};
    }
    m_hours->setCells(std::move(cells));
    const Kpi kpis[] = {Kpi::GrossSales, Kpi::Orders};
    setTable(*m_hoursFrame, tableOf(parts, kpis, workbench().formats, m_hoursFrame));
}

void DashboardPane::retranslate()
{
    m_period->retranslate();
    m_service->setText(tr("Service"));
    m_service->setAccessibleName(tr("The figures of customer service"));
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
    m_trendFrame->setTitle(tr("Trend"), tr("dashed: the period before"));
    m_splitFrame->setTitle(tr("Net sales by"));
    m_split->setAccessibleName(tr("Net sales part by part"));
    m_productsFrame->setTitle(tr("Top products"), tr("net sales"));
    m_products->setAccessibleName(tr("Top products"));
    m_buyersFrame->setTitle(tr("New and returning buyers"));
    m_buyers->setAccessibleName(tr("New and returning buyers"));
    m_hoursFrame->setTitle(tr("Hours of the week"), tr("gross sales, %1").arg(workbench().formats.zone().name()));
    m_hours->setAccessibleName(tr("Hours of the week"));
    for (BarList *bars : {m_split, m_products})
        bars->setEmptyText(tr("Nothing was sold in this period."));
    if (m_returnsFrame)
        m_returnsFrame->retranslate();
    for (KpiTile *tile : m_tiles)
        tile->retranslate();
    m_firstStep->setText(tr("Import orders"));
    m_empty->setContent(
        QStringLiteral("dashboard"), tr("No figures yet"),
        tr("They begin with the first order: sales, buyers, products and hours, each with the list behind it."),
        m_firstStep);
    if (m_figures)
        showFigures();
}

QString DashboardPane::helpText() const
{
    return tr(
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
