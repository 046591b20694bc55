// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

using SerialId = Id<struct SerialTag>;

enum class SerialState { InStock, Sold, Returned };

/// "in_stock", "sold", "returned": as the file and JSON write it.
QString keyOf(SerialState state);

/// One single piece of a variant whose pieces are told apart by their serial numbers (`Variant::serialised`).
struct Serial
{
    SerialId id;
    VariantId variant;
    QString variantName;
    QString sku;
    QString serial;
    SerialState state = SerialState::InStock;
    StoreId store; ///< where it lies, or was sold or given back
    QString storeName;
    qint64 order = 0; ///< that it was last sold with, 0 for none
    QString orderNumber;
    std::optional<Instant> soldAt;
    /// The last day of the warranty, by the months that the product has now; none: not sold, or no warranty.
    std::optional<BusinessDay> warrantyUntil;
};

/// Enters pieces that are in stock: new ones, and those that came back and are sold again. Says nothing of quantities:
/// these are booked (Stock.h). Tidies what was typed; the same number twice counts once.
/// Errors "catalog.variantNotFound", "catalog.notSerialised", "catalog.storeNotFound", "catalog.serialMissing",
/// "catalog.textTooLong", "catalog.serialInUse" (in stock or sold already; says where).
Result<void> registerSerials(store::UnitOfWork &work, StoreId store, VariantId variant, const QStringList &serials);

// The next are parts of other operations, which have checked permission and write the audit entry.

/// What a piece is sold with: an order, one of its lines and, where it left with one, a shipment.
struct SerialSale
{
    qint64 order = 0;
    qint64 line = 0;
    qint64 shipment = 0;
};

/// Whether a line of the variant has to name its pieces.
bool needsSerials(store::Connection &connection, VariantId variant);
/// The numbers, tidied, of which each can be sold now as a piece of the variant: as many as @p quantity. A number that nobody
/// entered can, and so can one that lies in another store, if pieces of the variant have come to this one by transfer since
/// it was entered there: transfers do not name their pieces. Errors "catalog.serialCount" (more or fewer numbers than
/// pieces), "catalog.serialMissing", "catalog.textTooLong", "catalog.serialSold" (names the order that it was sold with),
/// "catalog.serialElsewhere" (names the store), "catalog.serialForeign" (it is known for another variant and not for this
/// one).
Result<QStringList> sellableSerials(store::Connection &connection, StoreId store, VariantId variant, qint64 quantity,
                                    const QStringList &serials);
/// Binds pieces to what sells them: as many as @p quantity of a line of a variant that `needsSerials`. A number that nobody
/// entered before is entered by its sale. Errors as sellableSerials.
Result<void> sellSerials(store::UnitOfWork &work, StoreId store, VariantId variant, const SerialSale &sale,
                         qint64 quantity, const QStringList &serials);
/// Pieces that a customer gives back, by the line @p creditLine of a credit; they stay bound to their order until they are
/// entered or sold again. Errors "catalog.serialCount", "catalog.serialNotSold" (this piece, or not with this order where
/// @p order is given).
Result<void> returnSerials(store::UnitOfWork &work, StoreId store, VariantId variant, qint64 order, qint64 quantity,
                           const QStringList &serials, qint64 creditLine = 0);
/// Pieces that came back are in stock again, to be sold once more. They are numbers that returnSerials has taken back.
void restockSerials(store::UnitOfWork &work, StoreId store, VariantId variant, const QStringList &serials);
/// Pieces that came back and go to their customer again, declined or repaired: they are sold with the same order as before, and
/// their warranty runs on. Numbers that no customer gave back are passed over.
void handBackSerials(store::UnitOfWork &work, StoreId store, VariantId variant, const QStringList &serials);
/// The order was cancelled: what it sold, and was not given back, is in stock again.
void releaseSerials(store::UnitOfWork &work, qint64 order);
/// The same for what left with one shipment, which failed or came back.
void releaseShipmentSerials(store::UnitOfWork &work, qint64 order, qint64 shipment);

/// The newest entries of a product first, at most @p limit.
Result<std::vector<Serial>> serialsOf(store::Connection &connection, ProductId product, int limit = 500);
/// The pieces that an order sold, given back or not. Asks for no permission.
std::vector<Serial> serialsOfOrder(store::Connection &connection, qint64 order);
/// Every piece with exactly this number; case counts. Asks for no permission.
std::vector<Serial> serialsNumbered(store::Connection &connection, const QString &serial);

} // namespace shopdesk::catalog
