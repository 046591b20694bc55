// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <span>
#include <vector>

namespace shopdesk::insights {

/// What is added up of orders: amounts in minor units; units and orders are those of sales.
struct Sums
{
    qint64 gross = 0;
    qint64 credits = 0;
    qint64 units = 0;
    qint64 orders = 0;

    bool operator==(const Sums &) const = default;
    Sums &operator+=(const Sums &other)
    {
        gross += other.gross;
        credits += other.credits;
        units += other.units;
        orders += other.orders;
        return *this;
    }
    Sums &operator-=(const Sums &other)
    {
        gross -= other.gross;
        credits -= other.credits;
        units -= other.units;
        orders -= other.orders;
        return *this;
    }
    bool isZero() const { return *this == Sums{}; }
};

/// The sums of one member or one product, by its ordinal (Ordinals.h).
struct Entry
{
    quint32 ordinal = 0;
    Sums sums;

    bool operator==(const Entry &) const = default;
};

/// Puts entries in order of their ordinals, adds up those of the same one, and drops those that come to nothing.
void combine(std::vector<Entry> &entries);

/// Entries as bytes. The format, little-endian: the number of entries (4 bytes); then the distances between ordinals, gross,
/// credits, units and orders, each column as the width of its numbers (1 byte: 0, 1, 2, 4 or 8) and one number of that
/// width per entry; a column of zeros has width 0. Columns of one width, because that is what decodes fastest: a year
/// of 100,000 products is most of a million entries.
/// @p entries are in order and have different ordinals.
QByteArray pack(std::span<const Entry> entries);

/// Entries as columns, to be used again for the next bytes.
struct Columns
{
    enum Which : unsigned { Gross = 1, Credits = 2, Units = 4, Orders = 8, All = 15 };
    static constexpr std::array<qint64 Sums::*, 4> members{&Sums::gross, &Sums::credits, &Sums::units, &Sums::orders};

    size_t rows = 0;
    /// The first `rows` of each count; there may be more from earlier bytes. Of `numbers`, those that were asked for.
    std::vector<quint32> ordinals;
    std::array<std::vector<qint64>, 4> numbers;
};

/// Throws std::runtime_error: what packed rows say cannot be.
[[noreturn]] void damaged();

/// The ordinals ascend. Throws as damaged() where the bytes are not what pack made.
void unpack(QByteArrayView packed, unsigned which, Columns &into);
std::vector<Entry> unpack(QByteArrayView packed);

/// Plain numbers in a row, in the same way.
QByteArray packNumbers(std::span<const qint64> numbers);
std::vector<qint64> unpackNumbers(QByteArrayView packed);

} // namespace shopdesk::insights
