// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Shop.h"

#include "app/ArrivalRules.h"
#include "channels/SendElsewhere.h"
#include "company/Devices.h"
#include "vault/Keychain.h"

namespace shopdesk::app {

namespace {

/// One computer of several does what is done once for the shop: the one that sends for the others, or any where there is no
/// mailbox.
bool sendsMails(store::Connection &connection)
{
    bool hasMailbox = false;
    for (store::Query rows = connection.query("SELECT id FROM mailboxes WHERE archived_at IS NULL"); rows.next();) {
        hasMailbox = true;
        if (!channels::isSentElsewhere(connection, rows.get<channels::MailboxId>(0)))
            return true;
    }
    return !hasMailbox;
}

} // namespace

Result<std::unique_ptr<Shop>> Shop::open(const QString &path)
{
    auto store = store::Store::open(path);
    if (!store)
        return Failure(store.error());
    return around(std::move(*store));
}

std::unique_ptr<Shop> Shop::around(std::unique_ptr<store::Store> store)
{
    // Before anything is written. Where that cannot be written either, everything else will say so.
    company::noticeMachine(*store, company::thisMachine());
    return std::unique_ptr<Shop>(new Shop(std::move(store)));
}

Shop::Shop(std::unique_ptr<store::Store> store)
    : m_store(std::move(store))
    , m_actor(*m_store)
    , m_rollups(*m_store)
    , m_reservations(*m_store)
    , m_tiers(*m_store)
    , m_expiry(*m_store)
    , m_notices(*m_store, sendsMails)
    , m_tickets(*m_store)
    , m_surveys(*m_store)
    , m_mail(*m_store)
    , m_backups(*m_store)
    , m_sync(*m_store,
             vault::Keychain::isAvailable() ? std::shared_ptr<vault::Keychain>(vault::Keychain::ofSystem()) : nullptr,
             company::SyncKeeper::online(arrivalRules()))
{
}

} // namespace shopdesk::app
