// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "staff/SignIn.h"
#include "store/FreshProof.h"

namespace shopdesk::cli {

/// Who stands by to allow what the person of --as may not do alone: --approved-by, with a password in a file.
class Approval
{
public:
    /// Reads the password; where nobody stands by, reads nothing. Error "cli.usage".
    static Result<Approval> of(const Call &call);

    /// Tries `act(std::optional<Actor>)` as whoever has signed in, and where that needs more, as the other one allows.
    template<typename Act>
    auto allow(store::Store &shop, Act act) const
    {
        std::optional<Actor> acting;
        for (;;) {
            auto outcome = act(acting);
            const auto needed = outcome ? std::nullopt : permissionFrom(outcome.error().permission);
            const bool isProof = !outcome && store::isProofNeeded(outcome.error());
            // The password with which one came in a moment ago is proof enough; what a keychain remembers is not.
            if (isProof && !acting && !m_other && m_hasProved) {
                acting = shop.actor().approved(shop.actor(), *needed);
                continue;
            }
            if (!needed || !m_other || (acting && (isProof || acting->may(*needed))))
                return outcome;
            const auto other =
                isProof ? staff::prove(shop, *m_other, *needed) : staff::approver(shop, *m_other, *needed);
            if (!other)
                return decltype(outcome)(Failure(other.error()));
            acting = acting.value_or(shop.actor()).approved(*other, *needed);
        }
    }

private:
    std::optional<staff::Credentials> m_other;
    bool m_hasProved = false; ///< by the password of --as
};

} // namespace shopdesk::cli
