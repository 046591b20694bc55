// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/GiftCards.h"
#include "orders/Shifts.h"
#include "orders/StoreCredit.h"

#include <QJsonObject>

namespace shopdesk::orders {

QJsonObject toJson(const Shift &shift);
QJsonObject toJson(const ShiftReport &report);
QJsonObject toJson(const GiftCard &card, const std::vector<GiftCardEntry> &entries);
QJsonObject toJson(Money storeCredit, const std::vector<StoreCreditEntry> &entries);

} // namespace shopdesk::orders
