// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/IncomingMail.h"
#include "mail/OutgoingMail.h"
#include "support/MailCorpus.h"
#include "support/Outcome.h"

#include <QRandomGenerator>

using namespace shopdesk;
using namespace shopdesk::mail;
using namespace shopdesk::test;

namespace {

IncomingMail read(const char *name)
{
    return must(parseMail(corpusMail(name)));
}

/// A mail of so many parts beside each other.
QByteArray withParts(int parts)
{
    QByteArray mail = "From: a@example.org\r\nSubject: parts\r\nMIME-Version: 1.0\r\n"
                      "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int i = 0; i < parts; ++i)
        mail += "--b\r\nContent-Type: text/plain\r\n\r\npart\r\n";
    return mail + "--b--\r\n";
}

QByteArray nested(int depth)
{
    QByteArray mail = "From: a@example.org\r\nSubject: nested\r\nMIME-Version: 1.0\r\n";
    for (int i = 0; i < depth; ++i) {
        const QByteArray name = "b" + QByteArray::number(i);
        mail += "Content-Type: multipart/mixed; boundary=" + name + "\r\n\r\n--" + name + "\r\n";
    }
    return mail + "Content-Type: text/plain\r\n\r\nat the bottom\r\n";
}

} // namespace

class ParseMailTest : public QObject
{
    Q_OBJECT
private slots:
    void aPlainMailIsRead()
    {
        const IncomingMail mail = read("plain.eml");
        QCOMPARE(mail.from, (MailAddress{QStringLiteral("Wei Lin"), QStringLiteral("wei.lin@example.com")}));
        QCOMPARE(mail.to, QStringList{QStringLiteral("help@shop.example")});
        QCOMPARE(mail.subject, QStringLiteral("Where is my parcel?"));
        QCOMPARE(mail.messageId, QStringLiteral("plain-1@example.com"));
        QCOMPARE(mail.sentAt->ms, QDateTime(QDate(2026, 11, 26), QTime(1, 30), Qt::UTC).toMSecsSinceEpoch());
        QVERIFY(mail.text.contains(QStringLiteral("包裹还没到。")));
        QVERIFY(!mail.isAutomatic);
        QVERIFY(!mail.bounce);
        QVERIFY(mail.files.empty());
    }

    void aReplyNamesWhatItAnswers()
    {
        const IncomingMail mail = read("reply.eml");
        QCOMPARE(mail.from.name, QStringLiteral("Lin, Wei"));
        QCOMPARE(mail.subject, QStringLiteral("Re: Where is my parcel?"));
        QCOMPARE(mail.inReplyTo, QStringLiteral("answer-1@shop.example"));
        QCOMPARE(mail.references,
                 (QStringList{QStringLiteral("plain-1@example.com"), QStringLiteral("answer-1@shop.example")}));
    }

    void aSubjectMayBeWrittenInSixEncodings()
    {
        const IncomingMail mail = read("six-encodings.eml");
        QCOMPARE(mail.subject, QStringLiteral("包裹订单退貨fürзаказ荷物"));
        QCOMPARE(mail.from.name, QStringLiteral("李娜"));
    }

    void aWrongCharsetIsFoundOut()
    {
        QCOMPARE(read("wrong-charset.eml").text.trimmed(), QStringLiteral("我的订单没有收到，请帮我查一下。"));
        QCOMPARE(read("latin-unnamed.eml").text.trimmed(),
                 QStringLiteral("Die Teekanne ist zerbrochen. Grüße, Jürgen"));
    }

    void htmlIsReadAsText()
    {
        const IncomingMail mail = read("html.eml");
        QVERIFY2(mail.text.startsWith(QStringLiteral("The lid is broken.")), qPrintable(mail.text));
        for (const char *harm : {"alert", "hidden preheader", "tracker.example", "<script", "<form", "1234"}) {
            QVERIFY2(!mail.text.contains(QLatin1String(harm)), harm);
            QVERIFY2(!mail.html.contains(QLatin1String(harm)), harm);
        }
        QVERIFY(mail.text.contains(QStringLiteral("https://bank.example/ (https://evil.example/pay?a=1&b=2)")));
    }

