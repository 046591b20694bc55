// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

#include <QHash>

#include <map>
#include <span>

namespace shopdesk::tables {

/// The rows that are in memory, by id: where they stand in the list may change without them being read again. They go
/// out page by page, the one first that was not looked at for longest.
class RowCache
{
public:
    explicit RowCache(size_t mostRows) : m_mostRows(mostRows) {}

    bool contains(qint64 id) const { return m_rows.contains(id); }
    /// The row is here, and nothing changed since it was read.
    bool isFresh(qint64 id) const;
    /// nullptr where the row is not here, empty for one that is gone from the shop. Its page counts as looked at.
    const Row *find(qint64 id);

    /// A point in time to give to `insert`: taken when the reading starts, so that rows read before an `expire` that came
    /// meanwhile are known to be old.
    quint64 now() const { return m_now; }
    void insert(std::span<const qint64> ids, std::vector<Row> rows, quint64 readAt);
    /// All rows stay, but want to be read again.
    void expire() { m_freshSince = ++m_now; }

    size_t size() const { return static_cast<size_t>(m_rows.size()); }

private:
    struct Kept
    {
        Row row;
        quint64 readAt = 0;
        int page = 0;
    };
    struct Page
    {
        std::vector<qint64> ids;
        quint64 lookedAt = 0;
    };
    void dropOldest(int newest);

    size_t m_mostRows;
    QHash<qint64, Kept> m_rows;
    std::map<int, Page> m_pages;
    int m_nextPage = 0;
    quint64 m_now = 1;
    quint64 m_freshSince = 0;
    quint64 m_looks = 0;
};

} // namespace shopdesk::tables
