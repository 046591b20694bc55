// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/ReturnFigures.h"
#include "ui/dashboard/BarList.h"
#include "ui/dashboard/DashboardFigures.h"
#include "ui/parts/Workbench.h"

#include <array>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class ChartFrame;
class LinkButton;
class PeriodBar;

/// What came back of a product, a supplier or a channel.
BarList::Bar barOf(const QString &label, const returns::ReturnRate &rate, const Formats &formats);

/// What came back in a period: rates by product, supplier and channel, reasons, how long each step took, and members to look at. A click on
/// anything opens the list behind it.
class ReturnFiguresPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReturnFiguresPage(Workbench &workbench, QWidget *parent = nullptr);
    /// Reads what there is to choose from, then the figures.
    void begin();
    void retranslate();
    PeriodBar *period() const { return m_period; }
    enum Part { Products, Suppliers, Channels, Reasons, Steps, Hints, partCount };
    BarList *bars(Part part) const { return m_parts[part].bars; }
    LinkButton *total() const { return m_total; }

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Frame
    {
        ChartFrame *frame = nullptr;
        BarList *bars = nullptr;
    };
    void read();
    void showFigures();
    void fill(Part part, std::vector<BarList::Bar> bars);
    void openCredits();
    void open(Part part, size_t bar);
    /// A list with the filters of the period and the store.
    tables::ListQuery creditsOf() const;
    tables::ListQuery returnsOf() const;

    Workbench &m_workbench;
    PeriodBar *m_period;
    QPushButton *m_back;
    LinkButton *m_total;
    QLabel *m_error;
    std::array<Frame, partCount> m_parts;
    std::optional<returns::ReturnFigures> m_figures;
    insights::Scope m_scope; ///< of the figures that are shown
    int m_question = 0;
};

} // namespace shopdesk::ui
