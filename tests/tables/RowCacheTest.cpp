// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/RowCache.h"

#include <QtTest>

using namespace shopdesk::tables;

class RowCacheTest : public QObject
{
    Q_OBJECT

    static void put(RowCache &cache, const std::vector<qint64> &ids, const QString &text, quint64 readAt)
    {
        cache.insert(ids, std::vector<Row>(ids.size(), Row{text}), readAt);
    }
    static QString text(RowCache &cache, qint64 id)
    {
        const Row *row = cache.find(id);
        return row ? row->at(0).toString() : QString();
    }

private slots:
    void theLeastLookedAtPageGoesFirst()
    {
        RowCache cache(6);
        put(cache, {1, 2}, QStringLiteral("a"), cache.now());
        put(cache, {3, 4}, QStringLiteral("b"), cache.now());
        put(cache, {5, 6}, QStringLiteral("c"), cache.now());
        QCOMPARE(cache.size(), size_t(6));
        QVERIFY(cache.find(2));
        put(cache, {7, 8}, QStringLiteral("d"), cache.now());
        QCOMPARE(cache.size(), size_t(6));
        QVERIFY(cache.contains(1));
        QVERIFY(!cache.contains(3));
        QVERIFY(!cache.contains(4));
        QVERIFY(cache.contains(5));
        QVERIFY(cache.contains(8));
    }

    void aRowReadAgainStaysInItsPage()
    {
        RowCache cache(4);
        put(cache, {1, 2}, QStringLiteral("a"), cache.now());
        put(cache, {2, 3}, QStringLiteral("b"), cache.now());
        QCOMPARE(text(cache, 1), QStringLiteral("a"));
        QCOMPARE(text(cache, 2), QStringLiteral("b"));
        QCOMPARE(cache.size(), size_t(3));
        QVERIFY(cache.find(3));
        put(cache, {4, 5}, QStringLiteral("c"), cache.now());
        // The page of 1 and 2 goes; 3 has one of its own.
        QVERIFY(!cache.contains(1));
        QVERIFY(!cache.contains(2));
        QVERIFY(cache.contains(3));
    }

    void expiredRowsStayUntilTheyAreReadAgain()
    {
        RowCache cache(10);
        const quint64 before = cache.now();
        put(cache, {1}, QStringLiteral("old"), before);
        QVERIFY(cache.isFresh(1));
        cache.expire();
        QVERIFY(!cache.isFresh(1));
        QCOMPARE(text(cache, 1), QStringLiteral("old"));
        put(cache, {1, 2}, QStringLiteral("new"), cache.now());
        QVERIFY(cache.isFresh(1));
        // What was asked for before the change says nothing new about 1, and is old for 3.
        put(cache, {1, 3}, QStringLiteral("late"), before);
        QCOMPARE(text(cache, 1), QStringLiteral("new"));
        QVERIFY(!cache.isFresh(3));
        QVERIFY(!cache.isFresh(9));
    }
};

QTEST_GUILESS_MAIN(RowCacheTest)
#include "RowCacheTest.moc"
