// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberExport.h"

#include "members/Consents.h"
#include "members/ExportRows.h"
#include "members/MemberHoldings.h"
#include "members/MemberJson.h"
#include "members/Members.h"
#include "store/AuditTrail.h"
#include "store/FreshProof.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <limits>

namespace shopdesk::members {

namespace {

constexpr int all = std::numeric_limits<int>::max();

template<typename T>
QJsonArray toArray(const std::vector<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array << toJson(value);
    return array;
}

QJsonArray ordersOf(store::Connection &connection, MemberId id)
{
    QJsonArray orders;
    store::Query row = connection.query(R"(
        SELECT o.number, o.kind, o.status, o.channel, s.name, o.placed_at, o.business_day, o.country, o.units,
               o.lines_total, o.discount_total, o.tax_total, o.total, o.paid_total, o.note, o.id
        FROM orders o JOIN stores s ON s.id = o.store_id WHERE o.member_id = ? ORDER BY o.placed_at, o.id)",
                                        id);
    while (row.next()) {
        QJsonObject order =
            toObject(row, {"number", "kind", "status", "channel", "store", "placedAt", "businessDay", "country",
                           "units", "linesTotal", "discountTotal", "taxTotal", "total", "paidTotal", "note"});
        const auto orderId = row.get<qint64>(row.columnCount() - 1);
        order.insert(QStringLiteral("lines"),
                     rowsOf(connection.query("SELECT description, quantity, unit_price, discount, tax, total "
                                             "FROM order_lines WHERE order_id = ? ORDER BY position, id",
                                             orderId),
                            {"description", "quantity", "unitPrice", "discount", "tax", "total"}));
        order.insert(QStringLiteral("payments"),
                     rowsOf(connection.query("SELECT kind, amount, paid_at FROM payments WHERE order_id = ? "
                                             "ORDER BY paid_at, id",
                                             orderId),
                            {"kind", "amount", "paidAt"}));
        orders << order;
    }
    return orders;
}

/// With the notes that colleagues wrote: they are about the member as well.
QJsonArray ticketsOf(store::Connection &connection, MemberId id)
{
    QJsonArray tickets;
    store::Query row = connection.query(R"(
        SELECT t.number, t.kind, t.status, t.priority, t.channel, s.name, t.subject, t.opened_at, t.id
        FROM tickets t JOIN stores s ON s.id = t.store_id WHERE t.member_id = ? ORDER BY t.opened_at, t.id)",
                                        id);
    while (row.next()) {
        QJsonObject ticket =
            toObject(row, {"number", "kind", "status", "priority", "channel", "store", "subject", "openedAt"});
        ticket.insert(QStringLiteral("messages"),
                      rowsOf(connection.query("SELECT m.author, m.visibility, m.channel, coalesce(w.body, ''), m.at "
                                              "FROM ticket_messages m LEFT JOIN ticket_words w ON w.message_id = m.id "
                                              "WHERE coalesce(m.through_id, m.ticket_id) = ? ORDER BY m.at, m.id",
                                              row.get<qint64>(row.columnCount() - 1)),
                             {"author", "visibility", "channel", "words", "writtenAt"}));
        tickets << ticket;
    }
    return tickets;
}

/// What the member brought back and had repaired, with what was written to each step.
QJsonArray returnsOf(store::Connection &connection, MemberId id)
{
    return rowsOf(connection.query(R"(
        SELECT r.number, s.step, coalesce(n.note, ''), r.tracking, s.at FROM returns r
        JOIN return_steps s ON s.return_id = r.id LEFT JOIN return_notes n ON n.step_id = s.id WHERE r.member_id = ?1
        UNION ALL SELECT r.number, s.to_status, coalesce(n.note, ''), '', s.at FROM repairs r
        JOIN repair_steps s ON s.repair_id = r.id LEFT JOIN repair_notes n ON n.step_id = s.id WHERE r.member_id = ?1
        ORDER BY 5)",
                                   id),
                  {"number", "step", "note", "tracking", "takenAt"});
}

/// When they were asked how it was, and what they answered; anonymous answers are of nobody.
QJsonArray surveysOf(store::Connection &connection, MemberId id)
{
    return rowsOf(connection.query(R"(
        SELECT coalesce(t.number, ''), coalesce(a.outcome, ''), coalesce(CAST(r.score AS TEXT), ''), coalesce(w.body, ''), a.asked_at
        FROM survey_asks a LEFT JOIN tickets t ON t.id = a.ticket_id LEFT JOIN survey_replies r ON r.ask_id = a.id
        LEFT JOIN survey_words w ON w.reply_id = r.id
        WHERE a.member_id = ?1 OR t.member_id = ?1 ORDER BY a.asked_at, a.id, w.question_id)",
                                   id),
                  {"ticket", "outcome", "score", "words", "askedAt"});
}

QJsonArray toArray(const std::vector<store::AuditEntry> &entries)
{
    QJsonArray array;
    for (const store::AuditEntry &entry : entries) {
        array << QJsonObject{{QStringLiteral("occurredAt"), store::toText(entry.occurredAt)},
                             {QStringLiteral("operation"), entry.operation},
                             {QStringLiteral("changes"), entry.changes}};
    }
    return array;
}

