// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <optional>

namespace shopdesk::mail {

/// A tag or the text between two of them.
struct HtmlToken
{
    enum class Kind { Text, Start, End };

    Kind kind = Kind::Text;
    QString text = {}; ///< of text, entities resolved; of a tag its name in lower case
    QHash<QString, QString> attributes = {};
};

/// Cuts HTML into tags and text, as browsers do for what mails hold: comments and declarations are skipped, and so is what
/// stands in scripts, styles and the like up to their end.
class HtmlTokens
{
public:
    explicit HtmlTokens(QStringView html) : m_html(html) {}
    std::optional<HtmlToken> next();

private:
    HtmlToken text();
    std::optional<HtmlToken> tag();
    void skipMarkup();
    void readAttributes(HtmlToken &token);
    QString attributeValue();
    void skipBlanks();
    void skipUntilEndOf(const QString &name);
    bool atTag() const;

    QStringView m_html;
    qsizetype m_at = 0;
};

} // namespace shopdesk::mail
