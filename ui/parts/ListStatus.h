// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/SelectionBar.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::tables {
class WindowedModel;
}

namespace shopdesk::ui {

class ListView;

/// The line under a list, kept true by itself: count and sums of all that the query finds, or of what is selected.
class ListStatus : public SelectionBar
{
    Q_OBJECT
public:
    ListStatus(Workbench &workbench, tables::WindowedModel &model, ListView &list, QWidget *parent = nullptr);
    ~ListStatus() override;
    /// Words for a number of rows: "1,234 orders".
    void setCountWords(std::function<QString(qint64 count)> words);
    /// The totals of the query before are no longer true.
    void forgetTotals();
    void refresh();

signals:
    void countTextChanged(const QString &text);

private:
    void takeSelection(int count);
    void readSelectionSums();
    QString sumsText(const tables::ListTotals &totals) const;

    Workbench &m_workbench;
    tables::WindowedModel &m_model;
    ListView &m_list;
    std::function<QString(qint64)> m_countWords;
    std::optional<tables::ListTotals> m_totals;
    tables::ListTotals m_selected;
    store::CancelFlag m_cancelled;
};

} // namespace shopdesk::ui
