// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/SettleReturn.h"

#include "orders/CreditCheck.h"
#include "orders/DeliveryFee.h"
#include "orders/OrderFacts.h"
#include "orders/PricedOrder.h"
#include "returns/ReturnStates.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::returns {

namespace {

/// What of a line is taken back, and for how much less.
struct AcceptedLine
{
    orders::OrderLineId orderLine;
    catalog::VariantId variant;
    qint64 quantity = 0;
    int fee = 0;
    std::optional<Money> unitPrice;
};

std::vector<AcceptedLine> acceptedLines(store::Connection &connection, const Facts &facts)
{
    std::vector<AcceptedLine> lines;
    store::Query rows = connection.query(R"(
        SELECT order_line_id, variant_id, fee, unit_price,
               CASE WHEN ?2 THEN (SELECT coalesce(sum(quantity), 0) FROM return_findings f
                                  WHERE f.line_id = l.id AND f.is_accepted = 1 AND f.of_id IS NULL)
                    ELSE coalesce(received, quantity) END
        FROM return_lines l WHERE return_id = ?1 ORDER BY position)",
                                         facts.id, facts.isInspected);
    while (rows.next()) {
        if (rows.get<qint64>(4) > 0)
            lines.push_back({rows.get<orders::OrderLineId>(0), rows.get<catalog::VariantId>(1), rows.get<qint64>(4),
                             rows.get<int>(2), rows.get<std::optional<Money>>(3)});
    }
    return lines;
}

/// Whether with these lines all goods of the sale are back.
bool isAllOf(const orders::OrderFacts &sale, orders::OrderLineId delivery, const std::vector<AcceptedLine> &lines)
{
    return std::ranges::all_of(sale.lines, [&](const orders::LineFacts &line) {
        qint64 back = line.takenBack;
        for (const AcceptedLine &accepted : lines)
            back += accepted.orderLine == line.id ? accepted.quantity : 0;
        return back >= line.quantity || line.id == delivery || !sale.counts(line);
    });
}

/// The delivery fee comes back with all goods of the order, or where somebody says so.
Result<void> addDelivery(store::Connection &connection, const Facts &facts, Wish wish, bool isMeant,
                         std::vector<AcceptedLine> &lines)
{
    const orders::OrderLineId delivery =
        facts.order ? orders::deliveryLineOf(connection, facts.order) : orders::OrderLineId();
    const bool isThere = std::ranges::find(lines, delivery, &AcceptedLine::orderLine) != lines.end();
    if (!delivery || isThere || lines.empty() || wish == Wish::Repair)
        return {};
    const Result<orders::OrderFacts> sale = orders::factsInAnyStore(connection, facts.order);
    if (!sale)
        return Failure(sale.error());
    if (!isMeant && (wish == Wish::Exchange || !isAllOf(*sale, delivery, lines)))
        return {};
    const auto line = std::ranges::find(sale->lines, delivery, &orders::LineFacts::id);
    if (const qint64 left = sale->canComeBack(*line); left > 0)
        lines.push_back({line->id, line->variant, left, 0, {}});
    return {};
}

/// part of an amount in basis points, rounded half up.
Money shareOf(Money amount, int basisPoints)
{
    constexpr qint64 whole = 10'000;
    return {amount.minor / whole * basisPoints + (amount.minor % whole * basisPoints + whole / 2) / whole};
}

orders::OrderDraft creditDraft(const Facts &facts, StoreId till, const std::vector<AcceptedLine> &lines)
{
    orders::OrderDraft credit;
    credit.store = till;
    credit.kind = orders::OrderKind::Credit;
    credit.creditOf = facts.order;
    credit.member = facts.order ? members::MemberId() : facts.member;
    credit.goodsApart = true;
    for (const AcceptedLine &line : lines) {
        orders::LineDraft back{line.variant, line.quantity, line.unitPrice};
        back.takesBack = line.orderLine;
        credit.lines.push_back(back);
    }
    return credit;
}

/// What each line of the credit comes to, its share of the order's discounts taken off, before tax that is added.
std::vector<Money> netOf(const orders::PricedOrder &credit)
{
    std::vector<Money> net;
    std::vector<qint64> weights;
    Money unspread = credit.discountTotal;
    for (const orders::PricedLine &line : credit.lines) {
        net.push_back(line.total);
        weights.push_back(line.total.minor);
    }
    for (const orders::PricedDiscount &discount : credit.discounts) {
        for (size_t i = 0; i < discount.shares.size(); ++i) {
            net[i] -= discount.shares[i];
            unspread -= discount.shares[i];
        }
    }
    // Orders from before shares were kept bear their discounts by what their lines come to.
    if (unspread > Money{}) {
        const std::vector<Money> shares = split(unspread, weights);
        for (size_t i = 0; i < shares.size(); ++i)
            net[i] -= shares[i];
    }
    return net;
}

