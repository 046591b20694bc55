// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierMoves.h"
#include "members/TierSimulation.h"
#include "members/TierStanding.h"
#include "store/JsonInput.h"

namespace shopdesk::members {

TierDraft tierDraftFrom(store::JsonInput &input, const TierDraft &base = {});
TierRules tierRulesFrom(store::JsonInput &input);

QJsonObject toJson(const Tier &tier);
QJsonObject toJson(const TierRules &rules);
QJsonObject toJson(const TierMoves &moves);
QJsonObject toJson(const TierSimulation &simulation);
/// @p spelling writes the sentences.
QJsonObject toJson(const TierStanding &standing, const Spelling &spelling);

} // namespace shopdesk::members
