// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"
#include "ui/returns/ReturnRecord.h"

#include <QObject>

class QVBoxLayout;

namespace shopdesk::ui {

class DetailDrawer;
class FactSheet;
class ListView;
class RowsModel;
class TicketStep;
class Timeline;

/// The pages of the drawer of a return: Overview, Lines, Money, Repair, Steps, History; and the step that somebody is taking with
/// it, above the overview.
class ReturnSheet : public QObject
{
    Q_OBJECT
public:
    ReturnSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent = nullptr);
    void show(const ReturnRecord &record);
    void retranslate();
    void beginStep(returns::Step step);
    using MakeStep = TicketStep *(*)(Workbench &, const ReturnRecord &, QWidget *);
    /// A step of another kind: with its repair, with what lies aside.
    void beginStep(MakeStep make);
    void endStep();
    /// Null while no step is being taken.
    TicketStep *step() const { return m_step; }
    bool takeScan(const QString &code);

signals:
    /// What suppliers owe for the goods of this return.
    void claimsWanted(shopdesk::returns::ReturnId of);

private:
    void showFacts();
    void showGrounds();
    void showPhotos();
    void showLines();
    void showMoney();
    void showClaims();
    void showRepairs();
    void showWork(const returns::Repair &repair);
    void showSteps();
    void addLink(FactSheet &sheet, const QString &label, const QString &text, const QString &pane, qint64 id);
    void begin(TicketStep *step);

    Workbench &m_workbench;
    DetailDrawer &m_drawer;
    QWidget *m_overview;
    QVBoxLayout *m_column;
    FactSheet *m_facts;
    FactSheet *m_money;
    FactSheet *m_repairs;
    ListView *m_lines;
    RowsModel *m_lineRows;
    Timeline *m_steps;
    Timeline *m_history;
    TicketStep *m_step = nullptr;
    bool m_hasClaims = false; ///< pieces went back to their supplier
    std::optional<ReturnRecord> m_record;
};

} // namespace shopdesk::ui
