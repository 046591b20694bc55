// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/HarmlessHtml.h"

#include <QRegularExpression>

#include <cstdint>
#include <cstdlib>

/// Whatever the HTML, allowed tags alone come out of it, each closed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QRegularExpression allowed(
        QStringLiteral(
            "^</?(b|strong|i|em|u|s|sub|sup|small|code|span|p|div|h[1-6]|ul|ol|table|thead|tbody|tr|dl|dt|dd|td|th|li|br|hr|pre|"
            "blockquote|a)>$|^<a href=\"(https?|mailto):[^\"<>]*\">$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    const QString html = shopdesk::mail::harmlessHtml(
                             QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)))
                             .html;
    for (auto found = tag.globalMatch(html); found.hasNext();) {
        if (!allowed.match(found.next().captured()).hasMatch())
            std::abort();
    }
    if (html.count(u'<') != html.count(u'>'))
        std::abort();
    return 0;
}
