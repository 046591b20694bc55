// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CounterPayment.h"

#include "orders/TillSettings.h"

#include <QCoreApplication>

namespace shopdesk::orders {

namespace {

constexpr Money mostTendered{99'999'999'999};
constexpr int mostPeople = 99;
constexpr size_t mostTenders = 5;

Failure badPayment(const QString &message)
{
    return fail("orders.badPayment", message, QStringLiteral("amount"));
}

qint64 unitOf(const Currency &currency)
{
    qint64 unit = 1;
    for (int i = 0; i < currency.exponent; ++i)
        unit *= 10;
    return unit;
}

} // namespace

Money CounterPayment::paid() const
{
    Money sum;
    for (const PaymentDraft &payment : m_payments)
        sum += payment.amount;
    return sum;
}

Money CounterPayment::partDue() const
{
    const Money soFar = paid();
    for (const Money end : m_parts) {
        if (end > soFar)
            return std::min(end, m_total) - soFar;
    }
    return open();
}

Money CounterPayment::paidBy(bool cash) const
{
    Money sum;
    for (const PaymentDraft &payment : m_payments) {
        if ((payment.kind == PaymentKind::Cash) == cash)
            sum += payment.amount;
    }
    return sum;
}

/// What cash comes to in the end, in whole coins, if nothing else is paid by other means.
Money CounterPayment::cashInAll() const
{
    return std::max(Money{}, inCoins(m_total - paidBy(false), m_coin));
}

Money CounterPayment::due(PaymentKind kind) const
{
    if (kind != PaymentKind::Cash)
        return partDue();
    return isPart() ? inCoins(partDue(), m_coin) : cashInAll() - paidBy(true);
}

bool CounterPayment::isPart() const
{
    return partDue() != open();
}

Money CounterPayment::change() const
{
    Money sum;
    for (const PaymentDraft &payment : m_payments) {
        if (payment.tendered)
            sum += *payment.tendered - payment.amount;
    }
    return sum;
}

Result<void> CounterPayment::take(PaymentKind kind, Money amount, const QString &giftCard, const QString &reference)
{
    if (isSettled())
        return badPayment(QCoreApplication::translate("Orders", "Everything is paid already."));
    if (amount > mostTendered || amount < Money{} || (amount == Money{} && due(kind) != Money{}))
        return badPayment(QCoreApplication::translate("Orders", "Enter an amount above 0."));
    if (kind == PaymentKind::Cash) {
        if (auto taken = takeCash(amount); !taken)
            return taken;
    } else if (amount > open()) {
        return badPayment(QCoreApplication::translate("Orders", "This is more than is still to pay. Only cash gives "
                                                                "change."));
    } else {
        m_payments.push_back({.kind = kind, .amount = amount, .giftCard = giftCard, .reference = reference});
    }
    round();
    return {};
}

Result<void> CounterPayment::takeCash(Money tendered)
{
    const Money amount = std::min(tendered, due(PaymentKind::Cash));
    if (amount.minor % m_coin.minor != 0)
        return badPayment(QCoreApplication::translate("Orders", "This does not come out in coins."));
    m_payments.push_back({.kind = PaymentKind::Cash, .amount = amount, .tendered = tendered});
    return {};
}

/// Once the cash is all that comes out in coins, what no coin can pay is settled, too.
void CounterPayment::round()
{
    m_rounding = {};
    const bool hasCash =
        std::ranges::any_of(m_payments, [](const PaymentDraft &payment) { return payment.kind == PaymentKind::Cash; });
    if (hasCash && paidBy(true) == cashInAll())
        m_rounding = m_total - paid();
}

void CounterPayment::takeBack()
{
    if (m_payments.empty())
        return;
    m_payments.pop_back();
    round();
    if (m_payments.empty())
        m_parts.clear();
}

Result<void> CounterPayment::setPart(Money part)
{
    if (part <= Money{} || part > open())
        return badPayment(
            QCoreApplication::translate("Orders", "Enter an amount above 0 and no more than is still to pay."));
    const Money soFar = paid();
    std::erase_if(m_parts, [&](Money end) { return end > soFar; });
    m_parts.push_back(soFar + part);
    return {};
}

Result<void> CounterPayment::splitEvenly(int people)
{
    if (people < 2 || people > mostPeople || Money{people} > open()) {
        return badPayment(
            QCoreApplication::translate("Orders", "Enter how many people pay, from 2 to %1.").arg(mostPeople));
    }
    Money end = paid();
    std::erase_if(m_parts, [&](Money each) { return each > end; });
    for (const Money part : split(open(), std::vector<qint64>(static_cast<size_t>(people), 1)))
        m_parts.push_back(end += part);
    return {};
}

std::vector<Money> likelyTenders(Money due, const Currency &currency)
{
    std::vector<Money> tenders{due};
    for (const qint64 notes : {1, 5, 10, 20, 50, 100, 200, 500, 1'000, 10'000}) {
        const qint64 step = notes * unitOf(currency);
        const Money above{(due.minor + step - 1) / step * step};
        if (above > tenders.back() && tenders.size() < mostTenders)
            tenders.push_back(above);
    }
    return tenders;
}

} // namespace shopdesk::orders
