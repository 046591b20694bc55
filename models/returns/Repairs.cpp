// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Repairs.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "catalog/Premises.h"
#include "catalog/Serials.h"
#include "catalog/StockChecks.h"
#include "returns/Returns.h"
#include "returns/ReturnStates.h"
#include "returns/TellCustomer.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::returns {

namespace {

using enum RepairStatus;

constexpr EnumKeys<6> statusKeys{"taken_in", "quoted", "approved", "declined", "ready", "picked_up"};
constexpr Money highestQuote{99'999'999'999};

Failure repairNotFound()
{
    return fail("returns.repairNotFound", QCoreApplication::translate("Returns", "This repair is gone."));
}

Failure noteMissing(const QString &message, const char *field = "note")
{
    return fail("returns.noteMissing", message, QString::fromLatin1(field));
}

void writeStep(store::UnitOfWork &work, RepairId id, RepairStatus to, const QString &note)
{
    const auto step = work.newId<Id<struct RepairStepTag>>();
    work.execute(
        "INSERT INTO repair_steps (id, repair_id, to_status, at, staff_id, staff_name) VALUES (?, ?, ?, ?, ?, ?)", step,
        id, keyOf(to), work.now(), work.actor().id ? std::optional(work.actor().id) : std::nullopt, work.actor().name);
    if (const QString text = manyLines(note).left(longestNote); !text.isEmpty())
        work.execute("INSERT INTO repair_notes (step_id, note) VALUES (?, ?)", step, text);
    work.execute("UPDATE repairs SET status = ?, updated_at = ? WHERE id = ?", keyOf(to), work.now(), id);
}

Repair repairIn(const store::Query &row)
{
    Repair found;
    found.id = row.get<RepairId>(0);
    found.number = row.get<QString>(1);
    found.store = row.get<StoreId>(2);
    found.ofReturn = row.get<ReturnId>(3);
    found.member = row.get<members::MemberId>(4);
    found.variant = row.get<catalog::VariantId>(5);
    found.description = row.get<QString>(6);
    found.serial = row.get<QString>(7);
    found.order = row.get<orders::OrderId>(8);
    found.status = enumFrom<RepairStatus>(statusKeys, row.get<QString>(9)).value_or(TakenIn);
    found.warrantyUntil = row.get<std::optional<BusinessDay>>(10);
    found.isChargeable = row.get<bool>(11);
    found.quote = row.get<std::optional<Money>>(12);
    found.charged = row.get<orders::OrderId>(13);
    found.loanSerial = row.get<QString>(14);
    found.takenInAt = row.get<Instant>(15);
    return found;
}

constexpr char columns[] = R"(
    SELECT r.id, r.number, r.store_id, r.return_id, r.member_id, r.variant_id, p.name, r.serial, r.order_id, r.status,
           r.warranty_until, r.is_chargeable, r.quote, r.charged_id, r.loan_serial, r.taken_in_at
    FROM repairs r JOIN variants v ON v.id = r.variant_id JOIN products p ON p.id = v.product_id )";

/// A repair that somebody works on, in one of the states from which the step leads on.
Result<Repair> workOn(store::UnitOfWork &work, RepairId id, std::initializer_list<RepairStatus> from)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = QByteArray(columns) + "WHERE r.id = ?";
    store::Query row = work.connection().query(sql.constData(), id);
    if (!row.next())
        return repairNotFound();
    Repair found = repairIn(row);
    if (auto allowed = work.requireIn(found.store); !allowed)
        return Failure(allowed.error());
    if (std::ranges::find(from, found.status) == from.end()) {
        return fail("returns.stepClosed",
                    QCoreApplication::translate("Returns", "The repair is at another step. Look at it again."),
                    QStringLiteral("id"));
    }
    return found;
}

