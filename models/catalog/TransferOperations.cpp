// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/TransferOperations.h"

#include "catalog/Transfers.h"
#include "store/Answers.h"

namespace shopdesk::catalog {

namespace {

using store::idObject;
using store::onId;
using store::Outcome;

std::vector<TransferLineDraft> linesFrom(store::JsonInput &input)
{
    std::vector<TransferLineDraft> lines;
    for (store::JsonInput &line : input.objects("lines"))
        lines.push_back({line.id<VariantId>("variant"), line.integer("quantity")});
    return lines;
}

TransferDraft draftFrom(store::JsonInput &input)
{
    return {input.id<StoreId>("from"), input.id<StoreId>("to"), input.text("note"), linesFrom(input)};
}

QJsonObject toJson(const Transfer &transfer)
{
    QJsonArray lines;
    for (const TransferLine &line : transfer.lines) {
        lines << QJsonObject{{QStringLiteral("variant"), line.variant.text()},
                             {QStringLiteral("title"), line.title},
                             {QStringLiteral("sku"), line.sku},
                             {QStringLiteral("quantity"), line.quantity},
                             {QStringLiteral("received"), line.received ? QJsonValue(*line.received) : QJsonValue()}};
    }
    const auto when = [](std::optional<Instant> at) { return at ? QJsonValue(store::toText(*at)) : QJsonValue(); };
    return {{QStringLiteral("id"), transfer.id.text()},
            {QStringLiteral("number"), transfer.number},
            {QStringLiteral("from"), transfer.from.text()},
            {QStringLiteral("to"), transfer.to.text()},
            {QStringLiteral("status"), keyOf(transfer.status)},
            {QStringLiteral("note"), transfer.note},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("createdAt"), when(transfer.createdAt)},
            {QStringLiteral("sentAt"), when(transfer.sentAt)},
            {QStringLiteral("receivedAt"), when(transfer.receivedAt)}};
}

Outcome runCreate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const TransferDraft draft = draftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createTransfer(work, draft).map(idObject<TransferId>);
}

Outcome runUpdate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<TransferId>("id");
    const TransferDraft draft = draftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateTransfer(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runReceive(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<TransferId>("id");
    const TransferReceived received{
        linesFrom(input), input.word("difference", stockReasonFrom, StockReason::Adjustment), input.text("note")};
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return receiveTransfer(work, id, received).map([] { return QJsonObject(); });
}

Outcome runTransfer(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<TransferId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return transfer(work.connection(), id).map([](const Transfer &found) { return toJson(found); });
}

constexpr store::Operation all[] = {
    {"catalog.createTransfer",
     "Writes down goods to be sent from one store to another: from, to, note, lines with variant and quantity; gives the "
     "transfer's id.",
     runCreate, Permission::AdjustStock},
    {"catalog.updateTransfer", "Makes the draft id what is given; as catalog.createTransfer.", runUpdate,
     Permission::AdjustStock},
    {"catalog.sendTransfer", "The goods of the transfer id leave the store.", onId<TransferId, sendTransfer>,
     Permission::AdjustStock},
    {"catalog.receiveTransfer",
     "The goods of the transfer id arrive: lines with variant and quantity where another number came than was sent, "
     "difference (adjustment, damage), note.",
     runReceive, Permission::AdjustStock},
    {"catalog.cancelTransfer", "Gives the transfer id up; what is on the way comes back to the sender.",
     onId<TransferId, cancelTransfer>, Permission::AdjustStock},
    {"catalog.transfer", "Gives the transfer id, whole.", runTransfer, Permission::SeeProducts},
};

} // namespace

std::span<const store::Operation> transferOperations()
{
    return all;
}

} // namespace shopdesk::catalog
