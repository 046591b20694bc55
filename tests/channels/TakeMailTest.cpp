// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/ChannelShop.h"
#include "surveys/Asking.h"
#include "surveys/Surveys.h"
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
    void theCustomerWaitsSinceTheyWrote();
    void whatCrossedOurAnswerStillWaits();
    void anAnswerComesFromWhereTheCustomerWrote();
    void whatWaitsLeavesAMailboxThatIsPutAway();
    void aFormSendsForTheCustomer();
    void afterAMergeTheAddressIsKnown();
    void aSurveyGoesOutAndItsAnswerComesBack();

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
    const tickets::Ticket news = shop().ticket(shop().take("bulk.eml").ticket);
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
    QCOMPARE(shop().bodies(shop().take("bulk.eml").ticket).size(), 1); // never to a program
    QCOMPARE(shop().bodies(shop().take("list.eml").ticket).size(), 1); // nor to a list
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

/// Also to a ticket that is there: the clock of the next answer begins with the mail, not with its fetching.
void TakeMailTest::theCustomerWaitsSinceTheyWrote()
{
    const TicketId id = shop().take("plain.eml").ticket;
    shop().answer(id);
    must(shop().run(tickets::setPending, id, tickets::PendingFor::Customer, std::optional<Instant>()));
    // As if that had been a day ago, and the mail of this morning were fetched now.
    shop().change("DROP TRIGGER ticket_messages_no_update");
    shop().change("DROP TRIGGER ticket_steps_no_update");
    for (const char *sql :
         {"UPDATE ticket_messages SET at = at - 86400000", "UPDATE ticket_steps SET at = at - 86400000",
          "UPDATE tickets SET opened_at = opened_at - 86400000"})
        shop().change(sql);
    mail::IncomingMail reply = shop().mail(QStringLiteral("w1@example.com"), {}, QStringLiteral("And now?"));
    reply.inReplyTo = QStringLiteral("plain-1@example.com");
    const Instant now = Instant::now();
    reply.sentAt = Instant{now.ms - 3 * hourMs};
    QCOMPARE(shop().take(reply).ticket, id);
    const tickets::Ticket ticket = shop().ticket(id);
    QCOMPARE(ticket.status, Status::Open);
    QCOMPARE(ticket.waitingSince, reply.sentAt);
    QCOMPARE(shop().messages(id).back().at, *reply.sentAt);
    QVERIFY(ticket.updatedAt >= now); // lists show it as changed now
    // A clock that is wrong is not believed.
    reply.messageId = QStringLiteral("w2@example.com");
    reply.sentAt = Instant{now.ms - 30 * 24 * hourMs};
    shop().take(reply);
    QVERIFY(shop().messages(id).back().at >= now);
}

void TakeMailTest::whatCrossedOurAnswerStillWaits()
{
    const TicketId id = shop().take("plain.eml").ticket;
    mail::IncomingMail crossing = shop().mail(QStringLiteral("x1@example.com"), {}, QStringLiteral("One more thing"));
    crossing.inReplyTo = QStringLiteral("plain-1@example.com");
    crossing.sentAt = Instant{Instant::now().ms - hourMs};
    shop().answer(id); // which knows nothing of it
    shop().take(crossing);
    QVERIFY(shop().ticket(id).waitingSince.has_value());
    must(shop().run(tickets::resolve, id));
    crossing.messageId = QStringLiteral("x2@example.com");
    shop().take(crossing);
    QCOMPARE(shop().status(id), Status::Open);
    QVERIFY(shop().ticket(id).waitingSince.has_value());
}

