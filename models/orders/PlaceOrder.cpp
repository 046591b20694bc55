// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "catalog/StockLedger.h"
#include "members/Points.h"
#include "orders/CreditCheck.h"
#include "orders/Limits.h"
#include "orders/Numbering.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::orders {

namespace {

constexpr Instant earliest{946'684'800'000}; // 2000-01-01: before it, a clock is wrong rather than a sale old
constexpr qint64 clocksMayDiffer = 86'400'000;

template<typename I>
std::optional<I> orNull(I id)
{
    return id ? std::optional(id) : std::nullopt;
}

/// A draft that passed every check, and what it comes to.
struct Placing
{
    OrderDraft draft;
    PricedOrder priced;
    Instant placedAt;
    BusinessDay day;
    OrderStatus status = OrderStatus::Paid;
    members::MemberId member;
    QString country;
    qint64 sign = 1; ///< −1 for a credit: what the file keeps is negative

    Money kept(Money amount) const { return amount * sign; }
};

Result<OrderStatus> checkedStatus(const OrderDraft &draft)
{
    const OrderStatus usual = draft.channel == Channel::Counter ? OrderStatus::Delivered : OrderStatus::Paid;
    const OrderStatus status = draft.status.value_or(usual);
    if (status == OrderStatus::Paid || status == OrderStatus::Shipped || status == OrderStatus::Delivered)
        return status;
    return fail("orders.badStatus",
                QCoreApplication::translate("Orders", "An order is placed as paid, shipped or delivered."),
                QStringLiteral("status"));
}

Result<void> checkPayments(const store::ShopInfo &shop, const OrderDraft &draft, Money total)
{
    Money sum;
    for (size_t i = 0; i < draft.payments.size(); ++i) {
        const PaymentDraft &payment = draft.payments[i];
        const bool badTender = payment.tendered
                               && (payment.kind != PaymentKind::Cash || draft.kind == OrderKind::Credit
                                   || *payment.tendered < payment.amount);
        if (payment.amount <= Money{} || payment.amount > total - sum || badTender) {
            return fail(
                "orders.badPayment",
                badTender
                    ? QCoreApplication::translate("Orders", "Only cash is handed over with change, and no less than is "
                                                            "paid with it.")
                    : QCoreApplication::translate("Orders", "Payments must be above 0 and together no more than %1.")
                          .arg(toPlainText(total, shop.currency)),
                QStringLiteral("payments[%1].%2")
                    .arg(i)
                    .arg(badTender ? QLatin1String("tendered") : QLatin1String("amount")));
        }
        sum += payment.amount;
    }
    if (sum == total)
        return {};
    return fail("orders.paymentMismatch",
                QCoreApplication::translate("Orders", "The order comes to %1, and %2 of it is not paid yet.")
                    .arg(toPlainText(total, shop.currency), toPlainText(total - sum, shop.currency)),
                QStringLiteral("payments"));
}

Result<void> checkTexts(OrderDraft &draft)
{
    draft.note = manyLines(draft.note);
    draft.country = oneLine(draft.country);
    bool fits = draft.note.size() <= longestNote && draft.country.size() <= longestName;
    for (DiscountDraft &discount : draft.discounts) {
        discount.label = oneLine(discount.label);
        fits = fits && discount.label.size() <= longestName;
    }
    for (const LineDraft &line : draft.lines)
        fits = fits && line.description.size() <= 2 * longestName;
    if (fits)
        return {};
    return fail("orders.textTooLong",
                QCoreApplication::translate("Orders", "A text of this order is too long. Shorten it."),
                draft.note.size() > longestNote ? QStringLiteral("note") : QString());
}

Result<Instant> checkedTime(store::UnitOfWork &work, const OrderDraft &draft)
{
    const Instant placedAt = draft.placedAt.value_or(work.now());
    if (placedAt >= earliest && placedAt.ms <= work.now().ms + clocksMayDiffer)
        return placedAt;
    return fail("orders.badDate",
                QCoreApplication::translate("Orders", "The time of the order must lie between the year 2000 and now."),
                QStringLiteral("placedAt"));
}

/// The member of the order and the country, which is the member's where the draft gives none.
Result<void> findMember(store::Connection &connection, Placing &placing)
{
    placing.country = placing.draft.country;
    if (!placing.member)
        return {};
    store::Query row = connection.query("SELECT country, archived_at FROM members WHERE id = ?", placing.member);
    const bool found = row.next();
    if (!found || (placing.draft.kind == OrderKind::Sale && !row.isNull(1))) {
        return fail("members.notFound",
                    found ? QCoreApplication::translate("Orders", "This member is archived. Restore the member first.")
                          : QCoreApplication::translate("Orders", "This member is gone."),
                    QStringLiteral("member"));
    }
    if (placing.country.isEmpty())
        placing.country = row.get<QString>(0);
    return {};
}

Result<Placing> checked(store::UnitOfWork &work, const OrderDraft &draft)
{
    Placing placing;
    placing.draft = draft;
    placing.sign = draft.kind == OrderKind::Credit ? -1 : 1;
    placing.member = draft.member;
    if (auto good = checkTexts(placing.draft); !good)
        return Failure(good.error());
    const Result<Instant> time = checkedTime(work, draft);
    if (!time)
        return Failure(time.error());
    placing.placedAt = *time;
    placing.day = work.shop().zone.dayOf(*time);
    const Result<OrderStatus> status = checkedStatus(draft);
    if (!status)
        return Failure(status.error());
    placing.status = *status;
    if (draft.creditOf && draft.kind == OrderKind::Sale) {
        return fail("orders.notASale", QCoreApplication::translate("Orders", "Only a credit corrects another order."),
                    QStringLiteral("creditOf"));
    }
    Result<PricedOrder> order = priced(work.connection(), placing.draft);
    if (!order)
        return Failure(order.error());
    if (auto within = checkLimits(work, placing.draft, *order); !within)
        return Failure(within.error());
    placing.priced = std::move(*order);
    if (draft.creditOf) {
        const Result<Corrected> corrected = checkCredit(work.connection(), placing.draft, placing.priced);
        if (!corrected)
            return Failure(corrected.error());
        placing.member = corrected->member;
        if (placing.draft.country.isEmpty())
            placing.draft.country = corrected->country;
    }
    if (auto good = findMember(work.connection(), placing); !good)
        return Failure(good.error());
    if (auto good = checkPayments(work.shop(), placing.draft, placing.priced.total); !good)
        return Failure(good.error());
    return placing;
}

void writeOrder(store::UnitOfWork &work, OrderId id, const QString &number, const Placing &placing)
{
    const PricedOrder &priced = placing.priced;
    work.execute(R"(
        INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, country, credit_of, placed_at,
                            business_day, business_hour, units, lines_total, discount_total, tax_total, total,
                            paid_total, note, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, number, placing.draft.store, keyOf(placing.draft.kind), keyOf(placing.status),
                 keyOf(placing.draft.channel), orNull(placing.member), placing.country, orNull(placing.draft.creditOf),
                 placing.placedAt, placing.day, work.shop().zone.hourOf(placing.placedAt), priced.units * placing.sign,
                 placing.kept(priced.linesTotal), priced.discountTotal, placing.kept(priced.taxTotal),
                 placing.kept(priced.total), placing.kept(priced.total), placing.draft.note, work.now());
}

void writeLines(store::UnitOfWork &work, OrderId id, const Placing &placing)
{
    int position = 0;
    for (const PricedLine &line : placing.priced.lines) {
        work.execute(R"(
            INSERT INTO order_lines (id, order_id, position, variant_id, description, quantity, unit_price, discount,
                                     tax_rate, tax_included, tax, total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                     work.newId<OrderLineId>(), id, position++, line.variant, line.description,
                     line.quantity * placing.sign, line.unitPrice, line.discount, line.taxRate, line.taxIncluded,
                     placing.kept(line.tax), placing.kept(line.total));
    }
    for (const DiscountDraft &discount : placing.draft.discounts) {
        work.execute("INSERT INTO order_discounts (id, order_id, kind, label, amount) VALUES (?, ?, ?, ?, ?)",
                     work.newId<OrderDiscountId>(), id, keyOf(discount.kind), discount.label, discount.amount);
    }
    for (const PaymentDraft &payment : placing.draft.payments) {
        work.execute("INSERT INTO payments (id, order_id, kind, amount, tendered, paid_at) VALUES (?, ?, ?, ?, ?, ?)",
                     work.newId<PaymentId>(), id, keyOf(payment.kind), placing.kept(payment.amount), payment.tendered,
                     placing.placedAt);
    }
}

void moveStock(store::UnitOfWork &work, OrderId id, const Placing &placing)
{
    for (const PricedLine &line : placing.priced.lines) {
        if (line.kind == catalog::ProductKind::Service)
            continue;
        catalog::StockDraft entry;
        entry.store = placing.draft.store;
        entry.variant = line.variant;
        entry.quantity = -line.quantity * placing.sign;
        entry.reason =
            placing.draft.kind == OrderKind::Sale ? catalog::StockReason::Sale : catalog::StockReason::Return;
        entry.occurredAt = placing.placedAt;
        catalog::appendStockEntry(work, entry, id.value);
    }
}

/// One point for each whole unit of currency.
qint64 pointsFor(Money amount, const Currency &currency)
{
    qint64 unit = 1;
    for (int i = 0; i < currency.exponent; ++i)
        unit *= 10;
    return qMax<qint64>(amount.minor, 0) / unit;
}

/// What a credit takes back: for a known order, what it has earned and no longer does.
qint64 pointsLost(store::Connection &connection, const Placing &placing)
{
    const Currency &currency = connection.shop().currency;
    if (!placing.draft.creditOf)
        return pointsFor(placing.priced.total, currency);
    store::Query row = connection.query(R"(
        SELECT coalesce((SELECT sum(points) FROM points_entries
                         WHERE member_id = ?2 AND reason IN ('purchase', 'refund')
                             AND order_id IN (SELECT id FROM orders WHERE id = ?1 OR credit_of = ?1)), 0),
               (SELECT sum(total) FROM orders
                WHERE (id = ?1 OR credit_of = ?1) AND status NOT IN ('draft', 'cancelled')))",
                                        placing.draft.creditOf, placing.member);
    row.next();
    return qMax<qint64>(0, row.get<qint64>(0) - pointsFor(row.get<Money>(1), currency));
}

void bookPoints(store::UnitOfWork &work, OrderId id, const Placing &placing)
{
    if (!placing.member)
        return;
    const bool isSale = placing.draft.kind == OrderKind::Sale;
    members::PointsEntry entry;
    entry.points =
        isSale ? pointsFor(placing.priced.total, work.shop().currency) : -pointsLost(work.connection(), placing);
    entry.reason = isSale ? members::PointsReason::Purchase : members::PointsReason::Refund;
    entry.order = id.value;
    entry.occurredAt = placing.placedAt;
    if (entry.points != 0)
        members::appendPointsEntry(work, placing.member, entry);
}

} // namespace

Result<OrderId> place(store::UnitOfWork &work, const OrderDraft &draft)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(draft.store); !allowed)
        return Failure(allowed.error());
    const Result<Placing> placing = checked(work, draft);
    if (!placing)
        return Failure(placing.error());
    const Result<QString> number = nextNumber(work, draft.store, placing->day);
    if (!number)
        return Failure(number.error());
    const auto id = work.newId<OrderId>();
    writeOrder(work, id, *number, *placing);
    writeLines(work, id, *placing);
    moveStock(work, id, *placing);
    bookPoints(work, id, *placing);
    work.audit("orders.place", "orders", id.value,
               {{QStringLiteral("number"), QJsonArray{QJsonValue(), *number}},
                {QStringLiteral("total"), QJsonArray{QJsonValue(), placing->kept(placing->priced.total).minor}}});
    return id;
}

} // namespace shopdesk::orders
