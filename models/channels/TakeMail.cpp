// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/TakeMail.h"

#include "base/Text.h"
#include "channels/TakeBounce.h"
#include "mail/FoldedText.h"
#include "members/Contact.h"
#include "members/Members.h"
#include "surveys/Asking.h"
#include "tickets/Contacts.h"
#include "tickets/OpenTicket.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace shopdesk::channels {

namespace {

using tickets::TicketId;

constexpr char automaticTag[] = "automatic";
constexpr qint64 latestMs = 7 * 24 * hourMs; // a mail that says to be older has a clock that is wrong

/// A mail, and what is known of it before it is taken.
struct Arrival
{
    store::UnitOfWork &work;
    const MailboxInfo &mailbox;
    const mail::IncomingMail &mail;
    QString id; ///< by which it is known
    QByteArray token;
    QByteArray sender; ///< token; empty where there is none
    mail::FoldedText text;
    std::vector<tickets::FileDraft> files;
};

mail::MailAddress writerOf(const mail::IncomingMail &mail)
{
    if (mail.replyTo && members::normalisedEmail(mail.replyTo->address))
        return {mail.from.name.isEmpty() ? mail.replyTo->name : mail.from.name, mail.replyTo->address};
    return mail.from;
}

/// Of whoever wants the answers, else of who sent it: a form of the shop's own site sends for the customer.
members::MemberId memberOf(store::Connection &connection, const mail::IncomingMail &mail)
{
    for (const QString &address : {writerOf(mail).address, mail.from.address}) {
        if (!members::normalisedEmail(address))
            continue;
        const auto found = members::findByContact(connection, address);
        if (found && found->size() == 1)
            return found->front();
    }
    return {};
}

/// When it was written, as the mail says; nothing where that cannot be.
std::optional<Instant> writtenAt(const Arrival &arrival)
{
    const Instant now = arrival.work.now();
    const auto &sentAt = arrival.mail.sentAt;
    return sentAt && sentAt->ms <= now.ms && sentAt->ms > now.ms - latestMs ? sentAt : std::nullopt;
}

std::optional<TicketId> ticketOf(store::Connection &connection, const QString &messageId)
{
    return connection.value<TicketId>("SELECT m.ticket_id FROM ticket_mails x JOIN ticket_messages m "
                                      "ON m.id = x.message_id WHERE x.id_token = ?",
                                      tickets::mailToken(connection, messageId));
}

/// Whoever knows the id of a mail has had it; a number may be guessed, so its sender must be the ticket's.
std::optional<TicketId> threadOf(Arrival &arrival)
{
    store::Connection &connection = arrival.work.connection();
    QStringList ids = arrival.mail.references;
    if (!arrival.mail.inReplyTo.isEmpty())
        ids << arrival.mail.inReplyTo;
    for (qsizetype i = ids.size() - 1; i >= 0; --i) {
        if (const auto found = ticketOf(connection, ids[i]))
            return found;
    }
    static const QRegularExpression number(QStringLiteral("\\bTK-[A-Za-z0-9]+-\\d{6}-(?:\\d+-)?\\d{4,}\\b"));
    const QString named = number.match(arrival.mail.subject).captured(0).toUpper();
    if (named.isEmpty())
        return std::nullopt;
    const auto found = tickets::findByNumber(connection, named);
    if (!found)
        return std::nullopt;
    const bool isTheirs = tickets::isWith(connection, *found, writerOf(arrival.mail).address)
                          || tickets::isWith(connection, *found, arrival.mail.from.address);
    return isTheirs ? std::optional(*found) : std::nullopt;
}

/// What a person wrote; where the mail says nothing, its subject.
QString wordsOf(const Arrival &arrival)
{
    QString words = arrival.text.words;
    if (words.isEmpty() && arrival.files.empty())
        words = arrival.mail.subject.isEmpty() ? QCoreApplication::translate("Channels", "(a mail without words)")
                                               : arrival.mail.subject;
    if (words.size() > tickets::longestMessage)
        words = words.left(tickets::longestMessage - 1) + QChar(0x2026);
    return words;
}

std::vector<tickets::FileDraft> filesOf(const mail::IncomingMail &mail, int &leftOut)
{
    std::vector<tickets::FileDraft> files;
    qsizetype all = 0;
    leftOut = mail.filesLeftOut;
    for (const mail::MailFile &file : mail.files) {
        const bool fits = file.bytes.size() <= tickets::largestAttachment
                          && all + file.bytes.size() <= tickets::largestAttachments
                          && files.size() < size_t(tickets::mostAttachments);
        if (!fits) {
            ++leftOut;
            continue;
        }
        all += file.bytes.size();
        files.push_back({file.name, file.bytes, file.mediaType});
    }
    return files;
}

QString languageOf(const QString &text)
{
    const bool isHan = std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return isHan ? QStringLiteral("zh") : QString();
}

void keepHeaders(Arrival &arrival, tickets::MessageId message)
{
    const mail::MailAddress writer = writerOf(arrival.mail);
    tickets::keepMail(
        arrival.work, message,
        {arrival.id, arrival.mail.references, writer.name, writer.address, arrival.mail.subject, arrival.mailbox.id},
        arrival.text.folded.left(tickets::longestMessage),
        arrival.mail.html.size() <= tickets::longestMessage ? arrival.mail.html : QString());
}

/// Told once: a mail program that answers it is not told again, and nobody is told with each mail.
Result<void> acknowledge(Arrival &arrival, TicketId ticket)
{
    QString words = arrival.mailbox.draft.acknowledgement;
    if (words.isEmpty() || arrival.mail.wantsNoAutomaticAnswer || arrival.sender.isEmpty())
        return {};
    store::UnitOfWork &work = arrival.work;
    const Instant since{work.now().ms - acknowledgeEveryMs};
    if (arrivalsSince(work.connection(), arrival.sender, since) > 0)
        return {};
    const auto number = work.connection().value<QString>("SELECT number FROM tickets WHERE id = ?", ticket);
    words.replace(QLatin1String("{ticket}"), number.value_or(QString()));
    return tickets::writeMessage(
               work, {ticket, tickets::Author::Program, tickets::Visibility::Public, tickets::Channel::Email, words})
        .map([](tickets::MessageId) {});
}

tickets::TicketDraft draftOf(Arrival &arrival)
{
    tickets::TicketDraft draft;
    draft.store = arrival.mailbox.draft.store;
    draft.channel = tickets::Channel::Email;
    draft.fields.subject = arrival.mail.subject.left(longestName);
    draft.fields.language = languageOf(arrival.mail.subject + arrival.text.words);
    draft.fields.member = memberOf(arrival.work.connection(), arrival.mail);
    if (arrival.mail.isAutomatic) {
        draft.fields.priority = tickets::Priority::Low;
        draft.fields.tags = {QString::fromLatin1(automaticTag)};
    }
    draft.message = wordsOf(arrival);
    draft.files = arrival.files;
    const mail::MailAddress writer = writerOf(arrival.mail);
    draft.contact = {writer.name, writer.address};
    // The customer has waited since they wrote, also where no computer was on.
    draft.openedAt = writtenAt(arrival);
    return draft;
}

tickets::MessageId lastMessageOf(store::Connection &connection, TicketId ticket)
{
    return connection.value<tickets::MessageId>("SELECT max(id) FROM ticket_messages WHERE ticket_id = ?", ticket)
        .value_or(tickets::MessageId());
}

Result<TakenMail> open(Arrival &arrival)
{
    const Result<TicketId> ticket = tickets::openTicket(arrival.work, draftOf(arrival));
    if (!ticket)
        return Failure(ticket.error());
    const tickets::MessageId message = lastMessageOf(arrival.work.connection(), *ticket);
    keepHeaders(arrival, message);
    if (auto told = acknowledge(arrival, *ticket); !told)
        return Failure(told.error());
    return TakenMail{Outcome::Opened, false, *ticket, message};
}

Result<TakenMail> add(Arrival &arrival, TicketId ticket)
{
    tickets::MessageDraft draft{ticket, tickets::Author::Customer, tickets::Visibility::Public, tickets::Channel::Email,
                                wordsOf(arrival)};
    draft.files = arrival.files;
    if (const auto at = writtenAt(arrival))
        draft.at = tickets::cameAt(arrival.work.connection(), ticket, *at);
    const Result<tickets::Posted> posted = tickets::addMessage(arrival.work, draft);
    if (!posted)
        return Failure(posted.error());
    tickets::touch(arrival.work, posted->ticket); // changed now, whenever it was written
    keepHeaders(arrival, posted->message);
    return TakenMail{Outcome::Added, false, posted->ticket, posted->message};
}

/// An absence note says nothing that the ticket waits for.
Result<TakenMail> note(Arrival &arrival, TicketId ticket)
{
    const TicketId target = tickets::targetOf(arrival.work.connection(), ticket);
    const Result<tickets::MessageId> message = tickets::writeMessage(
        arrival.work,
        {target, tickets::Author::Program, tickets::Visibility::Internal, tickets::Channel::Email,
         QCoreApplication::translate("Channels", "An automatic answer came:") + QLatin1Char('\n') + wordsOf(arrival)});
    if (!message)
        return Failure(message.error());
    keepHeaders(arrival, *message);
    return TakenMail{Outcome::Added, false, target, *message};
}

/// Whether a line begins with a score: "5", "4/5", "4, all well", but not "2 parcels are missing".
bool beginsWithScore(const QString &words)
{
    static const QRegularExpression form(QStringLiteral(u"^\\d{1,2}(\\s*/\\s*\\d{1,2})?\\s*($|[\\n.,:;!，。：！–-])"));
    return form.match(words.trimmed()).hasMatch();
}

/// What answers a survey is its answer, and no message that somebody has to answer. Nothing where it is none: then it is a
/// mail like any other.
std::optional<TakenMail> answerSurvey(Arrival &arrival)
{
    if (arrival.mail.isAutomatic || !beginsWithScore(arrival.text.words))
        return std::nullopt;
    auto code = surveys::codeIn(arrival.mail.subject);
    if (!code)
        code = surveys::codeIn(arrival.mail.text);
    if (!code)
        return std::nullopt;
    const auto ask = surveys::askByCode(arrival.work.connection(), *code);
    if (!ask || ask->outcome)
        return std::nullopt;
    const auto answered = surveys::answerFromText(arrival.work, *code, arrival.text.words);
    return answered ? std::optional(TakenMail{Outcome::Added, false, ask->ticket}) : std::nullopt;
}

Result<TakenMail> takeInto(Arrival &arrival)
{
    store::Connection &connection = arrival.work.connection();
    if (arrival.mail.loopMark == loopMarkOf(connection.shop()) || ticketOf(connection, arrival.id))
        return TakenMail{Outcome::Own};
    if (arrival.mail.bounce)
        return takeBounce(arrival.work, *arrival.mail.bounce);
    const Instant since{arrival.work.now().ms - hourMs};
    if (!arrival.sender.isEmpty() && arrivalsSince(connection, arrival.sender, since) >= mostPerHour) {
        return fail("channels.tooOften",
                    QCoreApplication::translate("Channels",
                                                "More than %1 mails came from one sender within an hour: two programs "
                                                "may be answering each other.")
                        .arg(mostPerHour));
    }
    if (const auto answered = answerSurvey(arrival))
        return *answered;
    const std::optional<TicketId> thread = threadOf(arrival);
    if (!thread)
        return open(arrival);
    return arrival.mail.isAutomatic ? note(arrival, *thread) : add(arrival, *thread);
}

} // namespace

