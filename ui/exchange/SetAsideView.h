// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/SetAsideRows.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

namespace shopdesk::ui {

class FactSheet;
class RecordHistory;
class RecordView;
class SetAsideReveal;

/// The rows that imports could not take: why not, and what stands in them. Export them, correct them, import them again;
/// what has been dealt with is dismissed, which can be undone.
class SetAsideView : public QWidget
{
    Q_OBJECT
public:
    explicit SetAsideView(Workbench &workbench, QWidget *parent = nullptr);

    RecordView *records() const { return m_records; }
    QAction *dismissAction() const { return m_dismiss; }
    void showRun(qint64 run);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void readRow(qint64 id);
    void showRow(qint64 id, const tables::Row &row);
    void exportRows(const tables::ListQuery &query);
    void setDismissed(const QList<qint64> &ids, bool dismissed);
    void tellDismissed(const QList<qint64> &ids, qint64 count, bool dismissed);
    QString countWords(qint64 count) const;

    Workbench &m_workbench;
    tables::ListDefinition m_list;
    RecordView *m_records;
    SetAsideReveal *m_words;
    FactSheet *m_facts;
    RecordHistory *m_history;
    QAction *m_dismiss;
    QAction *m_restore;
    QAction *m_dismissSelected;
};

} // namespace shopdesk::ui
