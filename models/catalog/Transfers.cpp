// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Transfers.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "catalog/Premises.h"
#include "catalog/StockChecks.h"
#include "catalog/StockLedger.h"
#include "catalog/VariantTitle.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

constexpr EnumKeys<4> statusKeys{"draft", "sent", "received", "cancelled"};

QString lineField(size_t line, QLatin1String field)
{
    return QStringLiteral("lines[%1].%2").arg(line).arg(field);
}

/// The draft with its note tidied and each variant once.
Result<TransferDraft> checkedDraft(store::Connection &connection, const TransferDraft &draft)
{
    TransferDraft checked{draft.from, draft.to, manyLines(draft.note), {}};
    for (const StoreId store : {draft.from, draft.to}) {
        if (auto premises = storeById(connection, store); !premises) {
            return fail("catalog.storeNotFound", premises.error().message,
                        store == draft.from ? QStringLiteral("from") : QStringLiteral("to"));
        }
    }
    if (draft.from == draft.to) {
        return fail("catalog.sameStore", QCoreApplication::translate("Catalog", "Choose another store to send it to."),
                    QStringLiteral("to"));
    }
    if (auto good = checkNote(checked.note); !good)
        return Failure(good.error());
    for (size_t i = 0; i < draft.lines.size(); ++i) {
        const auto &[variant, quantity] = draft.lines[i];
        if (auto good = checkKeepsStock(connection, variant, lineField(i, QLatin1String("variant"))); !good)
            return Failure(good.error());
        auto line = std::ranges::find(checked.lines, variant, &TransferLineDraft::variant);
        if (line == checked.lines.end())
            line = checked.lines.insert(checked.lines.end(), {variant, 0});
        if (quantity <= 0 || quantity > largestQuantity - line->quantity) {
            return fail("catalog.badQuantity",
                        QCoreApplication::translate("Catalog", "Enter how many pieces are sent: 1 or more."),
                        lineField(i, QLatin1String("quantity")));
        }
        line->quantity += quantity;
    }
    return checked;
}

void writeLines(store::UnitOfWork &work, TransferId id, const std::vector<TransferLineDraft> &lines)
{
    int position = 0;
    for (const auto &[variant, quantity] : lines) {
        work.execute(
            "INSERT INTO transfer_lines (id, transfer_id, position, variant_id, quantity) VALUES (?, ?, ?, ?, ?)",
            work.newId<Id<struct TransferLineTag>>(), id, position++, variant, quantity);
    }
}

qint64 unitsOf(const std::vector<TransferLineDraft> &lines)
{
    qint64 units = 0;
    for (const TransferLineDraft &line : lines)
        units += line.quantity;
    return units;
}

/// A transfer that may go on from where it is, in a store where the person works.
Result<Transfer> transferIn(store::UnitOfWork &work, TransferId id, std::initializer_list<TransferStatus> statuses,
                            StoreId Transfer::*where)
{
    if (auto allowed = work.require(Permission::AdjustStock); !allowed)
        return Failure(allowed.error());
    Result<Transfer> found = transfer(work.connection(), id);
    if (!found)
        return found;
    if (auto allowed = work.requireIn((*found).*where); !allowed)
        return Failure(allowed.error());
    if (std::ranges::find(statuses, found->status) != statuses.end())
        return found;
    switch (found->status) {
    case TransferStatus::Draft:
        return fail("catalog.badTransferStatus",
                    QCoreApplication::translate("Catalog", "This transfer has not been sent yet."));
    case TransferStatus::Sent:
        return fail("catalog.badTransferStatus",
                    QCoreApplication::translate("Catalog", "This transfer is on its way already."));
    case TransferStatus::Received:
        return fail("catalog.badTransferStatus",
                    QCoreApplication::translate("Catalog", "This transfer has been received already."));
    case TransferStatus::Cancelled:
        return fail("catalog.badTransferStatus",
                    QCoreApplication::translate("Catalog", "This transfer has been cancelled."));
    }
    Q_UNREACHABLE();
}

void setStatus(store::UnitOfWork &work, const Transfer &transfer, TransferStatus status, const char *operation)
{
    work.execute(R"(
        UPDATE transfers SET status = ?1, updated_at = ?2, sent_at = CASE ?1 WHEN 'sent' THEN ?2 ELSE sent_at END,
            received_at = CASE ?1 WHEN 'received' THEN ?2 ELSE received_at END
        WHERE id = ?3)",
                 keyOf(status), work.now(), transfer.id);
    work.audit(operation, "transfers", transfer.id.value,
               {{QStringLiteral("status"), QJsonArray{keyOf(transfer.status), keyOf(status)}}});
}

/// What each line cost the sender, as it was noted when it was sent.
std::optional<UnitCost> sentCost(store::Connection &connection, TransferId transfer, VariantId variant)
{
    const auto parts = connection.value<qint64>(
        "SELECT unit_cost FROM transfer_lines WHERE transfer_id = ? AND variant_id = ?", transfer, variant);
    return parts ? std::optional(UnitCost{*parts}) : std::nullopt;
}

