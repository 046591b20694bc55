// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/Dice.h"

#include <numeric>

namespace shopdesk::sample {

size_t Dice::weighted(const std::vector<int> &weights)
{
    int rest = below(std::accumulate(weights.begin(), weights.end(), 0));
    for (size_t i = 0; i < weights.size(); ++i) {
        rest -= weights[i];
        if (rest < 0)
            return i;
    }
    return weights.size() - 1;
}

int Dice::around(int thousandths)
{
    // The sum of three throws is bell-shaped; together they lie within 35 % of what is expected.
    const int spread = thousandths * 35 / 100;
    int noisy = thousandths;
    for (int i = 0; i < 3 && spread > 0; ++i)
        noisy += between(-spread, spread) / 3;
    return noisy / 1000 + (below(1000) < noisy % 1000 ? 1 : 0);
}

} // namespace shopdesk::sample
