// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Agents.h"
#include "tickets/Assignment.h"

#include <QHash>

namespace shopdesk::tickets {

/// What routing knows of those who take tickets, read once and kept up while tickets are given: many at a time cost no more
/// reading than one.
class RoutingDesk
{
public:
    /// Of the people whom routing gives tickets to.
    RoutingDesk(store::Connection &connection, BusinessDay today);
    /// Of one person alone, whether routing gives them any or not.
    RoutingDesk(store::Connection &connection, BusinessDay today, const Agent &agent);

    struct Choice
    {
        std::optional<StaffId> agent;
        std::vector<Weighed> weighed; ///< the chosen one first; of many people the first ones, and how many others
    };
    /// The one of those who fit a ticket with the fewest open, of as few who was given one longest ago; @p without is passed
    /// over.
    Choice choose(TicketId ticket, StaffId without = {});
    /// Whether the first person fits what a ticket asks, however much they have.
    bool fits(StoreId store, const QString &language, qint64 category);
    /// Whether anybody fits who may have one more.
    bool anybodyFits(StoreId store, const QString &language, qint64 category);
    /// They were given a ticket just now.
    void gave(StaffId agent);

private:
    /// What a ticket asks of whoever answers it.
    struct Asks
    {
        StoreId store;
        QString skill;
        QString language;
    };
    struct Seat
    {
        Agent agent;
        std::optional<Actor> actor;
        bool isAway = false;
    };
    using Against = std::vector<std::optional<Weighed>>; ///< by seat

    void seat(store::Connection &connection, const Agent &agent, BusinessDay today);
    std::optional<Asks> asksOf(TicketId ticket);
    QString skillOf(qint64 category);
    static std::optional<Weighed> against(const Seat &seat, const Asks &asks);
    const Against &againstAll(const Asks &asks);

    store::Connection &m_connection;
    std::vector<Seat> m_seats;
    std::vector<size_t> m_order;       ///< of seats: who had none for the longest time first
    QHash<qint64, QString> m_skills;   ///< by category
    QHash<QString, Against> m_against; ///< what speaks against each, by what a ticket asks
};

} // namespace shopdesk::tickets
