// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QPointer>
#include <QWidget>

namespace shopdesk::ui {

/// Asks for another person who allows on the spot what was @p refused, over the widget @p over or else the window. `then`
/// gets who acts in it: the one who asks, with what others have allowed (@p acting, where somebody has before), or nobody
/// where they thought better of it. It is not called where @p over is gone by then.
using AskSomeone = std::function<void(QObject *over, const Error &refused, const std::optional<Actor> &acting,
                                      std::function<void(const std::optional<Actor> &)> then)>;

/// One thing that a person wants done. Where they may not, somebody else is asked, and it is tried again as they allow.
template<typename Outcome>
class Attempt : public std::enable_shared_from_this<Attempt<Outcome>>
{
public:
    using Act = std::function<store::Answer<Outcome>(const std::optional<Actor> &instead)>;

    Attempt(QObject *over, AskSomeone ask, Act act) : m_over(over), m_ask(std::move(ask)), m_act(std::move(act))
    {
        m_promise.start();
    }

    store::Answer<Outcome> answer() { return m_promise.future(); }

    void run(const std::optional<Actor> &acting = {})
    {
        m_act(acting).then(m_over, [self = this->shared_from_this(), acting](const Outcome &outcome) {
            if (outcome || !self->m_ask || !permissionFrom(outcome.error().permission))
                return self->finish(outcome);
            self->m_ask(self->m_over, outcome.error(), acting, [self, outcome](const std::optional<Actor> &allowed) {
                allowed ? self->run(allowed) : self->finish(outcome);
            });
        });
    }

private:
    void finish(const Outcome &outcome)
    {
        m_promise.addResult(outcome);
        m_promise.finish();
    }

    QPointer<QObject> m_over;
    AskSomeone m_ask;
    Act m_act;
    QPromise<Outcome> m_promise;
};

} // namespace shopdesk::ui
