// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/ChannelOperations.h"

#include "channels/ContactCodes.h"
#include "channels/SendElsewhere.h"
#include "channels/TakeDrop.h"
#include "store/Answers.h"

#include <QCryptographicHash>

namespace shopdesk::channels {

namespace {

QJsonObject toJson(const ServerDraft &server)
{
    return {{QStringLiteral("host"), server.host},
            {QStringLiteral("port"), server.port},
            {QStringLiteral("security"), keyOf(server.security)}};
}

QJsonObject toJson(const MailboxInfo &info)
{
    return {{QStringLiteral("id"), info.id.text()},
            {QStringLiteral("store"), info.draft.store.text()},
            {QStringLiteral("address"), info.draft.address},
            {QStringLiteral("sender"), info.draft.sender},
            {QStringLiteral("user"), info.draft.user},
            {QStringLiteral("incoming"), toJson(info.draft.incoming)},
            {QStringLiteral("folder"), info.draft.folder},
            {QStringLiteral("outgoing"), toJson(info.draft.outgoing)},
            {QStringLiteral("certificates"), info.draft.certificates},
            {QStringLiteral("acknowledgement"), info.draft.acknowledgement},
            {QStringLiteral("lookedAt"), info.lookedAt ? QJsonValue(store::toText(*info.lookedAt)) : QJsonValue()},
            {QStringLiteral("problem"), info.problem},
            {QStringLiteral("archived"), info.isArchived}};
}

QJsonObject toJson(const TakenMail &taken)
{
    return {{QStringLiteral("outcome"), keyOf(taken.outcome)},
            {QStringLiteral("cameBefore"), taken.cameBefore},
            {QStringLiteral("ticket"), taken.ticket ? QJsonValue(taken.ticket.text()) : QJsonValue()}};
}

MailboxDraft mailboxFrom(store::JsonInput &input, MailboxDraft draft)
{
    draft.store = input.id<StoreId>("store", draft.store);
    draft.address = input.text("address", draft.address);
    draft.sender = input.text("sender", draft.sender);
    draft.user = input.text("user", draft.user);
    draft.incoming.host = input.text("incomingHost", draft.incoming.host);
    draft.incoming.port = static_cast<int>(input.integer("incomingPort", draft.incoming.port));
    draft.incoming.security = input.word("incomingSecurity", mail::securityFrom, draft.incoming.security);
    draft.folder = input.text("folder", draft.folder);
    draft.outgoing.host = input.text("outgoingHost", draft.outgoing.host);
    draft.outgoing.port = static_cast<int>(input.integer("outgoingPort", draft.outgoing.port));
    draft.outgoing.security = input.word("outgoingSecurity", mail::securityFrom, draft.outgoing.security);
    draft.certificates = input.text("certificates", draft.certificates);
    draft.acknowledgement = input.text("acknowledgement", draft.acknowledgement);
    return draft;
}

store::Outcome runMailboxes(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool archived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return store::listObject("mailboxes", mailboxes(work.connection(), archived),
                             [](const MailboxInfo &info) { return toJson(info); });
}

store::Outcome runCreate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const MailboxDraft draft = mailboxFrom(input, {});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createMailbox(work, draft).map(store::idObject<MailboxId>);
}

store::Outcome runUpdate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MailboxId>("id");
    const Result<MailboxInfo> before = mailbox(work.connection(), id);
    const MailboxDraft draft = mailboxFrom(input, before ? before->draft : MailboxDraft());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateMailbox(work, id, draft).map([] { return QJsonObject(); });
}

/// The mail as it travels, in Base64: for programs that have it from elsewhere, and for trying.
store::Outcome runTakeMail(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MailboxId>("mailbox");
    const QByteArray bytes = QByteArray::fromBase64(input.text("base64").toLatin1());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<mail::IncomingMail> mail = mail::parseMail(bytes);
    if (!mail)
        return Failure(mail.error());
    return takeMail(work, id, *mail, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256))
        .map([](const TakenMail &taken) { return toJson(taken); });
}

store::Outcome runTakeDrop(store::UnitOfWork &work, const QJsonObject &object)
{
    return takeDrop(work, object).map([](const TakenMail &taken) { return toJson(taken); });
}

store::Outcome runSetFolder(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString folder = input.text("folder");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setDropFolder(work, folder).map([] { return QJsonObject(); });
}

QJsonObject toJson(const ContactCode &code)
{
    return {{QStringLiteral("expiresAt"), store::toText(code.expiresAt)},
            {QStringLiteral("sentAt"), code.sentAt ? QJsonValue(store::toText(*code.sentAt)) : QJsonValue()},
            {QStringLiteral("problem"), code.problem}};
}

store::Outcome runSendCode(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<members::MemberId>("id");
    const auto kind = input.word("contact", members::contactKindFrom, members::ContactKind::Email);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return sendContactCode(work, id, kind).map([](const ContactCode &code) { return toJson(code); });
}

store::Outcome runContactCode(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<members::MemberId>("id");
    const auto kind = input.word("contact", members::contactKindFrom, members::ContactKind::Email);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return contactCode(work.connection(), id, kind).map([](const std::optional<ContactCode> &code) {
        return code ? toJson(*code) : QJsonObject();
    });
}

constexpr store::Operation all[] = {
    {"channels.mailboxes",
     "Gives the mailboxes of the shop, when each was looked into and what went wrong; with archived those put away too.",
     runMailboxes, Permission::SeeTickets},
    {"channels.createMailbox",
     "Adds a mailbox: store, address, sender, user, incomingHost, incomingPort, incomingSecurity (tls, starttls, none), "
     "folder, outgoingHost, outgoingPort, outgoingSecurity, certificates (a PEM file), acknowledgement; gives its id. Its "
     "password is given in the window, or to the command mail.",
     runCreate, Permission::ManageTickets},
    {"channels.updateMailbox", "Changes the fields given of the mailbox id; as channels.createMailbox.", runUpdate,
     Permission::ManageTickets},
    {"channels.archiveMailbox", "Puts the mailbox id away.", store::onId<MailboxId, archiveMailbox>,
     Permission::ManageTickets},
    {"channels.restoreMailbox", "Takes the mailbox id out of the archive.", store::onId<MailboxId, restoreMailbox>,
     Permission::ManageTickets},
    {"channels.sendHere", "Lets this computer send the mails of the mailbox id that others write without its password.",
     store::onId<MailboxId, sendHere>, Permission::ManageTickets},
    {"channels.takeMail",
     "Takes a mail that has come to mailbox, its bytes in base64; gives outcome (opened, added, bounced, own), cameBefore "
     "and ticket.",
     runTakeMail, Permission::AnswerTickets},
    {"channels.takeDrop",
     "Takes a message of another channel as files in the folder have it (models/channels/README.md): version, channel, id, "
     "thread, store, at, name, email, phone, handle, subject, text, language, files.",
     runTakeDrop, Permission::AnswerTickets},
    {"channels.sendContactCode",
     "Lets a code go to the member id, to prove its contact (email, else phone); gives expiresAt. The command mail sends it; "
     "members.finishContactCheck takes what the member says.",
     runSendCode, Permission::EditMembers},
    {"channels.contactCode",
     "Gives what has become of the code for the contact of the member id: expiresAt, sentAt, problem.", runContactCode,
     Permission::SeeMembers},
    {"channels.setDropFolder", "Names the folder that other channels write into; empty: none.", runSetFolder,
     Permission::ManageTickets},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::channels
