// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/StepMessages.h"
#include "members/Consents.h"
#include "returns/RepairShop.h"
#include "returns/ReturnOperations.h"
#include "tickets/Messages.h"
#include "tickets/OpenTicket.h"
#include "tickets/Tickets.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;
using tickets::TicketId;

/// Customers are told of the steps of their returns and repairs: by mail in the ticket, where the shop wants it, once.
class StepMessagesTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void nobodyIsToldBeforeTheShopWantsIt();
    void eachStepIsToldOnceInOneTicket();
    void theTicketOfTheReturnIsGoneOnWith();
    void consentAndChannelAreRespected();
    void withoutMailboxOrAddressNothingIsWritten();
    void whatIsOnlyRehearsedIsNotTold();
    void inTheLanguageOfTheCustomer();
    void repairsAreTold();
    void textsAreChecked();

private:
    void addMailbox()
    {
        m_shop->change("INSERT INTO mailboxes (id, store_id, address, sender, user_name, imap_host, imap_port, "
                       "imap_security, folder, smtp_host, smtp_port, smtp_security, certificates, acknowledgement, "
                       "updated_at) SELECT 7, id, 'service@shop.example', '', '', 'localhost', 993, 'tls', 'INBOX', "
                       "'localhost', 465, 'tls', '', '', 1 FROM stores LIMIT 1");
    }
    void say(Occasion occasion, const QString &text, const QString &language = QStringLiteral("en"))
    {
        must(m_shop->write([&](store::UnitOfWork &work) {
            StepMessage message = stepMessage(work.connection(), occasion);
            message.isSent = true;
            message.texts[language] = text;
            return setStepMessage(work, message);
        }));
    }
    members::MemberId addMember(const QString &name, const std::optional<QString> &email, const QString &language = {})
    {
        members::MemberDraft draft;
        draft.name = name;
        draft.email = email;
        draft.language = language;
        return must(m_shop->write([&](store::UnitOfWork &work) { return members::createMember(work, draft); }));
    }
    void consent(members::MemberId member, bool granted)
    {
        must(m_shop->write([&](store::UnitOfWork &work) {
            return members::recordConsent(work, member,
                                          {members::ConsentPurpose::Service, members::ConsentChannel::Email, granted,
                                           QStringLiteral("at the counter")});
        }));
    }
    orders::Order sellTo(members::MemberId member)
    {
        return m_shop->place(m_shop->paid({.store = m_shop->firstStore(), .member = member, .lines = {{m_cup, 2}}}));
    }
    ReturnId returnOf(members::MemberId member) { return m_shop->request(m_shop->draftOf(sellTo(member))); }
    TicketId ticketByMail(members::MemberId member)
    {
        tickets::TicketDraft draft{m_shop->firstStore(), tickets::Channel::Email, {}};
        draft.fields.subject = QStringLiteral("Broken cup");
        draft.fields.member = member;
        draft.message = QStringLiteral("It is broken.");
        return must(m_shop->write([&](store::UnitOfWork &work) { return tickets::openTicket(work, draft); }));
    }
    tickets::Ticket ticket(TicketId id)
    {
        return must(m_shop->read([&](store::Connection &c) { return tickets::ticket(c, id); }));
    }
    /// What the program has said in a ticket.
    QStringList told(TicketId id)
    {
        QStringList bodies;
        for (const tickets::Message &message :
             must(m_shop->read([&](store::Connection &c) { return tickets::conversation(c, id); }))) {
            if (message.author == tickets::Author::Program)
                bodies << message.body;
        }
        return bodies;
    }
    qint64 number(const char *sql)
    {
        return must(
            m_shop->read([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(-1); }));
    }
    qint64 queued() { return number("SELECT count(*) FROM ticket_outbox WHERE state = 'queued'"); }

    std::unique_ptr<RepairShop> m_shop;
    catalog::VariantId m_cup;
};

