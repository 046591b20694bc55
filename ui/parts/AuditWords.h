// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AuditTrail.h"
#include "ui/parts/Timeline.h"

namespace shopdesk::ui {

/// The history of a record in words: "Edited", "Price of CUP-1: 2.55 → 2.95".
std::vector<TimelineEntry> inWords(const std::vector<store::AuditEntry> &entries, const Formats &formats);

/// "Edited"; an operation that is not known is "Changed".
QString operationWords(const QString &operation);
/// What kind of record a table holds: "Product".
QString recordKindWords(const QString &table);

/// One thing that an operation changed.
struct ChangeWords
{
    QString label;    ///< "Price of CUP-1"
    bool told = true; ///< false: only that it changed, not from what to what
    QString from = {};
    QString to = {};

    bool wasNothing = false; ///< there was nothing before, as in a record that is new

    /// "Price of CUP-1: 2.55 → 2.95"
    QString line() const;
};

enum class TextLength { Short, Whole };
/// In the order in which people read them. Long texts are told by how they begin unless @p length is Whole.
std::vector<ChangeWords> changesInWords(const QJsonObject &changes, const Formats &formats,
                                        TextLength length = TextLength::Short);

/// One field, by a key that is known here, of the part @p owner of a record (a variant's SKU).
ChangeWords changeInWords(const QString &key, const QString &owner, const QJsonValue &old, const QJsonValue &now,
                          const Formats &formats, TextLength length);

} // namespace shopdesk::ui
