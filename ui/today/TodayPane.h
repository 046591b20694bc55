// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Pane.h"
#include "ui/today/TodayButton.h"
#include "ui/today/TodayFacts.h"

#include <QTimer>

class QBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace shopdesk::ui {

class ErrorState;
class FigureTile;
class ListView;
class RowsModel;
class Section;

/// Where everybody lands: what needs me now, how the day goes, what came in last; in a new shop, the first steps. Each
/// line leads to the list behind it.
class TodayPane : public Pane
{
    Q_OBJECT
public:
    explicit TodayPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Today"); }
    QString helpText() const override;
    const std::vector<TodayButton *> &tasks() const { return m_tasks; }
    const std::vector<FigureTile *> &tiles() const { return m_tiles; }
    /// Reads everything anew.
    void refresh();

protected:
    void build() override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildPage();
    void read();
    void showFacts();
    void showTiles();
    void showTasks();
    void showFirstSteps();
    void addTask(const QString &iconName, const QString &title, const QString &detail, TodayButton::Tone tone,
                 std::function<void()> open);
    void addOpenTasks();
    void addStockTasks();
    void addBackupTask();
    void addStep(const QString &iconName, const QString &title, const QString &detail, std::function<void()> open);

    std::optional<TodayFacts> m_facts;
    QStackedWidget *m_pages = nullptr;
    ErrorState *m_error = nullptr;
    std::vector<FigureTile *> m_tiles;
    Section *m_needs = nullptr;
    Section *m_first = nullptr;
    Section *m_recent = nullptr;
    QLabel *m_nothing = nullptr;
    QVBoxLayout *m_taskLayout = nullptr;
    QVBoxLayout *m_stepLayout = nullptr;
    QWidget *m_tileRow = nullptr;
    QBoxLayout *m_columns = nullptr;
    std::vector<TodayButton *> m_tasks;
    ListView *m_orders = nullptr;
    RowsModel *m_orderRows = nullptr;
    QTimer m_soon;
    QTimer m_clock;
};

} // namespace shopdesk::ui
