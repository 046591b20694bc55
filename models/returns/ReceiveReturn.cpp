// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReceiveReturn.h"

#include "catalog/Premises.h"
#include "catalog/Serials.h"
#include "returns/ReturnGoods.h"
#include "returns/ReturnStates.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::returns {

namespace {

Failure lineNotFound(const QString &field)
{
    return fail("returns.lineNotFound",
                QCoreApplication::translate("Returns", "This line belongs to another return, or is named twice."),
                field);
}

/// What came of each line, in the order of the lines.
Result<std::vector<Arrival>> completed(const std::vector<GoodsLine> &lines, const std::vector<Arrival> &arrivals)
{
    std::vector<Arrival> all;
    for (const GoodsLine &line : lines)
        all.push_back({line.id, line.quantity, line.serials});
    std::vector<LineId> named;
    for (size_t i = 0; i < arrivals.size(); ++i) {
        const Arrival &arrival = arrivals[i];
        const auto line = std::ranges::find(lines, arrival.line, &GoodsLine::id);
        if (line == lines.end() || std::ranges::find(named, arrival.line) != named.end())
            return lineNotFound(QStringLiteral("lines[%1].line").arg(i));
        named.push_back(arrival.line);
        if (arrival.quantity < 0 || arrival.quantity > line->quantity) {
            return fail("returns.badQuantity",
                        QCoreApplication::translate("Returns", "Enter how many came: 0 to %1.").arg(line->quantity),
                        QStringLiteral("lines[%1].quantity").arg(i));
        }
        Arrival &entry = all[static_cast<size_t>(line - lines.begin())];
        entry.quantity = arrival.quantity;
        if (!arrival.serials.isEmpty() || arrival.quantity == 0)
            entry.serials = arrival.serials;
    }
    return all;
}

} // namespace

Result<void> receive(store::UnitOfWork &work, ReturnId id, StoreId in, const std::vector<Arrival> &arrivals,
                     const QString &note)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    if (auto allowed = work.requireIn(in); !allowed)
        return allowed;
    const Result<Facts> facts = factsOf(work.connection(), id);
    if (!facts)
        return Failure(facts.error());
    if (auto open = requireStep(*facts, Step::Receive); !open)
        return open;
    if (auto there = catalog::storeById(work.connection(), in); !there)
        return Failure(there.error());
    const std::vector<GoodsLine> lines = goodsLinesOf(work.connection(), id);
    const Result<std::vector<Arrival>> all = completed(lines, arrivals);
    if (!all)
        return Failure(all.error());
    for (size_t i = 0; i < lines.size(); ++i) {
        const Arrival &arrival = (*all)[i];
        if (lines[i].needsSerials && arrival.quantity > 0) {
            const auto taken = catalog::returnSerials(work, in, lines[i].variant, facts->order.value, arrival.quantity,
                                                      arrival.serials);
            if (!taken) {
                Error error = taken.error();
                error.field = QStringLiteral("lines[%1].serials").arg(i);
                return Failure(error);
            }
        }
        work.execute("UPDATE return_lines SET received = ?, serials = ? WHERE id = ?", arrival.quantity,
                     toJsonText(arrival.serials), arrival.line);
    }
    work.execute("UPDATE returns SET received_at = ?, received_in = ?, status = ? WHERE id = ?", work.now(), in,
                 keyOf(statusAfter(*facts, Step::Receive)), id);
    Facts now = *facts;
    now.isReceived = true;
    take(work, now, Step::Receive, note);
    work.audit("returns.receive", "returns", id.value,
               {{QStringLiteral("status"),
                 QJsonArray{shownState(facts->status), shownState(statusAfter(*facts, Step::Receive))}}});
    return {};
}

