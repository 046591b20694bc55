// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Merge.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

using namespace shopdesk::sync;

namespace {

QJsonObject json(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isNull())
        qFatal("%s", text);
    return document.object();
}

const Author anna{QStringLiteral("Anna"), 1'000};
const Author ben{QStringLiteral("Ben"), 2'000};

QJsonObject field(const Merged &merged, const char *part)
{
    return merged.content.value(QLatin1String(part)).toObject();
}

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT

    const QJsonObject base = json(R"({"row": {"name": "Tea", "price": 100, "updated_at": 5},
        "children": {"variants": {"A": {"sku": "T1", "price": 100}, "B": {"sku": "T2", "price": 100}}}})");

private slots:
    void whatOneSideChangedIsTaken()
    {
        const QJsonObject mine = json(R"({"row": {"name": "Green tea", "price": 100, "updated_at": 6},
            "children": {"variants": {"A": {"sku": "T1", "price": 120}, "B": {"sku": "T2", "price": 100}}}})");
        const QJsonObject theirs = json(R"({"row": {"name": "Tea", "price": 90, "updated_at": 9},
            "children": {"variants": {"A": {"sku": "T9", "price": 100}, "B": {"sku": "T2", "price": 100}}}})");
        const Merged merged = merge(base, {mine, anna}, {theirs, ben});
        QCOMPARE(merged.content, json(R"({"row": {"name": "Green tea", "price": 90, "updated_at": 9},
            "children": {"variants": {"A": {"sku": "T9", "price": 120}, "B": {"sku": "T2", "price": 100}}}})"));
        QVERIFY(merged.conflicts.empty());
    }

    void theSameChangeOnBothSidesIsNoConflict()
    {
        const QJsonObject same = json(R"({"row": {"name": "Tea", "price": 80, "updated_at": 6}})");
        const Merged merged = merge(base, {same, anna}, {same, ben});
        QCOMPARE(merged.content, same);
        QVERIFY(merged.conflicts.empty());
    }

    void whatBothChangedIsAConflictAndTheLaterOneHolds()
    {
        QJsonObject mine = base, theirs = base;
        mine[u"row"] = json(R"({"name": "Oolong", "price": 100, "updated_at": 5})");
        theirs[u"row"] = json(R"({"name": "Sencha", "price": 100, "updated_at": 5})");
        const Merged merged = merge(base, {mine, anna}, {theirs, ben});
        QCOMPARE(field(merged, "row")[u"name"].toString(), QStringLiteral("Sencha"));
        QCOMPARE(merged.conflicts.size(), size_t(1));
        QCOMPARE(merged.conflicts[0].path, QStringLiteral("row/name"));
        QCOMPARE(merged.conflicts[0].kept.toString(), QStringLiteral("Sencha"));
        QCOMPARE(merged.conflicts[0].other.toString(), QStringLiteral("Oolong"));
        QCOMPARE(merged.conflicts[0].keptBy.name, QStringLiteral("Ben"));
        QCOMPARE(merged.conflicts[0].otherBy.at, qint64(1'000));
    }

    void childrenOfBothSidesAreKept()
    {
        QJsonObject mine = base, theirs = base;
        mine[u"children"] = json(R"({"variants": {"A": {"sku": "T1", "price": 100}, "B": {"sku": "T2", "price": 100},
                                                  "C": {"sku": "T3", "price": 1}}})");
        theirs[u"children"] =
            json(R"({"variants": {"A": {"sku": "T1", "price": 100}, "D": {"sku": "T4", "price": 2}}})");
        const Merged merged = merge(base, {mine, anna}, {theirs, ben});
        QCOMPARE(field(merged, "children")[u"variants"].toObject().keys(),
                 QStringList({QStringLiteral("A"), QStringLiteral("C"), QStringLiteral("D")}));
        QVERIFY(merged.conflicts.empty());
    }

    void deletedGoesBeforeEditedAndTheEditIsKept()
    {
        QJsonObject mine = base, theirs = base;
        mine[u"children"] = json(R"({"variants": {"A": {"sku": "T1", "price": 100}}})");
        theirs[u"children"] =
            json(R"({"variants": {"A": {"sku": "T1", "price": 100}, "B": {"sku": "T2", "price": 70}}})");
        for (const bool mineIsFirst : {true, false}) {
            const Version first{mineIsFirst ? mine : theirs, anna}, second{mineIsFirst ? theirs : mine, ben};
            const Merged merged = merge(base, first, second);
            QCOMPARE(field(merged, "children")[u"variants"].toObject().keys(), QStringList(QStringLiteral("A")));
            QCOMPARE(merged.conflicts.size(), size_t(1));
            QCOMPARE(merged.conflicts[0].path, QStringLiteral("children/variants/B"));
            QVERIFY(merged.conflicts[0].kept.isUndefined());
            QCOMPARE(merged.conflicts[0].other.toObject()[u"price"].toInteger(), qint64(70));
        }
    }

    void aFieldThatAnOlderProgramDoesNotSendStays()
    {
        const QJsonObject theirs = json(R"({"row": {"name": "Tea", "updated_at": 6}})");
        const Merged merged = merge({}, {base, anna}, {theirs, ben});
        QCOMPARE(field(merged, "row")[u"price"].toInteger(), qint64(100));
    }

    /// Whoever merges, and whichever version is called mine: the same comes out.
    void itIsTheSameFromBothSides()
    {
        QRandomGenerator random(20261128);
        const auto version = [&] {
            QJsonObject row, rows;
            for (const char *name : {"a", "b", "c", "updated_at"})
                row.insert(QLatin1String(name), random.bounded(3));
            for (const char *key : {"A", "B", "C"}) {
                if (random.bounded(3) > 0)
                    rows.insert(QLatin1String(key), QJsonObject{{QStringLiteral("x"), random.bounded(3)}});
            }
            return QJsonObject{{QStringLiteral("row"), row},
                               {QStringLiteral("children"), QJsonObject{{QStringLiteral("t"), rows}}}};
        };
        const auto pathsOf = [](const Merged &merged) {
            QStringList paths;
            for (const MergeConflict &conflict : merged.conflicts)
                paths << conflict.path;
            return paths;
        };
        for (int i = 0; i < 5'000; ++i) {
            const QJsonObject before = random.bounded(4) == 0 ? QJsonObject() : version();
            const Version mine{version(), {QStringLiteral("m"), random.bounded(3)}};
            const Version theirs{version(), {QStringLiteral("t"), random.bounded(3)}};
            const Merged one = merge(before, mine, theirs);
            const Merged other = merge(before, theirs, mine);
            QCOMPARE(one.content, other.content);
            QCOMPARE(pathsOf(one), pathsOf(other));
            // What nobody knows better stays: merging with what one has changes nothing.
            QCOMPARE(merge(mine.content, mine, theirs).content[u"row"].toObject()[u"a"],
                     theirs.content[u"row"].toObject()[u"a"]);
        }
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "MergeTest.moc"
