// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Pane.h"

namespace shopdesk::ui {

/// Where Ctrl+K looks: a pane's list.
struct SearchPlace
{
    QString pane;
    JumpList jump;
};

struct FoundRecord
{
    QString pane;
    qint64 id = 0;
    /// The columns that name the record, with their values.
    std::vector<std::pair<tables::ColumnKind, QVariant>> values;
    /// The first column is what was typed, to the letter.
    bool exact = false;
};

/// The records that a text finds, at most @p mostPerPlace of each place; those whose first column is the text or starts
/// with it come first. Runs on a reader.
Result<std::vector<FoundRecord>> findRecords(store::Connection &connection, const std::vector<SearchPlace> &places,
                                             const QString &typed, int mostPerPlace);

} // namespace shopdesk::ui
