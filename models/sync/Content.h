// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "sync/TableShape.h"

/// The content of a document: a root and the rows that belong to it, as JSON.
///
///     {"row": {"name": "Tea"}, "children": {"variants": {"0C2J4QF8M1A00": {"sku": "T-1"}}}}
///
/// The root's id and the column by which a child belongs to the root are said by the place and left out. Columns that are
/// derived are left out as well. Children stand under their key. One generic codec, driven by ReplicatedTables and by what
/// the schema says of the columns.
namespace shopdesk::sync {

inline constexpr QLatin1String rowField("row");
inline constexpr QLatin1String childrenField("children");

/// What the file holds; nothing where there is no such row.
std::optional<QJsonObject> readContent(store::Connection &connection, const Shapes &shapes,
                                       const ReplicatedTable &table, qint64 id);

/// Makes the rows, which are @p before (readContent), be what the content says: inserts, changes and deletes what differs and nothing else, so that triggers
/// fire for real changes alone. Columns that the content does not name stay, or get their default. Throws SQLite::Exception
/// where a constraint refuses; the content must have been checked (checkContent).
void writeContent(store::UnitOfWork &work, const Shapes &shapes, const ReplicatedTable &table, qint64 id,
                  const std::optional<QJsonObject> &before, const QJsonObject &content);
void deleteContent(store::UnitOfWork &work, const Shapes &shapes, const ReplicatedTable &table, qint64 id);

/// Whether every value is of its column's kind, children belong to the root, keys are what the rows say, and no row of an
/// id column is below 0; the reason where not.
std::optional<QString> checkContent(const Shapes &shapes, const ReplicatedTable &table, qint64 id,
                                    const QJsonObject &content);

/// The part of a content that this program's schema knows.
QJsonObject knownPart(const Shapes &shapes, const ReplicatedTable &table, const QJsonObject &content);
/// @p content with the fields and child tables of @p from that this program's schema does not know: a newer program's,
/// which are sent back as they came.
QJsonObject withUnknownPart(const Shapes &shapes, const ReplicatedTable &table, QJsonObject content,
                            const QJsonObject &from);

/// A row that a content refers to and does not hold itself.
struct RowName
{
    QString table;
    qint64 id = 0;
    bool operator==(const RowName &) const = default;
    bool operator<(const RowName &other) const { return std::tie(table, id) < std::tie(other.table, other.id); }
    QString text() const { return table + QLatin1Char(':') + idToText(id); }
};
/// Which of them are asked for: all, or those alone without which the schema does not take the content.
enum class References { All, Needed };
std::vector<RowName> referencesOf(const Shapes &shapes, const ReplicatedTable &table, qint64 id,
                                  const QJsonObject &content, References which = References::All);
/// The rows with an id that a content holds, the root among them.
std::vector<RowName> rowsOf(const Shapes &shapes, const ReplicatedTable &table, qint64 id, const QJsonObject &content);

} // namespace shopdesk::sync
