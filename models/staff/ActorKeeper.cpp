// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/ActorKeeper.h"

#include "staff/SignIn.h"

namespace shopdesk::staff {

ActorKeeper::ActorKeeper(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&store, &store::Store::changed, this, &ActorKeeper::look);
}

void ActorKeeper::look(const store::Changes &changes)
{
    const StaffId id = m_store.actor().id;
    if (!id || (!changes.touches(QStringLiteral("staff")) && !changes.touches(QStringLiteral("roles"))))
        return;
    m_store.read([id](store::Connection &connection) { return actorOf(connection, id); })
        .then(this, [this, id](const Result<Actor> &actor) {
            if (m_store.actor().id != id)
                return; // somebody else has signed in meanwhile
            if (!actor) {
                m_store.lock();
                return;
            }
            Actor renewed = *actor;
            // What the PIN with which they came in was not enough for does not come by itself.
            renewed.permissions -= Permissions(beyondPins()) - m_store.actor().permissions;
            m_store.setActor(renewed);
        });
}

} // namespace shopdesk::staff