    void filesStandBesideTheText()
    {
        const IncomingMail mail = read("attachments.eml");
        QCOMPARE(mail.text.trimmed(), QStringLiteral("The photos are attached."));
        QCOMPARE(mail.html, QStringLiteral("<p>The photos are <i>attached</i>.</p>"));
        QCOMPARE(mail.files.size(), size_t(2));
        QCOMPARE(mail.files[0].name, QStringLiteral("../../x"));
        QCOMPARE(mail.files[0].mediaType, QStringLiteral("image/png"));
        QCOMPARE(mail.files[0].bytes, QByteArray("\x89PNG\r\n\x1a\n lid"));
        QCOMPARE(mail.files[1].name, QStringLiteral("照片.zip"));
        QCOMPARE(mail.files[1].bytes.size(), 22);
    }

    void aMailInAMailIsAFile()
    {
        const IncomingMail mail = read("forwarded.eml");
        QCOMPARE(mail.text.trimmed(), QStringLiteral("See the attached mail."));
        QCOMPARE(mail.files.size(), size_t(1));
        QCOMPARE(mail.files[0].name, QStringLiteral("the first mail.eml"));
        QVERIFY(mail.files[0].bytes.contains("inside"));
    }

    void aBounceNamesTheMail()
    {
        const IncomingMail mail = read("bounce.eml");
        QVERIFY(mail.isAutomatic);
        QVERIFY(mail.bounce.has_value());
        QCOMPARE(mail.bounce->messageId, QStringLiteral("OURS@shop.example"));
        QCOMPARE(mail.bounce->recipient, QStringLiteral("wei.lin@example.com"));
        QCOMPARE(mail.bounce->status, QStringLiteral("5.1.1"));
        QCOMPARE(mail.bounce->said, QStringLiteral("550 5.1.1 <wei.lin@example.com>: Recipient address rejected"));
        QVERIFY(mail.bounce->isForGood);
    }

    void mailsOfProgramsAreKnown()
    {
        QVERIFY(read("absent.eml").isAutomatic);
        QVERIFY(read("bulk.eml").isAutomatic);
        QVERIFY(!read("reply.eml").isAutomatic);
    }

    /// Mails of people, too, come over lists, or from programs that ask for no absence note.
    void aHeaderOfAListDoesNotMakeAProgram()
    {
        const IncomingMail list = read("list.eml");
        QVERIFY(!list.isAutomatic && list.wantsNoAutomaticAnswer);
        const auto with = [](const char *header) {
            return must(parseMail(QByteArray("From: a@example.org\r\nSubject: x\r\n") + header + "\r\n\r\nHello\r\n"));
        };
        const IncomingMail suppressed = with("X-Auto-Response-Suppress: All");
        QVERIFY(!suppressed.isAutomatic && suppressed.wantsNoAutomaticAnswer);
        QVERIFY(!with("Auto-Submitted: no").isAutomatic && !with("Auto-Submitted: no").wantsNoAutomaticAnswer);
        for (const char *header : {"Auto-Submitted: auto-generated", "Precedence: junk", "Return-Path: <>"})
            QVERIFY2(with(header).isAutomatic && with(header).wantsNoAutomaticAnswer, header);
    }

    void whatIsMissingIsNoError()
    {
        const IncomingMail mail = read("no-sender.eml");
        QCOMPARE(mail.from, MailAddress());
        QVERIFY(mail.messageId.isEmpty());
        QVERIFY(!mail.sentAt);
        QCOMPARE(mail.text.trimmed(), QStringLiteral("No sender, no id, no date."));
        QCOMPARE(read("unfinished.eml").from.address, QStringLiteral("cut@example.org"));
    }

    void whatIsNoMailIsRefused()
    {
        QCOMPARE(codeOf(parseMail({})), QStringLiteral("mail.notAMail"));
        QCOMPARE(codeOf(parseMail(QByteArray(100, '\0'))), QStringLiteral("mail.notAMail"));
    }

