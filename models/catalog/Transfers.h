// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Stock.h"

namespace shopdesk::catalog {

/// Goods on their way from one store to another: written down (draft), on the way (sent), there (received). A draft moves
/// nothing. Sent goods are in neither store: they are in transit until they are received or the transfer is cancelled.
enum class TransferStatus { Draft, Sent, Received, Cancelled };

QString keyOf(TransferStatus status);

struct TransferLineDraft
{
    VariantId variant;
    qint64 quantity = 0;
};

struct TransferDraft
{
    StoreId from;
    StoreId to;
    QString note = {};
    std::vector<TransferLineDraft> lines = {}; ///< lines of the same variant become one
};

/// Writes a transfer down; its lines may follow later. Errors "catalog.storeNotFound", "catalog.sameStore" (field "to"),
/// "catalog.badQuantity", "catalog.variantNotFound", "catalog.noStockKept" (fields "lines[0].quantity",
/// "lines[0].variant"), "catalog.textTooLong".
Result<TransferId> createTransfer(store::UnitOfWork &work, const TransferDraft &draft);
/// Makes a draft what is given. Errors as createTransfer, and "catalog.transferNotFound", "catalog.badTransferStatus".
Result<void> updateTransfer(store::UnitOfWork &work, TransferId id, const TransferDraft &draft);
/// The goods leave: entries "transfer_out" at the sender. Errors "catalog.linesMissing", "catalog.notEnoughStock" (unless the shop allows negative
/// stock), "catalog.badTransferStatus".
Result<void> sendTransfer(store::UnitOfWork &work, TransferId id);

/// What came out of the box.
struct TransferReceived
{
    std::vector<TransferLineDraft> lines = {}; ///< of those lines that differ; 0 for none. The others came as sent
    /// How the difference is booked: Damage, for what came broken, or Adjustment.
    StockReason difference = StockReason::Adjustment;
    QString note = {};
};
/// The goods arrive: entries "transfer_in" at the receiver for all that was sent, at what it cost the sender, and where
/// another number came, an entry for the difference, so that what went out and what came in stay equal and what got lost
/// on the way has its reason. Errors "catalog.badTransferStatus", "catalog.notInTransfer", "catalog.badQuantity",
/// "catalog.badReason", "catalog.textTooLong".
Result<void> receiveTransfer(store::UnitOfWork &work, TransferId id, const TransferReceived &received = {});
/// A draft is given up; what is on the way comes back to the sender. Error "catalog.badTransferStatus".
Result<void> cancelTransfer(store::UnitOfWork &work, TransferId id);

struct TransferLine
{
    VariantId variant;
    QString title; ///< product and variant
    QString sku;
    qint64 quantity = 0;
    std::optional<qint64> received; ///< nothing while it has not arrived
};

struct Transfer
{
    TransferId id;
    QString number;
    StoreId from;
    QString fromName;
    StoreId to;
    QString toName;
    TransferStatus status = TransferStatus::Draft;
    QString note;
    std::vector<TransferLine> lines;
    Instant createdAt;
    std::optional<Instant> sentAt;
    std::optional<Instant> receivedAt;
};

/// Error "catalog.transferNotFound".
Result<Transfer> transfer(store::Connection &connection, TransferId id);

} // namespace shopdesk::catalog
