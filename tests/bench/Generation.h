// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/IdSource.h"
#include "bench/ShopGenerator.h"
#include "bench/ShopWords.h"
#include "catalog/Product.h"
#include "members/Member.h"
#include "store/UnitOfWork.h"

namespace shopdesk::bench {

/// Ids as a device would have made them at the time that the rows tell of.
class PastIds
{
public:
    explicit PastIds(int device) : m_source(device, 0, [this] { return m_now; }) {}
    PastIds(const PastIds &) = delete;
    PastIds &operator=(const PastIds &) = delete;

    void setTime(Instant time) { m_now = time.ms; }
    qint64 next() { return m_source.next(); }

private:
    qint64 m_now = IdSource::epoch;
    IdSource m_source;
};

/// What one part of the generator leaves for the next.
struct Generation
{
    struct Premises
    {
        StoreId id;
        QString code;
    };
    struct Ware
    {
        catalog::VariantId variant;
        QString title;
        Money price;
        int taxRate = 0;
    };
    struct Buyer
    {
        members::MemberId id;
        Instant joinedAt;
        QString country;
    };

    explicit Generation(const ShopSize &of) : size(of) {}
    BusinessDay firstDay() const { return lastGeneratedDay().plus(1 - size.days); }

    ShopSize size;
    std::vector<Premises> stores;
    std::vector<Ware> wares;   ///< what is still offered
    std::vector<Buyer> buyers; ///< in the order in which they joined
};

/// Runs a prepared statement once with these values.
template<typename... Values>
void put(store::Query &statement, const Values &...values)
{
    statement.bindAll(values...);
    statement.execute();
    statement.reset();
}

void generateCatalogue(store::UnitOfWork &work, Generation &shop);
void generateMembers(store::UnitOfWork &work, Generation &shop);
QString generatedCountry(Dice &dice);
/// Without links: the lists are measured, not the chain.
void generateTrail(store::UnitOfWork &work, Generation &shop);

/// Who answers tickets, and the views that they keep.
void generateDesk(store::UnitOfWork &work, const Generation &shop);
inline constexpr int ticketsPerTransaction = 100'000;
/// The next tickets; false where these were the last.
bool generateTickets(store::UnitOfWork &work, const Generation &shop, int written);

/// Returns of orders that there are, three of four with a credit, and suppliers of the products. By plain SQL; not such that
/// `verify` finds nothing.
void generateReturns(store::UnitOfWork &work, int count);

/// Orders, one stretch of days after the other.
class OrderGeneration
{
public:
    explicit OrderGeneration(const Generation &shop);

    bool isDone() const { return m_nextDay > lastGeneratedDay(); }
    /// Writes the orders of the next days, in the order of their times.
    void writeDays(store::UnitOfWork &work, int days);

private:
    struct Line
    {
        const Generation::Ware *ware = nullptr;
        qint64 quantity = 0;
        Money discount;
        Money tax;
        Money total;
    };
    struct Sale
    {
        qint64 id = 0;
        size_t store = 0;
        const Generation::Buyer *buyer = nullptr;
        QString country;
        const char *channel = "counter";
        Line line; ///< the one that may come back
    };
    struct Placed;
    struct Statements;

    void writeDay(Statements &to, BusinessDay day, int count, const ShopZone &zone);
    void fillSale(Placed &order);
    void fillCredit(Placed &order);
    void write(Statements &to, const Placed &order);
    void writePayment(Statements &to, const Placed &order);
    void chooseLines(Placed &order);
    void addTaxes(Placed &order);
    const Generation::Buyer *buyerAt(Instant time);
    const char *statusFor(BusinessDay day);

    const Generation &m_shop;
    Dice m_dice{3};
    PastIds m_ids{3};
    BusinessDay m_nextDay;
    std::vector<Money> m_ordersOfDays;
    std::vector<int> m_lineCounts; ///< 1 to 5 in a new order each time, so that they come to three on average
    int m_linesOwed = 0;           ///< to three lines for each order so far
    std::vector<Sale> m_recent;
    size_t m_joined = 0;
};

} // namespace shopdesk::bench
