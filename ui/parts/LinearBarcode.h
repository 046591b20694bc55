// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "catalog/Barcode.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace shopdesk::ui {

/// The bars of a code, as modules, and the room that a scanner needs on either side.
struct LinearBarcode
{
    catalog::BarcodeKind kind = catalog::BarcodeKind::Own;
    std::vector<bool> modules; ///< dark ones are true; without the quiet zones
    int quietLeft = 0;         ///< modules
    int quietRight = 0;
    QString text; ///< for people, under the bars

    int width() const { return quietLeft + static_cast<int>(modules.size()) + quietRight; }
};

/// Encodes a code as its digits say (catalog::barcodeKindOf). Quiet zones: GS1 General Specifications 5.2.3.4 and 5.3.2.2.
/// Error "ui.codeNotPrintable": empty, too long, or with characters that Code 128 does not have.
Result<LinearBarcode> linearBarcode(const QString &code);

/// Fills the bars, black, from the left edge of @p place, quiet zone included, with modules of this width.
void paintBars(QPainter &painter, const LinearBarcode &barcode, const QRectF &place, double moduleWidth);

} // namespace shopdesk::ui