void TakeMailTest::anAnswerComesFromWhereTheCustomerWrote()
{
    MailboxDraft repairs = shop().mailboxDraft();
    repairs.address = QStringLiteral("repairs@shop.example");
    MailboxId second = must(shop().run(createMailbox, repairs));
    const auto from = [&](tickets::MessageId message) {
        return must(shop().write([&](store::UnitOfWork &work) -> Result<MailboxId> {
            return work.connection()
                .value<MailboxId>("SELECT mailbox_id FROM ticket_outbox WHERE message_id = ?", message)
                .value_or(MailboxId());
        }));
    };
    const TicketId first = shop().take("plain.eml").ticket;
    QCOMPARE(from(shop().answer(first)), shop().mailbox);
    std::swap(shop().mailbox, second);
    const TicketId other =
        shop()
            .take(shop().mail(QStringLiteral("s1@example.com"), QStringLiteral("Kettle"), QStringLiteral("It leaks")))
            .ticket;
    const auto answer = shop().answer(other);
    QCOMPARE(from(answer), shop().mailbox);
    QVERIFY(shop().headers(answer).messageId.endsWith(QStringLiteral("@shop.example")));
    // The customer goes on by the other address: so do we.
    mail::IncomingMail moved = shop().mail(QStringLiteral("s2@example.com"), {}, QStringLiteral("Hello again"));
    moved.inReplyTo = shop().headers(answer).messageId;
    std::swap(shop().mailbox, second);
    shop().take(moved);
    QCOMPARE(from(shop().answer(other)), shop().mailbox);
}

void TakeMailTest::whatWaitsLeavesAMailboxThatIsPutAway()
{
    MailboxDraft repairs = shop().mailboxDraft();
    repairs.address = QStringLiteral("repairs@shop.example");
    const MailboxId second = must(shop().run(createMailbox, repairs));
    const TicketId id = shop().take("plain.eml").ticket;
    shop().answer(id);
    must(shop().run(archiveMailbox, shop().mailbox));
    QCOMPARE(shop().number("SELECT mailbox_id FROM ticket_outbox WHERE state = 'queued'"), second.value);
    // None is left: it says so, and a task does.
    must(shop().run(archiveMailbox, second));
    QCOMPARE(shop().number("SELECT count(*) FROM ticket_outbox WHERE state = 'queued'"), 0);
    const tickets::Message failed = shop().messages(id).back();
    QCOMPARE(failed.sending, QStringLiteral("failed"));
    QVERIFY(failed.problem.contains(QStringLiteral("was put away")));
    QCOMPARE(shop().openTasks("mailNotSent").size(), size_t(1));
    must(shop().run(restoreMailbox, second));
    must(shop().run(tickets::sendAgain, failed.id));
    QCOMPARE(shop().number("SELECT mailbox_id FROM ticket_outbox WHERE state = 'queued'"), second.value);
    QCOMPARE(shop().openTasks("mailNotSent").size(), size_t(0));
    QCOMPARE(codeOf(shop().run(restoreMailbox, second)), QStringLiteral("channels.mailboxNotFound"));
}

/// From: the shop's own site; Reply-To: whoever filled the form in.
void TakeMailTest::aFormSendsForTheCustomer()
{
    const auto member = shop().memberWith(QStringLiteral("Ana"), QStringLiteral("ana@example.org"));
    for (int i = 0; i < mostPerHour + 5; ++i) {
        mail::IncomingMail form = shop().mail(QStringLiteral("f%1@example.com").arg(i), QStringLiteral("Form"),
                                              QStringLiteral("Where is my tea?"));
        form.from = {QStringLiteral("Form"), QStringLiteral("form@shop.example")};
        form.replyTo = mail::MailAddress{
            {}, i == 7 ? QStringLiteral("ana@example.org") : QStringLiteral("guest%1@example.org").arg(i)};
        const TakenMail taken = shop().take(form); // each is another sender
        QCOMPARE(shop().ticket(taken.ticket).member.id, i == 7 ? member.value : 0);
    }
    mail::IncomingMail form =
        shop().mail(QStringLiteral("g@example.com"), QStringLiteral("Form"), QStringLiteral("again"));
    form.replyTo = mail::MailAddress{{}, QStringLiteral("loop@example.org")};
    for (int i = 0; i < mostPerHour; ++i) {
        form.messageId = QStringLiteral("g%1@example.com").arg(i);
        form.from.address = QStringLiteral("from%1@example.com").arg(i);
        shop().take(form);
    }
    form.messageId = QStringLiteral("last@example.com");
    QCOMPARE(codeOf(shop().tryTake(form)), QStringLiteral("channels.tooOften"));
}