QString loopMarkOf(const store::ShopInfo &shop)
{
    return QStringLiteral("shopdesk-") + shop.uuid;
}

Result<TakenMail> takeMail(store::UnitOfWork &work, MailboxId id, const mail::IncomingMail &mail,
                           const QByteArray &fingerprint)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return Failure(allowed.error());
    const Result<MailboxInfo> mailbox = channels::mailbox(work.connection(), id);
    if (!mailbox)
        return Failure(mailbox.error());
    if (auto allowed = work.requireIn(mailbox->draft.store); !allowed)
        return Failure(allowed.error());
    const QString known = mail.messageId.isEmpty()
                              ? QStringLiteral("sha256:") + QString::fromLatin1(fingerprint.toHex())
                              : mail.messageId;
    Arrival arrival{work, *mailbox, mail, known, tickets::mailToken(work.connection(), known), {}, {}, {}};
    if (hasArrived(work.connection(), arrival.token))
        return TakenMail{Outcome::Own, true};
    if (const auto sender = members::normalisedEmail(writerOf(mail).address))
        arrival.sender = work.vault().token("arrival", *sender);
    arrival.text = mail::foldedText(mail.text);
    int leftOut = 0;
    arrival.files = filesOf(mail, leftOut);
    if (leftOut > 0)
        arrival.text.words += QStringLiteral("\n\n")
                              + QCoreApplication::translate("Channels", "[%n file(s) left out: too large, or too many]",
                                                            nullptr, leftOut);
    const Result<TakenMail> taken = takeInto(arrival);
    if (!taken)
        return taken;
    noteArrival(work, arrival.token, arrival.sender, taken->outcome);
    return taken;
}

} // namespace shopdesk::channels
