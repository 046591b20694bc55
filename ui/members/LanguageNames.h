// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace shopdesk::ui {

/// The languages that are offered for a member, by their ISO 639 codes.
QStringList offeredLanguages();
/// What a language is called by those who speak it: "Deutsch". A code that is not known stays as it is.
QString languageName(const QString &code);

} // namespace shopdesk::ui
