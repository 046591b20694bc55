// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/Views.h"
#include "ui/parts/Workbench.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace shopdesk::ui {

class FlowLayout;

/// The views of the ticket list with their counts, in a row: a click shows one. What the list shows now can be kept as a view.
class ViewBar : public QWidget
{
    Q_OBJECT
public:
    explicit ViewBar(Workbench &workbench, QWidget *parent = nullptr);
    /// Marks the view that this is, if it is one.
    void showQuery(const tables::ListQuery &query);
    void retranslate();
    const std::vector<tickets::View> &views() const { return m_views; }
    void choose(int index);
    /// Keeps what the list shows, for oneself or for everybody.
    void keep(const QString &name, bool isShared);
    /// Of the view that the list shows, where somebody kept it.
    void showHistory();

signals:
    void chosen(const shopdesk::tables::ListQuery &query);
    /// Tickets of one's own that wait for an answer, or none at all: what the rail shows.
    void countsRead(qint64 mine, qint64 unassigned);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void rebuild();
    void keepView();
    void dropShown();
    const tickets::View *shownView() const;

    Workbench &m_workbench;
    FlowLayout *m_row;
    QToolButton *m_more;
    std::vector<tickets::View> m_views;
    tables::ListQuery m_query;
    QTimer m_pause;
};

} // namespace shopdesk::ui
