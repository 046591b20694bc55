// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Refunds.h"

#include "base/EnumKeys.h"
#include "orders/GiftCards.h"

#include <QCoreApplication>

namespace shopdesk::orders {

namespace {

constexpr EnumKeys<2> toKeys{"original", "store_credit"};

/// What an order was paid with in one way, less what was given back in it.
struct MixPart
{
    PaymentKind kind = PaymentKind::Cash;
    GiftCardId card;
    QString tail;
    Money left; ///< of cash with what was rounded
};

/// The payments that count for what an order can give back: its own, those of its credits, and so on over exchanges, since
/// what an exchange set off was paid with the goods that it took back.
constexpr char familyPayments[] = R"(
    WITH RECURSIVE family (id) AS (
        VALUES (?1)
        UNION SELECT o.credit_of FROM family f JOIN orders o ON o.id = f.id WHERE o.credit_of IS NOT NULL
        UNION SELECT o.exchange_of FROM family f JOIN orders o ON o.id = f.id WHERE o.exchange_of IS NOT NULL
        UNION SELECT o.id FROM family f JOIN orders o ON o.credit_of = f.id
        UNION SELECT o.id FROM family f JOIN orders o ON o.exchange_of = f.id),
    paid AS (SELECT * FROM payments WHERE order_id IN (SELECT id FROM family) AND kind <> 'exchange')
)";

store::Query ofFamily(store::Connection &connection, const char *select, OrderId sale)
{
    const QByteArray sql = QByteArray(familyPayments) + select;
    return connection.query(sql.constData(), sale);
}

std::vector<MixPart> mixOf(store::Connection &connection, OrderId sale)
{
    std::vector<MixPart> mix;
    store::Query rows = ofFamily(connection, R"(
        SELECT CASE kind WHEN 'rounding' THEN 'cash' ELSE kind END AS way, card_id, max(reference), sum(amount)
        FROM paid GROUP BY way, card_id ORDER BY min(paid_at), min(id))",
                                 sale);
    while (rows.next()) {
        const PaymentKind kind = paymentKindFrom(rows.get<QString>(0)).value_or(PaymentKind::External);
        mix.push_back({kind, rows.get<GiftCardId>(1), kind == PaymentKind::GiftCard ? rows.get<QString>(2) : QString(),
                       rows.get<Money>(3)});
    }
    return mix;
}

/// Cash that the customer of an order still has in the till, and the amount that it stands for.
struct Cash
{
    Money coins;
    Money value;
};

Cash cashOf(store::Connection &connection, OrderId sale)
{
    if (!sale)
        return {};
    store::Query row = ofFamily(connection, R"(
        SELECT coalesce(sum(amount) FILTER (WHERE kind = 'cash'), 0), coalesce(sum(amount), 0)
        FROM paid WHERE kind IN ('cash', 'rounding'))",
                                sale);
    row.next();
    return {row.get<Money>(0), row.get<Money>(1)};
}

/// Gives back an amount in coins: as many as bring what is left in the till to what the rest rounds to.
void giveCash(store::Connection &connection, OrderId sale, Money amount, Taking &taking)
{
    const Money coin = tillSettings(connection).smallestCoin;
    const Cash before = cashOf(connection, sale);
    const Money out = std::max(Money{}, inCoins(before.coins - inCoins(before.value - amount, coin), coin));
    taking.hasCash = true;
    if (out > Money{})
        taking.add({PaymentKind::Cash, -out});
    if (out != amount)
        taking.add({PaymentKind::Rounding, out - amount});
}

/// What of an order was paid in money and not given back.
Money moneyOf(store::Connection &connection, OrderId sale)
{
    store::Query row = ofFamily(connection, "SELECT coalesce(sum(amount), 0) FROM paid WHERE kind <> 'rounding'", sale);
    row.next();
    return row.get<Money>(0);
}

/// Money does not go onto a card that cannot be spent.
Result<void> checkCard(store::Connection &connection, GiftCardId id, const QString &field)
{
    store::Query row = connection.query(
        "SELECT blocked_at IS NOT NULL, coalesce(expires_on < ?, 0), code_tail FROM gift_cards WHERE id = ?",
        connection.shop().zone.dayOf(Instant::now()), id);
    row.next();
    const bool isBlocked = row.get<bool>(0);
    if (!isBlocked && !row.get<bool>(1))
        return {};
    return fail("orders.giftCardNotGood",
                (isBlocked ? QCoreApplication::translate("Orders", "The gift card %1 is blocked. Give the money back "
                                                                   "in another way.")
                           : QCoreApplication::translate("Orders", "The gift card %1 has expired. Give the money back "
                                                                   "in another way."))
                    .arg(QStringLiteral("····") + row.get<QString>(2)),
                field);
}

