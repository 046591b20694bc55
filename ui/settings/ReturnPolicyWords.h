// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Policies.h"
#include "ui/parts/Formats.h"

namespace shopdesk::ui {

/// In a line: what the policy is for, its window and its fee.
QString detailOf(const returns::Policy &policy, const Formats &formats);
/// What a policy means, with today and 100.00 as examples, and from when on it holds. @p versionBefore is the one that it
/// takes the place of; 0 where there is none.
QString meaningOf(const returns::PolicyDraft &rule, int versionBefore, const Formats &formats);

} // namespace shopdesk::ui
