// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::members {

/// What does not add up among members, a sentence each: what search finds against names and numbers, sealed contact data that
/// does not open or has another token, where merged records lead, what erasing a member left to do and, on a connection that
/// may write, the search index itself. Empty where all is well.
Result<std::vector<QString>> check(store::Connection &connection);

/// Makes what is derived (search) anew from what it is derived from, leads merged records to the one that remains, and ends
/// what erasing a member left to do.
Result<void> rebuild(store::UnitOfWork &work);

} // namespace shopdesk::members
