// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/TableShape.h"

/// How the rows of a content stand in it; what reading, writing and checking share.
namespace shopdesk::sync {

/// Whether a child belongs to the root itself, not to another child.
bool isOfRoot(const ChildTable &child);
/// The column of a child that its place says; empty where it stands in the row.
QString impliedColumn(const ChildTable &child);
/// The key of a child under which it stands, made of the columns that tell it from its brothers.
QString keyOf(const TableShape &shape, const ChildTable &child, const QJsonObject &row);
QJsonObject childrenIn(const QJsonObject &content, const char *table);

} // namespace shopdesk::sync
