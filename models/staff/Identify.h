// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/SignIn.h"
#include "vault/KeySlot.h"

/// How a name, a secret and a code become a person. What signing in, approving and recovering have in common.
namespace shopdesk::staff {

/// What the file says about a person who wants to come in.
struct Door
{
    StaffId id;
    std::vector<vault::KeySlot> keySlots;
    std::optional<QByteArray> pinSealed;
    std::optional<QByteArray> totpSealed;
    int failures = 0;
    std::optional<Instant> waitUntil;
    qint64 lastTotpStep = -1;
    bool lacksSecondFactor = false; ///< which the shop's rule asks of them
};

/// @p kind of the key slots: "password", "device", "recovery". Nothing for a name that nobody has.
std::optional<Door> doorOf(store::Connection &connection, const QString &name, const char *kind);

/// Error "staff.wait" while the next try has to wait. Where that is longer than anybody ever waits, the clock was set back,
/// and nobody is kept out until it has caught up.
Result<void> mayTry(const Door &door);

/// Counts a try that went wrong. Reading beside a running Shopdesk cannot; there the work that a guess costs protects alone.
void noteFailure(store::Store &store, const Door &door, Credentials::Kind kind);

/// The shop's key, from a slot that the secret opens. Error "staff.wrongPassword".
Result<vault::SecretKey> unlocked(const std::vector<vault::KeySlot> &keySlots, const QByteArray &secret);

/// Who somebody proved to be, and the key with which they did.
struct Identified
{
    Actor actor;                               ///< after a PIN without what is beyond it (beyondPins)
    Permissions withheld;                      ///< what the PIN was not enough to allow
    std::shared_ptr<const vault::Vault> vault; ///< null after a PIN: the shop is unlocked already
};

/// @p what: how the trail calls it; null: whoever asks notes it. @p enrols: a second factor that is lacking is being set up.
/// Errors as signIn.
Result<Identified> identify(store::Store &store, const Credentials &credentials, const char *what, bool enrols = false);

} // namespace shopdesk::staff
