// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/Connection.h"

#include <QJsonObject>

/// What is held about one record of a member beside the record, its orders and its ledgers: parts of the file that
/// exportMember writes.
namespace shopdesk::members {

/// Codes of coupons and their uses, what was taken for points, draws, activities, what was given for being late.
QJsonObject rewardsOf(store::Connection &connection, MemberId id);
/// Who wrote, in clear, how their mails came, and the files with them.
QJsonObject correspondenceOf(store::Connection &connection, MemberId id);
/// Ratings in surveys, sales on hold, checks of contact data that are not over.
QJsonObject furtherHoldingsOf(store::Connection &connection, MemberId id);

} // namespace shopdesk::members
