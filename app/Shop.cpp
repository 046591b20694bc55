// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Shop.h"

namespace shopdesk::app {

Result<std::unique_ptr<Shop>> Shop::open(const QString &path)
{
    auto store = store::Store::open(path);
    if (!store)
        return Failure(store.error());
    return around(std::move(*store));
}

std::unique_ptr<Shop> Shop::around(std::unique_ptr<store::Store> store)
{
    return std::unique_ptr<Shop>(new Shop(std::move(store)));
}

Shop::Shop(std::unique_ptr<store::Store> store)
    : m_store(std::move(store))
    , m_actor(*m_store)
    , m_rollups(*m_store)
    , m_reservations(*m_store)
    , m_tiers(*m_store)
    , m_expiry(*m_store)
    , m_tickets(*m_store)
    , m_mail(*m_store)
    , m_backups(*m_store)
{
}

} // namespace shopdesk::app
