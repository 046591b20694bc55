// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace shopdesk {

/// How long work tells how far it is. Called now and then with the units done and the units in all (0: not known);
/// answers whether to go on. Work that is told to stop undoes what it did and fails with "base.cancelled".
using Progress = std::function<bool(qint64 done, qint64 total)>;

} // namespace shopdesk
