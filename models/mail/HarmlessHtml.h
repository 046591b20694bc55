// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shopdesk::mail {

/// A mail's HTML as it may be shown. The HTML is written anew from what an allow list knows: paragraphs, lists, tables,
/// emphasis, links. Scripts, styles, forms, frames, pictures (which would tell the sender that the mail was opened) and
/// hidden words are gone; behind each link stands where it truly leads, where its words do not say so.
struct HarmlessHtml
{
    QString html;
    QString text;     ///< the same as plain text
    int pictures = 0; ///< that were left out
};

/// Takes time in proportion to the length, whatever it is given.
HarmlessHtml harmlessHtml(const QString &given);

} // namespace shopdesk::mail
