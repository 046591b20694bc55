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

} // namespace shopdesk::tables
