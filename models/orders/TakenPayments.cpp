// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/TakenPayments.h"

#include "base/Text.h"
#include "orders/GiftCards.h"
#include "orders/Shifts.h"
#include "orders/StoreCredit.h"
#include "store/OrNull.h"

#include <QCoreApplication>
#include <QHash>

namespace shopdesk::orders {

namespace {

using store::orNull;

constexpr Money mostTendered{99'999'999'999};

/// Looks at one payment after the other, and knows what is left.
class Planner
{
public:
    Planner(store::Connection &connection, const std::vector<PaymentDraft> &payments, const TakingFor &purpose)
        : m_connection(connection)
        , m_payments(payments)
        , m_purpose(purpose)
        , m_coin(tillSettings(connection).smallestCoin)
        , m_rest(purpose.open)
    {
        for (const PaymentDraft &payment : payments) {
            if (payment.kind != PaymentKind::Cash)
                m_byOthers += payment.amount;
        }
        m_cashDue = std::max(Money{}, inCoins(purpose.open - m_byOthers, m_coin));
    }

    Result<Taking> plan()
    {
        for (size_t i = 0; i < m_payments.size(); ++i) {
            const auto good = m_payments[i].kind == PaymentKind::Cash ? takeCash(i) : takeOther(i);
            if (!good)
                return Failure(good.error());
        }
        // Of a rest that is below the smallest coin the cash settles all.
        const Money rest = m_purpose.open - m_byOthers - m_cashDue;
        if (m_taking.hasCash && m_cash == m_cashDue && rest != Money{})
            m_taking.add({PaymentKind::Rounding, rest});
        return m_taking;
    }

private:
    Failure bad(size_t index, const char *field, const QString &message) const
    {
        return fail("orders.badPayment", message,
                    QStringLiteral("payments[%1].%2").arg(index).arg(QLatin1String(field)));
    }

    Failure badAmount(size_t index) const
    {
        return bad(index, "amount",
                   QCoreApplication::translate("Orders", "Payments must be above 0 and together no more than %1.")
                       .arg(toPlainText(m_purpose.open, m_connection.shop().currency)));
    }

    Result<void> takeCash(size_t index)
    {
        const PaymentDraft &payment = m_payments[index];
        if (payment.tendered && (*payment.tendered < payment.amount || *payment.tendered > mostTendered)) {
            return bad(index, "tendered",
                       QCoreApplication::translate("Orders",
                                                   "Only cash is handed over with change, and no less than is "
                                                   "paid with it."));
        }
        const bool tooSmallForCoins = m_cashDue == Money{} && m_purpose.open > m_byOthers;
        if (payment.amount < Money{} || (payment.amount == Money{} && !tooSmallForCoins)
            || payment.amount > m_cashDue - m_cash)
            return badAmount(index);
        if (payment.amount.minor % m_coin.minor != 0) {
            return bad(index, "amount",
                       QCoreApplication::translate("Orders", "Cash comes in steps of %1: %2 is due.")
                           .arg(toPlainText(m_coin, m_connection.shop().currency),
                                toPlainText(m_cashDue - m_cash, m_connection.shop().currency)));
        }
        m_cash += payment.amount;
        m_taking.hasCash = true;
        if (payment.amount > Money{})
            m_taking.add({PaymentKind::Cash, payment.amount, payment.tendered, {}, payment.reference});
        return {};
    }

    Result<void> takeOther(size_t index)
    {
        const PaymentDraft &payment = m_payments[index];
        if (payment.tendered) {
            return bad(index, "tendered",
                       QCoreApplication::translate("Orders",
                                                   "Only cash is handed over with change, and no less than is "
                                                   "paid with it."));
        }
        if (payment.amount <= Money{} || payment.amount > m_rest)
            return badAmount(index);
        const bool isCredit = payment.kind == PaymentKind::GiftCard || payment.kind == PaymentKind::StoreCredit;
        if (payment.kind == PaymentKind::Rounding || payment.kind == PaymentKind::Exchange
            || (m_purpose.forCard && isCredit)) {
            return bad(index, "kind",
                       QCoreApplication::translate("Orders", "This cannot be paid in that way. Choose another."));
        }
        TakenPayment row{payment.kind, payment.amount, {}, {}, oneLine(payment.reference).left(longestName)};
        if (payment.kind == PaymentKind::GiftCard) {
            const Result<GiftCard> card = spend(index);
            if (!card)
                return Failure(card.error());
            row.card = card->id;
            row.reference = card->tail;
        } else if (payment.kind == PaymentKind::StoreCredit) {
            if (auto good = spendCredit(index); !good)
                return good;
        }
        m_rest -= payment.amount;
        m_taking.add(row);
        return {};
    }

    Result<GiftCard> spend(size_t index)
    {
        const PaymentDraft &payment = m_payments[index];
        const QString field = QStringLiteral("payments[%1].giftCard").arg(index);
        Result<GiftCard> card = findGiftCard(m_connection, payment.giftCard);
        if (!card) {
            Error error = card.error();
            error.field = field;
            return Failure(error);
        }
        if (!card->isGood(m_connection.shop().zone.dayOf(Instant::now()))) {
            return fail("orders.giftCardNotGood",
                        card->blocked ? QCoreApplication::translate("Orders", "This gift card is blocked.")
                                      : QCoreApplication::translate("Orders", "This gift card has expired."),
                        field);
        }
        Money &spent = m_spent[card->id];
        if (payment.amount > card->balance - spent) {
            return fail("orders.notEnoughOnCard",
                        QCoreApplication::translate("Orders", "%1 is left on this gift card.")
                            .arg(toPlainText(card->balance - spent, m_connection.shop().currency)),
                        QStringLiteral("payments[%1].amount").arg(index));
        }
        spent += payment.amount;
        return card;
    }

    Result<void> spendCredit(size_t index)
    {
        if (!m_purpose.member) {
            return fail("orders.memberMissing",
                        QCoreApplication::translate("Orders", "Store credit belongs to a member. Choose the member."),
                        QStringLiteral("member"));
        }
        const Result<Money> balance = storeCredit(m_connection, m_purpose.member);
        if (!balance)
            return Failure(balance.error());
        if (m_payments[index].amount > *balance - m_creditSpent) {
            return fail("orders.notEnoughCredit",
                        QCoreApplication::translate("Orders", "The member has a store credit of %1.")
                            .arg(toPlainText(*balance - m_creditSpent, m_connection.shop().currency)),
                        QStringLiteral("payments[%1].amount").arg(index));
        }
        m_creditSpent += m_payments[index].amount;
        return {};
    }

    store::Connection &m_connection;
    const std::vector<PaymentDraft> &m_payments;
    const TakingFor &m_purpose;
    Money m_coin;
    Money m_rest; ///< what others than cash may still pay
    Money m_byOthers;
    Money m_cashDue;
    Money m_cash;
    Money m_creditSpent;
    QHash<GiftCardId, Money> m_spent;
    Taking m_taking;
};

void writeRow(store::UnitOfWork &work, std::optional<OrderId> order, std::optional<GiftCardId> card, const Till &till,
              const TakenPayment &row, Instant at)
{
    work.execute(R"(
        INSERT INTO payments (id, order_id, kind, amount, tendered, paid_at, store_id, shift_id, card_id, reference)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 work.newId<PaymentId>(), order, keyOf(row.kind), row.amount, row.tendered, at, till.store,
                 orNull(till.shift), card, row.reference);
}

} // namespace

void Taking::add(const TakenPayment &row)
{
    if (row.kind == PaymentKind::Rounding)
        rounding += row.amount;
    else
        paid += row.amount;
    hasCash = hasCash || row.kind == PaymentKind::Cash;
    if (row.tendered)
        change += *row.tendered - row.amount;
    rows.push_back(row);
}

Result<Taking> planTaking(store::Connection &connection, const std::vector<PaymentDraft> &payments,
                          const TakingFor &purpose)
{
    if (payments.empty())
        return Taking{};
    return Planner(connection, payments, purpose).plan();
}

Failure paymentMissing(const store::ShopInfo &shop, Money total, Money missing)
{
    return fail("orders.paymentMismatch",
                QCoreApplication::translate("Orders", "The order comes to %1, and %2 of it is not paid yet.")
                    .arg(toPlainText(total, shop.currency), toPlainText(missing, shop.currency)),
                QStringLiteral("payments"));
}

Result<Till> tillIn(store::UnitOfWork &work, StoreId store, const Taking &taking)
{
    const Till till{store, openShift(work.connection(), store)};
    if (till.shift || !taking.hasCash || !tillSettings(work.connection()).cashNeedsShift)
        return till;
    return fail("orders.shiftNeeded",
                QCoreApplication::translate("Orders",
                                            "Open a shift first: this shop takes and gives cash only while one "
                                            "is open."),
                QStringLiteral("payments"));
}

void writeTaking(store::UnitOfWork &work, OrderId order, members::MemberId member, const Till &till,
                 const Taking &taking, Instant at)
{
    for (const TakenPayment &row : taking.rows) {
        writeRow(work, order, orNull(row.card), till, row, at);
        const bool isBack = row.amount < Money{};
        if (row.kind == PaymentKind::GiftCard && row.card)
            appendGiftCardEntry(work, row.card, -row.amount,
                                isBack ? GiftCardReason::Refund : GiftCardReason::Redemption, order);
        if (row.kind == PaymentKind::StoreCredit && member)
            appendStoreCredit(work, member, -row.amount,
                              isBack ? StoreCreditReason::Refund : StoreCreditReason::Redemption, order);
    }
}

void writeCardSale(store::UnitOfWork &work, GiftCardId card, const Till &till, const Taking &taking)
{
    for (const TakenPayment &row : taking.rows)
        writeRow(work, std::nullopt, card, till, row, work.now());
}

} // namespace shopdesk::orders
