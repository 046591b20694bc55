// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

/// Records that may be of one person: with the same phone number or e-mail address, however they were written, or with the same
/// name and birthday.
namespace shopdesk::members {

enum class Likeness { Phone, Email, NameAndBirthday };
QString keyOf(Likeness likeness);

struct DuplicateSide
{
    Member member;
    std::optional<qint64> orders; ///< for who may see orders alone, as the next
    std::optional<Instant> lastOrder;
};

/// One record as it is compared with another. Error "members.notFound". Needs Permission::SeeMembers.
Result<DuplicateSide> duplicateSide(store::Connection &connection, MemberId id);

/// Two records. The one that is proposed to be kept comes first: in use before archived, with more orders, then the older one.
struct DuplicatePair
{
    DuplicateSide keep;
    DuplicateSide other;
    std::vector<Likeness> likenesses;
};

/// At most @p limit pairs; at least one of each is in use, none erased or merged already, none told apart.
Result<std::vector<DuplicatePair>> duplicates(store::Connection &connection, int limit = 100);

/// The two are different people: they are not proposed again. Errors "members.notFound", "members.mergedIntoItself".
Result<void> tellApart(store::UnitOfWork &work, MemberId one, MemberId other);
/// Undoes tellApart.
Result<void> mayBeTheSame(store::UnitOfWork &work, MemberId one, MemberId other);

} // namespace shopdesk::members