Result<QJsonObject> allAbout(store::Connection &connection, MemberId id)
{
    const Result<Member> found = member(connection, id);
    if (!found)
        return Failure(found.error());
    const Result<Contact> contact = openContact(connection, id);
    if (!contact)
        return Failure(contact.error());
    const auto agreed = consents(connection, id);
    if (!agreed)
        return Failure(agreed.error());
    const auto trail = store::auditTrail(connection, QStringLiteral("members"), id.value, all);
    if (!trail)
        return Failure(trail.error());
    QJsonObject person = toJson(*found);
    person.insert(QStringLiteral("phone"), contact->phone);
    person.insert(QStringLiteral("email"), contact->email);
    person.insert(QStringLiteral("address"), contact->address);
    person.remove(QStringLiteral("hasAddress"));
    return QJsonObject{
        {QStringLiteral("shop"), connection.shop().name},
        {QStringLiteral("currency"), connection.shop().currency.code},
        {QStringLiteral("member"), person},
        {QStringLiteral("consents"), toArray(agreed->history)},
        {QStringLiteral("points"),
         rowsOf(connection.query("SELECT e.points, e.reason, coalesce(o.number, ''), coalesce(n.note, ''), "
                                 "e.active_from, e.expires_at, e.occurred_at FROM points_entries e "
                                 "LEFT JOIN orders o ON o.id = e.order_id "
                                 "LEFT JOIN points_notes n ON n.entry_id = e.id "
                                 "WHERE e.member_id = ? ORDER BY e.occurred_at DESC, e.id DESC",
                                 id),
                {"points", "reason", "orderNumber", "note", "activeAt", "expiresAt", "occurredAt"})},
        {QStringLiteral("storeCredit"),
         rowsOf(connection.query("SELECT e.amount, e.reason, coalesce(n.note, ''), e.occurred_at "
                                 "FROM store_credit_entries e "
                                 "LEFT JOIN store_credit_notes n ON n.entry_id = e.id "
                                 "WHERE e.member_id = ? ORDER BY e.occurred_at, e.id",
                                 id),
                {"amount", "reason", "note", "occurredAt"})},
        {QStringLiteral("tiers"),
         rowsOf(connection.query("SELECT c.kind, coalesce(t.name, ''), coalesce(n.note, ''), c.occurred_at "
                                 "FROM tier_changes c LEFT JOIN tiers t ON t.id = c.to_tier_id "
                                 "LEFT JOIN tier_change_notes n ON n.change_id = c.id "
                                 "WHERE c.member_id = ? ORDER BY c.occurred_at, c.id",
                                 id),
                {"kind", "tier", "note", "occurredAt"})},
        {QStringLiteral("scores"),
         rowsOf(connection.query("SELECT s.kind, s.points, coalesce(n.note, ''), s.occurred_at FROM member_scores s "
                                 "LEFT JOIN member_score_notes n ON n.score_id = s.id "
                                 "WHERE s.member_id = ? ORDER BY s.occurred_at, s.id",
                                 id),
                {"kind", "points", "note", "occurredAt"})},
        {QStringLiteral("benefits"),
         rowsOf(connection.query("SELECT b.name, r.honoured, coalesce(n.note, ''), r.reported_at "
                                 "FROM benefit_reports r "
                                 "JOIN benefits b ON b.version_id = r.version_id AND b.position = r.position "
                                 "LEFT JOIN benefit_report_notes n ON n.report_id = r.id "
                                 "WHERE r.member_id = ? ORDER BY r.reported_at, r.id",
                                 id),
                {"benefit", "honoured", "note", "reportedAt"})},
        {QStringLiteral("orders"), ordersOf(connection, id)},
        {QStringLiteral("tickets"), ticketsOf(connection, id)},
        {QStringLiteral("returns"), returnsOf(connection, id)},
        {QStringLiteral("surveys"), surveysOf(connection, id)},
        {QStringLiteral("rewards"), rewardsOf(connection, id)},
        {QStringLiteral("correspondence"), correspondenceOf(connection, id)},
        {QStringLiteral("other"), furtherHoldingsOf(connection, id)},
        {QStringLiteral("history"), toArray(*trail)}};
}

/// With the records of the same person that were merged into this one, or that this one was merged into.
Result<QJsonObject> allAboutPerson(store::Connection &connection, MemberId id)
{
    Result<QJsonObject> about = allAbout(connection, id);
    if (!about)
        return about;
    QJsonArray others;
    const MemberId head = headOf(connection, id);
    std::vector<MemberId> records;
    for (store::Query row = connection.query("SELECT id FROM members WHERE (id = ?1 OR merged_into = ?1) AND id <> ?2 "
                                             "ORDER BY id",
                                             head, id);
         row.next();)
        records.push_back(row.get<MemberId>(0));
    for (const MemberId record : records) {
        const Result<QJsonObject> other = allAbout(connection, record);
        if (!other)
            return other;
        others << *other;
    }
    about->insert(QStringLiteral("mergedRecords"), others);
    return about;
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail("members.notWritten",
                QCoreApplication::translate("Members", "“%1” cannot be written. Choose another folder or name.")
                    .arg(QFileInfo(path).fileName()),
                QStringLiteral("path"), file.errorString());
}

} // namespace

Result<void> exportMember(store::UnitOfWork &work, MemberId id, const QString &path)
{
    for (const Permission needed : {Permission::ExportData, Permission::RevealPersonalData}) {
        if (auto allowed = work.require(needed); !allowed)
            return allowed;
    }
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::ExportData); !proved)
        return proved;
    Result<QJsonObject> about = allAboutPerson(work.connection(), id);
    if (!about)
        return Failure(about.error());
    about->insert(QStringLiteral("writtenAt"), store::toText(work.now()));
    if (auto written = write(path, QJsonDocument(*about).toJson()); !written)
        return written;
    work.audit("members.exportMember", "members", id.value);
    return {};
}

} // namespace shopdesk::members
