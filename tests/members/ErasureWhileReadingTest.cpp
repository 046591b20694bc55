// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Erasure.h"
#include "members/MemberShop.h"
#include "store/Search.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <thread>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

/// Erasing makes the shop file anew under the hands of everybody who reads and searches it: none of them may notice.
class ErasureWhileReadingTest : public QObject
{
    Q_OBJECT
private slots:
    void othersSearchOn()
    {
        constexpr int erased = 40;
        MemberShop shop;
        std::vector<MemberId> ids;
        for (int i = 0; i < 2 * erased; ++i)
            ids.push_back(shop.add(QStringLiteral("Clara Vogel %1").arg(i)));
        std::atomic_bool done = false;
        std::atomic_int searches = 0;
        std::array<QString, 3> failures;
        std::vector<std::thread> readers;
        for (QString &failure : failures) {
            readers.emplace_back([&] {
                while (!done && failure.isEmpty()) {
                    const auto found = shop.store().readNow([](store::Connection &c) -> Result<qint64> {
                        return c
                            .value<qint64>("SELECT count(*) FROM member_search WHERE member_search MATCH ?",
                                           store::matchExpression(QStringLiteral("Vogel")))
                            .value_or(0);
                    });
                    ++searches;
                    if (!found)
                        failure = found.error().code + QLatin1Char(' ') + found.error().detail;
                    else if (*found < erased || *found > 2 * erased)
                        failure = QStringLiteral("found %1").arg(*found);
                }
            });
        }
        QStringList refused;
        for (int i = 0; i < erased; ++i) {
            const auto answer =
                shop.write([&](store::UnitOfWork &work) { return eraseMember(work, ids[static_cast<size_t>(i)]); });
            if (!answer)
                refused << answer.error().code + QLatin1Char(' ') + answer.error().detail;
        }
        done = true;
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(refused, QStringList());
        QCOMPARE(QStringList(failures.begin(), failures.end()), QStringList({QString(), QString(), QString()}));
        QVERIFY(searches > 3);
        QCOMPARE(shop.number("SELECT count(*) FROM member_search WHERE member_search MATCH '\"vo\"'"), erased);
    }
};

QTEST_GUILESS_MAIN(ErasureWhileReadingTest)
#include "ErasureWhileReadingTest.moc"
