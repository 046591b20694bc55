// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Query.h"

#include <QJsonArray>
#include <QJsonObject>

/// Rows as they stand in the file with all that is held about a member.
namespace shopdesk::members {

using Columns = std::initializer_list<const char *>;

/// The columns of a row as an object. The names of instants end in "At", those of days in "Day"; what else is neither text nor
/// a number is told in ExportRows.cpp.
QJsonObject toObject(const store::Query &row, Columns columns);
QJsonArray rowsOf(store::Query rows, Columns columns);

} // namespace shopdesk::members
