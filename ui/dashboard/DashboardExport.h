// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/DashboardFigures.h"

#include <QAbstractItemModel>
#include <QWidget>

namespace shopdesk::ui {

/// The figures of the dashboard as CSV for other programs, the same in every language: a row for each stretch of time
/// and one for the whole, a column for each figure by its key; money as a plain decimal, rates in percent.
QByteArray figuresAsCsv(const DashboardFigures &figures, const Currency &currency);

/// The page as it is seen, at double size. False where the file cannot be written.
bool savePagePicture(QWidget &page, const QString &path);
/// The page on one sheet of A4, as drawings that stay sharp.
bool savePagePdf(QWidget &page, const QString &title, const QString &path);

/// A row for each point or part and a column for each figure, in the words of the screen: what charts show as tables.
QAbstractItemModel *tableOf(const insights::Series &series, std::span<const insights::Kpi> kpis,
                            const class Formats &formats, QObject *parent);
/// One figure with that of the period before beside it.
QAbstractItemModel *tableOf(const insights::Series &now, const insights::Series &before, insights::Kpi kpi,
                            const class Formats &formats, QObject *parent);
QAbstractItemModel *tableOf(const insights::Breakdown &breakdown, std::span<const insights::Kpi> kpis,
                            const class Formats &formats, QObject *parent);

/// Gives a frame its table, and lets the one before go.
void setTable(class ChartFrame &frame, QAbstractItemModel *table);

} // namespace shopdesk::ui
