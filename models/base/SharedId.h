// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"

#include <QStringList>

namespace shopdesk {

/// The id of a record that any device may come to write by itself, and that is one and the same on all of them: what time
/// has done, or what follows from records that all of them have. It is made of everything that the record says, so that
/// devices that know the same make the same id, and those that know different things different ones.
///
/// As with other ids its time is about when the record is of: up to a day before @p at. The 48 bits that are left tell the
/// records of a day apart; two of 100,000 that fall together are less likely than 1 in 10,000, so whoever writes a record
/// still has to look whether the id is free.
qint64 sharedId(const QStringList &content, Instant at);

} // namespace shopdesk
