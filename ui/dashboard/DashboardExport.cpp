// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/DashboardExport.h"

#include "ui/dashboard/KpiTile.h"
#include "ui/dashboard/PeriodChart.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/Formats.h"

#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QStandardItemModel>

namespace shopdesk::ui {

namespace {

constexpr qreal pictureScale = 2;
constexpr int pdfResolution = 150;

QString plainFigure(const insights::KpiDefinition &kpi, std::optional<qint64> value, const Currency &currency)
{
    if (!value)
        return {};
    switch (kpi.unit) {
    case insights::KpiUnit::Money:
        return toPlainText({*value}, currency);
    case insights::KpiUnit::Count:
        return QString::number(*value);
    case insights::KpiUnit::BasisPoints:
        return toPlainText({*value}, {{}, 2, {}});
    }
    Q_UNREACHABLE();
}

QStandardItemModel *emptyTable(const QString &firstTitle, std::span<const insights::Kpi> kpis, QObject *parent)
{
    auto *table = new QStandardItemModel(parent);
    QStringList titles{firstTitle};
    for (const insights::Kpi kpi : kpis)
        titles << insights::titleOf(kpi);
    table->setHorizontalHeaderLabels(titles);
    return table;
}

QStandardItem *figureCell(insights::Kpi kpi, std::optional<qint64> value, const Formats &formats)
{
    auto *cell = new QStandardItem(figureText(kpi, value, formats));
    cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return cell;
}

void addRow(QStandardItemModel &table, const QString &label, const insights::KpiValues &values,
            std::span<const insights::Kpi> kpis, const Formats &formats)
{
    QList<QStandardItem *> row{new QStandardItem(label)};
    for (const insights::Kpi kpi : kpis)
        row << figureCell(kpi, values[kpi], formats);
    table.appendRow(row);
}

} // namespace

QByteArray figuresAsCsv(const DashboardFigures &figures, const Currency &currency)
{
    QStringList lines;
    QStringList header{QStringLiteral("period"), QStringLiteral("from"), QStringLiteral("to")};
    for (const insights::KpiDefinition &kpi : insights::kpiDefinitions())
        header << QString::fromLatin1(kpi.key);
    lines << header.join(QLatin1Char(','));
    const auto add = [&](const QString &key, insights::DayRange days, const insights::KpiValues &values) {
        QStringList cells{key, days.first.text(), days.last.text()};
        for (const insights::KpiDefinition &kpi : insights::kpiDefinitions())
            cells << plainFigure(kpi, values[kpi.kpi], currency);
        lines << cells.join(QLatin1Char(','));
    };
    for (const auto &point : figures.now.points)
        add(insights::keyOf(point.days, figures.now.grouping), point.days, point.values);
    add(QStringLiteral("total"), figures.scope.days, figures.now.total);
    return "\xEF\xBB\xBF" + lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

bool savePagePicture(QWidget &page, const QString &path)
{
    QPixmap picture((QSizeF(page.size()) * pictureScale).toSize());
    picture.setDevicePixelRatio(pictureScale);
    picture.fill(page.palette().color(QPalette::Window));
    page.render(&picture);
    return picture.save(path);
}

bool savePagePdf(QWidget &page, const QString &title, const QString &path)
{
    QPdfWriter writer(path);
    writer.setTitle(title);
    writer.setResolution(pdfResolution);
    const bool wide = page.width() > page.height();
    writer.setPageLayout({QPageSize(QPageSize::A4), wide ? QPageLayout::Landscape : QPageLayout::Portrait,
                          QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter});
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const double scale = std::min(double(writer.width()) / page.width(), double(writer.height()) / page.height());
    painter.scale(scale, scale);
    page.render(&painter, {}, {}, QWidget::DrawChildren);
    return painter.end();
}

QAbstractItemModel *tableOf(const insights::Series &series, std::span<const insights::Kpi> kpis, const Formats &formats,
                            QObject *parent)
{
    QStandardItemModel *table = emptyTable(KpiTile::tr("Period"), kpis, parent);
    for (const auto &point : series.points)
        addRow(*table, pointLabel(point.days, series.grouping), point.values, kpis, formats);
    return table;
}

QAbstractItemModel *tableOf(const insights::Series &now, const insights::Series &before, insights::Kpi kpi,
                            const Formats &formats, QObject *parent)
{
    const insights::Kpi kpis[] = {kpi};
    QStandardItemModel *table = emptyTable(KpiTile::tr("Period"), kpis, parent);
    table->setHorizontalHeaderItem(2, new QStandardItem(KpiTile::tr("Period before")));
    table->setHorizontalHeaderItem(3, new QStandardItem(insights::titleOf(kpi)));
    for (size_t i = 0; i < now.points.size(); ++i) {
        const auto &point = now.points[i];
        QList<QStandardItem *> row{new QStandardItem(pointLabel(point.days, now.grouping)),
                                   figureCell(kpi, point.values[kpi], formats)};
        // The period before may have fewer points, as February has fewer days than March.
        if (i < before.points.size()) {
            const auto &earlier = before.points[i];
            row << new QStandardItem(pointLabel(earlier.days, before.grouping))
                << figureCell(kpi, earlier.values[kpi], formats);
        }
        table->appendRow(row);
    }
    return table;
}

QAbstractItemModel *tableOf(const insights::Breakdown &breakdown, std::span<const insights::Kpi> kpis,
                            const Formats &formats, QObject *parent)
{
    QStandardItemModel *table = emptyTable(KpiTile::tr("Part"), kpis, parent);
    for (const auto &part : breakdown.parts)
        addRow(*table, part.label, part.values, kpis, formats);
    return table;
}

void setTable(ChartFrame &frame, QAbstractItemModel *table)
{
    const auto before = frame.findChildren<QAbstractItemModel *>(Qt::FindDirectChildrenOnly);
    frame.setTable(table);
    for (QAbstractItemModel *each : before) {
        if (each != table)
            delete each;
    }
}

} // namespace shopdesk::ui
