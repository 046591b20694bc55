// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderShop.h"

#include <array>
#include <random>
#include <span>

namespace shopdesk::test {

/// One operation with the dice that decide its details, so that a sequence can be run again without some of them.
struct Move
{
    int kind = 0; ///< of the test that makes it
    std::array<quint32, 8> dice{};
};
using Sequence = std::vector<Move>;

/// The same for the same seed: @p shortest moves and up to @p more. Most begin with an order, one of the first two kinds, so
/// that there is something to work on.
inline Sequence sequenceOf(quint32 seed, int kinds, quint32 shortest, quint32 more)
{
    std::mt19937 random(seed);
    Sequence sequence;
    const size_t length = shortest + random() % more;
    for (size_t i = 0; i < length; ++i) {
        Move move;
        move.kind = static_cast<int>(i == 0 ? random() % 2 : random() % static_cast<quint32>(kinds));
        for (quint32 &die : move.dice)
            die = random();
        sequence.push_back(move);
    }
    return sequence;
}

inline QString inWords(const Sequence &sequence, std::span<const char *const> names)
{
    QStringList words;
    for (const Move &move : sequence) {
        QStringList dice;
        for (const quint32 die : move.dice)
            dice << QString::number(die);
        words << QStringLiteral("%1(%2)").arg(QLatin1String(names[static_cast<size_t>(move.kind)]),
                                              dice.join(QLatin1Char(',')));
    }
    return words.join(QLatin1Char(' '));
}

/// The dice of one move after the other.
class Dice
{
public:
    void take(const Move &move)
    {
        m_dice = move.dice;
        m_next = 0;
    }
    int below(int n)
    {
        const quint32 die = m_dice[m_next % m_dice.size()] + static_cast<quint32>(m_next / m_dice.size()) * 7919;
        ++m_next;
        return static_cast<int>(die % static_cast<quint32>(n));
    }
    template<typename T>
    T oneOf(const std::vector<T> &values)
    {
        return values.empty() ? T{} : values[static_cast<size_t>(below(static_cast<int>(values.size())))];
    }

private:
    std::array<quint32, 8> m_dice{};
    size_t m_next = 0;
};

/// Runs a sequence in a transaction. A move may be refused, and then leaves nothing; what it did must add up.
class RandomRun : protected Dice
{
public:
    explicit RandomRun(store::UnitOfWork &work) : m_work(work) {}
    virtual ~RandomRun() = default;

    /// The first thing that does not hold after it; empty where all does.
    QString complaintAfter(const Sequence &sequence)
    {
        for (const Move &move : sequence) {
            take(move);
            if (attempt([&] { return make(move.kind); }))
                ++m_done[move.kind];
        }
        return complaint();
    }
    /// How often each kind of move was not refused.
    const QMap<int, int> &done() const { return m_done; }

protected:
    virtual bool make(int kind) = 0;
    virtual QString complaint() = 0;

    /// Leaves nothing of what was refused.
    template<typename F>
    bool attempt(F change)
    {
        m_work.connection().executeScript("SAVEPOINT move");
        const bool done = change();
        m_work.connection().executeScript(done ? "RELEASE move" : "ROLLBACK TO move; RELEASE move");
        return done;
    }
    template<typename... Values>
    qint64 number(const char *sql, const Values &...values)
    {
        return m_work.connection().value<qint64>(sql, values...).value_or(0);
    }

    store::UnitOfWork &m_work;

private:
    QMap<int, int> m_done;
};

/// What does not hold after a sequence; the shop of the world is afterwards as before. @p done counts the moves of each kind.
template<typename Run, typename World>
QString complaintAfter(World &world, const Sequence &sequence, QMap<int, int> &done)
{
    QString complaint;
    const auto rolledBack = world.shop.write([&](store::UnitOfWork &work) -> Result<void> {
        Run run(world, work);
        complaint = run.complaintAfter(sequence);
        for (const auto &[kind, count] : run.done().asKeyValueRange())
            done[kind] += count;
        return fail("test.rollBack", {});
    });
    return codeOf(rolledBack) == QLatin1String("test.rollBack") ? complaint : messageOf(rolledBack);
}

/// Leaves out move after move as long as something still does not hold.
template<typename F>
Sequence shrunk(Sequence sequence, F complaintAfter)
{
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (size_t i = 0; i < sequence.size(); ++i) {
            Sequence without = sequence;
            without.erase(without.begin() + static_cast<ptrdiff_t>(i));
            if (complaintAfter(without).isEmpty())
                continue;
            sequence = without;
            smaller = true;
            break;
        }
    }
    return sequence;
}

/// Empty where the sequence of a seed holds; else what does not, with the fewest moves that show it.
template<typename F>
QString complaintOf(quint32 seed, const Sequence &sequence, std::span<const char *const> names, F complaintAfter)
{
    const QString complaint = complaintAfter(sequence);
    if (complaint.isEmpty())
        return {};
    const Sequence smallest = shrunk(sequence, complaintAfter);
    return QStringLiteral("seed %1: %2\n%3\n%4")
        .arg(seed)
        .arg(complaint, complaintAfter(smallest), inWords(smallest, names));
}

/// Something that holds whatever was done.
struct Rule
{
    const char *what;
    const char *broken; ///< counts what breaks it
};

/// The rules of orders, said apart from what verify does.
inline constexpr Rule rulesOfOrders[] = {
    {"paid + open = total", R"(SELECT count(*) FROM orders o WHERE paid_total + rounding_total <>
        (SELECT coalesce(sum(amount), 0) FROM payments WHERE order_id = o.id))"},
    {"refunded <= paid", R"(SELECT count(*) FROM orders o WHERE kind = 'sale' AND 0 >
        (SELECT coalesce(sum(amount), 0) FROM payments
         WHERE order_id = o.id OR order_id IN (SELECT id FROM orders WHERE credit_of = o.id)))"},
    {"credited <= total", R"(SELECT count(*) FROM orders o WHERE kind = 'sale' AND total <
        (SELECT coalesce(-sum(total), 0) FROM orders WHERE credit_of = o.id))"},
    {"returned <= delivered", R"(SELECT count(*) FROM order_lines l JOIN orders o ON o.id = l.order_id
        WHERE o.kind = 'sale' AND l.quantity + (SELECT coalesce(sum(c.quantity), 0) FROM order_lines c
                                                WHERE c.of_line_id = l.id) < 0)"},
    {"entries sum to on hand", R"(SELECT count(*) FROM stock_levels s WHERE on_hand <>
        (SELECT coalesce(sum(quantity), 0) FROM stock_entries e
         WHERE e.variant_id = s.variant_id AND e.store_id = s.store_id AND historic = 0))"},
    {"no number twice", "SELECT count(*) - count(DISTINCT number) FROM orders"},
    {"nobody spends more than there is", "SELECT (SELECT count(*) FROM gift_card_balances WHERE balance < 0) "
                                         "+ (SELECT count(*) FROM store_credit_balances WHERE balance < 0)"},
};

/// The first rule that is broken; empty where none is.
inline QString brokenOf(store::Connection &connection, std::span<const Rule> rules)
{
    for (const Rule &rule : rules) {
        if (connection.value<qint64>(rule.broken).value_or(0) != 0)
            return QString::fromLatin1(rule.what);
    }
    return {};
}

} // namespace shopdesk::test
