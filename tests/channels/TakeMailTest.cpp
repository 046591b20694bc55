// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/ChannelShop.h"
#include "tickets/Attachments.h"
#include "tickets/MergeTickets.h"

#include <QFile>

using namespace shopdesk;
using namespace shopdesk::channels;
using namespace shopdesk::test;
using tickets::Status;
using tickets::TicketId;

class TakeMailTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<ChannelShop>(); }
    void cleanup()
    {
        QCOMPARE(shop().wrong(), std::vector<QString>());
        m_shop.reset();
    }

    void aMailOpensATicket();
    void aMemberIsKnownByTheirAddress();
    void aStrangersAddressIsSealed();
    void anAnswerFindsItsTicketByHeaders();
    void aNumberFindsItOnlyForWhoeverTheTicketIsWith();
    void theSameMailTwiceChangesNothing();
    void aReplyToAMergedTicketFollows();
    void afterTheGracePeriodAFollowUpIsLinked();
    void anAbsenceNoteDoesNotWakeATicket();
    void aBounceIsKeptAtItsMessage();
    void aBounceOfAnotherIsRefused();
    void ourOwnMailChangesNothing();
    void twoProgramsDoNotAnswerEachOther();
    void anAcknowledgementGoesOutOnceADay();
    void attachmentsAreKeptOnce();
    void namesOfFilesAreHarmless_data();
    void namesOfFilesAreHarmless();
    void tooManyFilesAreRefused();
    void quotesAreFolded();
    void anAnswerWaitsToBeSent();
    void weMayWriteFirst();
    void withoutAnAddressAnAnswerIsRefused();
    void importedAnswersAreNotSent();
    void whatIsErasedIsGone();
    void mailboxesAreChecked();

private:
    ChannelShop &shop() { return *m_shop; }
    std::unique_ptr<ChannelShop> m_shop;
};

void TakeMailTest::aMailOpensATicket()
{
    const TakenMail taken = shop().take("plain.eml");
    QCOMPARE(taken.outcome, Outcome::Opened);
    const tickets::Ticket ticket = shop().ticket(taken.ticket);
    QCOMPARE(ticket.channel, tickets::Channel::Email);
    QCOMPARE(ticket.fields.subject, QStringLiteral("Where is my parcel?"));
    QCOMPARE(ticket.fields.language, QStringLiteral("zh"));
    QCOMPARE(ticket.status, Status::New);
    QCOMPARE(shop().bodies(taken.ticket),
             QStringList{QStringLiteral("Hello,\nmy parcel has not come yet. 包裹还没到。\n\nWei")});
    QVERIFY(shop().messages(taken.ticket)[0].quoted.contains(QStringLiteral("+86 138 0000 1234")));
    // Without any sender it is one all the same.
    QCOMPARE(shop().take("no-sender.eml").outcome, Outcome::Opened);
}

void TakeMailTest::aMemberIsKnownByTheirAddress()
{
    const auto member = shop().memberWith(QStringLiteral("Wei Lin"), QStringLiteral("Wei.Lin@Example.com"));
    QCOMPARE(shop().ticket(shop().take("plain.eml").ticket).member.id, member.value);
    QCOMPARE(shop().ticket(shop().take("six-encodings.eml").ticket).member.id, qint64(0));
}

void TakeMailTest::aStrangersAddressIsSealed()
{
    const TicketId id = shop().take("plain.eml").ticket;
    const tickets::Contact masked = shop().look(tickets::maskedContact, id);
    QCOMPARE(masked.name, QStringLiteral("Wei Lin"));
    QCOMPARE(masked.email, QStringLiteral("w***@example.com"));
    QCOMPARE(must(shop().run(tickets::revealContact, id)).email, QStringLiteral("wei.lin@example.com"));
    shop().close();
    for (const char *ending : {"", "-wal"}) {
        QFile file(shop().path() + QLatin1String(ending));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        QVERIFY(!bytes.contains("wei.lin@example.com"));
        QVERIFY(!bytes.contains("plain-1@example.com"));
    }
    shop().reopen();
}

