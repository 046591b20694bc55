// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace shopdesk::catalog {

/// A sheet of labels, or a roll, whose page is one label. All lengths are hundredths of a millimetre.
struct LabelFormat
{
    const char *key;   ///< "a4-3x8"
    const char *title; ///< English source of the context "Labels"
    int pageWidth;
    int pageHeight;
    int columns;
    int rows;
    int labelWidth;
    int labelHeight;
    int left; ///< from the edge of the page to the first label
    int top;
    int columnPitch; ///< from the left edge of one label to that of the next
    int rowPitch;

    int perPage() const { return columns * rows; }
    bool isRoll() const { return perPage() == 1; }
};

std::span<const LabelFormat> labelFormats();
/// Null for an unknown key.
const LabelFormat *labelFormat(const QString &key);

/// Where a label goes: page and corner, counted from the first place of the first page, row by row.
struct LabelPlace
{
    int page = 0;
    int x = 0;
    int y = 0;

    bool operator==(const LabelPlace &) const = default;
};
LabelPlace placeOf(const LabelFormat &format, int place);
/// Pages for so many labels when the first @p used places of the first sheet are empty already.
int pageCount(const LabelFormat &format, int used, int labels);

} // namespace shopdesk::catalog
