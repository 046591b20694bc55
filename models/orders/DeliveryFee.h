// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

struct PricedOrder;

// What sending an order costs. The fee is a line of the order, of an article that is a service: so its tax, what price lists
// say of it, and what is given back of it are those of any line. Discounts, coupons and points are for goods and leave it
// alone, but for a coupon that makes the delivery free.

struct DeliveryTerms
{
    std::optional<Money> fee = {}; ///< the usual one; none: the shop asks for none
    /// Goods that come to so much, less what was taken off by hand but before coupons, are sent free.
    std::optional<Money> freeFrom = {};
    catalog::TaxClassId taxClass = {}; ///< of the fee
    catalog::VariantId article = {};   ///< the service that stands for it; none: the one that does, or a new one

    bool operator==(const DeliveryTerms &) const = default;
};
DeliveryTerms deliveryTerms(store::Connection &connection);
/// Of the article @p named, else of the one that stands for the fee, also where the shop asks for none now.
catalog::TaxClassId deliveryTax(store::Connection &connection, catalog::VariantId named = {});
/// The article then costs the fee, and has its tax. Needs Permission::ManageShop and Permission::EditCatalog. Errors
/// "orders.badSetting" (fields "fee", "freeFrom", "article"), those of catalog::createProduct.
Result<void> setDeliveryTerms(store::UnitOfWork &work, const DeliveryTerms &terms);

/// The usual fee for a draft as it stands: what its article costs in it, 0 where the goods come to enough or are not sent.
/// Nothing where the shop asks for none. Errors of the draft's lines and discounts.
Result<std::optional<Money>> usualDeliveryFee(store::Connection &connection, const OrderDraft &draft);

// Parts of other operations.

/// What the goods come to after the discounts of the order so far, which leave the fee alone: of this a share is taken off.
Money goodsLeft(const PricedOrder &order);
/// The variant that stands for the fee, also where the shop asks for none any more; none where no order ever had one.
catalog::VariantId deliveryArticle(store::Connection &connection);
/// Whether a line of this variant, not written yet, is the fee.
bool isDeliveryFee(store::Connection &connection, catalog::VariantId variant);
/// Whether a line of an order is the fee: of the article that stood for it then, or of the one that does now.
bool isDeliveryLine(store::Connection &connection, OrderLineId line);
/// The line of an order that is its fee; none where it has none.
OrderLineId deliveryLineOf(store::Connection &connection, OrderId order);
/// The fee that the draft asks for becomes its last line; the usual one not where the fee is among its lines already. Errors "orders.notSent", "orders.badPrice", "orders.noDeliveryFee"
/// (the shop has no article for it), at "deliveryFee".
Result<void> addDeliveryFee(store::Connection &connection, OrderDraft &draft);
/// The fee among the lines becomes what the draft asks for, where it is as addDeliveryFee makes it.
void takeDeliveryFeeOut(store::Connection &connection, OrderDraft &draft);

} // namespace shopdesk::orders
