// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Macros.h"

#include "base/Text.h"
#include "store/Difference.h"
#include "tickets/Assignment.h"
#include "tickets/Tickets.h"
#include "tickets/TicketStates.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace shopdesk::tickets {

namespace {

const QString categoryKey = QStringLiteral("category");
const QString priorityKey = QStringLiteral("priority");
const QString assigneeKey = QStringLiteral("assignee");
const QString replyKey = QStringLiteral("reply");
const QString resolvesKey = QStringLiteral("resolves");

QJsonObject stepsOf(const MacroDraft &draft)
{
    QJsonObject steps;
    const auto add = [&steps](const QString &key, bool has, const QJsonValue &value) {
        if (has)
            steps.insert(key, value);
    };
    add(categoryKey, bool(draft.category), draft.category.text());
    add(priorityKey, draft.priority.has_value(), keyOf(draft.priority.value_or(Priority::Normal)));
    add(assigneeKey, bool(draft.assignee), draft.assignee.text());
    add(replyKey, bool(draft.reply), draft.reply.text());
    add(resolvesKey, draft.resolves, true);
    return steps;
}

template<typename I>
I idAt(const QJsonObject &steps, const QString &key)
{
    return I{idFromText(steps[key].toString()).value_or(0)};
}

MacroDraft draftFrom(const QString &name, const QString &json)
{
    const QJsonObject steps = QJsonDocument::fromJson(json.toUtf8()).object();
    return {name,
            idAt<CategoryId>(steps, categoryKey),
            priorityFrom(steps[priorityKey].toString()),
            idAt<StaffId>(steps, assigneeKey),
            idAt<CannedReplyId>(steps, replyKey),
            steps[resolvesKey].toBool()};
}

QJsonObject named(const MacroDraft &draft)
{
    QJsonObject object = stepsOf(draft);
    object.insert(QStringLiteral("name"), draft.name);
    return object;
}

Failure notFound()
{
    return fail("tickets.macroNotFound", QCoreApplication::translate("Tickets", "This macro is gone."));
}

Result<MacroDraft> checked(store::Connection &connection, MacroDraft draft, MacroId self)
{
    draft.name = oneLine(draft.name);
    const auto refuse = [](const char *code, const QString &message) {
        return fail(code, message, QStringLiteral("name"));
    };
    if (draft.name.isEmpty())
        return refuse("tickets.nameMissing", QCoreApplication::translate("Tickets", "Enter a name."));
    if (draft.name.size() > longestName)
        return refuse("tickets.textTooLong",
                      QCoreApplication::translate("Tickets", "This is longer than %1 characters. Make it shorter.")
                          .arg(longestName));
    if (connection.value<int>("SELECT 1 FROM ticket_macros WHERE name = ? AND id <> ? AND archived_at IS NULL",
                              draft.name, self))
        return refuse("tickets.nameInUse",
                      QCoreApplication::translate("Tickets", "This name is in use. Choose another."));
    if (stepsOf(draft).isEmpty())
        return fail("tickets.macroEmpty", QCoreApplication::translate("Tickets", "Choose at least one step."));
    return draft;
}

void write(store::UnitOfWork &work, MacroId id, const MacroDraft &draft)
{
    const QString steps = QString::fromUtf8(QJsonDocument(stepsOf(draft)).toJson(QJsonDocument::Compact));
    work.execute(
        "INSERT INTO ticket_macros (id, name, steps, updated_at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
        "name = excluded.name, steps = excluded.steps, updated_at = excluded.updated_at",
        id, draft.name, steps, work.now());
}

std::vector<Macro> read(store::Connection &connection, MacroId only, bool archived = false)
{
    std::vector<Macro> all;
    store::Query rows = connection.query("SELECT id, name, steps, archived_at IS NOT NULL FROM ticket_macros "
                                         "WHERE (archived_at IS NULL OR ?2) AND (?1 = 0 OR id = ?1) "
                                         "ORDER BY name COLLATE NOCASE",
                                         only, archived);
    while (rows.next())
        all.push_back({rows.get<MacroId>(0), draftFrom(rows.get<QString>(1), rows.get<QString>(2)), rows.get<bool>(3)});
    return all;
}

std::optional<Macro> macroById(store::Connection &connection, MacroId id)
{
    const auto found = read(connection, id);
    return id && !found.empty() ? std::optional(found.front()) : std::nullopt;
}

Result<void> answer(store::UnitOfWork &work, const Ticket &ticket, CannedReplyId reply, std::optional<MessageId> seen)
{
    const Result<QString> words = filledReply(work.connection(), reply, ticket.id);
    if (!words)
        return Failure(words.error());
    MessageDraft draft{ticket.id, Author::Staff, Visibility::Public, ticket.channel, *words};
    draft.seen = seen;
    return addMessage(work, draft).map([](const Posted &) {});
}

} // namespace

