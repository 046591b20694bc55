// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Returns.h"

#include "returns/Decision.h"
#include "returns/ExtraGoods.h"
#include "returns/ReturnGoods.h"
#include "returns/ReturnStates.h"

#include <QCoreApplication>

namespace shopdesk::returns {

namespace {

orders::OrderLink linkIn(const store::Query &row, int column)
{
    return {row.get<orders::OrderId>(column), row.get<QString>(column + 1), row.get<Money>(column + 2),
            row.get<Instant>(column + 3)};
}

Return headOf(store::Connection &connection, ReturnId id)
{
    store::Query row = connection.query(R"(
        SELECT r.number, r.store_id, s.name, r.member_id, m.name, m.number, r.ticket_id, t.number, r.status, r.wish,
               r.is_within, r.way_back, r.photos, r.money_from, r.reasons, r.units, r.tracking, r.requested_at,
               r.received_at, r.received_in, i.name, r.inspected_at, r.settled_at, r.due_at, r.given_back, r.updated_at,
               o.id, o.number, o.total, o.placed_at, c.id, c.number, c.total, c.placed_at, x.id, x.number, x.total,
               x.placed_at, os.name
        FROM returns r JOIN stores s ON s.id = r.store_id LEFT JOIN members m ON m.id = r.member_id
        LEFT JOIN tickets t ON t.id = r.ticket_id LEFT JOIN stores i ON i.id = r.received_in
        LEFT JOIN orders o ON o.id = r.order_id LEFT JOIN stores os ON os.id = o.store_id
        LEFT JOIN orders c ON c.id = r.credit_id LEFT JOIN orders x ON x.id = r.exchange_id WHERE r.id = ?)",
                                        id);
    row.next();
    Return found;
    found.id = id;
    found.number = row.get<QString>(0);
    found.store = row.get<StoreId>(1);
    found.storeName = row.get<QString>(2);
    found.member = row.get<members::MemberId>(3);
    found.memberNumber = row.get<QString>(5);
    // Who may not see members learns by which number the customer goes, not the name.
    found.memberName = connection.actor().may(Permission::SeeMembers) ? row.get<QString>(4) : found.memberNumber;
    found.ticket = row.get<tickets::TicketId>(6);
    found.ticketNumber = row.get<QString>(7);
    found.status = statusFrom(row.get<QString>(8)).value_or(Status::Requested);
    found.wish = wishFrom(row.get<QString>(9)).value_or(Wish::Refund);
    found.isWithin = row.get<bool>(10);
    found.wayBack = wayBackFrom(row.get<QString>(11)).value_or(WayBack::Customer);
    found.photosWanted = row.get<bool>(12);
    found.moneyFrom = moneyFromFrom(row.get<QString>(13)).value_or(MoneyFrom::Inspected);
    found.grounds = groundsIn(row.get<QString>(14));
    found.units = row.get<qint64>(15);
    found.tracking = row.get<QString>(16);
    found.requestedAt = row.get<Instant>(17);
    found.receivedAt = row.get<std::optional<Instant>>(18);
    found.receivedIn = row.get<StoreId>(19);
    found.receivedInName = row.get<QString>(20);
    found.inspectedAt = row.get<std::optional<Instant>>(21);
    found.settledAt = row.get<std::optional<Instant>>(22);
    found.dueAt = row.get<std::optional<Instant>>(23);
    found.givenBack = row.get<Money>(24);
    found.updatedAt = row.get<Instant>(25);
    found.order = linkIn(row, 26);
    found.credit = linkIn(row, 30);
    found.exchange = linkIn(row, 34);
    found.orderStoreName = row.get<QString>(38);
    return found;
}

std::vector<Line> linesOf(store::Connection &connection, ReturnId id)
{
    std::vector<Line> lines;
    store::Query rows = connection.query(R"(
        SELECT l.id, l.order_line_id, l.variant_id, v.sku, coalesce(o.description, p.name), l.quantity, l.reason, l.fee,
               l.unit_price, l.serials, l.received, v.serialised,
               (SELECT coalesce(sum(quantity), 0) FROM return_findings f
                WHERE f.line_id = l.id AND f.is_accepted = 1 AND f.of_id IS NULL)
        FROM return_lines l JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
        LEFT JOIN order_lines o ON o.id = l.order_line_id WHERE l.return_id = ? ORDER BY l.position)",
                                         id);
    while (rows.next()) {
        Line line;
        line.id = rows.get<LineId>(0);
        line.orderLine = rows.get<orders::OrderLineId>(1);
        line.variant = rows.get<catalog::VariantId>(2);
        line.sku = rows.get<QString>(3);
        line.description = rows.get<QString>(4);
        line.quantity = rows.get<qint64>(5);
        line.reason = reasonFrom(rows.get<QString>(6)).value_or(Reason::Other);
        line.fee = rows.get<int>(7);
        line.unitPrice = rows.get<std::optional<Money>>(8);
        line.serials = fromJsonText(rows.get<QString>(9));
        line.received = rows.get<std::optional<qint64>>(10);
        line.needsSerials = rows.get<bool>(11);
        line.accepted = rows.get<qint64>(12);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Finding> findingsOf(store::Connection &connection, ReturnId id)
{
    std::vector<Finding> findings;
    store::Query rows = connection.query(R"(
        SELECT id, line_id, of_id, quantity, condition, disposition, is_accepted, found_at, staff_name,
               disposition = 'refurbish' AND NOT EXISTS (SELECT 1 FROM return_findings e WHERE e.of_id = f.id)
        FROM return_findings f WHERE return_id = ? ORDER BY id)",
                                         id);
    while (rows.next()) {
        findings.push_back({rows.get<FindingId>(0), rows.get<LineId>(1), rows.get<FindingId>(2), rows.get<qint64>(3),
                            conditionFrom(rows.get<QString>(4)).value_or(Condition::Used),
                            dispositionFrom(rows.get<QString>(5)).value_or(Disposition::Scrap), rows.get<bool>(6),
                            rows.get<Instant>(7), rows.get<QString>(8), rows.get<bool>(9)});
    }
    return findings;
}

std::vector<StepTaken> stepsTaken(store::Connection &connection, ReturnId id)
{
    std::vector<StepTaken> steps;
    store::Query rows = connection.query(R"(
        SELECT s.step, s.from_status, s.to_status, s.at, s.staff_name, n.note
        FROM return_steps s LEFT JOIN return_notes n ON n.step_id = s.id WHERE s.return_id = ? ORDER BY s.at, s.id)",
                                         id);
    while (rows.next()) {
        steps.push_back({stepFrom(rows.get<QString>(0)).value_or(Step::Request), statusFrom(rows.get<QString>(1)),
                         statusFrom(rows.get<QString>(2)).value_or(Status::Requested), rows.get<Instant>(3),
                         rows.get<QString>(4), rows.get<QString>(5)});
    }
    return steps;
}

