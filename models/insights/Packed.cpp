// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Packed.h"

#include <algorithm>
#include <stdexcept>

namespace shopdesk::insights {

namespace {

constexpr std::array members{&Sums::gross, &Sums::credits, &Sums::units, &Sums::orders};

quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

void append(QByteArray &bytes, quint64 value)
{
    while (value >= 0x80) {
        bytes.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    bytes.append(static_cast<char>(value));
}

[[noreturn]] void damaged()
{
    throw std::runtime_error("a packed row of the rollups is damaged; verify --rebuild makes them anew");
}

class Reader
{
public:
    Reader(const char *begin, const char *end)
        : m_at(begin)
        , m_end(end)
    {
    }

    quint64 next()
    {
        if (m_at == m_end)
            damaged();
        quint64 byte = static_cast<unsigned char>(*m_at++);
        quint64 value = byte & 0x7f;
        for (int shift = 7; byte >= 0x80; shift += 7) {
            if (m_at == m_end || shift > 63)
                damaged();
            byte = static_cast<unsigned char>(*m_at++);
            value |= (byte & 0x7f) << shift;
        }
        return value;
    }

    /// The next bytes as a reader of their own.
    Reader part(quint64 length)
    {
        if (length > static_cast<quint64>(m_end - m_at))
            damaged();
        const char *begin = m_at;
        m_at += length;
        return {begin, m_at};
    }

    quint64 left() const { return static_cast<quint64>(m_end - m_at); }

private:
    const char *m_at;
    const char *m_end;
};

} // namespace

Sums &Sums::operator+=(const Sums &other)
{
    gross += other.gross;
    credits += other.credits;
    units += other.units;
    orders += other.orders;
    return *this;
}

Sums &Sums::operator-=(const Sums &other)
{
    gross -= other.gross;
    credits -= other.credits;
    units -= other.units;
    orders -= other.orders;
    return *this;
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
    bytes.reserve(static_cast<qsizetype>(entries.size()) * 8 + 16);
    append(bytes, entries.size());
    quint32 last = 0;
    for (const Entry &entry : entries) {
        append(bytes, entry.ordinal - last);
        last = entry.ordinal;
    }
    QByteArray column;
    for (const auto member : members) {
        column.clear();
        const bool zeros = std::ranges::all_of(entries, [&](const Entry &entry) { return entry.sums.*member == 0; });
        for (size_t i = 0; i < entries.size() && !zeros; ++i)
            append(column, zigzag(entries[i].sums.*member));
        append(bytes, static_cast<quint64>(column.size()));
        bytes.append(column);
    }
    return bytes;
}

void unpack(const QByteArray &packed, unsigned which, Columns &into)
{
    Reader reader(packed.constData(), packed.constData() + packed.size());
    const quint64 count = reader.next();
    if (count > reader.left())
        damaged();
    into.ordinals.resize(count);
    quint32 ordinal = 0;
    for (quint32 &each : into.ordinals)
        each = ordinal += static_cast<quint32>(reader.next());
    for (size_t i = 0; i < members.size(); ++i) {
        Reader column = reader.part(reader.next());
        const bool wanted = (which & (1U << i)) != 0 && column.left() > 0;
        into.columns[i].resize(wanted ? count : 0);
        for (qint64 &value : into.columns[i])
            value = unzigzag(column.next());
    }
}

std::vector<Entry> unpack(const QByteArray &packed)
{
    Columns columns;
    unpack(packed, Columns::All, columns);
    std::vector<Entry> entries(columns.size());
    for (size_t row = 0; row < entries.size(); ++row) {
        entries[row].ordinal = columns.ordinals[row];
        for (size_t i = 0; i < members.size(); ++i)
            entries[row].sums.*members[i] = columns.at(i, row);
    }
    return entries;
}

QByteArray packNumbers(std::span<const qint64> numbers)
{
    QByteArray bytes;
    append(bytes, numbers.size());
    for (const qint64 number : numbers)
        append(bytes, zigzag(number));
    return bytes;
}

std::vector<qint64> unpackNumbers(const QByteArray &packed)
{
    Reader reader(packed.constData(), packed.constData() + packed.size());
    const quint64 count = reader.next();
    if (count > reader.left())
        damaged();
    std::vector<qint64> numbers(count);
    for (qint64 &number : numbers)
        number = unzigzag(reader.next());
    return numbers;
}

} // namespace shopdesk::insights