Result<MacroId> createMacro(store::UnitOfWork &work, const MacroDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return Failure(allowed.error());
    const Result<MacroDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<MacroId>();
    write(work, id, *good);
    work.audit("tickets.createMacro", "ticket_macros", id.value, store::difference({}, named(*good)));
    return id;
}

Result<void> updateMacro(store::UnitOfWork &work, MacroId id, const MacroDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const std::optional<Macro> before = macroById(work.connection(), id);
    if (!before)
        return notFound();
    const Result<MacroDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    write(work, id, *good);
    work.audit("tickets.updateMacro", "ticket_macros", id.value, store::difference(named(before->draft), named(*good)));
    return {};
}

Result<void> archiveMacro(store::UnitOfWork &work, MacroId id)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const int changed =
        work.execute("UPDATE ticket_macros SET archived_at = ?, updated_at = ? WHERE id = ? AND archived_at IS NULL",
                     work.now(), work.now(), id);
    if (changed == 0)
        return notFound();
    work.audit("tickets.archiveMacro", "ticket_macros", id.value);
    return {};
}

Result<void> restoreMacro(store::UnitOfWork &work, MacroId id)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const auto found = read(work.connection(), id, true);
    if (!id || found.empty() || !found.front().isArchived)
        return notFound();
    // Another may have taken its name meanwhile.
    if (const Result<MacroDraft> good = checked(work.connection(), found.front().draft, id); !good)
        return Failure(good.error());
    work.execute("UPDATE ticket_macros SET archived_at = NULL, updated_at = ? WHERE id = ?", work.now(), id);
    work.audit("tickets.restoreMacro", "ticket_macros", id.value);
    return {};
}

Result<std::vector<Macro>> macros(store::Connection &connection, bool archived)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    return read(connection, {}, archived);
}

Result<void> runMacro(store::UnitOfWork &work, TicketId id, MacroId macroId, std::optional<MessageId> seen)
{
    const Result<Ticket> before = workOn(work, id);
    if (!before)
        return Failure(before.error());
    const std::optional<Macro> macro = macroById(work.connection(), macroId);
    if (!macro)
        return notFound();
    const MacroDraft &steps = macro->draft;
    TicketFields fields = before->fields;
    if (steps.category)
        fields.category = steps.category;
    fields.priority = steps.priority.value_or(fields.priority);
    if (fields != before->fields) {
        if (auto done = updateTicket(work, id, fields); !done)
            return done;
    }
    if (steps.assignee && steps.assignee.value != before->assignee.id) {
        if (auto done = assign(work, id, steps.assignee); !done)
            return done;
    }
    if (steps.reply) {
        if (auto done = answer(work, *before, steps.reply, seen); !done)
            return done;
    }
    if (steps.resolves) {
        if (auto done = resolve(work, id); !done)
            return done;
    }
    work.audit("tickets.runMacro", "tickets", id.value);
    return {};
}

} // namespace shopdesk::tickets
