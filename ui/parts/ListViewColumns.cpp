// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a ListView: how wide, in which order, which of them, by what they are sorted; and how that is remembered.
#include "ui/parts/ListView.h"

#include "ui/parts/ColumnHeader.h"
#include "ui/parts/ListPresenter.h"
#include "ui/parts/OwnKey.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"

#include <QMenu>
#include <QSettings>

namespace shopdesk::ui {

using tables::ColumnKind;
using tables::WindowedModel;

namespace {

/// What a value of the kind usually needs, in characters of the font's average width.
int usualCharacters(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text:
        return 16;
    case ColumnKind::Number:
        return 9;
    case ColumnKind::Money:
        return 13;
    case ColumnKind::Instant:
        return 20;
    case ColumnKind::Day:
        return 14;
    case ColumnKind::State:
        return 17;
    }
    return 16;
}

/// As many rows tell how wide columns have to be.
constexpr int rowsMeasured = 60;
/// Texts get at most and at least this much, in characters of average width.
constexpr int widestCharacters = 44;
constexpr int leastCharacters = 12;
constexpr int edgeCharacters = 24;

QString columnsKeyOf(const QString &list)
{
    return QStringLiteral("list/%1/columns").arg(list);
}

/// The width at which the wider of these columns are cut, so that all of them fit into the room; at least @p least.
int levelOf(QList<int> columns, const QMap<int, int> &widths, int room, int least)
{
    std::ranges::sort(columns, {}, [&](int column) { return widths[column]; });
    int level = least;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const int share = room / static_cast<int>(columns.size() - i);
        level = std::max(least, share);
        if (widths[columns[i]] > share)
            break;
        room -= widths[columns[i]];
    }
    return level;
}

} // namespace

void ListView::buildHeader()
{
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &at) { columnMenu()->popup(m_header->mapToGlobal(at)); });
    connect(m_header, &QHeaderView::sectionClicked, this, &ListView::sortBy);
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        if (m_layingOut || !m_header->isPressed())
            return;
        m_columnsTouched = true;
        saveColumns();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, &ListView::saveColumns);
}

bool ListView::isEdgeColumn(int column) const
{
    return m_header->isEdge(column);
}

QMenu *ListView::columnMenu()
{
    if (!m_columnMenu) {
        m_columnMenu = new QMenu(this);
        connect(m_columnMenu, &QMenu::aboutToShow, this, &ListView::fillColumnMenu);
    }
    return m_columnMenu;
}

void ListView::fillColumnMenu()
{
    m_columnMenu->clear();
    if (!m_presenter)
        return;
    const auto &columns = m_presenter->columns();
    for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
        QAction *action = m_columnMenu->addAction(listText(columns[static_cast<size_t>(column)].title));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // One column has to stay.
        action->setEnabled(isColumnHidden(column) || m_header->count() - m_header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            layOutColumns();
            saveColumns();
        });
    }
    m_columnMenu->addSeparator();
    QAction *compact = m_columnMenu->addAction(tr("Compact rows"));
    compact->setCheckable(true);
    compact->setChecked(m_compact);
    connect(compact, &QAction::toggled, this, &ListView::setCompact);
    connect(m_columnMenu->addAction(tr("Reset columns")), &QAction::triggered, this, &ListView::resetColumns);
}

int ListView::naturalWidth(int column) const
{
    const ColumnKind kind = m_presenter->columns()[static_cast<size_t>(column)].kind;
    const int known = m_measured.value(column);
    const int usual = fontMetrics().averageCharWidth() * usualCharacters(kind);
    return std::max(m_header->titleWidth(column), known > 0 ? known : usual);
}

void ListView::measureSoon()
{
    // A long list keeps the widths of its first rows, or they would jump with every letter that is searched for.
    const bool once = !qobject_cast<RowsModel *>(m_presenter->sourceModel());
    if (m_measuring || (once && !m_measured.isEmpty()))
        return;
    m_measuring = true;
    QMetaObject::invokeMethod(this, &ListView::measureColumns, Qt::QueuedConnection);
}

void ListView::measureColumns()
{
    m_measuring = false;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    QList<int> wanted(m_header->count(), 0);
    const int rows = std::min(m_presenter->rowCount(), rowsMeasured);
    int measured = 0;
    for (int row = 0; row < rows; ++row) {
        if (m_presenter->index(row, 0).data(WindowedModel::LoadingRole).toBool())
            continue;
        ++measured;
        for (int column = 0; column < wanted.size(); ++column)
            wanted[column] =
                std::max(wanted[column], itemDelegate()->sizeHint(option, m_presenter->index(row, column)).width());
    }
    if (measured == 0)
        return;
    const int widest = fontMetrics().averageCharWidth() * widestCharacters;
    for (int &width : wanted)
        width = std::min(width, widest);
    m_measured = wanted;
    layOutColumns();
}

