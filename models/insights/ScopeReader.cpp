// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/ScopeReader.h"

namespace shopdesk::insights {

namespace {

/// Which part a day lies in, for every day of a range.
class PartIndex
{
public:
    explicit PartIndex(std::span<const DayRange> parts) : m_first(parts.front().first)
    {
        m_parts.reserve(static_cast<size_t>(parts.back().last.days - m_first.days + 1));
        for (size_t part = 0; part < parts.size(); ++part)
            m_parts.insert(m_parts.end(), static_cast<size_t>(parts[part].days()), part);
    }
    size_t of(BusinessDay day) const { return m_parts[static_cast<size_t>(day.days - m_first.days)]; }

private:
    BusinessDay m_first;
    std::vector<size_t> m_parts;
};

Sums sumsFrom(const store::Query &row, int column)
{
    return {row.get<qint64>(column), row.get<qint64>(column + 1), row.get<qint64>(column + 2),
            row.get<qint64>(column + 3)};
}

SalesSums salesFrom(const store::Query &row, int column)
{
    return {sumsFrom(row, column),       row.get<qint64>(column + 4), row.get<qint64>(column + 5),
            row.get<qint64>(column + 6), row.get<qint64>(column + 7), row.get<qint64>(column + 8)};
}

/// Rows of packed figures may only tell of ordinals that were given out.
void requireBelow(size_t count, const Columns &columns)
{
    if (columns.rows > 0 && columns.ordinals[columns.rows - 1] >= count)
        damaged();
}

std::vector<Entry> Figures::*entriesOf(Subject subject)
{
    switch (subject) {
    case Subject::Member:
        return &Figures::members;
    case Subject::Product:
        return &Figures::products;
    case Subject::Returned:
        return &Figures::returned;
    case Subject::Returner:
        return &Figures::returners;
    case Subject::Category:
    case Subject::Supplier:
        break;
    }
    Q_UNREACHABLE();
}

/// Counts the sales of each member, part by part and in all.
class BuyerCounter
{
public:
    explicit BuyerCounter(const std::vector<qint64> &firstSales)
        : m_firstSales(firstSales.begin(), firstSales.end())
        , m_inPart(m_firstSales.size())
        , m_inAll(m_firstSales.size())
    {
    }

    size_t memberCount() const { return m_inAll.size(); }

    void add(quint32 member, qint64 orders)
    {
        int &count = m_inPart[member];
        if (count == 0)
            m_touched.push_back(member);
        count += static_cast<int>(orders);
    }

    BuyerCounts endPart(const DayRange &days)
    {
        BuyerCounts counts;
        for (const quint32 member : m_touched) {
            count(member, m_inPart[member], days, counts);
            m_inAll[member] += m_inPart[member];
            m_inPart[member] = 0;
        }
        m_touched.clear();
        return counts;
    }

    BuyerCounts all(const DayRange &days) const
    {
        BuyerCounts counts;
        for (quint32 member = 0; member < m_inAll.size(); ++member)
            count(member, m_inAll[member], days, counts);
        return counts;
    }

private:
    void count(quint32 member, int orders, const DayRange &days, BuyerCounts &counts) const
    {
        if (orders <= 0)
            return;
        ++counts.buyers;
        const int first = m_firstSales[member];
        counts.newBuyers += days.first.days <= first && first <= days.last.days;
        counts.repeatBuyers += orders >= 2;
    }

    std::vector<int> m_firstSales; // narrow, so that most of it stays in the cache
    std::vector<int> m_inPart;
    std::vector<int> m_inAll;
    std::vector<quint32> m_touched;
};

} // namespace

ScopeReader::ScopeReader(store::Connection &connection, const Scope &scope)
    : m_connection(connection), m_scope(scope), m_pending(connection)
{
}

template<typename F>
void ScopeReader::eachPending(F each)
{
    const auto end = m_pending.figures.upper_bound({m_scope.days.last, {std::numeric_limits<qint64>::max()}});
    for (auto it = m_pending.figures.lower_bound({m_scope.days.first, {}}); it != end; ++it) {
        if (!m_scope.store || *m_scope.store == it->first.store)
            each(it->first, it->second);
    }
}

template<typename F>
void ScopeReader::eachPackedRow(Subject subject, const Span &span, F each)
{
    auto row = m_connection.query(R"(
        SELECT start, packed FROM rollup_entries
        WHERE subject = ?1 AND grain = ?2 AND start BETWEEN ?3 AND ?4 AND (?5 IS NULL OR store_id = ?5) ORDER BY start)",
                                  keyOf(subject), keyOf(span.grain), span.first, span.last, m_scope.store);
    while (row.next())
        each(row.get<BusinessDay>(0), row.bytesAt(1));
}

