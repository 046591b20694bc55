// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "ui/parts/Formats.h"
#include "ui/parts/PaperPages.h"

namespace shopdesk::ui {

/// The paper that goes with a parcel: to whom it goes, and what of the order is in it; no prices, for it may be a gift. The
/// barcode is the order's number.
PaperPages deliverySlip(const orders::Order &order, const orders::Shipment &shipment,
                        const orders::DeliveryAddress &address, const QString &shopName, const Formats &formats);

} // namespace shopdesk::ui
