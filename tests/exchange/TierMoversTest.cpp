// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TierMovers.h"
#include "members/TierShop.h"
#include "rewards/TierCost.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

/// What new rules cost is said in money before they are published, and who would move is a list.
class TierMoversTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TierShop> m_shop;
    MemberId m_up;
    TierRules m_rules;

    rewards::TierCost cost()
    {
        return must(
            m_shop->read([&](store::Connection &c) { return rewards::costOfTierRules(c, m_rules, Instant::now()); }));
    }
    std::vector<rewards::NamedMover> movers(size_t first = 0, size_t count = 100)
    {
        const rewards::TierCost found = cost();
        return must(m_shop->read([&](store::Connection &c) { return rewards::namedMovers(c, found, first, count); }));
    }
    Result<qint64> exportTo(const QString &path)
    {
        return m_shop->read(
            [&](store::Connection &c) { return exchange::exportTierMovers(c, m_rules, Instant::now(), path); });
    }
    static Actor without(Permission permission)
    {
        Actor actor = Actor::owner();
        actor.permissions -= Permissions{permission};
        return actor;
    }

private slots:
    /// Li Wei, on Silver (× 1.1), bought for 3,000.00 last month and earned 1,100 points; by the new rules that is Gold (× 1.2).
    void init()
    {
        m_shop = std::make_unique<TierShop>();
        m_shop->publish(m_shop->usual());
        m_up = m_shop->add(QStringLiteral("Li Wei"));
        m_shop->order(m_up, {300'000});
        m_shop->evaluate();
        const BusinessDay day = periodStart(TierPeriod::Month, m_shop->today()).plus(-3);
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE orders SET business_day = ?", day);
            work.execute("INSERT INTO points_entries (id, member_id, points, reason, occurred_at) "
                         "VALUES (1, ?, 1100, 'purchase', ?)",
                         m_up, work.shop().zone.startOf(day));
            return {};
        }));
        m_rules = m_shop->usual();
        m_rules.rules[2].spend = Money{300'000};
    }

    void theCostIsWhatThePointsAreWorth()
    {
        QCOMPARE(cost().simulation.points, 100);
        QVERIFY(!cost().worth()); // points take nothing off in this shop
        must(m_shop->write([](store::UnitOfWork &work) {
            return rewards::setRedeemRule(work, {.isOn = true, .points = 100, .worth = Money{150}});
        }));
        QCOMPARE(cost().worth(), Money{150});
        QCOMPARE(cost().worthOf(-200), Money{-300});
        QCOMPARE(cost().worthOf(0), Money{});
        const auto listed = movers();
        QCOMPARE(listed.size(), size_t(1));
        QCOMPARE(listed.front().fromName, QStringLiteral("Silver"));
        QCOMPARE(listed.front().toName, QStringLiteral("Gold"));
        QCOMPARE(listed.front().mover.turnover, Money{300'000});
        QCOMPARE(listed.front().worth, Money{150});
        QVERIFY(movers(1).empty());
        QVERIFY(movers(0, 0).empty());
    }

    void namesAreForThoseWhoMayRevealThem()
    {
        QCOMPARE(movers().front().name, QStringLiteral("Li Wei"));
        m_shop->store().setActor(without(Permission::RevealPersonalData));
        QCOMPARE(movers().front().name, QStringLiteral("L***"));
        QCOMPARE(movers().front().number,
                 must(m_shop->read([&](store::Connection &c) { return members::member(c, m_up); })).number);
    }

    void theListIsExported()
    {
        const QString path = m_shop->folder() + QStringLiteral("/moves.csv");
        m_shop->store().setActor(without(Permission::ExportData));
        QCOMPARE(codeOf(exportTo(path)), QStringLiteral("staff.notAllowed"));
        m_shop->store().setActor(without(Permission::SeeMembers));
        QCOMPARE(codeOf(exportTo(path)), QStringLiteral("staff.notAllowed"));
        QVERIFY(!QFile::exists(path));
        m_shop->store().setActor(Actor::owner());
        QCOMPARE(must(exportTo(path)), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
        QVERIFY(lines[0].endsWith(QStringLiteral("number,name,from,to,direction,spend,turnover,points,worth")));
        QVERIFY2(lines[1].endsWith(QStringLiteral(",Li Wei,Silver,Gold,up,3000.00,3000.00,100,")),
                 qPrintable(lines[1]));
        m_rules.windowDays = 0;
        QCOMPARE(codeOf(exportTo(path)), QStringLiteral("members.badWindow"));
    }
};

QTEST_GUILESS_MAIN(TierMoversTest)
#include "TierMoversTest.moc"
