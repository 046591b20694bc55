// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Keychain.h"

#include "support/MemoryKeychain.h"
#include "support/Outcome.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <optional>

using namespace shopdesk;
using namespace shopdesk::vault;
using test::codeOf;

namespace {

/// Waits for the answer to one call; fails the test where none comes within five seconds.
template<typename T>
class Waited
{
public:
    std::function<void(Result<T>)> take()
    {
        return [this](Result<T> outcome) {
            ++answers;
            answer = std::move(outcome);
        };
    }
    Result<T> value()
    {
        if (!QTest::qWaitFor([this] { return answer.has_value(); }, 5'000))
            return fail("test.noAnswer", QStringLiteral("The keychain did not answer."));
        return *answer;
    }

    std::optional<Result<T>> answer;
    int answers = 0;
};

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // Whatever is written as a plain file would land here.
        QVERIFY(m_home.isValid());
        qputenv("HOME", QFile::encodeName(m_home.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.path()));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.path()));
    }

    void aSecretIsKept()
    {
        test::MemoryKeychain keychain;
        QCOMPARE(codeOf(read(keychain, u"shop"_qs)), u"vault.notInKeychain"_qs);
        const QByteArray secret("\0\xff secret", 9);
        QVERIFY(write(keychain, u"shop"_qs, secret));
        QCOMPARE(read(keychain, u"shop"_qs).value_or(QByteArray()), secret);
        QVERIFY(write(keychain, u"shop"_qs, "other"));
        QVERIFY(write(keychain, u"second shop"_qs, "third"));
        QCOMPARE(read(keychain, u"shop"_qs).value_or(QByteArray()), QByteArray("other"));
        QVERIFY(remove(keychain, u"shop"_qs));
        QCOMPARE(codeOf(read(keychain, u"shop"_qs)), u"vault.notInKeychain"_qs);
        QCOMPARE(read(keychain, u"second shop"_qs).value_or(QByteArray()), QByteArray("third"));
        QVERIFY(remove(keychain, u"shop"_qs));
    }

    void aFailureIsToldAndChangesNothing()
    {
        test::MemoryKeychain keychain;
        QVERIFY(write(keychain, u"shop"_qs, "secret"));
        keychain.failure = Keychain::noKeychain();
        QCOMPARE(codeOf(read(keychain, u"shop"_qs)), u"vault.noKeychain"_qs);
        QCOMPARE(codeOf(write(keychain, u"shop"_qs, "other")), u"vault.noKeychain"_qs);
        QCOMPARE(codeOf(remove(keychain, u"shop"_qs)), u"vault.noKeychain"_qs);
        keychain.failure.reset();
        QCOMPARE(read(keychain, u"shop"_qs).value_or(QByteArray()), QByteArray("secret"));
    }

    void theAnswerComesLater_data() { bothKeychains(); }
    void theAnswerComesLater()
    {
        QFETCH(bool, ofSystem);
        const auto keychain = make(ofSystem);
        Waited<QByteArray> waited;
        keychain->read(m_key, this, waited.take());
        QVERIFY(!waited.answer);
        QVERIFY(codeOf(waited.value()) != u"test.noAnswer"_qs);
        QTest::qWait(50);
        QCOMPARE(waited.answers, 1);
    }

    void noAnswerReachesWhatIsGone_data() { bothKeychains(); }
    void noAnswerReachesWhatIsGone()
    {
        QFETCH(bool, ofSystem);
        const auto keychain = make(ofSystem);
        Waited<QByteArray> waited;
        auto context = std::make_unique<QObject>();
        keychain->read(m_key, context.get(), waited.take());
        context.reset();
        QTest::qWait(200);
        QCOMPARE(waited.answers, 0);
    }

    /// Every computer has one or has none: both are fine, hanging and half an answer are not.
    void theSystemsOwnAnswersSoon()
    {
        const auto keychain = Keychain::ofSystem();
        QElapsedTimer watch;
        watch.start();
        const bool available = Keychain::isAvailable();
        QVERIFY2(watch.elapsed() < 1'000, QByteArray::number(watch.elapsed()).constData());

        const auto written = write(*keychain, m_key, "secret");
        const auto found = read(*keychain, m_key);
        const auto removed = remove(*keychain, m_key);
        const QStringList known{QString(), u"vault.noKeychain"_qs, u"vault.keychainRefused"_qs};
        for (const QString &code : {codeOf(written), codeOf(removed)})
            QVERIFY2(known.contains(code), qPrintable(code));
        if (written) {
            QVERIFY(available);
            QCOMPARE(found.value_or(QByteArray()), QByteArray("secret"));
            QVERIFY(removed);
            QCOMPARE(codeOf(read(*keychain, m_key)), u"vault.notInKeychain"_qs);
        } else {
            QVERIFY(!found);
            QVERIFY(!test::messageOf(written).isEmpty());
        }
        if (!available) {
            QCOMPARE(codeOf(written), u"vault.noKeychain"_qs);
            QCOMPARE(codeOf(found), u"vault.noKeychain"_qs);
            QCOMPARE(codeOf(removed), u"vault.noKeychain"_qs);
        }
    }

    void withoutAKeychainNothingIsWrittenInstead()
    {
        if (Keychain::isAvailable())
            QSKIP("this computer has a keychain");
        const auto keychain = Keychain::ofSystem();
        QCOMPARE(codeOf(write(*keychain, m_key, "plainly")), u"vault.noKeychain"_qs);
        QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        QVERIFY2(!files.hasNext(), qPrintable(files.next()));
    }

private:
    static void bothKeychains()
    {
        QTest::addColumn<bool>("ofSystem");
        QTest::newRow("in memory") << false;
        QTest::newRow("of the system") << true;
    }

    static std::unique_ptr<Keychain> make(bool ofSystem)
    {
        if (ofSystem)
            return Keychain::ofSystem();
        return std::make_unique<test::MemoryKeychain>();
    }

    Result<QByteArray> read(Keychain &keychain, const QString &key)
    {
        Waited<QByteArray> waited;
        keychain.read(key, this, waited.take());
        return waited.value();
    }
    Result<void> write(Keychain &keychain, const QString &key, const QByteArray &secret)
    {
        Waited<void> waited;
        keychain.write(key, secret, this, waited.take());
        return waited.value();
    }
    Result<void> remove(Keychain &keychain, const QString &key)
    {
        Waited<void> waited;
        keychain.remove(key, this, waited.take());
        return waited.value();
    }

    QTemporaryDir m_home;
    const QString m_key = QStringLiteral("test %1").arg(QCoreApplication::applicationPid());
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "KeychainTest.moc"
