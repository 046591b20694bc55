// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/PricedCredit.h"

#include "orders/DeliveryFee.h"
#include "orders/LinePieces.h"
#include "orders/OrderFacts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace shopdesk::orders {

namespace {

/// A line of the order with what it came to and how much of it is left to take back.
struct SoldLine
{
    OrderLineId id;
    catalog::VariantId variant;
    QString description;
    qint64 quantity = 0;
    qint64 takenBack = 0;
    qint64 left = 0;
    Money unitPrice;
    Money discount;            ///< quantity × price less what it came to
    Money share;               ///< of the order's discounts, where it is not known by discount
    std::vector<Money> shares; ///< of each of the order's discounts
    Money tax;
    int taxRate = 0;
    bool taxIncluded = true;
    bool isDelivery = false; ///< whichever article stands for the fee by now
};

/// round(amount × units / quantity), in parts, for the product may be too large to hold.
Money upTo(Money amount, qint64 units, qint64 quantity)
{
    return {amount.minor / quantity * units + divideRounded(amount.minor % quantity * units, quantity)};
}

/// What the next units bring after those that came back already.
Money part(Money amount, const SoldLine &line, qint64 units)
{
    return upTo(amount, line.takenBack + units, line.quantity) - upTo(amount, line.takenBack, line.quantity);
}

/// What each line bears of each discount, in the order of the discounts. Orders from before schema 4 do not say.
bool readShares(store::Connection &connection, OrderId sale, std::vector<SoldLine> &lines)
{
    const auto count = static_cast<size_t>(
        connection.value<qint64>("SELECT count(*) FROM order_discounts WHERE order_id = ?", sale).value_or(0));
    for (SoldLine &line : lines)
        line.shares.resize(count);
    store::Query rows = connection.query(R"(
        SELECT s.line_id, (SELECT count(*) FROM order_discounts b WHERE b.order_id = d.order_id AND b.id < d.id), s.amount
        FROM order_discounts d JOIN order_discount_shares s ON s.discount_id = d.id WHERE d.order_id = ?)",
                                         sale);
    bool found = false;
    while (rows.next()) {
        const auto line = std::ranges::find(lines, rows.get<OrderLineId>(0), &SoldLine::id);
        if (line != lines.end())
            line->shares[static_cast<size_t>(rows.get<qint64>(1))] = rows.get<Money>(2);
        found = true;
    }
    if (!found) {
        for (SoldLine &line : lines)
            line.shares.clear();
    }
    return found;
}

std::vector<SoldLine> readAmounts(store::Connection &connection, OrderId sale)
{
    const Money discountTotal =
        connection.value<Money>("SELECT discount_total FROM orders WHERE id = ?", sale).value_or(Money{});
    std::vector<SoldLine> lines;
    std::vector<qint64> weights;
    store::Query rows = connection.query(R"(
        SELECT id, variant_id, description, quantity, unit_price, quantity * unit_price - total, tax, tax_rate,
               tax_included, total, is_delivery = 1 OR variant_id = ?2
        FROM order_lines WHERE order_id = ?1 ORDER BY position, id)",
                                         sale, deliveryArticle(connection));
    while (rows.next()) {
        SoldLine line;
        line.id = rows.get<OrderLineId>(0);
        line.variant = rows.get<catalog::VariantId>(1);
        line.description = rows.get<QString>(2);
        line.quantity = rows.get<qint64>(3);
        line.unitPrice = rows.get<Money>(4);
        line.discount = rows.get<Money>(5);
        line.tax = rows.get<Money>(6);
        line.taxRate = rows.get<int>(7);
        line.taxIncluded = rows.get<bool>(8);
        line.isDelivery = rows.get<bool>(10);
        weights.push_back(std::max<qint64>(0, rows.get<qint64>(9)));
        lines.push_back(std::move(line));
    }
    if (discountTotal > Money{} && !readShares(connection, sale, lines)) {
        const std::vector<Money> shares = split(discountTotal, weights);
        for (size_t i = 0; i < lines.size(); ++i)
            lines[i].share = shares[i];
    }
    return lines;
}

Failure notASale()
{
    return fail("orders.notASale",
                QCoreApplication::translate("Orders", "Only a sale that was made can be corrected by a credit."),
                QStringLiteral("creditOf"));
}

