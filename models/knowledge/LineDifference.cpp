// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/LineDifference.h"

#include <algorithm>

namespace shopdesk::knowledge {

std::vector<DifferentLine> lineDifference(const QString &before, const QString &after)
{
    const QStringList a = before.split(QLatin1Char('\n'));
    const QStringList b = after.split(QLatin1Char('\n'));
    // Beyond that nobody reads it line by line, and the table would be large.
    constexpr qsizetype mostLines = 2'000;
    std::vector<DifferentLine> lines;
    using Kind = DifferentLine::Kind;
    if (a.size() > mostLines || b.size() > mostLines) {
        for (const QString &line : a)
            lines.push_back({Kind::Removed, line});
        for (const QString &line : b)
            lines.push_back({Kind::Added, line});
        return lines;
    }
    // common[i][j]: the longest common subsequence of what follows line i of the one and line j of the other.
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<quint16> common((static_cast<size_t>(a.size()) + 1) * width, 0);
    const auto at = [&](qsizetype i, qsizetype j) -> quint16 & {
        return common[static_cast<size_t>(i) * width + static_cast<size_t>(j)];
    };
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = a[i] == b[j] ? static_cast<quint16>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
    qsizetype i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            lines.push_back({Kind::Same, a[i]});
            ++i, ++j;
        } else if (j == b.size() || (i < a.size() && at(i + 1, j) >= at(i, j + 1))) {
            lines.push_back({Kind::Removed, a[i++]});
        } else {
            lines.push_back({Kind::Added, b[j++]});
        }
    }
    return lines;
}

} // namespace shopdesk::knowledge
