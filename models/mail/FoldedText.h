// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shopdesk::mail {

/// What somebody wrote, and what their mail program put below it: the mail that they answer, their signature.
struct FoldedText
{
    QString words;
    QString folded; ///< empty where there is nothing of the kind
};

/// Where nothing but quotes would remain, nothing is folded. An answer that stands between the lines of a quote stays with
/// them.
FoldedText foldedText(const QString &text);

} // namespace shopdesk::mail
