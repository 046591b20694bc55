// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/RowCache.h"

namespace shopdesk::tables {

bool RowCache::isFresh(qint64 id) const
{
    const auto found = m_rows.constFind(id);
    return found != m_rows.constEnd() && found->readAt >= m_freshSince;
}

const Row *RowCache::find(qint64 id)
{
    const auto found = m_rows.constFind(id);
    if (found == m_rows.constEnd())
        return nullptr;
    m_pages[found->page].lookedAt = ++m_looks;
    return &found->row;
}

void RowCache::insert(std::span<const qint64> ids, std::vector<Row> rows, quint64 readAt)
{
    const int number = m_nextPage++;
    Page page;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (const auto known = m_rows.find(ids[i]); known != m_rows.end()) {
            // Stays in its page; an answer that was overtaken by a newer one brings nothing.
            if (readAt >= known->readAt) {
                known->row = std::move(rows[i]);
                known->readAt = readAt;
            }
            continue;
        }
        m_rows.insert(ids[i], {std::move(rows[i]), readAt, number});
        page.ids.push_back(ids[i]);
    }
    if (page.ids.empty())
        return;
    page.lookedAt = ++m_looks;
    m_pages.emplace(number, std::move(page));
    while (static_cast<size_t>(m_rows.size()) > m_mostRows && m_pages.size() > 1)
        dropOldest(number);
}

void RowCache::dropOldest(int newest)
{
    auto oldest = m_pages.end();
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        if (page->first != newest && (oldest == m_pages.end() || page->second.lookedAt < oldest->second.lookedAt))
            oldest = page;
    }
    for (const qint64 id : oldest->second.ids)
        m_rows.remove(id);
    m_pages.erase(oldest);
}

} // namespace shopdesk::tables
