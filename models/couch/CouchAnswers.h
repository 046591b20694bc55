// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Remote.h"

/// What CouchDB's answers mean. Pure: bytes in, values out; whatever is not as the API says is RemoteFailure::BadAnswer.
namespace shopdesk::couch {

/// JSON that is not nested deeper than @p deepest, or an error.
sync::RemoteAnswer<QJsonValue> parsed(const QByteArray &body, int deepest);

sync::RemoteAnswer<sync::DatabaseInfo> databaseInfo(const QJsonObject &answer);
/// Of `_changes`, with documents or without.
sync::RemoteAnswer<sync::ChangesPage> changesPage(const QJsonObject &answer);
/// Of `_bulk_docs`: one outcome for each of the documents that were sent, in their order.
sync::RemoteAnswer<std::vector<sync::WriteOutcome>> writeOutcomes(const QJsonArray &sent, const QJsonArray &rows);

/// The revision and the revisions that conflict with it, which a document names by `_rev` and `_conflicts`.
std::vector<QString> revisionsOf(const QJsonObject &document);

} // namespace shopdesk::couch
