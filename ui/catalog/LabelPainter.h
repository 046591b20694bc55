// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Labels.h"
#include "ui/parts/Formats.h"

#include <QRectF>

class QPainter;

namespace shopdesk::ui {

/// What one label holds, and where: hundredths of a millimetre from the corner of the label.
struct LabelLayout
{
    QRectF name;
    int nameLines = 1;
    double nameHeight = 0; ///< of a line's letters
    QRectF sku;
    QRectF price;
    double priceHeight = 0;
    QRectF bars; ///< with the quiet zones
    QRectF digits;
    double digitHeight = 0;
    double moduleWidth = 0;
    QString complaint; ///< in place of the bars
};

/// @p dot as in LabelSheet.h. Modules are 0.33 mm wide where there is room, and never below 0.19 mm, which is about what
/// laser and label printers print and scanners read reliably.
LabelLayout layOut(const catalog::Label &label, const QSizeF &size, double dot);

/// Draws a label into @p place. Nothing leaves it: a long name is wrapped and then cut with an ellipsis, a high price is
/// set smaller.
void paintLabel(QPainter &painter, const catalog::Label &label, const QRectF &place, const Formats &formats,
                double dot);

} // namespace shopdesk::ui
