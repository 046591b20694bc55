// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QStringList>

namespace shopdesk::app {

/// What `shopdesk --labels` is asked for.
struct LabelsRequest
{
    QString file;         ///< the PDF
    QString paper;        ///< key of a catalog::LabelFormat
    QStringList skus;     ///< "CUP-1", or "CUP-1=5" for five labels; none: every product in use
    QString search;       ///< without SKUs, only what this finds
    int copies = 1;       ///< of each
    bool inStock = false; ///< one for each piece on hand instead
    int start = 1;        ///< the first label of the sheet that is still there
};

/// Error "cli.usage" where there is no such paper, or no such place on it.
Result<void> check(const LabelsRequest &request);

/// Writes price labels as PDF; how many there are. Errors those of catalog::labelsOf, "catalog.skuNotFound",
/// "catalog.noLabels", "cli.usage" (paper, start), "ui.codeNotPrintable" for the first code that cannot be printed.
Result<int> writeLabels(store::Store &store, const LabelsRequest &request);

} // namespace shopdesk::app
