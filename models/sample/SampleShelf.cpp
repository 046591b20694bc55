// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleShelf.h"

#include "catalog/Stock.h"

namespace shopdesk::sample {

Shelf::Shelf(store::UnitOfWork &work, Dice &dice, const std::vector<Offer> &offers, const std::vector<StoreId> &stores)
    : m_work(work), m_dice(dice), m_offers(offers), m_stores(stores), m_levels(offers.size() * stores.size())
{
}

int Shelf::targetOf(size_t offer) const
{
    // Demand grows with the square of popularity.
    return 8 + m_offers[offer].popularity * m_offers[offer].popularity / 2;
}

Result<void> Shelf::receive(size_t store, size_t offer, int quantity, BusinessDay day)
{
    catalog::StockDraft receipt;
    receipt.store = m_stores[store];
    receipt.variant = m_offers[offer].variant;
    receipt.quantity = quantity;
    receipt.reason = catalog::StockReason::Receipt;
    // After closing on the evening before, for web orders come in from midnight on.
    receipt.occurredAt = m_work.shop().zone.fromLocal(day.plus(-1).toDate(), QTime(21, 30));
    if (*receipt.occurredAt > m_work.now())
        return {};
    const auto booked = catalog::bookStock(m_work, receipt);
    if (!booked)
        return Failure(booked.error());
    levelOf(store, offer) += quantity;
    return {};
}

Result<void> Shelf::fillAll(BusinessDay day)
{
    for (size_t store = 0; store < m_stores.size(); ++store) {
        for (size_t offer = 0; offer < m_offers.size(); ++offer) {
            if (auto done = receive(store, offer, targetOf(offer) + m_dice.below(6), day); !done)
                return done;
        }
    }
    return {};
}

Result<void> Shelf::replenish(size_t store, BusinessDay day)
{
    for (size_t offer = 0; offer < m_offers.size(); ++offer) {
        const int target = targetOf(offer);
        const bool isLow = levelOf(store, offer) * 3 <= target;
        if (!isLow || !m_dice.chance(25))
            continue;
        if (auto done = receive(store, offer, target - levelOf(store, offer) + m_dice.below(5), day); !done)
            return done;
    }
    return {};
}

int Shelf::take(size_t store, size_t offer, int wanted)
{
    const int taken = qMin(wanted, levelOf(store, offer));
    levelOf(store, offer) -= taken;
    return taken;
}

} // namespace shopdesk::sample
