// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "catalog/Serials.h"
#include "returns/ReturnGoods.h"
#include "returns/ReturnStates.h"
#include "returns/WhatIsLeft.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::returns {

namespace {

/// The customer has the pieces again that came, and are not accepted.
Result<void> giveBackPieces(store::UnitOfWork &work, const Facts &facts)
{
    for (const GoodsLine &line : goodsLinesOf(work.connection(), facts.id))
        catalog::handBackSerials(work, facts.receivedIn, line.variant, line.serials);
    return {};
}

/// The other way round. Errors of catalog::returnSerials.
Result<void> takePiecesAgain(store::UnitOfWork &work, const Facts &facts)
{
    for (const GoodsLine &line : goodsLinesOf(work.connection(), facts.id)) {
        if (!line.needsSerials || line.received == 0)
            continue;
        if (auto taken = catalog::returnSerials(work, facts.receivedIn, line.variant, facts.order.value, line.received,
                                                line.serials);
            !taken) {
            Error error = taken.error();
            error.field = QStringLiteral("id");
            return Failure(error);
        }
    }
    return {};
}

/// One of the steps that say nothing but that they are taken.
Result<void> plain(store::UnitOfWork &work, ReturnId id, Step step, const QString &note, Permission permission)
{
    if (auto allowed = work.require(permission); !allowed)
        return allowed;
    const Result<Facts> facts = factsOf(work.connection(), id);
    if (!facts)
        return Failure(facts.error());
    if (auto open = requireStep(*facts, step); !open)
        return open;
    const bool isException = step == Step::Approve && !facts->isWithin;
    if ((isException || step == Step::Decline) && manyLines(note).isEmpty()) {
        return fail("returns.noteMissing",
                    isException ? QCoreApplication::translate("Returns", "The policy does not allow it. Say why it is "
                                                                         "approved all the same.")
                                : QCoreApplication::translate("Returns", "Say why the return is declined."),
                    QStringLiteral("note"));
    }
    if (facts->isReceived && !facts->isInspected) {
        if (auto moved = step == Step::Decline  ? giveBackPieces(work, *facts)
                         : step == Step::Reopen ? takePiecesAgain(work, *facts)
                                                : Result<void>();
            !moved)
            return moved;
    }
    take(work, *facts, step, note);
    const QByteArray operation = "returns." + keyOf(step).toUtf8();
    work.audit(
        operation.constData(), "returns", id.value,
        {{QStringLiteral("status"), QJsonArray{shownState(facts->status), shownState(statusAfter(*facts, step))}}});
    return {};
}

} // namespace

Result<void> approve(store::UnitOfWork &work, ReturnId id, const QString &note)
{
    return plain(work, id, Step::Approve, note, Permission::GiveRefunds);
}

Result<void> decline(store::UnitOfWork &work, ReturnId id, const QString &note)
{
    return plain(work, id, Step::Decline, note, Permission::GiveRefunds);
}

Result<void> reopen(store::UnitOfWork &work, ReturnId id, const QString &note)
{
    if (auto allowed = work.require(Permission::GiveRefunds); !allowed)
        return allowed;
    store::Connection &connection = work.connection();
    const Result<Facts> facts = factsOf(connection, id);
    if (!facts)
        return Failure(facts.error());
    if (facts->order) {
        const Result<orders::OrderFacts> sale = saleOf(connection, facts->order);
        if (!sale)
            return Failure(sale.error());
        for (const orders::LineFacts &line : sale->lines) {
            const auto wanted = connection.value<qint64>(
                "SELECT sum(quantity) FROM return_lines WHERE return_id = ? AND order_line_id = ?", id, line.id);
            if (wanted.value_or(0) > leftOf(*sale, line))
                return tooMany(line.description, leftOf(*sale, line), QStringLiteral("id"));
        }
    }
    return plain(work, id, Step::Reopen, note, Permission::GiveRefunds);
}

Result<void> cancel(store::UnitOfWork &work, ReturnId id, const QString &note)
{
    return plain(work, id, Step::Cancel, note, Permission::PlaceOrders);
}

Result<void> close(store::UnitOfWork &work, ReturnId id, const QString &note)
{
    return plain(work, id, Step::Close, note, Permission::PlaceOrders);
}

} // namespace shopdesk::returns
