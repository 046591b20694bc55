// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/CannedReplies.h"

#include "base/Text.h"
#include "store/Difference.h"
#include "tickets/Placeholders.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>

namespace shopdesk::tickets {

namespace {

const QStringList &placeholders()
{
    static const QStringList all{QStringLiteral("customer"), QStringLiteral("ticket"), QStringLiteral("subject"),
                                 QStringLiteral("order"),    QStringLiteral("agent"),  QStringLiteral("shop")};
    return all;
}

Failure notFound()
{
    return fail("tickets.replyNotFound", QCoreApplication::translate("Tickets", "This reply is gone. Choose another."),
                QStringLiteral("id"));
}

Result<void> checkBody(const QString &body)
{
    const QString field = QStringLiteral("body");
    if (body.isEmpty()) {
        return fail("tickets.messageMissing", QCoreApplication::translate("Tickets", "Write the words of the reply."),
                    field);
    }
    if (body.size() > longestNote) {
        return fail("tickets.textTooLong",
                    QCoreApplication::translate("Tickets", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestNote),
                    field);
    }
    return checkPlaceholders(body, placeholders(), field);
}

Result<CannedReplyDraft> checked(store::Connection &connection, CannedReplyDraft draft, CannedReplyId self)
{
    draft.name = oneLine(draft.name).left(longestName);
    draft.body = manyLines(draft.body);
    draft.language = oneLine(draft.language).toLower().left(longestTag);
    const QString field = QStringLiteral("name");
    if (draft.name.isEmpty())
        return fail("tickets.nameMissing", QCoreApplication::translate("Tickets", "Give it a name."), field);
    if (connection.value<int>("SELECT 1 FROM canned_replies WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail(
            "tickets.nameInUse",
            QCoreApplication::translate("Tickets", "There is a “%1” already. Enter another name.").arg(draft.name),
            field);
    }
    if (auto good = checkBody(draft.body); !good)
        return Failure(good.error());
    return draft;
}

QJsonObject toJson(const CannedReplyDraft &draft)
{
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("body"), draft.body},
            {QStringLiteral("language"), draft.language}};
}

void write(store::UnitOfWork &work, CannedReplyId id, const CannedReplyDraft &draft)
{
    work.execute("INSERT INTO canned_replies (id, name, body, language, updated_at) VALUES (?, ?, ?, ?, ?) "
                 "ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body, "
                 "language = excluded.language, updated_at = excluded.updated_at",
                 id, draft.name, draft.body, draft.language, work.now());
}

std::optional<CannedReply> replyById(store::Connection &connection, CannedReplyId id)
{
    store::Query row =
        connection.query("SELECT name, body, language, archived_at IS NOT NULL FROM canned_replies WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    return CannedReply{id, {row.get<QString>(0), row.get<QString>(1), row.get<QString>(2)}, row.get<bool>(3)};
}

Result<void> setArchived(store::UnitOfWork &work, CannedReplyId id, bool archived)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const int changed = work.execute("UPDATE canned_replies SET archived_at = ?, updated_at = ? WHERE id = ?",
                                     archived ? std::optional(work.now()) : std::nullopt, work.now(), id);
    if (changed == 0)
        return notFound();
    work.audit(archived ? "tickets.archiveReply" : "tickets.restoreReply", "canned_replies", id.value);
    return {};
}

} // namespace

Result<CannedReplyId> createReply(store::UnitOfWork &work, const CannedReplyDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return Failure(allowed.error());
    const Result<CannedReplyDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<CannedReplyId>();
    write(work, id, *good);
    work.audit("tickets.createReply", "canned_replies", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateReply(store::UnitOfWork &work, CannedReplyId id, const CannedReplyDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const std::optional<CannedReply> before = replyById(work.connection(), id);
    if (!before)
        return notFound();
    const Result<CannedReplyDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    write(work, id, *good);
    work.audit("tickets.updateReply", "canned_replies", id.value,
               store::difference(toJson(before->draft), toJson(*good)));
    return {};
}

Result<void> archiveReply(store::UnitOfWork &work, CannedReplyId id)
{
    return setArchived(work, id, true);
}

Result<void> restoreReply(store::UnitOfWork &work, CannedReplyId id)
{
    return setArchived(work, id, false);
}

Result<std::vector<CannedReply>> cannedReplies(store::Connection &connection, bool archived)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    std::vector<CannedReply> all;
    store::Query rows = connection.query("SELECT id, name, body, language, archived_at IS NOT NULL FROM canned_replies "
                                         "WHERE archived_at IS NULL OR ? ORDER BY name COLLATE NOCASE",
                                         archived);
    while (rows.next())
        all.push_back({rows.get<CannedReplyId>(0),
                       {rows.get<QString>(1), rows.get<QString>(2), rows.get<QString>(3)},
                       rows.get<bool>(4)});
    return all;
}

Result<QString> filledReply(store::Connection &connection, CannedReplyId id, TicketId ticketId)
{
    const Result<Ticket> found = ticket(connection, ticketId);
    if (!found)
        return Failure(found.error());
    const std::optional<CannedReply> reply = replyById(connection, id);
    if (!reply)
        return notFound();
    const QHash<QString, QString> words{
        {QStringLiteral("customer"), found->member.name},
        {QStringLiteral("ticket"), found->number},
        {QStringLiteral("subject"), found->fields.subject},
        {QStringLiteral("order"), found->orders.empty() ? QString() : found->orders.back().number},
        {QStringLiteral("agent"), connection.actor().name},
        {QStringLiteral("shop"), connection.shop().name}};
    return filled(reply->draft.body, words);
}

} // namespace shopdesk::tickets
