// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/WindowedModel.h"
#include "ui/parts/Formats.h"

#include <QIdentityProxyModel>

#include <functional>
#include <map>

namespace shopdesk::ui {

/// Turns the plain values of a list (WindowedModel, RowsModel) into what people read: text by ColumnKind, alignment,
/// words for states, translated headers, accessible text. A row that is not here yet shows as empty text.
class ListPresenter : public QIdentityProxyModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = tables::WindowedModel::LoadingRole + 1, ///< int of tables::ColumnKind
        RecordRole ///< QString: the whole row in one line, for accessibility and copying
    };

    ListPresenter(std::vector<tables::Column> columns, Formats formats, QObject *parent = nullptr);
    const std::vector<tables::Column> &columns() const { return m_columns; }
    /// Words for a column whose values are keys.
    void setWords(const QString &columnKey, std::function<QString(const QVariant &)> words);
    /// After a change of language: headers and cells are read again.
    void retranslate();

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant text(const QModelIndex &index) const;

    std::vector<tables::Column> m_columns;
    Formats m_formats;
    std::map<int, std::function<QString(const QVariant &)>> m_words; ///< by column
};

} // namespace shopdesk::ui
