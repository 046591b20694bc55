// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/WindowedModel.h"

#include "tables/IdFeed.h"
#include "tables/RowLoader.h"

#include <QCoreApplication>

namespace shopdesk::tables {

// Looking for an id goes through all rows; from so many on, one look through all rows for all of them costs less.
static constexpr int mostSearches = 8;

struct WindowedModel::Private
{
    Private(WindowedModel *model, store::Store &store, ListDefinition definition)
        : q(model)
        , list(std::make_shared<const ListDefinition>(std::move(definition)))
        , ids(std::make_shared<std::vector<qint64>>())
        , loader(
              store, list, [this](int page) { return pageIds(page); }, nullptr)
        , feed(store, list, nullptr)
    {
    }

    std::span<const qint64> pageIds(int page) const
    {
        const size_t first = size_t(page) * pageSize;
        if (first >= ids->size())
            return {};
        return std::span(*ids).subspan(first, std::min<size_t>(pageSize, ids->size() - first));
    }
    std::vector<int> rowsOf(const std::vector<qint64> &wanted) const;
    void tellRowsChanged(std::vector<int> rows);
    void expireRows();
    void noticeChanges(const store::Changes &changes);

    void start();
    void showFirstRows(const IdFeed::FirstRows &first);
    void showAllIds(const IdFeed::Ids &all, RowDiff &diff);
    void complete();
    void takeSteps(const std::vector<RowDiff::Step> &steps, const IdFeed::Ids &all);
    void rearrange(RowDiff::Rearrangement &rearrangement, const IdFeed::Ids &all);
    void putRows(const std::vector<int> &newRow, const IdFeed::Ids &newIds);
    void reset(const IdFeed::Ids &newIds);

    WindowedModel *q;
    std::shared_ptr<const ListDefinition> list;
    ListQuery query;
    IdFeed::Ids ids;
    bool isStarted = false;
    bool isComplete = false;
    quint64 firstRowsReadAt = 0;
    QSet<qint64> changedSinceStart; ///< while the first rows are read
    RowLoader loader;
    IdFeed feed;
};

// What the window asks ---------------------------------------------------------------------------------------------

WindowedModel::WindowedModel(store::Store &store, ListDefinition list, QObject *parent)
    : QAbstractTableModel(parent), d(std::make_unique<Private>(this, store, std::move(list)))
{
    connect(&store, &store::Store::changed, this, [this](const store::Changes &changes) { d->noticeChanges(changes); });
    connect(&d->loader, &RowLoader::rowsRead, this,
            [this](const std::vector<qint64> &ids) { d->tellRowsChanged(d->rowsOf(ids)); });
    connect(&d->loader, &RowLoader::failed, this, &WindowedModel::failed);
    connect(&d->feed, &IdFeed::firstRows, this, [this](const IdFeed::FirstRows &first) { d->showFirstRows(first); });
    connect(&d->feed, &IdFeed::ids, this, [this](const IdFeed::Ids &ids, RowDiff &diff) { d->showAllIds(ids, diff); });
    connect(&d->feed, &IdFeed::totals, this, &WindowedModel::totalsChanged);
    connect(&d->feed, &IdFeed::failed, this, [this](const Error &error, bool starting) {
        // Rows of another query under this one's filters would be taken for its answer.
        if (starting)
            d->reset(std::make_shared<std::vector<qint64>>());
        emit failed(error);
    });
}

WindowedModel::~WindowedModel() = default;

const ListDefinition &WindowedModel::list() const
{
    return *d->list;
}

const ListQuery &WindowedModel::query() const
{
    return d->query;
}

void WindowedModel::setQuery(const ListQuery &query)
{
    if (d->isStarted && query == d->query)
        return;
    d->query = query;
    d->isStarted = true;
    d->start();
    emit queryChanged();
}

void WindowedModel::reload()
{
    if (!d->isStarted)
        return;
    d->expireRows();
    if (d->isComplete)
        d->feed.refresh();
    else
        d->start();
}

bool WindowedModel::isComplete() const
{
    return d->isComplete;
}

qint64 WindowedModel::idAt(int row) const
{
    return row >= 0 && size_t(row) < d->ids->size() ? (*d->ids)[size_t(row)] : 0;
}

int WindowedModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(*d->ids, id);
    return found == d->ids->end() ? -1 : static_cast<int>(found - d->ids->begin());
}

int WindowedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->ids->size());
}

int WindowedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->list->columns.size());
}

QVariant WindowedModel::data(const QModelIndex &index, int role) const
{
    const bool isValue = role == Qt::DisplayRole || role == ValueRole;
    const qint64 id = index.isValid() ? idAt(index.row()) : 0;
    if (id == 0 || (!isValue && role != IdRole && role != LoadingRole))
        return {};
    if (role == IdRole)
        return id;
    if (!d->loader.rows().isFresh(id))
        d->loader.want(index.row() / pageSize);
    const Row *row = d->loader.rows().find(id);
    if (role == LoadingRole)
        return row == nullptr;
    return row == nullptr || row->empty() ? QVariant() : (*row)[size_t(index.column())];
}

QVariant WindowedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return QCoreApplication::translate("List", d->list->columns[size_t(section)].title);
}

void WindowedModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount() || d->list->columns[size_t(column)].sortSql == nullptr)
        return;
    ListQuery sorted = d->query;
    sorted.sort = QString::fromLatin1(d->list->columns[size_t(column)].key);
    sorted.descending = order == Qt::DescendingOrder;
    setQuery(sorted);
}

// Values that came -------------------------------------------------------------------------------------------------

/// Where rows stand now; those that are not in the list any more are left out.
std::vector<int> WindowedModel::Private::rowsOf(const std::vector<qint64> &wanted) const
{
    std::vector<int> rows;
    QSet<qint64> scattered;
    const auto all = std::span(*ids);
    size_t next = all.size();
    int searches = 0;
    for (const qint64 id : wanted) {
        // What is read comes by pages, so that the next id mostly stands little further on.
        const auto following = all.subspan(next, std::min<size_t>(pageSize, all.size() - next));
        auto place = next + size_t(std::ranges::find(following, id) - following.begin());
        if (place == next + following.size()) {
            if (++searches > mostSearches) {
                scattered.insert(id);
                continue;
            }
            const int row = q->rowOf(id);
            if (row < 0)
                continue;
            place = size_t(row);
        }
        rows.push_back(static_cast<int>(place));
        next = place + 1;
    }
    for (size_t row = 0; row < all.size() && !scattered.isEmpty(); ++row) {
        if (scattered.remove(all[row]))
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

void WindowedModel::Private::tellRowsChanged(std::vector<int> rows)
{
    std::ranges::sort(rows);
    const int lastColumn = q->columnCount() - 1;
    for (size_t i = 0; i < rows.size();) {
        const size_t first = i++;
        while (i < rows.size() && rows[i] == rows[i - 1] + 1)
            ++i;
        emit q->dataChanged(q->index(rows[first], 0), q->index(rows[i - 1], lastColumn));
    }
}

void WindowedModel::Private::expireRows()
{
    loader.expire();
    if (!ids->empty())
        emit q->dataChanged(q->index(0, 0), q->index(q->rowCount() - 1, q->columnCount() - 1));
}

void WindowedModel::Private::noticeChanges(const store::Changes &changes)
{
    const auto touched = [&](const char *table) { return changes.touches(QString::fromLatin1(table)); };
    const bool othersChanged = std::ranges::any_of(list->alsoReads, touched);
    if (!isStarted || (!othersChanged && !touched(list->table)))
        return;
    const store::TableChange change = changes.tables.value(QString::fromLatin1(list->table));
    if (othersChanged || change.everything) {
        expireRows();
    } else {
        loader.readAgain(change.ids);
        if (feed.isStarting())
            changedSinceStart |= change.ids;
    }
    feed.refresh();
}

// Ids that came ----------------------------------------------------------------------------------------------------

void WindowedModel::Private::start()
{
    isComplete = false;
    changedSinceStart.clear();
    firstRowsReadAt = loader.rows().now();
    loader.forgetWanted();
    feed.start(query);
}

void WindowedModel::Private::showFirstRows(const IdFeed::FirstRows &first)
{
    loader.rows().insert(first.ids, first.rows, firstRowsReadAt);
    reset(std::make_shared<std::vector<qint64>>(first.ids));
    if (!changedSinceStart.isEmpty())
        loader.readAgain(std::exchange(changedSinceStart, {}));
    emit q->firstRowsShown();
    if (first.isAll)
        complete();
}

void WindowedModel::Private::showAllIds(const IdFeed::Ids &all, RowDiff &diff)
{
    if (diff.rearrangement)
        rearrange(*diff.rearrangement, all);
    else
        takeSteps(diff.steps, all);
    complete();
}

void WindowedModel::Private::complete()
{
    // Whoever was told of the rows may have asked for another query.
    if (isComplete || feed.isStarting())
        return;
    isComplete = true;
    emit q->completed();
}

void WindowedModel::Private::takeSteps(const std::vector<RowDiff::Step> &steps, const IdFeed::Ids &all)
{
    // Between two steps the rows are in a state of their own.
    auto between = std::make_shared<std::vector<qint64>>();
    if (steps.size() > 1) {
        between->reserve(std::max(ids->size(), all->size()));
        *between = *ids;
        ids = between;
    }
    for (const RowDiff::Step &step : steps) {
        const auto place = [&](int row) { return between->begin() + row; };
        const bool isLast = &step == &steps.back();
        const auto change = [&](auto apply) {
            if (isLast)
                ids = all;
            else
                apply();
        };
        const int last = step.row + step.count - 1;
        switch (step.kind) {
        case RowDiff::Step::Remove:
            q->beginRemoveRows({}, step.row, last);
            change([&] { between->erase(place(step.row), place(last + 1)); });
            q->endRemoveRows();
            break;
        case RowDiff::Step::Insert:
            q->beginInsertRows({}, step.row, last);
            change([&] { between->insert(place(step.row), all->begin() + step.row, all->begin() + last + 1); });
            q->endInsertRows();
            break;
        case RowDiff::Step::Move:
            q->beginMoveRows({}, step.row, step.row, {}, step.to > step.row ? step.to + 1 : step.to);
            change([&] {
                if (step.to > step.row)
                    std::rotate(place(step.row), place(step.row + 1), place(step.to + 1));
                else
                    std::rotate(place(step.to), place(step.row), place(step.row + 1));
            });
            q->endMoveRows();
            break;
        }
    }
    ids = all;
}

void WindowedModel::Private::rearrange(RowDiff::Rearrangement &rearrangement, const IdFeed::Ids &all)
{
    const auto between = std::make_shared<std::vector<qint64>>(std::move(rearrangement.gathered));
    const int before = q->rowCount();
    const int kept = rearrangement.kept;
    if (kept < before) {
        putRows(rearrangement.gatheredRow, between);
        q->beginRemoveRows({}, kept, before - 1);
        between->resize(size_t(kept));
        q->endRemoveRows();
    }
    ids = between;
    if (const auto &added = rearrangement.added; !added.empty()) {
        q->beginInsertRows({}, kept, kept + static_cast<int>(added.size()) - 1);
        between->insert(between->end(), added.begin(), added.end());
        q->endInsertRows();
    }
    putRows(rearrangement.finalRow, all);
}

/// Gives all rows their new places at once; selection and current row stay on their ids.
void WindowedModel::Private::putRows(const std::vector<int> &newRow, const IdFeed::Ids &newIds)
{
    if (std::ranges::is_sorted(newRow)) {
        ids = newIds;
        return;
    }
    emit q->layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = q->persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to << q->createIndex(newRow[size_t(index.row())], index.column());
    ids = newIds;
    q->changePersistentIndexList(from, to);
    emit q->layoutChanged({}, VerticalSortHint);
}

void WindowedModel::Private::reset(const IdFeed::Ids &newIds)
{
    q->beginResetModel();
    ids = newIds;
    q->endResetModel();
}

} // namespace shopdesk::tables
