// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Lists.h"
#include "app/Operations.h"
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "exchange/ListExport.h"
#include "insights/Insights.h"
#include "insights/Rollups.h"
#include "orders/Orders.h"
#include "staff/Roles.h"
#include "store/AuditTrail.h"
#include "store/RecordKinds.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "sync/ReplicatedTables.h"
#include "tables/ListReader.h"
#include "tasks/TaskKinds.h"
#include "tasks/TaskList.h"
#include "tasks/Tasks.h"

#include <QtTest>

using namespace shopdesk;
using test::codeOf;
using test::must;

namespace {

const QString notAllowed = QStringLiteral("staff.notAllowed");

Actor without(Permission permission)
{
    Actor actor{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    actor.permissions.remove(permission);
    return actor;
}

/// Operations that everybody who has signed in may run: about themselves, words that every form needs, and tasks, of which
/// each kind has its own permission; and when the shop is open.
const QSet<QByteArray> forEverybody{"calendar.calendars",
                                    "calendar.addBusinessTime",
                                    "calendar.businessTimeBetween",
                                    "catalog.stores",
                                    "tasks.open",
                                    "tasks.settle",
                                    "staff.setAbsence",
                                    "staff.whoTakes",
                                    "staff.changeOwnPassword",
                                    "staff.setOwnPin",
                                    "staff.enableSecondFactor",
                                    "staff.disableSecondFactor",
                                    "staff.newRecoverySheet",
                                    "staff.forgetDevices"};

/// What it takes to read the history of a record, kind by kind; what no program knows is for those who see the trail.
const std::pair<Permission, std::vector<const char *>> histories[] = {
    {Permission::SeeProducts,
     {"products", "categories", "tax_classes", "attributes", "price_lists", "stock_entries", "transfers", "stocktakes",
      "coupons", "coupon_codes", "mall_offers", "lotteries", "serial_numbers", "serial_events", "coupon_batches",
      "coupon_uses", "mall_entries"}},
    {Permission::SeeMembers,
     {"members", "tiers", "points_rules", "points_bonus_events", "lottery_draws", "households", "member_merges",
      "consents", "tier_rule_sets", "tier_changes", "benefit_versions", "benefit_reports", "member_scores",
      "points_entries", "points_uses", "points_activities", "store_credit_entries"}},
    {Permission::SeeOrders,
     {"orders", "held_sales", "shifts", "returns", "return_policies", "repairs", "compensation_rules", "payments",
      "receipt_prints", "cash_movements", "gift_card_entries", "return_steps", "return_findings", "return_extras",
      "supplier_claims", "repair_steps", "compensations"}},
    {Permission::PlaceOrders, {"gift_cards"}},
    {Permission::SeeTickets,
     {"tickets", "ticket_categories", "ticket_views", "ticket_agents", "ticket_macros", "sla_policies",
      "canned_replies", "mailboxes", "articles", "surveys", "survey_asks", "survey_replies", "ticket_steps",
      "ticket_messages", "ticket_decisions", "article_uses", "article_verdicts"}},
    {Permission::ManageShop, {"shop", "settings", "stores", "calendars", "sync_conflicts"}},
    {Permission::ManageStaff, {"staff", "roles"}},
    {Permission::ImportData, {"import_runs", "set_aside_rows"}},
    {Permission::SeeTrail, {"tasks", "audit_entries", "what_is_to_come"}},
};

bool hasHistory(const char *table)
{
    return std::ranges::any_of(histories, [&](const auto &of) {
        return std::ranges::any_of(of.second, [&](const char *each) { return qstrcmp(each, table) == 0; });
    });
}

} // namespace

/// For every permission, over everything that is registered: whoever lacks it is refused. What is new and names no permission
/// fails here by its name. (What those who lack it might learn from elsewhere: LeaksTest, WindowPermissionsTest.)
class PermissionsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyOperationNamesItsPermission()
    {
        for (const store::Operation &operation : app::operations())
            QVERIFY2(operation.permission.has_value() != forEverybody.contains(operation.name), operation.name);
        for (const QByteArray &name : forEverybody)
            QVERIFY2(app::findOperation(QString::fromLatin1(name)), name.constData());
    }

    void everyPermissionIsNeededForSomething()
    {
        Permissions needed;
        for (const store::Operation &operation : app::operations())
            if (operation.permission)
                needed.insert(*operation.permission);
        for (const tables::ListDefinition &list : app::lists(m_shop.store().shop().zone))
            if (list.permission)
                needed.insert(*list.permission);
        for (const PermissionInfo &info : permissionInfos())
            QVERIFY2(needed.contains(info.permission), info.key);
    }

