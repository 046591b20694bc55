// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/TakeMail.h"

namespace shopdesk::channels {

/// Says at a message of ours that it was not delivered, in a note for colleagues, and wakes its ticket where that is for good.
/// As a part of takeMail. Error "channels.unknownBounce" for a mail that is not of ours.
Result<TakenMail> takeBounce(store::UnitOfWork &work, const mail::Bounce &bounce);

} // namespace shopdesk::channels
