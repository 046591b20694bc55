// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>
#include <QSet>

namespace shopdesk::store {

/// The rows of one table (AggregateRoots.h) that a transaction inserted, updated or deleted.
struct TableChange
{
    /// So many rows that naming them helps nobody: read everything again. `ids` is then empty.
    bool everything = false;
    QSet<qint64> ids;
};

/// What one committed transaction changed.
struct Changes
{
    static constexpr int mostIdsNamed = 5'000;

    QHash<QString, TableChange> tables;

    bool touches(const QString &table) const { return tables.contains(table); }
};

} // namespace shopdesk::store

Q_DECLARE_METATYPE(shopdesk::store::Changes)
