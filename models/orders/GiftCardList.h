// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"
#include "tables/List.h"

namespace shopdesk::orders {

/// The gift cards: the last characters of the code, what is left, whether it pays, who issued it and when. Found by the
/// whole code or by its last characters. @p zone says which day it is: a card is good up to the end of a day.
tables::ListDefinition giftCardList(const ShopZone &zone);

} // namespace shopdesk::orders
