// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "store/JsonInput.h"

#include <QJsonObject>

namespace shopdesk::orders {

QJsonObject toJson(const Order &order);
OrderDraft orderDraftFrom(store::JsonInput &input);

} // namespace shopdesk::orders
