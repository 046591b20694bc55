// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/RollupRows.h"

namespace shopdesk::insights {

namespace {

constexpr std::array packedSubjects{
    std::pair{Subject::Member, &Figures::members}, std::pair{Subject::Product, &Figures::products},
    std::pair{Subject::Returned, &Figures::returned}, std::pair{Subject::Returner, &Figures::returners}};

/// A day is one row, however many ordinals it has; see ordinalsPerChunk.
quint32 chunkOf(quint32 ordinal, Grain grain)
{
    return grain == Grain::Day ? 0 : ordinal / ordinalsPerChunk;
}

void addSales(store::UnitOfWork &work, Grain grain, BusinessDay start, StoreId store, const Figures &figures)
{
    for (const auto &[key, sales] : figures.sales) {
        const Sums &sums = sales.sums;
        work.execute(R"(
            INSERT INTO rollup_sales (grain, start, store_id, channel, country, gross, credits, units, orders,
                sale_discounts, credit_discounts, credit_count, credit_lines, credit_units)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET gross = gross + excluded.gross, credits = credits + excluded.credits,
                units = units + excluded.units, orders = orders + excluded.orders,
                sale_discounts = sale_discounts + excluded.sale_discounts,
                credit_discounts = credit_discounts + excluded.credit_discounts,
                credit_count = credit_count + excluded.credit_count, credit_lines = credit_lines + excluded.credit_lines,
                credit_units = credit_units + excluded.credit_units)",
                     keyOf(grain), start, store, key.channel, key.country, sums.gross, sums.credits, sums.units,
                     sums.orders, sales.saleDiscounts, sales.creditDiscounts, sales.creditCount, sales.creditLines,
                     sales.creditUnits);
    }
    work.execute(R"(
        DELETE FROM rollup_sales
        WHERE grain = ? AND start = ? AND store_id = ? AND gross = 0 AND credits = 0 AND units = 0 AND orders = 0
            AND sale_discounts = 0 AND credit_discounts = 0 AND credit_count = 0 AND credit_lines = 0
            AND credit_units = 0)",
                 keyOf(grain), start, store);
}

void addHours(store::UnitOfWork &work, Grain grain, BusinessDay start, StoreId store, const Figures &figures)
{
    for (const auto &[hour, sums] : figures.weekHours) {
        work.execute(R"(
            INSERT INTO rollup_hours (grain, start, store_id, week_hour, gross, credits, units, orders)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET gross = gross + excluded.gross, credits = credits + excluded.credits,
                units = units + excluded.units, orders = orders + excluded.orders)",
                     keyOf(grain), start, store, hour, sums.gross, sums.credits, sums.units, sums.orders);
    }
    work.execute(R"(
        DELETE FROM rollup_hours
        WHERE grain = ? AND start = ? AND store_id = ? AND gross = 0 AND credits = 0 AND units = 0 AND orders = 0)",
                 keyOf(grain), start, store);
}

void addReturns(store::UnitOfWork &work, Grain grain, BusinessDay start, StoreId store, const Figures &figures)
{
    for (const auto &[part, sums] : figures.returns) {
        work.execute(R"(
            INSERT INTO rollup_returns (grain, start, store_id, what, word, count, amount) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount)",
                     keyOf(grain), start, store, part.what, part.word, sums.count, sums.amount);
    }
    work.execute(
        "DELETE FROM rollup_returns WHERE grain = ? AND start = ? AND store_id = ? AND count = 0 AND amount = 0",
        keyOf(grain), start, store);
}

void addChunk(store::UnitOfWork &work, Subject subject, Grain grain, BusinessDay start, StoreId store, quint32 chunk,
              std::span<const Entry> added)
{
    std::vector<Entry> entries(added.begin(), added.end());
    const auto stored = work.connection().value<QByteArray>(R"(
        SELECT packed FROM rollup_entries
        WHERE subject = ? AND grain = ? AND start = ? AND store_id = ? AND chunk = ?)",
                                                            keyOf(subject), keyOf(grain), start, store, qint64(chunk));
    if (stored) {
        const std::vector<Entry> before = unpack(*stored);
        entries.insert(entries.end(), before.begin(), before.end());
    }
    combine(entries);
    if (entries.empty()) {
        work.execute("DELETE FROM rollup_entries "
                     "WHERE subject = ? AND grain = ? AND start = ? AND store_id = ? AND chunk = ?",
                     keyOf(subject), keyOf(grain), start, store, qint64(chunk));
        return;
    }
    work.execute(R"(
        INSERT INTO rollup_entries (subject, grain, start, store_id, chunk, packed) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (subject, grain, start, store_id, chunk) DO UPDATE SET packed = excluded.packed)",
                 keyOf(subject), keyOf(grain), start, store, qint64(chunk), pack(entries));
}

} // namespace

