// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QStringList>

namespace shopdesk::tickets {

// Texts that are written once and filled in for each customer: "Dear {customer}".

/// That the text names no other placeholders than these. Error "tickets.unknownPlaceholder" with the field.
Result<void> checkPlaceholders(const QString &text, const QStringList &known, const QString &field);
/// What has no word is left out, with one blank before it.
QString filled(const QString &text, const QHash<QString, QString> &words);

} // namespace shopdesk::tickets
