// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct sqlite3;

namespace shopdesk::store {

/// Makes the tokenizer "shopdesk_fragments" known to a connection: `fts5(…, tokenize = 'shopdesk_fragments')`.
///
/// It cuts text into overlapping pairs of characters ("cup" into cu, up; 瓷杯子 into 瓷杯, 杯子), so that any fragment of
/// two characters or more is found in any script, and one character by prefix. Case, width (full, half) and
/// compatibility forms are folded (NFKC and case folding). Letters and digits count, anything else parts words.
void addFragmentTokenizer(sqlite3 *connection);

/// The FTS5 expression for what a person typed: every word must occur somewhere. Empty where nothing typed counts.
QString matchExpression(const QString &typed);

/// The pattern of `… LIKE ? ESCAPE '\'` for texts that hold what a person typed, sign by sign.
QString likePattern(QString typed);

} // namespace shopdesk::store
