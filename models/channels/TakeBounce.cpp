// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/TakeBounce.h"

#include "members/Contact.h"
#include "tickets/Deadlines.h"
#include "tickets/Tickets.h"
#include "tickets/TicketStates.h"

#include <QCoreApplication>

namespace shopdesk::channels {

namespace {

QString wordsOf(const mail::Bounce &bounce)
{
    const QString to = members::maskedEmail(bounce.recipient);
    const QString words =
        bounce.isForGood ? QCoreApplication::translate("Channels", "The mail to %1 could not be delivered.").arg(to)
                         : QCoreApplication::translate(
                               "Channels", "The mail to %1 is not delivered yet; their server goes on trying.")
                               .arg(to);
    // The other server's words may hold the address that is masked above.
    QString said = bounce.said;
    said.replace(bounce.recipient, to, Qt::CaseInsensitive);
    return QStringList{words, (bounce.status + QLatin1Char(' ') + said).trimmed()}.join(QLatin1Char('\n')).trimmed();
}

} // namespace

Result<TakenMail> takeBounce(store::UnitOfWork &work, const mail::Bounce &bounce)
{
    store::Query row = work.connection().query(R"(
        SELECT m.id, m.ticket_id FROM ticket_mails x JOIN ticket_messages m ON m.id = x.message_id
        JOIN ticket_outbox o ON o.message_id = m.id WHERE x.id_token = ?)",
                                               tickets::mailToken(work.connection(), bounce.messageId));
    if (bounce.messageId.isEmpty() || !row.next()) {
        return fail("channels.unknownBounce",
                    QCoreApplication::translate("Channels", "A mail that is not of this shop could not be delivered."));
    }
    const auto ours = row.get<tickets::MessageId>(0);
    const tickets::TicketId ticket = tickets::targetOf(work.connection(), row.get<tickets::TicketId>(1));
    const Result<tickets::MessageId> note =
        tickets::writeMessage(work, {ticket, tickets::Author::Program, tickets::Visibility::Internal,
                                     tickets::Channel::Email, wordsOf(bounce)});
    if (!note)
        return Failure(note.error());
    if (bounce.isForGood) {
        work.execute("UPDATE ticket_outbox SET state = 'failed', next_at = NULL, sent_at = NULL, problem = ? "
                     "WHERE message_id = ?",
                     wordsOf(bounce), ours);
        tickets::tellSending(work, ours);
        const Result<tickets::Ticket> now = tickets::ticket(work.connection(), ticket);
        if (now && now->status == tickets::Status::Pending) {
            if (auto woken = tickets::go(work, ticket, {.to = tickets::Status::Open}); !woken)
                return Failure(woken.error());
            tickets::refreshDeadlines(work, ticket);
        }
    }
    work.audit("channels.takeBounce", "tickets", ticket.value);
    return TakenMail{Outcome::Bounced, false, ticket, *note};
}

} // namespace shopdesk::channels
