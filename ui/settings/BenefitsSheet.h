// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Benefits.h"
#include "ui/parts/Formats.h"

#include <memory>

class QTextDocument;

namespace shopdesk::ui {

/// What members get, by tier, as a sheet of paper with its version: to hang up, to print or as PDF.
std::unique_ptr<QTextDocument> benefitsSheet(const QString &shop, const members::BenefitVersion &version,
                                             const std::vector<members::Tier> &tiers, const Formats &formats);

/// Error "ui.sheetNotWritten".
Result<void> writeBenefitsAsPdf(const QTextDocument &sheet, const QString &path);

} // namespace shopdesk::ui
