// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/TillJson.h"

#include "store/JsonInput.h"

#include <QJsonArray>

namespace shopdesk::orders {

namespace {

QJsonArray kindsOf(const ShiftReport &report)
{
    QJsonArray kinds;
    for (const ShiftKind &kind : report.kinds) {
        kinds << QJsonObject{{QStringLiteral("kind"), keyOf(kind.kind)},
                             {QStringLiteral("payments"), kind.payments},
                             {QStringLiteral("taken"), kind.taken.minor},
                             {QStringLiteral("givenBack"), kind.givenBack.minor},
                             {QStringLiteral("expected"), kind.expected.minor},
                             {QStringLiteral("counted"), kind.counted ? QJsonValue(kind.counted->minor) : QJsonValue()},
                             {QStringLiteral("difference"), kind.difference().minor}};
    }
    return kinds;
}

QJsonArray movementsOf(const ShiftReport &report)
{
    QJsonArray movements;
    for (const CashMovement &movement : report.movements) {
        movements << QJsonObject{{QStringLiteral("amount"), movement.amount.minor},
                                 {QStringLiteral("reason"), movement.reason},
                                 {QStringLiteral("note"), movement.note},
                                 {QStringLiteral("occurredAt"), store::toText(movement.occurredAt)}};
    }
    return movements;
}

QJsonArray missingOf(const ShiftReport &report)
{
    QJsonArray missing;
    for (const ShiftMissing &order : report.missing) {
        missing << QJsonObject{{QStringLiteral("order"), order.order.text()},
                               {QStringLiteral("number"), order.number},
                               {QStringLiteral("open"), order.open.minor}};
    }
    return missing;
}

/// Gift cards and store credit have the same kind of entries, but only store credit has something to say about each.
template<typename Entry>
QJsonArray entriesOf(const std::vector<Entry> &entries)
{
    QJsonArray array;
    for (const Entry &entry : entries) {
        QJsonObject object{{QStringLiteral("amount"), entry.amount.minor},
                           {QStringLiteral("reason"), keyOf(entry.reason)},
                           {QStringLiteral("order"), entry.order ? QJsonValue(entry.order.text()) : QJsonValue()},
                           {QStringLiteral("orderNumber"), entry.orderNumber},
                           {QStringLiteral("occurredAt"), store::toText(entry.occurredAt)}};
        if constexpr (requires { entry.note; })
            object.insert(QStringLiteral("note"), entry.note);
        array << object;
    }
    return array;
}

} // namespace

QJsonObject toJson(const Shift &shift)
{
    return {{QStringLiteral("id"), shift.id.text()},
            {QStringLiteral("store"), shift.store.text()},
            {QStringLiteral("storeName"), shift.storeName},
            {QStringLiteral("device"), shift.device},
            {QStringLiteral("openedAt"), store::toText(shift.openedAt)},
            {QStringLiteral("openedBy"), shift.openedBy},
            {QStringLiteral("float"), shift.openingFloat.minor},
            {QStringLiteral("closedAt"), shift.closedAt ? QJsonValue(store::toText(*shift.closedAt)) : QJsonValue()},
            {QStringLiteral("closedBy"), shift.closedBy},
            {QStringLiteral("note"), shift.note}};
}

QJsonObject toJson(const ShiftReport &report)
{
    QJsonObject object = toJson(report.shift);
    object.insert(QStringLiteral("sales"), report.sales);
    object.insert(QStringLiteral("salesTotal"), report.salesTotal.minor);
    object.insert(QStringLiteral("credits"), report.credits);
    object.insert(QStringLiteral("creditsTotal"), report.creditsTotal.minor);
    object.insert(QStringLiteral("rounding"), report.rounding.minor);
    object.insert(QStringLiteral("cardsSold"), report.cardsSold.minor);
    object.insert(QStringLiteral("kinds"), kindsOf(report));
    object.insert(QStringLiteral("movements"), movementsOf(report));
    object.insert(QStringLiteral("missing"), missingOf(report));
    return object;
}

QJsonObject toJson(const GiftCard &card, const std::vector<GiftCardEntry> &entries)
{
    return {{QStringLiteral("id"), card.id.text()},
            {QStringLiteral("tail"), card.tail},
            {QStringLiteral("store"), card.store.text()},
            {QStringLiteral("issuedAt"), store::toText(card.issuedAt)},
            {QStringLiteral("expiresOn"), card.expiresOn ? QJsonValue(card.expiresOn->text()) : QJsonValue()},
            {QStringLiteral("blocked"), card.blocked},
            {QStringLiteral("note"), card.note},
            {QStringLiteral("balance"), card.balance.minor},
            {QStringLiteral("entries"), entriesOf(entries)}};
}

QJsonObject toJson(Money storeCredit, const std::vector<StoreCreditEntry> &entries)
{
    return {{QStringLiteral("balance"), storeCredit.minor}, {QStringLiteral("entries"), entriesOf(entries)}};
}

} // namespace shopdesk::orders
