// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Consents.h"
#include "members/Member.h"
#include "store/JsonInput.h"

#include <QJsonObject>

namespace shopdesk::members {

/// Contact data masked, like everywhere.
QJsonObject toJson(const Member &member);
QJsonObject toJson(const Consent &consent);
MemberDraft memberDraftFrom(store::JsonInput &input, const MemberDraft &base = {});

} // namespace shopdesk::members
