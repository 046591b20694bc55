// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberHoldings.h"

#include "members/ExportRows.h"

#include <QJsonDocument>

namespace shopdesk::members {

namespace {

/// In clear; empty where it does not open.
QString opened(const store::Connection &connection, const char *table, const char *column, qint64 row,
               const QByteArray &sealed)
{
    return sealed.isEmpty() ? QString() : connection.vault().open({table, column, row}, sealed).value_or(QString());
}

QJsonArray contactsOf(store::Connection &connection, MemberId id)
{
    QJsonArray contacts;
    store::Query row = connection.query(R"(
        SELECT t.number, t.id, c.name_sealed, c.email_sealed, c.handle_sealed
        FROM ticket_contacts c JOIN tickets t ON t.id = c.ticket_id WHERE t.member_id = ? ORDER BY t.id)",
                                        id);
    while (row.next()) {
        const auto ticket = row.get<qint64>(1);
        const auto inClear = [&](const char *column, int place) {
            return opened(connection, "ticket_contacts", column, ticket, row.get<QByteArray>(place));
        };
        contacts << QJsonObject{{QStringLiteral("ticket"), row.get<QString>(0)},
                                {QStringLiteral("name"), inClear("name_sealed", 2)},
                                {QStringLiteral("email"), inClear("email_sealed", 3)},
                                {QStringLiteral("handle"), inClear("handle_sealed", 4)}};
    }
    return contacts;
}

QJsonArray mailsOf(store::Connection &connection, MemberId id)
{
    QJsonArray mails;
    store::Query row = connection.query(R"(
        SELECT t.number, e.message_id, e.headers_sealed, e.quoted, e.html
        FROM tickets t JOIN ticket_messages m ON coalesce(m.through_id, m.ticket_id) = t.id
        JOIN ticket_mails e ON e.message_id = m.id WHERE t.member_id = ? ORDER BY e.message_id)",
                                        id);
    while (row.next()) {
        const QString headers =
            opened(connection, "ticket_mails", "headers_sealed", row.get<qint64>(1), row.get<QByteArray>(2));
        mails << QJsonObject{{QStringLiteral("ticket"), row.get<QString>(0)},
                             {QStringLiteral("headers"), QJsonDocument::fromJson(headers.toUtf8()).object()},
                             {QStringLiteral("quoted"), row.get<QString>(3)},
                             {QStringLiteral("html"), row.get<QString>(4)}};
    }
    return mails;
}

/// Where the member's orders went.
QJsonArray deliveriesOf(store::Connection &connection, MemberId id)
{
    QJsonArray deliveries;
    store::Query row = connection.query(R"(
        SELECT number, id, delivery_name_sealed, delivery_address_sealed, delivery_phone_sealed FROM orders
        WHERE member_id = ? AND (delivery_name_sealed IS NOT NULL OR delivery_address_sealed IS NOT NULL
                                 OR delivery_phone_sealed IS NOT NULL) ORDER BY placed_at, id)",
                                        id);
    while (row.next()) {
        const auto inClear = [&](const char *column, int place) {
            return opened(connection, "orders", column, row.get<qint64>(1), row.get<QByteArray>(place));
        };
        deliveries << QJsonObject{{QStringLiteral("orderNumber"), row.get<QString>(0)},
                                  {QStringLiteral("name"), inClear("delivery_name_sealed", 2)},
                                  {QStringLiteral("address"), inClear("delivery_address_sealed", 3)},
                                  {QStringLiteral("phone"), inClear("delivery_phone_sealed", 4)}};
    }
    return deliveries;
}

} // namespace

