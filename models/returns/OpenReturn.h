// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

struct LineRequest
{
    orders::OrderLineId orderLine = {}; ///< of the order
    catalog::VariantId variant = {};    ///< without a receipt
    qint64 quantity = 1;
    Reason reason = Reason::Unwanted;
    std::optional<Money> unitPrice = {}; ///< without a receipt: what one is taken back for; else the variant's price
    QStringList serials = {};
};

/// Somebody wants to give goods back.
struct ReturnDraft
{
    StoreId store;
    orders::OrderId order = {};    ///< none: without a receipt
    members::MemberId member = {}; ///< without a receipt; of an order it is the order's
    tickets::TicketId ticket = {}; ///< that it comes from
    Wish wish = Wish::Refund;
    std::vector<LineRequest> lines = {};
    std::vector<QByteArray> photos = {}; ///< picture files
    QString note = {};
    QString tracking = {};
    std::optional<Instant> requestedAt = {}; ///< now, if not given; an earlier day needs Permission::GiveRefunds
};

/// Asks for a return. What holds for it is decided by the policies that were in force when the goods were sold, and kept with
/// its reasons; one that the policies allow and approve by themselves is approved at once. Of a line no more can be asked for than the
/// customer has and no other return asks for.
///
/// Without a receipt nobody gets money but store credit, a gift card or an exchange, at no more than the present price, and up
/// to the shop's limit; for it somebody needs Permission::GiveRefunds, and beyond the limit Permission::ManageShop.
///
/// Errors "returns.noLines", "returns.foreignLine", "returns.tooMany" (says how many can come back), "returns.notASale",
/// "returns.badDate" (before the sale, or in the future), "returns.noReceipt" (a wish that needs one), "returns.overLimit",
/// "returns.memberMissing", "returns.badPrice", "returns.notFound", "orders.notFound", "catalog.variantNotFound",
/// "catalog.storeNotFound", "catalog.notAPicture", "catalog.pictureTooLarge", "returns.tooManyPhotos", "returns.textTooLong";
/// fields as in "lines[0].quantity".
Result<ReturnId> request(store::UnitOfWork &work, const ReturnDraft &draft);

/// What holds for a draft, and how many of each line can come back, before it is asked for. Errors as request.
struct Outlook
{
    bool isWithin = true;
    bool isAutomatic = false;
    std::vector<Ground> grounds;
};
Result<Outlook> outlook(store::Connection &connection, const ReturnDraft &draft);

/// A line of an order of which something can come back.
struct Returnable
{
    orders::OrderLineId line;
    catalog::VariantId variant;
    QString description;
    QString sku;
    qint64 sold = 0;
    qint64 left = 0; ///< what the customer has, less what other returns ask for
    bool needsSerials = false;
    QStringList serials; ///< of the pieces that the customer has
};
/// All lines of an order but its delivery fee. Errors "staff.notAllowed", "orders.notFound", "returns.notASale".
Result<std::vector<Returnable>> returnable(store::Connection &connection, orders::OrderId order);

/// An exception, which the policy would not allow, needs a note that says why. All three need Permission::GiveRefunds. Errors
/// "returns.notFound", "returns.stepClosed", "returns.noteMissing", "staff.otherStore".
Result<void> approve(store::UnitOfWork &work, ReturnId id, const QString &note = {});
/// A note says why.
Result<void> decline(store::UnitOfWork &work, ReturnId id, const QString &note);
/// A return that was declined is looked at again. Error "returns.tooMany" where the pieces went back meanwhile.
Result<void> reopen(store::UnitOfWork &work, ReturnId id, const QString &note = {});
/// The customer keeps the goods. Needs Permission::PlaceOrders, as the next.
Result<void> cancel(store::UnitOfWork &work, ReturnId id, const QString &note = {});
Result<void> close(store::UnitOfWork &work, ReturnId id, const QString &note = {});

/// What may be taken back without a receipt, in one return.
Money noReceiptLimit(store::Connection &connection);
/// Needs Permission::ManageShop. Error "returns.badLimit".
Result<void> setNoReceiptLimit(store::UnitOfWork &work, Money limit);

inline constexpr int mostPhotos = 20;
/// Error "catalog.notAPicture", "catalog.pictureTooLarge", "returns.tooManyPhotos", "returns.notFound", "returns.isOver". The same
/// picture twice is there once. A return that waits for the photos that its policy wants is decided again with them.
Result<PhotoId> addPhoto(store::UnitOfWork &work, ReturnId id, const QByteArray &bytes, LineId line = {});
/// The picture file. Error "returns.notFound".
Result<QByteArray> photo(store::Connection &connection, PhotoId id);

} // namespace shopdesk::returns
