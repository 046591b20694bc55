// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/HtmlEntities.h"

#include <QHash>

#include <optional>

namespace shopdesk::mail {

namespace {

constexpr qsizetype longestEntity = 10;

std::optional<char32_t> named(const QString &name)
{
    static const QHash<QString, char32_t> names = [] {
        struct Entity
        {
            const char *name;
            char32_t code;
        };
        static constexpr Entity known[] = {
            {"amp", U'&'},     {"lt", U'<'},      {"gt", U'>'},      {"quot", U'"'},    {"apos", U'\''},
            {"nbsp", 0xA0},    {"copy", 0xA9},    {"reg", 0xAE},     {"trade", 0x2122}, {"euro", 0x20AC},
            {"pound", 0xA3},   {"yen", 0xA5},     {"cent", 0xA2},    {"sect", 0xA7},    {"hellip", 0x2026},
            {"mdash", 0x2014}, {"ndash", 0x2013}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201A},
            {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bdquo", 0x201E}, {"laquo", 0xAB},   {"raquo", 0xBB},
            {"middot", 0xB7},  {"bull", 0x2022},  {"deg", 0xB0},     {"times", 0xD7},   {"plusmn", 0xB1},
            {"frac12", 0xBD},  {"frac14", 0xBC},  {"auml", 0xE4},    {"ouml", 0xF6},    {"uuml", 0xFC},
            {"Auml", 0xC4},    {"Ouml", 0xD6},    {"Uuml", 0xDC},    {"szlig", 0xDF},   {"eacute", 0xE9},
            {"egrave", 0xE8},  {"ecirc", 0xEA},   {"agrave", 0xE0},  {"aacute", 0xE1},  {"ccedil", 0xE7},
            {"ntilde", 0xF1},  {"oacute", 0xF3},  {"iacute", 0xED},  {"uacute", 0xFA},  {"shy", 0xAD},
            {"zwnj", 0x200C},  {"zwj", 0x200D},   {"ensp", 0x2002},  {"emsp", 0x2003},  {"thinsp", 0x2009},
            {"rarr", 0x2192},  {"larr", 0x2190},  {"check", 0x2713},
        };
        QHash<QString, char32_t> table;
        for (const Entity &entity : known)
            table.insert(QString::fromLatin1(entity.name), entity.code);
        return table;
    }();
    const auto found = names.constFind(name);
    return found == names.cend() ? std::nullopt : std::optional(*found);
}

std::optional<char32_t> numbered(QStringView digits)
{
    const bool isHex = !digits.isEmpty() && (digits[0] == u'x' || digits[0] == u'X');
    bool good = false;
    const uint code = (isHex ? digits.mid(1) : digits).toUInt(&good, isHex ? 16 : 10);
    const bool isCharacter = good && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (!isCharacter && !(good && (code == '\n' || code == '\t')))
        return std::nullopt;
    return static_cast<char32_t>(code);
}

} // namespace

QString withEntities(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = text[at] == u'&' ? text.mid(at, longestEntity + 2).indexOf(u';') : -1;
        std::optional<char32_t> code;
        if (end > 1) {
            const QStringView name = text.mid(at + 1, end - 1);
            code = name[0] == u'#' ? numbered(name.mid(1)) : named(name.toString());
        }
        if (code) {
            plain += QString::fromUcs4(&*code, 1);
            at += end;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

} // namespace shopdesk::mail
