// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleTrade.h"

#include "catalog/Stock.h"
#include "orders/Orders.h"
#include "sample/SampleCalendar.h"
#include "sample/SampleShelf.h"
#include "sample/SampleTills.h"

#include <QCoreApplication>
#include <QMap>

namespace shopdesk::sample {

namespace {

using orders::Channel;
using orders::PaymentKind;

/// A sale that some of will come back on a later day.
struct ComingBack
{
    orders::OrderId order;
    StoreId store;
    Channel channel = Channel::Counter;
    PaymentKind paidBy = PaymentKind::Wallet;
    size_t offer = 0;
    Money amount; ///< for one unit, as it was paid
};

/// What happens at one moment of a day: a sale, or a credit for what comes back.
struct Event
{
    Instant at;
    Channel channel = Channel::Counter;
    const ComingBack *back = nullptr;
};

/// A sale as it takes shape.
struct Basket
{
    orders::OrderDraft draft;
    std::vector<size_t> offers; ///< the offer of each line
    Money total;
};

class Trade
{
public:
    Trade(store::UnitOfWork &work, Dice &dice, const Offers &offers, const std::vector<Customer> &customers,
          const std::vector<StoreId> &stores, BusinessDay today)
        : m_work(work)
        , m_dice(dice)
        , m_offers(offers)
        , m_customers(customers)
        , m_stores(stores)
        , m_today(today)
        , m_shelf(work, dice, offers.goods, stores)
    {
    }

    Result<void> open();
    Result<void> day(BusinessDay day);

private:
    std::vector<Event> eventsOf(BusinessDay day, size_t store, const std::vector<ComingBack> &comingBack);
    Result<void> keepTill(BusinessDay day, size_t store, Instant at);
    Result<void> sell(BusinessDay day, size_t store, const Event &event);
    Basket fillBasket(size_t store, Channel channel);
    void addDiscounts(Basket &basket, BusinessDay day);
    void addPayments(Basket &basket);
    const Customer *customerOn(BusinessDay day);
    void planReturn(const Basket &basket, orders::OrderId order, BusinessDay day);
    Result<void> takeBack(const ComingBack &back, size_t store, Instant at);

