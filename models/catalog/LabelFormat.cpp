// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/LabelFormat.h"

#include <QtGlobal>

#include <algorithm>

namespace shopdesk::catalog {

namespace {

constexpr LabelFormat all[] = {
    {"a4-3x8", QT_TRANSLATE_NOOP("Labels", "A4, 3 × 8 labels of 70 × 37 mm"), 21'000, 29'700, 3, 8, 7'000, 3'700, 0, 50,
     7'000, 3'700},
    {"a4-3x7", QT_TRANSLATE_NOOP("Labels", "A4, 3 × 7 labels of 63.5 × 38.1 mm"), 21'000, 29'700, 3, 7, 6'350, 3'810,
     725, 1'515, 6'600, 3'810},
    {"a4-5x13", QT_TRANSLATE_NOOP("Labels", "A4, 5 × 13 labels of 38.1 × 21.2 mm"), 21'000, 29'700, 5, 13, 3'810, 2'120,
     475, 1'070, 4'060, 2'120},
    {"letter-3x10", QT_TRANSLATE_NOOP("Labels", "Letter, 3 × 10 labels of 66.7 × 25.4 mm"), 21'590, 27'940, 3, 10,
     6'668, 2'540, 476, 1'270, 6'985, 2'540},
    {"roll-58x40", QT_TRANSLATE_NOOP("Labels", "Roll, 58 × 40 mm"), 5'800, 4'000, 1, 1, 5'800, 4'000, 0, 0, 5'800,
     4'000},
    {"roll-40x30", QT_TRANSLATE_NOOP("Labels", "Roll, 40 × 30 mm"), 4'000, 3'000, 1, 1, 4'000, 3'000, 0, 0, 4'000,
     3'000},
};

} // namespace

std::span<const LabelFormat> labelFormats()
{
    return all;
}

const LabelFormat *labelFormat(const QString &key)
{
    const auto *found =
        std::ranges::find_if(all, [&](const LabelFormat &format) { return key == QLatin1String(format.key); });
    return found == std::end(all) ? nullptr : found;
}

LabelPlace placeOf(const LabelFormat &format, int place)
{
    const int onPage = place % format.perPage();
    return {place / format.perPage(), format.left + onPage % format.columns * format.columnPitch,
            format.top + onPage / format.columns * format.rowPitch};
}

int pageCount(const LabelFormat &format, int used, int labels)
{
    return labels == 0 ? 0 : (used + labels + format.perPage() - 1) / format.perPage();
}

} // namespace shopdesk::catalog
