// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::catalog {

/// The operations about what the shop says of its products beyond their fields: attributes, and variants made of options.
std::span<const store::Operation> attributeOperations();

} // namespace shopdesk::catalog
