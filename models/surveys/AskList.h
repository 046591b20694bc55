// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::surveys {

/// "surveys": who was asked and what they answered. Columns asked, survey, ticket, member, agent, channel, outcome, score,
/// comment, store; filters survey, outcome, score, agent, channel, and others for what stands behind a figure: dates (instants: from, to), store,
/// ticket, about (a resolution), queue.
/// Anonymous answers are in no list: their asks show as answered, without a score. For Permission::SeeTickets.
tables::ListDefinition askList();

} // namespace shopdesk::surveys
