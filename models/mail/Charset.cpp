// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/Charset.h"

#include "mail/Gmime.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace shopdesk::mail {

namespace {

std::optional<QString> asUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

std::optional<QString> converted(const QByteArray &bytes, const char *charset)
{
    gsize written = 0;
    const std::unique_ptr<char, decltype(&g_free)> text(
        g_convert(bytes.constData(), bytes.size(), "UTF-8", charset, nullptr, &written, nullptr), g_free);
    if (!text)
        return std::nullopt;
    return QString::fromUtf8(text.get(), static_cast<qsizetype>(written));
}

/// Chinese signs take two bytes beyond ASCII each, letters with accents stand alone between others.
bool looksChinese(const QByteArray &bytes)
{
    int run = 0;
    for (const char c : bytes) {
        const bool isHigh = static_cast<uchar>(c) >= 0x80;
        if (!isHigh && run % 2 != 0)
            return false;
        run = isHigh ? run + 1 : 0;
    }
    return run % 2 == 0;
}

/// Sets that programs name when they mean a larger one.
QByteArray meant(const QString &charset)
{
    const QByteArray name = charset.trimmed().toLatin1().toLower();
    if (name == "gb2312" || name == "gbk" || name == "x-gbk")
        return "gb18030";
    if (name == "iso-8859-1" || name == "latin1")
        return "windows-1252";
    return name;
}

} // namespace

QString decoded(const QByteArray &bytes, const QString &charset)
{
    const QByteArray name = meant(charset);
    const bool isAscii = std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) >= 0x80; });
    // Seven bits can still be UTF-7 or ISO-2022-JP.
    if (isAscii && !name.startsWith("utf-7") && !name.startsWith("iso-2022") && !name.startsWith("utf-16")
        && name != "hz-gb-2312")
        return QString::fromLatin1(bytes);
    const bool says = !name.isEmpty() && name != "utf-8" && name != "us-ascii" && name != "unknown-8bit";
    if (says) {
        if (const auto text = converted(bytes, name.constData()))
            return *text;
    }
    if (const auto text = asUtf8(bytes))
        return *text;
    const auto chinese = looksChinese(bytes) ? converted(bytes, "gb18030") : std::nullopt;
    return chinese ? *chinese : converted(bytes, "windows-1252").value_or(QString::fromLatin1(bytes));
}

} // namespace shopdesk::mail
