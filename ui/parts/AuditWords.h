// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AuditTrail.h"
#include "ui/parts/Timeline.h"

namespace shopdesk::ui {

/// The history of a record in words: "Edited", "Price of CUP-1: 2.55 → 2.95".
std::vector<TimelineEntry> inWords(const std::vector<store::AuditEntry> &entries, const Formats &formats);

} // namespace shopdesk::ui
