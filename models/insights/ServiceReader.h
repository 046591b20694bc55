// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/BusinessTime.h"
#include "insights/ServiceFigures.h"

#include <functional>
#include <unordered_map>

namespace shopdesk::insights {

/// A ticket as the figures of service count it.
struct CountedTicket
{
    qint64 id = 0;
    Instant openedAt;
    qint64 agent = 0;
    qint64 category = 0;
    QString channel;
    bool isResolved = false;
    bool wasReopened = false;
    std::optional<bool> kept; ///< deadlines; none: nothing was promised, or it is not over
    std::optional<qint64> responseMs;
    std::optional<qint64> resolutionMs;
};

/// Reads what service figures are made of, a row each; the business time of each ticket is that of its own calendar.
class ServiceReader
{
public:
    ServiceReader(store::Connection &connection, const ServiceScope &scope);

    void eachOpened(const std::function<void(const CountedTicket &)> &take);
    /// Those at work when the days ended.
    void eachInBacklog(const std::function<void(const CountedTicket &)> &take);
    /// Surveys asked after resolutions: what an ask says, and its score where the answer is not anonymous.
    struct CountedAsk
    {
        CountedTicket ticket; ///< agent, category and channel; when it was asked as openedAt
        bool isAnswered = false;
        std::optional<int> score;
    };
    void eachAsk(const std::function<void(const CountedAsk &)> &take);
    /// Scores of anonymous answers, and of those about recommending.
    void eachAnonymous(const std::function<void(int score)> &take);
    void eachRecommendation(const std::function<void(int score)> &take);

private:
    const calendar::Hours *hoursOf(qint64 calendar);
    std::vector<calendar::Stretch> pausesOf(qint64 ticket, Instant end);

    store::Connection &m_connection;
    ServiceScope m_scope;
    Instant m_from;
    Instant m_to; ///< not included
    std::unordered_map<qint64, std::optional<calendar::Hours>> m_hours;
};

} // namespace shopdesk::insights