class CreditPricer
{
public:
    CreditPricer(store::Connection &connection, const OrderDraft &draft) : m_connection(connection), m_draft(draft) {}

    Result<PricedOrder> run()
    {
        if (auto good = readSale(); !good)
            return Failure(good.error());
        for (size_t i = 0; i < m_draft.lines.size(); ++i) {
            if (auto good = addLine(i); !good)
                return Failure(good.error());
        }
        // Own discounts and own prices are reckoned like those of a sale, the others are known already.
        if (m_allFree)
            return summed(std::move(m_order.lines), m_draft.discounts);
        return added();
    }

private:
    Result<void> readSale()
    {
        // A return takes goods of any store back in its own.
        Result<OrderFacts> facts = m_draft.goodsApart ? factsInAnyStore(m_connection, m_draft.creditOf)
                                                      : factsOf(m_connection, m_draft.creditOf);
        if (!facts) {
            return fail("orders.notFound", QCoreApplication::translate("Orders", "The order to correct is gone."),
                        QStringLiteral("creditOf"));
        }
        if (facts->kind != OrderKind::Sale || facts->status == OrderStatus::Draft
            || facts->status == OrderStatus::Cancelled)
            return notASale();
        m_sold = readAmounts(m_connection, m_draft.creditOf);
        for (size_t i = 0; i < m_sold.size(); ++i) {
            const LineFacts &line = facts->lines[i];
            m_sold[i].takenBack = line.takenBack;
            // What a return asks for is its own to settle.
            m_sold[i].left = facts->canComeBack(line) + (m_draft.goodsApart ? line.askedFor : 0);
        }
        m_allFree = !m_draft.discounts.empty();
        return {};
    }

    Result<void> addLine(size_t index)
    {
        const LineDraft &wanted = m_draft.lines[index];
        Result<PricedLine> asked = pricedLine(m_connection, m_draft, index);
        if (!asked)
            return Failure(asked.error());
        const auto fits = [&](const SoldLine &line) {
            return line.variant == wanted.variant && (!wanted.takesBack || line.id == wanted.takesBack);
        };
        qint64 left = 0;
        for (const SoldLine &line : m_sold)
            left += fits(line) ? std::max<qint64>(0, line.left) : 0;
        if (wanted.quantity > left) {
            return fail("orders.overReturn",
                        QCoreApplication::translate("Orders", "Of “%1”, %2 can still be taken back from this order.")
                            .arg(asked->description)
                            .arg(left),
                        QStringLiteral("lines[%1].quantity").arg(index));
        }
        qint64 rest = wanted.quantity;
        for (SoldLine &line : m_sold) {
            const qint64 units = fits(line) ? std::min(rest, line.left) : 0;
            if (units <= 0)
                continue;
            const bool isFree = m_allFree || wanted.unitPrice || wanted.discount != Money{};
            m_order.lines.push_back(isFree ? freeLine(*asked, line, units) : shareOfLine(*asked, line, units));
            rest -= units;
            line.left -= units;
            line.takenBack += units;
        }
        return {};
    }

    Pieces piecesOfSold(const PricedLine &asked, const SoldLine &sold)
    {
        return asked.kind == catalog::ProductKind::Bundle ? soldPiecesOf(m_connection, sold.id) : asked.pieces;
    }

    PricedLine freeLine(const PricedLine &asked, const SoldLine &sold, qint64 units)
    {
        PricedLine line = asked;
        line.takesBack = sold.id;
        line.isDelivery = sold.isDelivery;
        line.pieces = piecesOfSold(asked, sold);
        line.quantity = units;
        line.taxRate = sold.taxRate;
        line.taxIncluded = sold.taxIncluded;
        if (!m_draft.lines[asked.draftLine].unitPrice)
            line.unitPrice = sold.unitPrice;
        // A line of the draft that takes back several of the order gives its discount to the first that can bear it.
        line.discount = std::min(asked.discount - m_freeDiscount[asked.draftLine], line.unitPrice * units);
        m_freeDiscount[asked.draftLine] += line.discount;
        line.total = line.unitPrice * units - line.discount;
        line.tax = taxOn(line.total, line.taxRate, line.taxIncluded);
        return line;
    }