namespace {

Result<void> checkFinding(const std::vector<GoodsLine> &lines, const FindingDraft &finding, size_t index)
{
    const auto line = std::ranges::find(lines, finding.line, &GoodsLine::id);
    if (line == lines.end())
        return lineNotFound(QStringLiteral("findings[%1].line").arg(index));
    if (finding.quantity < 1 || finding.quantity > line->received) {
        return fail("returns.badQuantity",
                    QCoreApplication::translate("Returns", "Of “%1”, %2 came: say what became of each of them.")
                        .arg(line->description)
                        .arg(line->received),
                    QStringLiteral("findings[%1].quantity").arg(index));
    }
    const bool isMissing = finding.disposition == Disposition::Missing || finding.condition == Condition::Missing;
    if (isMissing || (finding.disposition == Disposition::ToCustomer && finding.isAccepted)) {
        return fail("returns.badDisposition",
                    isMissing
                        ? QCoreApplication::translate("Returns", "What did not come is said when it is received.")
                        : QCoreApplication::translate("Returns", "Nothing is given for pieces that go back to the "
                                                                 "customer."),
                    QStringLiteral("findings[%1].disposition").arg(index));
    }
    return {};
}

/// All pieces that came, once each.
Result<void> checkFindings(const std::vector<GoodsLine> &lines, const std::vector<FindingDraft> &findings)
{
    for (size_t i = 0; i < findings.size(); ++i) {
        if (auto good = checkFinding(lines, findings[i], i); !good)
            return good;
    }
    for (const GoodsLine &line : lines) {
        qint64 found = 0;
        size_t last = 0;
        for (size_t i = 0; i < findings.size(); ++i) {
            if (findings[i].line == line.id) {
                found += findings[i].quantity;
                last = i;
            }
        }
        if (found != line.received) {
            return fail("returns.badQuantity",
                        QCoreApplication::translate("Returns", "Of “%1”, %2 came: say what became of each of them.")
                            .arg(line.description)
                            .arg(line.received),
                        QStringLiteral("findings[%1].quantity").arg(last));
        }
    }
    return {};
}

void writeFinding(store::UnitOfWork &work, ReturnId id, const FindingDraft &finding, FindingId of = {})
{
    work.execute(R"(
        INSERT INTO return_findings (id, return_id, line_id, of_id, quantity, condition, disposition, is_accepted, found_at,
                                     staff_id, staff_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 work.newId<FindingId>(), id, finding.line, of ? std::optional(of) : std::nullopt, finding.quantity,
                 keyOf(finding.condition), keyOf(finding.disposition), finding.isAccepted, work.now(),
                 work.actor().id ? std::optional(work.actor().id) : std::nullopt, work.actor().name);
}

/// The numbers of the pieces that a finding is about. Where it is about all that came of its line, they need not be named.
Result<QStringList> serialsFor(const GoodsLine &line, const FindingDraft &finding)
{
    if (!line.needsSerials)
        return QStringList();
    const QStringList serials =
        finding.serials.isEmpty() && finding.quantity == line.received ? line.serials : finding.serials;
    const bool isKnown = std::ranges::all_of(serials, [&](const QString &each) { return line.serials.contains(each); });
    if (serials.size() == finding.quantity && isKnown)
        return serials;
    return fail("catalog.serialCount",
                QCoreApplication::translate("Returns", "Name the pieces by their serial numbers, %1 of “%2”.")
                    .arg(finding.quantity)
                    .arg(line.description));
}

} // namespace

Result<void> inspect(store::UnitOfWork &work, ReturnId id, const std::vector<FindingDraft> &findings,
                     const QString &note)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    const Result<Facts> facts = factsOf(work.connection(), id);
    if (!facts)
        return Failure(facts.error());
    if (auto open = requireStep(*facts, Step::Inspect); !open)
        return open;
    if (auto allowed = work.requireIn(facts->receivedIn); !allowed)
        return allowed;
    const std::vector<GoodsLine> lines = goodsLinesOf(work.connection(), id);
    if (auto good = checkFindings(lines, findings); !good)
        return good;
    if (facts->isSettled && facts->wish == Wish::Repair) {
        const auto other = std::ranges::find_if(
            findings, [](const FindingDraft &each) { return each.disposition != Disposition::ToCustomer; });
        if (other != findings.end()) {
            return fail("returns.badDisposition",
                        QCoreApplication::translate("Returns",
                                                    "It was settled as a repair: the pieces go back to the customer."),
                        QStringLiteral("findings[%1].disposition").arg(other - findings.begin()));
        }
    }
    for (size_t i = 0; i < findings.size(); ++i) {
        const FindingDraft &finding = findings[i];
        const GoodsLine &line = *std::ranges::find(lines, finding.line, &GoodsLine::id);
        const Result<QStringList> serials = serialsFor(line, finding);
        if (!serials) {
            Error error = serials.error();
            error.field = QStringLiteral("findings[%1].serials").arg(i);
            return Failure(error);
        }
        writeFinding(work, id, finding);
        moveGoods(work, id, facts->receivedIn, line, {finding.quantity, finding.disposition, *serials});
    }
    for (const GoodsLine &line : lines) {
        if (line.received < line.quantity)
            writeFinding(work, id,
                         {line.id, line.quantity - line.received, Condition::Missing, Disposition::Missing, false});
    }
    work.execute("UPDATE returns SET inspected_at = ? WHERE id = ?", work.now(), id);
    Facts now = *facts;
    now.isInspected = true;
    take(work, now, Step::Inspect, note);
    work.audit("returns.inspect", "returns", id.value,
               {{QStringLiteral("status"),
                 QJsonArray{shownState(facts->status), shownState(statusAfter(*facts, Step::Inspect))}}});
    return {};
}