void bringIn(store::UnitOfWork &work, const Transfer &transfer, StoreId store)
{
    for (const TransferLine &line : transfer.lines) {
        appendStockEntry(work,
                         {.store = store,
                          .variant = line.variant,
                          .quantity = line.quantity,
                          .reason = StockReason::TransferIn,
                          .unitCost = sentCost(work.connection(), transfer.id, line.variant)},
                         StockCause{.transfer = transfer.id});
    }
}

/// What came, line by line of the transfer.
Result<std::vector<qint64>> receivedOf(const Transfer &transfer, const TransferReceived &received)
{
    std::vector<qint64> quantities;
    for (const TransferLine &line : transfer.lines)
        quantities.push_back(line.quantity);
    for (size_t i = 0; i < received.lines.size(); ++i) {
        const auto &[variant, quantity] = received.lines[i];
        const auto line = std::ranges::find(transfer.lines, variant, &TransferLine::variant);
        if (line == transfer.lines.end()) {
            return fail("catalog.notInTransfer",
                        QCoreApplication::translate("Catalog", "This was not sent. Book it as a receipt."),
                        lineField(i, QLatin1String("variant")));
        }
        if (quantity < 0 || quantity > largestQuantity) {
            return fail("catalog.badQuantity",
                        QCoreApplication::translate("Catalog", "Enter how many pieces came: 0 or more."),
                        lineField(i, QLatin1String("quantity")));
        }
        if (received.difference == StockReason::Damage && quantity > line->quantity) {
            return fail("catalog.badReason",
                        QCoreApplication::translate("Catalog", "More came than was sent: that is no damage."),
                        QStringLiteral("difference"));
        }
        quantities[static_cast<size_t>(line - transfer.lines.begin())] = quantity;
    }
    return quantities;
}

void bookDifference(store::UnitOfWork &work, const Transfer &transfer, const TransferLine &line, qint64 came,
                    const TransferReceived &received)
{
    work.execute("UPDATE transfer_lines SET received = ? WHERE transfer_id = ? AND variant_id = ?", came, transfer.id,
                 line.variant);
    if (came == line.quantity)
        return;
    const QString what = QCoreApplication::translate("Catalog", "Transfer %1: %2 sent, %3 received")
                             .arg(transfer.number)
                             .arg(line.quantity)
                             .arg(came);
    appendStockEntry(work,
                     {.store = transfer.to,
                      .variant = line.variant,
                      .quantity = came - line.quantity,
                      .reason = received.difference,
                      .note = received.note.isEmpty() ? what : what + QLatin1Char('\n') + received.note},
                     StockCause{.transfer = transfer.id});
}

} // namespace

QString keyOf(TransferStatus status)
{
    return enumKey(statusKeys, status);
}

Result<TransferId> createTransfer(store::UnitOfWork &work, const TransferDraft &draft)
{
    if (auto allowed = work.require(Permission::AdjustStock); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(draft.from); !allowed)
        return Failure(allowed.error());
    const Result<TransferDraft> checked = checkedDraft(work.connection(), draft);
    if (!checked)
        return Failure(checked.error());
    const auto id = work.newId<TransferId>();
    const QString number = nextPaperNumber(work, draft.from, "transfer", QLatin1Char('T'));
    work.execute(R"(INSERT INTO transfers (id, number, from_store_id, to_store_id, status, units, note, created_at,
                                           updated_at) VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?))",
                 id, number, checked->from, checked->to, unitsOf(checked->lines), checked->note, work.now(),
                 work.now());
    writeLines(work, id, checked->lines);
    work.audit("catalog.createTransfer", "transfers", id.value,
               {{QStringLiteral("number"), QJsonArray{QJsonValue(), number}},
                {QStringLiteral("quantity"), QJsonArray{QJsonValue(), unitsOf(checked->lines)}}});
    return id;
}

Result<void> updateTransfer(store::UnitOfWork &work, TransferId id, const TransferDraft &draft)
{
    const Result<Transfer> before = transferIn(work, id, {TransferStatus::Draft}, &Transfer::from);
    if (!before)
        return Failure(before.error());
    if (auto allowed = work.requireIn(draft.from); !allowed)
        return allowed;
    const Result<TransferDraft> checked = checkedDraft(work.connection(), draft);
    if (!checked)
        return Failure(checked.error());
    work.execute(
        "UPDATE transfers SET from_store_id = ?, to_store_id = ?, units = ?, note = ?, updated_at = ? WHERE id = ?",
        checked->from, checked->to, unitsOf(checked->lines), checked->note, work.now(), id);
    work.execute("DELETE FROM transfer_lines WHERE transfer_id = ?", id);
    writeLines(work, id, checked->lines);
    qint64 units = 0;
    for (const TransferLine &line : before->lines)
        units += line.quantity;
    work.audit("catalog.updateTransfer", "transfers", id.value,
               {{QStringLiteral("quantity"), QJsonArray{units, unitsOf(checked->lines)}}});
    return {};
}

