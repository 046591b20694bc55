// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::company {

/// What `shopdesk-cli call` can run of this folder: what needs no server. The rest is `shopdesk-cli company`.
std::span<const store::Operation> operations();

} // namespace shopdesk::company
