// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"
#include "tables/List.h"

#include <QAbstractTableModel>

namespace shopdesk::tables {

/// The one item model behind every list: a million rows open and scroll like ten.
///
/// It holds the ordered ids of all rows (8 bytes each) and a few hundred loaded pages' worth of values at most:
/// 1. setQuery reads the first page at once, by the index behind the sort, and shows it;
/// 2. a reader then brings the ids of all rows, in order: from there on rowCount is exact and any row can be jumped to;
/// 3. data() never queries. A row that is not loaded yet answers LoadingRole true and asks for its page;
/// 4. every request carries a generation, and an answer for an older query is dropped;
/// 5. Store::changed reads exactly the changed rows that are loaded again, and the ids in the background: rows come, go
///    and move, and persistent indexes (selection, current row) keep to their ids.
class WindowedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole, ///< the plain value, by ColumnKind
        IdRole,                   ///< qint64
        LoadingRole               ///< bool: the row's values are not here yet
    };

    static constexpr int pageSize = 100; ///< rows; more than the highest screen shows at once
    static constexpr int pagesKept = 100;

    WindowedModel(store::Store &store, ListDefinition list, QObject *parent = nullptr);
    ~WindowedModel() override;

    const ListDefinition &list() const;
    const ListQuery &query() const;
    void setQuery(const ListQuery &query);
    void reload();

    /// False while only the first rows of the current query are known.
    bool isComplete() const;
    qint64 idAt(int row) const; ///< 0 for a row that is not there
    int rowOf(qint64 id) const; ///< −1 for an id that is not among the rows

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole is ValueRole: whoever shows it formats it.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Sorts by a column that has a sortSql; others leave the order as it is.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void queryChanged();
    /// The first rows of the current query are shown.
    void firstRowsShown();
    /// All ids of the current query are here.
    void completed();
    void totalsChanged(const shopdesk::tables::ListTotals &totals);
    void failed(const shopdesk::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shopdesk::tables
