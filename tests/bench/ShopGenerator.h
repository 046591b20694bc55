// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"

namespace shopdesk::bench {

/// How much of everything there is. Lines are three times the orders, from one to five in each.
struct ShopSize
{
    int orders = 1'000'000;
    int products = 100'000;
    int members = 100'000;
    int days = 1'096; ///< three years
    int trail = 0;    ///< entries of the trail beyond those that making the shop leaves, by 20 people
    int tickets = 0;  ///< with five messages each, by plain SQL; not such that `verify` finds nothing
};

/// The last day of business in every generated shop: 31 October 2025.
BusinessDay lastGeneratedDay();

/// Makes a shop file with that much in it, the same each time but for the shop's key and uuid: names in English and
/// Chinese, four stores, seasons, members who come back, credits, discounts. The rows are such that
/// `shopdesk-cli verify` finds nothing; the rollups are up to date. Takes minutes at the full size. Throws where it fails.
void generateShop(const QString &path, const ShopSize &size);

} // namespace shopdesk::bench
