// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Tasks.h"

#include "support/ListProbe.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "tasks/TaskList.h"

#include <QJsonArray>

using namespace shopdesk;
using namespace shopdesk::tasks;
using namespace shopdesk::test;

class TasksTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void cleanup() { m_shop.reset(); }

    void oneSubjectHasOneOpenTask();
    void settlesByItself();
    void aPersonSettlesOnce();
    void settlingNeedsThePermissionOfTheKind();
    void peopleSeeTheTasksOfTheirStores();
    void whatANewerProgramRaisedIsShownToNobody();
    void theListTellsOpenFromSettled();
    void sortingIsQuick() { QCOMPARE(slowSorts(*m_shop, taskList()), QStringList()); }

private:
    TaskId raiseOne(const QString &subject, qint64 shortBy = 1, StoreId store = {})
    {
        return must(m_shop->write([&](store::UnitOfWork &work) -> Result<TaskId> {
            return raise(work, {.kind = "oversold",
                                .subject = subject,
                                .table = "products",
                                .row = 7,
                                .store = store,
                                .data = {{QStringLiteral("product"), QStringLiteral("Cup")},
                                         {QStringLiteral("shortBy"), shortBy},
                                         {QStringLiteral("orders"), QJsonArray{QStringLiteral("S01-1")}}}});
        }));
    }
    std::vector<Task> open()
    {
        return must(m_shop->read([](store::Connection &c) { return openTasks(c); }));
    }
    StoreId firstStore()
    {
        return must(m_shop->read(
            [](store::Connection &c) -> Result<StoreId> { return c.value<StoreId>("SELECT id FROM stores").value(); }));
    }
    Result<void> settleNow(TaskId id, const QString &note = {})
    {
        return m_shop->write([&](store::UnitOfWork &work) { return settle(work, id, note); });
    }

    std::unique_ptr<TestShop> m_shop;
};

void TasksTest::oneSubjectHasOneOpenTask()
{
    const TaskId first = raiseOne(QStringLiteral("a"));
    QCOMPARE(raiseOne(QStringLiteral("a"), 3), first);
    raiseOne(QStringLiteral("b"));
    const auto tasks = open();
    QCOMPARE(tasks.size(), size_t(2));
    QCOMPARE(tasks[1].id, first);
    QCOMPARE(tasks[1].text, QStringLiteral("Cup: 3 missing. Sold with S01-1."));
    QCOMPARE(tasks[1].table, QStringLiteral("products"));
    QCOMPARE(tasks[1].row, 7);
    QVERIFY(tasks[1].maySettle);
    QCOMPARE(must(m_shop->read([](store::Connection &c) { return openTaskCount(c); })), 2);
    // Settled is settled: the same subject then is a new task.
    must(settleNow(first));
    QVERIFY(raiseOne(QStringLiteral("a")) != first);
}

void TasksTest::settlesByItself()
{
    raiseOne(QStringLiteral("a"));
    raiseOne(QStringLiteral("b"));
    must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        settleItself(work, "oversold", QStringLiteral("a"));
        settleItself(work, "oversold", QStringLiteral("never there"));
        return {};
    }));
    QCOMPARE(open().size(), size_t(1));
}

void TasksTest::aPersonSettlesOnce()
{
    const TaskId id = raiseOne(QStringLiteral("a"));
    QCOMPARE(codeOf(settleNow(TaskId{12})), QStringLiteral("tasks.notFound"));
    const auto tooLong = settleNow(id, QString(10'001, QLatin1Char('x')));
    QCOMPARE(codeOf(tooLong), QStringLiteral("tasks.textTooLong"));
    QCOMPARE(fieldOf(tooLong), QStringLiteral("note"));
    must(settleNow(id, QStringLiteral(" found behind the shelf ")));
    QVERIFY(open().empty());
    QCOMPARE(codeOf(settleNow(id)), QStringLiteral("tasks.settled"));
    const auto kept = must(m_shop->read([](store::Connection &c) -> Result<QStringList> {
        return QStringList{
            c.value<QString>("SELECT note FROM tasks").value(),
            c.value<QString>("SELECT settled_by_name FROM tasks").value(),
            c.value<QString>("SELECT changes FROM audit_entries WHERE operation = 'tasks.settle'").value()};
    }));
    QCOMPARE(kept[0], QStringLiteral("found behind the shelf"));
    QCOMPARE(kept[1], QStringLiteral("Owner"));
    QVERIFY(kept[2].contains(QStringLiteral("Cup: 1 missing")));
    QVERIFY(kept[2].contains(QStringLiteral("\"note\":\"changed\"")) && !kept[2].contains(QStringLiteral("shelf")));
}

void TasksTest::settlingNeedsThePermissionOfTheKind()
{
    const TaskId id = raiseOne(QStringLiteral("a"), 1, firstStore());
    const auto read = [&] { return m_shop->read([&](store::Connection &c) { return task(c, id); }); };
    QCOMPARE(must(read()).storeName, QStringLiteral("Main"));
    Actor looker{StaffId{1}, QStringLiteral("Tom"), {Permission::SeeProducts}};
    m_shop->store().setActor(looker);
    QCOMPARE(codeOf(settleNow(id)), QStringLiteral("staff.notAllowed"));
    QVERIFY(!open().front().maySettle);
    looker.permissions.insert(Permission::AdjustStock);
    looker.stores = QSet<StoreId>{StoreId{99}};
    m_shop->store().setActor(looker);
    QCOMPARE(codeOf(settleNow(id)), QStringLiteral("staff.otherStore"));
    QCOMPARE(codeOf(read()), QStringLiteral("tasks.notFound")); // of another store
    m_shop->store().setActor(stranger());
    QVERIFY(open().empty());
    QCOMPARE(must(m_shop->read([](store::Connection &c) { return openTaskCount(c); })), 0);
}

void TasksTest::peopleSeeTheTasksOfTheirStores()
{
    raiseOne(QStringLiteral("here"), 1, firstStore());
    raiseOne(QStringLiteral("everywhere"));
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.stores = QSet<StoreId>{StoreId{99}};
    m_shop->store().setActor(tom);
    QCOMPARE(open().size(), size_t(1));
    QVERIFY(!open().front().store);
    tom.stores = QSet<StoreId>{firstStore()};
    m_shop->store().setActor(tom);
    QCOMPARE(open().size(), size_t(2));
}

void TasksTest::whatANewerProgramRaisedIsShownToNobody()
{
    const TaskId id = raiseOne(QStringLiteral("a"));
    must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE tasks SET kind = 'unheardOf'");
        return {};
    }));
    QVERIFY(open().empty());
    QCOMPARE(codeOf(settleNow(id)), QStringLiteral("tasks.notFound"));
}

void TasksTest::theListTellsOpenFromSettled()
{
    const TaskId id = raiseOne(QStringLiteral("a"));
    raiseOne(QStringLiteral("b"), 2);
    must(settleNow(id, QStringLiteral("found")));
    const auto words = [&](const char *state) {
        return listColumn(*m_shop, taskList(), QStringLiteral("task"),
                          {.filters = {{QStringLiteral("state"), {QString::fromLatin1(state)}}}});
    };
    QCOMPARE(words("open"), QStringList{QStringLiteral("Cup: 2 missing. Sold with S01-1.")});
    QCOMPARE(words("settled"), QStringList{QStringLiteral("Cup: 1 missing. Sold with S01-1.")});
    QCOMPARE(listColumn(*m_shop, taskList(), QStringLiteral("kind"), {}).front(), QStringLiteral("Stock below 0"));
}

QTEST_GUILESS_MAIN(TasksTest)
#include "TasksTest.moc"
