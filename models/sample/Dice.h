// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>
#include <vector>

namespace shopdesk::sample {

/// Chance that falls the same way on every platform: the standard fixes the engine, but not its distributions.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}

    /// 0 … n − 1
    int below(int n) { return static_cast<int>(m_engine() % static_cast<quint32>(n)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    bool chance(int percent) { return below(100) < percent; }
    bool perMille(int parts) { return below(1000) < parts; }
    template<typename T, size_t N>
    const T &oneOf(const T (&items)[N])
    {
        return items[below(static_cast<int>(N))];
    }
    /// An index, each as likely as its weight.
    size_t weighted(const std::vector<int> &weights);
    /// A whole number around an expected one, which is given in thousandths: its whole part, give or take, and the rest
    /// by chance.
    int around(int thousandths);

private:
    std::mt19937 m_engine;
};

} // namespace shopdesk::sample
