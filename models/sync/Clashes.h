// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Arrivals.h"

#include <SQLiteCpp/Exception.h>

namespace shopdesk::sync {

/// Resolves a UNIQUE constraint that an arriving content breaks: two devices gave out the same number, name or barcode.
/// The record with the smaller id keeps it; the other one gets a suffix, the same on every device, and people are told
/// (Clash). Of two open tasks about the same the later one is settled; of two merges of one member the earlier one ends.
/// Entries of a ledger keep what they say: there the suffix stands on this device alone (withoutSuffix).
/// A rank becomes a higher one; versions that were published at once have the same number (countedTwice).
///
/// Nothing where the broken constraint is none that can be resolved. Throws the same for what SQLite does.
struct Resolved
{
    QJsonObject content; ///< to be tried instead
    std::optional<Clash> clash;
    /// Of two children that say the same of one record, the one that was left out.
    std::optional<MergeConflict> leftOut = {};
};
std::optional<Resolved> resolveClash(store::UnitOfWork &work, const Shapes &shapes, const DocumentName &name,
                                     const QJsonObject &content, const SQLite::Exception &broken);

/// Entries of a ledger that have the same number hold it on this device with so much on top, once or several times: who reads
/// a version reads it modulo this, and of those with the same number the one with the greatest id is the newest.
inline constexpr qint64 countedTwice = 1'000'000;

/// A ledger entry's content as it was made, without what this device put behind its texts.
QJsonObject withoutSuffix(const DocumentName &name, QJsonObject content);

/// Says the clash to people, as a task of the kind "duplicateValue".
void raiseTask(store::UnitOfWork &work, const Clash &clash);

} // namespace shopdesk::sync