void TakeMailTest::anAnswerFindsItsTicketByHeaders()
{
    const TicketId id = shop().take("plain.eml").ticket;
    const QString ours = shop().headers(shop().answer(id)).messageId;
    QVERIFY(ours.endsWith(QStringLiteral("@shop.example")));
    mail::IncomingMail reply =
        shop().mail(QStringLiteral("r1@example.com"), QStringLiteral("Re: another subject"), QStringLiteral("Thanks!"));
    reply.from.address = QStringLiteral("wei@work.example"); // from the office
    reply.inReplyTo = ours;
    const TakenMail taken = shop().take(reply);
    QCOMPARE(taken.outcome, Outcome::Added);
    QCOMPARE(taken.ticket, id);
    // By References alone, and to the customer's own mail.
    mail::IncomingMail second = shop().mail(QStringLiteral("r2@example.com"), {}, QStringLiteral("And now?"));
    second.references = {QStringLiteral("plain-1@example.com"), QStringLiteral("unknown@example.com")};
    QCOMPARE(shop().take(second).ticket, id);
    QCOMPARE(shop().bodies(id).size(), 4);
}

void TakeMailTest::aNumberFindsItOnlyForWhoeverTheTicketIsWith()
{
    const TicketId id = shop().take("plain.eml").ticket;
    const QString subject = QStringLiteral("About [%1]").arg(shop().ticket(id).number);
    QCOMPARE(shop().take(shop().mail(QStringLiteral("n1@example.com"), subject, QStringLiteral("It is me."))).ticket,
             id);
    mail::IncomingMail stranger =
        shop().mail(QStringLiteral("n2@example.com"), subject, QStringLiteral("Tell me all."));
    stranger.from.address = QStringLiteral("eve@example.net");
    const TakenMail taken = shop().take(stranger);
    QCOMPARE(taken.outcome, Outcome::Opened);
    QVERIFY(taken.ticket != id);
}

void TakeMailTest::theSameMailTwiceChangesNothing()
{
    const TicketId id = shop().take("plain.eml").ticket;
    const qint64 rows = shop().number("SELECT count(*) FROM ticket_messages");
    const TakenMail again = shop().take("plain.eml");
    QVERIFY(again.cameBefore);
    QVERIFY(!again.ticket);
    QCOMPARE(shop().number("SELECT count(*) FROM ticket_messages"), rows);
    QCOMPARE(shop().number("SELECT count(*) FROM tickets"), 1);
    // Without a Message-ID, by what is in it.
    QVERIFY(!shop().take("no-sender.eml").cameBefore);
    QVERIFY(shop().take("no-sender.eml").cameBefore);
    QCOMPARE(shop().bodies(id).size(), 1);
}

void TakeMailTest::aReplyToAMergedTicketFollows()
{
    const TicketId one = shop().take("plain.eml").ticket;
    const QString ours = shop().headers(shop().answer(one)).messageId;
    const TicketId two =
        shop()
            .take(shop().mail(QStringLiteral("m1@example.com"), QStringLiteral("Again"), QStringLiteral("Hello?")))
            .ticket;
    must(shop().run(tickets::mergeTicket, one, two));
    mail::IncomingMail reply = shop().mail(QStringLiteral("m2@example.com"), {}, QStringLiteral("Thanks"));
    reply.inReplyTo = ours;
    QCOMPARE(shop().take(reply).ticket, two);
}

void TakeMailTest::afterTheGracePeriodAFollowUpIsLinked()
{
    must(shop().write([](store::UnitOfWork &work) { return tickets::setGraceDays(work, 0); }));
    const TicketId id = shop().take("plain.eml").ticket;
    const QString ours = shop().headers(shop().answer(id)).messageId;
    must(shop().run(tickets::resolve, id));
    must(shop().run(tickets::close, id));
    QTest::qWait(5); // the grace period of no days is over
    mail::IncomingMail reply = shop().mail(QStringLiteral("g1@example.com"), {}, QStringLiteral("It broke again"));
    reply.inReplyTo = ours;
    reply.files = {{QStringLiteral("photo.png"), QStringLiteral("image/png"), QByteArray("png")}};
    const TakenMail taken = shop().take(reply);
    QVERIFY(taken.ticket != id);
    QCOMPARE(shop().ticket(taken.ticket).followUpOf.id, id.value);
    QCOMPARE(shop().messages(taken.ticket)[0].files.size(), size_t(1));
    // An answer to it knows where to go.
    QCOMPARE(shop().headers(shop().answer(taken.ticket)).address, QStringLiteral("wei.lin@example.com"));
}