void ListView::cutTexts(QList<int> columns, QMap<int, int> &widths, int room) const
{
    const int character = fontMetrics().averageCharWidth();
    const int least = character * leastCharacters;
    // The first column is what a row is known by: it gives way last.
    const auto edge = std::ranges::find_if(columns, [this](int column) { return isEdgeColumn(column); });
    if (edge != columns.end()) {
        const int kept = std::min(widths[*edge], character * edgeCharacters);
        if (levelOf(columns, widths, room, least) < kept) {
            widths[*edge] = kept;
            room -= kept;
            columns.erase(edge);
        }
    }
    const int level = levelOf(columns, widths, room, least);
    for (const int column : columns)
        widths[column] = std::min(widths[column], std::max(level, m_header->titleWidth(column)));
}

void ListView::layOutColumns()
{
    if (!m_presenter || m_columnsTouched)
        return;
    m_layingOut = true;
    QList<int> texts;
    QMap<int, int> widths;
    int fixed = 0;
    for (int column = 0; column < m_header->count(); ++column) {
        if (isColumnHidden(column))
            continue;
        widths[column] = naturalWidth(column);
        if (m_presenter->columns()[static_cast<size_t>(column)].kind == ColumnKind::Text)
            texts << column;
        else
            fixed += widths[column];
    }
    // Texts have most to say, and can be cut: what is left over goes to them, and where there is too little room the
    // widest give way first. Without any, the last column takes what is left.
    m_header->setStretchLastSection(texts.isEmpty());
    const int room = viewport()->width() - fixed;
    int wanted = 0;
    for (const int column : texts)
        wanted += widths[column];
    if (wanted > room)
        cutTexts(texts, widths, room);
    int spare = std::max(0, room - wanted);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const int share = spare / static_cast<int>(texts.size() - i);
        widths[texts[i]] += share;
        spare -= share;
    }
    for (auto width = widths.begin(); width != widths.end(); ++width)
        setColumnWidth(width.key(), width.value());
    m_layingOut = false;
}

void ListView::resetColumns()
{
    m_columnsTouched = false;
    const auto &columns = m_presenter->columns();
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        setColumnHidden(column, !columns[static_cast<size_t>(column)].shownAtFirst);
    }
    layOutColumns();
    if (m_settings)
        m_settings->setValue(m_columnsKey, QStringList()); // also where the computer has others
}

void ListView::remember(QSettings &settings, const QString &name)
{
    remember(settings, name, Actor::nobody());
}

void ListView::remember(QSettings &settings, const QString &name, const Actor &person)
{
    m_settings = &settings;
    m_name = name;
    m_columnsKey = ownKeyOf(person, columnsKeyOf(name));
    // What was chosen for this list goes before what was chosen for all.
    const QVariant forAll = settings.value(QStringLiteral("list/compact"));
    setCompact(settings.value(QStringLiteral("list/%1/compact").arg(name), forAll).toBool());
    restoreColumns();
}

void ListView::saveColumns()
{
    if (!m_settings || m_layingOut)
        return;
    QStringList kept;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const int width = m_columnsTouched && !isColumnHidden(column) ? columnWidth(column) : 0;
        kept << QStringLiteral("%1 %2 %3")
                    .arg(QLatin1String(m_presenter->columns()[static_cast<size_t>(column)].key))
                    .arg(isColumnHidden(column) ? 0 : 1)
                    .arg(width);
    }
    m_settings->setValue(m_columnsKey, kept);
}

void ListView::restoreColumns()
{
    // By key, so that a column that is new in this version of the program just stays where it is.
    const QStringList kept = m_settings->value(m_columnsKey, m_settings->value(columnsKeyOf(m_name))).toStringList();
    const auto &columns = m_presenter->columns();
    m_layingOut = true;
    int place = 0;
    for (const QString &entry : kept) {
        const QStringList parts = entry.split(QLatin1Char(' '));
        const auto found =
            std::ranges::find_if(columns, [&](const auto &c) { return parts[0] == QLatin1String(c.key); });
        if (parts.size() != 3 || found == columns.end())
            continue;
        const int column = static_cast<int>(found - columns.begin());
        setColumnHidden(column, parts[1] == QLatin1String("0"));
        m_header->moveSection(m_header->visualIndex(column), place++);
        if (const int width = parts[2].toInt(); width > 0) {
            m_columnsTouched = true;
            setColumnWidth(column, width);
        }
    }
    m_layingOut = false;
    layOutColumns();
}

void ListView::sortBy(int column)
{
    const tables::Column &clicked = m_presenter->columns()[static_cast<size_t>(column)];
    if (!m_sortable || !clicked.sortSql) {
        return;
    }
    // Not what the header shows: it turns its arrow before it tells of the click.
    const bool sorted = m_sortKey == QLatin1String(clicked.key);
    // Figures and dates are first wanted from the top: the most, the latest.
    const bool descending = sorted ? !m_sortedDescending : clicked.kind != ColumnKind::Text;
    showSort(QLatin1String(clicked.key), descending);
    emit sortRequested(QLatin1String(clicked.key), descending);
}

} // namespace shopdesk::ui