QString keyOf(Grain grain)
{
    return grain == Grain::Day ? QStringLiteral("day") : QStringLiteral("month");
}

Figures storedFigures(store::Connection &connection, Grain grain, BusinessDay start, StoreId store)
{
    Figures figures;
    auto sales = connection.query(R"(
        SELECT channel, country, gross, credits, units, orders, sale_discounts, credit_discounts, credit_count,
            credit_lines, credit_units FROM rollup_sales
        WHERE grain = ? AND start = ? AND store_id = ?)",
                                  keyOf(grain), start, store);
    while (sales.next()) {
        const Sums sums{sales.get<qint64>(2), sales.get<qint64>(3), sales.get<qint64>(4), sales.get<qint64>(5)};
        figures.sales[{sales.get<QString>(0), sales.get<QString>(1)}] = {sums,
                                                                         sales.get<qint64>(6),
                                                                         sales.get<qint64>(7),
                                                                         sales.get<qint64>(8),
                                                                         sales.get<qint64>(9),
                                                                         sales.get<qint64>(10)};
    }
    auto hours = connection.query(R"(
        SELECT week_hour, gross, credits, units, orders FROM rollup_hours
        WHERE grain = ? AND start = ? AND store_id = ?)",
                                  keyOf(grain), start, store);
    while (hours.next()) {
        figures.weekHours[hours.get<int>(0)] = {hours.get<qint64>(1), hours.get<qint64>(2), hours.get<qint64>(3),
                                                hours.get<qint64>(4)};
    }
    auto returns = connection.query(
        "SELECT what, word, count, amount FROM rollup_returns WHERE grain = ? AND start = ? AND store_id = ?",
        keyOf(grain), start, store);
    while (returns.next())
        figures.returns[{returns.get<QString>(0), returns.get<QString>(1)}] = {returns.get<qint64>(2),
                                                                               returns.get<qint64>(3)};
    for (const auto &[subject, entries] : packedSubjects) {
        auto chunk = connection.query(R"(
            SELECT packed FROM rollup_entries WHERE subject = ? AND grain = ? AND start = ? AND store_id = ?)",
                                      keyOf(subject), keyOf(grain), start, store);
        while (chunk.next()) {
            const std::vector<Entry> unpacked = unpack(chunk.bytesAt(0));
            (figures.*entries).insert((figures.*entries).end(), unpacked.begin(), unpacked.end());
        }
    }
    figures.normalise();
    return figures;
}

void addToRollups(store::UnitOfWork &work, Grain grain, BusinessDay start, StoreId store, const Figures &figures)
{
    addSales(work, grain, start, store, figures);
    addHours(work, grain, start, store, figures);
    addReturns(work, grain, start, store, figures);
    for (const auto &[subject, member] : packedSubjects) {
        const std::vector<Entry> &entries = figures.*member;
        for (size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
            const quint32 chunk = chunkOf(entries[begin].ordinal, grain);
            while (end < entries.size() && chunkOf(entries[end].ordinal, grain) == chunk)
                ++end;
            addChunk(work, subject, grain, start, store, chunk, std::span(entries).subspan(begin, end - begin));
        }
    }
}

std::vector<Span> cover(DayRange range, Grain finest)
{
    if (finest == Grain::Day)
        return {{Grain::Day, range.first, range.last}};
    std::vector<Span> spans;
    const auto addDays = [&](BusinessDay first, BusinessDay last) {
        if (first <= last)
            spans.push_back({Grain::Day, first, last});
    };
    const bool startsMonth = monthOf(range.first) == range.first;
    const BusinessDay months =
        startsMonth ? range.first : monthOf(monthOf(range.first).plus(31)); // the first whole one
    const BusinessDay afterMonths = monthOf(range.last.plus(1));
    if (months >= afterMonths)
        return {{Grain::Day, range.first, range.last}};
    addDays(range.first, months.plus(-1));
    spans.push_back({Grain::Month, months, monthOf(afterMonths.plus(-1))});
    addDays(afterMonths, range.last);
    return spans;
}

} // namespace shopdesk::insights
