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

/// One thing that a person wants done. Where they may not, somebody else is asked, and it is tried again as they allow. The
/// answer arrives as that of a Store::write does, with nothing between.
template<typename Outcome>
class Attempt
{
public:
    using Act = std::function<store::Answer<Outcome>(const std::optional<Actor> &instead)>;

    Attempt(QObject *over, AskSomeone ask, Act act)
        : m_request(std::make_shared<const Request>(Request{over, std::move(ask), std::move(act)}))
        , m_first(m_request->act({}))
    {
    }

    /// The outcome, in the thread of the context, and not at all where the context is gone by then.
    template<typename F>
    void then(QObject *context, F take) const
    {
        follow(m_request, m_first, {}, context, std::move(take));
    }

private:
    struct Request
    {
        QPointer<QObject> over;
        AskSomeone ask;
        Act act;
    };
    using Take = std::function<void(const Outcome &)>;

    static void follow(const std::shared_ptr<const Request> &request, const store::Answer<Outcome> &answer,
                       const std::optional<Actor> &acting, QObject *context, const Take &take)
    {
        answer.then(context, [request, acting, context, take](const Outcome &outcome) {
            if (outcome || !request->ask || !request->over || !permissionFrom(outcome.error().permission)) {
                take(outcome);
                return;
            }
            request->ask(request->over, outcome.error(), acting,
                         [request, outcome, take, alive = QPointer(context)](const std::optional<Actor> &allowed) {
                             if (alive && allowed)
                                 follow(request, request->act(allowed), allowed, alive, take);
                             else if (alive)
                                 take(outcome);
                         });
        });
    }

    std::shared_ptr<const Request> m_request;
    store::Answer<Outcome> m_first;
};

} // namespace shopdesk::ui
