// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Lottery.h"

namespace shopdesk::rewards {

std::optional<Lottery> findLottery(store::Connection &connection, LotteryId id);
std::vector<Lottery> readLotteries(store::Connection &connection, LotteryId id);
std::vector<PrizeId> prizeIds(store::Connection &connection, LotteryId id);
/// The seed, published or sealed; empty before there is one. Error "rewards.seedSealed" where it cannot be opened: whoever drew
/// without it would draw from a seed that anybody can guess.
Result<QString> seedOf(store::Connection &connection, LotteryId id);
/// checkDraws (Lottery.h) without a permission of its own.
Result<CheckedDraws> checkedDraws(store::Connection &connection, const Lottery &lottery);
vault::Place seedPlace(LotteryId id);

Failure lotteryGone();

} // namespace shopdesk::rewards
