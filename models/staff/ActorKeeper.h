// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

namespace shopdesk::staff {

/// Keeps what the person who is signed in may do up to date: a role that is changed holds at once, and whoever was put into
/// the archive is signed out.
class ActorKeeper : public QObject
{
    Q_OBJECT
public:
    explicit ActorKeeper(store::Store &store, QObject *parent = nullptr);

private:
    void look(const store::Changes &changes);

    store::Store &m_store;
};

} // namespace shopdesk::staff
