// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/GiftCards.h"

#include "base/EnumKeys.h"
#include "base/ReadableCode.h"
#include "base/Text.h"
#include "catalog/Premises.h"
#include "orders/Limits.h"
#include "orders/TakenPayments.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::orders {

namespace {

constexpr EnumKeys<4> reasonKeys{"issue", "redemption", "refund", "adjustment"};
constexpr EnumKeys<4> stateKeys{"card_good", "card_spent", "expired", "blocked"};
constexpr char tokenPurpose[] = "gift_card";
// 80 bits.
constexpr int madeLength = 16;
constexpr int shortestCode = 8;
constexpr int longestCode = 64;
constexpr int tailLength = 4;

Failure notFound()
{
    return fail("orders.giftCardNotFound",
                QCoreApplication::translate("Orders", "There is no such gift card. Check its code."),
                QStringLiteral("giftCard"));
}

constexpr const char *selectCard = R"(
    SELECT g.id, g.code_tail, g.store_id, g.issued_at, g.expires_on, g.blocked_at IS NOT NULL, g.note,
           coalesce(b.balance, 0)
    FROM gift_cards g LEFT JOIN gift_card_balances b ON b.card_id = g.id WHERE )";

GiftCard cardIn(const store::Query &row)
{
    return {row.get<GiftCardId>(0),
            row.get<QString>(1),
            row.get<StoreId>(2),
            row.get<Instant>(3),
            row.get<std::optional<BusinessDay>>(4),
            row.get<bool>(5),
            row.get<QString>(6),
            row.get<Money>(7)};
}

Result<void> checkDraft(store::UnitOfWork &work, const GiftCardDraft &draft, const QString &code)
{
    if (draft.amount < Money{1} || draft.amount > largestGiftCard) {
        return fail("orders.badAmount",
                    QCoreApplication::translate("Orders", "Enter an amount above 0 and up to %1.")
                        .arg(toPlainText(largestGiftCard, work.shop().currency)),
                    QStringLiteral("amount"));
    }
    if (draft.expiresOn && *draft.expiresOn < work.shop().zone.dayOf(work.now())) {
        return fail("orders.badDate", QCoreApplication::translate("Orders", "This day is over."),
                    QStringLiteral("expiresOn"));
    }
    if (code.size() < shortestCode || code.size() > longestCode) {
        return fail("orders.badCode",
                    QCoreApplication::translate("Orders", "A code has %1 to %2 letters and digits.")
                        .arg(shortestCode)
                        .arg(longestCode),
                    QStringLiteral("code"));
    }
    if (draft.note.size() > longestNote) {
        return fail("orders.textTooLong", QCoreApplication::translate("Orders", "This note is too long. Shorten it."),
                    QStringLiteral("note"));
    }
    return {};
}

Result<void> setBlocked(store::UnitOfWork &work, GiftCardId id, std::optional<Instant> blockedAt, const QString &note)
{
    if (auto allowed = work.require(Permission::GiveRefunds); !allowed)
        return allowed;
    const Result<GiftCard> card = giftCard(work.connection(), id);
    if (!card)
        return Failure(card.error());
    if (blockedAt && note.isEmpty()) {
        return fail("orders.noteMissing", QCoreApplication::translate("Orders", "Say why the card is blocked."),
                    QStringLiteral("note"));
    }
    // Why it was stands on the card, for nobody could erase a name from the trail.
    const QString words =
        note.isEmpty() ? card->note : manyLines(card->note + QLatin1Char('\n') + note).left(longestNote);
    work.execute("UPDATE gift_cards SET blocked_at = ?, note = ?, updated_at = ? WHERE id = ?", blockedAt, words,
                 work.now(), id);
    work.audit(blockedAt ? "orders.blockGiftCard" : "orders.unblockGiftCard", "gift_cards", id.value,
               {{QStringLiteral("tail"), QJsonArray{QJsonValue(), card->tail}}});
    return {};
}

} // namespace

QString keyOf(GiftCardState state)
{
    return enumKey(stateKeys, state);
}

GiftCardState GiftCard::state(BusinessDay today) const
{
    if (blocked)
        return GiftCardState::Blocked;
    if (!isGood(today))
        return GiftCardState::Expired;
    return balance > Money{} ? GiftCardState::Good : GiftCardState::Spent;
}

QByteArray giftCardToken(const vault::Vault &vault, const QString &code)
{
    return vault.token(tokenPurpose, readableKey(code));
}

QString keyOf(GiftCardReason reason)
{
    return enumKey(reasonKeys, reason);
}

