// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ReadableCode.h"

#include <QRandomGenerator>

namespace shopdesk {

QString readableCode(int length, int group)
{
    constexpr QLatin1String digits("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    QString code;
    for (int i = 0; i < length; ++i) {
        if (i > 0 && i % group == 0)
            code += QLatin1Char('-');
        code += digits[static_cast<qsizetype>(QRandomGenerator::system()->bounded(static_cast<int>(digits.size())))];
    }
    return code;
}

QString readableKey(const QString &typed)
{
    QString key;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (c == QLatin1Char('O'))
            key += QLatin1Char('0');
        else if (c == QLatin1Char('I') || c == QLatin1Char('L'))
            key += QLatin1Char('1');
        else if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

} // namespace shopdesk
