// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/Markdown.h"

#include <QUrl>

#include <md4c.h>

#include <algorithm>
#include <vector>

namespace shopdesk::knowledge {

namespace {

constexpr unsigned dialect = MD_DIALECT_COMMONMARK | MD_FLAG_NOHTML;

QString toText(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

/// The address of a link where it is one that may be followed.
QString safeAddress(const MD_ATTRIBUTE &attribute)
{
    const QString address = toText(attribute.text, attribute.size).trimmed();
    const QString scheme = QUrl(address).scheme().toLower();
    const bool isSafe =
        scheme == QLatin1String("http") || scheme == QLatin1String("https") || scheme == QLatin1String("mailto");
    return isSafe ? address : QString();
}

/// What both ways of writing have in common: the calls of md4c as calls of a writer.
template<typename Writer>
QString run(const QString &markdown)
{
    Writer writer;
    MD_PARSER parser{};
    parser.flags = dialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        static_cast<Writer *>(self)->enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        static_cast<Writer *>(self)->leave(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
        static_cast<Writer *>(self)->enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *detail, void *self) {
        static_cast<Writer *>(self)->leaveSpan(type, detail);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
        static_cast<Writer *>(self)->text(type, toText(text, size));
        return 0;
    };
    const QByteArray utf8 = markdown.toUtf8();
    md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, &writer);
    return writer.out.trimmed();
}

struct HtmlWriter
{
    QString out;
    std::vector<bool> links; ///< those open, and whether they lead anywhere

    void tag(const char *name, bool ends)
    {
        out += QLatin1String(ends ? "</" : "<") + QLatin1String(name) + QLatin1Char('>');
    }
    void block(MD_BLOCKTYPE type, void *detail, bool ends)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return tag("blockquote", ends);
        case MD_BLOCK_UL:
            return tag("ul", ends);
        case MD_BLOCK_OL:
            return tag("ol", ends);
        case MD_BLOCK_LI:
            return tag("li", ends);
        case MD_BLOCK_HR:
            return ends ? void() : tag("hr", false);
        case MD_BLOCK_H: {
            const unsigned level = std::min(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level + 1, 6U);
            return tag(QByteArray("h").append(QByteArray::number(level)).constData(), ends);
        }
        case MD_BLOCK_CODE:
            return ends ? (tag("code", true), tag("pre", true)) : (tag("pre", false), tag("code", false));
        case MD_BLOCK_P:
            return tag("p", ends);
        default:
            return;
        }
    }
    void enter(MD_BLOCKTYPE type, void *detail) { block(type, detail, false); }
    void leave(MD_BLOCKTYPE type, void *detail)
    {
        block(type, detail, true);
        if (type != MD_BLOCK_DOC)
            out += QLatin1Char('\n');
    }
    void enterSpan(MD_SPANTYPE type, void *detail)
    {
        if (type == MD_SPAN_A) {
            const QString address = safeAddress(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
            links.push_back(!address.isEmpty());
            if (!address.isEmpty())
                out += QStringLiteral("<a rel=\"noopener noreferrer\" href=\"%1\">").arg(address.toHtmlEscaped());
            return;
        }
        span(type, false);
    }
    void leaveSpan(MD_SPANTYPE type, void *)
    {
        if (type == MD_SPAN_A) {
            if (links.back())
                tag("a", true);
            links.pop_back();
            return;
        }
        span(type, true);
    }
    void span(MD_SPANTYPE type, bool ends)
    {
        if (type == MD_SPAN_EM)
            tag("em", ends);
        else if (type == MD_SPAN_STRONG)
            tag("strong", ends);
        else if (type == MD_SPAN_CODE)
            tag("code", ends);
    }
    void text(MD_TEXTTYPE type, const QString &text)
    {
        if (type == MD_TEXT_BR)
            out += QLatin1String("<br>\n");
        else if (type == MD_TEXT_SOFTBR)
            out += QLatin1Char('\n');
        else if (type == MD_TEXT_ENTITY)
            out += text; // md4c has made sure that it is one
        else
            out += text.toHtmlEscaped();
    }
};

struct PlainWriter
{
    QString out;
    std::vector<int> lists; ///< those open: the next number, 0 where there are none
    QStringList addresses = {};
    qsizetype linkBegins = 0;

    void endLine(bool withGap)
    {
        while (out.endsWith(QLatin1Char('\n')))
            out.chop(1);
        if (!out.isEmpty())
            out += QLatin1String(withGap ? "\n\n" : "\n");
    }
    void enter(MD_BLOCKTYPE type, void *detail)
    {
        if (type == MD_BLOCK_OL || type == MD_BLOCK_UL) {
            endLine(lists.empty());
            lists.push_back(type == MD_BLOCK_OL ? static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start)
                                                : 0);
        } else if (type == MD_BLOCK_LI) {
            out += QString(static_cast<qsizetype>(lists.size() - 1) * 2, QLatin1Char(' '));
            out += lists.back() > 0 ? QString::number(lists.back()++) + QLatin1String(". ") : QStringLiteral("- ");
        }
    }
    void leave(MD_BLOCKTYPE type, void *)
    {
        if (type == MD_BLOCK_OL || type == MD_BLOCK_UL)
            lists.pop_back();
        if (type != MD_BLOCK_DOC)
            endLine(lists.empty());
    }
    void enterSpan(MD_SPANTYPE type, void *detail)
    {
        if (type != MD_SPAN_A)
            return;
        addresses << safeAddress(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
        linkBegins = out.size();
    }
    void leaveSpan(MD_SPANTYPE type, void *)
    {
        if (type != MD_SPAN_A)
            return;
        const QString address = addresses.takeLast();
        if (!address.isEmpty() && out.mid(linkBegins) != address)
            out += QStringLiteral(" (%1)").arg(address);
    }
    void text(MD_TEXTTYPE type, const QString &text)
    {
        static const std::pair<QLatin1String, QLatin1String> entities[] = {
            {QLatin1String("&amp;"), QLatin1String("&")},
            {QLatin1String("&lt;"), QLatin1String("<")},
            {QLatin1String("&gt;"), QLatin1String(">")},
            {QLatin1String("&quot;"), QLatin1String("\"")},
            {QLatin1String("&nbsp;"), QLatin1String(" ")}};
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
            out += QLatin1Char('\n');
            return;
        }
        for (const auto &[entity, character] : entities) {
            if (type == MD_TEXT_ENTITY && text == entity) {
                out += character;
                return;
            }
        }
        out += text;
    }
};

} // namespace

QString toHtml(const QString &markdown)
{
    return run<HtmlWriter>(markdown);
}

QString toPlainText(const QString &markdown)
{
    return run<PlainWriter>(markdown);
}

} // namespace shopdesk::knowledge
