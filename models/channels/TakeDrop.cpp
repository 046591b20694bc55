// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/TakeDrop.h"

#include "members/Members.h"
#include "store/JsonInput.h"
#include "tickets/OpenTicket.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>

namespace shopdesk::channels {

namespace {

using tickets::TicketId;

constexpr int currentVersion = 1;

struct Drop
{
    tickets::Channel channel = tickets::Channel::Chat;
    QString id;
    QString thread; ///< empty: each message is one by itself
    StoreId store;
    std::optional<Instant> at;
    QString name, email, phone, handle;
    QString subject, text, language;
    std::vector<tickets::FileDraft> files;
};

Failure badDrop(const char *field, const QString &message)
{
    return fail("channels.badDrop", message, QString::fromLatin1(field));
}

Result<StoreId> storeIn(store::Connection &connection, const QString &code)
{
    const auto found = code.isEmpty() ? connection.value<StoreId>("SELECT min(id) FROM stores")
                                      : connection.value<StoreId>("SELECT id FROM stores WHERE code = ?", code);
    if (found)
        return *found;
    return fail("catalog.storeNotFound",
                QCoreApplication::translate("Channels", "There is no store with the code “%1”.").arg(code.left(64)),
                QStringLiteral("store"));
}

Result<std::vector<tickets::FileDraft>> filesIn(store::JsonInput &input)
{
    std::vector<tickets::FileDraft> files;
    for (store::JsonInput &each : input.objects("files")) {
        tickets::FileDraft file{each.text("name"), {}, each.text("type")};
        const auto decoded =
            QByteArray::fromBase64Encoding(each.text("base64").toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return badDrop("base64",
                           QCoreApplication::translate("Channels", "The bytes of a file are not written in Base64."));
        file.bytes = *decoded;
        files.push_back(std::move(file));
    }
    return files;
}

Result<Drop> read(store::Connection &connection, const QJsonObject &object)
{
    store::JsonInput input(object);
    if (input.integer("version", 0) != currentVersion)
        return badDrop("version",
                       QCoreApplication::translate("Channels", "The file is not of version %1.").arg(currentVersion));
    Drop drop;
    drop.channel = input.word("channel", tickets::channelFrom, drop.channel);
    drop.id = input.text("id");
    drop.thread = input.text("thread");
    drop.at = input.instant("at");
    const QString store = input.text("store");
    drop.name = input.text("name");
    drop.email = input.text("email");
    drop.phone = input.text("phone");
    drop.handle = input.text("handle");
    drop.subject = input.text("subject");
    drop.text = input.text("text");
    drop.language = input.text("language");
    auto files = filesIn(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (!files)
        return Failure(files.error());
    drop.files = std::move(*files);
    if (drop.id.isEmpty())
        return badDrop("id", QCoreApplication::translate("Channels", "The message has no id: it could come twice."));
    const Result<StoreId> found = storeIn(connection, store);
    if (!found)
        return Failure(found.error());
    drop.store = *found;
    return drop;
}

members::MemberId memberOf(store::Connection &connection, const Drop &drop)
{
    for (const QString &contact : {drop.email, drop.phone}) {
        const auto found =
            contact.isEmpty() ? Result<std::vector<members::MemberId>>() : members::findByContact(connection, contact);
        if (found && found->size() == 1)
            return found->front();
    }
    return {};
}

QByteArray tokenOf(const store::UnitOfWork &work, const char *what, const Drop &drop, const QString &id)
{
    return work.vault().token(what, keyOf(drop.channel) + QLatin1Char('/') + id);
}

/// Nothing where the other program's clock is ahead.
std::optional<Instant> writtenAt(const store::UnitOfWork &work, const Drop &drop)
{
    return drop.at && drop.at->ms <= work.now().ms ? drop.at : std::nullopt;
}

Result<TakenMail> open(store::UnitOfWork &work, const Drop &drop)
{
    tickets::TicketDraft draft;
    draft.store = drop.store;
    draft.channel = drop.channel;
    draft.fields.subject = drop.subject;
    draft.fields.language = drop.language;
    draft.fields.member = memberOf(work.connection(), drop);
    draft.message = drop.text;
    draft.files = drop.files;
    draft.contact = {drop.name, drop.email, drop.handle};
    draft.openedAt = writtenAt(work, drop);
    const Result<TicketId> ticket = tickets::openTicket(work, draft);
    if (!ticket)
        return Failure(ticket.error());
    if (!drop.thread.isEmpty())
        work.execute("INSERT INTO ticket_threads (thread_token, ticket_id) VALUES (?, ?)",
                     tokenOf(work, "thread", drop, drop.thread), *ticket);
    return TakenMail{Outcome::Opened, false, *ticket, {}};
}

Result<TakenMail> add(store::UnitOfWork &work, const Drop &drop, TicketId ticket)
{
    tickets::MessageDraft draft{ticket, tickets::Author::Customer, tickets::Visibility::Public, drop.channel,
                                drop.text};
    draft.files = drop.files;
    if (const auto at = writtenAt(work, drop))
        draft.at = tickets::cameAt(work.connection(), ticket, *at);
    const Result<tickets::Posted> posted = tickets::addMessage(work, draft);
    if (!posted)
        return Failure(posted.error());
    tickets::touch(work, posted->ticket); // changed now, whenever it was written
    // The conversation goes on where its last message went.
    work.execute("UPDATE ticket_threads SET ticket_id = ? WHERE thread_token = ?", posted->ticket,
                 tokenOf(work, "thread", drop, drop.thread));
    return TakenMail{Outcome::Added, false, posted->ticket, posted->message};
}

} // namespace

Result<TakenMail> takeDrop(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return Failure(allowed.error());
    const Result<Drop> drop = read(work.connection(), object);
    if (!drop)
        return Failure(drop.error());
    if (auto allowed = work.requireIn(drop->store); !allowed)
        return Failure(allowed.error());
    const QByteArray token = tokenOf(work, "drop", *drop, drop->id);
    if (hasArrived(work.connection(), token))
        return TakenMail{Outcome::Own, true};
    const auto thread = work.connection().value<TicketId>("SELECT ticket_id FROM ticket_threads WHERE thread_token = ?",
                                                          tokenOf(work, "thread", *drop, drop->thread));
    const Result<TakenMail> taken = thread && !drop->thread.isEmpty() ? add(work, *drop, *thread) : open(work, *drop);
    if (taken)
        noteArrival(work, token, {}, taken->outcome);
    return taken;
}

} // namespace shopdesk::channels
