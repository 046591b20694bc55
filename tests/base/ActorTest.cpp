// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Actor.h"

#include <QtTest>

using namespace shopdesk;

class ActorTest : public QObject
{
    Q_OBJECT

private slots:
    void theOwnerMayDoEverything()
    {
        const Actor owner = Actor::owner();
        QVERIFY(!owner.name.isEmpty());
        // The permissions are numbered without gaps, so the last one tells how many there are.
        for (int i = 0; i <= static_cast<int>(Permission::ManageShop); ++i)
            QVERIFY(owner.may(static_cast<Permission>(i)));
        QCOMPARE(owner.permissions.size(), static_cast<int>(Permission::ManageShop) + 1);
    }

    void nobodyMayDoWhatWasNotGranted()
    {
        QVERIFY(!Actor().may(Permission::EditCatalog));
        const Actor clerk{{}, u"Clerk"_qs, {Permission::EditMembers}};
        QVERIFY(clerk.may(Permission::EditMembers));
        QVERIFY(!clerk.may(Permission::RevealPersonalData));
    }
};

QTEST_GUILESS_MAIN(ActorTest)
#include "ActorTest.moc"
