// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ListStatus.h"

#include "tables/ListReader.h"
#include "tables/WindowedModel.h"
#include "ui/parts/ListView.h"

namespace shopdesk::ui {

using tables::ListTotals;
using tables::WindowedModel;

namespace {

/// Above this many, sums of a selection would take longer than anybody wants to know them.
constexpr int mostRowsSummed = 20'000;

} // namespace

ListStatus::ListStatus(Workbench &workbench, WindowedModel &model, ListView &list, QWidget *parent)
    : SelectionBar(parent), m_workbench(workbench), m_model(model), m_list(list)
{
    connect(&model, &WindowedModel::totalsChanged, this, [this](const ListTotals &totals) {
        m_totals = totals;
        refresh();
    });
    connect(&list, &ListView::selectionCountChanged, this, &ListStatus::takeSelection);
}

ListStatus::~ListStatus()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void ListStatus::setCountWords(std::function<QString(qint64)> words)
{
    m_countWords = std::move(words);
    refresh();
}

void ListStatus::forgetTotals()
{
    m_totals.reset();
}

void ListStatus::refresh()
{
    const int selected = m_list.selectionCount();
    const qint64 count = m_totals ? m_totals->count : m_model.rowCount();
    const QString words = m_countWords ? m_countWords(count) : tr("%1 rows").arg(m_workbench.formats.number(count));
    if (selected > 1)
        showSelection(tr("%1 selected").arg(m_workbench.formats.number(selected)), sumsText(m_selected));
    else
        showTotals(words, m_totals ? sumsText(*m_totals) : QString());
    if (m_totals)
        emit countTextChanged(words);
}

void ListStatus::takeSelection(int count)
{
    m_selected = {};
    if (m_cancelled)
        *m_cancelled = true;
    refresh();
    if (count > 1 && count <= mostRowsSummed)
        readSelectionSums();
}

void ListStatus::readSelectionSums()
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto sums = [list = m_model.list(), ids = m_list.selectedIds()](store::Connection &connection) {
        return tables::readTotalsOf(connection, list, std::span(ids.constData(), static_cast<size_t>(ids.size())));
    };
    m_workbench.store.read(sums, m_cancelled)
        .then(this, [this, cancelled = m_cancelled](const Result<ListTotals> &totals) {
            if (!totals || *cancelled)
                return;
            m_selected = *totals;
            refresh();
        });
}

QString ListStatus::sumsText(const ListTotals &totals) const
{
    QStringList parts;
    for (const tables::Column &column : m_model.list().columns) {
        const auto sum = totals.sums.find(QString::fromLatin1(column.key));
        if (!column.summed || sum == totals.sums.end())
            continue;
        const QString figure = column.kind == tables::ColumnKind::Money ? m_workbench.formats.moneyWithSymbol({*sum})
                                                                        : m_workbench.formats.number(*sum);
        parts << tr("%1 %2", "the title of a column and its sum").arg(listText(column.title), figure);
    }
    return parts.join(QStringLiteral("   ·   "));
}

} // namespace shopdesk::ui