void TakeMailTest::anAbsenceNoteDoesNotWakeATicket()
{
    const TicketId id = shop().take("plain.eml").ticket;
    mail::IncomingMail absent = must(mail::parseMail(corpusMail("absent.eml")));
    absent.inReplyTo = shop().headers(shop().answer(id)).messageId;
    must(shop().run(tickets::setPending, id, tickets::PendingFor::Customer, std::optional<Instant>()));
    QCOMPARE(shop().take(absent).outcome, Outcome::Added);
    QCOMPARE(shop().status(id), Status::Pending);
    const tickets::Message note = shop().messages(id).back();
    QCOMPARE(note.visibility, tickets::Visibility::Internal);
    QVERIFY(note.body.contains(QStringLiteral("I am away until Monday.")));
    // One that answers nothing opens a ticket that nobody needs to hurry for.
    const tickets::Ticket news = shop().ticket(shop().take("list.eml").ticket);
    QCOMPARE(news.fields.priority, tickets::Priority::Low);
    QCOMPARE(news.fields.tags, QStringList{QStringLiteral("automatic")});
}

void TakeMailTest::aBounceIsKeptAtItsMessage()
{
    const TicketId id = shop().take("plain.eml").ticket;
    const tickets::MessageId answer = shop().answer(id);
    shop().change("UPDATE ticket_outbox SET state = 'sent', next_at = NULL, sent_at = 1");
    must(shop().run(tickets::setPending, id, tickets::PendingFor::Customer, std::optional<Instant>()));
    mail::IncomingMail bounce = must(mail::parseMail(corpusMail("bounce.eml")));
    bounce.bounce->messageId = shop().headers(answer).messageId;
    const TakenMail taken = shop().take(bounce);
    QCOMPARE(taken.outcome, Outcome::Bounced);
    QCOMPARE(taken.ticket, id);
    QCOMPARE(shop().status(id), Status::Open);
    const auto messages = shop().messages(id);
    QCOMPARE(messages.size(), size_t(3));
    QCOMPARE(messages[1].sending, QStringLiteral("failed"));
    QVERIFY2(messages[2].body.contains(QStringLiteral("w***@example.com")), qPrintable(messages[2].body));
    QVERIFY(messages[2].body.contains(QStringLiteral("5.1.1")));
    QVERIFY(!messages[2].body.contains(QStringLiteral("wei.lin@")));
    QCOMPARE(messages[2].visibility, tickets::Visibility::Internal);
}

void TakeMailTest::aBounceOfAnotherIsRefused()
{
    QCOMPARE(codeOf(shop().tryTake(must(mail::parseMail(corpusMail("bounce.eml"))))),
             QStringLiteral("channels.unknownBounce"));
    QCOMPARE(shop().number("SELECT count(*) FROM tickets"), 0);
}

void TakeMailTest::ourOwnMailChangesNothing()
{
    const TicketId id = shop().take("plain.eml").ticket;
    const QString ours = shop().headers(shop().answer(id)).messageId;
    QCOMPARE(shop().take(shop().mail(ours, QStringLiteral("Re"), QStringLiteral("a copy"))).outcome, Outcome::Own);
    mail::IncomingMail loop =
        shop().mail(QStringLiteral("l1@example.com"), QStringLiteral("Re"), QStringLiteral("sent on"));
    loop.loopMark = loopMarkOf(shop().store().shop());
    QCOMPARE(shop().take(loop).outcome, Outcome::Own);
    QCOMPARE(shop().bodies(id).size(), 2);
}

