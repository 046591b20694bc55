// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/HtmlTokens.h"

#include "mail/HtmlEntities.h"

#include <algorithm>
#include <array>

namespace shopdesk::mail {

namespace {

constexpr int mostAttributes = 50;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool endsName(QChar c)
{
    return c.isSpace() || c == u'>' || c == u'/';
}

/// What stands in these is no text of the page, and no tag but their own ends it.
bool isRaw(const QString &name)
{
    static constexpr std::array<const char *, 12> names{"script",    "style",    "title",    "textarea",
                                                        "xmp",       "iframe",   "noembed",  "noframes",
                                                        "plaintext", "noscript", "template", "svg"};
    return std::any_of(names.begin(), names.end(), [&](const char *raw) { return name == QLatin1String(raw); });
}

} // namespace

bool HtmlTokens::atTag() const
{
    if (m_at + 1 >= m_html.size() || m_html[m_at] != u'<')
        return false;
    const QChar next = m_html[m_at + 1];
    return isLetter(next) || next == u'/' || next == u'!' || next == u'?';
}

std::optional<HtmlToken> HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (!atTag())
            return text();
        if (auto token = tag())
            return token;
    }
    return std::nullopt;
}

HtmlToken HtmlTokens::text()
{
    const qsizetype begin = m_at;
    do {
        ++m_at;
    } while (m_at < m_html.size() && !atTag());
    return {HtmlToken::Kind::Text, withEntities(m_html.mid(begin, m_at - begin))};
}

std::optional<HtmlToken> HtmlTokens::tag()
{
    const bool isEnd = m_html[m_at + 1] == u'/';
    const qsizetype nameAt = m_at + (isEnd ? 2 : 1);
    if (nameAt >= m_html.size() || !isLetter(m_html[nameAt])) {
        skipMarkup();
        return std::nullopt;
    }
    m_at = nameAt;
    while (m_at < m_html.size() && !endsName(m_html[m_at]))
        ++m_at;
    HtmlToken token{isEnd ? HtmlToken::Kind::End : HtmlToken::Kind::Start,
                    m_html.mid(nameAt, std::min<qsizetype>(m_at - nameAt, 40)).toString().toLower()};
    readAttributes(token);
    if (!isEnd && isRaw(token.text)) {
        skipUntilEndOf(token.text);
        return std::nullopt;
    }
    return token;
}

/// A comment, a declaration, or the end of nothing.
void HtmlTokens::skipMarkup()
{
    const bool isComment = m_html.mid(m_at).startsWith(u"<!--");
    // "<!-->" is a comment too.
    const qsizetype end = isComment ? m_html.indexOf(QStringView(u"-->"), m_at + 2) : m_html.indexOf(u'>', m_at);
    m_at = end < 0 ? m_html.size() : end + (isComment ? 3 : 1);
}

void HtmlTokens::skipBlanks()
{
    while (m_at < m_html.size() && m_html[m_at].isSpace())
        ++m_at;
}

QString HtmlTokens::attributeValue()
{
    skipBlanks();
    if (m_at >= m_html.size())
        return {};
    const QChar quote = m_html[m_at];
    const bool isQuoted = quote == u'"' || quote == u'\'';
    const qsizetype begin = isQuoted ? ++m_at : m_at;
    while (m_at < m_html.size() && (isQuoted ? m_html[m_at] != quote : !m_html[m_at].isSpace() && m_html[m_at] != u'>'))
        ++m_at;
    const QString value = withEntities(m_html.mid(begin, m_at - begin));
    if (isQuoted && m_at < m_html.size())
        ++m_at;
    return value;
}

void HtmlTokens::readAttributes(HtmlToken &token)
{
    while (m_at < m_html.size() && m_html[m_at] != u'>') {
        if (m_html[m_at].isSpace() || m_html[m_at] == u'/') {
            ++m_at;
            continue;
        }
        const qsizetype begin = m_at++;
        while (m_at < m_html.size() && !endsName(m_html[m_at]) && m_html[m_at] != u'=')
            ++m_at;
        const QString name = m_html.mid(begin, std::min<qsizetype>(m_at - begin, 40)).toString().toLower();
        skipBlanks();
        QString value;
        if (m_at < m_html.size() && m_html[m_at] == u'=') {
            ++m_at;
            value = attributeValue();
        }
        if (token.attributes.size() < mostAttributes && !token.attributes.contains(name))
            token.attributes.insert(name, value);
    }
    m_at = std::min(m_at + 1, m_html.size());
}

void HtmlTokens::skipUntilEndOf(const QString &name)
{
    const qsizetype end = m_html.indexOf(QString(QStringLiteral("</") + name), m_at, Qt::CaseInsensitive);
    const qsizetype close = end < 0 ? -1 : m_html.indexOf(u'>', end);
    m_at = close < 0 ? m_html.size() : close + 1;
}

} // namespace shopdesk::mail
