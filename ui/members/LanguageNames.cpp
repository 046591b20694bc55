// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/LanguageNames.h"

#include <QLocale>

namespace shopdesk::ui {

QStringList offeredLanguages()
{
    return QStringLiteral("en zh ar cs da de el es fi fr hi hu id it ja ko ms nl no pl pt ro ru sv th tr uk vi")
        .split(QLatin1Char(' '));
}

QString languageName(const QString &code)
{
    if (code.isEmpty())
        return {};
    const QString name = QLocale(QLocale::codeToLanguage(code)).nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

} // namespace shopdesk::ui
