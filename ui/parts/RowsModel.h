// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/WindowedModel.h"

namespace shopdesk::ui {

/// A short table whose rows are all at hand (lines of an order, payments, history): the same columns and roles as a
/// WindowedModel, so that a ListView shows either.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RowsModel(std::vector<tables::Column> columns, QObject *parent = nullptr);
    /// @p ids may be empty where nobody opens the rows.
    void setRows(std::vector<tables::Row> rows, std::vector<qint64> ids = {});
    const std::vector<tables::Column> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<tables::Column> m_columns;
    std::vector<tables::Row> m_rows;
    std::vector<qint64> m_ids;
};

} // namespace shopdesk::ui
