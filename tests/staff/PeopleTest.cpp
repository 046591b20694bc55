// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/ActorKeeper.h"
#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "staff/StaffOperations.h"
#include "store/AuditTrail.h"
#include "store/KeyFile.h"
#include "store/Operation.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "vault/RecoveryCode.h"
#include "vault/Totp.h"

#include <QJsonArray>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::staff;
using test::codeOf;
using test::must;

namespace {

const QString mei = QStringLiteral("Mei");
const QString owners = QStringLiteral("correct horse battery");
const QString cashiers = QStringLiteral("staple of the counter");

RoleId roleOf(test::TestShop &shop, const char *key)
{
    return *must(shop.read([key](store::Connection &c) -> Result<std::optional<RoleId>> {
        return c.value<RoleId>("SELECT id FROM roles WHERE key = ?", QString::fromLatin1(key));
    }));
}

} // namespace

/// A shop with the owner Mei and the cashier Tom; every test begins with Mei signed in.
class PeopleTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<test::TestShop>();
        m_mei = must(signUpOwner(m_shop->store(), mei, owners)).id;
        m_tom = must(m_shop->write([&](store::UnitOfWork &work) {
            return addPerson(work, {QStringLiteral("Tom"), roleOf(*m_shop, "cashier")}, cashiers);
        }));
    }
    void cleanup() { m_shop.reset(); }

    void theFirstOwnerEndsTheKeyFile()
    {
        QVERIFY(!QFile::exists(store::keyFilePath(m_shop->path())));
        m_shop->reopen();
        QVERIFY(m_shop->store().isLocked());
        QCOMPARE(m_shop->store().actor().permissions, Permissions());
        QCOMPARE(codeOf(signIn(m_shop->store(), Credentials::password(mei, cashiers))),
                 QStringLiteral("staff.wrongPassword"));
        QVERIFY(m_shop->store().isLocked());
        const Actor actor = must(signIn(m_shop->store(), Credentials::password(QStringLiteral(" mei "), owners)));
        QCOMPARE(actor.permissions, allPermissions());
        QVERIFY(!m_shop->store().isLocked());
        const auto trail = must(m_shop->read(
            [&](store::Connection &c) { return store::auditTrail(c, QStringLiteral("staff"), m_mei.value); }));
        QCOMPARE(trail.front().operation, QStringLiteral("staff.signIn"));
        QCOMPARE(trail.front().person, mei);
        m_shop->store().lock();
        QVERIFY(m_shop->store().isLocked());
        const auto sealed = m_shop->read(
            [](store::Connection &c) -> Result<QByteArray> { return c.vault().token("phone", QStringLiteral("1")); });
        QCOMPARE(codeOf(sealed), QStringLiteral("store.failed")); // no key is left in any connection
    }

    void aPersonMayWhatTheirRoleMay()
    {
        const Actor tom = must(signIn(m_shop->store(), Credentials::password(QStringLiteral("Tom"), cashiers)));
        QVERIFY(tom.may(Permission::PlaceOrders));
        QVERIFY(!tom.may(Permission::ManageStaff));
        QCOMPARE(tom.limits.largestDiscount, std::optional(1000));
        const auto added = m_shop->write([&](store::UnitOfWork &work) {
            return addPerson(work, {QStringLiteral("Eve"), roleOf(*m_shop, "cashier")}, owners);
        });
        QCOMPARE(codeOf(added), QStringLiteral("staff.notAllowed"));
        QCOMPARE(added.error().permission, QStringLiteral("staff.manage"));
    }

    void oneOwnerAlwaysRemains()
    {
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return archivePerson(work, m_mei); })),
                 QStringLiteral("staff.lastOwner"));
        const PersonDraft demoted{mei, roleOf(*m_shop, "manager")};
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return updatePerson(work, m_mei, demoted); })),
                 QStringLiteral("staff.lastOwner"));
        must(m_shop->write([&](store::UnitOfWork &work) {
            return addPerson(work, {QStringLiteral("Ana"), roleOf(*m_shop, "owner")}, owners);
        }));
        QVERIFY(m_shop->write([&](store::UnitOfWork &work) { return updatePerson(work, m_mei, demoted); }));
    }

    void nobodyGivesMoreThanTheyHave()
    {
        must(m_shop->write([&](store::UnitOfWork &work) {
            return addPerson(work, {QStringLiteral("Max"), roleOf(*m_shop, "manager")}, cashiers);
        }));
        must(signIn(m_shop->store(), Credentials::password(QStringLiteral("Max"), cashiers)));
        const auto owner = roleOf(*m_shop, "owner");
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) {
                     return addPerson(work, {QStringLiteral("Eve"), owner}, owners);
                 })),
                 QStringLiteral("staff.moreThanOwn"));
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return replacePassword(work, m_mei, cashiers); })),
                 QStringLiteral("staff.moreThanOwn"));
        RoleDraft generous{QStringLiteral("Generous"), {Permission::GiveRefunds}, {Money{100'001}, 0, 0}};
        const auto create = [&] {
            return codeOf(m_shop->write([&](store::UnitOfWork &work) { return createRole(work, generous); }));
        };
        QCOMPARE(create(), QStringLiteral("staff.moreThanOwn"));
        generous.limits.largestRefund = std::nullopt; // without a limit is more than any
        QCOMPARE(create(), QStringLiteral("staff.moreThanOwn"));
        generous.limits.largestRefund = Money{100'000};
        QCOMPARE(create(), QString());
    }

    /// Whoever finds a counter unlocked, or has a PIN, makes nobody's account theirs.
    void onesOwnSecretsChangeAgainstThePasswordAlone()
    {
        const QByteArray secret = vault::newTotpSecret();
        const auto enable = [&](const QString &password) {
            const QString code = vault::totpCode(secret, vault::totpStep(Instant::now().ms));
            return codeOf(m_shop->write(
                [&](store::UnitOfWork &work) { return enableSecondFactor(work, password, secret, code); }));
        };
        QCOMPARE(enable(cashiers), QStringLiteral("staff.wrongPassword"));
        QCOMPARE(enable({}), QStringLiteral("staff.wrongPassword"));
        QCOMPARE(enable(owners), QString());
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return newRecoverySheet(work, cashiers); })),
                 QStringLiteral("staff.wrongPassword"));
        // Not by the way for those who forgot theirs: it would shed the second factor as well.
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return replacePassword(work, m_mei, cashiers); })),
                 QStringLiteral("staff.ownPassword"));
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return restorePerson(work, m_mei, cashiers); })),
                 QStringLiteral("staff.notArchived"));
        QVERIFY(must(m_shop->read([&](store::Connection &c) { return person(c, m_mei); })).hasSecondFactor);
        QCOMPARE(codeOf(signIn(m_shop->store(), Credentials::password(mei, owners))),
                 QStringLiteral("staff.codeNeeded"));
    }

    void whoIsInTheArchiveIsTakenBackFirst()
    {
        const auto restore = [&] {
            return codeOf(m_shop->write([&](store::UnitOfWork &work) { return restorePerson(work, m_tom, owners); }));
        };
        QCOMPARE(restore(), QStringLiteral("staff.notArchived"));
        must(signIn(m_shop->store(), Credentials::password(QStringLiteral("Tom"), cashiers))); // still the old one
        must(signIn(m_shop->store(), Credentials::password(mei, owners)));
        must(m_shop->write([&](store::UnitOfWork &work) { return archivePerson(work, m_tom); }));
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return replacePassword(work, m_tom, owners); })),
                 QStringLiteral("staff.archived"));
        QCOMPARE(restore(), QString());
        must(signIn(m_shop->store(), Credentials::password(QStringLiteral("Tom"), owners)));
    }

    /// A manager of one store is nobody to those who work elsewhere too.
    void whoSeesToOneStoreSeesToItsPeopleAlone()
    {
        const auto main = *must(m_shop->read([](store::Connection &c) -> Result<std::optional<StoreId>> {
            return c.value<StoreId>("SELECT id FROM stores");
        }));
        const auto harbour = must(m_shop->write([](store::UnitOfWork &work) -> Result<StoreId> {
            const auto id = work.newId<StoreId>();
            work.execute("INSERT INTO stores (id, code, name, updated_at) VALUES (?, 'H', 'Harbour', ?)", id,
                         work.now());
            return id;
        }));
        const auto add = [&](const char *name, const char *role, const std::optional<QSet<StoreId>> &stores) {
            return must(m_shop->write([&](store::UnitOfWork &work) {
                return addPerson(work, {QLatin1String(name), roleOf(*m_shop, role), stores}, cashiers);
            }));
        };
        add("Max", "manager", QSet<StoreId>{main});
        const StaffId everywhere = add("Ana", "manager", std::nullopt);
        const StaffId both = add("Bo", "cashier", QSet<StoreId>{main, harbour});
        const StaffId here = add("Cy", "cashier", QSet<StoreId>{main});
        must(signIn(m_shop->store(), Credentials::password(QStringLiteral("Max"), cashiers)));
        for (const auto &[who, expected] :
             {std::pair(everywhere, "staff.moreThanOwn"), {both, "staff.moreThanOwn"}, {here, ""}}) {
            const auto refused = [&](auto change) { return codeOf(m_shop->write(change)); };
            QCOMPARE(refused([&](store::UnitOfWork &work) { return replacePassword(work, who, owners); }),
                     QLatin1String(expected));
            QCOMPARE(refused([&](store::UnitOfWork &work) { return setAbsence(work, who, {}); }),
                     QLatin1String(expected));
            QCOMPARE(refused([&](store::UnitOfWork &work) {
                         return updatePerson(work, who,
                                             {idToText(who.value), roleOf(*m_shop, "cashier"), QSet<StoreId>{main}});
                     }),
                     QLatin1String(expected));
            QCOMPARE(refused([&](store::UnitOfWork &work) { return archivePerson(work, who); }),
                     QLatin1String(expected));
        }
    }

    void aRoleBringsWhatItNeedsAndOwnersStayAsTheyAre()
    {
        const auto id = must(m_shop->write([&](store::UnitOfWork &work) {
            return createRole(work, {QStringLiteral("Shelf"), {Permission::GiveRefunds}});
        }));
        const auto all = must(m_shop->read([](store::Connection &c) { return roles(c); }));
        const auto made = std::ranges::find(all, id, &Role::id);
        QCOMPARE(toKeys(made->permissions), QStringLiteral("products.see orders.see orders.place refunds.give"));
        QCOMPARE(all.size(), size_t(8));
        const auto owner = roleOf(*m_shop, "owner");
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) {
                     return updateRole(work, owner, {QStringLiteral("Owner"), {Permission::SeeOrders}});
                 })),
                 QStringLiteral("staff.ownerRole"));
        const auto cashier = roleOf(*m_shop, "cashier");
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return archiveRole(work, cashier); })),
                 QStringLiteral("staff.roleInUse"));
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) {
                     return createRole(work, {QStringLiteral("cashier"), {}});
                 })),
                 QStringLiteral("staff.nameInUse"));
    }

    /// What the command line does not know or may not take is refused; nothing is left out or made to fit in silence.
    void aRoleIsMadeAsAskedOrNotAtAll()
    {
        const auto outcome = [&](const char *field, const QJsonValue &value) {
            QJsonObject input{{QStringLiteral("name"), QStringLiteral("Guest")}};
            input.insert(QLatin1String(field), value);
            const auto all = operations();
            const auto create =
                std::ranges::find_if(all, [](const auto &one) { return qstrcmp(one.name, "staff.createRole") == 0; });
            const auto made = m_shop->write([&](store::UnitOfWork &work) { return store::run(*create, work, input); });
            return made ? QString() : made.error().code + QLatin1Char(' ') + made.error().field;
        };
        QCOMPARE(outcome("permissions", QJsonArray{QStringLiteral("orders.see"), QStringLiteral("orders.seee")}),
                 QStringLiteral("operation.badInput permissions"));
        QCOMPARE(outcome("largestDiscount", 10'001), QStringLiteral("staff.badLimit largestDiscount"));
        QCOMPARE(outcome("largestDiscount", 5'000'000'000.0), QStringLiteral("staff.badLimit largestDiscount"));
        QCOMPARE(outcome("largestDiscount", -1), QStringLiteral("staff.badLimit largestDiscount"));
        QCOMPARE(outcome("largestPoints", -1), QStringLiteral("staff.badLimit largestPoints"));
        QCOMPARE(outcome("largestRefund", -1), QStringLiteral("staff.badLimit largestRefund"));
        QCOMPARE(must(m_shop->read([](store::Connection &c) { return roles(c); })).size(), size_t(7));
        QCOMPARE(outcome("largestDiscount", 10'000), QString());
    }

    void waitsGrow()
    {
        QCOMPARE(waitAfter(0), 0);
        QCOMPARE(waitAfter(2), 0);
        QCOMPARE(waitAfter(3), 5);
        QCOMPARE(waitAfter(4), 10);
        QCOMPARE(waitAfter(10), 640);
        QCOMPARE(waitAfter(11), 900);
        QCOMPARE(waitAfter(1'000'000), 900);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(codeOf(signIn(m_shop->store(), Credentials::password(mei, cashiers))),
                     QStringLiteral("staff.wrongPassword"));
        // Not even the right one is tried.
        QCOMPARE(codeOf(signIn(m_shop->store(), Credentials::password(mei, owners))), QStringLiteral("staff.wait"));
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE sign_in_attempts SET wait_until = 1");
            return {};
        }));
        must(signIn(m_shop->store(), Credentials::password(mei, owners)));
    }

    void passwordsChangeInOnePiece()
    {
        const auto change = [&](const QString &old, const QString &fresh) {
            return codeOf(m_shop->write([&](store::UnitOfWork &work) { return changeOwnPassword(work, old, fresh); }));
        };
        const QString fresh = QStringLiteral("a fresh one for spring");
        QCOMPARE(change(cashiers, fresh), QStringLiteral("staff.wrongPassword"));
        QCOMPARE(change(owners, QStringLiteral("short")), QStringLiteral("staff.weakPassword"));
        QCOMPARE(change(owners, fresh), QString());
        m_shop->reopen();
        QCOMPARE(codeOf(signIn(m_shop->store(), Credentials::password(mei, owners))),
                 QStringLiteral("staff.wrongPassword"));
        must(signIn(m_shop->store(), Credentials::password(mei, fresh)));
        // Others' passwords open the same shop as before.
        must(signIn(m_shop->store(), Credentials::password(QStringLiteral("Tom"), cashiers)));
    }

    void whoeverLeftOpensNothing()
    {
        must(m_shop->write([&](store::UnitOfWork &work) { return archivePerson(work, m_tom); }));
        const auto left = must(m_shop->read([&](store::Connection &c) -> Result<int> {
            return c.value<int>("SELECT count(*) FROM key_slots WHERE staff_id = ?", m_tom).value_or(-1);
        }));
        QCOMPARE(left, 0);
        QCOMPARE(codeOf(signIn(m_shop->store(), Credentials::password(QStringLiteral("Tom"), cashiers))),
                 QStringLiteral("staff.wrongPassword"));
    }

    void pinsSwitchPeopleInAnUnlockedShop()
    {
        const QString pin = QStringLiteral("2580");
        const auto set = [&](const QString &password, const QString &typed) {
            return codeOf(m_shop->write([&](store::UnitOfWork &work) { return setOwnPin(work, password, typed); }));
        };
        QCOMPARE(set(cashiers, pin), QStringLiteral("staff.wrongPassword"));
        QCOMPARE(set(owners, QStringLiteral("1234")), QStringLiteral("staff.weakPin"));
        QCOMPARE(set(owners, pin), QString());
        QCOMPARE(codeOf(signIn(m_shop->store(), Credentials::pin(QStringLiteral("Tom"), pin))),
                 QStringLiteral("staff.noPin"));
        must(signIn(m_shop->store(), Credentials::password(QStringLiteral("Tom"), cashiers)));
        QCOMPARE(must(signIn(m_shop->store(), Credentials::pin(mei, pin))).id, m_mei);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(codeOf(signIn(m_shop->store(), Credentials::pin(mei, QStringLiteral("0852")))),
                     QStringLiteral("staff.wrongPin"));
        m_shop->store().lock();
        QCOMPARE(codeOf(signIn(m_shop->store(), Credentials::pin(mei, pin))), QStringLiteral("staff.locked"));
    }

    void theSecondFactorIsAskedForAndEachCodeIsGoodOnce()
    {
        const QByteArray secret = vault::newTotpSecret();
        const auto codeNow = [&](int ahead = 0) {
            return vault::totpCode(secret, vault::totpStep(Instant::now().ms) + ahead);
        };
        const QString first = codeNow();
        const QStringList codes = must(
            m_shop->write([&](store::UnitOfWork &work) { return enableSecondFactor(work, owners, secret, first); }));
        QCOMPARE(codes.size(), 10);
        const auto with = [&](const QString &code) {
            return codeOf(signIn(m_shop->store(), Credentials::password(mei, owners, code)));
        };
        QCOMPARE(with({}), QStringLiteral("staff.codeNeeded"));
        QCOMPARE(with(first), QStringLiteral("staff.wrongCode")); // used to turn it on
        QCOMPARE(with(codeNow(1)), QString());
        QCOMPARE(with(codes[3].toLower()), QString());
        QCOMPARE(with(codes[3]), QStringLiteral("staff.wrongCode"));
    }

    void aRecoverySheetOpensTheShopOnce()
    {
        const QString sheet =
            must(m_shop->write([&](store::UnitOfWork &work) { return newRecoverySheet(work, owners); }));
        const QString fresh = QStringLiteral("found it in the safe");
        m_shop->reopen();
        auto &store = m_shop->store();
        QCOMPARE(codeOf(recover(store, mei, vault::newRecoverySecret(), fresh)), QStringLiteral("staff.wrongRecovery"));
        QCOMPARE(must(recover(store, mei, sheet.toLower(), fresh)).id, m_mei);
        QCOMPARE(codeOf(recover(store, mei, sheet, owners)), QStringLiteral("staff.wrongRecovery"));
        must(signIn(store, Credentials::password(mei, fresh)));
        must(signIn(store, Credentials::password(QStringLiteral("Tom"), cashiers)));
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return newRecoverySheet(work, fresh); })),
                 QStringLiteral("staff.ownersOnly"));
    }

    void aRememberedDeviceStandsForThePassword()
    {
        const QByteArray secret = must(m_shop->write([&](store::UnitOfWork &work) { return rememberDevice(work); }));
        m_shop->reopen();
        const Credentials device{mei, Credentials::Kind::Device, secret, {}};
        QCOMPARE(must(signIn(m_shop->store(), device)).id, m_mei);
        must(m_shop->write([&](store::UnitOfWork &work) { return forgetDevices(work); }));
        QCOMPARE(codeOf(signIn(m_shop->store(), device)), QStringLiteral("staff.wrongPassword"));
    }

    void anotherAllowsOneActionAndTheTrailHoldsBoth()
    {
        auto &store = m_shop->store();
        const Actor tom = must(signIn(store, Credentials::password(QStringLiteral("Tom"), cashiers)));
        const auto by = [&](const QString &name, const QString &password) {
            return approver(store, Credentials::password(name, password), Permission::ManageShop);
        };
        QCOMPARE(codeOf(by(QStringLiteral("Tom"), cashiers)), QStringLiteral("staff.selfApproval"));
        const Actor approved = tom.approved(must(by(mei, owners)), Permission::ManageShop);
        QCOMPARE(store.actor().id, m_tom);
        const auto note = [](store::UnitOfWork &work) -> Result<void> {
            if (auto allowed = work.require(Permission::ManageShop); !allowed)
                return allowed;
            work.audit("test.note", "shop", 1, {});
            return {};
        };
        QCOMPARE(codeOf(store.writeNow(note)), QStringLiteral("staff.notAllowed"));
        QVERIFY(store.writeNow(note, approved));
        QCOMPARE(codeOf(store.writeNow(note)), QStringLiteral("staff.notAllowed")); // once
        must(signIn(store, Credentials::password(mei, owners))); // what happened to the shop is not for a cashier
        const auto trail =
            must(store.readNow([](store::Connection &c) { return store::auditTrail(c, QStringLiteral("shop"), 1); }));
        QCOMPARE(trail.front().person, QStringLiteral("Tom"));
        QCOMPARE(trail.front().approvedBy, mei);
    }

    /// What belongs to another store is allowed on the spot too, by somebody who works there.
    void anotherAllowsOneActionInTheirStore()
    {
        auto &store = m_shop->store();
        Actor tom = must(signIn(store, Credentials::password(QStringLiteral("Tom"), cashiers)));
        tom.stores = QSet<StoreId>{StoreId{7}};
        const auto inStore = [](store::UnitOfWork &work) -> Result<void> { return work.requireIn(StoreId{8}); };
        const auto refused = store.writeNow(inStore, tom);
        QCOMPARE(codeOf(refused), QStringLiteral("staff.otherStore"));
        const auto needed = permissionFrom(refused.error().permission);
        QVERIFY(needed);
        Actor manager = must(approver(store, Credentials::password(mei, owners), *needed));
        QVERIFY(store.writeNow(inStore, tom.approved(manager, *needed)));
        manager.stores = QSet<StoreId>{StoreId{9}};
        QCOMPARE(codeOf(store.writeNow(inStore, tom.approved(manager, *needed))), QStringLiteral("staff.otherStore"));
    }

    void deputiesTakeWhatComes()
    {
        const auto ana = must(m_shop->write([&](store::UnitOfWork &work) {
            return addPerson(work, {QStringLiteral("Ana"), roleOf(*m_shop, "agent")}, owners);
        }));
        const BusinessDay day = BusinessDay::fromDate(QDate(2026, 11, 22));
        const auto away = [&](StaffId who, int from, int to, StaffId deputy) {
            return codeOf(m_shop->write([&](store::UnitOfWork &work) {
                return setAbsence(work, who, Absence{day.plus(from), day.plus(to), deputy});
            }));
        };
        const auto takes = [&](int ahead) {
            return must(m_shop->read([&](store::Connection &c) { return whoTakes(c, m_tom, day.plus(ahead)); }));
        };
        QCOMPARE(away(m_tom, 0, 2, m_tom), QStringLiteral("staff.badDeputy"));
        QCOMPARE(away(m_tom, 2, 1, ana), QStringLiteral("staff.badAbsence"));
        must(m_shop->write([&](store::UnitOfWork &work) { return archivePerson(work, ana); }));
        QCOMPARE(away(m_tom, 0, 2, ana), QStringLiteral("staff.badDeputy"));
        must(m_shop->write([&](store::UnitOfWork &work) { return restorePerson(work, ana, owners); }));
        QCOMPARE(away(m_tom, 0, 2, ana), QString());
        QCOMPARE(takes(-1), std::optional(m_tom));
        QCOMPARE(takes(0), std::optional(ana));
        QCOMPARE(takes(2), std::optional(ana));
        QCOMPARE(takes(3), std::optional(m_tom));
        QCOMPARE(away(ana, 1, 1, m_mei), QString());
        QCOMPARE(takes(1), std::optional(m_mei));
        QCOMPARE(away(m_mei, 1, 1, m_tom), QString()); // round in a circle: nobody is there
        QCOMPARE(takes(1), std::optional<StaffId>());
    }

    void aChangedRoleHoldsAtOnce()
    {
        ActorKeeper keeper(m_shop->store());
        must(m_shop->write([&](store::UnitOfWork &work) {
            return addPerson(work, {QStringLiteral("Ana"), roleOf(*m_shop, "owner")}, owners);
        }));
        const PersonDraft demoted{mei, roleOf(*m_shop, "auditor")};
        must(m_shop->write([&](store::UnitOfWork &work) { return updatePerson(work, m_mei, demoted); }));
        QTRY_VERIFY(!m_shop->store().actor().may(Permission::ManageStaff));
        QVERIFY(m_shop->store().actor().may(Permission::SeeTrail));
    }

    void tamperingWithTheTrailShows()
    {
        const auto problems = [&] {
            return must(m_shop->read([](store::Connection &c) { return store::checkTrail(c); }));
        };
        QCOMPARE(problems().size(), size_t(0));
        const auto tamper = [&](const char *sql) {
            must(m_shop->write([sql](store::UnitOfWork &work) -> Result<void> {
                work.execute("DROP TRIGGER IF EXISTS audit_entries_no_update");
                work.execute("DROP TRIGGER IF EXISTS audit_entries_no_delete");
                work.execute(sql);
                return {};
            }));
        };
        tamper("UPDATE audit_entries SET staff_name = 'Somebody else' WHERE operation = 'staff.addPerson'");
        QCOMPARE(problems().size(), size_t(1));
        QVERIFY2(problems().front().contains(QStringLiteral("staff.addPerson")), qPrintable(problems().front()));
    }

    void cuttingOffTheTrailShows()
    {
        must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("DROP TRIGGER audit_entries_no_delete");
            work.execute("DELETE FROM audit_entries WHERE id = (SELECT max(id) FROM audit_entries)");
            return {};
        }));
        const auto problems = must(m_shop->read([](store::Connection &c) { return store::checkTrail(c); }));
        QCOMPARE(problems.size(), size_t(1));
        QVERIFY(problems.front().contains(QStringLiteral("cut off")));
    }

private:
    std::unique_ptr<test::TestShop> m_shop;
    StaffId m_mei;
    StaffId m_tom;
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "PeopleTest.moc"
