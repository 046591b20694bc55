// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"
#include "tables/List.h"
#include "tables/RowDiff.h"

#include <QElapsedTimer>
#include <QTimer>

namespace shopdesk::tables {

/// The ids of a list: the first of them at once, then all, then all again after each change, at most every 200 ms, with
/// the difference worked out where they are read. What a query that was replaced brings is dropped. Totals follow the ids.
class IdFeed : public QObject
{
    Q_OBJECT
public:
    using Ids = std::shared_ptr<const std::vector<qint64>>;

    struct FirstRows
    {
        std::vector<qint64> ids;
        std::vector<Row> rows;
        bool isAll = false;
    };

    IdFeed(store::Store &store, std::shared_ptr<const ListDefinition> list, QObject *parent);
    ~IdFeed() override;

    /// Drops what is under way and reads the first rows of a query.
    void start(const ListQuery &query);
    /// Something in the list's tables changed: the ids are read again, soon.
    void refresh();
    /// Whether `firstRows` is still to come.
    bool isStarting() const { return m_step == Step::FirstRows; }

signals:
    void firstRows(const shopdesk::tables::IdFeed::FirstRows &first);
    /// @p diff leads from the ids that came before to these.
    void ids(const shopdesk::tables::IdFeed::Ids &ids, shopdesk::tables::RowDiff &diff);
    void totals(const shopdesk::tables::ListTotals &totals);
    /// @p starting: the first rows could not be read.
    void failed(const shopdesk::Error &error, bool starting);

private:
    enum class Step { Idle, FirstRows, AllIds, Totals };
    struct AllIds
    {
        Ids ids;
        RowDiff diff;
    };

    void readFirstRows();
    void readAllIds();
    void sumUp();
    void finish();
    bool isCurrent(const store::CancelFlag &flag) const { return flag == m_cancelled; }
    void fail(const Error &error);

    store::Store &m_store;
    std::shared_ptr<const ListDefinition> m_list;
    ListQuery m_query;
    Ids m_ids;
    store::CancelFlag m_cancelled; ///< also the generation: an answer that comes with another flag is stale
    Step m_step = Step::Idle;
    bool m_isBehind = false; ///< something changed since the ids were last asked for
    QTimer m_timer;
    QElapsedTimer m_sinceRead;
    qint64 m_lastReadTook = 0;
};

} // namespace shopdesk::tables