    /// By their names: an export that is new fails here until it asks for the right to export.
    void whatTakesDataOutNeedsTheRightToExport()
    {
        int found = 0;
        for (const store::Operation &operation : app::operations()) {
            const QString name = QString::fromLatin1(operation.name);
            if (!name.contains(QLatin1String("export"), Qt::CaseInsensitive)
                && !name.contains(QLatin1String("csv"), Qt::CaseInsensitive))
                continue;
            QVERIFY2(operation.permission == Permission::ExportData, operation.name);
            ++found;
        }
        QVERIFY(found >= 4);
    }

    void everyOperationRefusesWhoeverMayNot_data()
    {
        QTest::addColumn<QString>("name");
        for (const store::Operation &operation : app::operations()) {
            if (operation.permission)
                QTest::newRow(operation.name) << QString::fromLatin1(operation.name);
        }
    }

    void everyOperationRefusesWhoeverMayNot()
    {
        QFETCH(QString, name);
        const store::Operation &operation = *app::findOperation(name);
        const auto trail = [&] {
            return must(m_shop.read([](store::Connection &c) -> Result<qint64> {
                return c.value<qint64>("SELECT count(*) FROM audit_entries").value_or(0);
            }));
        };
        const qint64 before = trail();
        const auto refused = m_shop.store().writeNow(
            [&](store::UnitOfWork &work) { return store::run(operation, work, {}); }, without(*operation.permission));
        QCOMPARE(codeOf(refused), notAllowed);
        QCOMPARE(refused.error().permission, QString::fromLatin1(infoOf(*operation.permission).key));
        QCOMPARE(trail(), before);
    }

    void everyListRefusesWhoeverMayNot_data()
    {
        QTest::addColumn<QString>("name");
        for (const tables::ListDefinition &list : app::lists(m_shop.store().shop().zone))
            QTest::newRow(list.name) << QString::fromLatin1(list.name);
    }

    /// Ids, rows, counts, sums, search and export.
    void everyListRefusesWhoeverMayNot()
    {
        QFETCH(QString, name);
        const auto all = app::lists(m_shop.store().shop().zone);
        const auto list = std::ranges::find_if(all, [&](const auto &each) { return name == QLatin1String(each.name); });
        if (name == QLatin1String("tasks"))
            return; // of which each kind has its own permission
        QVERIFY2(list->permission.has_value(), list->name);
        m_shop.store().setActor(without(*list->permission));
        const auto refused = [&](auto look) { return codeOf(m_shop.read(look)); };
        const std::vector<qint64> some{1, 2, 3};
        QCOMPARE(refused([&](store::Connection &c) { return tables::readIds(c, *list, {}); }), notAllowed);
        QCOMPARE(refused([&](store::Connection &c) {
                     return tables::readIds(c, *list, {.search = QStringLiteral("te")}, 5);
                 }),
                 notAllowed);
        QCOMPARE(refused([&](store::Connection &c) { return tables::readTotals(c, *list, {}); }), notAllowed);
        QCOMPARE(refused([&](store::Connection &c) { return tables::readTotalsOf(c, *list, some); }), notAllowed);
        QCOMPARE(refused([&](store::Connection &c) { return tables::readRows(c, *list, some); }), notAllowed);
        const QString file = m_shop.folder() + QStringLiteral("/refused.csv");
        QCOMPARE(refused([&](store::Connection &c) { return exchange::exportList(c, *list, {}, file); }), notAllowed);
        m_shop.store().setActor(without(Permission::ExportData));
        QCOMPARE(refused([&](store::Connection &c) { return exchange::exportList(c, *list, {}, file); }), notAllowed);
        QVERIFY(!QFile::exists(file));
        m_shop.store().setActor(Actor::owner());
    }

    /// A kind that is new belongs into the table above.
    void everyKindOfRecordHasItsHistory()
    {
        for (const store::RecordKind &kind : store::recordKinds())
            QVERIFY2(hasHistory(kind.table), kind.table);
        for (const sync::ReplicatedTable &table : sync::replicatedTables())
            QVERIFY2(hasHistory(table.table), table.table);
    }

