// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Members.h"
#include "points/Points.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;
class ListView;
class RowsModel;

/// What the page shows of a member's points.
struct PointsRecord
{
    points::Wealth wealth;
    std::vector<points::Batch> batches;
    std::vector<points::Entry> entries;
};
Result<PointsRecord> readPoints(store::Connection &connection, members::MemberId id);

/// A member's points: what can be spent, waits or is owed; the batches of which it is made, the first to go first; the entries
/// with why there are; a form to add or take some by hand, and the statement as PDF.
class PointsPage : public QWidget
{
    Q_OBJECT
public:
    explicit PointsPage(Workbench &workbench, QWidget *parent = nullptr);
    void showPoints(const members::Member &member, const PointsRecord &record);
    void startAdjusting();
    Form *form() const { return m_form; }

signals:
    void orderWanted(qint64 id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void adjust();
    void adjusted(members::MemberId id, qint64 points);
    void showBatches();
    void showEntries();
    QString wealthText() const;
    void writeStatement();

    Workbench &m_workbench;
    members::Member m_member;
    PointsRecord m_record;
    QLabel *m_balance;
    QLabel *m_wealth;
    QLabel *m_batchesTitle;
    ListView *m_batches;
    RowsModel *m_batchRows;
    QLabel *m_entriesTitle;
    QLabel *m_noEntries;
    ListView *m_entries;
    RowsModel *m_rows;
    QWidget *m_adjusting;
    Form *m_form;
    QPushButton *m_statement;
    QPushButton *m_book;
    QPushButton *m_cancel;
};

} // namespace shopdesk::ui
