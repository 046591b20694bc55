// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/HarmlessHtml.h"
#include "mail/FoldedText.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

using namespace shopdesk::mail;

class HarmlessHtmlTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatIsAllowedRemains_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const char *given, const char *html) {
            QTest::newRow(name) << QString::fromUtf8(given) << QString::fromUtf8(html);
        };
        row("words", "a &lt;b&gt; &amp; c", "a &lt;b&gt; &amp; c");
        row("emphasis", "<b>a</b><font color=red>b</font>", "<b>a</b>b");
        row("attributes go", "<p onclick=\"x()\" style='color:red' class=c>a</p>", "<p>a</p>");
        row("script", "a<script>if (1 < 2) alert('</b>')</script>b", "ab");
        row("script that does not end", "a<script>alert(1)", "a");
        row("script in capitals", "a<SCRIPT\n>alert(1)</ScRiPt >b", "ab");
        row("a tag in a tag", "<scr<script>ipt>alert(1)</script>b", "ipt&gt;alert(1)b");
        row("style", "<style>p{}</style>a", "a");
        row("comment", "a<!-- <b>x</b> -->b", "ab");
        row("conditional comment", "a<!--[if mso]><script>x</script><![endif]-->b", "ab");
        row("picture", "a<img src=http://t.example/1.gif>b", "ab");
        row("picture with words", "<img alt='a \"b\" <c>' src=x>", "[a &quot;b&quot; &lt;c&gt;]");
        row("form", "<form action=x><input value=1>a</form>", "a");
        row("frame", "<iframe src=x>a</iframe>b", "b");
        row("svg", "<svg><script>x</script></svg>b", "b");
        row("object", "<object data=x>a</object>", "a");
        row("hidden", "<div style='DISPLAY : none'>a<b>b</b></div>c", "c");
        row("not closed", "<ul><li>a<li><b>b", "<ul><li>a<li><b>b</b></li></li></ul>");
        row("closed twice", "<b>a</b></b></p>", "<b>a</b>");
        row("no tag", "1 < 2 and 3 > 2", "1 &lt; 2 and 3 &gt; 2");
        row("cut off", "a<a href=\"x", "a");
        row("entity without end", "&am; &#xD800; &#0; &bogus;", "&amp;am; &amp;#xD800; &amp;#0; &amp;bogus;");
        row("entities", "&#39;&#x4F60;&#22909;&euro;", "'你好€");
    }

    void onlyWhatIsAllowedRemains()
    {
        QFETCH(QString, given);
        QFETCH(QString, html);
        QCOMPARE(harmlessHtml(given).html, html);
    }

    void linksTellWhereTheyLead_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const char *given, const char *html) {
            QTest::newRow(name) << QString::fromUtf8(given) << QString::fromUtf8(html);
        };
        row("another", "<a href='https://evil.example/x'>my bank</a>",
            "<a href=\"https://evil.example/x\">my bank</a> (https://evil.example/x)");
        row("the same", "<a href='https://shop.example/x'>https://shop.example/x</a>",
            "<a href=\"https://shop.example/x\">https://shop.example/x</a>");
        row("the same but for the slash", "<a href='https://shop.example/'>https://shop.example</a>",
            "<a href=\"https://shop.example/\">https://shop.example</a>");
        row("letters that look alike", "<a href='https://аррle.com/'>apple.com</a>",
            "<a href=\"https://xn--le-6kc8da.com/\">apple.com</a> (https://xn--le-6kc8da.com/)");
        row("script", "<a href='javascript:alert(1)'>a</a>", "a");
        row("hidden script", "<a href=' java\nscript:alert(1)'>a</a>", "a");
        row("data", "<a href='data:text/html,x'>a</a>", "a");
        row("file", "<a href='file:///etc/passwd'>a</a>", "a");
        row("relative", "<a href='/pay'>a</a>", "a");
        row("quotes", "<a href='https://x.example/\"onmouseover=\"a'>b</a>",
            "<a href=\"https://x.example/%22onmouseover=%22a\">b</a> (https://x.example/%22onmouseover=%22a)");
        row("mail", "<a href='mailto:a@example.org?subject=x'>write</a>",
            "<a href=\"mailto:a@example.org?subject=x\">write</a> (a@example.org)");
    }

    void linksTellWhereTheyLead()
    {
        QFETCH(QString, given);
        QFETCH(QString, html);
        QCOMPARE(harmlessHtml(given).html, html);
    }

    void textKeepsLinesAndQuotes()
    {
        QCOMPARE(harmlessHtml(QStringLiteral("<p>One\n two</p><p>Three<br>four</p><ul><li>a</li><li>b</li></ul>"
                                             "<blockquote>old<p>older</p></blockquote><pre>x\n  y</pre>"))
                     .text,
                 QStringLiteral("One two\n\nThree\nfour\n\n• a\n• b\n> old\n> older\n\nx\n  y"));
        QCOMPARE(harmlessHtml(QStringLiteral("<table><tr><td>Tea</td><td>9 &euro;</td></tr></table>")).text,
                 QStringLiteral("Tea \t9 €"));
        QCOMPARE(harmlessHtml(QStringLiteral("<img src=a><img src=b>")).pictures, 2);
    }

    /// A megabyte of anything takes no longer than one of words.
    void itTakesTimeInProportion_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char *unit : {"<b>", "<div><b a=1>", "</b>", "<a href=x>", "<!--", "<script", "&", "<", "<p></b>",
                                 "<blockquote>", "<td>", "\n", "<pre>\n", "<table><tr><td>", "</a", "<x y=\"", "<br>"})
            QTest::newRow(unit) << QString::fromLatin1(unit);
    }

    void itTakesTimeInProportion()
    {
        QFETCH(QString, unit);
        QElapsedTimer timer;
        timer.start();
        const HarmlessHtml harmless = harmlessHtml(unit.repeated(1'000'000 / unit.size()));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(harmless.html.size() < 20'000'000);
    }

    /// Whatever comes, the result holds allowed tags alone, each closed.
    void nothingElseComesOut()
    {
        const QStringList parts{QStringLiteral("<"),       QStringLiteral(">"),
                                QStringLiteral("script"),  QStringLiteral("</"),
                                QStringLiteral("<b>"),     QStringLiteral("<a href="),
                                QStringLiteral("\""),      QStringLiteral("'"),
                                QStringLiteral("onload="), QStringLiteral("<!--"),
                                QStringLiteral("-->"),     QStringLiteral("&lt;"),
                                QStringLiteral("&#60;"),   QStringLiteral("<p"),
                                QStringLiteral(" "),       QStringLiteral("https://x.example/"),
                                QStringLiteral("<style>"), QStringLiteral("<svg"),
                                QStringLiteral("/"),       QStringLiteral("<img src=x>"),
                                QStringLiteral("你"),      QStringLiteral("<td>"),
                                QStringLiteral("</p>"),    QStringLiteral("<blockquote>")};
        static const QRegularExpression allowed(
            QStringLiteral("^<(/?(b|p|td|blockquote|a)|a href=\"https://x\\.example/[^\"<>]*\")>$"));
        static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
        QRandomGenerator random(11);
        for (int i = 0; i < 3'000; ++i) {
            QString given;
            for (int n = random.bounded(30); n > 0; --n)
                given += parts[random.bounded(int(parts.size()))];
            const QString html = harmlessHtml(given).html;
            int open = 0;
            for (auto found = tag.globalMatch(html); found.hasNext();) {
                const QString one = found.next().captured();
                QVERIFY2(allowed.match(one).hasMatch(), qPrintable(given + QStringLiteral("  →  ") + html));
                open += one.startsWith(QStringLiteral("</")) ? -1 : 1;
                QVERIFY(open >= 0);
            }
            QCOMPARE(open, 0);
            QVERIFY2(html.count(u'<') == html.count(u'>'), qPrintable(html));
        }
    }

    void whatIsBelowTheWordsIsFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *text, const char *words) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words);
        };
        row("nothing", "Hello\nyou", "Hello\nyou");
        row("signature", "Hello\n-- \nWei\n+86", "Hello");
        row("quote", "Yes.\n\nOn Thu, 26 Nov 2026 at 10:00, Tea Shop <a@b.c> wrote:\n> old\n> older", "Yes.");
        row("introduced in two lines",
            "Yes.\n\nOn Thu, 26 Nov 2026 at 10:00, Tea Shop\n<help@shop.example> wrote:\n> old", "Yes.");
        row("German", "Ja.\n\nAm 26.11.2026 um 10:00 schrieb Teeladen:\n> alt", "Ja.");
        row("Chinese", "收到。\n\n在 2026年11月26日，茶店 写道：\n> 旧", "收到。");
        row("original message", "Ok\n\n-----Original Message-----\nFrom: a\nold", "Ok");
        row("Chinese original", "好\n------------------ 原始邮件 ------------------\n发件人: 茶店\n旧", "好");
        row("headers", "Ok\n\nFrom: Tea Shop\nSent: Thursday\nTo: me\n\nold", "Ok");
        row("answer below", "> Did it come?\nYes.", "> Did it come?\nYes.");
        row("answers between", "> One?\nYes.\n> Two?\nNo.\n> Three?", "> One?\nYes.\n> Two?\nNo.");
        row("only a quote", "> old\n> older", "> old\n> older");
        row("From in a sentence", "From: here on it works.", "From: here on it works.");
    }

    void whatIsBelowTheWordsIsFolded()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const FoldedText folded = foldedText(text);
        QCOMPARE(folded.words, words);
        QCOMPARE(folded.folded.isEmpty(), words.size() == text.size());
    }
};

QTEST_GUILESS_MAIN(HarmlessHtmlTest)
#include "HarmlessHtmlTest.moc"