void TakeMailTest::twoProgramsDoNotAnswerEachOther()
{
    for (int i = 0; i < mostPerHour; ++i)
        shop().take(
            shop().mail(QStringLiteral("t%1@example.com").arg(i), QStringLiteral("tick"), QStringLiteral("tock")));
    const auto next = shop().mail(QStringLiteral("last@example.com"), QStringLiteral("tick"), QStringLiteral("tock"));
    QCOMPARE(codeOf(shop().tryTake(next)), QStringLiteral("channels.tooOften"));
    mail::IncomingMail other = next;
    other.from.address = QStringLiteral("ana@example.org");
    QCOMPARE(shop().take(other).outcome, Outcome::Opened);
}

void TakeMailTest::anAcknowledgementGoesOutOnceADay()
{
    MailboxDraft draft = shop().mailboxDraft();
    draft.acknowledgement = QStringLiteral("Thank you. Your number is {ticket}.");
    must(shop().run(updateMailbox, shop().mailbox, draft));
    const TicketId id = shop().take("plain.eml").ticket;
    const auto messages = shop().messages(id);
    QCOMPARE(messages.size(), size_t(2));
    QCOMPARE(messages[1].author, tickets::Author::Program);
    QCOMPARE(messages[1].body, QStringLiteral("Thank you. Your number is %1.").arg(shop().ticket(id).number));
    QCOMPARE(messages[1].sending, QStringLiteral("queued"));
    // It is no answer: the customer still waits.
    QVERIFY(shop().ticket(id).waitingSince.has_value());
    const TicketId second =
        shop()
            .take(shop().mail(QStringLiteral("a2@example.com"), QStringLiteral("More"), QStringLiteral("More")))
            .ticket;
    QCOMPARE(shop().bodies(second).size(), 1);
    QCOMPARE(shop().bodies(shop().take("list.eml").ticket).size(), 1); // never to a program
}

void TakeMailTest::attachmentsAreKeptOnce()
{
    const TicketId id = shop().take("attachments.eml").ticket;
    const auto files = shop().messages(id)[0].files;
    QCOMPARE(files.size(), size_t(2));
    QCOMPARE(files[0].name, QStringLiteral("x"));
    QCOMPARE(files[1].name, QStringLiteral("照片.zip"));
    QCOMPARE(files[1].size, qint64(22));
    QCOMPARE(shop().look(tickets::attachmentFile, files[0].id).bytes, QByteArray("\x89PNG\r\n\x1a\n lid"));
    mail::IncomingMail again = must(mail::parseMail(corpusMail("attachments.eml")));
    again.messageId = QStringLiteral("other@example.org");
    shop().take(again);
    QCOMPARE(shop().number("SELECT count(*) FROM ticket_attachments"), 4);
    QCOMPARE(shop().number("SELECT count(*) FROM files"), 2);
    QVERIFY(shop().messages(id)[0].html.contains(QStringLiteral("<i>attached</i>")));
}

void TakeMailTest::namesOfFilesAreHarmless_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *given, const char *kept) {
        QTest::newRow(given) << QString::fromUtf8(given) << QString::fromUtf8(kept);
    };
    row("../../x", "x");
    row("..\\..\\windows\\x.exe", "x.exe");
    row("/etc/passwd", "passwd");
    row("..", "file");
    row("", "file");
    row("a/", "file");
    row(".bashrc", "bashrc");
    row("con", "_con");
    row("NUL.txt", "_NUL.txt");
    row("console.txt", "console.txt");
    row("a:b*c?.txt", "a_b_c_.txt");
    row("photo\u202Egnp.exe", "photognp.exe");
    row("a\nb.txt", "a b.txt");
    row("发票 2026.pdf", "发票 2026.pdf");
    row("end. . ", "end");
}

void TakeMailTest::namesOfFilesAreHarmless()
{
    QFETCH(QString, given);
    QFETCH(QString, kept);
    QCOMPARE(tickets::harmlessFileName(given), kept);
    QCOMPARE(tickets::harmlessFileName(QString(500, u'a') + QStringLiteral(".pdf")).size(), 120);
    QVERIFY(tickets::harmlessFileName(QString(500, u'a') + QStringLiteral(".pdf")).endsWith(QStringLiteral("a.pdf")));
}

