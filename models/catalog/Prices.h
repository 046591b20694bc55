// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/PriceLists.h"

namespace shopdesk::catalog {

/// Who asks for a price, where and when.
struct PriceQuestion
{
    VariantId variant;
    PriceTier tier = {};  ///< of the member who buys; none: nobody that is known
    QString channel = {}; ///< key of the order's channel: "counter"
    StoreId store = {};
    BusinessDay day; ///< of the shop's zone: `shop().zone.dayOf(…)` of when the order is placed
};

struct PriceAnswer
{
    Money price;
    Money usual;      ///< the variant's own price
    PriceListId list; ///< none: the variant's own price holds
    QString listName;
    QString explanation; ///< a sentence or two that say why it is this price
};

/// Whether any list is in use; where none is, every variant costs its own price. Asks for no permission.
bool hasPriceLists(store::Connection &connection);

/// What one piece costs.
///
/// Of all lists in use that hold for the question (a list without a tier holds for everybody, and so on; first and last
/// day included), the one with the highest priority says the price; of several with that priority the one with the lowest
/// price, and of those the oldest. Overlapping lists are therefore allowed, and what they come to never depends on chance.
/// Within a list, what it says of the variant goes before what it takes off in general. A list may also ask for more than
/// the variant's own price, which holds only where no list does.
///
/// A discount is taken off one piece: own price × (100 % − discount), halves of a minor unit upwards.
///
/// Some microseconds where no list holds. Asks for no permission: whoever may place an order must know what it costs.
/// Error "catalog.variantNotFound".
Result<PriceAnswer> priceOf(store::Connection &connection, const PriceQuestion &question);

/// A price of one variant by one list, whether it holds today or not.
struct HeldPrice
{
    VariantId variant;
    QString variantName;
    QString sku;
    Money usual;
    Money price;
    std::optional<int> percentOff; ///< where the price comes of a discount, in basis points
    bool ofVariant = false;        ///< the list names the variant; else it is the list's general discount
    PriceList list;
};
/// Every price of a product by lists in use: its variants in their order, for each the lists in the order in which they go
/// before each other. Error "catalog.productNotFound".
Result<std::vector<HeldPrice>> pricesOf(store::Connection &connection, ProductId product);

} // namespace shopdesk::catalog
