// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/SecondFactorRule.h"

#include "staff/People.h"
#include "store/FreshProof.h"
#include "store/Settings.h"

#include <QCoreApplication>

namespace shopdesk::staff {

namespace {
const QString settingKey = QStringLiteral("staff.ownersNeedSecondFactor");
const QString neededWord = QStringLiteral("needed");
} // namespace

bool ownersNeedSecondFactor(store::Connection &connection)
{
    return store::setting(connection, settingKey) == neededWord;
}

Result<void> setOwnersNeedSecondFactor(store::UnitOfWork &work, bool needed)
{
    if (auto allowed = work.require(Permission::ManageStaff); !allowed)
        return allowed;
    // Before anybody has signed up there are no people, and whoever works is the owner.
    if (const StaffId self = work.actor().id; self) {
        const Result<Person> asking = person(work.connection(), self);
        if (!asking)
            return Failure(asking.error());
        if (!asking->isOwner) {
            return fail("staff.ownersOnly",
                        QCoreApplication::translate("Staff", "How owners sign in is decided by owners alone."),
                        QStringLiteral("ownersNeedSecondFactor"));
        }
    }
    if (needed == ownersNeedSecondFactor(work.connection()))
        return {};
    if (!needed) {
        if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
            return proved;
    }
    return store::setSetting(work, settingKey, needed ? neededWord : QString());
}

bool needsSecondFactor(store::Connection &connection, StaffId id)
{
    return ownersNeedSecondFactor(connection)
           && connection
                  .value<int>("SELECT 1 FROM staff s JOIN roles r ON r.id = s.role_id WHERE s.id = ? AND r.key = ?", id,
                              QString::fromLatin1(ownerKey))
                  .has_value();
}

} // namespace shopdesk::staff