QJsonObject rewardsOf(store::Connection &connection, MemberId id)
{
    return {
        {QStringLiteral("coupons"),
         rowsOf(connection.query("SELECT c.name, k.code, k.state, k.issued_at, k.expires_at FROM coupon_codes k "
                                 "JOIN coupons c ON c.id = k.coupon_id WHERE k.member_id = ? ORDER BY k.id",
                                 id),
                {"coupon", "code", "state", "issuedAt", "expiresAt"})},
        {QStringLiteral("couponUses"),
         rowsOf(connection.query("SELECT c.name, o.number, u.event, u.occurred_at FROM coupon_uses u "
                                 "JOIN coupons c ON c.id = u.coupon_id JOIN orders o ON o.id = u.order_id "
                                 "WHERE u.member_id = ? ORDER BY u.id",
                                 id),
                {"coupon", "orderNumber", "event", "occurredAt"})},
        {QStringLiteral("takenForPoints"),
         rowsOf(connection.query("SELECT f.name, e.quantity, coalesce(o.number, ''), e.occurred_at FROM mall_entries e "
                                 "JOIN mall_offers f ON f.id = e.offer_id LEFT JOIN orders o ON o.id = e.order_id "
                                 "WHERE e.member_id = ? ORDER BY e.id",
                                 id),
                {"offer", "quantity", "orderNumber", "occurredAt"})},
        {QStringLiteral("draws"),
         rowsOf(connection.query("SELECT l.name, CAST(d.ticket AS TEXT), coalesce(p.name, ''), d.occurred_at "
                                 "FROM lottery_draws d JOIN lotteries l ON l.id = d.lottery_id "
                                 "LEFT JOIN lottery_prizes p ON p.id = d.prize_id WHERE d.member_id = ? ORDER BY d.id",
                                 id),
                {"lottery", "ticket", "prize", "occurredAt"})},
        {QStringLiteral("activities"),
         rowsOf(connection.query("SELECT r.name, coalesce(a.key, ''), a.occurred_at FROM points_activities a "
                                 "JOIN points_rules r ON r.id = a.rule_id WHERE a.member_id = ? ORDER BY a.id",
                                 id),
                {"rule", "key", "occurredAt"})},
        {QStringLiteral("compensations"),
         rowsOf(connection.query("SELECT o.number, c.days_late, k.code, c.given_at FROM compensations c "
                                 "JOIN orders o ON o.id = c.order_id JOIN coupon_codes k ON k.id = c.code_id "
                                 "WHERE c.member_id = ? ORDER BY c.id",
                                 id),
                {"orderNumber", "daysLate", "code", "givenAt"})}};
}

QJsonObject correspondenceOf(store::Connection &connection, MemberId id)
{
    static constexpr char files[] = R"(
        SELECT t.number, a.name, a.media_type
        FROM tickets t JOIN ticket_messages m ON coalesce(m.through_id, m.ticket_id) = t.id
        JOIN ticket_attachments a ON a.message_id = m.id WHERE t.member_id = ? ORDER BY a.id)";
    return {{QStringLiteral("contacts"), contactsOf(connection, id)},
            {QStringLiteral("mails"), mailsOf(connection, id)},
            {QStringLiteral("files"), rowsOf(connection.query(files, id), {"ticket", "name", "mediaType"})}};
}

QJsonObject furtherHoldingsOf(store::Connection &connection, MemberId id)
{
    return {
        {QStringLiteral("ratings"),
         rowsOf(connection.query("SELECT coalesce(t.number, ''), q.words, g.rating, r.at FROM survey_asks a "
                                 "JOIN survey_replies r ON r.ask_id = a.id JOIN survey_ratings g ON g.reply_id = r.id "
                                 "JOIN survey_questions q ON q.id = g.question_id "
                                 "LEFT JOIN tickets t ON t.id = a.ticket_id "
                                 "WHERE a.member_id = ?1 OR t.member_id = ?1 ORDER BY r.at, r.id, q.position",
                                 id),
                {"ticket", "question", "rating", "answeredAt"})},
        {QStringLiteral("salesOnHold"),
         rowsOf(connection.query("SELECT s.name, h.state, h.units, h.total, h.held_at FROM held_sales h "
                                 "JOIN stores s ON s.id = h.store_id WHERE h.member_id = ? ORDER BY h.id",
                                 id),
                {"store", "state", "units", "total", "heldAt"})},
        {QStringLiteral("deliveries"), deliveriesOf(connection, id)},
        {QStringLiteral("contactChecks"),
         rowsOf(connection.query("SELECT contact, attempts, expires_at FROM contact_checks WHERE member_id = ?", id),
                {"contact", "attempts", "expiresAt"})}};
}

} // namespace shopdesk::members
