// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shopdesk::knowledge {

// Articles are written in Markdown (CommonMark): headings, lists, emphasis, code, quotes and links. It is read by md4c; HTML
// in it is shown as it was typed, pictures are their words, and links lead to http, https and mailto alone.

/// As a fragment of HTML in which nothing can act: headings begin at <h2>, since the title is the first one.
QString toHtml(const QString &markdown);
/// As it reads in a message: paragraphs, lists with "- " and "1. ", links as "words (address)".
QString toPlainText(const QString &markdown);

} // namespace shopdesk::knowledge
