// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/HarmlessHtml.h"

#include "mail/HtmlTokens.h"

#include <QStringList>
#include <QUrl>

namespace shopdesk::mail {

namespace {

constexpr qsizetype longestHtml = 1'000'000; // UTF-16 units
constexpr qsizetype deepest = 100;
constexpr int longestShownUrl = 100;

enum class Sort { Unknown, Inline, Block, Cell, Item, Line, Preformatted, Quote, Link };

/// The allow list: what is not here leaves its words and nothing else.
Sort sortOf(const QString &name)
{
    static const QHash<QString, Sort> sorts = [] {
        QHash<QString, Sort> table;
        const auto add = [&table](Sort sort, const char *names) {
            for (const QString &each : QString::fromLatin1(names).split(QLatin1Char(' ')))
                table.insert(each, sort);
        };
        add(Sort::Inline, "b strong i em u s sub sup small code span");
        add(Sort::Block, "p div h1 h2 h3 h4 h5 h6 ul ol table thead tbody tr dl dt dd");
        add(Sort::Cell, "td th");
        add(Sort::Item, "li");
        add(Sort::Line, "br hr");
        add(Sort::Preformatted, "pre");
        add(Sort::Quote, "blockquote");
        add(Sort::Link, "a");
        return table;
    }();
    return sorts.value(name, Sort::Unknown);
}

bool isVoid(const QString &name)
{
    static const QStringList names{QStringLiteral("br"),   QStringLiteral("hr"),    QStringLiteral("img"),
                                   QStringLiteral("meta"), QStringLiteral("input"), QStringLiteral("link"),
                                   QStringLiteral("base"), QStringLiteral("area"),  QStringLiteral("col"),
                                   QStringLiteral("wbr"),  QStringLiteral("embed"), QStringLiteral("source")};
    return names.contains(name);
}

/// Words that a browser would not show: mails are written for what it shows.
bool isHidden(const HtmlToken &tag)
{
    QString style = tag.attributes.value(QStringLiteral("style")).toLower();
    style.remove(QLatin1Char(' '));
    return tag.attributes.contains(QStringLiteral("hidden")) || style.contains(QLatin1String("display:none"))
           || style.contains(QLatin1String("visibility:hidden"));
}

/// Where a link may lead: the web and mail. Empty: nowhere.
QString safeTarget(const QString &href)
{
    QString bare = href.trimmed();
    bare.remove(QLatin1Char('\n')).remove(QLatin1Char('\r')).remove(QLatin1Char('\t'));
    const QUrl url(bare, QUrl::TolerantMode);
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || !schemes.contains(scheme) || (scheme != QLatin1String("mailto") && url.host().isEmpty()))
        return {};
    // Encoded, so that letters that look like others in the host are seen as what they are.
    return QString::fromLatin1(url.toEncoded()).left(2'000);
}

QString shownTarget(const QString &target)
{
    if (target.startsWith(QLatin1String("mailto:")))
        return target.mid(7).section(QLatin1Char('?'), 0, 0);
    return target.size() <= longestShownUrl ? target : target.left(longestShownUrl) + QChar(0x2026);
}

/// Writes what is allowed, and closes what it has opened.
class Writer
{
public:
    HarmlessHtml take(const QString &given)
    {
        HtmlTokens tokens{QStringView(given).left(longestHtml)};
        while (const auto token = tokens.next()) {
            switch (token->kind) {
            case HtmlToken::Kind::Text:
                words(token->text);
                break;
            case HtmlToken::Kind::Start:
                start(*token);
                break;
            case HtmlToken::Kind::End:
                end(token->text);
                break;
            }
        }
        while (!m_open.isEmpty())
            closeLast();
        m_result.text = m_result.text.trimmed();
        m_result.html = m_result.html.trimmed();
        return m_result;
    }

private:
    struct Open
    {
        QString name;
        Sort sort;
        bool hides;
        QString target; ///< of a link
        qsizetype textAt;
    };

    bool isHiding() const { return !m_open.isEmpty() && m_open.last().hides; }

    void start(const HtmlToken &tag)
    {
        const Sort sort = sortOf(tag.text);
        if (tag.text == QLatin1String("img"))
            picture(tag);
        if (sort == Sort::Line && !isHiding()) {
            m_result.html += QLatin1Char('<') + tag.text + QLatin1Char('>');
            breakLine(1);
        }
        if (isVoid(tag.text) || m_open.size() >= deepest)
            return;
        Open open{tag.text, sort, isHiding() || isHidden(tag), {}, 0};
        if (!open.hides) {
            if (sort == Sort::Link)
                open.target = safeTarget(tag.attributes.value(QStringLiteral("href")));
            beginText(sort);
            writeStart(open);
        }
        open.textAt = m_result.text.size();
        m_open.push_back(open);
    }