std::vector<SalesSums> ScopeReader::sales(std::span<const DayRange> parts, Grain finest)
{
    std::vector<SalesSums> result(parts.size());
    const PartIndex index(parts);
    for (const Span &span : cover(m_scope.days, finest)) {
        auto row = m_connection.query(R"(
            SELECT start, sum(gross), sum(credits), sum(units), sum(orders), sum(sale_discounts), sum(credit_discounts),
                sum(credit_count), sum(credit_lines), sum(credit_units)
            FROM rollup_sales
            WHERE grain = ?1 AND start BETWEEN ?2 AND ?3 AND (?4 IS NULL OR store_id = ?4) GROUP BY start)",
                                      keyOf(span.grain), span.first, span.last, m_scope.store);
        while (row.next())
            result[index.of(row.get<BusinessDay>(0))] += salesFrom(row, 1);
    }
    eachPending([&](const DayOfStore &at, const Figures &figures) {
        for (const auto &[key, sums] : figures.sales)
            result[index.of(at.day)] += sums;
    });
    return result;
}

ScopeReader::Buyers ScopeReader::buyers(std::span<const DayRange> parts, Grain finest)
{
    Buyers result;
    const PartIndex index(parts);
    BuyerCounter counter(m_pending.firstSales.all(m_pending.members.count()));
    // Rows come in the order of their start, so that one part ends before the next begins.
    const auto endPartsBefore = [&](size_t part) {
        while (result.ofParts.size() < part) {
            const DayRange &days = parts[result.ofParts.size()];
            eachPending([&](const DayOfStore &at, const Figures &figures) {
                if (!days.contains(at.day))
                    return;
                for (const Entry &entry : figures.members)
                    counter.add(entry.ordinal, entry.sums.orders);
            });
            result.ofParts.push_back(counter.endPart(days));
        }
    };
    constexpr size_t ordersColumn = 3;
    Columns columns;
    for (const Span &span : cover(m_scope.days, finest)) {
        eachPackedRow(Subject::Member, span, [&](BusinessDay start, QByteArrayView packed) {
            endPartsBefore(index.of(start));
            unpack(packed, Columns::Orders, columns);
            requireBelow(counter.memberCount(), columns);
            for (size_t row = 0; row < columns.rows; ++row)
                counter.add(columns.ordinals[row], columns.numbers[ordersColumn][row]);
        });
    }
    endPartsBefore(parts.size());
    result.ofAll = parts.size() == 1 ? result.ofParts.front() : counter.all(m_scope.days);
    return result;
}

