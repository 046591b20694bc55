// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SealedWords.h"
#include "sync/Conflicts.h"
#include "sync/KnownDocuments.h"
#include "sync/SetAside.h"
#include "sync/TestDevice.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::sync;
using namespace shopdesk::test;

namespace {

constexpr RemoteFailure everyFailure[] = {
    RemoteFailure::Unreachable, RemoteFailure::NoAnswer,     RemoteFailure::Untrusted, RemoteFailure::WrongPassword,
    RemoteFailure::Forbidden,   RemoteFailure::NotFound,     RemoteFailure::Conflict,  RemoteFailure::TooLarge,
    RemoteFailure::Busy,        RemoteFailure::ServerFailed, RemoteFailure::Refused,   RemoteFailure::BadAnswer,
    RemoteFailure::Cancelled,
};

} // namespace

/// Devices and a server, without any area: rows are written straight into the tables.
class EngineTest : public QObject
{
    Q_OBJECT

    qint64 m_now = 1'800'000'000'000;
    std::unique_ptr<ModelServer> m_server;
    std::unique_ptr<TestDevice> m_one, m_two;

    qint64 addCategory(TestDevice &device, const QString &name)
    {
        return device.must([&](store::UnitOfWork &work) -> Result<qint64> {
            const qint64 id = work.newId<Id<struct CategoryTag>>().value;
            work.execute("INSERT INTO categories (id, name, updated_at) VALUES (?, ?, ?)", id, name, work.now());
            return id;
        });
    }
    qint64 addMember(TestDevice &device, const QString &number, const QString &name)
    {
        return device.must([&](store::UnitOfWork &work) -> Result<qint64> {
            const qint64 id = work.newId<Id<struct MemberTag>>().value;
            const QByteArray sealed = work.vault().seal({"members", "phone_sealed", id}, QStringLiteral("138"));
            work.execute("INSERT INTO members (id, number, name, phone_sealed, phone_token, joined_at, updated_at) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)",
                         id, number, name, sealed, work.vault().token("phone", name), work.now(), work.now());
            return id;
        });
    }
    void rename(TestDevice &device, qint64 category, const QString &name)
    {
        m_now += 1'000;
        device.must([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE categories SET name = ?, updated_at = ? WHERE id = ?", name, work.now(), category);
            work.audit("catalog.updateCategory", "categories", category);
            return {};
        });
    }
    QString nameOf(TestDevice &device, qint64 category)
    {
        return device.value<QString>("SELECT name FROM categories WHERE id = ?", category);
    }
    static QString documentOf(const char *table, qint64 id)
    {
        return QLatin1String(table) + QLatin1Char(':') + idToText(id);
    }
    void syncBoth()
    {
        // What one device merges the other one takes in the next turn.
        for (int turn = 0; turn < 3; ++turn) {
            QVERIFY(m_one->sync(*m_server).isWhole());
            QVERIFY(m_two->sync(*m_server).isWhole());
        }
    }
    void verifyEqual() { QCOMPARE(m_one->everything(), m_two->everything()); }

private slots:
    void init()
    {
        m_now = 1'800'000'000'000;
        m_server = serverOfTheShop();
        m_one = std::make_unique<TestDevice>(1, m_now);
        m_two = std::make_unique<TestDevice>(2, m_now);
    }

    void aRecordGoesFromOneDeviceToTheOther()
    {
        const qint64 category = addCategory(*m_one, QStringLiteral("茶 Tea"));
        const qint64 member = addMember(*m_one, QStringLiteral("M-1"), QStringLiteral("王"));
        syncBoth();
        QCOMPARE(nameOf(*m_two, category), QStringLiteral("茶 Tea"));
        verifyEqual();
        const QJsonObject document = m_server->body(companyName(), documentOf("members", member));
        QCOMPARE(document[u"row"][u"name"].toString(), QStringLiteral("王"));
        QCOMPARE(document[u"schema"].toInt(), m_one->value<int>("PRAGMA user_version"));
        // Personal data is sealed on its way, and opens where it arrives.
        QVERIFY(m_two->connection().vault().open(
            {"members", "phone_sealed", member},
            m_two->value<QByteArray>("SELECT phone_sealed FROM members WHERE id = ?", member)));
        // The rule of the areas is not here: what is derived starts neutral.
        QCOMPARE(m_two->value<QString>("SELECT search_text FROM members WHERE id = ?", member), QString());
    }

