// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace shopdesk::store {

/// What an audit entry says of an edit: `{"name": ["old", "new"]}` for every field that differs.
QJsonObject difference(const QJsonObject &before, const QJsonObject &after);

} // namespace shopdesk::store
