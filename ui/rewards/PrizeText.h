// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Lottery.h"

namespace shopdesk::ui {

/// The prizes of a lottery as people type them, a line each with semicolons between: share, name, what is won and how many
/// there are. "5 %; Fifty points; 50 points; 20", "1 %; Spring; coupon SPRING", "94 %; Nothing". The coupons are those that may
/// be won, by name. The error says which line is wrong, and how it would be right.
Result<std::vector<rewards::PrizeDraft>> prizesFrom(const QString &typed, const std::vector<rewards::Coupon> &coupons);
QString prizesText(const std::vector<rewards::PrizeDraft> &prizes, const std::vector<rewards::Coupon> &coupons);

} // namespace shopdesk::ui
