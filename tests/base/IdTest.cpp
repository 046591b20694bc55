// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/IdSource.h"

#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

#include <limits>

using namespace shopdesk;

namespace {

using ThingId = Id<struct ThingTag>;

constexpr qint64 largestId = std::numeric_limits<qint64>::max();
constexpr qint64 someTime = IdSource::epoch + 200'000'000'000;

} // namespace

class IdTest : public QObject
{
    Q_OBJECT

private slots:
    void writesCrockfordBase32()
    {
        QCOMPARE(idToText(0), u"0000000000000"_qs);
        QCOMPARE(idToText(1), u"0000000000001"_qs);
        QCOMPARE(idToText(31), u"000000000000Z"_qs);
        QCOMPARE(idToText(32), u"0000000000010"_qs);
        // The example of Crockford's page: 1234 is 16J.
        QCOMPARE(idToText(1234), u"000000000016J"_qs);
        QCOMPARE(idToText(largestId), u"7ZZZZZZZZZZZZ"_qs);
    }

    void readsEveryForgivenSpelling()
    {
        QCOMPARE(idFromText(u"7zzzzzzzzzzzz"_qs).value_or(0), largestId);
        QCOMPARE(idFromText(u"OoOoOoOoOoO1J"_qs).value_or(0), 50);
        QCOMPARE(idFromText(u"000000000iIlL"_qs).value_or(0), ((1 * 32 + 1) * 32 + 1) * 32 + 1);
    }

