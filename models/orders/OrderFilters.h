// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::orders {

/// The predicates of the list's hidden filters, over `orders o`; see OrderList.h for their values.
tables::Predicate withProduct(const QVariantList &values);
tables::Predicate withCategory(const QVariantList &values);
tables::Predicate onWeekday(const QVariantList &values);
tables::Predicate ofBuyers(const QVariantList &values);
tables::Predicate counted(const QVariantList &values);

} // namespace shopdesk::orders
