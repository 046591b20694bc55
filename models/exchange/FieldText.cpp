// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/FieldText.h"

#include "base/Text.h"

namespace shopdesk::exchange {

namespace {

/// Printable ASCII with single blanks between words.
bool isPlainLine(std::string_view text)
{
    char before = ' ';
    for (const char c : text) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return text.empty() || before != ' ';
}

} // namespace

std::string_view oneLineOf(std::string_view field, std::string &storage)
{
    if (isPlainLine(field))
        return field;
    storage = toUtf8(oneLine(toText(field)));
    return storage;
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string toUtf8(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace shopdesk::exchange
