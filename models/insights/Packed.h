// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

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
    Sums &operator+=(const Sums &other);
    Sums &operator-=(const Sums &other);
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

/// Entries as bytes. The format: the number of entries; the distances between ordinals; then gross, credits, units and
/// orders, each column as its length in bytes and one number per entry. A column of zeros has length 0. Numbers are
/// little-endian base 128 (LEB128), signed ones zigzag. Columns, because readers mostly want one or two of them, and the
/// same few bytes in a row decode fast.
/// @p entries are in order and have different ordinals.
QByteArray pack(std::span<const Entry> entries);

/// Entries as columns, to be used again for the next bytes.
struct Columns
{
    enum Which : unsigned { Gross = 1, Credits = 2, Units = 4, Orders = 8, All = 15 };

    std::vector<quint32> ordinals;
    /// In the order of Which; a column that was not asked for or is all zeros is empty.
    std::array<std::vector<qint64>, 4> columns;

    size_t size() const { return ordinals.size(); }
    qint64 at(size_t column, size_t row) const { return columns[column].empty() ? 0 : columns[column][row]; }
};

/// Throws std::runtime_error where the bytes are not what pack made.
void unpack(const QByteArray &packed, unsigned which, Columns &into);
std::vector<Entry> unpack(const QByteArray &packed);

/// Plain numbers in a row.
QByteArray packNumbers(std::span<const qint64> numbers);
std::vector<qint64> unpackNumbers(const QByteArray &packed);

} // namespace shopdesk::insights
