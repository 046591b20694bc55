// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/FetchMails.h"

namespace shopdesk::channels {

struct Sent
{
    int sent = 0;
    int failed = 0;  ///< for good: somebody has to look
    int waiting = 0; ///< are tried again later
};

/// After so many attempts that the server put off, over about two days, a mail has failed. Those that no server answered do not
/// count.
inline constexpr int mostAttempts = 24;

/// Sends what waits in a mailbox and is due, one mail after the other, in the calling thread, which may be any but the window's.
///
/// A mail goes out once: before the server can have it, it is kept as being sent, and what is found so later, after a crash or
/// a cut in just that moment, has failed and says that it may have arrived. Until then it waits, offline for as long as that
/// lasts. Where a server cannot be reached or refuses the password, the others wait with it. Errors as fetchMails.
Result<Sent> sendWaiting(store::Store &store, MailboxId mailbox, const QString &password,
                         const mail::Cancel &cancel = {}, mail::Patience patience = {});

} // namespace shopdesk::channels
