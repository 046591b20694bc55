// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/Article.h"
#include "store/Connection.h"

namespace shopdesk::knowledge {

/// Writes the published public articles as a help page: index.html, a page for each article, and style.css, for any web
/// server or none. No script, nothing loaded from elsewhere; light and dark by the reader's choice; the words around an
/// article are in its language, Chinese or English. Pages of articles that are not offered any more are taken away; other
/// files in the folder stay. How many articles there are. Needs Permission::ExportData. Errors "knowledge.folderMissing"
/// (field "folder"), "knowledge.notWritten".
Result<int> exportHelpPage(store::Connection &connection, const QString &folder);

/// "01h455vb4pex5.html", the same for as long as the article lives.
QString pageNameOf(ArticleId id);

} // namespace shopdesk::knowledge
