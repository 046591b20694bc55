// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Compensation.h"
#include "returns/OpenReturn.h"
#include "returns/Policies.h"
#include "returns/ReceiveReturn.h"
#include "returns/Repairs.h"
#include "returns/Returns.h"
#include "returns/SettleReturn.h"
#include "store/JsonInput.h"

#include <QJsonObject>

namespace shopdesk::returns {

// Returns as operations write and read them (ReturnOperations.cpp names the fields).

QJsonObject toJson(const Return &found);
QJsonObject toJson(const Policy &policy);
QJsonObject toJson(const Postings &postings);
QJsonObject toJson(const Repair &repair);
QJsonObject toJson(const Ground &ground);

PolicyDraft policyFrom(store::JsonInput &input);
/// Error "operation.badInput" for photos that are not base64.
Result<ReturnDraft> returnDraftFrom(store::JsonInput &input);
SettleDraft settleDraftFrom(store::JsonInput &input);

} // namespace shopdesk::returns
