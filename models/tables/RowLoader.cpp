// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/RowLoader.h"

#include "store/WhenDone.h"
#include "tables/ListReader.h"
#include "tables/WindowedModel.h"

namespace shopdesk::tables {

namespace {

// Whoever drags the scroll bar asks for pages all along; those that went by long ago need not come any more.
constexpr size_t mostWanted = 32;
// So many pages take a few milliseconds, after which it shows whether others have become more important.
constexpr size_t pagesPerRead = 8;

} // namespace

RowLoader::RowLoader(store::Store &store, std::shared_ptr<const ListDefinition> list, PageIds pageIds, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_list(std::move(list))
    , m_pageIds(std::move(pageIds))
    , m_rows(size_t(WindowedModel::pageSize) * WindowedModel::pagesKept)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &RowLoader::readNext);
}

RowLoader::~RowLoader()
{
    *m_cancelled = true;
}

void RowLoader::want(int page)
{
    if (m_failed || (!m_wanted.empty() && m_wanted.back() == page))
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > mostWanted)
        m_wanted.erase(m_wanted.begin());
    if (m_reading.empty() && !m_timer.isActive())
        m_timer.start();
}

void RowLoader::forgetWanted()
{
    m_wanted.clear();
    m_failed = false;
}

void RowLoader::readAgain(const QSet<qint64> &ids)
{
    for (const qint64 id : ids) {
        if (m_rows.contains(id))
            m_changed.insert(id);
    }
    for (const qint64 id : m_reading) {
        if (ids.contains(id))
            m_changed.insert(id);
    }
    m_failed = false;
    if (m_reading.empty() && !m_changed.isEmpty() && !m_timer.isActive())
        m_timer.start();
}

void RowLoader::expire()
{
    m_rows.expire();
    m_changed.clear();
    m_failed = false;
}

std::vector<qint64> RowLoader::nextIds()
{
    if (!m_changed.isEmpty()) {
        const std::vector<qint64> ids(m_changed.begin(), m_changed.end());
        m_changed.clear();
        return ids;
    }
    std::vector<qint64> ids;
    for (size_t pages = 0; pages < pagesPerRead && !m_wanted.empty();) {
        const std::span<const qint64> page = m_pageIds(m_wanted.back());
        m_wanted.pop_back();
        const size_t before = ids.size();
        std::ranges::copy_if(page, std::back_inserter(ids), [&](qint64 id) { return !m_rows.isFresh(id); });
        pages += ids.size() > before ? 1 : 0;
    }
    return ids;
}

void RowLoader::readNext()
{
    if (!m_reading.empty())
        return;
    m_reading = nextIds();
    if (m_reading.empty())
        return;
    const quint64 readAt = m_rows.now();
    const auto look = [list = m_list, ids = m_reading](store::Connection &connection) {
        return readRows(connection, *list, ids);
    };
    store::whenDone(m_store.read(look, m_cancelled), this,
                    [this, readAt](Result<std::vector<Row>> answer) { take(std::move(answer), readAt); });
}

void RowLoader::take(Result<std::vector<Row>> answer, quint64 readAt)
{
    const std::vector<qint64> ids = std::exchange(m_reading, {});
    if (!answer) {
        m_failed = true;
        m_wanted.clear();
        emit failed(answer.error());
        return;
    }
    m_rows.insert(ids, std::move(*answer), readAt);
    if (!m_wanted.empty() || !m_changed.isEmpty())
        m_timer.start();
    emit rowsRead(ids);
}

} // namespace shopdesk::tables
