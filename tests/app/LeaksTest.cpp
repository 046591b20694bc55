// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Lists.h"
#include "app/Operations.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "exchange/ListExport.h"
#include "knowledge/Articles.h"
#include "members/Members.h"
#include "orders/HeldSales.h"
#include "orders/Orders.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "tables/ListReader.h"
#include "tickets/OpenTicket.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace shopdesk;
using test::must;

namespace {

/// A word or a figure that only those may learn who have the permission, wherever it stands.
struct Secret
{
    Permission permission;
    const char *text;
};
constexpr Secret secrets[] = {
    {Permission::SeeProducts, "Zwtproduct"}, // the description of a product
    {Permission::SeeCosts, "777001"},        // what it cost
    {Permission::SeeOrders, "Zwtorder"},     // the note of an order
    {Permission::SeeMembers, "Zwtmember"},   // the name of who placed it, and asked
    {Permission::SeeTickets, "Zwtticket"},   // what a ticket is about
    {Permission::SeeTickets, "Zwtarticle"},  // what colleagues know about it
};

Actor without(Permission permission)
{
    Actor actor{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    actor.permissions.remove(permission);
    return actor;
}

/// Operations that tell something; those that change or export have permissions of their own.
bool tells(const store::Operation &operation)
{
    static const QSet<Permission> looks{Permission::SeeProducts, Permission::SeeCosts,   Permission::SeeOrders,
                                        Permission::SeeMembers,  Permission::SeeTickets, Permission::SeeFigures,
                                        Permission::SeeTrail,    Permission::PlaceOrders};
    return !operation.permission || looks.contains(*operation.permission);
}

/// Empty where it refuses; what it makes of the id of something else is no matter here.
QString answerOf(const store::Operation &operation, store::UnitOfWork &work, const QJsonObject &input)
{
    try {
        const auto answer = store::run(operation, work, input);
        return answer ? QString::fromUtf8(QJsonDocument(*answer).toJson(QJsonDocument::Compact)) : QString();
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace

/// A shop with one record of each kind, each with words of its own: whoever may not see them comes by them neither through an
/// operation of another kind, called from the command line, nor through a list, its search, or its export.
class LeaksTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void whoMaySeeThemSeesThem();
    void noOperationTellsThem_data() { addSecrets(); }
    void noOperationTellsThem();
    void noListTellsThem_data() { addSecrets(); }
    void noListTellsThem();

private:
    void addSecrets();
    /// What every operation that tells something answers, under its name.
    QMap<QString, QString> answersFor(const Actor &actor);
    std::vector<QJsonObject> inputs() const;

    test::TestShop m_shop;
    QMap<QString, QString> m_ids; ///< of each record, by what it is
};

void LeaksTest::initTestCase()
{
    must(m_shop.write([&](store::UnitOfWork &work) -> Result<void> {
        const StoreId store = *work.connection().value<StoreId>("SELECT id FROM stores");
        catalog::ProductDraft cup;
        cup.name = QStringLiteral("Cup");
        cup.description = QStringLiteral("Zwtproduct");
        cup.variants.resize(1);
        cup.variants.front().sku = QStringLiteral("CUP-1");
        cup.variants.front().price = Money{1'000};
        cup.variants.front().cost = Money{777'001};
        const auto product = must(catalog::createProduct(work, cup));
        const auto variant = must(catalog::product(work.connection(), product)).variants.front().id;
        catalog::StockDraft receipt{store, variant, 5, catalog::StockReason::Receipt};
        receipt.unitCost = catalog::UnitCost::of(Money{777'001});
        must(catalog::bookStock(work, receipt));
        members::MemberDraft fang;
        fang.name = QStringLiteral("Zwtmember");
        const auto member = must(members::createMember(work, fang));
        orders::OrderDraft order;
        order.store = store;
        order.member = member;
        order.note = QStringLiteral("Zwtorder");
        order.lines = {{variant, 1}};
        order.payments = {{orders::PaymentKind::Card, Money{1'000}}};
        const auto placed = must(orders::place(work, order));
        orders::CounterSale held{.store = store, .member = member};
        held.add(variant, 1);
        must(orders::holdSale(work, held, {}));
        tickets::TicketDraft asked;
        asked.store = store;
        asked.fields.subject = QStringLiteral("Zwtticket");
        asked.fields.member = member;
        asked.fields.orders = {placed.value};
        const auto ticket = must(tickets::openTicket(work, asked));
        const auto article =
            must(knowledge::createArticle(work, {QStringLiteral("Zwtarticle"), QStringLiteral("It is green.")}));
        m_ids = {{QStringLiteral("store"), store.text()},     {QStringLiteral("product"), product.text()},
                 {QStringLiteral("variant"), variant.text()}, {QStringLiteral("member"), member.text()},
                 {QStringLiteral("order"), placed.text()},    {QStringLiteral("ticket"), ticket.text()},
                 {QStringLiteral("article"), article.text()}};
        return {};
    }));
}

void LeaksTest::addSecrets()
{
    QTest::addColumn<int>("permission");
    QTest::addColumn<QString>("text");
    for (const Secret &secret : secrets)
        QTest::newRow(secret.text) << static_cast<int>(secret.permission) << QString::fromLatin1(secret.text);
}

/// Nothing, any record by its id, and each record by its field.
std::vector<QJsonObject> LeaksTest::inputs() const
{
    std::vector<QJsonObject> all{{}};
    for (const auto &[what, id] : m_ids.asKeyValueRange()) {
        all.push_back({{QStringLiteral("id"), id}});
        all.push_back({{what, id}});
    }
    for (const char *field : {"text", "contact", "code", "number"})
        for (const char *typed : {"Zwt", "CUP-1", "S01"})
            all.push_back({{QString::fromLatin1(field), QString::fromLatin1(typed)}});
    const QJsonArray lines{
        QJsonObject{{QStringLiteral("variant"), m_ids[QStringLiteral("variant")]}, {QStringLiteral("quantity"), 1}}};
    QJsonObject sale{{QStringLiteral("store"), m_ids[QStringLiteral("store")]}, {QStringLiteral("lines"), lines}};
    all.push_back(sale);
    sale.insert(QStringLiteral("member"), m_ids[QStringLiteral("member")]);
    all.push_back(sale);
    return all;
}

QMap<QString, QString> LeaksTest::answersFor(const Actor &actor)
{
    QMap<QString, QString> answers;
    const std::vector<QJsonObject> all = inputs();
    const auto rolledBack = m_shop.store().writeNow(
        [&](store::UnitOfWork &work) -> Result<void> {
            for (const store::Operation &operation : app::operations()) {
                if (!tells(operation))
                    continue;
                for (const QJsonObject &input : all) {
                    work.connection().executeScript("SAVEPOINT look");
                    answers[QString::fromLatin1(operation.name)] += answerOf(operation, work, input);
                    work.connection().executeScript("ROLLBACK TO look; RELEASE look");
                }
            }
            return fail("test.rollBack", {});
        },
        actor);
    if (test::codeOf(rolledBack) != QLatin1String("test.rollBack"))
        qFatal("%s %s", qPrintable(rolledBack.error().message), qPrintable(rolledBack.error().detail));
    answers.removeIf([](const auto &each) { return each.value().isEmpty(); });
    return answers;
}

/// The other tests would find nothing in a shop that tells nothing.
void LeaksTest::whoMaySeeThemSeesThem()
{
    const Actor all{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    const QMap<QString, QString> answers = answersFor(all);
    QVERIFY2(answers.size() > 40, qPrintable(QString::number(answers.size())));
    const QString everything = answers.values().join(QLatin1Char('\n'));
    for (const Secret &secret : secrets)
        QVERIFY2(everything.contains(QLatin1String(secret.text)), secret.text);
}

void LeaksTest::noOperationTellsThem()
{
    QFETCH(int, permission);
    QFETCH(QString, text);
    const QMap<QString, QString> answers = answersFor(without(static_cast<Permission>(permission)));
    QVERIFY(answers.size() > 20);
    QStringList telling;
    for (const auto &[operation, answer] : answers.asKeyValueRange())
        if (answer.contains(text))
            telling << operation;
    QCOMPARE(telling.join(QLatin1Char(' ')), QString());
}

void LeaksTest::noListTellsThem()
{
    QFETCH(int, permission);
    QFETCH(QString, text);
    const QString file = m_shop.folder() + QStringLiteral("/list.csv");
    m_shop.store().setActor(without(static_cast<Permission>(permission)));
    QStringList telling;
    int read = 0;
    for (const tables::ListDefinition &list : app::lists(m_shop.store().shop().zone)) {
        if (list.permission == static_cast<Permission>(permission))
            continue; // which PermissionsTest looks at
        const auto ids = must(m_shop.read([&](store::Connection &c) { return tables::readIds(c, list, {}); }));
        for (const tables::Row &row :
             must(m_shop.read([&](store::Connection &c) { return tables::readRows(c, list, ids); })))
            for (const QVariant &value : row)
                if (value.toString().contains(text))
                    telling << QStringLiteral("%1: a row").arg(QLatin1String(list.name));
        const auto found =
            must(m_shop.read([&](store::Connection &c) { return tables::readTotals(c, list, {.search = text}); }));
        if (found.count > 0)
            telling << QStringLiteral("%1: search").arg(QLatin1String(list.name));
        must(m_shop.read([&](store::Connection &c) { return exchange::exportList(c, list, {}, file); }));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        if (written.readAll().contains(text.toUtf8()))
            telling << QStringLiteral("%1: export").arg(QLatin1String(list.name));
        read += static_cast<int>(ids.size());
    }
    m_shop.store().setActor(Actor::owner());
    QCOMPARE(telling.join(QLatin1String(", ")), QString());
    QVERIFY(read > 0);
}

QTEST_GUILESS_MAIN(LeaksTest)
#include "LeaksTest.moc"
