// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Generation.h"

namespace shopdesk::bench {

namespace {

constexpr size_t recentSales = 3'000;
constexpr int linesPerOrder = 3;
constexpr int mostLines = 8;

/// How busy a day is, compared with others.
qint64 weightOf(BusinessDay day, int place, int days)
{
    static constexpr std::array<int, 12> months{80, 95, 85, 85, 95, 100, 90, 90, 100, 110, 150, 140};
    static constexpr std::array<int, 7> weekdays{90, 85, 90, 95, 110, 130, 120};
    const QDate date = day.toDate();
    return qint64(months[static_cast<size_t>(date.month()) - 1]) * weekdays[static_cast<size_t>(day.dayOfWeek()) - 1]
           * (100 + 40 * place / days);
}

} // namespace

struct OrderGeneration::Placed
{
    qint64 id = 0;
    QString number;
    size_t store = 0;
    bool isSale = true;
    const char *status = "delivered";
    const char *channel = "counter";
    const Generation::Buyer *buyer = nullptr;
    QString country;
    qint64 creditOf = 0;
    Instant placedAt;
    BusinessDay day;
    int hour = 0;
    std::vector<Line> lines;
    Money discount;
    qint64 units = 0;
    Money linesTotal;
    Money tax;
    Money paid;

    Money total() const { return linesTotal - discount; }
    bool counts() const { return qstrcmp(status, "draft") != 0 && qstrcmp(status, "cancelled") != 0; }
};

struct OrderGeneration::Statements
{
    explicit Statements(store::Connection &connection)
        : order(connection.prepare(R"(
            INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, country, credit_of, placed_at,
                                business_day, business_hour, units, lines_total, discount_total, tax_total, total,
                                paid_total, note, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?))"))
        , line(connection.prepare(R"(
            INSERT INTO order_lines (id, order_id, position, variant_id, description, quantity, unit_price, discount,
                                     tax_rate, tax_included, tax, total)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?))"))
        , discount(connection.prepare("INSERT INTO order_discounts (id, order_id, kind, label, amount) "
                                      "VALUES (?, ?, 'promotion', '满减', ?)"))
        , payment(connection.prepare("INSERT INTO payments (id, order_id, kind, amount, tendered, paid_at) "
                                     "VALUES (?, ?, ?, ?, ?, ?)"))
        , points(connection.prepare("INSERT INTO points_entries (id, member_id, points, reason, order_id, occurred_at) "
                                    "VALUES (?, ?, ?, ?, ?, ?)"))
        , sequence(
              connection.prepare("INSERT INTO number_sequences (store_id, kind, day, next) VALUES (?, 'order', ?, ?)"))
    {
    }

