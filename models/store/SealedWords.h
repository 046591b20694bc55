// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

/// Words of which nobody can know what stands in them, a phone number as well as anything else: what is typed into a field,
/// rows of a file that an import could not take, records as the server has them. They are sealed in columns that were not made
/// for it.
namespace shopdesk::store {

/// In a column of text: in base64.
QString sealedText(const vault::Vault &vault, const vault::Place &place, const QString &text);
/// Nothing where it does not open.
std::optional<QString> openedText(const vault::Vault &vault, const vault::Place &place, const QString &kept);

/// Where the words of a row stand that an import set aside: "fields" (a JSON array of them) and "reason", which quotes them.
constexpr vault::Place setAsidePlace(const char *column, qint64 row)
{
    return {"set_aside_rows", column, row};
}
/// Where a record of a table stands as this device and the server have it in common.
constexpr vault::Place basePlace(const char *table, qint64 row)
{
    return {table, "sync_documents.base", row};
}

/// Where a document stands, by its id, that this device could not take from the server.
constexpr vault::Place arrivedPlace(const char *document)
{
    return {document, "sync_set_aside.document", 0};
}

/// Seals what an older Shopdesk left in clear: called once the shop's key is there, before anything reads it. Nothing of it
/// remains in the file; where the gaps of the file cannot be emptied now, the next call does. Throws SQLite::Exception.
void sealOldWords(Connection &connection);

} // namespace shopdesk::store
