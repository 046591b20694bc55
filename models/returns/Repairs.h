// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderChange.h"
#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

using RepairId = Id<struct RepairTag>;

///     TakenIn ──► Quoted ──► Approved ──► Ready ──► PickedUp
///                    └──► Declined ──────────────────┘
/// Within the warranty there is nothing to quote, and a repair goes from TakenIn to Approved.
enum class RepairStatus { TakenIn, Quoted, Approved, Declined, Ready, PickedUp };
QString keyOf(RepairStatus status);

struct RepairStep
{
    RepairStatus to = RepairStatus::TakenIn;
    Instant at;
    QString person;
    QString note;
};

/// One piece that is repaired.
struct Repair
{
    RepairId id;
    QString number; ///< "W-S01-261128-0001"
    StoreId store;
    ReturnId ofReturn; ///< that it came with; none: by itself
    members::MemberId member;
    catalog::VariantId variant;
    QString description;
    QString serial;        ///< empty where pieces of these goods have none
    orders::OrderId order; ///< that it was sold with
    RepairStatus status = RepairStatus::TakenIn;
    std::optional<BusinessDay> warrantyUntil;
    bool isChargeable = false;
    std::optional<Money> quote;
    orders::OrderId charged; ///< the sale that charged it
    QString loanSerial;      ///< of the device that the customer has meanwhile
    Instant takenInAt;
    std::vector<RepairStep> steps;
};

struct RepairDraft
{
    StoreId store;
    QString serial;
    QString fault; ///< in the customer's words
    ReturnId ofReturn = {};
    QString loanSerial = {};
    LineId line = {}; ///< of the return, for goods whose pieces have no serial numbers
};

// All need Permission::PlaceOrders. Errors "returns.repairNotFound", "returns.stepClosed", "staff.otherStore".

/// Takes a piece in, that a customer brings or a return has received. It is free of charge until the last day of its warranty, and
/// after it the customer is quoted a price. Errors "returns.serialUnknown", "returns.inRepair" (it is already),
/// "returns.noteMissing" (field "fault"), "returns.foreignPiece" (not one of the return), "returns.lineNotFound" (no line of the return, or one whose pieces have numbers),
/// "returns.isOver", "catalog.storeNotFound".
Result<RepairId> takeIn(store::UnitOfWork &work, const RepairDraft &draft);
/// What it will cost the customer. Within the warranty only what the warranty does not cover: @p outsideWarranty with a note that
/// says why. Errors "returns.badPrice", "returns.inWarranty", "returns.noteMissing".
Result<void> quote(store::UnitOfWork &work, RepairId id, Money price, const QString &note = {},
                   bool outsideWarranty = false);
/// The customer agrees, or does not. Within the warranty there is nothing to agree to but that it is done.
Result<void> approveQuote(store::UnitOfWork &work, RepairId id, const QString &note = {});
Result<void> declineQuote(store::UnitOfWork &work, RepairId id, const QString &note = {});
/// Something that was done. Error "returns.noteMissing".
Result<void> noteWork(store::UnitOfWork &work, RepairId id, const QString &note);
Result<void> finishRepair(store::UnitOfWork &work, RepairId id, const QString &note = {});

struct PickUp
{
    catalog::VariantId service = {}; ///< by which a chargeable repair is sold
    std::vector<orders::PaymentDraft> payments = {};
    QString note = {};
};
/// The customer has it again, and the loan device is back. A chargeable repair that was done is paid now, by a sale of the
/// service at the quoted price. Errors "returns.serviceMissing" and those of orders::place.
Result<void> pickUp(store::UnitOfWork &work, RepairId id, const PickUp &draft = {});

/// Error "returns.repairNotFound".
Result<Repair> repair(store::Connection &connection, RepairId id);
/// Those that are in the house, the oldest first; of a return, all.
Result<std::vector<Repair>> repairs(store::Connection &connection, ReturnId of = {});

} // namespace shopdesk::returns
