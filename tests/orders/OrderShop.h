// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "catalog/TaxClasses.h"
#include "members/Members.h"
#include "orders/OrderChange.h"
#include "orders/OrderCheck.h"
#include "orders/Orders.h"
#include "orders/OrderStates.h"
#include "orders/Payments.h"
#include "orders/Shipments.h"
#include "orders/TillSettings.h"
#include "support/Outcome.h"
#include "support/TestShop.h"

namespace shopdesk::test {

/// A shop (GBP, Europe/London) with the shortest ways to what tests of orders ask for.
class OrderShop : public TestShop
{
public:
    StoreId firstStore()
    {
        return must(read([](store::Connection &connection) { return catalog::stores(connection); })).front().id;
    }
    catalog::TaxClassId addTax(const QString &name, int rate, bool included)
    {
        return must(write([&](store::UnitOfWork &work) {
            return catalog::createTaxClass(work, {name, rate, included});
        }));
    }
    catalog::VariantId addProduct(const QString &name, qint64 price, catalog::TaxClassId tax = {},
                                  catalog::ProductKind kind = catalog::ProductKind::Goods,
                                  catalog::CategoryId category = {})
    {
        catalog::ProductDraft draft;
        draft.name = name;
        draft.kind = kind;
        draft.category = category;
        draft.taxClass = tax;
        draft.variants.push_back({{}, {}, name, Money{price}, {}, {}});
        const auto id = must(write([&](store::UnitOfWork &work) { return catalog::createProduct(work, draft); }));
        return must(read([&](store::Connection &c) { return catalog::product(c, id); })).variants.front().id;
    }
    members::MemberId addMember(const QString &name, const QString &phone = {})
    {
        members::MemberDraft draft;
        draft.name = name;
        draft.country = QStringLiteral("United Kingdom");
        if (!phone.isEmpty())
            draft.phone = phone;
        return must(write([&](store::UnitOfWork &work) { return members::createMember(work, draft); }));
    }
    Result<orders::OrderId> tryPlace(const orders::OrderDraft &draft)
    {
        return write([&](store::UnitOfWork &work) { return orders::place(work, draft); });
    }
    orders::Order place(const orders::OrderDraft &draft) { return order(must(tryPlace(draft))); }
    orders::Order order(orders::OrderId id)
    {
        return must(read([&](store::Connection &connection) { return orders::order(connection, id); }));
    }
    Result<orders::OrderTotals> totals(const orders::OrderDraft &draft)
    {
        return read([&](store::Connection &connection) { return orders::totalsOf(connection, draft); });
    }
    /// The draft with a single cash payment of what it comes to.
    orders::OrderDraft paid(orders::OrderDraft draft)
    {
        const Money total = must(totals(draft)).total;
        draft.payments.clear();
        if (total != Money{})
            draft.payments.push_back({orders::PaymentKind::Cash, total});
        return draft;
    }
    /// A counter sale of some of each variant, paid.
    orders::OrderDraft sale(const std::vector<orders::LineDraft> &lines, members::MemberId member = {})
    {
        orders::OrderDraft draft;
        draft.store = firstStore();
        draft.member = member;
        draft.lines = lines;
        return paid(draft);
    }
    orders::OrderDraft creditOf(const orders::Order &sale, const std::vector<orders::LineDraft> &lines)
    {
        orders::OrderDraft draft;
        draft.store = sale.store;
        draft.kind = orders::OrderKind::Credit;
        draft.creditOf = sale.id;
        draft.lines = lines; // the money goes back as it came
        return draft;
    }
    /// An order of the web that nothing is paid of, of some of each variant.
    orders::OrderDraft webOrder(const std::vector<orders::LineDraft> &lines, members::MemberId member = {})
    {
        orders::OrderDraft draft;
        draft.store = firstStore();
        draft.channel = orders::Channel::Web;
        draft.member = member;
        draft.lines = lines;
        return draft;
    }
    Result<orders::Paid> tryPay(orders::OrderId id, const std::vector<orders::PaymentDraft> &payments)
    {
        return write([&](store::UnitOfWork &work) { return orders::pay(work, id, payments); });
    }
    orders::Paid pay(orders::OrderId id, const std::vector<orders::PaymentDraft> &payments)
    {
        return must(tryPay(id, payments));
    }
    orders::ShipmentId ship(orders::OrderId id, const std::vector<orders::ShipmentLine> &lines = {})
    {
        return must(write([&](store::UnitOfWork &work) {
            return orders::ship(work, id, {.lines = lines, .carrier = QStringLiteral("SF")});
        }));
    }
    Result<void> tryCancel(orders::OrderId id, orders::RefundTo to = orders::RefundTo::Original)
    {
        return write([&](store::UnitOfWork &work) {
            return orders::cancel(work, id, {QStringLiteral("changed mind"), to});
        });
    }
    Result<orders::Changed> tryChange(orders::OrderId id, const orders::OrderChange &change)
    {
        return write([&](store::UnitOfWork &work) { return orders::change(work, id, change); });
    }
    /// The step, as it stands for an order.
    orders::StepState step(orders::OrderId id, orders::Step step)
    {
        const auto states = must(read([&](store::Connection &c) { return orders::stepsOf(c, id); }));
        return *std::ranges::find(states, step, &orders::StepState::step);
    }
    /// So many pieces come in, and are counted from then on.
    void receive(catalog::VariantId variant, qint64 quantity, StoreId store = {})
    {
        catalog::StockDraft entry;
        entry.store = store ? store : firstStore();
        entry.variant = variant;
        entry.quantity = quantity;
        entry.reason = catalog::StockReason::Receipt;
        must(write([&](store::UnitOfWork &work) { return catalog::bookStock(work, entry); }));
    }
    StoreId openStore(const QString &name)
    {
        return must(write([&](store::UnitOfWork &work) { return catalog::openStore(work, name); }));
    }
    qint64 allocated(catalog::VariantId variant, StoreId store = {})
    {
        return must(read([&](store::Connection &c) -> Result<qint64> {
            return c
                .value<qint64>("SELECT allocated FROM stock_levels WHERE variant_id = ? AND store_id = ?", variant,
                               store ? store : firstStore())
                .value_or(0);
        }));
    }
    /// What `verify` says of the orders.
    QStringList wrong()
    {
        const auto found = must(write([](store::UnitOfWork &work) { return orders::check(work.connection()); }));
        return {found.begin(), found.end()};
    }
    void setTill(const orders::TillSettings &settings)
    {
        must(write([&](store::UnitOfWork &work) { return orders::setTillSettings(work, settings); }));
    }
    qint64 onHand(catalog::VariantId variant, StoreId store = {})
    {
        return must(
            read([&](store::Connection &c) { return catalog::onHand(c, variant, store ? store : firstStore()); }));
    }
    qint64 points(members::MemberId id)
    {
        return must(read([&](store::Connection &c) { return members::member(c, id); })).points;
    }
    qint64 number(const char *sql)
    {
        return must(read([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(0); }));
    }
    /// One statement in a transaction of its own.
    void change(const char *sql)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        }));
    }
};

/// Local time in London: "2026-03-29 14:00".
inline Instant londonTime(const char *text)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    return must(ShopZone::fromName(QStringLiteral("Europe/London"))).fromLocal(time.date(), time.time());
}

} // namespace shopdesk::test
