// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Kpi.h"

#include <QSet>
#include <QTest>

using namespace shopdesk::insights;

class KpiTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFigureIsDefinedOnce()
    {
        QSet<QString> keys;
        int position = 0;
        for (const KpiDefinition &definition : kpiDefinitions()) {
            QCOMPARE(static_cast<int>(definition.kpi), position++);
            QVERIFY2(*definition.name && *definition.formula && *definition.source, definition.key);
            keys.insert(QString::fromLatin1(definition.key));
            QCOMPARE(kpiFrom(QString::fromLatin1(definition.key)), std::optional(definition.kpi));
            QCOMPARE(&definitionOf(definition.kpi), &definition);
        }
        QCOMPARE(position, kpiCount);
        QCOMPARE(keys.size(), kpiCount);
        QCOMPARE(kpiFrom(QStringLiteral("Gross")), std::nullopt);
    }

    void changesAreRelativeToTheSizeOfTheOldValue()
    {
        QCOMPARE(changeOf(150, 100), std::optional<qint64>(5'000));
        QCOMPARE(changeOf(100, 150), std::optional<qint64>(-3'333));
        QCOMPARE(changeOf(0, 40), std::optional<qint64>(-10'000));
        // Credits that grew are a change for the worse, though −150 has the larger size.
        QCOMPARE(changeOf(-150, -100), std::optional<qint64>(-5'000));
        QCOMPARE(changeOf(-50, -100), std::optional<qint64>(5'000));
        QCOMPARE(changeOf(1, 20'000), std::optional<qint64>(-10'000)); // −99.995 % rounds away from zero
        QCOMPARE(changeOf(5, 0), std::nullopt);
        QCOMPARE(changeOf(5, std::nullopt), std::nullopt);
        QCOMPARE(changeOf(std::nullopt, 5), std::nullopt);
    }

    void titlesAreTranslatable()
    {
        QCOMPARE(titleOf(Kpi::AverageOrder), QStringLiteral("Average order value"));
        QVERIFY(formulaOf(Kpi::NetSales).contains(QStringLiteral("credits")));
    }
};

QTEST_GUILESS_MAIN(KpiTest)
#include "KpiTest.moc"
