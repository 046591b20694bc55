// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <span>
#include <string_view>

#include <QString>

namespace shopdesk::bench {

/// Numbers that are the same on every platform: the engines of the standard library are, its distributions are not.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}

    /// 0 … n − 1, each alike.
    int below(int n) { return static_cast<int>(m_engine() % static_cast<quint64>(n)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    bool oneIn(int n) { return below(n) == 0; }
    /// 0 … n − 1, small ones far more often: the few that everybody buys, and the many that hardly anyone does.
    int skewedBelow(int n)
    {
        const auto share = static_cast<double>(m_engine() >> 11) / 9007199254740992.0;
        return static_cast<int>(share * share * share * n);
    }

private:
    std::mt19937_64 m_engine;
};

struct ProductWords
{
    QString name;
    QString description;
};

/// "Celadon Tea Cup 350 ml", "青瓷茶杯 350 ml", or one after the other.
ProductWords productWords(Dice &dice);
/// "Emily Carter", "王小明"
QString personName(Dice &dice);
/// Categories at the top, and what is in each: "Tea" with "Green tea", "Cups".
std::span<const std::pair<std::u16string_view, std::vector<std::u16string_view>>> categoryNames();

} // namespace shopdesk::bench
