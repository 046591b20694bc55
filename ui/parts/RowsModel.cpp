// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RowsModel.h"

namespace shopdesk::ui {

using tables::WindowedModel;

RowsModel::RowsModel(std::vector<tables::Column> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void RowsModel::setRows(std::vector<tables::Row> rows, std::vector<qint64> ids)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_ids = std::move(ids);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<size_t>(index.row());
    if (role == Qt::DisplayRole || role == WindowedModel::ValueRole) {
        const auto column = static_cast<size_t>(index.column());
        return column < m_rows[row].size() ? m_rows[row][column] : QVariant();
    }
    if (role == WindowedModel::IdRole)
        return row < m_ids.size() ? m_ids[row] : qint64(0);
    if (role == WindowedModel::LoadingRole)
        return false;
    return {};
}

} // namespace shopdesk::ui
