// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::returns {

/// "returns": columns number, status, due, member, order, units, given, wish, requested, store, received (the store); units and
/// given summed.
///
/// Filters: todo (approve, receive, inspect, settle, close: what is the next step; overdue), status, wish, reason, store;
/// hidden: member, order, product, channel. Search finds numbers of returns, orders and parcels, serial numbers, and the
/// returns of the members that the text finds.
tables::ListDefinition returnList();
/// What somebody still has to do something about.
tables::ListQuery returnsToDo();

} // namespace shopdesk::returns
