// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/StoreCredit.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "orders/Limits.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::orders {

namespace {

constexpr EnumKeys<3> reasonKeys{"redemption", "refund", "adjustment"};
constexpr Money mostByHand{100'000'000};

} // namespace

QString keyOf(StoreCreditReason reason)
{
    return enumKey(reasonKeys, reason);
}

void appendStoreCredit(store::UnitOfWork &work, members::MemberId member, Money amount, StoreCreditReason reason,
                       std::optional<OrderId> order, const QString &note)
{
    const auto id = work.newId<Id<struct StoreCreditEntryTag>>();
    work.execute(R"(
        INSERT INTO store_credit_entries (id, member_id, amount, reason, order_id, occurred_at)
        VALUES (?, ?, ?, ?, ?, ?))",
                 id, member, amount, keyOf(reason), order, work.now());
    if (!note.isEmpty())
        work.execute("INSERT INTO store_credit_notes (entry_id, note) VALUES (?, ?)", id, note);
}

Result<Money> storeCredit(store::Connection &connection, members::MemberId member)
{
    // Whoever takes payments has to know what there is to pay with.
    if (!connection.actor().may(Permission::PlaceOrders)) {
        if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
            return Failure(allowed.error());
    }
    store::Query row = connection.query(
        "SELECT b.balance FROM members m LEFT JOIN store_credit_balances b ON b.member_id = m.id WHERE m.id = ?",
        member);
    if (!row.next()) {
        return fail("members.notFound", QCoreApplication::translate("Orders", "This member is gone."),
                    QStringLiteral("member"));
    }
    return row.get<Money>(0);
}

Result<std::vector<StoreCreditEntry>> storeCreditHistory(store::Connection &connection, members::MemberId member)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<StoreCreditEntry> entries;
    store::Query rows = connection.query(R"(
        SELECT e.amount, e.reason, e.order_id, o.number, n.note, e.occurred_at
        FROM store_credit_entries e
        LEFT JOIN store_credit_notes n ON n.entry_id = e.id
        LEFT JOIN orders o ON o.id = e.order_id
        WHERE e.member_id = ? ORDER BY e.occurred_at DESC, e.id DESC LIMIT 200)",
                                         member);
    while (rows.next()) {
        entries.push_back(
            {rows.get<Money>(0),
             enumFrom<StoreCreditReason>(reasonKeys, rows.get<QString>(1)).value_or(StoreCreditReason::Adjustment),
             rows.get<OrderId>(2), rows.get<QString>(3), rows.get<QString>(4), rows.get<Instant>(5)});
    }
    return entries;
}

Result<void> adjustStoreCredit(store::UnitOfWork &work, members::MemberId member, Money amount, const QString &typed)
{
    if (auto allowed = work.require(Permission::GiveRefunds); !allowed)
        return allowed;
    const Result<Money> balance = storeCredit(work.connection(), member);
    if (!balance)
        return Failure(balance.error());
    const QString field = QStringLiteral("amount");
    if (amount == Money{} || amount > mostByHand || *balance + amount < Money{}) {
        return fail(
            "orders.badAmount",
            QCoreApplication::translate("Orders", "Enter an amount other than 0, up to %1; of the credit of %2 "
                                                  "no more can be taken.")
                .arg(toPlainText(mostByHand, work.shop().currency), toPlainText(*balance, work.shop().currency)),
            field);
    }
    if (amount > Money{}) {
        if (auto allowed = checkRefund(work.connection(), amount, field); !allowed)
            return allowed;
    }
    const QString note = manyLines(typed).left(longestNote);
    if (note.isEmpty()) {
        return fail("orders.noteMissing", QCoreApplication::translate("Orders", "Say why the store credit changes."),
                    QStringLiteral("note"));
    }
    appendStoreCredit(work, member, amount, StoreCreditReason::Adjustment, std::nullopt, note);
    work.audit("orders.adjustStoreCredit", "members", member.value,
               {{QStringLiteral("storeCredit"), QJsonArray{balance->minor, (*balance + amount).minor}}});
    return {};
}

} // namespace shopdesk::orders
