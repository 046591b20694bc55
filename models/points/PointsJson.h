// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Points.h"

#include <QJsonObject>

namespace shopdesk::points {

QJsonObject toJson(const Entry &entry);
QJsonObject toJson(const Batch &batch);
QJsonObject toJson(const Wealth &wealth);

} // namespace shopdesk::points