    void aHundredMegabytesAreRefusedUnread()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(parseMail(QByteArray(100 * 1024 * 1024, 'x'))), QStringLiteral("mail.tooLarge"));
        QVERIFY(timer.elapsed() < 1'000);
    }

    void tooManyPartsAreRefused()
    {
        QCOMPARE(codeOf(parseMail(withParts(10'000))), QStringLiteral("mail.tooManyParts"));
        const IncomingMail many = must(parseMail(withParts(mostParts - 1)));
        QCOMPARE(many.text.count(QStringLiteral("part")), mostParts - 1);
    }

    void nestingHasAnEnd()
    {
        QCOMPARE(codeOf(parseMail(nested(100'000))), QStringLiteral("mail.tooManyParts"));
        QVERIFY(must(parseMail(nested(40))).text.contains(QStringLiteral("at the bottom")));
        // Deeper than anybody writes: read, but not to the bottom.
        QVERIFY(!must(parseMail(nested(150))).text.contains(QStringLiteral("at the bottom")));
    }

    void whatIsWrittenIsReadAgain()
    {
        OutgoingMail mail{{QStringLiteral("Tea Shop 茶"), QStringLiteral("help@shop.example")},
                          {QStringLiteral("Lin, Wei"), QStringLiteral("wei.lin@example.com")},
                          QStringLiteral("Re: 包裹 [TK-S01-261127-0001]\r\nBcc: all@example.com"),
                          QStringLiteral("It is on its way.\n包裹在路上。\n.\nFrom here on.\n") + QString(2'000, u'x'),
                          QStringLiteral("answer-1@shop.example")};
        mail.inReplyTo = QStringLiteral("plain-1@example.com");
        mail.references = {QStringLiteral("plain-1@example.com")};
        mail.at = {1'795'000'000'000};
        mail.isAutomatic = true;
        mail.loopMark = QStringLiteral("shopdesk-1");
        mail.files = {{QStringLiteral("发票.pdf"), QStringLiteral("application/pdf"), QByteArray("%PDF\0\r\n\xff", 9)}};
        const QByteArray bytes = written(mail);
        for (const QByteArray &line : bytes.split('\n'))
            QVERIFY2(line.isEmpty() || (line.endsWith('\r') && line.size() <= 1'000), line.left(80).constData());
        QVERIFY(!bytes.contains("\nBcc:"));
        const IncomingMail read = must(parseMail(bytes));
        QCOMPARE(read.from, mail.from);
        QCOMPARE(read.to, QStringList{mail.to.address});
        QCOMPARE(read.subject, QStringLiteral("Re: 包裹 [TK-S01-261127-0001] Bcc: all@example.com"));
        QCOMPARE(read.text.trimmed(), mail.text);
        QCOMPARE(read.messageId, mail.messageId);
        QCOMPARE(read.inReplyTo, mail.inReplyTo);
        QCOMPARE(read.references, mail.references);
        QCOMPARE(read.sentAt->ms, mail.at.ms);
        QCOMPARE(read.loopMark, mail.loopMark);
        QVERIFY(read.isAutomatic);
        QCOMPARE(read.files.size(), size_t(1));
        QCOMPARE(read.files[0].name, mail.files[0].name);
        QCOMPARE(read.files[0].bytes, mail.files[0].bytes);
    }

    /// Cut and changed anywhere, a mail is read or refused, and nothing else.
    void brokenMailsDoNoHarm()
    {
        QRandomGenerator random(7);
        int mails = 0;
        for (const QString &name : corpusNames()) {
            const QByteArray whole = corpusMail(name.toUtf8().constData());
            for (int i = 0; i < 40; ++i) {
                QByteArray broken = whole.left(random.bounded(int(whole.size()) + 1));
                for (int change = random.bounded(8); change > 0 && !broken.isEmpty(); --change)
                    broken[random.bounded(int(broken.size()))] = char(random.bounded(256));
                const auto mail = parseMail(broken);
                QVERIFY(
                    !mail
                    || (mail->files.size() <= size_t(mostFiles) && !mail->html.contains(QStringLiteral("<script"))));
                ++mails;
            }
        }
        QVERIFY(mails >= 12 * 40);
    }
};

QTEST_GUILESS_MAIN(ParseMailTest)
#include "ParseMailTest.moc"
