// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

namespace shopdesk::members {

/// Writes all that is held about a member as one JSON file, which only its owner may read: the member with contact data
/// in clear, consents, points entries, orders with their lines and payments, tickets with who wrote and how, rewards, surveys,
/// the records that were merged with it, and when what was done to the record. Names
/// of staff are left out: they are not the member's data. Money is in minor units beside the currency's code.
///
/// Counts as revealing, and leaves an audit entry. Needs Permission::ExportData and Permission::RevealPersonalData. Errors
/// "members.notFound", "members.notWritten".
Result<void> exportMember(store::UnitOfWork &work, MemberId id, const QString &path);

} // namespace shopdesk::members
