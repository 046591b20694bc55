// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Statement.h"
#include "points/LedgerShop.h"

using namespace shopdesk;
using namespace shopdesk::points;
using namespace shopdesk::test;
using members::MemberId;

class StatementTest : public QObject
{
    Q_OBJECT
private slots:
    void everyEntryWithItsBalance()
    {
        LedgerShop shop;
        const MemberId id = shop.add(QStringLiteral("Clara"));
        const Instant first = shop.startOf("2026-03-01");
        const auto at = [&](int day) { shop.setNow(Instant{first.ms + day * LedgerShop::day}); };
        at(0);
        shop.grant(id, 100, "a");
        at(40);
        shop.grant(id, 50, "b");
        must(shop.spend(id, 120, "s"));
        at(80);
        shop.grant(id, 7, "c");
        const auto of = [&](const char *from, const char *to) {
            const BusinessDay begin = must(BusinessDay::fromText(QString::fromLatin1(from)));
            const BusinessDay end = must(BusinessDay::fromText(QString::fromLatin1(to)));
            return shop.read([&](store::Connection &c) { return statementOf(c, id, begin, end, shop.now()); });
        };
        const Statement april = must(of("2026-04-01", "2026-04-30"));
        QCOMPARE(april.before, 100);
        QCOMPARE(april.lines.size(), size_t(2));
        QCOMPARE(april.lines[0].balance, 150);
        QCOMPARE(april.lines[1].balance, 30);
        QCOMPARE(april.after, 30);
        QCOMPARE(april.wealth.balance, 37);
        QCOMPARE(april.batches.size(), size_t(2));
        QCOMPARE(april.name, QStringLiteral("Clara"));
        const Statement all = must(of("2026-03-01", "2026-12-31"));
        QCOMPARE(all.before, 0);
        QCOMPARE(all.lines.size(), size_t(4));
        QCOMPARE(all.after, all.wealth.balance);
        QCOMPARE(codeOf(of("2026-04-02", "2026-04-01")), QStringLiteral("points.badPeriod"));
    }
};

QTEST_GUILESS_MAIN(StatementTest)
#include "StatementTest.moc"
