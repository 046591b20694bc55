// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Member.h"

namespace shopdesk::members {

MemberDraft draftOf(const Member &member)
{
    MemberDraft draft;
    draft.number = member.number;
    draft.name = member.name;
    draft.country = member.country;
    draft.birthday = member.birthday;
    draft.language = member.language;
    draft.note = member.note;
    draft.tags = member.tags;
    draft.referrer = member.referrer;
    return draft;
}

} // namespace shopdesk::members
