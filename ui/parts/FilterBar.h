// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace shopdesk::ui {

/// The filters of a list as removable chips, its search field and its export button. It edits a ListQuery and knows
/// nothing of the rows.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int searchDelayMs = 120;

    FilterBar(Workbench &workbench, const tables::ListDefinition &list, QWidget *parent = nullptr);

    const tables::ListQuery &query() const { return m_query; }
    /// Shows a query without emitting queryChanged.
    void setQuery(const tables::ListQuery &query);
    /// Filters that "Clear" goes back to, such as "not archived".
    void setDefaultQuery(const tables::ListQuery &query) { m_default = query; }
    /// Placeholder of the search field: "Find by number, member, SKU".
    void setSearchHint(const QString &hint);
    void focusSearch(const QString &typed = {});
    QToolButton *exportButton() const { return m_export; }

signals:
    void queryChanged(const shopdesk::tables::ListQuery &query);
    void exportRequested();
    /// Enter or arrow down in the search field: on to the list.
    void searchEntered();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void retranslate();
    void rebuildChips();
    QWidget *makeChip(const tables::Filter &filter);
    QString chipText(const tables::Filter &filter) const;
    void openFilter(const tables::Filter &filter, QWidget *anchor);
    void openChoices(const tables::Filter &filter, QWidget *anchor);
    void openDays(const tables::Filter &filter, QWidget *anchor);
    void fillFilterMenu();
    void setFilter(const QString &key, const QVariantList &values);
    void loadChoices();
    void takeSearch();

    Workbench &m_workbench;
    tables::ListDefinition m_list;
    tables::ListQuery m_query;
    tables::ListQuery m_default;
    QMap<QString, std::vector<tables::FilterChoice>> m_choices;
    QString m_searchHint;
    QLineEdit *m_search = nullptr;
    QWidget *m_chips = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_export = nullptr;
    QTimer m_searchTimer;
};

/// "Today", "Yesterday", "Last 7 days", "This month", "Last month", "This year", "Last year" as first and last day.
struct DayPreset
{
    const char *title; ///< QT_TRANSLATE_NOOP("List", …)
    BusinessDay first;
    BusinessDay last;
};
std::vector<DayPreset> dayPresets(BusinessDay today);

} // namespace shopdesk::ui
