// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

inline constexpr Money largestGiftCard{100'000'000};

/// What a card can do today. Blocked goes before expired, and both before used up.
enum class GiftCardState { Good, Spent, Expired, Blocked };
/// "card_good", "card_spent", "expired", "blocked".
QString keyOf(GiftCardState state);

/// A gift card is money for whoever knows its code: the shop keeps a keyed token of the code, never the code itself, and
/// its last four characters for people to tell cards apart. What is on it is the sum of its entries.
struct GiftCard
{
    GiftCardId id;
    QString tail; ///< the code's last four characters
    StoreId store;
    Instant issuedAt;
    std::optional<BusinessDay> expiresOn; ///< the last day on which it is good
    bool blocked = false;
    QString note;
    Money balance;

    bool isGood(BusinessDay today) const { return !blocked && (!expiresOn || today <= *expiresOn); }
    GiftCardState state(BusinessDay today) const;
};

enum class GiftCardReason { Issue, Redemption, Refund, Adjustment };
QString keyOf(GiftCardReason reason);

struct GiftCardEntry
{
    Money amount;
    GiftCardReason reason = GiftCardReason::Issue;
    OrderId order;
    QString orderNumber;
    Instant occurredAt;
};

struct GiftCardDraft
{
    StoreId store;
    Money amount;
    std::vector<PaymentDraft> payments = {}; ///< that come to the amount; none for a card that is given away
    std::optional<BusinessDay> expiresOn = {};
    QString code = {}; ///< of a card that is printed already; else one is made
    QString note = {};
};

struct IssuedGiftCard
{
    GiftCardId id;
    QString code; ///< "7Q4K-…": told this once
    Money change;
};

/// Sells a gift card, or gives one away, which is a refund by its limits. It is no sale of goods: what is bought with it
/// later is. Errors "orders.badPayment", "orders.paymentMismatch", "orders.badAmount", "orders.badDate",
/// "orders.giftCardInUse", "orders.badCode" (fewer than 8 letters and digits), "orders.shiftNeeded", "orders.textTooLong",
/// "catalog.storeNotFound", "staff.overLimit".
Result<IssuedGiftCard> issueGiftCard(store::UnitOfWork &work, const GiftCardDraft &draft);
/// A lost card pays no more. Errors "orders.giftCardNotFound", "orders.noteMissing".
Result<void> blockGiftCard(store::UnitOfWork &work, GiftCardId id, const QString &note);
/// It pays again. @p note may say why.
Result<void> unblockGiftCard(store::UnitOfWork &work, GiftCardId id, const QString &note = {});

/// By its code, as typed or scanned. Error "orders.giftCardNotFound".
Result<GiftCard> findGiftCard(store::Connection &connection, const QString &code);
Result<GiftCard> giftCard(store::Connection &connection, GiftCardId id);
/// The newest entries first.
Result<std::vector<GiftCardEntry>> giftCardHistory(store::Connection &connection, GiftCardId id);

/// What the file keeps of a code.
QByteArray giftCardToken(const vault::Vault &vault, const QString &code);

/// Writes one entry as a part of another operation. The balance follows in the same statement (a trigger).
void appendGiftCardEntry(store::UnitOfWork &work, GiftCardId card, Money amount, GiftCardReason reason,
                         std::optional<OrderId> order);

} // namespace shopdesk::orders
