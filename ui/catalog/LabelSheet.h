// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/LabelFormat.h"
#include "catalog/Labels.h"
#include "ui/parts/Formats.h"

class QPainter;
class QPrinter;
class QRectF;

namespace shopdesk::ui {

/// Labels on their pages: the one thing that the preview, the PDF file and the printer all draw. Lengths are hundredths of a
/// millimetre, as in LabelFormat.
struct LabelSheet
{
    catalog::LabelFormat format;
    std::vector<catalog::Label> labels;
    int used = 0; ///< places of the first sheet that are empty already

    int labelCount() const;
    int pageCount() const;
};

/// What does not fit or cannot be encoded, a sentence each and each once.
QStringList complaints(const LabelSheet &sheet);

/// Draws one page (0 is the first). The painter's unit is a hundredth of a millimetre, and its origin the corner of the
/// page. @p dot is the least width that the printer can print, in the same unit: bars are whole multiples of it.
void paintPage(QPainter &painter, const LabelSheet &sheet, int page, const Formats &formats, double dot = 1);

/// Writes all pages as PDF, in exact millimetres. Errors "catalog.noLabels", "ui.fileNotWritten".
Result<void> writeLabels(const LabelSheet &sheet, const Formats &formats, const QString &path);

/// Sends them to a printer, whose page becomes that of the format: A4, or one label of a roll.
/// Errors "catalog.noLabels", "ui.notPrinted".
Result<void> printLabels(const LabelSheet &sheet, const Formats &formats, QPrinter &printer);

} // namespace shopdesk::ui
