// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <vector>

namespace shopdesk::sync {

/// Whose database a document stands in.
enum class Scope {
    Company, ///< every device of the company has it
    Store,   ///< `storeOf` tells whose; nothing: the company's after all
};

/// What becomes of two versions of one document.
enum class MergeRule {
    Ledger, ///< rows are never changed: what both sides have is one, everything else is kept
    Fields, ///< field by field, against the last common version
};

/// Rows that are a part of a root's document.
struct ChildTable
{
    const char *table;
    /// The column that says to whom a row belongs: to the root, or to a row of `parent`. "": to the one root there is.
    const char *column;
    const char *parent = ""; ///< another child table, listed before this one; "": the root
    const char *only = "";   ///< a condition on the rows that are sent; "": all of them
};

/// A column of a company's root that names a record of a store's. Devices of other stores may never see that record, so the
/// column has no foreign key, and whoever reads it is content with none.
struct RecordOfStore
{
    const char *column;
    const char *table;
};

/// One kind of document: a root, the rows that belong to it, and how two versions become one.
struct ReplicatedTable
{
    const char *table; ///< the root, one of store::aggregateRoots, with an INTEGER PRIMARY KEY `id`
    Scope scope;
    MergeRule rule;
    std::vector<ChildTable> children = {};
    /// Columns of the root that the areas derive from others (ArrivalRule): not sent and not merged.
    std::vector<const char *> derived = {};
    /// SQL that gives the store of the root ?1.
    const char *storeOf = nullptr;
    std::vector<RecordOfStore> ofStores = {};
};

/// Everything that devices tell each other, in the order in which documents of one batch are applied: what others refer to
/// comes first. A new table is one line here.
std::span<const ReplicatedTable> replicatedTables();
/// Nothing for a kind that only a newer program knows.
const ReplicatedTable *replicatedTable(QStringView table);

/// A table that stays on its device, and why.
struct LocalTable
{
    const char *table;
    const char *reason;
};
std::span<const LocalTable> localTables();

} // namespace shopdesk::sync
