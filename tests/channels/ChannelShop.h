// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/TakeMail.h"
#include "members/Erasure.h"
#include "support/MailCorpus.h"
#include "tasks/Tasks.h"
#include "tickets/TicketShop.h"

namespace shopdesk::test {

/// A shop with a mailbox, help@shop.example.
class ChannelShop : public TicketShop
{
public:
    ChannelShop() { mailbox = addMailbox({}); }

    channels::MailboxDraft mailboxDraft()
    {
        channels::MailboxDraft draft;
        draft.store = firstStore();
        draft.address = QStringLiteral("help@shop.example");
        draft.incoming.host = draft.outgoing.host = QStringLiteral("mail.shop.example");
        return draft;
    }
    channels::MailboxId addMailbox(const QString &acknowledgement)
    {
        channels::MailboxDraft draft = mailboxDraft();
        draft.acknowledgement = acknowledgement;
        return must(write([&](store::UnitOfWork &work) { return channels::createMailbox(work, draft); }));
    }
    Result<channels::TakenMail> tryTake(const mail::IncomingMail &mail)
    {
        return write(
            [&](store::UnitOfWork &work) { return channels::takeMail(work, mailbox, mail, QByteArray(32, 'f')); });
    }
    channels::TakenMail take(const mail::IncomingMail &mail) { return must(tryTake(mail)); }
    channels::TakenMail take(const char *corpus) { return take(must(mail::parseMail(corpusMail(corpus)))); }

    mail::IncomingMail mail(const QString &id, const QString &subject, const QString &text)
    {
        mail::IncomingMail mail;
        mail.from = {QStringLiteral("Wei Lin"), QStringLiteral("wei.lin@example.com")};
        mail.subject = subject;
        mail.text = text;
        mail.messageId = id;
        return mail;
    }
    /// An answer of ours by mail.
    tickets::MessageId answer(tickets::TicketId id, const QString &body = QStringLiteral("It is on its way."))
    {
        return must(write([&](store::UnitOfWork &work) {
                   return tickets::addMessage(
                       work, {id, tickets::Author::Staff, tickets::Visibility::Public, tickets::Channel::Email, body});
               }))
            .message;
    }
    tickets::MailHeaders headers(tickets::MessageId id)
    {
        return must(write([&](store::UnitOfWork &work) -> Result<tickets::MailHeaders> {
            return tickets::headersOf(work.connection(), id).value_or(tickets::MailHeaders());
        }));
    }
    std::vector<tickets::Message> messages(tickets::TicketId id)
    {
        return must(read([id](store::Connection &c) { return tickets::conversation(c, id); }));
    }
    members::MemberId memberWith(const QString &name, const QString &email, const QString &phone = {})
    {
        members::MemberDraft draft;
        draft.name = name;
        draft.email = email;
        draft.phone = phone;
        return must(write([&](store::UnitOfWork &work) { return members::createMember(work, draft); }));
    }

    std::vector<tasks::Task> openTasks(const char *kind)
    {
        auto open = must(read([](store::Connection &c) { return tasks::openTasks(c); }));
        std::erase_if(open, [kind](const tasks::Task &task) { return task.kind != QLatin1String(kind); });
        return open;
    }

    channels::MailboxId mailbox;
};

} // namespace shopdesk::test
