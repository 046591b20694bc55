// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/AuditWords.h"

#include <QJsonArray>

namespace shopdesk::ui {

/// What became of the variants of a product, one by one.
void addVariantChanges(std::vector<ChangeWords> &words, const QJsonArray &old, const QJsonArray &now,
                       const Formats &formats, TextLength length);

/// What a price list said of variants, and says now.
void addListPriceChanges(std::vector<ChangeWords> &words, const QJsonArray &old, const QJsonArray &now,
                         const Formats &formats);

} // namespace shopdesk::ui
