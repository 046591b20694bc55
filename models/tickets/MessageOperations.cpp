// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Answers.h"
#include "tickets/Contacts.h"
#include "tickets/Macros.h"
#include "tickets/Outbox.h"
#include "tickets/TicketJson.h"
#include "tickets/TicketOperations.h"

namespace shopdesk::tickets {

namespace {

using store::Outcome;

QJsonObject toJson(const Contact &contact)
{
    return {{QStringLiteral("name"), contact.name},
            {QStringLiteral("email"), contact.email},
            {QStringLiteral("handle"), contact.handle}};
}

QJsonObject toJson(const OutboxEntry &entry)
{
    return {{QStringLiteral("message"), entry.message.text()},
            {QStringLiteral("ticket"), entry.ticket.text()},
            {QStringLiteral("number"), entry.ticketNumber},
            {QStringLiteral("state"), keyOf(entry.state)},
            {QStringLiteral("attempts"), entry.attempts},
            {QStringLiteral("queuedAt"), store::toText(entry.queuedAt)},
            {QStringLiteral("nextAt"), entry.nextAt ? QJsonValue(store::toText(*entry.nextAt)) : QJsonValue()},
            {QStringLiteral("problem"), entry.problem}};
}

QJsonObject toJson(const Macro &macro)
{
    const MacroDraft &draft = macro.draft;
    const auto idOrNull = [](auto id) { return id ? QJsonValue(id.text()) : QJsonValue(); };
    return {{QStringLiteral("id"), macro.id.text()},
            {QStringLiteral("name"), draft.name},
            {QStringLiteral("category"), idOrNull(draft.category)},
            {QStringLiteral("priority"), draft.priority ? QJsonValue(keyOf(*draft.priority)) : QJsonValue()},
            {QStringLiteral("assignee"), idOrNull(draft.assignee)},
            {QStringLiteral("reply"), idOrNull(draft.reply)},
            {QStringLiteral("resolves"), draft.resolves},
            {QStringLiteral("archived"), macro.isArchived}};
}

MacroDraft macroFrom(store::JsonInput &input)
{
    MacroDraft draft;
    draft.name = input.text("name");
    draft.category = input.id<CategoryId>("category");
    if (input.has("priority"))
        draft.priority = input.word("priority", priorityFrom, Priority::Normal);
    draft.assignee = input.id<StaffId>("assignee");
    draft.reply = input.id<CannedReplyId>("reply");
    draft.resolves = input.flag("resolves");
    return draft;
}

/// Of an input that is an id alone.
template<typename I, typename F>
Outcome withId(const QJsonObject &object, F run)
{
    store::JsonInput input(object);
    const I id = input.id<I>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return run(id);
}

Outcome runAttachment(store::UnitOfWork &work, const QJsonObject &object)
{
    return withId<AttachmentId>(object, [&](AttachmentId id) {
        return attachmentFile(work.connection(), id).map([](const FileDraft &file) {
            return QJsonObject{{QStringLiteral("name"), file.name},
                               {QStringLiteral("type"), file.mediaType},
                               {QStringLiteral("base64"), QString::fromLatin1(file.bytes.toBase64())}};
        });
    });
}

Outcome runOutbox(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return store::listObject("waiting", outbox(work.connection()),
                             [](const OutboxEntry &each) { return toJson(each); });
}

Outcome runContact(store::UnitOfWork &work, const QJsonObject &object)
{
    return withId<TicketId>(object, [&](TicketId id) {
        return maskedContact(work.connection(), id).map([](const Contact &contact) { return toJson(contact); });
    });
}

Outcome runReveal(store::UnitOfWork &work, const QJsonObject &object)
{
    return withId<TicketId>(object, [&](TicketId id) {
        return revealContact(work, id).map([](const Contact &contact) { return toJson(contact); });
    });
}

Outcome runMacros(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool archived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return store::listObject("macros", macros(work.connection(), archived),
                             [](const Macro &each) { return toJson(each); });
}

Outcome runCreateMacro(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const MacroDraft draft = macroFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createMacro(work, draft).map(store::idObject<MacroId>);
}

Outcome runUpdateMacro(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MacroId>("id");
    const MacroDraft draft = macroFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateMacro(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runRunMacro(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<TicketId>("id");
    const auto macro = input.id<MacroId>("macro");
    std::optional<MessageId> seen;
    if (input.has("seen"))
        seen = input.id<MessageId>("seen");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return runMacro(work, id, macro, seen).map([] { return QJsonObject(); });
}

constexpr store::Operation all[] = {
    {"tickets.attachmentFile", "Gives the file id that came with a message: name, type, and its bytes in base64.",
     runAttachment, Permission::SeeTickets},
    {"tickets.outbox", "Gives what waits to be sent by mail and what failed, the oldest first.", runOutbox,
     Permission::SeeTickets},
    {"tickets.sendAgain", "Sends the message id, which waits or failed, as soon as a server is reached.",
     store::onId<MessageId, sendAgain>, Permission::AnswerTickets},
    {"tickets.contact", "Gives the name, address and handle under which the ticket id came, masked.", runContact,
     Permission::SeeTickets},
    {"tickets.revealContact", "Gives the same in clear; the trail tells who looked.", runReveal,
     Permission::RevealPersonalData},
    {"tickets.macros", "Gives the macros, by name; with archived those in the archive too.", runMacros,
     Permission::SeeTickets},
    {"tickets.createMacro",
     "Adds a macro: name, category, priority, assignee, reply (a canned one), resolves; gives its id.", runCreateMacro,
     Permission::ManageTickets},
    {"tickets.updateMacro", "Changes the macro id to the fields given; as tickets.createMacro.", runUpdateMacro,
     Permission::ManageTickets},
    {"tickets.archiveMacro", "Puts the macro id away.", store::onId<MacroId, archiveMacro>, Permission::ManageTickets},
    {"tickets.restoreMacro", "Takes the macro id out of the archive.", store::onId<MacroId, restoreMacro>,
     Permission::ManageTickets},
    {"tickets.runMacro", "Does the steps of macro on the ticket id; seen as of tickets.addMessage.", runRunMacro,
     Permission::AnswerTickets},
};

} // namespace

std::span<const store::Operation> messageOperations()
{
    return all;
}

} // namespace shopdesk::tickets
