// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/ChannelShop.h"
#include "channels/FetchMails.h"
#include "channels/MailKeeper.h"
#include "channels/MailServers.h"
#include "channels/SendWaiting.h"
#include "mail/Mailbox.h"
#include "mail/SendMail.h"
#include "support/MemoryKeychain.h"

using namespace shopdesk;
using namespace shopdesk::channels;
using namespace shopdesk::test;

namespace {

const QString password = QStringLiteral("tea");

/// Does not wait as long as people would.
constexpr mail::Patience hasty{2, 2, 10};

QByteArray numbered(int i)
{
    return QStringLiteral("From: customer%1@example.com\r\nTo: help@shop.example\r\nSubject: Question %1\r\n"
                          "Message-ID: <many-%1@example.com>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                          "Where is parcel %1? 在哪里？\r\n")
        .arg(i)
        .toUtf8();
}

} // namespace

class MailServerTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_servers = std::make_unique<MailServers>();
        if (!m_servers->missing().isEmpty())
            QSKIP(qPrintable(m_servers->missing()));
    }
    void init()
    {
        m_shop = std::make_unique<ChannelShop>();
        must(m_shop->run(updateMailbox, m_shop->mailbox, m_servers->mailbox(m_shop->firstStore())));
    }
    void cleanup()
    {
        QCOMPARE(m_shop->wrong(), std::vector<QString>());
        m_shop.reset();
    }
    void cleanupTestCase() { m_servers.reset(); }

    void tryingSaysWhatIsWrong()
    {
        MailboxDraft draft = m_servers->mailbox(m_shop->firstStore());
        QCOMPARE(codeOf(tryMailbox(draft, password)), QString());
        draft.incoming = {QStringLiteral("localhost"), m_servers->imap(mail::Security::StartTls).port,
                          mail::Security::StartTls};
        draft.outgoing = {QStringLiteral("localhost"), m_servers->smtp(mail::Security::StartTls).port,
                          mail::Security::StartTls};
        QCOMPARE(codeOf(tryMailbox(draft, password)), QString());
        const auto wrong = [&](auto change, const QString &word = password) {
            MailboxDraft bad = m_servers->mailbox(m_shop->firstStore());
            change(bad);
            const auto outcome = tryMailbox(bad, word);
            return codeOf(outcome) + u' ' + fieldOf(outcome);
        };
        QCOMPARE(wrong([](MailboxDraft &) {}, QStringLiteral("coffee")), QStringLiteral("mail.loginRefused incoming"));
        QCOMPARE(wrong([](MailboxDraft &d) { d.folder = QStringLiteral("None"); }),
                 QStringLiteral("mail.noFolder incoming"));
        QCOMPARE(wrong([](MailboxDraft &d) { d.certificates.clear(); }),
                 QStringLiteral("mail.badCertificate incoming"));
        QCOMPARE(wrong([](MailboxDraft &d) { d.incoming.host = QStringLiteral("127.0.0.1"); }),
                 QStringLiteral("mail.badCertificate incoming"));
        QCOMPARE(wrong([](MailboxDraft &d) { d.outgoing.port = 1; }), QStringLiteral("mail.noAnswer outgoing"));
        QCOMPARE(wrong([](MailboxDraft &d) { d.incoming.host = QStringLiteral("nowhere.invalid"); }),
                 QStringLiteral("mail.noSuchServer incoming"));
        // STARTTLS at a port that speaks TLS, and the other way round.
        QVERIFY(wrong([](MailboxDraft &d) {
                    d.outgoing.security = mail::Security::StartTls;
                }).endsWith(QStringLiteral("outgoing")));
    }

    void aServerThatHangsOrDoesNotEncryptIsLeft()
    {
        RudeServer silent{QByteArray()};
        RudeServer open("* OK ready\r\n");
        const auto tried = [](const RudeServer &server, mail::Security security, mail::Cancel cancel = {}) {
            QElapsedTimer timer;
            timer.start();
            Result<quint32> outcome = 0;
            // The server lives in this thread's event loop.
            const std::unique_ptr<QThread> thread(QThread::create([&] {
                const mail::MailServer there{QStringLiteral("127.0.0.1"), server.port(), security,
                                             QStringLiteral("shop"), QStringLiteral("tea")};
                outcome = mail::Mailbox(there, QStringLiteral("INBOX"), cancel, hasty).uidValidity();
            }));
            thread->start();
            [&] { QVERIFY(QTest::qWaitFor([&] { return thread->isFinished(); }, 15'000)); }();
            return std::pair(codeOf(outcome), timer.elapsed());
        };
        const auto [hung, ms] = tried(silent, mail::Security::None);
        QCOMPARE(hung, QStringLiteral("mail.timeout"));
        QVERIFY(ms < 10'000);
        QCOMPARE(tried(silent, mail::Security::Tls).first, QStringLiteral("mail.timeout"));
        QCOMPARE(tried(open, mail::Security::StartTls).first, QStringLiteral("mail.noTls"));
        QCOMPARE(tried(silent, mail::Security::None, std::make_shared<std::atomic_bool>(true)).first,
                 QStringLiteral("base.cancelled"));
    }

    void mailsAreReadOnceAndFurther()
    {
        m_servers->deliver(corpusMail("plain.eml"));
        m_servers->deliver(corpusMail("attachments.eml"));
        QCOMPARE(fetch().taken, 2);
        QCOMPARE(fetch().all(), 0);
        m_servers->deliver(corpusMail("no-sender.eml"));
        QCOMPARE(fetch().taken, 1);
        QCOMPARE(m_shop->number("SELECT count(*) FROM tickets"), 3);
        QCOMPARE(m_shop->number("SELECT count(*) FROM files"), 2);
        const MailboxInfo info = m_shop->look(mailbox, m_shop->mailbox);
        QVERIFY(info.lookedAt.has_value());
        QCOMPARE(info.problem, QString());
        // The server has lost its numbers: all are looked at again, none is taken twice.
        m_servers->changeUidValidity();
        m_servers->deliver(corpusMail("html.eml"));
        const Fetched again = fetch();
        QCOMPARE(again.taken, 1);
        QVERIFY(again.known >= 3);
        QCOMPARE(m_shop->number("SELECT count(*) FROM tickets"), 4);
    }

    void whatCannotBeReadStopsNoOther()
    {
        const qint64 before = fetch().all();
        Q_UNUSED(before)
        QByteArray huge = "From: a@example.org\r\nSubject: huge\r\n\r\n";
        huge += QByteArray("0123456789012345678901234567890123456789012345678901234567890123456789\r\n")
                    .repeated(100 * 1024 * 1024 / 72);
        m_servers->deliver(huge);
        QByteArray parts = "From: a@example.org\r\nSubject: parts\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
        parts += QByteArray("--b\r\n\r\nx\r\n").repeated(10'000) + "--b--\r\n";
        m_servers->deliver(parts);
        m_servers->deliver(numbered(1));
        const Fetched fetched = fetch();
        QCOMPARE(fetched.setAside, 2);
        QCOMPARE(fetched.taken, 1);
        QCOMPARE(m_shop->openTasks("arrivalSetAside").size(), size_t(2));
        QCOMPARE(fetch().all(), 0);
    }

    void aConnectionThatIsStoppedGoesOnWhereItWas()
    {
        fetch();
        for (int i = 100; i < 600; ++i)
            m_servers->deliver(numbered(i));
        // Stopped in the middle: what was fetched is kept.
        const auto cancel = std::make_shared<std::atomic_bool>(false);
        QCoreApplication::processEvents(); // what the fetching before has changed
        QTest::qWait(100);
        int seen = 0;
        connect(
            &m_shop->store(), &store::Store::changed, this, [&] { *cancel = ++seen > 0; }, Qt::DirectConnection);
        Result<Fetched> first = Fetched();
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { first = fetchMails(m_shop->store(), m_shop->mailbox, password, cancel); }));
        thread->start();
        QVERIFY(QTest::qWaitFor([&] { return thread->isFinished(); }, 60'000));
        const qint64 taken = m_shop->number("SELECT count(*) FROM tickets WHERE subject LIKE 'Question %'");
        QVERIFY2(taken >= 100 && taken <= 600, qPrintable(QString::number(taken)));
        fetch();
        QCOMPARE(m_shop->number("SELECT count(*) FROM tickets WHERE subject LIKE 'Question ___'"), 500);
    }

    void anAnswerGoesOutOnce()
    {
        const auto id = m_shop->take("plain.eml").ticket;
        const auto before = m_servers->sent().size();
        tickets::MessageDraft draft{id, tickets::Author::Staff, tickets::Visibility::Public, tickets::Channel::Email,
                                    QStringLiteral("It is on its way.\n包裹在路上。")};
        draft.files = {{QStringLiteral("发票.pdf"), QByteArray("%PDF"), QStringLiteral("application/pdf")}};
        must(m_shop->run(tickets::addMessage, draft));
        QCOMPARE(send().sent, 1);
        QCOMPARE(send().sent, 0);
        const auto sent = m_servers->sent();
        QCOMPARE(sent.size(), before + 1);
        const mail::IncomingMail mail = must(mail::parseMail(sent.back()));
        QCOMPARE(mail.to, QStringList{QStringLiteral("wei.lin@example.com")});
        QCOMPARE(mail.from, (mail::MailAddress{QStringLiteral("Test shop"), QStringLiteral("help@shop.example")}));
        QCOMPARE(mail.inReplyTo, QStringLiteral("plain-1@example.com"));
        QVERIFY(mail.text.contains(QStringLiteral("包裹在路上。")));
        QCOMPARE(mail.files.size(), size_t(1));
        QVERIFY(!mail.isAutomatic);
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("sent"));
    }

    void offlineItWaits()
    {
        const auto id = m_shop->take("plain.eml").ticket;
        const tickets::MessageId answer = m_shop->answer(id);
        const auto before = m_servers->sent().size();
        m_servers->stopSmtp();
        QCOMPARE(codeOf(sendWaiting(m_shop->store(), m_shop->mailbox, password)), QStringLiteral("mail.noAnswer"));
        const tickets::Message waiting = m_shop->messages(id).back();
        QCOMPARE(waiting.sending, QStringLiteral("queued"));
        QVERIFY(!waiting.problem.isEmpty());
        m_shop->reopen(); // the program was ended meanwhile
        m_servers->startSmtp();
        QCOMPARE(send().sent, 0); // it is not its time yet
        must(m_shop->run(tickets::sendAgain, answer));
        QCOMPARE(send().sent, 1);
        QCOMPARE(m_servers->sent().size(), before + 1);
    }

    /// Days without a server are no failure of the mail.
    void offlineItNeverFails()
    {
        const auto id = m_shop->take("plain.eml").ticket;
        m_shop->answer(id);
        m_servers->stopSmtp();
        for (int i = 0; i < mostAttempts + 1; ++i) {
            m_shop->change("UPDATE ticket_outbox SET next_at = 0");
            QCOMPARE(codeOf(sendWaiting(m_shop->store(), m_shop->mailbox, password)), QStringLiteral("mail.noAnswer"));
        }
        m_servers->startSmtp();
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("queued"));
        m_shop->change("UPDATE ticket_outbox SET next_at = 0");
        QCOMPARE(send().sent, 1);
    }

    /// What the server puts off counts, and has an end.
    void whatIsPutOffForTooLongHasFailed()
    {
        mail::IncomingMail mail =
            m_shop->mail(QStringLiteral("o@example.com"), QStringLiteral("Hello"), QStringLiteral("Hello"));
        mail.from.address = QStringLiteral("later@example.com");
        const auto id = m_shop->take(mail).ticket;
        m_shop->answer(id);
        for (int i = 0; i < mostAttempts; ++i) {
            QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("queued"));
            m_shop->change("UPDATE ticket_outbox SET next_at = 0");
            send();
        }
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("failed"));
    }

    void aMailboxThatAilsBecomesATask()
    {
        QVERIFY(!fetchMails(m_shop->store(), m_shop->mailbox, QStringLiteral("coffee")));
        auto open = m_shop->openTasks("mailboxProblem");
        QCOMPARE(open.size(), size_t(1));
        QVERIFY2(open[0].text.startsWith(QStringLiteral("Mails of help@")), qPrintable(open[0].text));
        fetch();
        QCOMPARE(m_shop->openTasks("mailboxProblem").size(), size_t(0));
        // A server out of reach may be back soon.
        MailboxDraft draft = m_servers->mailbox(m_shop->firstStore());
        draft.incoming.port = 1;
        must(m_shop->run(updateMailbox, m_shop->mailbox, draft));
        QVERIFY(!fetchMails(m_shop->store(), m_shop->mailbox, password));
        QCOMPARE(m_shop->openTasks("mailboxProblem").size(), size_t(0));
        m_shop->change("UPDATE settings SET value = '1' WHERE key LIKE 'device/mailbox/%'"); // for years
        QVERIFY(!fetchMails(m_shop->store(), m_shop->mailbox, password));
        QCOMPARE(m_shop->openTasks("mailboxProblem").size(), size_t(1));
    }

    void whatTheServerRefusesHasFailed()
    {
        const auto to = [&](const char *address) {
            mail::IncomingMail mail =
                m_shop->mail(QString::fromLatin1(address), QStringLiteral("Hello"), QStringLiteral("Hello"));
            mail.from.address = QString::fromLatin1(address);
            const auto id = m_shop->take(mail).ticket;
            m_shop->answer(id);
            return id;
        };
        const auto refused = to("refused@example.com");
        const auto later = to("later@example.com");
        const auto good = to("good@example.com");
        const Sent sent = send();
        QCOMPARE(sent.failed, 1);
        QCOMPARE(sent.waiting, 1);
        QCOMPARE(sent.sent, 1);
        QCOMPARE(m_shop->openTasks("mailNotSent").size(), size_t(1));
        QCOMPARE(m_shop->openTasks("mailNotSent")[0].row, refused.value);
        QCOMPARE(m_shop->messages(refused).back().sending, QStringLiteral("failed"));
        QVERIFY(m_shop->messages(refused).back().problem.contains(QStringLiteral("550")));
        QCOMPARE(m_shop->messages(later).back().sending, QStringLiteral("queued"));
        QCOMPARE(m_shop->messages(good).back().sending, QStringLiteral("sent"));
    }

    /// The server has the mail and does not say so: it is not sent again by itself, and a person is told.
    void whatMayHaveArrivedIsNotSentTwice()
    {
        mail::IncomingMail mail =
            m_shop->mail(QStringLiteral("h@example.com"), QStringLiteral("Hello"), QStringLiteral("Hello"));
        mail.from.address = QStringLiteral("hang@example.com");
        const auto id = m_shop->take(mail).ticket;
        m_shop->answer(id);
        const auto before = m_servers->sent().size();
        QVERIFY(!sendWaiting(m_shop->store(), m_shop->mailbox, password, {}, hasty));
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("failed"));
        QCOMPARE(send().sent, 0);
        QCOMPARE(m_servers->sent().size(), before + 1);
        // Ended in just that moment: found so at the next start.
        m_shop->change("UPDATE ticket_outbox SET state = 'sending'");
        m_shop->reopen();
        QCOMPARE(send().sent, 0);
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("failed"));
        QVERIFY(!m_shop->messages(id).back().problem.isEmpty());
    }

    void theKeeperReadsAndSendsByItself()
    {
        fetch();
        auto keychain = std::make_unique<MemoryKeychain>();
        keychain->secrets.insert(keychainKey(m_shop->store().shop().uuid, m_shop->mailbox), password.toUtf8());
        MailKeeper keeper(m_shop->store(), std::move(keychain));
        QSignalSpy looked(&keeper, &MailKeeper::looked);
        m_servers->deliver(numbered(9'001));
        keeper.look();
        QVERIFY(looked.wait(30'000));
        QCOMPARE(looked.takeFirst(), (QVariantList{1, 0}));
        const auto before = m_servers->sent().size();
        const auto id = must(m_shop->read([](store::Connection &c) -> Result<tickets::TicketId> {
            return c.value<tickets::TicketId>("SELECT max(id) FROM tickets").value();
        }));
        m_shop->answer(id); // it goes out at once, without anybody saying so
        QVERIFY(QTest::qWaitFor([&] { return m_servers->sent().size() == before + 1; }, 30'000));
        QVERIFY(QTest::qWaitFor([&] { return m_shop->messages(id).back().sending == QStringLiteral("sent"); }, 10'000));
    }

    void tenThousandMailsAreReadWithinAMinute()
    {
        if (qEnvironmentVariableIsEmpty("SHOPDESK_LONG_TESTS"))
            QSKIP("set SHOPDESK_LONG_TESTS for a mailbox of 10,000 mails");
        fetch();
        for (int i = 10'000; i < 20'000; ++i)
            m_servers->deliver(numbered(i));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(fetch().taken, 10'000);
        qInfo("10,000 mails in %lld ms", timer.elapsed());
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    Fetched fetch() { return must(fetchMails(m_shop->store(), m_shop->mailbox, password)); }
    Sent send() { return must(sendWaiting(m_shop->store(), m_shop->mailbox, password)); }

    std::unique_ptr<MailServers> m_servers;
    std::unique_ptr<ChannelShop> m_shop;
};

QTEST_GUILESS_MAIN(MailServerTest)
#include "MailServerTest.moc"
