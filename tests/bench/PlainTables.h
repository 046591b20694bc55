// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Plain.h"

namespace shopdesk::bench {

/// Rows that Shopdesk wrote, read back, so that plain SQLite can be timed writing the same ones.
struct PlainTable
{
    std::string name;
    std::string insert; ///< with a mark for each column
    std::vector<PlainRow> rows;
};

/// The rows of a table, all or those of a condition ("WHERE id > 12").
PlainTable tableOf(const PlainDatabase &database, const std::string &name, const std::string &condition = {});
void bind(PlainStatement &statement, const PlainRow &row);
void insert(const PlainDatabase &database, const PlainTable &table);

} // namespace shopdesk::bench