Result<void> endRefurbishing(store::UnitOfWork &work, FindingId id, Disposition disposition)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    store::Connection &connection = work.connection();
    FindingDraft finding;
    ReturnId ofReturn;
    {
        store::Query row = connection.query(R"(
            SELECT f.return_id, f.line_id, f.quantity, f.condition, f.is_accepted,
                   EXISTS (SELECT 1 FROM return_findings e WHERE e.of_id = f.id)
            FROM return_findings f WHERE f.id = ? AND f.disposition = 'refurbish')",
                                            id);
        if (!row.next())
            return fail("returns.notFound", QCoreApplication::translate("Returns", "No pieces are set aside there."),
                        QStringLiteral("id"));
        if (row.get<bool>(5)) {
            return fail("returns.isOver",
                        QCoreApplication::translate("Returns", "What became of these pieces is known already."),
                        QStringLiteral("id"));
        }
        ofReturn = row.get<ReturnId>(0);
        finding = {row.get<LineId>(1), row.get<qint64>(2), conditionFrom(row.get<QString>(3)).value_or(Condition::Used),
                   disposition, row.get<bool>(4)};
    }
    if (disposition != Disposition::Resell && disposition != Disposition::Scrap
        && disposition != Disposition::Supplier) {
        return fail("returns.badDisposition",
                    QCoreApplication::translate("Returns",
                                                "Pieces that were set aside are sold again, thrown away, or go "
                                                "back to the supplier."),
                    QStringLiteral("disposition"));
    }
    const Result<Facts> facts = factsOf(connection, ofReturn);
    if (!facts)
        return Failure(facts.error());
    if (auto allowed = work.requireIn(facts->receivedIn); !allowed)
        return allowed;
    const std::vector<GoodsLine> lines = goodsLinesOf(connection, ofReturn);
    const GoodsLine &line = *std::ranges::find(lines, finding.line, &GoodsLine::id);
    QStringList serials;
    if (finding.quantity == line.received)
        serials = line.serials;
    writeFinding(work, ofReturn, finding, id);
    moveGoods(work, ofReturn, facts->receivedIn, line, {finding.quantity, disposition, serials});
    work.execute("UPDATE returns SET updated_at = ? WHERE id = ?", work.now(), ofReturn);
    work.audit("returns.endRefurbishing", "returns", ofReturn.value,
               {{QStringLiteral("disposition"),
                 QJsonArray{QStringLiteral("goods_refurbish"), QLatin1String("goods_") + keyOf(disposition)}}});
    return {};
}

} // namespace shopdesk::returns