    store::Query order;
    store::Query line;
    store::Query discount;
    store::Query payment;
    store::Query points;
    store::Query sequence;
};

OrderGeneration::OrderGeneration(const Generation &shop) : m_shop(shop), m_nextDay(shop.firstDay())
{
    std::vector<qint64> weights;
    for (int i = 0; i < shop.size.days; ++i)
        weights.push_back(weightOf(m_nextDay.plus(i), i, shop.size.days));
    m_ordersOfDays = split(Money{shop.size.orders}, weights);
}

void OrderGeneration::writeDays(store::UnitOfWork &work, int days)
{
    Statements to(work.connection());
    for (; days > 0 && !isDone(); --days, m_nextDay = m_nextDay.plus(1)) {
        const auto place = static_cast<size_t>(m_nextDay.days - m_shop.firstDay().days);
        writeDay(to, m_nextDay, static_cast<int>(m_ordersOfDays[place].minor), work.shop().zone);
    }
}

void OrderGeneration::writeDay(Statements &to, BusinessDay day, int count, const ShopZone &zone)
{
    std::vector<int> seconds;
    for (int i = 0; i < count; ++i)
        seconds.push_back((m_dice.oneIn(5) ? m_dice.below(24) : m_dice.between(9, 21)) * 3600 + m_dice.below(3600));
    std::ranges::sort(seconds);

    std::vector<int> numbers(m_shop.stores.size());
    const QDate date = day.toDate();
    const QString datePart = date.toString(QStringLiteral("yyMMdd"));
    for (const int second : seconds) {
        Placed order;
        order.day = day;
        order.hour = second / 3600;
        order.placedAt = zone.fromLocal(date, QTime(0, 0).addSecs(second));
        m_ids.setTime(order.placedAt);
        order.id = m_ids.next();
        m_linesOwed += linesPerOrder;
        const bool isCredit = m_recent.size() > recentSales / 2 && day < lastGeneratedDay() && m_dice.oneIn(40);
        if (isCredit)
            fillCredit(order);
        else
            fillSale(order);
        order.number = QStringLiteral("%1-%2-%3")
                           .arg(m_shop.stores[order.store].code, datePart)
                           .arg(++numbers[order.store], 4, 10, QLatin1Char('0'));
        write(to, order);
    }
    for (size_t store = 0; store < numbers.size(); ++store) {
        if (numbers[store] > 0)
            put(to.sequence, m_shop.stores[store].id, day, qint64(numbers[store]) + 1);
    }
}

const Generation::Buyer *OrderGeneration::buyerAt(Instant time)
{
    while (m_joined < m_shop.buyers.size() && m_shop.buyers[m_joined].joinedAt <= time)
        ++m_joined;
    return m_joined == 0 ? nullptr : &m_shop.buyers[static_cast<size_t>(m_dice.skewedBelow(int(m_joined)))];
}

const char *OrderGeneration::statusFor(BusinessDay day)
{
    const int age = lastGeneratedDay().days - day.days;
    const int roll = m_dice.below(1'000);
    if (roll < 25)
        return "cancelled";
    if (age > 14)
        return roll < 30 ? "shipped" : roll < 33 ? "partially_delivered" : "delivered";
    static constexpr std::array fresh{"draft",   "placed",   "partially_paid", "paid", "partially_shipped",
                                      "shipped", "modifying"};
    return m_dice.oneIn(2) ? "delivered" : fresh[static_cast<size_t>(m_dice.below(int(fresh.size())))];
}

void OrderGeneration::chooseLines(Placed &order)
{
    if (m_lineCounts.empty()) {
        m_lineCounts = {1, 2, 3, 4, 5};
        for (int i = 4; i > 0; --i)
            std::swap(m_lineCounts[static_cast<size_t>(i)], m_lineCounts[static_cast<size_t>(m_dice.below(i + 1))]);
    }
    // Credits have one line, and the others make up for it; the orders of the last day settle the rest.
    const bool isLastDay = m_nextDay == lastGeneratedDay();
    const int makeUp = m_linesOwed - m_lineCounts.back() >= linesPerOrder ? 1 : 0;
    const int count = isLastDay ? std::clamp(m_linesOwed, 1, mostLines) : m_lineCounts.back() + makeUp;
    m_linesOwed -= count;
    for (int i = 0; i < count; ++i) {
        Line line;
        // Scattered, so that what sells best is not what was entered first.
        const auto place = static_cast<qint64>(m_dice.skewedBelow(int(m_shop.wares.size())));
        line.ware = &m_shop.wares[static_cast<size_t>(place * 7'919 % std::ssize(m_shop.wares))];
        line.quantity = m_dice.oneIn(3) ? m_dice.between(2, 6) : 1;
        const Money full = line.ware->price * line.quantity;
        line.discount = m_dice.oneIn(20) ? shareOf(full, 1'000) : Money{};
        line.total = full - line.discount;
        order.linesTotal += line.total;
        order.units += line.quantity;
        order.lines.push_back(line);
    }
    m_lineCounts.pop_back();
}

void OrderGeneration::addTaxes(Placed &order)
{
    std::vector<Money> shares(order.lines.size());
    if (order.discount > Money{}) {
        std::vector<qint64> weights;
        for (const Line &line : order.lines)
            weights.push_back(line.total.minor);
        shares = split(order.discount, weights);
    }
    for (size_t i = 0; i < order.lines.size(); ++i) {
        Line &line = order.lines[i];
        const qint64 taxed = (line.total - shares[i]).minor;
        line.tax = {divideRounded(taxed * line.ware->taxRate, 10'000 + line.ware->taxRate)};
        order.tax += line.tax;
    }
}

void OrderGeneration::fillSale(Placed &order)
{
    const bool isFromAfar = m_dice.oneIn(3);
    order.store =
        isFromAfar ? m_shop.stores.size() - 1 : static_cast<size_t>(m_dice.skewedBelow(int(m_shop.stores.size()) - 1));
    order.channel = !isFromAfar ? "counter" : m_dice.oneIn(8) ? "phone" : m_dice.oneIn(3) ? "marketplace" : "web";
    order.buyer = m_dice.below(10) < (isFromAfar ? 8 : 5) ? buyerAt(order.placedAt) : nullptr;
    order.country = order.buyer  ? order.buyer->country
                    : isFromAfar ? generatedCountry(m_dice)
                                 : QStringLiteral("China");
    order.status = statusFor(order.day);
    chooseLines(order);
    if (m_dice.oneIn(20))
        order.discount = shareOf(order.linesTotal, 500);
    addTaxes(order);
    const bool isUnpaid = !order.counts() || qstrcmp(order.status, "placed") == 0;
    order.paid = isUnpaid                                       ? Money{}
                 : qstrcmp(order.status, "partially_paid") == 0 ? Money{order.total().minor / 2}
                                                                : order.total();
    if (order.discount == Money{} && qstrcmp(order.status, "delivered") == 0)
        m_recent.push_back({order.id, order.store, order.buyer, order.country, order.channel, order.lines.front()});
    if (m_recent.size() > recentSales)
        m_recent.erase(m_recent.begin(), m_recent.begin() + recentSales / 3);
}

void OrderGeneration::fillCredit(Placed &order)
{
    const auto place = static_cast<size_t>(m_dice.below(int(m_recent.size())));
    const Sale sale = m_recent[place];
    m_recent[place] = m_recent.back();
    m_recent.pop_back();
    --m_linesOwed;
    order.isSale = false;
    order.creditOf = sale.id;
    order.store = sale.store;
    order.buyer = sale.buyer;
    order.country = sale.country;
    order.channel = sale.channel;
    Line line = sale.line;
    line.quantity = -line.quantity;
    line.total = -line.total;
    line.tax = -line.tax;
    order.lines = {line};
    order.units = line.quantity;
    order.linesTotal = line.total;
    order.tax = line.tax;
    order.paid = order.total();
}

void OrderGeneration::write(Statements &to, const Placed &order)
{
    put(to.order, order.id, order.number, m_shop.stores[order.store].id,
        QString::fromLatin1(order.isSale ? "sale" : "credit"), QString::fromLatin1(order.status),
        QString::fromLatin1(order.channel), order.buyer ? std::optional(order.buyer->id) : std::nullopt, order.country,
        order.creditOf != 0 ? std::optional(order.creditOf) : std::nullopt, order.placedAt, order.day, order.hour,
        order.units, order.linesTotal, order.discount, order.tax, order.total(), order.paid, order.placedAt);
    int position = 0;
    for (const Line &line : order.lines) {
        put(to.line, m_ids.next(), order.id, position++, line.ware->variant, line.ware->title, line.quantity,
            line.ware->price, line.discount, line.ware->taxRate, line.tax, line.total);
    }
    if (order.discount > Money{})
        put(to.discount, m_ids.next(), order.id, order.discount);
    if (order.paid == Money{})
        return;
    writePayment(to, order);
    const qint64 points = order.paid.minor / 100;
    if (order.buyer && points != 0) {
        put(to.points, m_ids.next(), order.buyer->id, points, QString::fromLatin1(order.isSale ? "purchase" : "refund"),
            order.id, order.placedAt);
    }
}

void OrderGeneration::writePayment(Statements &to, const Placed &order)
{
    static constexpr std::array kinds{"wallet", "wallet", "card", "cash"};
    const bool isAtCounter = qstrcmp(order.channel, "counter") == 0;
    const char *kind = kinds[static_cast<size_t>(m_dice.below(isAtCounter ? 4 : 3))];
    const bool isCash = qstrcmp(kind, "cash") == 0 && order.isSale;
    constexpr qint64 note = 10'000;
    const std::optional<Money> tendered =
        isCash ? std::optional(Money{(order.paid.minor + note - 1) / note * note}) : std::nullopt;
    put(to.payment, m_ids.next(), order.id, QString::fromLatin1(kind), order.paid, tendered, order.placedAt);
}

} // namespace shopdesk::bench
