// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/Markdown.h"
#include "knowledge/LineDifference.h"

#include <QtTest>

#include <random>

using namespace shopdesk::knowledge;

class MarkdownTest : public QObject
{
    Q_OBJECT
private slots:
    void whatPeopleWriteBecomesHtml_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const char *markdown, const char *html) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(html);
        };
        row("paragraphs", "One\n\ntwo", "<p>One</p>\n<p>two</p>");
        row("a heading is below the title", "# Late parcels", "<h2>Late parcels</h2>");
        row("the smallest heading", "###### x", "<h6>x</h6>");
        row("a list", "- a\n- *b*", "<ul><li>a</li>\n<li><em>b</em></li>\n</ul>");
        row("numbers", "1. a\n2. b", "<ol><li>a</li>\n<li>b</li>\n</ol>");
        row("code", "`a<b`", "<p><code>a&lt;b</code></p>");
        row("a link", "[us](https://shop.example/a?b=1&c=2)",
            "<p><a rel=\"noopener noreferrer\" href=\"https://shop.example/a?b=1&amp;c=2\">us</a></p>");
        row("chinese", "**退货**", "<p><strong>退货</strong></p>");
    }

    void whatPeopleWriteBecomesHtml()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, html);
        QCOMPARE(toHtml(markdown), html);
    }

    void nothingCanAct_data()
    {
        QTest::addColumn<QString>("markdown");
        for (const char *bad :
             {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
              "[x](JaVaScRiPt:alert(1))", "![x](https://evil.example/x.png)", "[x](data:text/html,<script>)",
              "[x](https://a\"onclick=\"alert(1))", "<a href='javascript:1'>x</a>", "</main><script>",
              "[x](vbscript:x)", "`</code><script>`", "&lt;script&gt;<iframe>"})
            QTest::newRow(bad) << QString::fromUtf8(bad);
    }

    void nothingCanAct()
    {
        QFETCH(QString, markdown);
        const QString html = toHtml(markdown);
        for (const char *tag :
             {"<script", "<img", "<iframe", "</main", "href=\"javascript", "href=\"data", "\"onclick"})
            QVERIFY2(!html.contains(QLatin1String(tag), Qt::CaseInsensitive), qPrintable(html));
    }

    /// Whatever is typed: only the tags that are written on purpose.
    void onlyKnownTagsComeOut()
    {
        std::mt19937 random(7);
        const QString pieces = QStringLiteral("<>\"'&`*_[]()#-!\\\n ab1:/");
        const QRegularExpression tag(
            QStringLiteral("<(?!/?(p|ul|ol|li|h[2-6]|em|strong|code|pre|blockquote|a|br|hr)\\b)"));
        for (int i = 0; i < 3'000; ++i) {
            QString text;
            for (unsigned n = random() % 60; n > 0; --n)
                text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
            QVERIFY2(!toHtml(text).contains(tag), qPrintable(text));
            toPlainText(text);
        }
    }

    void inAMessageMarksAreLeftOut()
    {
        QCOMPARE(
            toPlainText(QStringLiteral("# Late\n\nWe are **sorry**. See [here](https://shop.example).\n\n1. look\n2. "
                                       "ask\n\n- a\n  - b\n\nAT&amp;T")),
            QStringLiteral("Late\n\nWe are sorry. See here (https://shop.example).\n\n1. look\n2. ask\n\n- a\n  - "
                           "b\n\nAT&T"));
    }

    void aDifferenceNamesWhatChanged()
    {
        using Kind = DifferentLine::Kind;
        const auto lines = lineDifference(QStringLiteral("a\nb\nc"), QStringLiteral("a\nx\nc\nd"));
        const std::vector<DifferentLine> expected{{Kind::Same, QStringLiteral("a")},
                                                  {Kind::Removed, QStringLiteral("b")},
                                                  {Kind::Added, QStringLiteral("x")},
                                                  {Kind::Same, QStringLiteral("c")},
                                                  {Kind::Added, QStringLiteral("d")}};
        QVERIFY(lines == expected);
    }
};

QTEST_GUILESS_MAIN(MarkdownTest)
#include "MarkdownTest.moc"
