// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace shopdesk::knowledge {

/// A line of one version beside another.
struct DifferentLine
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DifferentLine &) const = default;
};

/// What has become of a text, line by line: the fewest lines removed and added.
std::vector<DifferentLine> lineDifference(const QString &before, const QString &after);

} // namespace shopdesk::knowledge
