// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "tickets/Ticket.h"

#include <QJsonObject>

namespace shopdesk::returns {

using ReturnId = Id<struct ReturnTag>;
using LineId = Id<struct ReturnLineTag>;
using FindingId = Id<struct ReturnFindingTag>;
using PolicyId = Id<struct ReturnPolicyTag>;
using PhotoId = Id<struct ReturnPhotoTag>;
using ExtraId = Id<struct ReturnExtraTag>;

/// Where a return is. Goods, their inspection and the money are three things, of which the money may come before the others:
/// such a return is settled, and still waits for its goods (ReturnStates.h).
enum class Status { Requested, Approved, Declined, Received, Inspected, Settled, Closed, Cancelled };
enum class Step { Request, Approve, Decline, Receive, Inspect, Settle, Close, Cancel, Reopen };
/// What the customer would like, and in the end what became of it.
enum class Wish { Refund, StoreCredit, GiftCard, Exchange, Repair };
enum class Reason { Unwanted, WrongSize, WrongItem, NotAsDescribed, Damaged, Faulty, Late, Other };
enum class Condition { AsNew, Opened, Used, Damaged, Missing };
/// What becomes of pieces. Resell: they are in stock again. Refurbish: they lie aside until they are. Scrap: they came and are
/// thrown away. Supplier: they go back to whom the shop bought them from. ToCustomer: nothing is given for them, they go back.
enum class Disposition { Resell, Refurbish, Scrap, Supplier, Missing, ToCustomer };
/// From when on money may be given.
enum class MoneyFrom { Approved, Received, Inspected };
/// Who pays the way back.
enum class WayBack { Customer, Shop };

/// As lists and the trail show it: "return_requested".
QString shownState(Status status);
// As the file and JSON write them: "store_credit", "wrong_size", …
QString keyOf(Status status);
QString keyOf(Step step);
QString keyOf(Wish wish);
QString keyOf(Reason reason);
QString keyOf(Condition condition);
QString keyOf(Disposition disposition);
QString keyOf(MoneyFrom from);
QString keyOf(WayBack who);
std::optional<Status> statusFrom(const QString &key);
std::optional<Step> stepFrom(const QString &key);
std::optional<Wish> wishFrom(const QString &key);
std::optional<Reason> reasonFrom(const QString &key);
std::optional<Condition> conditionFrom(const QString &key);
std::optional<Disposition> dispositionFrom(const QString &key);
std::optional<MoneyFrom> moneyFromFrom(const QString &key);
std::optional<WayBack> wayBackFrom(const QString &key);

/// Something that spoke for or against a return when it was asked for, kept without words so that everybody reads it in
/// their language.
struct Ground
{
    QString key; ///< "window_over"
    bool isAgainst = false;
    QJsonObject facts = {}; ///< what its words tell
};
QString inWords(const Ground &ground);

struct Line
{
    LineId id;
    orders::OrderLineId orderLine; ///< none: without a receipt
    catalog::VariantId variant;
    QString sku;
    QString description;
    qint64 quantity = 0;
    Reason reason = Reason::Unwanted;
    int fee = 0;                    ///< basis points of what is given back for it
    std::optional<Money> unitPrice; ///< without a receipt
    QStringList serials;            ///< of the pieces that came, or are to come
    std::optional<qint64> received; ///< pieces; nothing: not received yet
    qint64 accepted = 0;            ///< by the inspection
    bool needsSerials = false;
};

/// What became of some pieces of a line.
struct Finding
{
    FindingId id;
    LineId line;
    FindingId of; ///< the finding "refurbish" that this one ends
    qint64 quantity = 0;
    Condition condition = Condition::AsNew;
    Disposition disposition = Disposition::Resell;
    bool isAccepted = true;
    Instant at;
    QString person;
    bool isOpen = false; ///< set aside for refurbishing, and nothing else became of it yet
};

/// Goods that came with a return though nobody had announced them: more pieces than were asked for, or another product. Nothing is
/// given for them by themselves.
struct Extra
{
    ExtraId id;
    catalog::VariantId variant;
    QString sku;
    QString description;
    qint64 quantity = 0;
    Condition condition = Condition::AsNew;
    Disposition disposition = Disposition::ToCustomer;
    Instant at;
    QString person;
};

struct StepTaken
{
    Step step = Step::Request;
    std::optional<Status> from;
    Status to = Status::Requested;
    Instant at;
    QString person;
    QString note;
};

struct Photo
{
    PhotoId id;
    LineId line; ///< none: of all of it
    QByteArray sha256;
    Instant addedAt;
};

/// A return, whole.
struct Return
{
    ReturnId id;
    QString number; ///< "R-S01-261128-0001"
    StoreId store;
    QString storeName;
    orders::OrderLink order; ///< that the goods were sold with; no id: without a receipt
    QString orderStoreName;
    members::MemberId member;
    QString memberName;
    QString memberNumber;
    tickets::TicketId ticket;
    QString ticketNumber;
    Status status = Status::Requested;
    Wish wish = Wish::Refund;
    bool isWithin = true; ///< the policy, when it was asked for
    WayBack wayBack = WayBack::Customer;
    bool photosWanted = false;
    MoneyFrom moneyFrom = MoneyFrom::Inspected;
    std::vector<Ground> grounds;
    qint64 units = 0;
    QString tracking;
    Instant requestedAt;
    std::optional<Instant> receivedAt;
    StoreId receivedIn;
    QString receivedInName;
    std::optional<Instant> inspectedAt;
    std::optional<Instant> settledAt;
    std::optional<Instant> dueAt; ///< of the next step
    orders::OrderLink credit;     ///< no id: none
    orders::OrderLink exchange;
    Money givenBack; ///< what the credit came to
    Instant updatedAt;
    std::vector<Line> lines;
    std::vector<Finding> findings;
    std::vector<StepTaken> steps; ///< the first one first
    std::vector<Photo> photos;
    std::vector<Extra> extras; ///< that came, though nobody had announced them

    bool isOver() const { return status == Status::Closed || status == Status::Cancelled; }
    const Line *line(LineId lineId) const;
};

} // namespace shopdesk::returns
