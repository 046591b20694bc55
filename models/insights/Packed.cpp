// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Packed.h"

#include <QtEndian>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace shopdesk::insights {

namespace {

// Writing ---------------------------------------------------------------------------------------------------------

template<typename Number>
void appendAs(QByteArray &bytes, const std::vector<qint64> &numbers)
{
    const qsizetype begin = bytes.size();
    bytes.resize(begin + static_cast<qsizetype>(numbers.size() * sizeof(Number)));
    char *at = bytes.data() + begin;
    for (const qint64 number : numbers) {
        qToLittleEndian(static_cast<Number>(number), at);
        at += sizeof(Number);
    }
}

template<typename Number>
bool holds(qint64 lowest, qint64 highest)
{
    return lowest >= std::numeric_limits<Number>::min() && highest <= std::numeric_limits<Number>::max();
}

void appendColumn(QByteArray &bytes, const std::vector<qint64> &numbers)
{
    qint64 lowest = 0;
    qint64 highest = 0;
    for (const qint64 number : numbers) {
        lowest = std::min(lowest, number);
        highest = std::max(highest, number);
    }
    const char width = lowest == 0 && highest == 0      ? 0
                       : holds<qint8>(lowest, highest)  ? 1
                       : holds<qint16>(lowest, highest) ? 2
                       : holds<qint32>(lowest, highest) ? 4
                                                        : 8;
    bytes.append(width);
    switch (width) {
    case 1:
        return appendAs<qint8>(bytes, numbers);
    case 2:
        return appendAs<qint16>(bytes, numbers);
    case 4:
        return appendAs<qint32>(bytes, numbers);
    case 8:
        return appendAs<qint64>(bytes, numbers);
    }
}

void appendCount(QByteArray &bytes, size_t count)
{
    std::array<char, 4> number{};
    qToLittleEndian(static_cast<quint32>(count), number.data());
    bytes.append(number.data(), number.size());
}

// Reading ---------------------------------------------------------------------------------------------------------

class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    size_t count()
    {
        m_rows = qFromLittleEndian<quint32>(take(4));
        return m_rows;
    }

    /// Gives the next column's numbers one by one.
    template<typename Take>
    void column(Take takeNumber)
    {
        switch (*take(1)) {
        case 0:
            for (size_t row = 0; row < m_rows; ++row)
                takeNumber(row, 0);
            return;
        case 1:
            return numbers<qint8>(takeNumber);
        case 2:
            return numbers<qint16>(takeNumber);
        case 4:
            return numbers<qint32>(takeNumber);
        case 8:
            return numbers<qint64>(takeNumber);
        }
        damaged();
    }

    void skipColumn()
    {
        const auto width = static_cast<unsigned char>(*take(1));
        if (width > 8)
            damaged();
        take(m_rows * width);
    }

private:
    const char *take(size_t length)
    {
        if (length > static_cast<size_t>(m_end - m_at))
            damaged();
        const char *begin = m_at;
        m_at += length;
        return begin;
    }

    template<typename Number, typename Take>
    void numbers(Take &takeNumber)
    {
        const char *at = take(m_rows * sizeof(Number));
        for (size_t row = 0; row < m_rows; ++row, at += sizeof(Number))
            takeNumber(row, qFromLittleEndian<Number>(at));
    }

    const char *m_at;
    const char *m_end;
    size_t m_rows = 0;
};

} // namespace

void damaged()
{
    throw std::runtime_error("the rollups are damaged; verify --rebuild makes them anew");
}

void combine(std::vector<Entry> &entries)
{
    std::ranges::sort(entries, {}, &Entry::ordinal);
    size_t kept = 0;
    for (size_t i = 0; i < entries.size();) {
        Entry sum = entries[i++];
        while (i < entries.size() && entries[i].ordinal == sum.ordinal)
            sum.sums += entries[i++].sums;
        if (!sum.sums.isZero())
            entries[kept++] = sum;
    }
    entries.resize(kept);
}

QByteArray pack(std::span<const Entry> entries)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(entries.size()) * 12 + 16);
    appendCount(bytes, entries.size());
    std::vector<qint64> numbers(entries.size());
    quint32 last = 0;
    for (size_t row = 0; row < entries.size(); ++row) {
        numbers[row] = entries[row].ordinal - last;
        last = entries[row].ordinal;
    }
    appendColumn(bytes, numbers);
    for (const auto member : Columns::members) {
        for (size_t row = 0; row < entries.size(); ++row)
            numbers[row] = entries[row].sums.*member;
        appendColumn(bytes, numbers);
    }
    return bytes;
}

void unpack(QByteArrayView packed, unsigned which, Columns &into)
{
    Reader reader(packed);
    into.rows = reader.count();
    if (into.rows > static_cast<size_t>(packed.size()))
        damaged();
    into.ordinals.resize(std::max(into.ordinals.size(), into.rows));
    qint64 ordinal = 0;
    bool ascends = true;
    reader.column([&](size_t row, auto distance) {
        ordinal += distance;
        ascends = ascends && distance >= 0;
        into.ordinals[row] = static_cast<quint32>(ordinal);
    });
    if (!ascends || ordinal > std::numeric_limits<quint32>::max())
        damaged();
    for (size_t i = 0; i < Columns::members.size(); ++i) {
        if ((which & (1U << i)) == 0) {
            reader.skipColumn();
            continue;
        }
        std::vector<qint64> &numbers = into.numbers[i];
        numbers.resize(std::max(numbers.size(), into.rows));
        reader.column([&](size_t row, auto number) { numbers[row] = number; });
    }
}

std::vector<Entry> unpack(QByteArrayView packed)
{
    Columns columns;
    unpack(packed, Columns::All, columns);
    std::vector<Entry> entries(columns.rows);
    for (size_t row = 0; row < entries.size(); ++row) {
        entries[row].ordinal = columns.ordinals[row];
        for (size_t i = 0; i < Columns::members.size(); ++i)
            entries[row].sums.*Columns::members[i] = columns.numbers[i][row];
    }
    return entries;
}

QByteArray packNumbers(std::span<const qint64> numbers)
{
    QByteArray bytes;
    appendCount(bytes, numbers.size());
    appendColumn(bytes, {numbers.begin(), numbers.end()});
    return bytes;
}

std::vector<qint64> unpackNumbers(QByteArrayView packed)
{
    // A row holds ordinalsPerChunk numbers at most; zeros take no room, so that the length says nothing about their count.
    constexpr size_t mostNumbers = 1U << 20;
    Reader reader(packed);
    const size_t count = reader.count();
    if (count > mostNumbers)
        damaged();
    std::vector<qint64> numbers(count);
    reader.column([&](size_t row, auto number) { numbers[row] = number; });
    return numbers;
}

} // namespace shopdesk::insights
