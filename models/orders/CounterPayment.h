// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

/// How a sale is paid at the counter, payment by payment, until nothing is left to pay. Only cash may be more than what is
/// to be paid: the rest of it is change. Cash comes in whole coins: what the smallest coin cannot pay is rounded. A bill is
/// split by saying how much is paid now; the next payments are of that part until it is settled.
class CounterPayment
{
public:
    explicit CounterPayment(Money total = {}, Money smallestCoin = {1}) : m_total(total), m_coin(smallestCoin) {}

    Money total() const { return m_total; }
    Money paid() const;
    /// What cash left over because no coin is so small; below 0 where it was rounded up.
    Money rounding() const { return m_rounding; }
    Money open() const { return m_total - paid() - m_rounding; }
    /// What the next payment is of: what is left of the part, or of everything; for cash in whole coins.
    Money due(PaymentKind kind = PaymentKind::Card) const;
    /// Not all of what is open is paid now.
    bool isPart() const;
    bool isSettled() const { return open() == Money{}; }
    Money change() const;
    const std::vector<PaymentDraft> &payments() const { return m_payments; }

    /// @p amount is what is handed over, @p giftCard the code of the card that pays, @p reference
    /// the slip of the terminal or the number of the transfer: for cash, more than is due gives change. Errors "orders.badPayment" (0 or less, or
    /// more than is open by other means than cash; field "amount").
    Result<void> take(PaymentKind kind, Money amount, const QString &giftCard = {}, const QString &reference = {});
    /// Takes the latest payment back.
    void takeBack();
    /// So much is paid now, by one person of several. Error "orders.badPayment" (field "amount").
    Result<void> setPart(Money part);
    /// So many people pay the same; the parts add up. Error "orders.badPayment" (field "amount").
    Result<void> splitEvenly(int people);

private:
    Money partDue() const;
    Money paidBy(bool cash) const;
    Money cashInAll() const;
    Result<void> takeCash(Money tendered);
    void round();

    Money m_total;
    Money m_coin;
    Money m_rounding;
    std::vector<PaymentDraft> m_payments;
    std::vector<Money> m_parts; ///< ends of parts: how much is paid once each of them is settled
};

/// What people hand over for an amount in cash, the least first: the amount itself, and round sums above it.
std::vector<Money> likelyTenders(Money due, const Currency &currency);

} // namespace shopdesk::orders
