// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Id.h"

#include <QCoreApplication>

#include <cstring>

namespace shopdesk {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int idLength = 13;

int digitOf(QChar c)
{
    // Only ASCII: elsewhere in Unicode there are letters whose upper case is a plain I or S.
    const char upper = c.unicode() < 128 ? c.toUpper().toLatin1() : '\0';
    switch (upper) {
    case 'I':
    case 'L':
        return 1;
    case 'O':
        return 0;
    default:
        break;
    }
    const char *found = upper == 0 ? nullptr : std::strchr(alphabet, upper);
    return found == nullptr ? -1 : static_cast<int>(found - alphabet);
}

} // namespace

QString idToText(qint64 id)
{
    QString text(idLength, QLatin1Char('0'));
    for (int i = idLength - 1; i >= 0; --i, id >>= 5)
        text[i] = QLatin1Char(alphabet[id & 31]);
    return text;
}

Result<qint64> idFromText(const QString &text)
{
    quint64 id = 0;
    bool ok = text.size() == idLength;
    for (int i = 0; ok && i < idLength; ++i) {
        const int digit = digitOf(text[i]);
        // 13 digits hold 65 bits; an id has 63, so the first digit is below 8.
        ok = digit >= 0 && (i > 0 || digit < 8);
        id = (id << 5) | static_cast<quint64>(digit);
    }
    if (!ok) {
        return fail("base.badId",
                    QCoreApplication::translate("Id", "“%1” is not an id. An id has 13 letters and digits.")
                        .arg(text.left(40)));
    }
    return static_cast<qint64>(id);
}

} // namespace shopdesk