Result<void> sendTransfer(store::UnitOfWork &work, TransferId id)
{
    const Result<Transfer> transfer = transferIn(work, id, {TransferStatus::Draft}, &Transfer::from);
    if (!transfer)
        return Failure(transfer.error());
    if (transfer->lines.empty()) {
        return fail("catalog.linesMissing", QCoreApplication::translate("Catalog", "Add what is to be sent."),
                    QStringLiteral("lines"));
    }
    std::vector<StockNeed> needs;
    for (const TransferLine &line : transfer->lines)
        needs.push_back({line.variant, line.quantity, lineField(needs.size(), QLatin1String("quantity"))});
    if (auto available = checkAvailable(work.connection(), transfer->from, needs); !available)
        return available;
    work.execute(R"(
        UPDATE transfer_lines SET unit_cost = (SELECT average_cost FROM stock_levels
                                               WHERE variant_id = transfer_lines.variant_id AND store_id = ?)
        WHERE transfer_id = ?)",
                 transfer->from, id);
    for (const TransferLine &line : transfer->lines) {
        appendStockEntry(work,
                         {.store = transfer->from,
                          .variant = line.variant,
                          .quantity = -line.quantity,
                          .reason = StockReason::TransferOut},
                         StockCause{.transfer = id});
    }
    setStatus(work, *transfer, TransferStatus::Sent, "catalog.sendTransfer");
    return {};
}

Result<void> receiveTransfer(store::UnitOfWork &work, TransferId id, const TransferReceived &typed)
{
    const Result<Transfer> transfer = transferIn(work, id, {TransferStatus::Sent}, &Transfer::to);
    if (!transfer)
        return Failure(transfer.error());
    TransferReceived received = typed;
    received.note = manyLines(typed.note);
    if (auto good = checkNote(received.note); !good)
        return good;
    if (received.difference != StockReason::Adjustment && received.difference != StockReason::Damage) {
        return fail("catalog.badReason",
                    QCoreApplication::translate("Catalog", "A difference is an adjustment or damage."),
                    QStringLiteral("difference"));
    }
    const Result<std::vector<qint64>> came = receivedOf(*transfer, received);
    if (!came)
        return Failure(came.error());
    bringIn(work, *transfer, transfer->to);
    for (size_t i = 0; i < transfer->lines.size(); ++i)
        bookDifference(work, *transfer, transfer->lines[i], (*came)[i], received);
    setStatus(work, *transfer, TransferStatus::Received, "catalog.receiveTransfer");
    return {};
}

Result<void> cancelTransfer(store::UnitOfWork &work, TransferId id)
{
    const Result<Transfer> transfer =
        transferIn(work, id, {TransferStatus::Draft, TransferStatus::Sent}, &Transfer::from);
    if (!transfer)
        return Failure(transfer.error());
    if (transfer->status == TransferStatus::Sent)
        bringIn(work, *transfer, transfer->from);
    setStatus(work, *transfer, TransferStatus::Cancelled, "catalog.cancelTransfer");
    return {};
}

Result<Transfer> transfer(store::Connection &connection, TransferId id)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(R"(
        SELECT t.number, t.from_store_id, f.name, t.to_store_id, s.name, t.status, t.note, t.created_at, t.sent_at,
               t.received_at
        FROM transfers t JOIN stores f ON f.id = t.from_store_id JOIN stores s ON s.id = t.to_store_id WHERE t.id = ?)",
                                        id);
    const auto mayIn = [&](int column) { return connection.actor().mayIn(row.get<StoreId>(column)); };
    if (!row.next() || (!mayIn(1) && !mayIn(3)))
        return fail("catalog.transferNotFound", QCoreApplication::translate("Catalog", "This transfer is gone."),
                    QStringLiteral("id"));
    Transfer transfer{.id = id,
                      .number = row.get<QString>(0),
                      .from = row.get<StoreId>(1),
                      .fromName = row.get<QString>(2),
                      .to = row.get<StoreId>(3),
                      .toName = row.get<QString>(4),
                      .status = enumFrom<TransferStatus>(statusKeys, row.get<QString>(5)).value(),
                      .note = row.get<QString>(6),
                      .lines = {},
                      .createdAt = row.get<Instant>(7),
                      .sentAt = row.get<std::optional<Instant>>(8),
                      .receivedAt = row.get<std::optional<Instant>>(9)};
    store::Query lines = connection.query(R"(
        SELECT l.variant_id, p.name, v.name, v.sku, l.quantity, l.received
        FROM transfer_lines l JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
        WHERE l.transfer_id = ? ORDER BY l.position)",
                                          id);
    while (lines.next()) {
        transfer.lines.push_back({lines.get<VariantId>(0), variantTitle(lines.get<QString>(1), lines.get<QString>(2)),
                                  lines.get<QString>(3), lines.get<qint64>(4), lines.get<std::optional<qint64>>(5)});
    }
    return transfer;
}

} // namespace shopdesk::catalog
