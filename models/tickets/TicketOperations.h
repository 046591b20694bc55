// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::tickets {

/// Of tickets themselves.
std::span<const store::Operation> operations();
/// Of how messages travel: files, what waits to be sent, contacts; and of macros.
std::span<const store::Operation> messageOperations();
/// Of what they are worked with: deadlines, categories, replies, views, routing.
std::span<const store::Operation> deskOperations();

} // namespace shopdesk::tickets