void appendGiftCardEntry(store::UnitOfWork &work, GiftCardId card, Money amount, GiftCardReason reason,
                         std::optional<OrderId> order)
{
    work.execute(R"(
        INSERT INTO gift_card_entries (id, card_id, amount, reason, order_id, occurred_at) VALUES (?, ?, ?, ?, ?, ?))",
                 work.newId<Id<struct GiftCardEntryTag>>(), card, amount, keyOf(reason), order, work.now());
    work.execute("UPDATE gift_cards SET updated_at = ? WHERE id = ?", work.now(), card);
}

Result<IssuedGiftCard> issueGiftCard(store::UnitOfWork &work, const GiftCardDraft &given)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(given.store); !allowed)
        return Failure(allowed.error());
    GiftCardDraft draft = given;
    draft.note = manyLines(draft.note);
    const QString shown = draft.code.isEmpty() ? readableCode(madeLength, tailLength) : oneLine(draft.code);
    const QString code = readableKey(shown);
    if (auto good = checkDraft(work, draft, code); !good)
        return Failure(good.error());
    if (auto premises = catalog::storeById(work.connection(), draft.store); !premises)
        return Failure(premises.error());
    const QByteArray token = giftCardToken(work.vault(), code);
    if (work.connection().value<qint64>("SELECT 1 FROM gift_cards WHERE code_token = ?", token)) {
        return fail("orders.giftCardInUse", QCoreApplication::translate("Orders", "This card was issued already."),
                    QStringLiteral("code"));
    }
    Taking taking;
    if (draft.payments.empty()) {
        if (auto allowed = checkRefund(work.connection(), draft.amount, QStringLiteral("amount")); !allowed)
            return Failure(allowed.error());
    } else {
        Result<Taking> planned = planTaking(work.connection(), draft.payments, {.open = draft.amount, .forCard = true});
        if (!planned)
            return Failure(planned.error());
        if (planned->settled() != draft.amount)
            return paymentMissing(work.shop(), draft.amount, draft.amount - planned->settled());
        taking = std::move(*planned);
    }
    const Result<Till> till = tillIn(work, draft.store, taking);
    if (!till)
        return Failure(till.error());
    const auto id = work.newId<GiftCardId>();
    work.execute(R"(
        INSERT INTO gift_cards (id, code_token, code_tail, store_id, issued_at, expires_on, note, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                 id, token, code.right(tailLength), draft.store, work.now(), draft.expiresOn, draft.note, work.now());
    appendGiftCardEntry(work, id, draft.amount, GiftCardReason::Issue, std::nullopt);
    writeCardSale(work, id, *till, taking);
    work.audit("orders.issueGiftCard", "gift_cards", id.value,
               {{QStringLiteral("tail"), QJsonArray{QJsonValue(), code.right(tailLength)}},
                {QStringLiteral("amount"), QJsonArray{QJsonValue(), draft.amount.minor}}});
    return IssuedGiftCard{id, shown, taking.change};
}

Result<void> blockGiftCard(store::UnitOfWork &work, GiftCardId id, const QString &note)
{
    return setBlocked(work, id, work.now(), oneLine(note).left(longestName));
}

Result<void> unblockGiftCard(store::UnitOfWork &work, GiftCardId id, const QString &note)
{
    return setBlocked(work, id, std::nullopt, oneLine(note).left(longestName));
}

Result<GiftCard> findGiftCard(store::Connection &connection, const QString &code)
{
    if (auto allowed = connection.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = QByteArray(selectCard) + "g.code_token = ?";
    store::Query row = connection.query(sql.constData(), giftCardToken(connection.vault(), code));
    if (!row.next())
        return notFound();
    return cardIn(row);
}

Result<GiftCard> giftCard(store::Connection &connection, GiftCardId id)
{
    if (auto allowed = connection.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = QByteArray(selectCard) + "g.id = ?";
    store::Query row = connection.query(sql.constData(), id);
    if (!row.next())
        return notFound();
    return cardIn(row);
}

Result<std::vector<GiftCardEntry>> giftCardHistory(store::Connection &connection, GiftCardId id)
{
    if (auto allowed = connection.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    std::vector<GiftCardEntry> entries;
    store::Query rows = connection.query(R"(
        SELECT e.amount, e.reason, e.order_id, o.number, e.occurred_at
        FROM gift_card_entries e LEFT JOIN orders o ON o.id = e.order_id
        WHERE e.card_id = ? ORDER BY e.occurred_at DESC, e.id DESC LIMIT 200)",
                                         id);
    while (rows.next()) {
        entries.push_back({rows.get<Money>(0),
                           enumFrom<GiftCardReason>(reasonKeys, rows.get<QString>(1)).value_or(GiftCardReason::Issue),
                           rows.get<OrderId>(2), rows.get<QString>(3), rows.get<Instant>(4)});
    }
    return entries;
}

} // namespace shopdesk::orders