    void writeStart(const Open &open)
    {
        if (open.sort == Sort::Link && !open.target.isEmpty())
            m_result.html += QStringLiteral("<a href=\"%1\">").arg(open.target.toHtmlEscaped());
        else if (open.sort != Sort::Unknown && open.sort != Sort::Link)
            m_result.html += QLatin1Char('<') + open.name + QLatin1Char('>');
    }

    void beginText(Sort sort)
    {
        if (sort == Sort::Block || sort == Sort::Preformatted)
            breakLine(1);
        if (sort == Sort::Item) {
            breakLine(1);
            append(QStringLiteral("• "));
        }
        if (sort == Sort::Cell && !m_result.text.isEmpty() && !m_result.text.endsWith(QLatin1Char('\n')))
            append(QStringLiteral(" \t"));
        if (sort == Sort::Quote) {
            breakLine(1);
            ++m_quotes;
        }
        if (sort == Sort::Preformatted)
            ++m_preformatted;
    }

    void end(const QString &name)
    {
        qsizetype at = m_open.size() - 1;
        while (at >= 0 && m_open[at].name != name)
            --at;
        while (at >= 0 && m_open.size() > at)
            closeLast();
    }

    void closeLast()
    {
        const Open open = m_open.takeLast();
        if (open.hides)
            return;
        if (open.sort == Sort::Quote) {
            breakLine(1);
            --m_quotes;
        }
        if (open.sort == Sort::Preformatted)
            --m_preformatted;
        if (open.sort == Sort::Block || open.sort == Sort::Item || open.sort == Sort::Preformatted)
            breakLine(open.name == QLatin1String("p") ? 2 : 1);
        if (open.sort == Sort::Link && !open.target.isEmpty()) {
            m_result.html += QStringLiteral("</a>");
            tellTarget(open);
        } else if (open.sort != Sort::Unknown && open.sort != Sort::Link) {
            m_result.html += QStringLiteral("</") + open.name + QLatin1Char('>');
        }
    }

    /// "our site (https://elsewhere.example/x)": the words of a link may say anything.
    void tellTarget(const Open &link)
    {
        const QString target = shownTarget(link.target);
        const QString said = m_result.text.mid(link.textAt).trimmed();
        if (said.compare(target, Qt::CaseInsensitive) == 0
            || (said + QLatin1Char('/')).compare(target, Qt::CaseInsensitive) == 0)
            return;
        const QString told = QStringLiteral(" (%1)").arg(target);
        m_result.html += told.toHtmlEscaped();
        append(told);
    }

    void picture(const HtmlToken &tag)
    {
        if (isHiding())
            return;
        ++m_result.pictures;
        const QString alt = tag.attributes.value(QStringLiteral("alt")).simplified().left(200);
        if (!alt.isEmpty())
            words(QStringLiteral("[%1]").arg(alt));
    }

    void words(const QString &given)
    {
        if (isHiding())
            return;
        m_result.html += given.toHtmlEscaped();
        if (m_preformatted > 0) {
            const QStringList lines = given.split(QLatin1Char('\n'));
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    newLine();
                append(lines[i]);
            }
            return;
        }
        const QString single = given.simplified();
        const auto isBlank = [](QChar c) { return c.isSpace(); };
        const bool endsInBlank = m_result.text.isEmpty() || m_result.text.back().isSpace();
        if (!given.isEmpty() && isBlank(given.front()) && !endsInBlank)
            m_result.text += QLatin1Char(' ');
        append(single);
        if (!single.isEmpty() && isBlank(given.back()))
            m_result.text += QLatin1Char(' ');
    }

    void append(const QString &text)
    {
        if (text.isEmpty())
            return;
        if (m_quotes > 0 && (m_result.text.isEmpty() || m_result.text.endsWith(QLatin1Char('\n'))))
            m_result.text += QString(std::min(m_quotes, 5), QLatin1Char('>')) + QLatin1Char(' ');
        m_result.text += text;
    }

    void newLine()
    {
        while (m_result.text.endsWith(QLatin1Char(' ')))
            m_result.text.chop(1);
        m_result.text += QLatin1Char('\n');
    }

    /// The text goes on after so many line ends.
    void breakLine(int ends)
    {
        int there = 0;
        while (there < ends && there < m_result.text.size()
               && m_result.text[m_result.text.size() - 1 - there] == QLatin1Char('\n'))
            ++there;
        for (; there < ends && !m_result.text.isEmpty(); ++there)
            newLine();
    }

    HarmlessHtml m_result;
    QList<Open> m_open;
    int m_quotes = 0;
    int m_preformatted = 0;
};

} // namespace

HarmlessHtml harmlessHtml(const QString &given)
{
    return Writer().take(given);
}

} // namespace shopdesk::mail
