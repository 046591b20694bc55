// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/FileBytes.h"
#include "staff/ActorKeeper.h"
#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "store/AuditTrail.h"
#include "store/Backup.h"
#include "store/KeyFile.h"
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
const QString password = QStringLiteral("correct horse battery");
const QString pin = QStringLiteral("4711");
constexpr qint64 dayMs = 86'400'000;

Credentials meis()
{
    return Credentials::password(mei, password);
}

} // namespace

/// What somebody may try who holds a copy of the shop file, or the clock. The shop has the owner Mei, who has a PIN.
class AttackTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<test::TestShop>();
        m_oldKey = m_shop->folder() + QStringLiteral("/kept.key");
        QVERIFY(QFile::copy(store::keyFilePath(m_shop->path()), m_oldKey));
        m_mei = must(signUpOwner(m_shop->store(), mei, password)).id;
        must(m_shop->write([](store::UnitOfWork &work) { return setOwnPin(work, password, pin); }));
    }
    void cleanup() { m_shop.reset(); }

    void aCopyOnAnotherMachineOpensByThePasswordAlone()
    {
        const QByteArray remembered = must(m_shop->write([](store::UnitOfWork &work) { return rememberDevice(work); }));
        m_shop->close();
        QTemporaryDir elsewhere;
        const QString copy = elsewhere.filePath(QStringLiteral("copy.shopdesk"));
        QVERIFY(QFile::copy(m_shop->path(), copy));
        // Also with the key file of the time before anybody had signed up.
        QVERIFY(QFile::copy(m_oldKey, store::keyFilePath(copy)));
        auto opened = must(store::Store::open(copy));
        QVERIFY(opened->isLocked());
        QCOMPARE(opened->actor().permissions, Permissions());
        QVERIFY(!QFile::exists(store::keyFilePath(copy)));
        QCOMPARE(codeOf(signIn(*opened, Credentials::pin(mei, pin))), QStringLiteral("staff.locked"));
        // What the keychain of the first machine knows does not come with the file; another secret opens nothing.
        QByteArray other = remembered;
        other[0] = static_cast<char>(other[0] ^ 1);
        QCOMPARE(codeOf(signIn(*opened, {mei, Credentials::Kind::Device, other, {}})),
                 QStringLiteral("staff.wrongPassword"));
        QVERIFY(opened->isLocked());
        QCOMPARE(must(signIn(*opened, meis())).id, m_mei);
    }

    void noSecretStandsInTheFile()
    {
        const QByteArray totp = vault::newTotpSecret();
        QStringList secrets{password, QStringLiteral("staple of the counter"), vault::totpSecretText(totp)};
        secrets << must(m_shop->write([&](store::UnitOfWork &work) {
            return enableSecondFactor(work, password, totp, vault::totpCode(totp, vault::totpStep(Instant::now().ms)));
        }));
        secrets << must(m_shop->write([](store::UnitOfWork &work) { return newRecoverySheet(work, password); }));
        must(m_shop->write([](store::UnitOfWork &work) {
            return changeOwnPassword(work, password, QStringLiteral("staple of the counter"));
        }));
        const QByteArray device = must(m_shop->write([](store::UnitOfWork &work) { return rememberDevice(work); }));
        const QString backup = m_shop->folder() + QStringLiteral("/now.backup");
        must(m_shop->read([&](store::Connection &c) { return store::backUp(c, backup); }));
        for (const QByteArray &bytes : {test::bytesOf(*m_shop), test::bytesOfFile(backup)}) {
            QVERIFY(bytes.contains("Mei")); // so the search itself works
            for (const QString &secret : secrets) {
                for (QString form : {secret, QString(secret).remove(QLatin1Char('-')).remove(QLatin1Char(' '))})
                    QVERIFY2(!bytes.contains(form.toUtf8()), qPrintable(form));
            }
            QVERIFY(!bytes.contains(device) && !bytes.contains(totp) && !bytes.contains(totp.toHex()));
            // Four digits may stand anywhere; the PIN's hash would be told by its kind.
            QVERIFY(!bytes.contains("$argon2"));
        }
    }

    /// Before anybody has signed in, there is no key to seal with.
    void whatAnOlderShopdeskLeftInClearIsSealedBySigningIn()
    {
        must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("INSERT INTO import_runs (id, source, file_name, started_at, finished_at, summary) "
                         "VALUES (1, 'support-tickets', 'a.csv', 0, 0, '{}')");
            work.execute("INSERT INTO set_aside_rows (id, run_id, source, line_number, reason_code, reason, fields, "
                         "source_key) VALUES (7, 1, 'support-tickets', 7, 'badKind', '-', '[\"138-0000-1234\"]', 'x')");
            work.execute("INSERT INTO words_to_seal VALUES (1)");
            return {};
        }));
        m_shop->reopen();
        QVERIFY(test::bytesOf(*m_shop).contains("138-0000-1234"));
        must(signIn(m_shop->store(), meis()));
        QVERIFY(!test::bytesOf(*m_shop).contains("138-0000-1234"));
    }

    /// With a second factor, four digits do not let anybody at people's data, and say so.
    void aPinIsNotEnoughForPeoplesData()
    {
        ActorKeeper keeper(m_shop->store());
        auto &store = m_shop->store();
        QCOMPARE(must(signIn(store, Credentials::pin(mei, pin))).permissions, allPermissions());
        const QByteArray secret = vault::newTotpSecret();
        const QStringList codes = must(m_shop->write([&](store::UnitOfWork &work) {
            return enableSecondFactor(work, password, secret,
                                      vault::totpCode(secret, vault::totpStep(Instant::now().ms)));
        }));
        QCOMPARE(must(signIn(store, Credentials::pin(mei, pin))).permissions, allPermissions() - beyondPins());
        // Also where the roles are read again.
        must(m_shop->write([this](store::UnitOfWork &work) { return setAbsence(work, m_mei, {}); }));
        store.waitForAnswers();
        QCoreApplication::processEvents();
        store.waitForAnswers();
        QCoreApplication::processEvents();
        QCOMPARE(store.actor().permissions, allPermissions() - beyondPins());
        const auto by = [&](const Credentials &credentials, Permission permission) {
            return approver(store, credentials, permission);
        };
        QCOMPARE(codeOf(by(Credentials::pin(mei, pin), Permission::EraseMembers)),
                 QStringLiteral("staff.pinNotEnough"));
        QCOMPARE(codeOf(by(Credentials::password(mei, password), Permission::EraseMembers)),
                 QStringLiteral("staff.codeNeeded"));
        const Actor confirmed = must(by(Credentials::password(mei, password, codes[0]), Permission::EraseMembers));
        QVERIFY(store.actor().approved(confirmed, Permission::EraseMembers).may(Permission::EraseMembers));
        QVERIFY(!store.actor().may(Permission::EraseMembers));
        // What she may already, nobody confirms to herself.
        QCOMPARE(codeOf(by(Credentials::password(mei, password, codes[1]), Permission::AdjustPoints)),
                 QStringLiteral("staff.selfApproval"));
        QCOMPARE(must(signIn(store, Credentials::password(mei, password, codes[2]))).permissions, allPermissions());
    }

    void aClockSetBackKeepsNobodyOut()
    {
        const auto waitFor = [&](qint64 ms) {
            must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
                work.execute("INSERT INTO sign_in_attempts (staff_id, failures, wait_until) VALUES (?1, 4, ?2) "
                             "ON CONFLICT DO UPDATE SET failures = 4, wait_until = ?2",
                             m_mei, Instant{work.now().ms + ms});
                return {};
            }));
        };
        waitFor(14 * 60'000);
        QCOMPARE(codeOf(signIn(m_shop->store(), meis())), QStringLiteral("staff.wait"));
        waitFor(dayMs); // longer than anybody waits: the clock was a day ahead then
        QVERIFY(signIn(m_shop->store(), meis()));
    }

    /// A used code does not come back with the time at which it was good.
    void aClockSetBackBringsNoCodeBack()
    {
        const QByteArray secret = vault::newTotpSecret();
        const auto codeAt = [&](qint64 ms) { return vault::totpCode(secret, vault::totpStep(ms)); };
        must(m_shop->write([&](store::UnitOfWork &work) {
            return enableSecondFactor(work, password, secret, codeAt(Instant::now().ms));
        }));
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            // As if the last code had been taken an hour from now.
            work.execute("INSERT INTO sign_in_attempts (staff_id, last_totp_step) VALUES (?1, ?2) "
                         "ON CONFLICT DO UPDATE SET last_totp_step = ?2",
                         m_mei, vault::totpStep(work.now().ms + 3'600'000));
            return {};
        }));
        const auto refused = signIn(m_shop->store(), Credentials::password(mei, password, codeAt(Instant::now().ms)));
        QCOMPARE(codeOf(refused), QStringLiteral("staff.wrongCode"));
    }

    void aClockSetBackKeepsTheTrailInItsOrder()
    {
        const auto newest = [&] {
            return must(m_shop->read([](store::Connection &c) -> Result<qint64> {
                return c.value<qint64>("SELECT max(id) FROM audit_entries").value_or(0);
            }));
        };
        const auto note = [&](const char *what) {
            must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
                work.audit(what, "shop", 1, {});
                return {};
            }));
        };
        // The clock was ahead by a day when the last id was made, and is right again.
        must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE device SET last_id = last_id + ?", dayMs << 22);
            return {};
        }));
        m_shop->reopen();
        QVERIFY(signIn(m_shop->store(), meis()));
        const qint64 before = newest();
        note("test.afterwards");
        QVERIFY(newest() > before);
        QVERIFY(must(m_shop->read([](store::Connection &c) { return store::checkTrail(c); })).empty());
        const auto last = must(m_shop->read([&](store::Connection &c) -> Result<QString> {
            return c.value<QString>("SELECT operation FROM audit_entries ORDER BY id DESC LIMIT 1").value_or(QString());
        }));
        QCOMPARE(last, QStringLiteral("test.afterwards"));
    }

    /// An entry that is put in, left out, exchanged for another one or moved shows, and is named.
    void everyTamperedEntryShows_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
        row("who", "UPDATE audit_entries SET staff_name = 'Tom' WHERE id = ?1");
        row("who allowed it", "UPDATE audit_entries SET approved_by_name = 'Tom' WHERE id = ?1");
        row("when", "UPDATE audit_entries SET occurred_at = occurred_at - 1 WHERE id = ?1");
        row("what", "UPDATE audit_entries SET operation = 'staff.signIn' WHERE id = ?1");
        row("which record", "UPDATE audit_entries SET row_id = row_id + 1 WHERE id = ?1");
        row("what changed", "UPDATE audit_entries SET changes = '{\"a\":1}' WHERE id = ?1");
        row("device", "UPDATE audit_entries SET device = device + 1 WHERE id = ?1");
        row("left out", "DELETE FROM audit_entries WHERE id = ?1");
        // At the first free id after it: entries of one millisecond have ids that follow each other.
        row("put in",
            "INSERT INTO audit_entries SELECT (SELECT min(taken.id) + 1 FROM audit_entries taken WHERE taken.id >= ?1 "
            "AND NOT EXISTS (SELECT 1 FROM audit_entries next WHERE next.id = taken.id + 1)), occurred_at, staff_id, "
            "staff_name, operation, table_name, row_id, changes, approved_by_id, approved_by_name, device, link "
            "FROM audit_entries WHERE id = ?1");
        row("without its link", "UPDATE audit_entries SET link = NULL WHERE id = ?1");
    }

    void everyTamperedEntryShows()
    {
        QFETCH(QString, sql);
        for (int i = 0; i < 3; ++i) {
            must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
                work.audit("test.note", "shop", i, {});
                return {};
            }));
        }
        const auto problems = [&] {
            return must(m_shop->read([](store::Connection &c) { return store::checkTrail(c); }));
        };
        QVERIFY(problems().empty());
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            const auto middle = work.connection().value<qint64>(
                "SELECT id FROM audit_entries WHERE operation = 'test.note' AND row_id = 1");
            work.execute("DROP TRIGGER audit_entries_no_update");
            work.execute("DROP TRIGGER audit_entries_no_delete");
            work.execute(qPrintable(sql), *middle);
            return {};
        }));
        QCOMPARE(problems().size(), size_t(1));
        QVERIFY2(problems().front().contains(QStringLiteral("tampered")), qPrintable(problems().front()));
    }

private:
    std::unique_ptr<test::TestShop> m_shop;
    QString m_oldKey;
    StaffId m_mei;
};

QTEST_GUILESS_MAIN(AttackTest)
#include "AttackTest.moc"
