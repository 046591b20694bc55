// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::orders {

/// The predicates of the hidden filters of orders, over `orders o`; see OrderList.h for their values.
tables::Predicate withProduct(const QVariantList &values);
tables::Predicate withCategory(const QVariantList &values);
tables::Predicate withSupplier(const QVariantList &values);
/// The same three over `order_lines l`, for the lines themselves.
tables::Predicate lineOfProduct(const QVariantList &values);
tables::Predicate lineOfCategory(const QVariantList &values);
tables::Predicate lineOfSupplier(const QVariantList &values);
tables::Predicate onWeekday(const QVariantList &values);
tables::Predicate ofBuyers(const QVariantList &values);
tables::Predicate counted(const QVariantList &values);
/// Orders that are fetched in a person's stores, for tables::ListDefinition::alsoInStores.
inline constexpr char collectedInStores[] = "o.id IN (SELECT w.id FROM orders w WHERE w.collect_store_id IN (%1))";
/// "open" (something is still to pay), "to_ship", "to_collect"; any of them.
tables::Predicate stillToDo(const QVariantList &values);

} // namespace shopdesk::orders
