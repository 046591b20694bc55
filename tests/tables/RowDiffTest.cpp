// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/RowDiff.h"

#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

using namespace shopdesk::tables;
using Ids = std::vector<qint64>;
using Step = RowDiff::Step;

class RowDiffTest : public QObject
{
    Q_OBJECT

    static void take(Ids &ids, const Step &step, const Ids &after)
    {
        const auto place = [&](int row) { return ids.begin() + row; };
        if (step.kind == Step::Remove) {
            ids.erase(place(step.row), place(step.row + step.count));
        } else if (step.kind == Step::Insert) {
            ids.insert(place(step.row), after.begin() + step.row, after.begin() + step.row + step.count);
        } else {
            const qint64 id = ids[size_t(step.row)];
            ids.erase(place(step.row));
            ids.insert(place(step.to), id);
        }
    }

    static Ids putInto(const Ids &ids, const std::vector<int> &newRow)
    {
        Ids result(ids.size(), -1);
        for (size_t row = 0; row < ids.size(); ++row)
            result.at(size_t(newRow.at(row))) = ids[row];
        return result;
    }

    static void checkLeads(const Ids &before, const Ids &after, const RowDiff &diff)
    {
        Ids ids = before;
        if (!diff.rearrangement) {
            for (const Step &step : diff.steps)
                take(ids, step, after);
            QCOMPARE(ids, after);
            return;
        }
        const RowDiff::Rearrangement &rearrangement = *diff.rearrangement;
        QVERIFY(diff.steps.empty());
        ids = putInto(before, rearrangement.gatheredRow);
        QCOMPARE(ids, rearrangement.gathered);
        const QSet<qint64> wanted(after.begin(), after.end());
        for (size_t row = 0; row < ids.size(); ++row)
            QCOMPARE(wanted.contains(ids[row]), row < size_t(rearrangement.kept));
        ids.resize(size_t(rearrangement.kept));
        ids.insert(ids.end(), rearrangement.added.begin(), rearrangement.added.end());
        QCOMPARE(putInto(ids, rearrangement.finalRow), after);
    }

private slots:
    void equalOrdersDoNotDiffer()
    {
        QVERIFY(difference({}, {}, 10).isNone());
        QVERIFY(difference({3, 1, 2}, {3, 1, 2}, 10).isNone());
        QVERIFY(difference({3, 1, 2}, {3, 1, 2}, 0).isNone());
    }

    void neighboursComeAndGoInOneStep()
    {
        QCOMPARE(difference({}, {1, 2, 3}, 1).steps, (std::vector{Step{Step::Insert, 0, 3}}));
        QCOMPARE(difference({1, 2, 3}, {}, 1).steps, (std::vector{Step{Step::Remove, 0, 3}}));
        QCOMPARE(difference({1, 5}, {1, 2, 3, 5}, 1).steps, (std::vector{Step{Step::Insert, 1, 2}}));
        QCOMPARE(difference({1, 2, 3, 5}, {1, 5}, 1).steps, (std::vector{Step{Step::Remove, 1, 2}}));
        QCOMPARE(difference({1, 2}, {1, 2, 3, 4}, 1).steps, (std::vector{Step{Step::Insert, 2, 2}}));
    }

    void oneRowMovesInOneStep()
    {
        QCOMPARE(difference({1, 2, 3, 4, 5}, {2, 3, 4, 1, 5}, 9).steps, (std::vector{Step{Step::Move, 0, 1, 3}}));
        QCOMPARE(difference({1, 2, 3, 4, 5}, {1, 5, 2, 3, 4}, 9).steps, (std::vector{Step{Step::Move, 4, 1, 1}}));
    }

    void stepsAreAsFewAsPossible()
    {
        // 2 goes, 9 comes, 6 moves to the front: three steps.
        const RowDiff diff = difference({1, 2, 3, 4, 5, 6, 7}, {6, 1, 3, 4, 9, 5, 7}, 9);
        QCOMPARE(diff.steps.size(), size_t(3));
        checkLeads({1, 2, 3, 4, 5, 6, 7}, {6, 1, 3, 4, 9, 5, 7}, diff);
        // One step more than allowed turns it into a rearrangement.
        QVERIFY(!difference({1, 2, 3, 4, 5, 6, 7}, {6, 1, 3, 4, 9, 5, 7}, 3).rearrangement);
        QVERIFY(difference({1, 2, 3, 4, 5, 6, 7}, {6, 1, 3, 4, 9, 5, 7}, 2).rearrangement);
    }

    void reversalIsARearrangement()
    {
        Ids before(1000);
        std::iota(before.begin(), before.end(), 1);
        const Ids after(before.rbegin(), before.rend());
        const RowDiff diff = difference(before, after, 64);
        QVERIFY(diff.rearrangement);
        checkLeads(before, after, diff);
    }

    void anyTwoOrdersAreBridged_data()
    {
        QTest::addColumn<int>("mostSteps");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("changes");
        QTest::newRow("steps only") << 1'000'000 << 40 << 12;
        QTest::newRow("few steps") << 6 << 40 << 12;
        QTest::newRow("rearranged") << 0 << 40 << 12;
        QTest::newRow("many rows, steps only") << 1'000'000 << 600 << 60;
        QTest::newRow("many rows, rearranged") << 0 << 600 << 60;
    }

    void anyTwoOrdersAreBridged()
    {
        QFETCH(int, mostSteps);
        QFETCH(int, rows);
        QFETCH(int, changes);
        QRandomGenerator random(20261122);
        for (int round = 0; round < 60'000 / rows; ++round) {
            Ids before;
            for (int i = random.bounded(rows); i > 0; --i)
                before.push_back(i);
            if (random.bounded(2) == 0)
                std::shuffle(before.begin(), before.end(), random);
            Ids after = before;
            for (int change = random.bounded(changes); change > 0; --change) {
                const auto any = [&] { return after.begin() + random.bounded(int(after.size()) + 1); };
                const int kind = random.bounded(3);
                if (kind == 0 || after.empty()) {
                    after.insert(any(), 1'000 + change);
                } else if (kind == 1) {
                    after.erase(after.begin() + random.bounded(int(after.size())));
                } else {
                    const auto place = after.begin() + random.bounded(int(after.size()));
                    const qint64 id = *place;
                    after.erase(place);
                    after.insert(any(), id);
                }
            }
            if (random.bounded(10) == 0)
                std::shuffle(after.begin(), after.end(), random);
            const RowDiff diff = difference(before, after, size_t(mostSteps));
            QVERIFY(diff.steps.size() <= size_t(mostSteps));
            QCOMPARE(diff.isNone(), before == after);
            checkLeads(before, after, diff);
            if (QTest::currentTestFailed())
                return;
        }
    }
};

QTEST_GUILESS_MAIN(RowDiffTest)
#include "RowDiffTest.moc"