/// Takes the fee off: of a line with one, price less discount is what is given back.
Result<Money> keepFees(store::Connection &connection, orders::OrderDraft &credit,
                       const std::vector<AcceptedLine> &lines)
{
    Money kept;
    if (std::ranges::all_of(lines, [](const AcceptedLine &line) { return line.fee == 0; }))
        return kept;
    const Result<orders::PricedOrder> exact = orders::priced(connection, credit);
    if (!exact)
        return Failure(exact.error());
    const std::vector<Money> net = netOf(*exact);
    for (size_t i = 0; i < exact->lines.size(); ++i) {
        const orders::PricedLine &line = exact->lines[i];
        const Money fee = shareOf(net[i], lines[line.draftLine].fee);
        if (fee == Money{})
            continue;
        credit.lines[line.draftLine].discount = line.unitPrice * line.quantity - (net[i] - fee);
        kept += fee;
    }
    return kept;
}

/// What a credit gives back in money.
Result<Money> givenBackBy(store::Connection &connection, const orders::OrderDraft &credit)
{
    const Result<orders::PricedOrder> priced = orders::priced(connection, credit);
    if (!priced)
        return Failure(priced.error());
    if (!credit.creditOf)
        return priced->total;
    return orders::checkCredit(connection, credit, *priced).map([](const orders::Corrected &corrected) {
        return corrected.givenBack;
    });
}

/// A repair gives nothing back. So nothing else may have become of the pieces, and each has to be in the workshop's book.
Result<void> checkRepair(store::Connection &connection, const Facts &facts)
{
    if (facts.isBooked) {
        return fail("returns.notForRepair",
                    QCoreApplication::translate("Returns",
                                                "What is repaired goes back to the customer, and pieces of it were "
                                                "accepted or put elsewhere. Give money, store credit or other goods."),
                    QStringLiteral("as"));
    }
    const auto missing = connection.value<qint64>(R"(
        SELECT coalesce(sum(max(0, l.pieces - (SELECT count(*) FROM repairs
                                               WHERE return_id = ?1 AND variant_id = l.variant_id))), 0)
        FROM (SELECT variant_id, sum(coalesce(received, quantity)) AS pieces FROM return_lines
              WHERE return_id = ?1 GROUP BY variant_id) l)",
                                                  facts.id);
    if (missing.value_or(0) == 0)
        return {};
    return fail("returns.noRepair",
                QCoreApplication::translate("Returns",
                                            "Take the pieces in for repair first: for %1 of them there is no "
                                            "repair yet.")
                    .arg(*missing),
                QStringLiteral("as"));
}

Result<void> checkWish(store::Connection &connection, const Facts &facts, Wish wish, const SettleDraft &draft)
{
    if (!facts.order && (wish == Wish::Refund || wish == Wish::Repair)) {
        return fail("returns.noReceipt",
                    QCoreApplication::translate("Returns", "Without a receipt there is store credit, a gift card or an "
                                                           "exchange. Choose one of them."),
                    QStringLiteral("as"));
    }
    if (wish == Wish::Exchange && draft.goods.empty()) {
        return fail("returns.noGoods", QCoreApplication::translate("Returns", "Say what the customer takes instead."),
                    QStringLiteral("goods"));
    }
    return wish == Wish::Repair ? checkRepair(connection, facts) : Result<void>();
}

/// The sale of an exchange; what it comes to is needed before the credit is written.
struct Exchange
{
    orders::OrderDraft sale;
    Money total;
};

Result<std::optional<Exchange>> exchangeOf(store::Connection &connection, const Facts &facts, StoreId till, Wish wish,
                                           const SettleDraft &draft, bool mayStayOpen)
{
    if (wish != Wish::Exchange)
        return std::optional<Exchange>();
    Exchange exchange;
    exchange.sale.store = till;
    exchange.sale.member = facts.member;
    exchange.sale.lines = draft.goods;
    exchange.sale.payments = draft.payments;
    exchange.sale.payLater = mayStayOpen && draft.payments.empty();
    const Result<orders::OrderTotals> totals = orders::totalsOf(connection, exchange.sale);
    if (!totals) {
        Error error = totals.error();
        error.field.replace(QLatin1String("lines"), QLatin1String("goods"));
        return Failure(error);
    }
    exchange.total = totals->total;
    return std::optional(std::move(exchange));
}

/// Where what is left of the money goes.
void choosePayments(orders::OrderDraft &credit, Wish wish, Money back, const QString &giftCard)
{
    const Money rest = back - credit.exchanged;
    if (wish == Wish::GiftCard && rest > Money{})
        credit.payments.push_back({.kind = orders::PaymentKind::GiftCard, .amount = rest, .giftCard = giftCard});
    else if (!credit.creditOf && rest > Money{})
        credit.payments.push_back({.kind = orders::PaymentKind::StoreCredit, .amount = rest});
    credit.toStoreCredit = wish == Wish::StoreCredit;
}

