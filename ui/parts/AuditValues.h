// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/AuditWords.h"

namespace shopdesk::ui {

/// What a value of a change in the trail is, as far as its words differ.
enum class FieldKind {
    Text,
    Flag,
    State,
    Reference,
    Money,
    Limit,
    MoneyLimit,
    PercentLimit,
    Stores,
    Permissions,
    Packs,      ///< cases: pieces and code
    Components, ///< of a bundle: quantity and SKU
    Rates,      ///< taxes by name and rate
    Options,    ///< names with their values
    Pairs,      ///< names, each with one value
    Instant
};

/// One side of a change, as people read it; `noValue` for none.
QString valueInWords(const QJsonValue &value, FieldKind kind, const Formats &formats, TextLength length);
QString noValue();

} // namespace shopdesk::ui
