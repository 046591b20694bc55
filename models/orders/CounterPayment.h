// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"

namespace shopdesk::orders {

/// How a sale is paid at the counter, payment by payment, until nothing is left to pay. Only cash may be more than what is
/// to be paid: the rest of it is change. A bill is split by saying how much is paid now; the next payments are of that
/// part until it is settled.
class CounterPayment
{
public:
    explicit CounterPayment(Money total = {}) : m_total(total) {}

    Money total() const { return m_total; }
    Money paid() const;
    Money open() const { return m_total - paid(); }
    /// What the next payment is of: what is left of the part, or of everything.
    Money due() const;
    bool isSettled() const { return open() <= Money{}; }
    Money change() const;
    const std::vector<PaymentDraft> &payments() const { return m_payments; }

    /// @p amount is what is handed over: for cash, more than is due gives change. Errors "orders.badPayment" (0 or less, or
    /// more than is open by other means than cash; field "amount").
    Result<void> take(PaymentKind kind, Money amount);
    /// Takes the latest payment back.
    void takeBack();
    /// So much is paid now, by one person of several. Error "orders.badPayment" (field "amount").
    Result<void> setPart(Money part);
    /// So many people pay the same; the parts add up. Error "orders.badPayment" (field "amount").
    Result<void> splitEvenly(int people);

private:
    Money m_total;
    std::vector<PaymentDraft> m_payments;
    std::vector<Money> m_parts; ///< ends of parts: how much is paid once each of them is settled
};

/// What people hand over for an amount in cash, the least first: the amount itself, and round sums above it.
std::vector<Money> likelyTenders(Money due, const Currency &currency);

} // namespace shopdesk::orders
