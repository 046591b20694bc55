// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/TrailList.h"
#include "store/RecordKinds.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "sync/ReplicatedTables.h"
#include "ui/parts/AuditWords.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::test;

/// Whatever an operation writes into the trail, the trail finds and says in words. The operations are read from the sources,
/// so that a new one cannot be forgotten.
class TrailWordsTest : public QObject
{
    Q_OBJECT

    QSet<QString> m_operations, m_tables;
    TestShop m_shop;

    static QString sourceOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    void readSource(const QString &path)
    {
        const QString source = sourceOf(path);
        static const QRegularExpression call(QStringLiteral("\\baudit\\(([^;]*?),\\s*\"([a-z_]+)\""),
                                             QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression name(QStringLiteral("\"([a-z]+\\.[a-zA-Z]+)\""));
        // What is handed on to a function that writes the entry: never the first argument, as the codes of errors are.
        static const QRegularExpression handedOn(
            QStringLiteral("[,?:]\\s*\"((?:%1)\\.[a-zA-Z]+)\"")
                .arg(
                    QStringLiteral("calendar|catalog|channels|company|exchange|knowledge|members|orders|points|returns|"
                                   "rewards|staff|store|surveys|sync|tasks|tickets")));
        for (auto calls = call.globalMatch(source); calls.hasNext();) {
            const auto found = calls.next();
            m_tables << found.captured(2);
            for (auto names = name.globalMatch(found.captured(1)); names.hasNext();)
                m_operations << names.next().captured(1);
        }
        if (path.endsWith(QLatin1String("Operations.cpp")))
            return;
        for (auto names = handedOn.globalMatch(source); names.hasNext();)
            m_operations << names.next().captured(1);
    }

private slots:
    void initTestCase()
    {
        QDirIterator files(testData(QStringLiteral("../../models")), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            // Permissions and columns of figures are called in the same way.
            if (!path.contains(QLatin1String("/models/base/")) && !path.contains(QLatin1String("/models/insights/")))
                readSource(path);
        }
        m_operations << QStringLiteral("insights.rebuild");
        for (const char *step : {"approve", "decline", "reopen", "cancel", "close"})
            m_operations << QStringLiteral("returns.") + QLatin1String(step);
        QVERIFY2(m_operations.size() > 250, qPrintable(QString::number(m_operations.size())));
        QVERIFY2(m_tables.size() > 40, qPrintable(QString::number(m_tables.size())));
    }

    void everyOperationHasWords()
    {
        const QString unknown = ui::operationWords(QStringLiteral("nothing.known"));
        for (const QString &operation : m_operations) {
            if (operation != QLatin1String("orders.change")) // which is called so
                QVERIFY2(ui::operationWords(operation) != unknown, qPrintable(operation));
        }
    }

    void everyOperationIsFoundByAGroup()
    {
        const auto list = staff::trailList(m_shop.store().shop().zone);
        const auto filter =
            std::ranges::find_if(list.filters, [](const auto &one) { return one.key == QLatin1String("group"); });
        QVERIFY(filter != list.filters.end());
        const auto missing = must(m_shop.read([&](store::Connection &connection) -> Result<QStringList> {
            QStringList none;
            for (const QString &operation : m_operations) {
                bool found = false;
                for (const tables::FilterChoice &choice : filter->choices(connection)) {
                    const auto predicate = filter->predicate({choice.value});
                    QString sql = QStringLiteral("SELECT 1 FROM (SELECT ? AS operation) a WHERE %1").arg(predicate.sql);
                    store::Query row = connection.prepare(sql.toUtf8().constData());
                    int index = 0;
                    row.bind(++index, operation);
                    for (const QVariant &value : predicate.values)
                        row.bindValue(++index, value);
                    found = found || row.next();
                }
                if (!found)
                    none << operation;
            }
            return none;
        }));
        QCOMPARE(missing, QStringList());
    }

    void everyRecordHasAKindAndAName()
    {
        const auto kinds = store::recordKinds();
        for (const QString &table : m_tables) {
            QVERIFY2(std::ranges::any_of(kinds, [&](const auto &kind) { return table == QLatin1String(kind.table); }),
                     qPrintable(table));
        }
        for (const sync::ReplicatedTable &root : sync::replicatedTables()) {
            const QString table = QString::fromLatin1(root.table);
            QVERIFY2(store::recordKind(table), root.table);
            QVERIFY2(ui::recordKindWords(table) != table, root.table);
        }
    }

    /// The statements fit the schema, for somebody of one store too.
    void everyKindIsAskedForInThisSchema()
    {
        Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
        tom.stores = QSet<StoreId>{StoreId{1}};
        m_shop.store().setActor(tom);
        const auto restore = qScopeGuard([&] { m_shop.store().setActor(Actor::owner()); });
        must(m_shop.read([&](store::Connection &connection) -> Result<void> {
            for (const store::RecordKind &kind : store::recordKinds()) {
                store::maySeeRecord(connection, QString::fromLatin1(kind.table), 1);
                if (kind.nameSql)
                    connection.value<QString>(kind.nameSql, qint64(1));
            }
            for (const sync::ReplicatedTable &root : sync::replicatedTables())
                store::maySeeRecord(connection, QString::fromLatin1(root.table), 1);
            return {};
        }));
    }
};

QTEST_MAIN(TrailWordsTest)
#include "TrailWordsTest.moc"