void TakeMailTest::afterAMergeTheAddressIsKnown()
{
    const TicketId byMail = shop().take("plain.eml").ticket;
    const TicketId byPhone = shop().open();
    must(shop().run(tickets::mergeTicket, byMail, byPhone));
    QCOMPARE(shop().headers(shop().answer(byPhone)).address, QStringLiteral("wei.lin@example.com"));
    // And the customer finds it by its number.
    const QString subject = QStringLiteral("About %1").arg(shop().ticket(byPhone).number);
    QCOMPARE(shop().take(shop().mail(QStringLiteral("y1@example.com"), subject, QStringLiteral("Me again"))).ticket,
             byPhone);
    must(shop().run(tickets::unmergeTicket, byMail));
    tickets::MessageDraft draft{byPhone, tickets::Author::Staff, tickets::Visibility::Public, tickets::Channel::Email,
                                QStringLiteral("Hello")};
    QCOMPARE(codeOf(shop().run(tickets::addMessage, draft)), QStringLiteral("tickets.noAddress"));
}

/// S10: asked by mail after the resolution; the reply counts, and wakes nothing.
void TakeMailTest::aSurveyGoesOutAndItsAnswerComesBack()
{
    surveys::AskRules rules;
    rules.afterResolving = rules.byMail = true;
    must(shop().run(surveys::setAskRules, rules));
    const TicketId id = shop().take("plain.eml").ticket;
    const TicketId byPhone = shop().open(); // nobody knows an address
    const TicketId news = shop().take("bulk.eml").ticket;
    QTest::qWait(2);
    for (const TicketId each : {id, byPhone, news})
        must(shop().run(tickets::resolve, each));
    QCOMPARE(must(shop().run(surveys::askAllResolved)), 3);
    QCOMPARE(shop().bodies(byPhone).size(), 1);
    QCOMPARE(shop().bodies(news).size(), 1); // a program is not asked
    const tickets::Message question = shop().messages(id).back();
    QCOMPARE(question.author, tickets::Author::Program);
    QCOMPARE(question.sending, QStringLiteral("queued"));
    const surveys::Ask ask = shop().look(surveys::asksOf, id).front();
    QVERIFY(question.body.contains(ask.code));
    QVERIFY(!shop().ticket(id).respondedAt); // and is no answer to the customer
    mail::IncomingMail reply =
        shop().mail(QStringLiteral("q1@example.com"), QStringLiteral("Re: Where is my parcel?"),
                    QStringLiteral("4, it took a while\nWei\n\nOn Friday the shop wrote:\n> Code: %1").arg(ask.code));
    reply.inReplyTo = shop().headers(question.id).messageId;
    const qint64 messages = shop().number("SELECT count(*) FROM ticket_messages");
    const TakenMail taken = shop().take(reply);
    QCOMPARE(taken.outcome, Outcome::Added);
    QCOMPARE(taken.ticket, id);
    QCOMPARE(shop().number("SELECT count(*) FROM ticket_messages"), messages);
    QCOMPARE(shop().status(id), Status::Resolved);
    const surveys::Ask answered = shop().look(surveys::askById, ask.id);
    QCOMPARE(answered.score, std::optional(4));
    QVERIFY(answered.comment.startsWith(QStringLiteral("it took a while")));
    QVERIFY(shop().take(reply).cameBefore);
    // What comes after it, and what only begins with a number, is a message like any other.
    reply.messageId = QStringLiteral("q2@example.com");
    QVERIFY(shop().take(reply).message);
    QCOMPARE(shop().status(id), Status::Open);
    must(shop().run(tickets::resolve, id));
    must(shop().run(surveys::askAllResolved));
    const surveys::Ask second = shop().look(surveys::asksOf, id).front();
    reply.messageId = QStringLiteral("q3@example.com");
    reply.text = QStringLiteral("2 parcels are missing!\n\nOn Friday the shop wrote:\n> Code: %1").arg(second.code);
    QVERIFY(shop().take(reply).message);
    QVERIFY(!shop().look(surveys::askById, second.id).outcome);
}

QTEST_GUILESS_MAIN(TakeMailTest)
#include "TakeMailTest.moc"