Failure memberMissing()
{
    return fail("orders.memberMissing",
                QCoreApplication::translate("Orders", "Store credit belongs to a member, and this order has none."),
                QStringLiteral("member"));
}

} // namespace

QString keyOf(RefundTo to)
{
    return enumKey(toKeys, to);
}

std::optional<RefundTo> refundToFrom(const QString &key)
{
    return enumFrom<RefundTo>(toKeys, key);
}

Result<Taking> planRefund(store::Connection &connection, const RefundFor &refund, RefundTo to)
{
    Taking taking;
    Money rest = refund.amount;
    if (rest <= Money{})
        return taking;
    if (to == RefundTo::StoreCredit) {
        if (!refund.member)
            return memberMissing();
        // What the smallest coin gave away was not paid, and does not come back as money.
        const Money money = std::min(rest, moneyOf(connection, refund.sale));
        if (money > Money{})
            taking.add({PaymentKind::StoreCredit, -money});
        if (money < rest)
            taking.add({PaymentKind::Rounding, money - rest});
        return taking;
    }
    Money cash;
    for (const MixPart &part : refund.sale ? mixOf(connection, refund.sale) : std::vector<MixPart>{}) {
        const Money back = std::min(rest, part.left);
        if (back <= Money{})
            continue;
        rest -= back;
        if (auto good = part.card ? checkCard(connection, part.card, QStringLiteral("refundTo")) : Result<void>();
            !good)
            return Failure(good.error());
        if (part.kind == PaymentKind::Cash)
            cash = back;
        else
            taking.add({part.kind, -back, {}, part.card, part.tail});
    }
    cash += rest; // no payment is known for it
    if (cash > Money{})
        giveCash(connection, refund.sale, cash, taking);
    return taking;
}

Result<Taking> planGivenRefund(store::Connection &connection, const RefundFor &refund,
                               const std::vector<PaymentDraft> &payments)
{
    Taking taking;
    Money sum;
    Money cash;
    for (size_t i = 0; i < payments.size(); ++i) {
        const PaymentDraft &payment = payments[i];
        const QString field = QStringLiteral("payments[%1].%2").arg(i);
        if (payment.tendered) {
            return fail("orders.badPayment",
                        QCoreApplication::translate("Orders", "Only who pays hands over cash and gets change."),
                        field.arg(QLatin1String("tendered")));
        }
        if (payment.amount <= Money{} || payment.amount > refund.amount - sum || payment.kind == PaymentKind::Rounding
            || payment.kind == PaymentKind::Exchange) {
            return fail("orders.badPayment",
                        QCoreApplication::translate("Orders", "Payments must be above 0 and together no more than %1.")
                            .arg(toPlainText(refund.amount, connection.shop().currency)),
                        field.arg(QLatin1String("amount")));
        }
        sum += payment.amount;
        TakenPayment row{payment.kind, -payment.amount, {}, {}, payment.reference};
        if (payment.kind == PaymentKind::StoreCredit && !refund.member)
            return memberMissing();
        if (payment.kind == PaymentKind::GiftCard) {
            const Result<GiftCard> card = findGiftCard(connection, payment.giftCard);
            if (!card) {
                Error error = card.error();
                error.field = field.arg(QLatin1String("giftCard"));
                return Failure(error);
            }
            if (auto good = checkCard(connection, card->id, field.arg(QLatin1String("giftCard"))); !good)
                return Failure(good.error());
            row.card = card->id;
            row.reference = card->tail;
        }
        if (payment.kind == PaymentKind::Cash)
            cash += payment.amount;
        else
            taking.add(row);
    }
    if (sum != refund.amount)
        return paymentMissing(connection.shop(), refund.amount, refund.amount - sum);
    if (cash > Money{})
        giveCash(connection, refund.sale, cash, taking);
    return taking;
}

} // namespace shopdesk::orders
