// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/IdFeed.h"

#include "store/WhenDone.h"
#include "tables/ListReader.h"
#include "tables/WindowedModel.h"

namespace shopdesk::tables {

namespace {

constexpr qint64 msBetweenReads = 200;
// Reading all ids of a very long list must not keep a processor busy all along while somebody sells.
constexpr qint64 restPerRead = 3;

// Each step moves up to all ids by one place in the thread of the window: 8 bytes a row, about 1 ms for a million rows.
constexpr size_t mostIdsMoved = 4'000'000;
constexpr size_t mostSteps = 64;

size_t stepsFor(size_t rows)
{
    return std::clamp<size_t>(mostIdsMoved / std::max<size_t>(rows, 1), 1, mostSteps);
}

} // namespace

IdFeed::IdFeed(store::Store &store, std::shared_ptr<const ListDefinition> list, QObject *parent)
    : QObject(parent), m_store(store), m_list(std::move(list)), m_ids(std::make_shared<std::vector<qint64>>())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdFeed::readAllIds);
}

IdFeed::~IdFeed()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void IdFeed::start(const ListQuery &query)
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_timer.stop();
    m_query = query;
    m_isBehind = false;
    readFirstRows();
}

void IdFeed::refresh()
{
    if (!m_cancelled)
        return;
    m_isBehind = true;
    if (m_step == Step::Idle)
        finish();
}

void IdFeed::readFirstRows()
{
    m_step = Step::FirstRows;
    const auto look = [list = m_list, query = m_query](store::Connection &connection) -> Result<FirstRows> {
        Result<std::vector<qint64>> found = readIds(connection, *list, query, WindowedModel::pageSize);
        if (!found)
            return Failure(found.error());
        Result<std::vector<Row>> rows = readRows(connection, *list, *found);
        if (!rows)
            return Failure(rows.error());
        const bool isAll = found->size() < size_t(WindowedModel::pageSize);
        return FirstRows{std::move(*found), std::move(*rows), isAll};
    };
    store::whenDone(m_store.read(look, m_cancelled), this, [this, flag = m_cancelled](const Result<FirstRows> &first) {
        if (!isCurrent(flag))
            return;
        if (!first) {
            m_ids = std::make_shared<std::vector<qint64>>();
            return fail(first.error());
        }
        m_ids = std::make_shared<std::vector<qint64>>(first->ids);
        m_step = Step::Idle;
        emit firstRows(*first);
        if (!isCurrent(flag))
            return; // whoever was told has asked for something else
        if (first->isAll)
            sumUp();
        else
            readAllIds();
    });
}

void IdFeed::readAllIds()
{
    m_step = Step::AllIds;
    m_isBehind = false;
    m_sinceRead.start();
    const auto look = [list = m_list, query = m_query,
                       before = m_ids](store::Connection &connection) -> Result<AllIds> {
        Result<std::vector<qint64>> found = readIds(connection, *list, query);
        if (!found)
            return Failure(found.error());
        RowDiff diff = difference(*before, *found, stepsFor(std::max(before->size(), found->size())));
        return AllIds{std::make_shared<std::vector<qint64>>(std::move(*found)), std::move(diff)};
    };
    store::whenDone(m_store.read(look, m_cancelled), this, [this, flag = m_cancelled](Result<AllIds> all) {
        if (!isCurrent(flag))
            return;
        m_lastReadTook = m_sinceRead.elapsed();
        if (!all)
            return fail(all.error());
        m_ids = all->ids;
        m_step = Step::Idle;
        emit ids(all->ids, all->diff);
        if (isCurrent(flag))
            sumUp();
    });
}

void IdFeed::sumUp()
{
    m_step = Step::Totals;
    const auto look = [list = m_list, query = m_query](store::Connection &connection) {
        return readTotals(connection, *list, query);
    };
    store::whenDone(m_store.read(look, m_cancelled), this,
                    [this, flag = m_cancelled](const Result<ListTotals> &answer) {
                        if (!isCurrent(flag))
                            return;
                        if (!answer)
                            return fail(answer.error());
                        emit totals(*answer);
                        if (isCurrent(flag))
                            finish();
                    });
}

void IdFeed::finish()
{
    m_step = Step::Idle;
    if (!m_isBehind || m_timer.isActive())
        return;
    const qint64 rest = std::max(msBetweenReads, restPerRead * m_lastReadTook);
    const qint64 since = m_sinceRead.isValid() ? m_sinceRead.elapsed() : rest;
    m_timer.start(static_cast<int>(std::max<qint64>(rest - since, 0)));
}

void IdFeed::fail(const Error &error)
{
    const bool starting = isStarting();
    m_step = Step::Idle;
    m_isBehind = false;
    emit failed(error, starting);
}

} // namespace shopdesk::tables