Result<void> go(store::UnitOfWork &work, const Repair &from, RepairStatus to, const QString &note,
                const char *operation)
{
    writeStep(work, from.id, to, note);
    if (from.status != to) // work that is noted is nothing that the customer waits for
        tellCustomer(work, from.id, to, note);
    work.audit(operation, "repairs", from.id.value,
               {{QStringLiteral("status"),
                 QJsonArray{QLatin1String("repair_") + keyOf(from.status), QLatin1String("repair_") + keyOf(to)}}});
    return {};
}

/// A piece of goods that have no serial numbers, by the line of the return that it came with; as many as there are pieces.
Result<SoldPiece> pieceOf(store::Connection &connection, ReturnId of, LineId line)
{
    store::Query row = connection.query(R"(
        SELECT l.variant_id, o.description, o.id, s.id, s.number, s.member_id, s.placed_at, p.warranty_months,
               (SELECT sum(coalesce(received, quantity)) FROM return_lines
                WHERE return_id = l.return_id AND variant_id = l.variant_id)
               - (SELECT count(*) FROM repairs WHERE return_id = l.return_id AND variant_id = l.variant_id)
        FROM return_lines l JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
        JOIN order_lines o ON o.id = l.order_line_id JOIN orders s ON s.id = o.order_id
        WHERE l.id = ? AND l.return_id = ? AND v.serialised = 0)",
                                        line, of);
    if (!row.next()) {
        return fail("returns.lineNotFound",
                    QCoreApplication::translate("Returns", "This line belongs to another return, or its pieces have "
                                                           "serial numbers."),
                    QStringLiteral("line"));
    }
    if (row.get<qint64>(8) <= 0) {
        return fail("returns.inRepair",
                    QCoreApplication::translate("Returns", "There is a repair for each of these pieces already."),
                    QStringLiteral("line"));
    }
    SoldPiece piece;
    piece.variant = row.get<catalog::VariantId>(0);
    piece.description = row.get<QString>(1);
    piece.line = row.get<orders::OrderLineId>(2);
    piece.order = row.get<orders::OrderId>(3);
    piece.orderNumber = row.get<QString>(4);
    piece.member = row.get<members::MemberId>(5);
    piece.soldAt = row.get<Instant>(6);
    const ShopZone &zone = connection.shop().zone;
    if (const int months = row.get<int>(7); months > 0)
        piece.warrantyUntil = BusinessDay::fromDate(zone.dayOf(piece.soldAt).toDate().addMonths(months));
    piece.isInWarranty = piece.warrantyUntil && zone.dayOf(Instant::now()) <= *piece.warrantyUntil;
    return piece;
}

/// The piece is one of those that the return is about, and the return is not over.
Result<void> checkReturn(store::Connection &connection, ReturnId id, const SoldPiece &piece)
{
    const Result<Facts> facts = factsOf(connection, id);
    if (!facts)
        return Failure(facts.error());
    if (facts->status == Status::Closed || facts->status == Status::Cancelled || facts->status == Status::Declined)
        return fail("returns.isOver", QCoreApplication::translate("Returns", "The return is over."),
                    QStringLiteral("id"));
    const bool isOfIt = facts->order == piece.order
                        && connection.value<qint64>("SELECT 1 FROM return_lines WHERE return_id = ? AND variant_id = ?",
                                                    id, piece.variant);
    if (isOfIt && (!piece.receivedWith || piece.receivedWith == id))
        return {};
    return fail("returns.foreignPiece",
                QCoreApplication::translate("Returns", "The piece %1 is not one of this return. Compare it with the "
                                                       "label.")
                    .arg(piece.serial),
                QStringLiteral("serial"));
}

} // namespace

QString keyOf(RepairStatus status)
{
    return enumKey(statusKeys, status);
}

