// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::members {

/// "members": columns number, name, tier, phone (masked), country, points, lastOrder, joined, state; filters tier (0
/// for none), country, state (active, archived), and hidden: bought — values first and last BusinessDay as qint64,
/// StoreId (0: any), and "all", "new" or "returning".
///
/// Who bought: members with a sale between the days, in that store, that counts (neither draft nor cancelled). New are
/// those whose first such sale in any store lies between the days, returning are those who had bought before.
tables::ListDefinition memberList();

/// Those of whose points some expire within the shop's days of notice.
tables::ListQuery losingPointsSoon(store::Connection &connection);

/// The ids of the members that a typed text finds, as `SELECT …`: fragments of name and number; four digits also the
/// end of a phone number, more digits the whole of it, an '@' the whole e-mail address. An empty predicate where
/// nothing typed counts.
tables::Predicate memberIdsFor(store::Connection &connection, const QString &typed);

} // namespace shopdesk::members