std::vector<Photo> photosOf(store::Connection &connection, ReturnId id)
{
    std::vector<Photo> photos;
    store::Query rows = connection.query(
        "SELECT id, line_id, sha256, added_at FROM return_photos WHERE return_id = ? ORDER BY added_at, id", id);
    while (rows.next())
        photos.push_back({rows.get<PhotoId>(0), rows.get<LineId>(1), rows.get<QByteArray>(2), rows.get<Instant>(3)});
    return photos;
}

} // namespace

Result<Return> find(store::Connection &connection, ReturnId id)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    if (auto facts = factsOf(connection, id); !facts)
        return Failure(facts.error());
    Return found = headOf(connection, id);
    found.lines = linesOf(connection, id);
    found.findings = findingsOf(connection, id);
    found.steps = stepsTaken(connection, id);
    found.photos = photosOf(connection, id);
    found.extras = extrasOf(connection, id);
    return found;
}

Result<ReturnId> findByNumber(store::Connection &connection, const QString &number)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    const QString wanted = number.trimmed().toUpper();
    const auto id = connection.value<ReturnId>("SELECT id FROM returns WHERE number = ?", wanted);
    if (id && factsOf(connection, *id))
        return *id;
    return fail("returns.notFound",
                QCoreApplication::translate("Returns", "There is no return %1.").arg(wanted.left(64)));
}

Result<std::vector<ReturnId>> returnsOf(store::Connection &connection, orders::OrderId order)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    std::vector<ReturnId> ids;
    store::Query rows =
        connection.query("SELECT id FROM returns WHERE order_id = ? ORDER BY requested_at DESC, id DESC", order);
    while (rows.next())
        ids.push_back(rows.get<ReturnId>(0));
    return ids;
}

Result<std::vector<ReturnId>> returnsAround(store::Connection &connection, tickets::TicketId ticket, int limit)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    std::vector<ReturnId> ids;
    store::Query rows = connection.query(R"(
        SELECT id FROM (
            SELECT id, requested_at FROM returns WHERE ticket_id = ?1
            UNION SELECT r.id, r.requested_at FROM ticket_orders o JOIN returns r ON r.order_id = o.order_id
                WHERE o.ticket_id = ?1
            UNION SELECT r.id, r.requested_at FROM tickets t JOIN returns r ON r.member_id = t.member_id WHERE t.id = ?1)
        ORDER BY requested_at DESC, id DESC LIMIT ?2)",
                                         ticket, limit);
    while (rows.next())
        ids.push_back(rows.get<ReturnId>(0));
    return ids;
}

} // namespace shopdesk::returns