Result<RepairId> takeIn(store::UnitOfWork &work, const RepairDraft &draft)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(draft.store); !allowed)
        return Failure(allowed.error());
    if (auto there = catalog::storeById(work.connection(), draft.store); !there)
        return Failure(there.error());
    if (manyLines(draft.fault).isEmpty())
        return noteMissing(QCoreApplication::translate("Returns", "Write down what is wrong with it."), "fault");
    const Result<SoldPiece> piece = draft.line ? pieceOf(work.connection(), draft.ofReturn, draft.line)
                                               : soldPiece(work.connection(), draft.serial, true);
    if (!piece)
        return Failure(piece.error());
    if (!draft.line
        && work.connection().value<qint64>("SELECT 1 FROM repairs WHERE serial = ? AND variant_id = ? "
                                           "AND status <> 'picked_up'",
                                           piece->serial, piece->variant)) {
        return fail("returns.inRepair", QCoreApplication::translate("Returns", "This piece is being repaired already."),
                    QStringLiteral("serial"));
    }
    const ReturnId ofReturn = draft.ofReturn ? draft.ofReturn : piece->receivedWith;
    if (auto good = ofReturn ? checkReturn(work.connection(), ofReturn, *piece) : Result<void>(); !good)
        return Failure(good.error());
    const auto id = work.newId<RepairId>();
    const QString number = catalog::nextPaperNumber(work, draft.store, "repair", QLatin1Char('W'));
    work.execute(R"(
        INSERT INTO repairs (id, number, store_id, return_id, member_id, variant_id, serial, order_id, status,
                             warranty_until, is_chargeable, loan_serial, taken_in_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'taken_in', ?, ?, ?, ?, ?))",
                 id, number, draft.store, ofReturn ? std::optional(ofReturn) : std::nullopt,
                 piece->member ? std::optional(piece->member) : std::nullopt, piece->variant, piece->serial,
                 piece->order, piece->warrantyUntil, !piece->isInWarranty, oneLine(draft.loanSerial).left(longestName),
                 work.now(), work.now());
    writeStep(work, id, TakenIn, draft.fault);
    tellCustomer(work, id, TakenIn, draft.fault);
    work.audit("returns.takeIn", "repairs", id.value, {{QStringLiteral("number"), QJsonArray{QJsonValue(), number}}});
    return id;
}

Result<void> quote(store::UnitOfWork &work, RepairId id, Money price, const QString &note, bool outsideWarranty)
{
    const Result<Repair> found = workOn(work, id, {TakenIn, Quoted});
    if (!found)
        return Failure(found.error());
    if (price < Money{} || price > highestQuote) {
        return fail("returns.badPrice", QCoreApplication::translate("Returns", "Enter a price of 0 or more."),
                    QStringLiteral("price"));
    }
    const bool isChargeable = found->isChargeable || outsideWarranty;
    if (!isChargeable && price > Money{}) {
        return fail("returns.inWarranty",
                    QCoreApplication::translate("Returns",
                                                "The piece is within its warranty: the repair costs nothing. Say "
                                                "so where the warranty does not cover it."),
                    QStringLiteral("price"));
    }
    if (!found->isChargeable && outsideWarranty && manyLines(note).isEmpty())
        return noteMissing(QCoreApplication::translate("Returns", "Say why the warranty does not cover it."));
    work.execute("UPDATE repairs SET quote = ?, is_chargeable = ? WHERE id = ?", price, isChargeable, id);
    writeStep(work, id, Quoted, note);
    tellCustomer(work, id, Quoted, note);
    work.audit("returns.quote", "repairs", id.value,
               {{QStringLiteral("price"),
                 QJsonArray{found->quote ? QJsonValue(found->quote->minor) : QJsonValue(), price.minor}}});
    return {};
}

Result<void> approveQuote(store::UnitOfWork &work, RepairId id, const QString &note)
{
    const Result<Repair> found = workOn(work, id, {TakenIn, Quoted});
    if (!found)
        return Failure(found.error());
    if (found->status == TakenIn && found->isChargeable) {
        return fail("returns.stepClosed",
                    QCoreApplication::translate("Returns", "The warranty is over: quote a price first."),
                    QStringLiteral("id"));
    }
    return go(work, *found, Approved, note, "returns.approveQuote");
}