void TakeMailTest::tooManyFilesAreRefused()
{
    const TicketId id = shop().open();
    const auto addWith = [&](std::vector<tickets::FileDraft> files) {
        tickets::MessageDraft draft{
            id, tickets::Author::Staff, tickets::Visibility::Internal, tickets::Channel::Counter, {}};
        draft.files = std::move(files);
        return shop().run(tickets::addMessage, draft);
    };
    const tickets::FileDraft small{QStringLiteral("a.txt"), QByteArray("a")};
    QCOMPARE(codeOf(addWith(std::vector(size_t(tickets::mostAttachments + 1), small))),
             QStringLiteral("tickets.tooManyAttachments"));
    QCOMPARE(codeOf(addWith({{QStringLiteral("a"), {}}})), QStringLiteral("tickets.attachmentEmpty"));
    QCOMPARE(codeOf(addWith({{QStringLiteral("a"), QByteArray(tickets::largestAttachment + 1, 'x')}})),
             QStringLiteral("tickets.attachmentTooLarge"));
    QCOMPARE(shop().number("SELECT count(*) FROM files"), 0);
    // Files alone are a message that tells their names.
    QCOMPARE(codeOf(addWith({small})), QString());
    QCOMPARE(shop().bodies(id).back(), QStringLiteral("a.txt"));
}

void TakeMailTest::quotesAreFolded()
{
    const TicketId id = shop().take("reply.eml").ticket;
    const tickets::Message message = shop().messages(id)[0];
    QCOMPARE(message.body, QStringLiteral("It has come. Thank you!"));
    QVERIFY(message.quoted.contains(QStringLiteral("> It will be there today.")));
}

void TakeMailTest::anAnswerWaitsToBeSent()
{
    const TicketId id = shop().take("plain.eml").ticket;
    const tickets::MessageId answer = shop().answer(id);
    QCOMPARE(shop().messages(id)[1].sending, QStringLiteral("queued"));
    const tickets::MailHeaders headers = shop().headers(answer);
    QCOMPARE(headers.address, QStringLiteral("wei.lin@example.com"));
    QCOMPARE(headers.subject, QStringLiteral("Re: Where is my parcel? [%1]").arg(shop().ticket(id).number));
    QCOMPARE(headers.references, QStringList{QStringLiteral("plain-1@example.com")});
    const auto waiting = shop().look(tickets::outbox);
    QCOMPARE(waiting.size(), size_t(1));
    QCOMPARE(waiting[0].ticket, id);
    // A note and what is said on the phone do not.
    shop().reply(id);
    QCOMPARE(shop().look(tickets::outbox).size(), size_t(1));
    QCOMPARE(codeOf(shop().run(tickets::sendAgain, answer)), QString());
    shop().change("UPDATE ticket_outbox SET state = 'sent', next_at = NULL, sent_at = 1");
    QCOMPARE(codeOf(shop().run(tickets::sendAgain, answer)), QStringLiteral("tickets.alreadySent"));
}

/// S12: told by us, without having been asked.
void TakeMailTest::weMayWriteFirst()
{
    tickets::TicketDraft draft = shop().draft({});
    draft.channel = tickets::Channel::Email;
    draft.fields.subject = QStringLiteral("Your tea is here");
    draft.answer = QStringLiteral("It waits for you at the counter.");
    QCOMPARE(codeOf(shop().run(tickets::openTicket, draft)), QStringLiteral("tickets.noAddress"));
    QCOMPARE(shop().number("SELECT count(*) FROM tickets"), 0);
    draft.contact.email = QStringLiteral("ana@example.org");
    const TicketId id = shop().open(draft);
    const auto waiting = shop().look(tickets::outbox);
    QCOMPARE(waiting.size(), size_t(1));
    const tickets::MailHeaders headers = shop().headers(waiting[0].message);
    QCOMPARE(headers.address, QStringLiteral("ana@example.org"));
    QCOMPARE(headers.subject, QStringLiteral("Your tea is here [%1]").arg(shop().ticket(id).number));
}

