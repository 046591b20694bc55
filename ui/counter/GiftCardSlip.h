// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::ui {

/// A gift card as it is handed over. Its code is known at this moment alone: the shop keeps none.
struct GiftCardSlip
{
    QString shop;
    QString store;
    QString code;
    Money amount;
    Instant issuedAt;
    std::optional<BusinessDay> expiresOn;
    std::vector<orders::PaymentDraft> payments;
    Money change;
    bool isMade = false; ///< the code was made for it: no card has it yet but this paper
};

} // namespace shopdesk::ui
