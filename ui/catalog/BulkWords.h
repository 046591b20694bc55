// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/BulkEdit.h"
#include "ui/parts/Formats.h"

namespace shopdesk::ui {

/// What differs of a product, each side in one line; of a refused one, why.
struct BeforeAfter
{
    QString before;
    QString after;
};
BeforeAfter inWords(const catalog::BulkPreview::Row &row, const catalog::BulkPreview &preview, const Formats &formats);

/// "12 would change, 3 stay as they are, 1 cannot be changed"
QString countsInWords(const catalog::BulkCounts &counts, const Formats &formats);
/// Each reason with its number, a line each.
QString reasonsInWords(const catalog::BulkCounts &counts, const Formats &formats);
/// "As computed", "…90"
QString endingWords(catalog::PriceEnding ending);
/// What the toast says afterwards.
QString doneInWords(const catalog::BulkCounts &counts);
QString undoneInWords(const catalog::BulkUndone &undone);

} // namespace shopdesk::ui