    store::UnitOfWork &m_work;
    Dice &m_dice;
    const Offers &m_offers;
    const std::vector<Customer> &m_customers;
    const std::vector<StoreId> &m_stores;
    BusinessDay m_today;
    Shelf m_shelf;
    std::vector<int> m_demand;                       ///< of each offer on the present day
    std::vector<int> m_visits;                       ///< of each customer who has joined by the present day
    QMap<int, std::vector<ComingBack>> m_comingBack; ///< by day
};

Result<void> Trade::open()
{
    return m_shelf.fillAll(m_today.plus(1 - daysOfTrade));
}

Result<void> Trade::day(BusinessDay day)
{
    m_demand.clear();
    for (const Offer &offer : m_offers.goods)
        m_demand.push_back(offer.popularity * offer.popularity * seasonPercent(offer.season, day) / 10);
    m_visits.clear();
    for (const Customer &customer : m_customers)
        m_visits.push_back(customer.joined <= day ? customer.visits : 0);
    const std::vector<ComingBack> comingBack = m_comingBack.take(day.days);
    for (size_t store = 0; store < m_stores.size(); ++store) {
        if (auto done = m_shelf.replenish(store, day); !done)
            return done;
        for (const Event &event : eventsOf(day, store, comingBack)) {
            if (auto kept = keepTill(day, store, event.at); !kept)
                return kept;
            const Result<void> done =
                event.back == nullptr ? sell(day, store, event) : takeBack(*event.back, store, event.at);
            if (!done)
                return done;
        }
        const Instant night = std::min(m_work.shop().zone.startOf(day.plus(1)), m_work.now());
        if (auto kept = keepTill(day, store, night); !kept)
            return kept;
    }
    return {};
}

/// One evening something is missing from the drawer of the first store, where the till is open today.
Result<void> Trade::keepTill(BusinessDay day, size_t store, Instant at)
{
    if (day <= m_today.plus(-daysWithTills))
        return {};
    const bool isFirst = store == 0;
    return sample::keepTill(
        m_work,
        {m_stores[store], day, isFirst && day == m_today.plus(-2) ? Money{350} : Money{}, isFirst && day == m_today},
        at);
}

std::vector<Event> Trade::eventsOf(BusinessDay day, size_t store, const std::vector<ComingBack> &comingBack)
{
    std::vector<Event> events;
    const auto add = [&](int hour, Channel channel, const ComingBack *back) {
        const QTime time(hour, m_dice.below(60), m_dice.below(60));
        const Instant at = m_work.shop().zone.fromLocal(day.toDate(), time);
        if (at <= m_work.now())
            events.push_back({at, channel, back});
    };
    // The second store, at the station, is a little smaller.
    const int expected = expectedOrders(day, m_today) * (store == 0 ? 100 : 78) / 100;
    for (int i = m_dice.around(expected); i > 0; --i) {
        static const std::vector<int> weights{72, 20, 3, 5};
        const auto channel = static_cast<Channel>(m_dice.weighted(weights));
        add(static_cast<int>(m_dice.weighted(channel == Channel::Counter ? counterHours() : remoteHours())), channel,
            nullptr);
    }
    for (const ComingBack &back : comingBack) {
        if (back.store == m_stores[store])
            add(m_dice.between(10, 19), back.channel, &back);
    }
    std::ranges::stable_sort(events, {}, &Event::at);
    return events;
}

const Customer *Trade::customerOn(BusinessDay day)
{
    if (!m_dice.chance(58))
        return nullptr;
    const Customer &customer = m_customers[m_dice.weighted(m_visits)];
    return customer.joined <= day ? &customer : nullptr;
}

Basket Trade::fillBasket(size_t store, Channel channel)
{
    Basket basket;
    static const std::vector<int> sizes{42, 28, 15, 9, 6};
    const size_t wanted = m_dice.weighted(sizes) + 1;
    for (size_t i = 0; i < wanted; ++i) {
        const size_t offer = m_dice.weighted(m_demand);
        const int mostWanted = m_dice.chance(80) ? 1 : m_dice.between(2, 6);
        const int quantity = m_shelf.take(store, offer, mostWanted);
        if (quantity == 0 || std::ranges::count(basket.offers, offer) > 0) {
            m_shelf.putBack(store, offer, quantity);
            continue;
        }
        orders::LineDraft line;
        line.variant = m_offers.goods[offer].variant;
        line.quantity = quantity;
        basket.total += m_offers.goods[offer].price * quantity;
        basket.draft.lines.push_back(line);
        basket.offers.push_back(offer);
    }
    const auto addService = [&](const Offer &service) {
        if (basket.draft.lines.empty())
            return;
        basket.draft.lines.push_back({service.variant});
        basket.total += service.price;
    };
    if (channel != Channel::Counter && basket.total < freeDelivery)
        addService(m_offers.delivery);
    else if (m_dice.chance(5))
        addService(m_offers.giftWrapping);
    return basket;
}

void Trade::addDiscounts(Basket &basket, BusinessDay day)
{
    const QDate date = day.toDate();
    const bool singlesDay = date.month() == 11 && date.day() >= 9 && date.day() <= 11;
    const auto discount = [&](orders::DiscountKind kind, const QString &label, int percent) {
        const Money amount = shareOf(basket.total, percent * 100);
        basket.draft.discounts.push_back({kind, label, amount});
        basket.total -= amount;
    };
    if (singlesDay)
        discount(orders::DiscountKind::Promotion, QStringLiteral("Singles' Day 双十一"), 15);
    else if (m_dice.chance(4))
        discount(orders::DiscountKind::Coupon, QStringLiteral("Welcome 新客券"), 10);
    else if (m_dice.chance(2))
        discount(orders::DiscountKind::Manual, QStringLiteral("Slight flaw 小瑕疵"), 5);
}

void Trade::addPayments(Basket &basket)
{
    const bool remote = basket.draft.channel != Channel::Counter;
    static const std::vector<int> counterKinds{16, 20, 64};
    static const std::vector<int> remoteKinds{0, 22, 78};
    const auto kind = static_cast<PaymentKind>(m_dice.weighted(remote ? remoteKinds : counterKinds));
    orders::PaymentDraft payment{kind, basket.total};
    if (kind == PaymentKind::Cash) {
        // Handed over in tens; some pay a part in cash and the rest by wallet.
        constexpr qint64 note = 1'000;
        if (m_dice.chance(12) && basket.total.minor > 2 * note) {
            payment.amount = {basket.total.minor / 2 / note * note};
            basket.draft.payments.push_back({PaymentKind::Wallet, basket.total - payment.amount});
        }
        payment.tendered = Money{(payment.amount.minor + note - 1) / note * note};
    }
    basket.draft.payments.insert(basket.draft.payments.begin(), payment);
}

Result<void> Trade::sell(BusinessDay day, size_t store, const Event &event)
{
    Basket basket = fillBasket(store, event.channel);
    if (basket.draft.lines.empty())
        return {}; // what was wanted was sold out
    basket.draft.store = m_stores[store];
    basket.draft.channel = event.channel;
    basket.draft.placedAt = event.at;
    const Customer *customer = customerOn(day);
    if (customer != nullptr)
        basket.draft.member = customer->member;
    else
        basket.draft.country = QStringLiteral("China");
    if (event.channel != Channel::Counter) {
        const int age = m_today.days - day.days;
        basket.draft.status = age > 4   ? orders::OrderStatus::Delivered
                              : age > 1 ? orders::OrderStatus::Shipped
                                        : orders::OrderStatus::Paid;
    }
    addDiscounts(basket, day);
    addPayments(basket);
    const auto placed = orders::place(m_work, basket.draft);
    if (!placed)
        return Failure(placed.error());
    planReturn(basket, *placed, day);
    return {};
}

void Trade::planReturn(const Basket &basket, orders::OrderId order, BusinessDay day)
{
    // What was reduced as a whole comes back through after-sales, which knows each line's share of the discount.
    if (!m_dice.perMille(45) || !basket.draft.discounts.empty())
        return;
    // Only what has arrived comes back.
    if (basket.draft.status && *basket.draft.status != orders::OrderStatus::Delivered)
        return;
    ComingBack back;
    back.order = order;
    back.store = basket.draft.store;
    back.channel = basket.draft.channel;
    back.paidBy = basket.draft.payments.front().kind;
    back.offer = basket.offers[static_cast<size_t>(m_dice.below(static_cast<int>(basket.offers.size())))];
    back.amount = m_offers.goods[back.offer].price;
    m_comingBack[day.plus(m_dice.between(1, 14)).days].push_back(back);
}

Result<void> Trade::takeBack(const ComingBack &back, size_t store, Instant at)
{
    orders::OrderDraft credit;
    credit.store = back.store;
    credit.kind = orders::OrderKind::Credit;
    credit.channel = back.channel;
    credit.creditOf = back.order;
    credit.placedAt = at;
    credit.lines.push_back({m_offers.goods[back.offer].variant});
    credit.payments.push_back({back.paidBy, back.amount});
    const auto placed = orders::place(m_work, credit);
    if (!placed)
        return Failure(placed.error());
    m_shelf.putBack(store, back.offer, 1);
    return {};
}

} // namespace

Result<void> trade(store::UnitOfWork &work, Dice &dice, const Offers &offers, const std::vector<Customer> &customers,
                   const std::vector<StoreId> &stores, BusinessDay today, const Progress &progress)
{
    Trade year(work, dice, offers, customers, stores, today);
    if (auto done = year.open(); !done)
        return done;
    for (int i = 1; i <= daysOfTrade; ++i) {
        if (progress && !progress(i - 1, daysOfTrade)) {
            return fail("base.cancelled",
                        QCoreApplication::translate("Sample", "The sample shop was not filled, as you wished."));
        }
        if (auto done = year.day(today.plus(i - daysOfTrade)); !done)
            return done;
    }
    if (progress)
        progress(daysOfTrade, daysOfTrade);
    return {};
}

} // namespace shopdesk::sample
