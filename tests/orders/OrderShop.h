// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "catalog/TaxClasses.h"
#include "members/Members.h"
#include "orders/Orders.h"
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
        draft.lines = lines;
        return paid(draft);
    }
    qint64 onHand(catalog::VariantId variant)
    {
        return must(read([&](store::Connection &c) { return catalog::onHand(c, variant, firstStore()); }));
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