    void historyIsForThoseWhoMaySeeTheRecord_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("permission");
        for (const auto &[permission, tables] : histories)
            for (const char *table : tables)
                QTest::newRow(table) << QString::fromLatin1(table) << static_cast<int>(permission);
    }

    void historyIsForThoseWhoMaySeeTheRecord()
    {
        QFETCH(QString, table);
        QFETCH(int, permission);
        const auto history = [&] {
            // Somebody else's, for one's own is one's own.
            return codeOf(m_shop.read([&](store::Connection &c) { return store::auditTrail(c, table, 2); }));
        };
        QCOMPARE(history(), QString());
        m_shop.store().setActor(without(static_cast<Permission>(permission)));
        QCOMPARE(history(), notAllowed);
        m_shop.store().setActor(Actor::owner());
    }

    /// One's own sign-ins and passwords are one's own; what happened in another store is not.
    void historyIsOnesOwnAndOfOnesOwnStores()
    {
        const auto history = [&](const char *table, qint64 row) {
            return codeOf(m_shop.read(
                [&](store::Connection &c) { return store::auditTrail(c, QString::fromLatin1(table), row); }));
        };
        const auto harbour = must(
            m_shop.write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Quay")); }));
        const auto main = must(m_shop.read([](store::Connection &c) { return catalog::stores(c); })).front().id;
        const auto takes = [&](StoreId store) {
            return must(m_shop.write([&](store::UnitOfWork &work) -> Result<qint64> {
                const auto id = work.newId<StoreId>().value;
                work.execute("INSERT INTO stocktakes (id, number, store_id, status, scope, started_at, updated_at) "
                             "VALUES (?1, 'T' || ?1, ?2, 'counting', 'all', 0, 0)",
                             id, store);
                return id;
            }));
        };
        const qint64 here = takes(main), there = takes(harbour);
        Actor tom{StaffId{1}, QStringLiteral("Tom"), {}};
        m_shop.store().setActor(tom);
        QCOMPARE(history("staff", 1), QString());
        QCOMPARE(history("staff", 2), notAllowed);
        tom.permissions = allPermissions();
        tom.stores = QSet<StoreId>{main};
        m_shop.store().setActor(tom);
        QCOMPARE(history("stocktakes", here), QString());
        QCOMPARE(history("stocktakes", there), QStringLiteral("staff.otherStore"));
        m_shop.store().setActor(Actor::owner());
    }

    /// The number on the rail, the list, its search and its export know the same tasks, for people of each role and store.
    void tasksAreTheSameInCountListAndExport()
    {
        const auto quay = must(
            m_shop.write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Pier")); }));
        const auto main = must(m_shop.read([](store::Connection &c) { return catalog::stores(c); })).front().id;
        must(m_shop.write([&](store::UnitOfWork &work) -> Result<void> {
            for (const tasks::TaskKind &kind : tasks::taskKinds()) {
                for (const StoreId store : {StoreId(), main, quay})
                    tasks::raise(
                        work, {.kind = kind.key, .subject = store.text(), .table = "shop", .row = 1, .store = store});
            }
            return {};
        }));
        const qint64 kinds = qint64(tasks::taskKinds().size());
        const tables::ListDefinition list = tasks::taskList();
        const QString file = m_shop.folder() + QStringLiteral("/tasks.csv");
        QSet<qint64> counts;
        for (const staff::StandardRole &role : staff::standardRoles(m_shop.store().shop().currency)) {
            for (const auto &stores : {std::optional<QSet<StoreId>>(), std::optional(QSet<StoreId>{main}),
                                       std::optional(QSet<StoreId>{main, quay})}) {
                Actor actor{StaffId{1}, QStringLiteral("Tom"), role.permissions, {}, stores};
                actor.permissions.insert(Permission::ExportData);
                m_shop.store().setActor(actor);
                const qint64 count = must(m_shop.read([](store::Connection &c) { return tasks::openTaskCount(c); }));
                const tables::ListQuery open = tasks::openTaskQuery();
                QCOMPARE(
                    must(m_shop.read([&](store::Connection &c) { return tables::readTotals(c, list, open); })).count,
                    count);
                const auto ids =
                    must(m_shop.read([&](store::Connection &c) { return tables::readIds(c, list, open); }));
                QCOMPARE(qint64(ids.size()), count);
                for (const tables::Row &row :
                     must(m_shop.read([&](store::Connection &c) { return tables::readRows(c, list, ids); })))
                    QVERIFY(!row.empty());
                QCOMPARE(must(m_shop.read([](store::Connection &c) { return tasks::openTasks(c, 1'000); })).size(),
                         ids.size());
                QCOMPARE(
                    must(m_shop.read([&](store::Connection &c) { return exchange::exportList(c, list, open, file); })),
                    count);
                counts << count;
            }
        }
        QVERIFY(counts.contains(3 * kinds)); // an owner
        QVERIFY(counts.contains(2 * kinds)); // an owner of one store
        QVERIFY(counts.size() > 3);
        m_shop.store().setActor(Actor::owner());
    }

    void figuresAreForThoseWhoMaySeeThem()
    {
        m_shop.store().setActor(without(Permission::SeeFigures));
        const insights::Scope year{
            {BusinessDay::fromDate(QDate(2026, 1, 1)), BusinessDay::fromDate(QDate(2026, 12, 31))}};
        QCOMPARE(codeOf(m_shop.read([&](store::Connection &c) { return insights::kpis(c, year); })), notAllowed);
        QCOMPARE(codeOf(m_shop.read(
                     [&](store::Connection &c) { return insights::series(c, year, insights::Grouping::Month); })),
                 notAllowed);
        QCOMPARE(codeOf(m_shop.read(
                     [&](store::Connection &c) { return insights::breakdown(c, year, insights::Dimension::Channel); })),
                 notAllowed);
        m_shop.store().setActor(Actor::owner());
    }

    void peopleOfOneStoreSeeItsBusinessAlone()
    {
        const auto main = must(m_shop.read([](store::Connection &c) { return catalog::stores(c); })).front().id;
        const auto harbour = must(
            m_shop.write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Harbour")); }));
        const auto variant = must(m_shop.write([](store::UnitOfWork &work) -> Result<catalog::VariantId> {
            catalog::ProductDraft cup;
            cup.name = QStringLiteral("Cup");
            cup.variants.resize(1);
            cup.variants.front().sku = QStringLiteral("CUP-1");
            cup.variants.front().price = Money{1000};
            const auto id = catalog::createProduct(work, cup);
            return catalog::product(work.connection(), *id).map([](const catalog::Product &made) {
                return made.variants.front().id;
            });
        }));
        const auto place = [&](StoreId store, qint64 quantity) {
            return m_shop.write([=](store::UnitOfWork &work) {
                orders::OrderDraft draft;
                draft.store = store;
                draft.lines = {{.variant = variant, .quantity = quantity}};
                draft.payments = {{orders::PaymentKind::Card, Money{1000 * quantity}}};
                return orders::place(work, draft);
            });
        };
        must(place(main, 1));
        const auto away = must(place(harbour, 7));
        must(m_shop.write(insights::refresh));

        Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
        tom.stores = QSet<StoreId>{main};
        m_shop.store().setActor(tom);
        const auto lists = app::lists(m_shop.store().shop().zone);
        for (const char *name : {"orders", "lines"}) {
            const auto list =
                std::ranges::find_if(lists, [&](const auto &each) { return qstrcmp(each.name, name) == 0; });
            const auto totals =
                must(m_shop.read([&](store::Connection &c) { return tables::readTotals(c, *list, {}); }));
            QCOMPARE(totals.count, 1);
            QCOMPARE(totals.sums.value(QStringLiteral("total")), 1000);
            QCOMPARE(must(m_shop.read([&](store::Connection &c) { return tables::readIds(c, *list, {}); })).size(),
                     size_t(1));
        }
        const std::vector<qint64> ids{away.value};
        const auto rows = must(m_shop.read([&](store::Connection &c) { return tables::readRows(c, lists[2], ids); }));
        QVERIFY(rows.front().empty()); // as if it were not there
        QCOMPARE(codeOf(m_shop.read([&](store::Connection &c) { return orders::order(c, away); })),
                 QStringLiteral("orders.notFound"));
        QCOMPARE(codeOf(place(harbour, 1)), QStringLiteral("staff.otherStore"));

        const DayRange all{BusinessDay::fromDate(QDate(2020, 1, 1)), BusinessDay::fromDate(QDate(2040, 1, 1))};
        const auto kpis = [&](std::optional<StoreId> store) {
            return m_shop.read([&](store::Connection &c) { return insights::kpis(c, {all, store}); });
        };
        QCOMPARE(codeOf(kpis(std::nullopt)), QStringLiteral("insights.chooseStore"));
        QCOMPARE(codeOf(kpis(harbour)), QStringLiteral("staff.otherStore"));
        QCOMPARE(must(kpis(main))[insights::Kpi::GrossSales], std::optional<qint64>(1000));
        m_shop.store().setActor(Actor::owner());
    }

private:
    using DayRange = insights::DayRange;
    test::TestShop m_shop;
};

QTEST_GUILESS_MAIN(PermissionsTest)
#include "PermissionsTest.moc"
