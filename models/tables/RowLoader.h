// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"
#include "tables/RowCache.h"

#include <QTimer>

namespace shopdesk::tables {

/// Brings the rows that are looked at into memory, in the background. Asking costs nothing and may be done for every
/// cell: what is asked for until the event loop turns is read at once, one read at a time, what was asked for last first.
class RowLoader : public QObject
{
    Q_OBJECT
public:
    /// The ids that stand on a page of the list now.
    using PageIds = std::function<std::span<const qint64>(int page)>;

    RowLoader(store::Store &store, std::shared_ptr<const ListDefinition> list, PageIds pageIds, QObject *parent);
    ~RowLoader() override;

    RowCache &rows() { return m_rows; }

    void want(int page);
    /// Pages that were asked for are other rows now. What is being read is kept: rows are known by their ids.
    void forgetWanted();
    /// Reads those of the rows again that are in memory or on their way.
    void readAgain(const QSet<qint64> &ids);
    /// All rows are old: each is read again when it is next looked at.
    void expire();

signals:
    /// @p ids are in memory now.
    void rowsRead(const std::vector<qint64> &ids);
    /// Nothing is read any more until something changes or `expire` asks to try again.
    void failed(const shopdesk::Error &error);

private:
    void readNext();
    std::vector<qint64> nextIds();
    void take(Result<std::vector<Row>> answer, quint64 readAt);

    store::Store &m_store;
    std::shared_ptr<const ListDefinition> m_list;
    PageIds m_pageIds;
    RowCache m_rows;
    QTimer m_timer;
    store::CancelFlag m_cancelled;
    std::vector<int> m_wanted;     ///< pages, the latest last
    QSet<qint64> m_changed;        ///< to be read again
    std::vector<qint64> m_reading; ///< on their way
    bool m_failed = false;
};

} // namespace shopdesk::tables
