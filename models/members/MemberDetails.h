// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

/// What of a draft is neither contact data nor number.
namespace shopdesk::members {

/// The draft as it is kept: texts tidied, tags sorted. Errors as createMember.
Result<MemberDraft> checkedDetails(store::UnitOfWork &work, MemberDraft draft);

/// Error "members.selfReferral".
Failure selfReferral(const QString &number);
/// Who brought the member: somebody else, and not by another record of the same person. To be called once the member's
/// contact data stands in the file. Errors "members.referrerNotFound", "members.selfReferral"; field "referrer".
Result<void> checkReferrer(store::Connection &connection, MemberId id, MemberId referrer);

void writeTags(store::UnitOfWork &work, MemberId id, const QStringList &tags);
QStringList tagsOf(store::Connection &connection, MemberId id);

/// What the trail keeps: that personal data changed, never what it is.
QJsonObject detailsAudit(const MemberDraft &before, const MemberDraft &after);

} // namespace shopdesk::members
