// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <span>
#include <unordered_map>

namespace shopdesk::insights {

/// What the rollups keep packed sums of, many to a row.
enum class Subject {
    Member,
    Product,
    Category,
    Returned, ///< products of credits, by their ordinals as products
    Returner, ///< members with returns, by their ordinals as members
    Supplier  ///< an attribute of products
};

/// "member": as the file writes it.
QString keyOf(Subject subject);

/// How many ordinals share one row of a month and one row of attributes: a row that a new order changes stays near
/// 30 kB, and a year of 100,000 products is a few hundred rows.
inline constexpr quint32 ordinalsPerChunk = 4'096;

/// The small numbers 0, 1, 2, … by which the rollups know members, products and categories, given out when one first
/// occurs. Numbers given out by a read are its own; `save` keeps those that a refresh gave out.
class Ordinals
{
public:
    Ordinals(store::Connection &connection, Subject subject) : m_connection(connection), m_subject(subject) {}

    quint32 of(qint64 id);
    /// The number of an id that has one.
    std::optional<quint32> known(qint64 id);
    /// One more than the highest number given out.
    quint32 count();
    qint64 idOf(quint32 ordinal);
    std::vector<qint64> idsOf(std::span<const quint32> ordinals);
    /// The id of each ordinal.
    std::vector<qint64> ids();
    /// The ids whose numbers are not in the file yet, the last ones.
    const std::vector<qint64> &added() const { return m_added; }
    void save(store::UnitOfWork &work);

private:
    store::Connection &m_connection;
    Subject m_subject;
    std::optional<quint32> m_count;
    std::unordered_map<qint64, quint32> m_ordinals;
    std::vector<qint64> m_added; ///< the ids of the last ordinals, not in the file yet
};

/// One number for each ordinal, kept in rows of ordinalsPerChunk.
class Attributes
{
public:
    /// @p absent stands for ordinals that have no number yet.
    Attributes(store::Connection &connection, Subject subject, qint64 absent)
        : m_connection(connection), m_subject(subject), m_absent(absent)
    {
    }

    qint64 at(quint32 ordinal);
    void set(quint32 ordinal, qint64 value);
    /// All numbers, at least @p count of them, with those that were set.
    std::vector<qint64> all(quint32 count);
    void save(store::UnitOfWork &work);

private:
    struct Chunk
    {
        std::vector<qint64> numbers;
        bool changed = false;
    };
    Chunk &chunk(quint32 number);

    store::Connection &m_connection;
    Subject m_subject;
    qint64 m_absent;
    std::unordered_map<quint32, Chunk> m_chunks;
};

} // namespace shopdesk::insights
