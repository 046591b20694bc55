// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/BehindFigures.h"
#include "ui/dashboard/DashboardFigures.h"
#include "ui/shell/Pane.h"

#include <QTimer>

class QComboBox;
class QGridLayout;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace shopdesk::ui {

class BarList;
class BuyersChart;
class ChartFrame;
class EmptyState;
class ErrorState;
class HeatMap;
class KpiTile;
class LinkButton;
class PeriodBar;
class ReturnsFrame;
class TrendChart;

/// How the shop is doing: figures against the period before, their course, and what they are made of. A click on anything
/// opens the list behind it, whose sum is the number.
class DashboardPane : public Pane
{
    Q_OBJECT
public:
    explicit DashboardPane(Workbench &workbench, QWidget *parent = nullptr);

    std::optional<Permission> permission() const override { return Permission::SeeFigures; }
    QString title() const override { return tr("Dashboard"); }
    QString helpText() const override;
    PeriodBar *period() const { return m_period; }
    const std::vector<KpiTile *> &tiles() const { return m_tiles; }
    const std::optional<DashboardFigures> &figures() const { return m_figures; }
    /// Null for who may not see returns.
    ReturnsFrame *returnsFrame() const { return m_returnsFrame; }

signals:
    void returnFiguresWanted();

protected:
    void build() override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildPage();
    void buildTiles(QWidget *page);
    void buildCharts(QWidget *page);
    void buildMenu();
    void connectCharts();
    void layOut();

    void readChoicesThenFigures();
    void read();
    void take(quint64 generation, const Result<TrendFigures> &trend);
    void take(quint64 generation, const Result<std::vector<insights::Breakdown>> &parts);
    void showWhenComplete();
    void readReturns();
    void fail(const Error &error);

    void showFigures();
    void showTrend();
    void showSplit();
    void showProducts();
    void showHours();
    void open(const std::optional<BehindFigure> &list);
    insights::Dimension splitDimension() const;
    insights::Kpi trendKpi() const;

    void exportPicture();
    void exportPdf();
    void exportCsv();
    void said(bool written, const QString &path);

    std::optional<DashboardFigures> m_figures;
    DashboardFigures m_incoming;
    int m_halvesMissing = 0;
    quint64 m_generation = 0;
    bool m_hasOrders = false;
    QTimer m_soon;

    QStackedWidget *m_pages = nullptr;
    QScrollArea *m_area = nullptr;
    QWidget *m_page = nullptr;
    ErrorState *m_error = nullptr;
    EmptyState *m_empty = nullptr;
    PeriodBar *m_period = nullptr;
    LinkButton *m_service = nullptr;
    QToolButton *m_export = nullptr;
    QAction *m_exportPicture = nullptr;
    QAction *m_exportPdf = nullptr;
    QAction *m_exportCsv = nullptr;
    QAction *m_firstStep = nullptr;
    QGridLayout *m_tileGrid = nullptr;
    std::vector<KpiTile *> m_tiles;
    QGridLayout *m_charts = nullptr;
    ChartFrame *m_trendFrame = nullptr;
    TrendChart *m_trend = nullptr;
    QComboBox *m_trendKpi = nullptr;
    ChartFrame *m_splitFrame = nullptr;
    BarList *m_split = nullptr;
    QComboBox *m_splitBy = nullptr;
    ChartFrame *m_productsFrame = nullptr;
    BarList *m_products = nullptr;
    ChartFrame *m_buyersFrame = nullptr;
    BuyersChart *m_buyers = nullptr;
    ChartFrame *m_hoursFrame = nullptr;
    HeatMap *m_hours = nullptr;
    ReturnsFrame *m_returnsFrame = nullptr;
};

} // namespace shopdesk::ui
