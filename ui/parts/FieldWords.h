// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/AuditWords.h"
#include "ui/parts/Formats.h"

#include <QJsonValue>

namespace shopdesk::ui {

/// What kind of value a field of the trail has.
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
    Packs,
    Components,
    Rates,
    Options,
    Pairs,
    Instant
};

/// Where there is no value.
inline const QString nothingInWords = QStringLiteral("–");

/// A value of the trail as people read it.
QString valueInWords(const QJsonValue &value, FieldKind kind, const Formats &formats, TextLength length);

} // namespace shopdesk::ui
