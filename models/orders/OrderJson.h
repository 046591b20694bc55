// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "store/JsonInput.h"

#include <QJsonObject>

namespace shopdesk::orders {

QJsonObject toJson(const Order &order);
OrderDraft orderDraftFrom(store::JsonInput &input);
/// Of "payments": kind, amount, tendered, giftCard, reference.
std::vector<PaymentDraft> paymentsFrom(store::JsonInput &input);
/// Of "discounts": kind, label, amount.
std::vector<DiscountDraft> discountsFrom(store::JsonInput &input);

/// Of "deliveryName", "deliveryAddress", "deliveryPhone".
DeliveryAddress deliveryFrom(store::JsonInput &input);

} // namespace shopdesk::orders
