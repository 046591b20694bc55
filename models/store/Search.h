// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

struct sqlite3;

namespace shopdesk::store {

class Connection;

/// Makes the tokenizer "shopdesk_fragments" known to a connection: `fts5(…, tokenize = 'shopdesk_fragments')`.
///
/// It cuts text into overlapping pairs of characters ("cup" into cu, up; 瓷杯子 into 瓷杯, 杯子), so that any fragment of
/// two characters or more is found in any script, and one character by prefix. Case, width (full, half) and
/// compatibility forms are folded (NFKC and case folding). Letters and digits count, anything else parts words.
void addFragmentTokenizer(sqlite3 *connection);

/// Makes `shopdesk_tells(text, word)` known to a connection: whether the word is one of those that tell what the text is
/// about (base/Words.h). Search by fragments finds "late" in "plate", this does not.
void addTellsFunction(sqlite3 *connection);

/// The FTS5 expression for what a person typed: every word must occur somewhere. Empty where nothing typed counts.
QString matchExpression(const QString &typed);

/// The FTS5 expression for texts that hold at least one of the words (base/Words.h), to be ranked. Empty where there is none.
QString anyExpression(const QStringList &words);

/// Whether a search index over a table (content = …) holds what the table does. Where the file may only be read that cannot
/// be told, and counts as so.
bool isIndexInStep(Connection &connection, const char *index);

/// The pattern of `… LIKE ? ESCAPE '\'` for texts that hold what a person typed, sign by sign.
QString likePattern(QString typed);

} // namespace shopdesk::store
