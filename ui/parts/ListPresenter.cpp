// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ListPresenter.h"

namespace shopdesk::ui {

using tables::ColumnKind;
using tables::WindowedModel;

ListPresenter::ListPresenter(std::vector<tables::Column> columns, Formats formats, QObject *parent)
    : QIdentityProxyModel(parent), m_columns(std::move(columns)), m_formats(std::move(formats))
{
}

void ListPresenter::setWords(const QString &columnKey, std::function<QString(const QVariant &)> words)
{
    const auto found =
        std::ranges::find_if(m_columns, [&](const tables::Column &c) { return columnKey == QLatin1String(c.key); });
    if (found != m_columns.end())
        m_words[static_cast<int>(found - m_columns.begin())] = std::move(words);
}

void ListPresenter::retranslate()
{
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant ListPresenter::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || static_cast<size_t>(index.column()) >= m_columns.size())
        return QIdentityProxyModel::data(index, role);
    const tables::Column &column = m_columns[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::TextAlignmentRole: {
        const bool figure = column.kind == ColumnKind::Number || column.kind == ColumnKind::Money;
        return QVariant::fromValue(Qt::Alignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(listText(column.title), text(index).toString());
    case KindRole:
        return static_cast<int>(column.kind);
    case RecordRole: {
        QStringList parts;
        for (int i = 0; i < columnCount(); ++i)
            if (const QString part = text(index.siblingAtColumn(i)).toString(); !part.isEmpty())
                parts << part;
        return parts.join(QStringLiteral(", "));
    }
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant ListPresenter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || static_cast<size_t>(section) >= m_columns.size())
        return QIdentityProxyModel::headerData(section, orientation, role);
    const tables::Column &column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return listText(column.title);
    if (role == Qt::TextAlignmentRole) {
        const bool figure = column.kind == ColumnKind::Number || column.kind == ColumnKind::Money;
        return QVariant::fromValue(Qt::Alignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    return {};
}

QVariant ListPresenter::text(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    if (source.data(WindowedModel::LoadingRole).toBool())
        return QString();
    const tables::Column &column = m_columns[static_cast<size_t>(index.column())];
    const QVariant value = source.data(WindowedModel::ValueRole);
    if (const auto words = m_words.find(index.column()); words != m_words.end())
        return words->second(value);
    return m_formats.value(column.kind, value);
}

} // namespace shopdesk::ui
