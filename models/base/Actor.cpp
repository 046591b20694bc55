// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Actor.h"

#include <QCoreApplication>

namespace shopdesk {

Actor Actor::approved(const Actor &approver, Permission permission) const
{
    Actor both = *this;
    both.permissions.insert(permission);
    both.limits = approver.limits;
    both.stores = approver.stores;
    both.approvedBy = approver.id;
    both.approvedByName = approver.name;
    return both;
}

Actor Actor::owner()
{
    return {{}, QCoreApplication::translate("Actor", "Owner"), allPermissions()};
}

Actor Actor::nobody()
{
    return {{}, QCoreApplication::translate("Actor", "Nobody"), {}};
}

} // namespace shopdesk
