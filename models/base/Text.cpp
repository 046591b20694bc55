// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"

namespace shopdesk {

namespace {

/// Marks of writing direction could make one text look like another on the screen; no shop needs them in a name.
bool isInvisible(QChar c)
{
    const ushort u = c.unicode();
    return u == 0x200B || u == 0x200E || u == 0x200F || u == 0xFEFF || (u >= 0x202A && u <= 0x202E)
           || (u >= 0x2066 && u <= 0x2069);
}

} // namespace

QString oneLine(const QString &typed)
{
    QString text;
    text.reserve(typed.size());
    for (const QChar c : typed) {
        if (!isInvisible(c))
            text += c.category() == QChar::Other_Control ? QLatin1Char(' ') : c;
    }
    // Composed last, because a mark may have stood between a letter and its accent.
    return text.simplified().normalized(QString::NormalizationForm_C);
}

QString manyLines(const QString &typed)
{
    QString text = typed;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.removeIf([](QChar c) {
        return isInvisible(c)
               || (c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t'));
    });
    return text.trimmed().normalized(QString::NormalizationForm_C);
}

} // namespace shopdesk
