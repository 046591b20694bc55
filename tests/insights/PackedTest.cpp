// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Packed.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <stdexcept>

using namespace shopdesk::insights;

class PackedTest : public QObject
{
    Q_OBJECT
private slots:
    void entriesComeBackAsTheyWent()
    {
        constexpr qint64 largest = std::numeric_limits<qint64>::max();
        constexpr qint64 smallest = std::numeric_limits<qint64>::min();
        const std::vector<Entry> entries{{0, {1, 0, 0, 0}},
                                         {1, {-1, 63, 64, -64}},
                                         {127, {largest, smallest, 127, 128}},
                                         {4'294'967'295U, {0, 0, 0, 1}}};
        QCOMPARE(unpack(pack(entries)), entries);
        QCOMPARE(unpack(pack({})), std::vector<Entry>());
    }

    void columnsOfZerosTakeNoRoom()
    {
        const std::vector<Entry> entries{{3, {5, 0, 0, 0}}, {9, {6, 0, 0, 0}}};
        // the count, five widths, two distances and two amounts of a byte each
        QCOMPARE(pack(entries).size(), 4 + 5 + 2 + 2);
        Columns columns;
        unpack(pack(entries), Columns::Orders | Columns::Gross, columns);
        QCOMPARE(columns.rows, size_t(2));
        QCOMPARE(columns.ordinals, (std::vector<quint32>{3, 9}));
        QCOMPARE(columns.numbers[0], (std::vector<qint64>{5, 6}));
        QCOMPARE(columns.numbers[3], (std::vector<qint64>{0, 0}));
    }

    void onlyTheColumnsAskedForAreRead()
    {
        Columns columns;
        unpack(pack(std::vector<Entry>{{3, {5, -7, 2, 1}}, {4, {5, -7, 2, 1}}}), Columns::All, columns);
        // The same columns again, for fewer rows.
        unpack(pack(std::vector<Entry>{{8, {50'000, -7, 2, 9}}}), Columns::Orders, columns);
        QCOMPARE(columns.rows, size_t(1));
        QCOMPARE(columns.ordinals[0], 8U);
        QCOMPARE(columns.numbers[3][0], 9);
    }

    void damagedBytesAreRefused()
    {
        const QByteArray good = pack(std::vector<Entry>{{3, {5'000, -7, 2, 1}}, {90'000, {1, 1, 1, 1}}});
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, unpack(good.left(length)));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, unpack(QByteArray(12, '\xff')));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, unpackNumbers(QByteArray("\x7f")));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, unpack(QByteArray("\x01\x00\x00\x00\x03\x00\x00\x00", 8)));
    }

    void combiningAddsUpAndDropsWhatComesToNothing()
    {
        std::vector<Entry> entries{{7, {1, 0, 1, 1}}, {2, {5, 0, 0, 1}}, {7, {-1, 0, -1, -1}}, {2, {4, 0, 0, 1}}};
        combine(entries);
        QCOMPARE(entries, (std::vector<Entry>{{2, {9, 0, 0, 2}}}));
    }

    void numbersComeBackAsTheyWent()
    {
        QRandomGenerator random(7);
        std::vector<qint64> numbers;
        for (int i = 0; i < 10'000; ++i)
            numbers.push_back(static_cast<qint64>(random.generate64()) >> random.bounded(64));
        QCOMPARE(unpackNumbers(packNumbers(numbers)), numbers);
    }
};

QTEST_GUILESS_MAIN(PackedTest)
#include "PackedTest.moc"