void TakeMailTest::withoutAnAddressAnAnswerIsRefused()
{
    const TicketId id = shop().open();
    const tickets::MessageDraft draft{id, tickets::Author::Staff, tickets::Visibility::Public, tickets::Channel::Email,
                                      QStringLiteral("Hello")};
    const auto refused = shop().run(tickets::addMessage, draft);
    QCOMPARE(codeOf(refused), QStringLiteral("tickets.noAddress"));
    QCOMPARE(refused.error().field, QStringLiteral("body"));
    QCOMPARE(shop().bodies(id).size(), 1);
}

void TakeMailTest::importedAnswersAreNotSent()
{
    const TicketId id = shop().take("plain.eml").ticket;
    tickets::MessageDraft draft{id, tickets::Author::Staff, tickets::Visibility::Public, tickets::Channel::Email,
                                QStringLiteral("Hello")};
    draft.at = Instant::now();
    must(shop().run(tickets::addMessage, draft));
    QCOMPARE(shop().look(tickets::outbox).size(), size_t(0));
}

void TakeMailTest::whatIsErasedIsGone()
{
    const auto member = shop().memberWith(QStringLiteral("Ana"), QStringLiteral("ana@example.org"));
    const TicketId id = shop().take("attachments.eml").ticket;
    shop().answer(id);
    QCOMPARE(shop().ticket(id).member.id, member.value);
    must(shop().run(members::eraseMember, member));
    for (const char *table : {"ticket_mails", "ticket_attachments", "files", "ticket_contacts", "ticket_words"})
        QCOMPARE(shop().number((QByteArray("SELECT count(*) FROM ") + table).constData()), qint64(0));
    QCOMPARE(shop().number("SELECT count(*) FROM ticket_outbox WHERE state = 'failed'"), 1);
    // It is still known that this mail came.
    QVERIFY(shop().take("attachments.eml").cameBefore);
}

void TakeMailTest::mailboxesAreChecked()
{
    const auto refused = [&](auto change) {
        MailboxDraft draft = shop().mailboxDraft();
        change(draft);
        const auto outcome = shop().run(updateMailbox, shop().mailbox, draft);
        return codeOf(outcome) + u' ' + fieldOf(outcome);
    };
    QCOMPARE(refused([](MailboxDraft &) {}), QStringLiteral(" "));
    QCOMPARE(refused([](MailboxDraft &d) { d.address = QStringLiteral("help"); }),
             QStringLiteral("channels.badAddress address"));
    QCOMPARE(refused([](MailboxDraft &d) { d.store = {77}; }), QStringLiteral("catalog.storeNotFound store"));
    QCOMPARE(refused([](MailboxDraft &d) { d.incoming.host.clear(); }), QStringLiteral("channels.badServer incoming"));
    QCOMPARE(refused([](MailboxDraft &d) { d.outgoing.host = QStringLiteral("a b"); }),
             QStringLiteral("channels.badServer outgoing"));
    QCOMPARE(refused([](MailboxDraft &d) { d.outgoing.port = 65'536; }), QStringLiteral("channels.badServer outgoing"));
    QCOMPARE(refused([](MailboxDraft &d) { d.incoming.security = mail::Security::None; }),
             QStringLiteral("channels.notEncrypted incoming"));
    QCOMPARE(codeOf(shop().run(createMailbox, shop().mailboxDraft())), QStringLiteral("channels.addressInUse"));
    must(shop().run(archiveMailbox, shop().mailbox));
    QCOMPARE(codeOf(shop().run(archiveMailbox, shop().mailbox)), QStringLiteral("channels.mailboxNotFound"));
    QCOMPARE(codeOf(shop().run(createMailbox, shop().mailboxDraft())), QString());
}

QTEST_GUILESS_MAIN(TakeMailTest)
#include "TakeMailTest.moc"
