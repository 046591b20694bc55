// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/GiftCards.h"
#include "orders/OrderJson.h"
#include "orders/Shifts.h"
#include "orders/StepOperations.h"
#include "orders/StoreCredit.h"
#include "orders/TillJson.h"
#include "orders/TillSettings.h"

#include <QJsonArray>

namespace shopdesk::orders {

namespace {

using Outcome = Result<QJsonObject>;

QJsonObject nothing()
{
    return {};
}

Outcome runOpenShift(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto store = input.id<StoreId>("store");
    const Money openingFloat = input.money("float");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return openShift(work, store, openingFloat).map([](ShiftId id) {
        return QJsonObject{{QStringLiteral("id"), id.text()}};
    });
}

Outcome runOpenShiftOf(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto store = input.id<StoreId>("store");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const ShiftId id = openShift(work.connection(), store);
    return QJsonObject{{QStringLiteral("id"), id ? QJsonValue(id.text()) : QJsonValue()}};
}

Outcome runMoveCash(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ShiftId>("id");
    const Money amount = input.money("amount");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return moveCash(work, id, amount, note).map(nothing);
}

Outcome runCloseShift(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ShiftId>("id");
    ShiftClose close;
    close.note = input.text("note");
    for (store::JsonInput &count : input.objects("counts"))
        close.counts.push_back({count.word("kind", paymentKindFrom, PaymentKind::Cash), count.money("counted")});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (auto closed = closeShift(work, id, close); !closed)
        return Failure(closed.error());
    return shiftReport(work.connection(), id).map([](const ShiftReport &report) { return toJson(report); });
}

Outcome runShiftReport(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ShiftId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return shiftReport(work.connection(), id).map([](const ShiftReport &report) { return toJson(report); });
}

Outcome runShifts(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto limit = static_cast<int>(std::clamp<qint64>(input.integer("limit", 100), 1, 1'000));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return shifts(work.connection(), limit).map([](const std::vector<Shift> &found) {
        QJsonArray array;
        for (const Shift &shift : found)
            array << toJson(shift);
        return QJsonObject{{QStringLiteral("shifts"), array}};
    });
}

Outcome runIssueGiftCard(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    GiftCardDraft draft;
    draft.store = input.id<StoreId>("store");
    draft.amount = input.money("amount");
    draft.expiresOn = input.day("expiresOn");
    draft.code = input.text("code");
    draft.note = input.text("note");
    draft.payments = paymentsFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return issueGiftCard(work, draft).map([](const IssuedGiftCard &card) {
        return QJsonObject{{QStringLiteral("id"), card.id.text()},
                           {QStringLiteral("code"), card.code},
                           {QStringLiteral("change"), card.change.minor}};
    });
}

Outcome runGiftCard(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString code = input.text("code");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<GiftCard> card = findGiftCard(work.connection(), code);
    if (!card)
        return Failure(card.error());
    return giftCardHistory(work.connection(), card->id).map([&](const std::vector<GiftCardEntry> &entries) {
        return toJson(*card, entries);
    });
}

template<bool block>
Outcome runBlock(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<GiftCardId>("id");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return (block ? blockGiftCard(work, id, note) : unblockGiftCard(work, id, note)).map(nothing);
}

Outcome runStoreCredit(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto member = input.id<members::MemberId>("member");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<Money> balance = storeCredit(work.connection(), member);
    if (!balance)
        return Failure(balance.error());
    return storeCreditHistory(work.connection(), member).map([&](const std::vector<StoreCreditEntry> &entries) {
        return toJson(*balance, entries);
    });
}

Outcome runAdjustStoreCredit(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto member = input.id<members::MemberId>("member");
    const Money amount = input.money("amount");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return adjustStoreCredit(work, member, amount, note).map(nothing);
}

Outcome runTillSettings(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    const TillSettings settings = tillSettings(work.connection());
    return QJsonObject{{QStringLiteral("smallestCoin"), settings.smallestCoin.minor},
                       {QStringLiteral("cashNeedsShift"), settings.cashNeedsShift},
                       {QStringLiteral("reservationHours"), settings.reservationHours}};
}

Outcome runSetTillSettings(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    TillSettings settings = tillSettings(work.connection());
    settings.smallestCoin = input.money("smallestCoin", settings.smallestCoin);
    settings.cashNeedsShift = input.flag("cashNeedsShift", settings.cashNeedsShift);
    settings.reservationHours = static_cast<int>(
        std::clamp<qint64>(input.integer("reservationHours", settings.reservationHours), 0, longestReservation + 1));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setTillSettings(work, settings).map(nothing);
}

constexpr store::Operation all[] = {
    {"orders.openShift", "Opens the till of this device in the store with float, cash in minor units; gives its id.",
     runOpenShift, Permission::PlaceOrders},
    {"orders.openShiftOf", "Gives the shift that is open on this device in the store, or null.", runOpenShiftOf,
     Permission::PlaceOrders},
    {"orders.moveCash", "Puts cash into the drawer of the shift id, or takes it out (negative): amount, note.",
     runMoveCash, Permission::PlaceOrders},
    {"orders.closeShift",
     "Closes the shift id with counts (kind, counted) and a note where the cash differs; gives its report.",
     runCloseShift, Permission::PlaceOrders},
    {"orders.shiftReport", "Gives the report of the shift id: sales, credits, kinds, movements, missing.",
     runShiftReport, Permission::PlaceOrders},
    {"orders.shifts", "Gives the newest shifts, at most limit.", runShifts, Permission::PlaceOrders},
    {"orders.issueGiftCard",
     "Sells a gift card: store, amount, payments, expiresOn, code (else one is made), note; without payments it is given "
     "away. Gives id, code and change; the code is told this once.",
     runIssueGiftCard, Permission::PlaceOrders},
    {"orders.giftCard", "Gives the gift card with the code: id, tail, balance, entries.", runGiftCard,
     Permission::PlaceOrders},
    {"orders.blockGiftCard", "Blocks the gift card id: note.", runBlock<true>, Permission::GiveRefunds},
    {"orders.unblockGiftCard", "Lets the gift card id pay again: note.", runBlock<false>, Permission::GiveRefunds},
    {"orders.storeCredit", "Gives the store credit of the member: balance, entries.", runStoreCredit,
     Permission::SeeMembers},
    {"orders.adjustStoreCredit", "Gives store credit to the member or takes it (negative): amount, note.",
     runAdjustStoreCredit, Permission::GiveRefunds},
    {"orders.tillSettings", "Gives smallestCoin, cashNeedsShift and reservationHours.", runTillSettings,
     Permission::PlaceOrders},
    {"orders.setTillSettings",
     "Sets smallestCoin (minor units, 1: cash is not rounded), cashNeedsShift and reservationHours (how long goods of an "
     "unpaid order are kept back).",
     runSetTillSettings, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> tillOperations()
{
    return all;
}

} // namespace shopdesk::orders