std::map<QString, SalesSums> ScopeReader::salesBy(Key key)
{
    constexpr std::array statements{
        R"(SELECT channel, sum(gross), sum(credits), sum(units), sum(orders), sum(sale_discounts), sum(credit_discounts),
                sum(credit_count), sum(credit_lines), sum(credit_units)
           FROM rollup_sales WHERE grain = ?1 AND start BETWEEN ?2 AND ?3 AND (?4 IS NULL OR store_id = ?4)
           GROUP BY channel)",
        R"(SELECT country, sum(gross), sum(credits), sum(units), sum(orders), sum(sale_discounts), sum(credit_discounts),
                sum(credit_count), sum(credit_lines), sum(credit_units)
           FROM rollup_sales WHERE grain = ?1 AND start BETWEEN ?2 AND ?3 AND (?4 IS NULL OR store_id = ?4)
           GROUP BY country)",
        R"(SELECT store_id, sum(gross), sum(credits), sum(units), sum(orders), sum(sale_discounts), sum(credit_discounts),
                sum(credit_count), sum(credit_lines), sum(credit_units)
           FROM rollup_sales WHERE grain = ?1 AND start BETWEEN ?2 AND ?3 AND (?4 IS NULL OR store_id = ?4)
           GROUP BY store_id)"};
    std::map<QString, SalesSums> result;
    for (const Span &span : cover(m_scope.days)) {
        auto row = m_connection.query(statements[static_cast<size_t>(key)], keyOf(span.grain), span.first, span.last,
                                      m_scope.store);
        while (row.next())
            result[row.get<QString>(0)] += salesFrom(row, 1);
    }
    eachPending([&](const DayOfStore &at, const Figures &figures) {
        for (const auto &[of, sums] : figures.sales) {
            result[key == Key::Channel   ? of.channel
                   : key == Key::Country ? of.country
                                         : QString::number(at.store.value)] += sums;
        }
    });
    std::erase_if(result, [](const auto &each) { return each.second.isZero(); });
    return result;
}

std::array<Sums, 168> ScopeReader::salesByWeekHour()
{
    std::array<Sums, 168> result{};
    for (const Span &span : cover(m_scope.days)) {
        auto row = m_connection.query(R"(
            SELECT week_hour, gross, credits, units, orders FROM rollup_hours
            WHERE grain = ?1 AND start BETWEEN ?2 AND ?3 AND (?4 IS NULL OR store_id = ?4))",
                                      keyOf(span.grain), span.first, span.last, m_scope.store);
        while (row.next())
            result[static_cast<size_t>(row.get<int>(0))] += sumsFrom(row, 1);
    }
    eachPending([&](const DayOfStore &, const Figures &figures) {
        for (const auto &[hour, sums] : figures.weekHours)
            result[static_cast<size_t>(hour)] += sums;
    });
    return result;
}

std::vector<Sums> ScopeReader::sumsOf(Subject subject, unsigned which)
{
    const auto entries = entriesOf(subject);
    const bool ofMembers = subject == Subject::Member || subject == Subject::Returner;
    std::vector<Sums> result(ofMembers ? m_pending.members.count() : m_pending.products.count());
    Columns columns;
    for (const Span &span : cover(m_scope.days)) {
        eachPackedRow(subject, span, [&](BusinessDay, QByteArrayView packed) {
            unpack(packed, which, columns);
            requireBelow(result.size(), columns);
            for (size_t column = 0; column < Columns::members.size(); ++column) {
                if ((which & (1U << column)) == 0)
                    continue;
                const auto sum = Columns::members[column];
                const std::vector<qint64> &numbers = columns.numbers[column];
                for (size_t row = 0; row < columns.rows; ++row)
                    result[columns.ordinals[row]].*sum += numbers[row];
            }
        });
    }
    eachPending([&](const DayOfStore &, const Figures &figures) {
        for (const Entry &entry : figures.*entries)
            result[entry.ordinal] += entry.sums;
    });
    return result;
}

std::map<ReturnPart, CountAndAmount> ScopeReader::returns()
{
    std::map<ReturnPart, CountAndAmount> result;
    for (const Span &span : cover(m_scope.days)) {
        auto row = m_connection.query(R"(
            SELECT what, word, sum(count), sum(amount) FROM rollup_returns
            WHERE grain = ?1 AND start BETWEEN ?2 AND ?3 AND (?4 IS NULL OR store_id = ?4) GROUP BY what, word)",
                                      keyOf(span.grain), span.first, span.last, m_scope.store);
        while (row.next())
            result[{row.get<QString>(0), row.get<QString>(1)}] += {row.get<qint64>(2), row.get<qint64>(3)};
    }
    eachPending([&](const DayOfStore &, const Figures &figures) {
        for (const auto &[part, sums] : figures.returns)
            result[part] += sums;
    });
    std::erase_if(result, [](const auto &each) { return each.second.isZero(); });
    return result;
}

} // namespace shopdesk::insights
