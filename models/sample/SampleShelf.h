// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/SampleCatalog.h"

namespace shopdesk::sample {

/// What stands in the stores, counted along with the sales so that nothing is sold that is not there, and filled up by
/// receipts when it runs low.
class Shelf
{
public:
    Shelf(store::UnitOfWork &work, Dice &dice, const std::vector<Offer> &offers, const std::vector<StoreId> &stores);

    /// The first receipts, for the day on which business starts.
    Result<void> fillAll(BusinessDay day);
    /// Brings what has run low for a new day, as far as somebody noticed.
    Result<void> replenish(size_t store, BusinessDay day);
    /// As many as are wanted and there.
    int take(size_t store, size_t offer, int wanted);
    void putBack(size_t store, size_t offer, int quantity) { levelOf(store, offer) += quantity; }

private:
    int &levelOf(size_t store, size_t offer) { return m_levels[store * m_offers.size() + offer]; }
    int targetOf(size_t offer) const;
    Result<void> receive(size_t store, size_t offer, int quantity, BusinessDay day);

    store::UnitOfWork &m_work;
    Dice &m_dice;
    const std::vector<Offer> &m_offers;
    const std::vector<StoreId> &m_stores;
    std::vector<int> m_levels;
};

} // namespace shopdesk::sample
