// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Engine.h"

namespace shopdesk::app {

/// Gives the server that a shop exchanges with. Errors of whoever connects: the shop works alone, no password …
using RemoteFactory = std::function<Result<std::unique_ptr<sync::Remote>>(store::Store &store)>;

/// One round with the rules of all areas. Waits: not for the window's thread. An error of the shop file is the error; one of
/// the server stands in the report. What came until then stands.
Result<sync::RoundReport> syncRound(store::Store &store, sync::Remote &remote,
                                    const std::function<bool(const sync::RoundProgress &)> &progress = {});

} // namespace shopdesk::app
