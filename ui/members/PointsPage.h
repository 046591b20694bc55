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

/// A member's points: the balance, the entries that it is the sum of, and a form to add or take some by hand.
class PointsPage : public QWidget
{
    Q_OBJECT
public:
    explicit PointsPage(Workbench &workbench, QWidget *parent = nullptr);
    void showPoints(const members::Member &member, const std::vector<points::Entry> &entries);
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

    Workbench &m_workbench;
    members::Member m_member;
    QLabel *m_balance;
    QLabel *m_noEntries;
    ListView *m_entries;
    RowsModel *m_rows;
    QWidget *m_adjusting;
    Form *m_form;
    QPushButton *m_book;
    QPushButton *m_cancel;
};

} // namespace shopdesk::ui
