// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::store {

/// Settings of the shop file, by key. What belongs to a person or a computer (window sizes, language) is not kept here.
QString setting(Connection &connection, const QString &key, const QString &otherwise = {});
Result<void> setSetting(UnitOfWork &work, const QString &key, const QString &value);

/// What a person typed and has not saved yet, by form and record ("members/3ZK…"). Survives a crash; stays on this
/// computer. Sealed, for nobody can know what is typed into a field. Drafts are no change of the shop: there is nothing to
/// permit, to audit or to send.
std::optional<QJsonObject> draft(Connection &connection, const QString &key);
Result<void> keepDraft(UnitOfWork &work, const QString &key, const QJsonObject &value);
Result<void> dropDraft(UnitOfWork &work, const QString &key);

} // namespace shopdesk::store