Result<void> settleAs(store::UnitOfWork &work, const Facts &facts, const SettleDraft &draft, bool mayStayOpen)
{
    store::Connection &connection = work.connection();
    const Wish wish = draft.as.value_or(facts.wish);
    if (auto good = checkWish(connection, facts, wish, draft); !good)
        return good;
    const StoreId till = draft.store ? draft.store : facts.receivedIn ? facts.receivedIn : facts.store;
    if (auto allowed = work.requireIn(till); !allowed)
        return allowed;
    std::vector<AcceptedLine> lines = acceptedLines(connection, facts);
    if (draft.waivesFee)
        std::ranges::for_each(lines, [](AcceptedLine &line) { line.fee = 0; });
    if (auto added = addDelivery(connection, facts, wish, draft.givesDelivery, lines); !added)
        return added;
    std::optional<orders::OrderId> creditId;
    std::optional<orders::OrderId> exchangeId;
    Money total;
    Money fee;
    if (!lines.empty() && wish != Wish::Repair) {
        orders::OrderDraft credit = creditDraft(facts, till, lines);
        if (facts.order)
            credit.channel =
                orders::channelFrom(connection.value<QString>("SELECT channel FROM orders WHERE id = ?", facts.order)
                                        .value_or(QString()))
                    .value_or(credit.channel);
        const Result<Money> kept = keepFees(connection, credit, lines);
        if (!kept)
            return Failure(kept.error());
        fee = *kept;
        auto exchange = exchangeOf(connection, facts, till, wish, draft, mayStayOpen);
        if (!exchange)
            return Failure(exchange.error());
        const Result<Money> back = givenBackBy(connection, credit);
        if (!back)
            return Failure(back.error());
        if (*exchange)
            credit.exchanged = std::min(*back, (*exchange)->total);
        choosePayments(credit, wish, *back, draft.giftCard);
        const Result<orders::OrderId> placed = orders::place(work, credit);
        if (!placed)
            return Failure(placed.error());
        creditId = *placed;
        if (*exchange) {
            (*exchange)->sale.exchanged = credit.exchanged;
            (*exchange)->sale.exchangeOf = *placed;
            const Result<orders::OrderId> sold = orders::place(work, (*exchange)->sale);
            if (!sold)
                return Failure(sold.error());
            exchangeId = *sold;
        }
        total = connection.value<Money>("SELECT -total FROM orders WHERE id = ?", *placed).value_or(Money{});
    }
    work.execute(
        "UPDATE returns SET status = 'settled', settled_at = ?, wish = ?, credit_id = ?, exchange_id = ?, given_back = ?, "
        "fee_kept = ? WHERE id = ?",
        work.now(), keyOf(wish), creditId, exchangeId, total, fee, facts.id);
    take(work, facts, Step::Settle, draft.note);
    work.audit("returns.settle", "returns", facts.id.value,
               {{QStringLiteral("status"), QJsonArray{shownState(facts.status), shownState(Status::Settled)}},
                {QStringLiteral("amount"), QJsonArray{QJsonValue(), total.minor}}});
    return {};
}

Result<void> settleOrTry(store::UnitOfWork &work, ReturnId id, const SettleDraft &draft, bool mayStayOpen)
{
    if (auto allowed = work.require(Permission::GiveRefunds); !allowed)
        return allowed;
    const Result<Facts> facts = factsOf(work.connection(), id);
    if (!facts)
        return Failure(facts.error());
    if (auto open = requireStep(*facts, Step::Settle); !open)
        return open;
    return settleAs(work, *facts, draft, mayStayOpen);
}

} // namespace

bool hasDeliveryLeft(store::Connection &connection, ReturnId id)
{
    const auto order = connection.value<orders::OrderId>("SELECT order_id FROM returns WHERE id = ?", id);
    const orders::OrderLineId delivery = orders::deliveryLineOf(connection, order.value_or(orders::OrderId()));
    const auto sale = orders::factsInAnyStore(connection, delivery ? *order : orders::OrderId());
    return sale && sale->canComeBack(*std::ranges::find(sale->lines, delivery, &orders::LineFacts::id)) > 0;
}

Result<void> settle(store::UnitOfWork &work, ReturnId id, const SettleDraft &draft)
{
    return settleOrTry(work, id, draft, false);
}

Result<Postings> previewSettling(store::UnitOfWork &work, ReturnId id, const SettleDraft &draft)
{
    return work.rehearse([&]() -> Result<Postings> {
        if (auto settled = settleOrTry(work, id, draft, true); !settled)
            return Failure(settled.error());
        return postings(work.connection(), id);
    });
}

} // namespace shopdesk::returns
