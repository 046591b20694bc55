// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/SecondFactorRule.h"
#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "store/FreshProof.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "vault/Totp.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::staff;
using test::codeOf;
using test::must;

namespace {

const QString mei = QStringLiteral("Mei");
const QString owners = QStringLiteral("correct horse battery");
const QString pin = QStringLiteral("2580");
const QString cashiers = QStringLiteral("staple of the counter");

const QString needed = QStringLiteral("staff.secondFactorNeeded");
const QString proof = QStringLiteral("staff.proofNeeded");

QString codeOfPhone(const QByteArray &secret, int ahead = 0)
{
    return vault::totpCode(secret, vault::totpStep(Instant::now().ms) + ahead);
}

} // namespace

/// A shop with the owner Mei, who has a PIN, and the cashier Tom; every test begins with Mei signed in.
class SecondFactorTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<test::TestShop>();
        m_mei = must(signUpOwner(store(), mei, owners)).id;
        m_cashier = must(m_shop->read([](store::Connection &c) -> Result<std::optional<RoleId>> {
                        return c.value<RoleId>("SELECT id FROM roles WHERE key = 'cashier'");
                    })).value();
        m_tom = must(m_shop->write([&](store::UnitOfWork &work) {
            must(setOwnPin(work, owners, pin));
            return addPerson(work, {QStringLiteral("Tom"), m_cashier}, cashiers);
        }));
    }
    void cleanup() { m_shop.reset(); }

    void ownersSetItUpBeforeTheyAreLetIn()
    {
        setRule(true);
        const Credentials password = Credentials::password(mei, owners);
        // Who made the rule works on; from the next time on nothing of theirs opens the shop before it is set up.
        QCOMPARE(codeOf(signIn(store(), Credentials::pin(mei, pin))), QStringLiteral("staff.passwordNeeded"));
        const QByteArray remembered = must(m_shop->write([](store::UnitOfWork &work) { return rememberDevice(work); }));
        m_shop->reopen();
        QCOMPARE(codeOf(signIn(store(), password)), needed);
        Credentials device = password;
        device.kind = Credentials::Kind::Device;
        device.secret = remembered;
        QCOMPARE(codeOf(signIn(store(), device)), QStringLiteral("staff.passwordNeeded"));
        QCOMPARE(codeOf(signIn(store(), Credentials::password(mei, cashiers))), QStringLiteral("staff.wrongPassword"));
        QVERIFY(store().isLocked());

        const QByteArray secret = vault::newTotpSecret();
        const auto enrolWith = [&](Credentials with, const QString &code) {
            with.code = code;
            return codeOf(enrol(store(), with, secret));
        };
        QCOMPARE(enrolWith(password, QStringLiteral("000000x")), QStringLiteral("staff.wrongCode"));
        QCOMPARE(enrolWith(device, codeOfPhone(secret)), QStringLiteral("staff.passwordNeeded"));
        QCOMPARE(enrolWith(Credentials::password(mei, cashiers), codeOfPhone(secret)),
                 QStringLiteral("staff.wrongPassword"));
        QVERIFY(store().isLocked());
        Credentials right = password;
        right.code = codeOfPhone(secret);
        const QStringList recovery = must(enrol(store(), right, secret));
        QCOMPARE(recovery.size(), 10);
        QCOMPARE(store().actor().id, m_mei);
        QVERIFY(must(m_shop->read([&](store::Connection &c) { return person(c, m_mei); })).hasSecondFactor);

        // Once it is there, nobody puts another phone in its place by this way.
        m_shop->reopen();
        const QByteArray other = vault::newTotpSecret();
        right.code = codeOfPhone(other);
        QCOMPARE(codeOf(enrol(store(), right, other)), QStringLiteral("staff.wrongCode"));
        QCOMPARE(codeOf(signIn(store(), password)), QStringLiteral("staff.codeNeeded"));
        right.code = recovery.front();
        QCOMPARE(codeOf(signIn(store(), right)), QString());
    }

    void theRuleIsForOwnersAlone()
    {
        setRule(true);
        must(signIn(store(), Credentials::password(QStringLiteral("Tom"), cashiers)));
        QCOMPARE(codeOf(m_shop->write([](store::UnitOfWork &work) { return setOwnersNeedSecondFactor(work, false); })),
                 QStringLiteral("staff.notAllowed"));
        Actor manager = store().actor();
        manager.permissions = allPermissions();
        QCOMPARE(codeOf(store().writeNow([](store::UnitOfWork &work) { return setOwnersNeedSecondFactor(work, false); },
                                         manager)),
                 QStringLiteral("staff.ownersOnly"));
        QVERIFY(must(m_shop->read([](store::Connection &c) -> Result<bool> { return ownersNeedSecondFactor(c); })));
    }

    void anOwnerDoesNotTurnItOffAndChangesThePhone()
    {
        setRule(true);
        turnOn();
        QCOMPARE(codeOf(m_shop->write([](store::UnitOfWork &work) { return disableSecondFactor(work, owners); })),
                 needed);
        const QByteArray other = vault::newTotpSecret();
        must(m_shop->write(
            [&](store::UnitOfWork &work) { return enableSecondFactor(work, owners, other, codeOfPhone(other)); }));
        QCOMPARE(codeOf(signIn(store(), Credentials::password(mei, owners, codeOfPhone(other, 1)))), QString());
    }

    /// The rule, roles and people; data that leaves or goes is tested beside its operations.
    void whatSaysWhoMayDoWhatAsksForIt()
    {
        setRule(true);
        const auto rename = [&](const Actor &actor, const QString &name) {
            return codeOf(store().writeNow(
                [&](store::UnitOfWork &work) {
                    return updatePerson(work, m_tom, {name, m_cashier});
                },
                actor));
        };
        const std::vector<std::pair<const char *, std::function<QString(const Actor &)>>> changes{
            {"rule",
             [&](const Actor &actor) {
                 return codeOf(store().writeNow(
                     [](store::UnitOfWork &work) { return setOwnersNeedSecondFactor(work, false); }, actor));
             }},
            {"role",
             [&](const Actor &actor) {
                 return codeOf(store().writeNow(
                     [](store::UnitOfWork &work) {
                         return createRole(work, {QStringLiteral("Helper"), {Permission::SeeProducts}, {}});
                     },
                     actor));
             }},
            {"person",
             [&](const Actor &actor) {
                 return codeOf(store().writeNow(
                     [&](store::UnitOfWork &work) {
                         return addPerson(work, {QStringLiteral("Eve"), m_cashier}, cashiers);
                     },
                     actor));
             }},
            {"password",
             [&](const Actor &actor) {
                 return codeOf(store().writeNow(
                     [&](store::UnitOfWork &work) { return replacePassword(work, m_tom, owners); }, actor));
             }},
            {"archive", [&](const Actor &actor) { // ends access as a new password does
                 return codeOf(
                     store().writeNow([&](store::UnitOfWork &work) { return archivePerson(work, m_tom); }, actor));
             }}};
        const QByteArray secret = turnOn();
        const Actor self = store().actor();
        for (const auto &[name, change] : changes)
            QVERIFY2(change(self) == proof, name);
        QCOMPARE(rename(self, QStringLiteral("Thomas")), QString()); // gives nobody anything

        // A PIN does not prove it, a password without its code neither.
        QCOMPARE(codeOf(prove(store(), Credentials::pin(mei, pin), Permission::ManageStaff)),
                 QStringLiteral("staff.pinNotEnough"));
        QCOMPARE(codeOf(prove(store(), Credentials::password(mei, owners), Permission::ManageStaff)),
                 QStringLiteral("staff.codeNeeded"));
        const Actor proved = self.approved(
            must(prove(store(), Credentials::password(mei, owners, codeOfPhone(secret, 1)), Permission::ManageStaff)),
            Permission::ManageStaff);
        for (const auto &[name, change] : changes)
            QVERIFY2(change(proved).isEmpty(), name);
    }

    void whoHasNoneIsAskedForNone()
    {
        QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return replacePassword(work, m_tom, owners); })),
                 QString());
        QCOMPARE(codeOf(m_shop->read(
                     [](store::Connection &c) { return store::requireSecondFactor(c, Permission::ExportData); })),
                 QString());
    }

private:
    store::Store &store() { return m_shop->store(); }
    void setRule(bool on)
    {
        must(m_shop->write([on](store::UnitOfWork &work) { return setOwnersNeedSecondFactor(work, on); }));
    }
    QByteArray turnOn()
    {
        const QByteArray secret = vault::newTotpSecret();
        must(m_shop->write(
            [&](store::UnitOfWork &work) { return enableSecondFactor(work, owners, secret, codeOfPhone(secret)); }));
        return secret;
    }

    std::unique_ptr<test::TestShop> m_shop;
    StaffId m_mei, m_tom;
    RoleId m_cashier;
};

QTEST_GUILESS_MAIN(SecondFactorTest)
#include "SecondFactorTest.moc"