    PricedLine shareOfLine(const PricedLine &asked, const SoldLine &sold, qint64 units)
    {
        PricedLine line = asked;
        line.takesBack = sold.id;
        line.isDelivery = sold.isDelivery;
        line.pieces = piecesOfSold(asked, sold);
        line.quantity = units;
        if (m_draft.lines[asked.draftLine].description.isEmpty())
            line.description = sold.description;
        line.unitPrice = sold.unitPrice;
        line.taxRate = sold.taxRate;
        line.taxIncluded = sold.taxIncluded;
        line.discount = part(sold.discount, sold, units);
        line.total = line.unitPrice * units - line.discount;
        line.tax = part(sold.tax, sold, units);
        m_order.discountTotal += part(sold.share, sold, units);
        m_given.resize(std::max(m_given.size(), sold.shares.size()));
        for (size_t i = 0; i < sold.shares.size(); ++i) {
            const Money amount = part(sold.shares[i], sold, units);
            m_given[i].resize(m_order.lines.size() + 1);
            m_given[i].back() = amount;
            m_order.discountTotal += amount;
        }
        return line;
    }

    PricedOrder added()
    {
        for (const PricedLine &line : m_order.lines) {
            m_order.units += line.quantity;
            m_order.linesTotal += line.total;
            m_order.taxTotal += line.tax;
            if (!line.taxIncluded)
                m_order.total += line.tax;
        }
        m_order.total += m_order.linesTotal - m_order.discountTotal;
        if (!m_given.empty())
            nameGiven();
        else
            nameInOrder();
        return m_order;
    }

    static PricedDiscount named(const store::Query &row, Money amount)
    {
        PricedDiscount discount;
        discount.kind = discountKindFrom(row.get<QString>(0)).value_or(DiscountKind::Manual);
        // How many points come back is another number than went.
        discount.label = discount.kind == DiscountKind::Points ? QCoreApplication::translate("Orders", "Points")
                                                               : row.get<QString>(1);
        discount.amount = amount;
        return discount;
    }

    /// Each discount of the order, as far as the lines that come back bore it.
    void nameGiven()
    {
        store::Query rows = m_connection.query(
            "SELECT kind, label, amount FROM order_discounts WHERE order_id = ? ORDER BY id", m_draft.creditOf);
        for (size_t i = 0; i < m_given.size() && rows.next(); ++i) {
            const Money amount = std::accumulate(m_given[i].begin(), m_given[i].end(), Money{});
            if (amount <= Money{})
                continue;
            m_order.discounts.push_back(named(rows, amount));
            m_order.discounts.back().shares = m_given[i];
        }
    }

    /// The discounts of the order are given back in their order, each as far as earlier credits have left it.
    void nameInOrder()
    {
        Money before = m_connection
                           .value<Money>("SELECT coalesce(sum(discount_total), 0) FROM orders "
                                         "WHERE credit_of = ? AND status NOT IN ('draft', 'cancelled')",
                                         m_draft.creditOf)
                           .value_or(Money{});
        Money rest = m_order.discountTotal;
        store::Query rows = m_connection.query(
            "SELECT kind, label, amount FROM order_discounts WHERE order_id = ? ORDER BY id", m_draft.creditOf);
        while (rest > Money{} && rows.next()) {
            const Money gone = std::min(before, rows.get<Money>(2));
            before -= gone;
            const Money amount = std::min(rest, rows.get<Money>(2) - gone);
            rest -= amount;
            if (amount > Money{})
                m_order.discounts.push_back(named(rows, amount));
        }
        if (rest > Money{})
            m_order.discounts.push_back({.kind = DiscountKind::Manual, .label = {}, .amount = rest});
    }

    store::Connection &m_connection;
    const OrderDraft &m_draft;
    std::vector<SoldLine> m_sold;
    bool m_allFree = false;
    QHash<size_t, Money> m_freeDiscount;
    std::vector<std::vector<Money>> m_given; ///< of each discount of the order, by line of the credit
    PricedOrder m_order;
};

} // namespace

Result<PricedOrder> pricedCredit(store::Connection &connection, const OrderDraft &draft)
{
    return CreditPricer(connection, draft).run();
}

} // namespace shopdesk::orders
