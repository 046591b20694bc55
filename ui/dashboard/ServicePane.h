// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Problems.h"
#include "insights/ServiceFigures.h"
#include "ui/shell/Pane.h"

#include <QTimer>

class QComboBox;
class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace shopdesk::ui {

class BarList;
class ChartFrame;
class EmptyState;
class ErrorState;
class FigureTile;
class LinkButton;
class PeriodBar;

/// All that the page shows of one scope.
struct ServicePageFigures
{
    insights::ServiceScope scope;
    insights::ServiceValues total;
    insights::Satisfaction satisfaction;
    std::vector<insights::ServicePart> parts;
    insights::Problems problems;
};

/// How customer service is doing: how quickly tickets are answered and resolved, what is left, what customers say of it, and
/// what they have in common. The second page of the dashboard. A click on anything opens the list behind it.
class ServicePane : public Pane
{
    Q_OBJECT
public:
    explicit ServicePane(Workbench &workbench, QWidget *parent = nullptr);

    std::optional<Permission> permission() const override { return Permission::SeeFigures; }
    QString railName() const override { return QStringLiteral("dashboard"); }
    QString title() const override { return tr("Service"); }
    QString helpText() const override;

    const std::optional<ServicePageFigures> &figures() const { return m_figures; }
    const std::vector<FigureTile *> &tiles() const { return m_tiles; }
    BarList *problems() const { return m_problems; }
    ChartFrame *split() const { return m_splitFrame; }

protected:
    void build() override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildPage();
    void buildFrames(QWidget *page);
    void layOut();
    void readChoicesThenFigures();
    void read();
    void take(const ServicePageFigures &figures);
    void fail(const Error &error);
    void showFigures();
    void showSplit();
    void showProblems();
    insights::ServiceDimension dimension() const;
    insights::ServiceKpi kpi() const;
    insights::ProblemsBy problemsBy() const;

    std::optional<ServicePageFigures> m_figures;
    quint64 m_generation = 0;
    QTimer m_soon;
    QStackedWidget *m_pages = nullptr;
    QScrollArea *m_area = nullptr;
    ErrorState *m_error = nullptr;
    EmptyState *m_empty = nullptr;
    PeriodBar *m_period = nullptr;
    LinkButton *m_sales = nullptr;
    QGridLayout *m_tileGrid = nullptr;
    std::vector<FigureTile *> m_tiles;
    QGridLayout *m_charts = nullptr;
    ChartFrame *m_splitFrame = nullptr;
    BarList *m_split = nullptr;
    QComboBox *m_splitBy = nullptr;
    QComboBox *m_splitKpi = nullptr;
    ChartFrame *m_problemsFrame = nullptr;
    BarList *m_problems = nullptr;
    QComboBox *m_problemsBy = nullptr;
};

/// A figure in the words of the screen: "3 h 20 min", "92.5%", "12"; a dash for none.
QString figureText(insights::ServiceKpi kpi, std::optional<qint64> value, const Formats &formats);

} // namespace shopdesk::ui
