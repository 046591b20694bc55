// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Stock.h"

#include <QJsonObject>

namespace shopdesk::catalog {

/// With averageCost in ten-thousandths of a minor unit, and value.
QJsonObject toJson(const StockLevel &level);
QJsonObject toJson(const StockEntry &entry);

} // namespace shopdesk::catalog