    /// Else an erased word would stand in the file until the erased record has been sent.
    void whatBothHaveInCommonIsSealed()
    {
        const qint64 member = addMember(*m_one, QStringLiteral("M-1"), QStringLiteral("Wang Fang"));
        syncBoth();
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            const auto base = device->value<QByteArray>(
                "SELECT base FROM sync_documents WHERE table_name = 'members' AND row_id = ?", member);
            const vault::Vault &vault = device->connection().vault();
            const auto opened = vault.openBytes(store::basePlace("members", member), base);
            QVERIFY(opened);
            QVERIFY(QJsonDocument(unpacked(*opened)).toJson().contains("Wang Fang"));
            QVERIFY(!vault.openBytes(store::basePlace("members", member + 1), base));
            QVERIFY(!vault.openBytes(store::basePlace("orders", member), base));
        }
    }

    void aRoundSaysWhatItDid()
    {
        const qint64 parent = addCategory(*m_one, QStringLiteral("Drinks"));
        m_one->change("UPDATE categories SET parent_id = ? WHERE id = ?", parent,
                      addCategory(*m_one, QStringLiteral("Tea")));
        const RoundReport sent = m_one->sync(*m_server);
        const auto documents = int(m_server->ids(companyName()).size() + m_server->ids(storeName()).size()) - 2;
        QCOMPARE(sent.pushed, documents); // all but the markers
        QCOMPARE(sent.pulled, 0);
        const RoundReport got = m_two->sync(*m_server, {3, 3});
        QCOMPARE(got.pulled, documents);
        QCOMPARE(got.pushed + got.setAside + got.refused, 0);
        QCOMPARE(m_two->sync(*m_server).pulled, 0);
    }

    void nothingComesBackAsAnEcho()
    {
        addCategory(*m_one, QStringLiteral("Tea"));
        syncBoth();
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM outbox"), 0);
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM outbox"), 0);
        int writes = 0;
        m_server->fault = [&](const QString &request) -> std::optional<Fault> {
            writes += request.startsWith(QLatin1String("write")) ? 1 : 0;
            return std::nullopt;
        };
        syncBoth();
        QCOMPARE(writes, 0);
    }

    void aChangeWhileItIsSentIsNotLost()
    {
        syncBoth();
        const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
        m_server->fault = [&](const QString &request) -> std::optional<Fault> {
            if (request.startsWith(QLatin1String("write")) && nameOf(*m_one, category) == QLatin1String("Tea"))
                rename(*m_one, category, QStringLiteral("Coffee"));
            return std::nullopt;
        };
        QVERIFY(m_one->sync(*m_server).isWhole());
        QVERIFY(m_one->value<int>("SELECT count(*) FROM outbox WHERE table_name = 'categories'") == 1);
        syncBoth();
        QCOMPARE(nameOf(*m_two, category), QStringLiteral("Coffee"));
    }

    void everyAnswerMayBeLost()
    {
        const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
        m_server->fault = [](const QString &request) -> std::optional<Fault> {
            return request.startsWith(QLatin1String("write"))
                       ? std::optional(Fault{RemoteFailure::NoAnswer, true, false})
                       : std::nullopt;
        };
        QVERIFY(!m_one->sync(*m_server).isWhole());
        m_server->fault = {};
        syncBoth();
        QCOMPARE(m_server->ids(companyName()).filter(QStringLiteral("categories:")).size(), 1);
        QCOMPARE(nameOf(*m_two, category), QStringLiteral("Tea"));
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM sync_conflicts"), 0);
        verifyEqual();
    }

    void whatBothChangeIsListedOnEachDevice()
    {
        const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
        syncBoth();
        rename(*m_one, category, QStringLiteral("Green tea"));
        rename(*m_two, category, QStringLiteral("Black tea"));
        syncBoth();
        verifyEqual();
        QCOMPARE(nameOf(*m_one, category), QStringLiteral("Black tea")); // the later one is in force meanwhile
        const auto conflicts = *openConflicts(m_one->connection());
        QCOMPARE(conflicts.size(), size_t(1));
        QCOMPARE(conflicts[0].path, QStringLiteral("row/name"));
        QCOMPARE(conflicts[0].other.toString(), QStringLiteral("Green tea"));
        QVERIFY(conflicts[0].keptBy.at > conflicts[0].otherBy.at);
        QVERIFY(!conflicts[0].keptBy.name.isEmpty());
        QCOMPARE(*openConflictCount(m_two->connection()), qint64(1));

        m_two->must([&](store::UnitOfWork &work) {
            return settle(work, Shapes(work.connection()), conflicts[0].id, Choice::Other);
        });
        syncBoth();
        verifyEqual();
        QCOMPARE(nameOf(*m_one, category), QStringLiteral("Green tea"));
        QCOMPARE(*openConflictCount(m_one->connection()), qint64(0));
        const auto again = m_one->write([&](store::UnitOfWork &work) {
            return settle(work, Shapes(work.connection()), conflicts[0].id, Choice::Kept);
        });
        QCOMPARE(again.error().code, QStringLiteral("sync.conflictGone"));
    }

    /// Who reaches the server first does not matter: the trail of the later one is there before the records are merged.
    void theLaterChangeHoldsWhoeverSendsItFirst()
    {
        const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
        syncBoth();
        rename(*m_two, category, QStringLiteral("White tea")); // greater as a text, too
        rename(*m_one, category, QStringLiteral("Black tea"));
        const qint64 later = m_now;
        syncBoth();
        verifyEqual();
        QCOMPARE(nameOf(*m_two, category), QStringLiteral("Black tea"));
        const auto conflicts = *openConflicts(m_two->connection());
        QCOMPARE(conflicts.size(), size_t(1));
        QCOMPARE(conflicts[0].other.toString(), QStringLiteral("White tea"));
        QCOMPARE(conflicts[0].keptBy.at, later);
        QCOMPARE(conflicts[0].otherBy.at, later - 1'000);
    }

    void deletedGoesBeforeEditedAndCanBeBroughtBack_data()
    {
        QTest::addColumn<bool>("deleterIsFirst");
        QTest::newRow("the deletion reaches the server first") << true;
        QTest::newRow("the edit reaches the server first") << false;
    }

    void deletedGoesBeforeEditedAndCanBeBroughtBack()
    {
        QFETCH(bool, deleterIsFirst);
        const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
        syncBoth();
        TestDevice &deleter = deleterIsFirst ? *m_one : *m_two;
        TestDevice &editor = deleterIsFirst ? *m_two : *m_one;
        deleter.change("DELETE FROM categories WHERE id = ?", category);
        rename(editor, category, QStringLiteral("Coffee"));
        syncBoth();
        verifyEqual();
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM categories WHERE id = ?", category), 0);
        const auto conflicts = *openConflicts(m_one->connection());
        QCOMPARE(conflicts.size(), size_t(1));
        QVERIFY(conflicts[0].isDeleted);
        m_one->must([&](store::UnitOfWork &work) {
            return settle(work, Shapes(work.connection()), conflicts[0].id, Choice::Other);
        });
        syncBoth();
        verifyEqual();
        QCOMPARE(nameOf(*m_two, category), QStringLiteral("Coffee"));
    }

    void whatRefersToSomethingWaitsForIt()
    {
        const qint64 parent = addCategory(*m_one, QStringLiteral("Drinks"));
        const qint64 child = addCategory(*m_one, QStringLiteral("Tea"));
        m_one->change("UPDATE categories SET parent_id = ? WHERE id = ?", parent, child);
        QVERIFY(m_one->sync(*m_server).isWhole());
        // The child comes alone.
        const QJsonObject held = m_server->body(companyName(), documentOf("categories", parent));
        auto other = serverOfTheShop();
        other->put(companyName(), documentOf("categories", child),
                   m_server->body(companyName(), documentOf("categories", child)));
        QVERIFY(m_two->sync(*other).isWhole());
        QCOMPARE(nameOf(*m_two, child), QString());
        QCOMPARE(m_two->value<QString>("SELECT reason FROM sync_set_aside WHERE direction = 'in'"),
                 QStringLiteral("waiting"));
        QVERIFY(setAsideDocuments(m_two->connection())->empty()); // nobody has to do anything
        other->put(companyName(), documentOf("categories", parent), held);
        QVERIFY(m_two->sync(*other).isWhole());
        QCOMPARE(nameOf(*m_two, child), QStringLiteral("Tea"));
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM sync_set_aside"), 0);
    }

    void twoRecordsWithOneNumberBothStay()
    {
        const qint64 first = addMember(*m_one, QStringLiteral("M-7"), QStringLiteral("Anna"));
        m_now += 10;
        const qint64 second = addMember(*m_two, QStringLiteral("M-7"), QStringLiteral("Ben"));
        syncBoth();
        verifyEqual();
        const auto number = [&](qint64 id) {
            return m_one->value<QString>("SELECT number FROM members WHERE id = ?", id);
        };
        QCOMPARE(number(first), QStringLiteral("M-7"));
        QCOMPARE(number(second), QStringLiteral("M-7 ~") + idToText(second).mid(5));
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM tasks WHERE kind = 'duplicateValue' AND settled_at IS NULL"),
                 1);
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM outbox") + m_two->value<int>("SELECT count(*) FROM outbox"),
                 0);
    }

    /// Two devices merged one member, each into another one.
    void ofTwoMergesOfOneMemberTheLaterHolds()
    {
        const qint64 merged = addMember(*m_one, QStringLiteral("M-1"), QStringLiteral("Anna"));
        const qint64 first = addMember(*m_one, QStringLiteral("M-2"), QStringLiteral("Ann"));
        const qint64 second = addMember(*m_one, QStringLiteral("M-3"), QStringLiteral("A."));
        syncBoth();
        const auto merge = [&](TestDevice &device, qint64 id, qint64 kept) {
            device.change("INSERT INTO member_merges (id, kept_id, merged_id, was_archived, filled, tiers, merged_at) "
                          "VALUES (?1, ?2, ?3, 0, '[]', '{}', ?1)",
                          id, kept, merged);
        };
        merge(*m_one, 70, first);
        merge(*m_two, 80, second);
        syncBoth();
        verifyEqual();
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            QCOMPARE(device->value<int>("SELECT count(*) FROM member_merges WHERE undone_at IS NULL"), 1);
            QCOMPARE(device->value<qint64>("SELECT kept_id FROM member_merges WHERE undone_at IS NULL"), second);
            QCOMPARE(device->value<int>("SELECT undone_at FROM member_merges WHERE id = 70"), 70);
            QCOMPARE(device->value<int>("SELECT count(*) FROM sync_set_aside"), 0);
            QCOMPARE(device->value<int>("SELECT count(*) FROM outbox"), 0);
        }
    }

    void aSuffixThatIsTakenGetsAnotherOne()
    {
        addMember(*m_one, QStringLiteral("M-7"), QStringLiteral("Anna"));
        m_now += 10;
        const qint64 second = addMember(*m_two, QStringLiteral("M-7"), QStringLiteral("Ben"));
        const QString suffix = QStringLiteral(" ~") + idToText(second).mid(5);
        addMember(*m_two, QStringLiteral("M-7") + suffix, QStringLiteral("Cara"));
        syncBoth();
        verifyEqual();
        QCOMPARE(m_two->value<QString>("SELECT number FROM members WHERE id = ?", second),
                 QStringLiteral("M-7") + suffix + suffix);
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM sync_set_aside"), 0);
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM sync_set_aside"), 0);
    }

    /// Two rows of one record that exchange what may be there only once are no clash of two records.
    void rowsOfOneRecordMayExchangeTheirValues()
    {
        m_one->change(
            "INSERT INTO products (id, name, kind, created_at, updated_at) VALUES (70, 'Tea', 'goods', 1, 1)");
        m_one->change("INSERT INTO variants (id, product_id, name, sku, price) VALUES (71, 70, 'Small', 'T-1', 500)");
        m_one->change("INSERT INTO variants (id, product_id, name, sku, price) VALUES (72, 70, 'Large', 'T-2', 900)");
        syncBoth();
        m_one->change("UPDATE variants SET sku = '?' WHERE id = 71");
        m_one->change("UPDATE variants SET sku = 'T-1' WHERE id = 72");
        m_one->change("UPDATE variants SET sku = 'T-2' WHERE id = 71");
        m_one->change("UPDATE products SET updated_at = 2 WHERE id = 70");
        syncBoth();
        verifyEqual();
        QCOMPARE(m_two->value<QString>("SELECT sku FROM variants WHERE id = 71"), QStringLiteral("T-2"));
        QCOMPARE(m_two->value<QString>("SELECT sku FROM variants WHERE id = 72"), QStringLiteral("T-1"));
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM tasks"), 0);
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM sync_set_aside"), 0);
    }

    /// The account of a till may be for its own store alone. What members did in the others counts there all the same.
    void whatOtherStoresDidToTheCompanysLedgersCounts()
    {
        constexpr qint64 otherStore = 2'000'000;
        m_server->createDatabase(sync::storeDatabase(m_one->connection().shop().uuid, StoreId{otherStore}));
        m_one->change("INSERT INTO stores (id, code, name, updated_at) VALUES (?, 'S02', 'Other', 1)", otherStore);
        const qint64 member = addMember(*m_one, QStringLiteral("M-1"), QStringLiteral("Anna"));
        const auto earnAt = [&](qint64 store, qint64 order, int points) {
            m_one->change(
                "INSERT INTO orders (id, number, store_id, kind, status, channel, placed_at, business_day, "
                "business_hour, units, lines_total, discount_total, tax_total, total, paid_total, updated_at) "
                "VALUES (?1, 'N-' || ?1, ?2, 'sale', 'delivered', 'counter', 1, 1, 0, 1, 1, 0, 0, 1, 0, 1)",
                order, store);
            m_one->change("INSERT INTO points_entries (id, member_id, points, reason, order_id, occurred_at) "
                          "VALUES (?1 + 1, ?2, ?3, 'purchase', ?1, 1)",
                          order, member, points);
        };
        earnAt(theStore, 5'000, 100);
        earnAt(otherStore, 6'000, 30);
        QVERIFY(m_one->sync(*m_server).isWhole());

        const auto points = [&](TestDevice &device) {
            return device.value<int>("SELECT sum(points) FROM points_entries WHERE member_id = ?", member);
        };
        m_server->fault = [&](const QString &request) -> std::optional<Fault> {
            const bool isOther = request.section(QLatin1Char(' '), 1)
                                 == sync::storeDatabase(m_one->connection().shop().uuid, StoreId{otherStore});
            return isOther ? std::optional(Fault{RemoteFailure::Forbidden, false, false}) : std::nullopt;
        };
        const RoundReport first = m_two->sync(*m_server);
        QVERIFY(first.isWhole());
        QCOMPARE(first.closed.size(), 1);
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM orders"), 1);
        QCOMPARE(points(*m_two), 130);
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM sync_set_aside"), 0);
        // It says the order's name as the server does, and has nothing to send about it.
        QCOMPARE(m_two->value<qint64>("SELECT order_id FROM points_entries WHERE points = 30"), qint64(6'000));
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM outbox WHERE table_name = 'points_entries'"), 0);
        QCOMPARE(m_two->sync(*m_server).pulled, 0);

        // Once the other store is open to it, the order comes too.
        m_server->fault = {};
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM orders"), 2);
        QCOMPARE(points(*m_two), 130);
    }

    /// What stood in the way of a document has gone by itself: nobody has to ask for it once more.
    void aBrokenRuleIsTriedAgainWithWhateverComes()
    {
        const qint64 first = addCategory(*m_one, QStringLiteral("Tea"));
        QVERIFY(m_one->sync(*m_server).isWhole());
        m_two->change("CREATE TRIGGER guard BEFORE INSERT ON categories WHEN new.name = 'Tea' "
                      "BEGIN SELECT RAISE(ABORT, 'no'); END");
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(m_two->value<QString>("SELECT reason FROM sync_set_aside"), QStringLiteral("constraint"));
        m_two->change("DROP TRIGGER guard");
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(nameOf(*m_two, first), QString()); // nothing came
        const qint64 second = addCategory(*m_one, QStringLiteral("Coffee"));
        QVERIFY(m_one->sync(*m_server).isWhole());
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(nameOf(*m_two, second), QStringLiteral("Coffee"));
        QCOMPARE(nameOf(*m_two, first), QStringLiteral("Tea"));
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM sync_set_aside"), 0);
    }

    void aDatabaseThatWasMadeAnewIsFilledAgain()
    {
        const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
        const qint64 other = addCategory(*m_two, QStringLiteral("Coffee"));
        syncBoth();
        m_server->recreate(companyName());
        rename(*m_two, category, QStringLiteral("Green tea"));
        syncBoth();
        verifyEqual();
        QCOMPARE(nameOf(*m_one, category), QStringLiteral("Green tea"));
        QCOMPARE(nameOf(*m_one, other), QStringLiteral("Coffee"));
        QCOMPARE(m_server->ids(companyName()).filter(QStringLiteral("categories:")).size(), 2);
    }

    void leavesOfAClusterAreMergedAndClosed()
    {
        const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
        syncBoth();
        rename(*m_one, category, QStringLiteral("Green tea"));
        QVERIFY(m_one->sync(*m_server).isWhole());
        const QString id = documentOf("categories", category);
        QJsonObject leaf = m_server->body(companyName(), id);
        QJsonObject row = leaf[u"row"].toObject();
        row[u"name"] = QStringLiteral("Black tea");
        row[u"position"] = 5;
        leaf[u"row"] = row;
        m_server->putConflicting(companyName(), id, leaf);
        QCOMPARE(m_server->leafCount(companyName(), id), 2);
        syncBoth();
        QCOMPARE(m_server->leafCount(companyName(), id), 1);
        verifyEqual();
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM sync_leaves"), 0);
        QVERIFY(*openConflictCount(m_one->connection()) >= 1);
    }

    void fieldsOfNewerProgramsAreSentBack()
    {
        const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
        syncBoth();
        const QString id = documentOf("categories", category);
        QJsonObject document = m_server->body(companyName(), id);
        QJsonObject row = document[u"row"].toObject();
        row[u"icon"] = QStringLiteral("leaf");
        document[u"row"] = row;
        document[u"children"] = QJsonObject{{QStringLiteral("category_words"), QJsonObject{{QStringLiteral("k"), 1}}}};
        document[u"schema"] = 900;
        m_server->put(companyName(), id, document);
        QVERIFY(m_one->sync(*m_server).isWhole());
        rename(*m_one, category, QStringLiteral("Coffee"));
        QVERIFY(m_one->sync(*m_server).isWhole());
        const QJsonObject sent = m_server->body(companyName(), id);
        QCOMPARE(sent[u"row"][u"name"].toString(), QStringLiteral("Coffee"));
        QCOMPARE(sent[u"row"][u"icon"].toString(), QStringLiteral("leaf"));
        QCOMPARE(sent[u"children"][u"category_words"][u"k"].toInt(), 1);
    }

    void whatTheServerRefusesStopsNothing()
    {
        const qint64 large = addCategory(*m_one, QString(10'000, QLatin1Char('x')));
        const qint64 small = addCategory(*m_one, QStringLiteral("Tea"));
        m_server->largestDocument = 5'000;
        QVERIFY(m_one->sync(*m_server).isWhole());
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(nameOf(*m_two, small), QStringLiteral("Tea"));
        const auto refused = *setAsideDocuments(m_one->connection());
        QCOMPARE(refused.size(), size_t(1));
        QCOMPARE(refused[0].reason, QStringLiteral("tooLarge"));
        rename(*m_one, large, QStringLiteral("Coffee")); // it changes, and is tried again
        syncBoth();
        QCOMPARE(nameOf(*m_two, large), QStringLiteral("Coffee"));
        QVERIFY(setAsideDocuments(m_one->connection())->empty());
    }

    /// The i-th request fails, each in every way; the next rounds bring everything together.
    void everyRequestMayFail()
    {
        for (const RemoteFailure failure : everyFailure) {
            for (const bool isAfterwards : {false, true}) {
                bool reached = !isAfterwards || failure == RemoteFailure::NoAnswer; // an answer that came was not lost
                for (int i = 1; reached; ++i) {
                    init();
                    const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
                    addMember(*m_two, QStringLiteral("M-1"), QStringLiteral("Anna"));
                    int request = 0;
                    m_server->fault = [&](const QString &) -> std::optional<Fault> {
                        return ++request == i ? std::optional(Fault{failure, isAfterwards, false}) : std::nullopt;
                    };
                    m_one->sync(*m_server);
                    m_two->sync(*m_server);
                    reached = request >= i;
                    m_server->fault = {};
                    // What is too large stays so, until somebody says that it is not.
                    m_one->must([](store::UnitOfWork &work) { return retrySetAside(work); });
                    m_two->must([](store::UnitOfWork &work) { return retrySetAside(work); });
                    syncBoth();
                    verifyEqual();
                    QCOMPARE(nameOf(*m_two, category), QStringLiteral("Tea"));
                    QCOMPARE(m_one->value<int>("SELECT count(*) FROM sync_conflicts"), 0);
                    QCOMPARE(m_one->value<int>("SELECT count(*) FROM sync_set_aside"), 0);
                    QCOMPARE(m_server->ids(companyName()).filter(QStringLiteral("members:")).size(), 1);
                    QVERIFY(i < 200);
                }
            }
        }
    }

    /// The power fails at any place of a round; the next rounds bring everything together.
    void aRoundMayEndAnywhere()
    {
        bool crashes = true;
        for (int steps = 1; crashes; steps += 3) {
            init();
            const qint64 category = addCategory(*m_one, QStringLiteral("Tea"));
            addMember(*m_two, QStringLiteral("M-1"), QStringLiteral("Anna"));
            QVERIFY(m_two->sync(*m_server).isWhole());
            m_one->crashAfter(steps);
            m_one->sync(*m_server);
            crashes = m_one->hasCrashed();
            m_one->crashAfter(0);
            syncBoth();
            verifyEqual();
            QCOMPARE(nameOf(*m_two, category), QStringLiteral("Tea"));
            QCOMPARE(m_one->value<int>("SELECT count(*) FROM sync_conflicts"), 0);
        }
    }

    void theSamePageTwiceChangesNothing()
    {
        addCategory(*m_one, QStringLiteral("Tea"));
        addMember(*m_one, QStringLiteral("M-1"), QStringLiteral("Anna"));
        syncBoth();
        const auto before = m_two->everything();
        m_two->change("UPDATE sync_databases SET checkpoint = ''");
        m_two->change("UPDATE sync_documents SET revision = ''"); // so that nothing is passed over
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(m_two->everything(), before);
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM outbox"), 0);
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "EngineTest.moc"
