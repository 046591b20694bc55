// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Subjects.h"

#include "insights/Packed.h"

#include <algorithm>

namespace shopdesk::insights {

QString keyOf(Subject subject)
{
    switch (subject) {
    case Subject::Member:
        return QStringLiteral("member");
    case Subject::Product:
        return QStringLiteral("product");
    case Subject::Category:
        return QStringLiteral("category");
    case Subject::Returned:
        return QStringLiteral("returned");
    case Subject::Returner:
        return QStringLiteral("returner");
    case Subject::Supplier:
        return QStringLiteral("supplier");
    }
    Q_UNREACHABLE();
}

// Ordinals --------------------------------------------------------------------------------------------------------

std::optional<quint32> Ordinals::known(qint64 id)
{
    if (const auto found = m_ordinals.find(id); found != m_ordinals.end())
        return found->second;
    const auto stored = m_connection.value<qint64>("SELECT ordinal FROM rollup_ordinals WHERE subject = ? AND id = ?",
                                                   keyOf(m_subject), id);
    if (!stored)
        return std::nullopt;
    return m_ordinals.emplace(id, static_cast<quint32>(*stored)).first->second;
}

quint32 Ordinals::of(qint64 id)
{
    if (const auto found = known(id))
        return *found;
    const quint32 ordinal = count();
    m_ordinals.emplace(id, ordinal);
    m_added.push_back(id);
    m_count = ordinal + 1;
    return ordinal;
}

quint32 Ordinals::count()
{
    if (!m_count) {
        const auto highest =
            m_connection.value<qint64>("SELECT max(ordinal) FROM rollup_ordinals WHERE subject = ?", keyOf(m_subject));
        m_count = highest ? static_cast<quint32>(*highest) + 1 : 0;
    }
    return *m_count;
}

std::vector<qint64> Ordinals::ids()
{
    std::vector<qint64> result(count());
    auto row = m_connection.query("SELECT ordinal, id FROM rollup_ordinals WHERE subject = ?", keyOf(m_subject));
    while (row.next())
        result[static_cast<size_t>(row.get<qint64>(0))] = row.get<qint64>(1);
    std::ranges::copy(m_added, result.end() - static_cast<std::ptrdiff_t>(m_added.size()));
    return result;
}

qint64 Ordinals::idOf(quint32 ordinal)
{
    const size_t saved = count() - m_added.size();
    if (ordinal >= saved)
        return m_added[ordinal - saved];
    return m_connection
        .value<qint64>("SELECT id FROM rollup_ordinals WHERE subject = ? AND ordinal = ?", keyOf(m_subject),
                       qint64(ordinal))
        .value_or(0);
}

std::vector<qint64> Ordinals::idsOf(std::span<const quint32> ordinals)
{
    constexpr size_t fewEnoughToLookUp = 1'000;
    std::vector<qint64> result;
    if (ordinals.size() <= fewEnoughToLookUp) {
        for (const quint32 ordinal : ordinals)
            result.push_back(idOf(ordinal));
        return result;
    }
    const std::vector<qint64> all = ids();
    for (const quint32 ordinal : ordinals)
        result.push_back(all[ordinal]);
    return result;
}

void Ordinals::save(store::UnitOfWork &work)
{
    qint64 ordinal = static_cast<qint64>(count()) - static_cast<qint64>(m_added.size());
    for (const qint64 id : m_added) {
        work.execute("INSERT INTO rollup_ordinals (subject, id, ordinal) VALUES (?, ?, ?)", keyOf(m_subject), id,
                     ordinal++);
    }
    m_added.clear();
}

// Attributes ------------------------------------------------------------------------------------------------------

Attributes::Chunk &Attributes::chunk(quint32 number)
{
    const auto [found, isNew] = m_chunks.try_emplace(number);
    if (isNew) {
        const auto packed = m_connection.value<QByteArray>(
            "SELECT packed FROM rollup_attributes WHERE subject = ? AND chunk = ?", keyOf(m_subject), qint64(number));
        if (packed)
            found->second.numbers = unpackNumbers(*packed);
    }
    return found->second;
}

qint64 Attributes::at(quint32 ordinal)
{
    const std::vector<qint64> &numbers = chunk(ordinal / ordinalsPerChunk).numbers;
    const quint32 place = ordinal % ordinalsPerChunk;
    return place < numbers.size() ? numbers[place] : m_absent;
}

void Attributes::set(quint32 ordinal, qint64 value)
{
    Chunk &in = chunk(ordinal / ordinalsPerChunk);
    const quint32 place = ordinal % ordinalsPerChunk;
    if (place >= in.numbers.size())
        in.numbers.resize(place + 1, m_absent);
    in.changed = in.changed || in.numbers[place] != value;
    in.numbers[place] = value;
}

std::vector<qint64> Attributes::all(quint32 count)
{
    std::vector<qint64> result(count, m_absent);
    const auto put = [&](quint32 chunk, const std::vector<qint64> &numbers) {
        const size_t begin = size_t(chunk) * ordinalsPerChunk;
        if (begin + numbers.size() > result.size())
            result.resize(begin + numbers.size(), m_absent);
        std::ranges::copy(numbers, result.begin() + static_cast<std::ptrdiff_t>(begin));
    };
    auto row = m_connection.query("SELECT chunk, packed FROM rollup_attributes WHERE subject = ?", keyOf(m_subject));
    while (row.next())
        put(static_cast<quint32>(row.get<qint64>(0)), unpackNumbers(row.bytesAt(1)));
    for (const auto &[number, held] : m_chunks)
        put(number, held.numbers);
    return result;
}

void Attributes::save(store::UnitOfWork &work)
{
    for (auto &[number, held] : m_chunks) {
        if (!held.changed)
            continue;
        work.execute("INSERT INTO rollup_attributes (subject, chunk, packed) VALUES (?, ?, ?) "
                     "ON CONFLICT DO UPDATE SET packed = excluded.packed",
                     keyOf(m_subject), qint64(number), packNumbers(held.numbers));
        held.changed = false;
    }
}

} // namespace shopdesk::insights
