// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"
#include "ui/parts/FilterPopups.h"
#include "ui/parts/Workbench.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QMenu;
class QToolButton;

namespace shopdesk::ui {

class Chip;
class FlowLayout;

/// The filters of a list as removable chips, its search field and its export button. It edits a ListQuery and knows
/// nothing of the rows.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int searchDelayMs = 120;

    FilterBar(Workbench &workbench, tables::ListDefinition list, QWidget *parent = nullptr);

    const tables::ListQuery &query() const { return m_query; }
    /// Shows a query without emitting queryChanged.
    void setQuery(const tables::ListQuery &query);
    /// What "Clear" goes back to, such as "not archived".
    void setDefaultQuery(const tables::ListQuery &query) { m_default = query; }
    void clear();
    /// Placeholder of the search field: "Find by number, member, SKU".
    void setSearchHint(const QString &hint);
    /// Words for the values of a hidden filter ("Monday", a product's name); the empty text shows the filter's title
    /// alone.
    void setHiddenWords(std::function<QString(const QString &key, const QVariantList &values)> words);
    /// Puts the focus on the search field, and what was typed elsewhere into it.
    void focusSearch(const QString &typed = {});
    QToolButton *exportButton() const { return m_export; }
    /// A button at the right end, before export.
    void addTool(QWidget *tool);

signals:
    void queryChanged(const shopdesk::tables::ListQuery &query);
    void exportRequested();
    /// Enter or arrow down in the search field: on to the list.
    void searchEntered();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void rebuildChips();
    void addChip(const tables::Filter &filter);
    QString chipText(const tables::Filter &filter) const;
    QString valueWords(const tables::Filter &filter, const QVariantList &values) const;
    void openFilter(const tables::Filter &filter, QWidget *anchor);
    void fillFilterMenu();
    void setFilter(const QString &key, const QVariantList &values);
    void change(const tables::ListQuery &query);
    void openChoices(const QString &key);
    void loadChoices(std::function<void()> then = {});
    void takeSearch();

    Workbench &m_workbench;
    tables::ListDefinition m_list;
    tables::ListQuery m_query;
    tables::ListQuery m_default;
    QMap<QString, std::vector<tables::FilterChoice>> m_choices;
    std::function<QString(const QString &, const QVariantList &)> m_hiddenWords;
    QString m_searchHint;
    QHBoxLayout *m_layout = nullptr;
    QLineEdit *m_search = nullptr;
    FlowLayout *m_chipLayout = nullptr;
    QMap<QString, Chip *> m_chips;
    QToolButton *m_add = nullptr;
    QMenu *m_addMenu = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_export = nullptr;
    QTimer m_searchTimer;
};

} // namespace shopdesk::ui
