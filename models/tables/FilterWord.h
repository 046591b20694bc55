// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::tables {

/// A choice that is a word of the program: its key, and its English source in the context "List".
inline FilterChoice word(const char *key, const char *title)
{
    return {QString::fromLatin1(key), QString::fromUtf8(title), true};
}

/// Choices that people have named themselves: the rows of a query, each its own key and title.
inline std::vector<FilterChoice> namedChoices(store::Connection &connection, const char *sql)
{
    std::vector<FilterChoice> choices;
    store::Query rows = connection.query(sql);
    while (rows.next())
        choices.push_back({rows.get<QString>(0), rows.get<QString>(0)});
    return choices;
}

} // namespace shopdesk::tables
