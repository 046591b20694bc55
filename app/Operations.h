// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

namespace shopdesk::app {

/// Every business operation of every area, in order of its name.
const std::vector<store::Operation> &operations();

/// Nothing for an unknown name.
const store::Operation *findOperation(const QString &name);

} // namespace shopdesk::app
