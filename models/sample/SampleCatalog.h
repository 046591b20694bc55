// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "sample/Dice.h"
#include "sample/SampleProducts.h"
#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// What the trade needs to know of a variant that was made.
struct Offer
{
    catalog::VariantId variant;
    Money price;
    int popularity = 1;
    Season season = Season::Always;
    bool service = false;
};

struct Offers
{
    std::vector<Offer> goods;
    Offer delivery;
    Offer giftWrapping;
};

/// Makes tax classes, the tree of categories and the products.
Result<Offers> makeCatalog(store::UnitOfWork &work, Dice &dice);

} // namespace shopdesk::sample
