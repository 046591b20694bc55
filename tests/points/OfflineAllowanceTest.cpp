// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/OfflineAllowance.h"
#include "members/MemberShop.h"
#include "points/Ledger.h"
#include "points/Points.h"
#include "points/Policy.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::points;
using namespace shopdesk::test;

namespace {

constexpr qint64 msPerHour = 3'600'000;

class OfflineShop : public MemberShop
{
public:
    Result<EntryId> spend(members::MemberId member, qint64 points, Reason reason = Reason::Redemption)
    {
        return write([&](store::UnitOfWork &work) {
            return points::spend(work, {.member = member,
                                        .points = points,
                                        .reason = reason,
                                        .cause = QStringLiteral("test/%1").arg(++m_turn),
                                        .at = work.now()});
        });
    }
    /// The server was seen so long ago.
    void seen(double hoursAgo)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            const qint64 at = work.now().ms - static_cast<qint64>(hoursAgo * msPerHour);
            work.execute("INSERT OR IGNORE INTO company_link (id, address, company, account, connected_at) "
                         "VALUES (1, 'https://shop.example.com', 'tea', 'main', 0)");
            work.execute("INSERT INTO sync_databases (name, pulled_at) VALUES ('shopdesk-tea', ?1) "
                         "ON CONFLICT DO UPDATE SET pulled_at = ?1",
                         at);
            return {};
        }));
    }
    std::optional<qint64> allowance()
    {
        return must(read(
            [](store::Connection &c) -> Result<std::optional<qint64>> { return offlineAllowance(c, Instant::now()); }));
    }

private:
    int m_turn = 0;
};

} // namespace

class OfflineAllowanceTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<OfflineShop>();
        m_clara = m_shop->add(QStringLiteral("Clara"));
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            grant(work, {.member = m_clara, .points = 50'000, .cause = QStringLiteral("a gift"), .at = work.now()});
            Policy rules;
            rules.offlineHours = 24;
            rules.offlineAllowance = 1'000;
            return setPolicy(work, rules);
        }));
    }

    void aShopThatWorksAloneSpendsFreely()
    {
        QCOMPARE(m_shop->allowance(), std::optional<qint64>());
        QVERIFY(m_shop->spend(m_clara, 5'000));
    }

    void theServerWasSeenLately()
    {
        m_shop->seen(23.9);
        QCOMPARE(m_shop->allowance(), std::optional<qint64>());
        QVERIFY(m_shop->spend(m_clara, 5'000));
    }

    void soManyPointsUntilItIsSeenAgain()
    {
        m_shop->seen(24.1);
        QCOMPARE(m_shop->allowance(), std::optional<qint64>(1'000));
        QVERIFY(m_shop->spend(m_clara, 700));
        const auto tooMany = m_shop->spend(m_clara, 301);
        QCOMPARE(codeOf(tooMany), QStringLiteral("points.offlineLimit"));
        QVERIFY(messageOf(tooMany).contains(QStringLiteral("300 more points")));
        // What is not redeemed by the member, such as a correction, is not held up.
        QVERIFY(m_shop->spend(m_clara, 2'000, Reason::Adjustment));
        QVERIFY(m_shop->spend(m_clara, 300));
        QCOMPARE(m_shop->allowance(), std::optional<qint64>(0));
        m_shop->seen(0);
        QCOMPARE(m_shop->allowance(), std::optional<qint64>());
        QVERIFY(m_shop->spend(m_clara, 5'000));
    }

    void ticketsOfLotteriesCountAndWhatCameBackDoesNot()
    {
        m_shop->seen(30);
        QVERIFY(m_shop->spend(m_clara, 400, Reason::Lottery));
        const EntryId spent = must(m_shop->spend(m_clara, 600));
        QCOMPARE(codeOf(m_shop->spend(m_clara, 1, Reason::Lottery)), QStringLiteral("points.offlineLimit"));
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<EntryId> {
            return giveBack(work, spent, 250, QStringLiteral("an order was called off"), work.now(), 0);
        }));
        QCOMPARE(m_shop->allowance(), std::optional<qint64>(250));
        QVERIFY(m_shop->spend(m_clara, 250));
    }

    void whatOtherDevicesSpentDoesNotCount()
    {
        m_shop->seen(30);
        QVERIFY(m_shop->spend(m_clara, 700));
        must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE device SET number = number + 1");
            return {};
        }));
        QCOMPARE(m_shop->allowance(), std::optional<qint64>(1'000));
    }

private:
    std::unique_ptr<OfflineShop> m_shop;
    members::MemberId m_clara;
};

QTEST_GUILESS_MAIN(OfflineAllowanceTest)
#include "OfflineAllowanceTest.moc"
