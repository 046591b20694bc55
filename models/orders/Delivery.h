// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

// To whom the goods of an order are sent. It stands sealed in the file and is bound to its order; people see it masked, and
// looking at it is a permission and an entry in the trail. It goes when the member of the order is erased.

/// Says where an order goes, until all of it has left; what is empty is the member's. Errors "orders.notFound",
/// "orders.notSent" (a credit, or goods that are handed over or fetched), "orders.stepClosed", "members.badPhone",
/// "orders.textTooLong", "staff.otherStore"; fields "deliveryName", "deliveryAddress", "deliveryPhone".
Result<void> setDelivery(store::UnitOfWork &work, OrderId id, const DeliveryAddress &address);

/// In clear; the trail tells who looked. Needs Permission::RevealPersonalData. Errors "orders.notFound",
/// "vault.notAuthentic".
Result<DeliveryAddress> revealDelivery(store::UnitOfWork &work, OrderId id);

// Parts of other operations.

/// The texts as they are kept. Errors "members.badPhone", "orders.textTooLong".
Result<void> checkDelivery(const store::Connection &connection, DeliveryAddress &address);
/// What is empty becomes the member's; nothing at all where neither says an address.
void fillDelivery(store::Connection &connection, members::MemberId member, DeliveryAddress &address);

/// What is empty stays as the draft has it.
void keepDelivery(store::Connection &connection, OrderId draft, DeliveryAddress &address);

/// As the table of orders keeps it: NULL for what is empty.
struct SealedDelivery
{
    std::optional<QByteArray> name;
    std::optional<QByteArray> address;
    std::optional<QByteArray> phone;
};
SealedDelivery sealDelivery(const store::Connection &connection, OrderId id, const DeliveryAddress &address);
/// In clear. Error "vault.notAuthentic".
Result<DeliveryAddress> openDelivery(store::Connection &connection, OrderId id);
/// As people see it; empty also where it does not open.
MaskedDelivery maskedDelivery(store::Connection &connection, OrderId id);

} // namespace shopdesk::orders
