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

/// The records of one place that a text finds, at most @p most; those whose first column is the text or starts with it
/// come first. Runs on a reader.
Result<std::vector<FoundRecord>> findRecords(store::Connection &connection, const SearchPlace &place,
                                             const QString &typed, int most);

/// Looks in all places at the same time, each on a reader of its own. @p take gets what was found, in the order of the
/// places; a record that is to the letter what was typed comes before all others. It is not called where the context is
/// gone by then. An error in one place does not hide what the others found.
void findRecordsEverywhere(store::Store &store, const std::vector<SearchPlace> &places, const QString &typed,
                           int mostPerPlace, const store::CancelFlag &cancelled, QObject *context,
                           std::function<void(std::vector<FoundRecord>)> take);

} // namespace shopdesk::ui