Result<void> declineQuote(store::UnitOfWork &work, RepairId id, const QString &note)
{
    const Result<Repair> found = workOn(work, id, {TakenIn, Quoted});
    if (!found)
        return Failure(found.error());
    return go(work, *found, Declined, note, "returns.declineQuote");
}

Result<void> noteWork(store::UnitOfWork &work, RepairId id, const QString &note)
{
    const Result<Repair> found = workOn(work, id, {Approved});
    if (!found)
        return Failure(found.error());
    if (manyLines(note).isEmpty())
        return noteMissing(QCoreApplication::translate("Returns", "Write down what was done."));
    return go(work, *found, Approved, note, "returns.noteWork");
}

Result<void> finishRepair(store::UnitOfWork &work, RepairId id, const QString &note)
{
    const Result<Repair> found = workOn(work, id, {Approved});
    if (!found)
        return Failure(found.error());
    return go(work, *found, Ready, note, "returns.finishRepair");
}

Result<void> pickUp(store::UnitOfWork &work, RepairId id, const PickUp &draft)
{
    const Result<Repair> found = workOn(work, id, {Ready, Declined});
    if (!found)
        return Failure(found.error());
    const Money price = found->status == Ready ? found->quote.value_or(Money{}) : Money{};
    if (price > Money{}) {
        if (!draft.service) {
            return fail("returns.serviceMissing",
                        QCoreApplication::translate("Returns", "Choose the service by which the repair is sold."),
                        QStringLiteral("service"));
        }
        orders::OrderDraft sale;
        sale.store = found->store;
        sale.member = found->member;
        sale.payments = draft.payments;
        sale.lines.push_back(
            {draft.service, 1, price, {}, QCoreApplication::translate("Returns", "Repair %1").arg(found->number)});
        const Result<orders::OrderId> charged = orders::place(work, sale);
        if (!charged)
            return Failure(charged.error());
        work.execute("UPDATE repairs SET charged_id = ? WHERE id = ?", *charged, id);
    }
    catalog::handBackSerials(work, found->store, found->variant, {found->serial});
    work.execute("UPDATE repairs SET loan_serial = '' WHERE id = ?", id);
    return go(work, *found, PickedUp, draft.note, "returns.pickUp");
}

Result<Repair> repair(store::Connection &connection, RepairId id)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = QByteArray(columns) + "WHERE r.id = ?";
    store::Query row = connection.query(sql.constData(), id);
    if (!row.next() || !connection.actor().mayIn(row.get<StoreId>(2)))
        return repairNotFound();
    Repair found = repairIn(row);
    store::Query steps = connection.query(R"(
        SELECT s.to_status, s.at, s.staff_name, n.note FROM repair_steps s
        LEFT JOIN repair_notes n ON n.step_id = s.id WHERE s.repair_id = ? ORDER BY s.at, s.id)",
                                          id);
    while (steps.next()) {
        found.steps.push_back({enumFrom<RepairStatus>(statusKeys, steps.get<QString>(0)).value_or(TakenIn),
                               steps.get<Instant>(1), steps.get<QString>(2), steps.get<QString>(3)});
    }
    return found;
}

Result<std::vector<Repair>> repairs(store::Connection &connection, ReturnId of)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = QByteArray(columns)
                                  + "WHERE CASE WHEN ?1 = 0 THEN r.status <> 'picked_up' ELSE r.return_id = ?1 END "
                                    "ORDER BY r.taken_in_at, r.id";
    store::Query rows = connection.query(sql.constData(), of);
    std::vector<Repair> all;
    while (rows.next()) {
        if (connection.actor().mayIn(rows.get<StoreId>(2)))
            all.push_back(repairIn(rows));
    }
    return all;
}

} // namespace shopdesk::returns