void StepMessagesTest::init()
{
    m_shop = std::make_unique<RepairShop>();
    m_cup = m_shop->addProduct(QStringLiteral("Cup"), 1'250);
}

void StepMessagesTest::nobodyIsToldBeforeTheShopWantsIt()
{
    addMailbox();
    const auto member = addMember(QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    consent(member, true);
    m_shop->through(m_shop->draftOf(sellTo(member)));
    QCOMPARE(number("SELECT count(*) FROM ticket_messages"), 0);
    QCOMPARE(number("SELECT count(*) FROM tickets"), 0);
}

void StepMessagesTest::eachStepIsToldOnceInOneTicket()
{
    addMailbox();
    say(Occasion::Approve, QStringLiteral("Dear {customer}, {number} of {order} is approved. {note}"));
    say(Occasion::Settle, QStringLiteral("{amount} is given back. {shop}"));
    const auto member = addMember(QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    consent(member, true);
    const orders::Order sale = sellTo(member);
    const ReturnId id = m_shop->request(m_shop->draftOf(sale));
    QVERIFY(!m_shop->found(id).ticket);
    must(m_shop->approve(id, QStringLiteral("Bring it in.")));
    const TicketId ticketId = m_shop->found(id).ticket;
    QVERIFY(ticketId);
    QCOMPARE(
        told(ticketId),
        QStringList(
            QStringLiteral("Dear Ann, %1 of %2 is approved. Bring it in.").arg(m_shop->found(id).number, sale.number)));
    QCOMPARE(queued(), 1);
    // Nobody of ours has to do anything: it waits for the customer.
    const tickets::Ticket opened = ticket(ticketId);
    QVERIFY(opened.status == tickets::Status::Pending);
    QVERIFY(opened.pendingFor == tickets::PendingFor::Customer);
    QCOMPARE(opened.member.id, member.value);
    QCOMPARE(opened.dueAt, std::nullopt);
    // The same step again is refused, and is not told again.
    QCOMPARE(codeOf(m_shop->approve(id)), QStringLiteral("returns.stepClosed"));
    QCOMPARE(told(ticketId).size(), 1);
    must(m_shop->receive(id));
    must(m_shop->inspect(id));
    QCOMPARE(told(ticketId).size(), 1);
    must(m_shop->settle(id));
    QCOMPARE(told(ticketId).size(), 2);
    QCOMPARE(told(ticketId).back(), QStringLiteral("12.50 is given back. Test shop"));
    QCOMPARE(queued(), 2);
    QCOMPARE(number("SELECT count(*) FROM tickets"), 1);
    QCOMPARE(m_shop->allComplaints(), QStringList());
}

void StepMessagesTest::theTicketOfTheReturnIsGoneOnWith()
{
    addMailbox();
    say(Occasion::Request, QStringLiteral("We have {number}."));
    const auto member = addMember(QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    ReturnDraft draft = m_shop->draftOf(sellTo(member));
    draft.ticket = ticketByMail(member);
    const qint64 waiting = ticket(draft.ticket).waitingSince.value_or(Instant{}).ms;
    const ReturnId id = m_shop->request(draft);
    QCOMPARE(told(draft.ticket), QStringList(QStringLiteral("We have %1.").arg(m_shop->found(id).number)));
    // It is no answer to what the customer asked.
    QCOMPARE(ticket(draft.ticket).waitingSince.value_or(Instant{}).ms, waiting);
    QVERIFY(ticket(draft.ticket).status == tickets::Status::New);
    QCOMPARE(number("SELECT count(*) FROM tickets"), 1);
}

void StepMessagesTest::consentAndChannelAreRespected()
{
    addMailbox();
    say(Occasion::Request, QStringLiteral("We have {number}."));
    // Never asked, and never wrote to us: nothing.
    const auto silent = addMember(QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    QVERIFY(!m_shop->found(returnOf(silent)).ticket);
    // Never asked, but writes by mail: there.
    ReturnDraft draft = m_shop->draftOf(sellTo(silent));
    draft.ticket = ticketByMail(silent);
    m_shop->request(draft);
    QCOMPARE(told(draft.ticket).size(), 1);
    // Refused: not even there.
    consent(silent, false);
    draft = m_shop->draftOf(sellTo(silent));
    draft.ticket = ticketByMail(silent);
    m_shop->request(draft);
    QCOMPARE(told(draft.ticket).size(), 0);
    // Nor where the goods come without a receipt, and only the ticket knows whose they are.
    ReturnDraft unknown;
    unknown.store = m_shop->firstStore();
    unknown.wish = Wish::Exchange;
    unknown.lines.push_back({.variant = m_cup});
    unknown.ticket = ticketByMail(silent);
    m_shop->request(unknown);
    QCOMPARE(told(unknown.ticket).size(), 0);
    // The last word counts.
    consent(silent, true);
    QVERIFY(m_shop->found(returnOf(silent)).ticket);
    QCOMPARE(queued(), 2);
}

void StepMessagesTest::withoutMailboxOrAddressNothingIsWritten()
{
    say(Occasion::Request, QStringLiteral("We have {number}."));
    const auto member = addMember(QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    consent(member, true);
    QVERIFY(!m_shop->found(returnOf(member)).ticket);
    addMailbox();
    const auto nowhere = addMember(QStringLiteral("Ben"), std::nullopt);
    consent(nowhere, true);
    QVERIFY(!m_shop->found(returnOf(nowhere)).ticket);
    QVERIFY(!m_shop->found(returnOf({})).ticket); // nobody is known
    QCOMPARE(number("SELECT count(*) FROM ticket_messages"), 0);
    QVERIFY(m_shop->found(returnOf(member)).ticket);
}

void StepMessagesTest::whatIsOnlyRehearsedIsNotTold()
{
    addMailbox();
    say(Occasion::Settle, QStringLiteral("{amount} is given back."));
    const auto member = addMember(QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    consent(member, true);
    const ReturnId id = m_shop->approved(m_shop->draftOf(sellTo(member)));
    must(m_shop->receive(id));
    must(m_shop->inspect(id));
    must(m_shop->preview(id));
    QCOMPARE(number("SELECT count(*) FROM tickets"), 0);
    QCOMPARE(queued(), 0);
    must(m_shop->settle(id));
    QCOMPARE(queued(), 1);
}

void StepMessagesTest::inTheLanguageOfTheCustomer()
{
    addMailbox();
    say(Occasion::Request, QStringLiteral("We have it."));
    say(Occasion::Request, QStringLiteral("已收到。"), QStringLiteral("zh"));
    say(Occasion::Request, QStringLiteral("收咗。"), QStringLiteral("yue"));
    for (const auto &[language, text] :
         {std::pair(QStringLiteral("zh"), QStringLiteral("已收到。")),
          std::pair(QStringLiteral("yue"), QStringLiteral("收咗。")),
          std::pair(QStringLiteral("en"), QStringLiteral("We have it.")),
          std::pair(QStringLiteral("fr"), QStringLiteral("We have it.")), // there are no French words
          std::pair(QString(), QStringLiteral("We have it."))}) {
        const auto member = addMember(QStringLiteral("Ann"), QStringLiteral("x%1@example.com").arg(language), language);
        consent(member, true);
        QCOMPARE(told(m_shop->found(returnOf(member)).ticket), QStringList(text));
    }
}

void StepMessagesTest::repairsAreTold()
{
    addMailbox();
    say(Occasion::RepairTakenIn, QStringLiteral("We have {number}."));
    say(Occasion::RepairApproved, QStringLiteral("We begin."));
    say(Occasion::RepairReady, QStringLiteral("{number} is ready in {store}."));
    const auto member = addMember(QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    consent(member, true);
    orders::LineDraft line{m_shop->phone, 1};
    line.serials << QStringLiteral("P9");
    m_shop->place(m_shop->paid({.store = m_shop->firstStore(), .member = member, .lines = {line}}));
    const RepairId id = must(m_shop->takeIn(QStringLiteral("P9")));
    QCOMPARE(m_shop->step([&](store::UnitOfWork &work) { return approveQuote(work, id); }), QString());
    QCOMPARE(m_shop->step([&](store::UnitOfWork &work) { return noteWork(work, id, QStringLiteral("opened")); }),
             QString());
    QCOMPARE(m_shop->step([&](store::UnitOfWork &work) { return finishRepair(work, id); }), QString());
    // All of it in one ticket, and work that is noted is no new step.
    QCOMPARE(number("SELECT count(*) FROM tickets"), 1);
    QCOMPARE(told({number("SELECT id FROM tickets")}),
             QStringList({QStringLiteral("We have %1.").arg(m_shop->repair(id).number), QStringLiteral("We begin."),
                          QStringLiteral("%1 is ready in Main.").arg(m_shop->repair(id).number)}));
}

void StepMessagesTest::textsAreChecked()
{
    const auto set = [&](const StepMessage &message) {
        return m_shop->write([&](store::UnitOfWork &work) { return setStepMessage(work, message); });
    };
    const QString en = QStringLiteral("en");
    QCOMPARE(codeOf(set({Occasion::Close, true, {}})), QStringLiteral("returns.messageMissing"));
    QCOMPARE(codeOf(set({Occasion::Close, true, {{en, QStringLiteral("  ")}}})),
             QStringLiteral("returns.messageMissing"));
    const auto unknown = set({Occasion::Close, true, {{en, QStringLiteral("{nonsense}")}}});
    QCOMPARE(codeOf(unknown), QStringLiteral("tickets.unknownPlaceholder"));
    QCOMPARE(fieldOf(unknown), QStringLiteral("texts.en"));
    QCOMPARE(codeOf(set({Occasion::Close, true, {{en, QString(10'001, QLatin1Char('x'))}}})),
             QStringLiteral("returns.textTooLong"));
    QCOMPARE(codeOf(set({Occasion::Close, true, {{QStringLiteral("English!"), en}}})),
             QStringLiteral("returns.badLanguage"));
    must(set({Occasion::Close, true, {{en, QStringLiteral("Done.")}, {QStringLiteral("zh"), QStringLiteral("好")}}}));
    must(set({Occasion::Close, false, {{en, QStringLiteral("Done.")}}}));
    const auto all = must(m_shop->read([](store::Connection &c) { return stepMessages(c); }));
    QCOMPARE(all.size(), size_t(occasionCount));
    // The trail says in words that people know of which step it was.
    QCOMPARE(number("SELECT count(*) FROM audit_entries WHERE operation = 'returns.setStepMessage' "
                    "AND json_extract(changes, '$.status[1]') = 'return_closed'"),
             2);
    const StepMessage closed = all[static_cast<size_t>(Occasion::Close)];
    QVERIFY(!closed.isSent);
    QCOMPARE(closed.texts.size(), size_t(1));
    for (const StepMessage &message : all)
        QVERIFY(occasionFrom(keyOf(message.occasion)) == message.occasion);
    const auto preview = [&](const QString &text) {
        return m_shop->read([&](store::Connection &c) { return previewMessage(c, text); });
    };
    QCOMPARE(must(preview(QStringLiteral("{number}: {amount}"))), QStringLiteral("R-S01-261128-0001: 110.00"));
    QCOMPARE(codeOf(preview(QStringLiteral("{x}"))), QStringLiteral("tickets.unknownPlaceholder"));
}

QTEST_GUILESS_MAIN(StepMessagesTest)
#include "StepMessagesTest.moc"