    void refusesWhatIsNoId_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << u"000000000000"_qs;
        QTest::newRow("long") << u"00000000000000"_qs;
        QTest::newRow("64 bits") << u"8000000000000"_qs;
        QTest::newRow("65 bits") << u"ZZZZZZZZZZZZZ"_qs;
        QTest::newRow("the letter U is left out") << u"000000000000U"_qs;
        QTest::newRow("hyphen") << u"000000-000000"_qs;
        QTest::newRow("space") << u" 000000000001"_qs;
        QTest::newRow("beyond Latin-1") << u"00000000000掌柜"_qs;
        QTest::newRow("Latin-1") << u"000000000000é"_qs;
        QTest::newRow("a letter with a plain upper case") << u"000000000000ı"_qs;
        QTest::newRow("full-width digit") << u"000000000000１"_qs;
        QTest::newRow("zero character") << QString(13, QChar(0));
        QTest::newRow("huge") << QString(1'000'000, u'0');
    }
    void refusesWhatIsNoId()
    {
        QFETCH(QString, text);
        const auto id = ThingId::fromText(text);
        QVERIFY(!id);
        QCOMPARE(id.error().code, u"base.badId"_qs);
        QVERIFY(id.error().message.size() < 200);
    }

    void textReadsBackAndSortsLikeTheNumber()
    {
        QRandomGenerator random(42);
        qint64 previous = 0;
        for (int i = 0; i < 20'000; ++i) {
            const auto value = static_cast<qint64>(random.generate64() >> (1 + random.bounded(60)));
            const QString text = idToText(value);
            QCOMPARE(text.size(), 13);
            QCOMPARE(idFromText(text).value_or(-1), value);
            QCOMPARE(idFromText(text.toLower()).value_or(-1), value);
            QCOMPARE(text < idToText(previous), value < previous);
            previous = value;
        }
    }

    void noIdIsFalse()
    {
        QVERIFY(!ThingId());
        QVERIFY(ThingId{1});
        QCOMPARE((ThingId{1234}).text(), u"000000000016J"_qs);
        QCOMPARE(ThingId::fromText(u"000000000016J"_qs).value_or(ThingId()), ThingId{1234});
    }

    void carriesTimeDeviceAndSequence()
    {
        IdSource source(513, 0, [] { return someTime; });
        const qint64 first = source.next();
        const qint64 second = source.next();
        QCOMPARE(first, (qint64(200'000'000'000) << 22) | (513 << 6));
        QCOMPARE(second, first + 1);
        QCOMPARE(IdSource::timeOf(second), someTime);
        QCOMPARE(IdSource::deviceOf(second), 513);
        QCOMPARE(source.last(), second);
        QCOMPARE(source.next<ThingId>().value, second + 1);
    }

    void acceptsDevicesOf16Bits()
    {
        for (const int device : {0, IdSource::maximumDevice}) {
            IdSource source(device, 0, [] { return someTime; });
            QCOMPARE(IdSource::deviceOf(source.next()), device);
        }
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, IdSource(-1, 0, [] { return someTime; }));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, IdSource(65'536, 0, [] { return someTime; }));
    }

    void runsAheadWhenAMillisecondIsFull()
    {
        IdSource source(1, 0, [] { return someTime; });
        for (int i = 0; i < 64; ++i)
            QCOMPARE(IdSource::timeOf(source.next()), someTime);
        const qint64 next = source.next();
        QCOMPARE(IdSource::timeOf(next), someTime + 1);
        QCOMPARE(next & 63, 0);
    }

    void followsTheClockAgainOnceItHasCaughtUp()
    {
        qint64 now = someTime;
        IdSource source(1, 0, [&now] { return now; });
        for (int i = 0; i < 1000; ++i)
            source.next();
        QCOMPARE(IdSource::timeOf(source.last()), someTime + 15); // 1000 ids fill 15 milliseconds and a part
        now = someTime + 100;
        QCOMPARE(IdSource::timeOf(source.next()), someTime + 100);
    }

    void growsAlthoughTheClockIsSetBack()
    {
        qint64 now = someTime;
        IdSource source(9, 0, [&now] { return now; });
        const qint64 before = source.next();
        for (const qint64 back : {qint64(1), qint64(3'600'000), someTime}) {
            now = someTime - back;
            QVERIFY(source.next() > before);
        }
        now = -1'000; // a clock before 1970
        QCOMPARE(source.next(), before + 4);
    }

    void clocksBeforeTheEpochCountAsTheEpoch()
    {
        IdSource source(0, 0, [] { return IdSource::epoch - 5; });
        QVERIFY(source.next() > 0);
    }

    void startsAboveWhatWasGivenOutBefore()
    {
        IdSource first(3, 0, [] { return someTime; });
        const qint64 given = first.next();
        IdSource again(3, given, [] { return someTime - 10'000; });
        QCOMPARE(again.next(), given + 1);
        IdSource otherDevice(2, given, [] { return someTime - 10'000; });
        const qint64 next = otherDevice.next();
        QVERIFY(next > given);
        QCOMPARE(IdSource::deviceOf(next), 2);
    }

    void stopsAtTheEndOfTime()
    {
        const qint64 end = IdSource::epoch + (qint64(1) << 41) - 1;
        qint64 now = end;
        IdSource source(IdSource::maximumDevice, 0, [&now] { return now; });
        for (int i = 0; i < 64; ++i)
            source.next();
        QCOMPARE(source.last(), largestId);
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, source.next());
        now = end + 1;
        IdSource late(0, 0, [&now] { return now; });
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, late.next());
    }

    /// Devices whose clocks jump about never make the same id, and each one's ids always grow.
    void neverClashesAcrossDevices()
    {
        QRandomGenerator random(2026);
        QSet<qint64> seen;
        const int perDevice = 20'000;
        for (const int device : {0, 1, 2, 255, 256, 65'535}) {
            qint64 now = someTime;
            IdSource source(device, 0, [&now] { return now; });
            qint64 previous = 0;
            for (int i = 0; i < perDevice; ++i) {
                if (random.bounded(50) == 0)
                    now += random.bounded(2'000) - 1'000;
                if (random.bounded(1'000) == 0)
                    source = IdSource(device, previous, [&now] { return now; });
                const qint64 id = source.next();
                QVERIFY(id > previous);
                QCOMPARE(IdSource::deviceOf(id), device);
                seen.insert(id);
                previous = id;
            }
        }
        QCOMPARE(seen.size(), 6 * perDevice);
    }
};

QTEST_GUILESS_MAIN(IdTest)
#include "IdTest.moc"
