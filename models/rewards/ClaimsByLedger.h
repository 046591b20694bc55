// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The columns of coupon_claims (state last) as coupon_uses says them: of each turn that was not given back, the coupon that an
/// order has. FILTER is a WHERE clause over coupon_uses, or nothing.
#define SHOPDESK_CLAIMS_BY_LEDGER(FILTER)                                                                              \
    "SELECT coupon_id, order_id, max(code_id) AS code_id, max(member_id) AS member_id, turn, "                         \
    "CASE max(event = 'used') WHEN 1 THEN 'used' ELSE 'reserved' END AS state FROM coupon_uses " FILTER                \
    " GROUP BY coupon_id, order_id, turn HAVING max(event = 'released') = 0"
