// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/ReservationKeeper.h"
#include "channels/MailKeeper.h"
#include "company/SyncKeeper.h"
#include "insights/RollupKeeper.h"
#include "loyalty/NoticeKeeper.h"
#include "members/TierKeeper.h"
#include "points/ExpiryKeeper.h"
#include "staff/ActorKeeper.h"
#include "store/AutomaticBackup.h"
#include "store/Store.h"
#include "surveys/SurveyKeeper.h"
#include "tickets/TicketKeeper.h"

namespace shopdesk::app {

/// An open shop with everything that works in it by itself: the one place where that is wired together. For programs
/// with an event loop.
class Shop
{
public:
    /// Errors as Store::open.
    static Result<std::unique_ptr<Shop>> open(const QString &path);
    /// Of a file that has just been made.
    static std::unique_ptr<Shop> around(std::unique_ptr<store::Store> store);

    store::Store &store() { return *m_store; }
    store::AutomaticBackup &backups() { return m_backups; }
    company::SyncKeeper &sync() { return m_sync; }

private:
    explicit Shop(std::unique_ptr<store::Store> store);

    std::unique_ptr<store::Store> m_store;
    staff::ActorKeeper m_actor;
    insights::RollupKeeper m_rollups;
    catalog::ReservationKeeper m_reservations;
    members::TierKeeper m_tiers;
    points::ExpiryKeeper m_expiry;
    loyalty::NoticeKeeper m_notices;
    tickets::TicketKeeper m_tickets;
    surveys::SurveyKeeper m_surveys;
    channels::MailKeeper m_mail;
    store::AutomaticBackup m_backups;
    company::SyncKeeper m_sync;
};

} // namespace shopdesk::app
