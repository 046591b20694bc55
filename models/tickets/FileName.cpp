// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Attachments.h"

#include "base/Text.h"

#include <QRegularExpression>

namespace shopdesk::tickets {

namespace {

constexpr qsizetype longestFileName = 120;
constexpr qsizetype longestEnding = 12;

/// Signs that turn the direction of reading ("gpj.exe" that reads as "exe.jpg"), or that nobody sees.
bool deceives(QChar c)
{
    const char16_t code = c.unicode();
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control || code == 0xFEFF
           || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// Names that Windows keeps for itself, with any ending.
bool isReserved(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch();
}

QString shortened(const QString &name)
{
    if (name.size() <= longestFileName)
        return name;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const QString ending = dot > 0 && name.size() - dot <= longestEnding ? name.mid(dot) : QString();
    QString begin = name.left(longestFileName - ending.size());
    if (begin.back().isHighSurrogate())
        begin.chop(1);
    return begin + ending;
}

} // namespace

QString harmlessFileName(const QString &given)
{
    QString name = given;
    name.replace(QLatin1Char('\\'), QLatin1Char('/'));
    name = name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
    name = oneLine(name);
    name.removeIf(deceives);
    for (QChar &c : name) {
        if (QStringLiteral("<>:\"|?*").contains(c))
            c = QLatin1Char('_');
    }
    name = shortened(name);
    // A dot in front hides a file; Windows drops one at the end.
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char(' ')))
        name.remove(0, 1);
    while (name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char(' ')))
        name.chop(1);
    if (isReserved(name))
        name.prepend(QLatin1Char('_'));
    return name.isEmpty() ? QStringLiteral("file") : name;
}

} // namespace shopdesk::tickets
