// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SyncRound.h"

#include "app/ArrivalRules.h"

namespace shopdesk::app {

Result<sync::RoundReport> syncRound(store::Store &store, sync::Remote &remote,
                                    const std::function<bool(const sync::RoundProgress &)> &progress)
{
    const auto file = sync::fileOf(store);
    const sync::RoundReport report = sync::Engine(*file, remote, arrivalRules()).round(progress);
    if (report.shopError)
        return Failure(*report.shopError);
    return report;
}

} // namespace shopdesk::app
