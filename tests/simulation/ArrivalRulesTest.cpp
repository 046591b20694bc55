// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ArrivalRules.h"
#include "app/Operations.h"
#include "app/Verification.h"
#include "orders/StoreCredit.h"
#include "staff/People.h"
#include "sync/TestDevice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::test;

/// What no device could know of the other: everything stays, and a task names both sides.
class ArrivalRulesTest : public QObject
{
    Q_OBJECT

    qint64 m_now = 1'800'000'000'000;
    std::unique_ptr<ModelServer> m_server;
    std::unique_ptr<TestDevice> m_one, m_two;

    QJsonObject call(TestDevice &device, const char *name, const QJsonObject &input)
    {
        m_now += 60'000;
        return device.must(
            [&](store::UnitOfWork &work) { return app::findOperation(QString::fromLatin1(name))->run(work, input); });
    }
    void syncBoth()
    {
        for (int turn = 0; turn < 3; ++turn) {
            for (TestDevice *device : {m_one.get(), m_two.get()}) {
                const sync::RoundReport report = device->sync(*m_server);
                QVERIFY2(report.isWhole(), qPrintable(report.shopError ? report.shopError->detail : QString()));
                QCOMPARE(device->value<QString>("SELECT group_concat(id || reason || detail) FROM sync_set_aside"),
                         QString());
            }
        }
        QCOMPARE(m_one->everything(), m_two->everything());
    }
    /// The data of the one open task of a kind, the same on both.
    QString taskOf(const char *kind)
    {
        const QString sql =
            QStringLiteral("SELECT CASE count(*) WHEN 1 THEN max(data) ELSE 'there are ' || count(*) END "
                           "FROM tasks WHERE settled_at IS NULL AND kind = '%1'")
                .arg(QLatin1String(kind));
        const QString first = m_one->value<QString>(sql.toUtf8().constData());
        return m_two->value<QString>(sql.toUtf8().constData()) == first ? first : QStringLiteral("they differ");
    }
    QString newMember(TestDevice &device, const QJsonObject &more = {})
    {
        QJsonObject input{{QStringLiteral("name"), QStringLiteral("Anna")}};
        for (auto field = more.begin(); field != more.end(); ++field)
            input.insert(field.key(), field.value());
        return call(device, "members.createMember", input)[u"id"].toString();
    }
    /// The variant of a new product of 5.00, of which there are many.
    QString newVariant()
    {
        const QString product = call(*m_one, "catalog.createProduct",
                                     {{QStringLiteral("name"), QStringLiteral("Cup")},
                                      {QStringLiteral("sku"), QStringLiteral("C-1")},
                                      {QStringLiteral("price"), 500}})[u"id"]
                                    .toString();
        return call(*m_one, "catalog.product", {{QStringLiteral("id"), product}})[u"variants"][0][u"id"].toString();
    }
    QString place(TestDevice &device, QJsonObject draft, const QString &variant)
    {
        draft.insert(QStringLiteral("store"), idToText(theStore));
        draft.insert(QStringLiteral("lines"),
                     QJsonArray{QJsonObject{{QStringLiteral("variant"), variant}, {QStringLiteral("quantity"), 1}}});
        const QJsonValue total = call(device, "orders.totals", draft)[u"total"];
        draft.insert(QStringLiteral("payments"),
                     QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("cash")},
                                            {QStringLiteral("amount"), total}}});
        return call(device, "orders.place", draft)[u"id"].toString();
    }
    /// By hand: points, and store credit in minor units.
    void adjust(TestDevice &device, const QString &member, int points, int credit)
    {
        const QString note = QStringLiteral("sorry");
        call(device, "points.adjust",
             {{QStringLiteral("id"), member}, {QStringLiteral("points"), points}, {QStringLiteral("note"), note}});
        device.must([&](store::UnitOfWork &work) {
            return orders::adjustStoreCredit(work, *members::MemberId::fromText(member), Money{credit}, note);
        });
    }
    /// "100 points, 500": and store credit.
    QString wealth(TestDevice &device, const QString &member)
    {
        const qint64 id = *idFromText(member);
        return QStringLiteral("%1 points, %2")
            .arg(device.value<qint64>("SELECT balance FROM points_balances WHERE member_id = ?", id))
            .arg(device.value<qint64>("SELECT balance FROM store_credit_balances WHERE member_id = ?", id));
    }
    QString memberOf(TestDevice &device, const QString &order)
    {
        return idToText(device.value<qint64>("SELECT member_id FROM orders WHERE id = ?", *idFromText(order)));
    }
    QString numberOf(const QString &order)
    {
        return m_one->value<QString>("SELECT number FROM orders WHERE id = ?", *idFromText(order));
    }

private slots:
    void init()
    {
        TestDevice::rules = app::arrivalRules();
        m_server = serverOfTheShop();
        m_one = std::make_unique<TestDevice>(1, m_now);
        m_two = std::make_unique<TestDevice>(2, m_now);
    }

    /// Who is archived, or gets a new password, on one computer no longer opens the file of another with the old one.
    void secretsEndOnEveryComputer()
    {
        const QString password = QStringLiteral("correct horse battery");
        const auto owner = m_one->must(
            [&](store::UnitOfWork &work) { return staff::addFirstOwner(work, QStringLiteral("Mei"), password); });
        const auto add = [&](const char *name) {
            return call(*m_one, "staff.addPerson",
                        {{QStringLiteral("name"), QLatin1String(name)},
                         {QStringLiteral("role"), QStringLiteral("cashier")},
                         {QStringLiteral("password"), password}})[u"id"]
                .toString();
        };
        const QString tom = add("Tom"), ana = add("Ana");
        syncBoth();
        const auto slotsOn = [&](TestDevice &device, const QString &person) {
            return device.value<int>("SELECT count(*) FROM key_slots WHERE staff_id = ?", *idFromText(person));
        };
        const auto enrol = [&](const QString &person) {
            for (const char *kind : {"password", "device"})
                m_two->change(
                    "INSERT INTO key_slots (label, salt, operations, memory_bytes, wrapped_key, staff_id, kind) "
                    "VALUES (?1 || ?2, x'00', 1, 1, x'00', ?2, ?1)",
                    QLatin1String(kind), *idFromText(person));
        };
        for (const QString &person : {tom, ana})
            enrol(person);
        const QJsonObject newPassword{{QStringLiteral("password"), QStringLiteral("staple of the counter")}};
        const auto with = [](QJsonObject object, const QString &id) {
            object.insert(QStringLiteral("id"), id);
            return object;
        };
        call(*m_one, "staff.archivePerson", with({}, tom));
        call(*m_one, "staff.replacePassword", with(newPassword, ana));
        syncBoth();
        QCOMPARE(slotsOn(*m_two, tom), 0);
        QCOMPARE(slotsOn(*m_two, ana), 2); // nobody there could give her another
        enrol(owner.text());
        call(*m_one, "staff.replacePassword", with(newPassword, ana));
        syncBoth();
        QCOMPARE(slotsOn(*m_two, ana), 0);
        QCOMPARE(slotsOn(*m_one, ana), 1);
        // A password that was given there afterwards is not touched by what was said before.
        call(*m_one, "staff.replacePassword", with(newPassword, ana));
        call(*m_two, "staff.replacePassword", with(newPassword, ana));
        syncBoth();
        QCOMPARE(slotsOn(*m_two, ana), 1);
        // Nor are the last slots with which anybody opens the file.
        m_two->change("DELETE FROM key_slots WHERE staff_id <> ?", *idFromText(ana));
        call(*m_one, "staff.archivePerson", with({}, ana));
        syncBoth();
        QCOMPARE(slotsOn(*m_two, ana), 1);
        QCOMPARE(slotsOn(*m_one, ana), 0);
    }

    void pointsSpentTwiceAreADebt()
    {
        const QString member = newMember(*m_one);
        const auto adjust = [&](TestDevice &device, int points) {
            call(device, "points.adjust",
                 {{QStringLiteral("id"), member},
                  {QStringLiteral("points"), points},
                  {QStringLiteral("note"), QStringLiteral("-")}});
        };
        adjust(*m_one, 100);
        syncBoth();
        adjust(*m_one, -80);
        adjust(*m_two, -80);
        syncBoth();
        QCOMPARE(m_one->value<int>("SELECT balance FROM points_balances"), -60);
        QCOMPARE(m_two->value<int>("SELECT balance FROM points_balances"), -60);
        QVERIFY2(taskOf("pointsOverdraft").contains(QLatin1String("\"points\":60")),
                 qPrintable(taskOf("pointsOverdraft")));
        for (TestDevice *device : {m_one.get(), m_two.get()})
            QCOMPARE(app::verify(device->connection())->size(), size_t(0));
    }

    void whatIsReturnedTwiceNamesBothCredits()
    {
        const QString variant = newVariant();
        const QString sale = place(*m_one, {{QStringLiteral("kind"), QStringLiteral("sale")}}, variant);
        syncBoth();
        const QJsonObject credit{{QStringLiteral("kind"), QStringLiteral("credit")},
                                 {QStringLiteral("creditOf"), sale}};
        const QString first = place(*m_one, credit, variant);
        const QString second = place(*m_two, credit, variant);
        syncBoth();
        const QString told = taskOf("returnedTwice");
        QVERIFY2(told.contains(numberOf(first)) && told.contains(numberOf(second)) && told.contains(numberOf(sale)),
                 qPrintable(told));
    }

    void aCouponUsedTooOftenNamesTheOrders()
    {
        const QString variant = newVariant();
        const QString coupon = call(*m_one, "rewards.createCoupon",
                                    {{QStringLiteral("name"), QStringLiteral("One pound off")},
                                     {QStringLiteral("kind"), QStringLiteral("amount")},
                                     {QStringLiteral("amount"), 100},
                                     {QStringLiteral("totalLimit"), 1}})[u"id"]
                                   .toString();
        call(*m_one, "rewards.issueCode",
             {{QStringLiteral("coupon"), coupon}, {QStringLiteral("code"), QStringLiteral("POUND")}});
        syncBoth();
        const QJsonObject draft{{QStringLiteral("kind"), QStringLiteral("sale")},
                                {QStringLiteral("coupons"), QJsonArray{QStringLiteral("POUND")}}};
        const QString first = place(*m_one, draft, variant);
        const QString second = place(*m_two, draft, variant);
        syncBoth();
        const QString told = taskOf("couponOverLimit");
        QVERIFY2(told.contains(numberOf(first)) && told.contains(numberOf(second)), qPrintable(told));
        QCOMPARE(m_two->value<int>("SELECT claims FROM coupon_counts"), 2);
        // That it was used may come before that it was reserved.
        for (TestDevice *device : {m_one.get(), m_two.get()})
            QCOMPARE(device->value<int>("SELECT count(*) FROM coupon_claims WHERE state = 'used'"), 2);
    }

    void onePersonEnrolledTwiceIsFound()
    {
        const QJsonObject phone{{QStringLiteral("phone"), QStringLiteral("+44 20 7946 0000")}};
        newMember(*m_one, phone);
        newMember(*m_two, phone);
        syncBoth();
        QVERIFY(taskOf("duplicateMember").contains(QLatin1String("first")));
    }

    /// Of records of one person each device merges two without knowing of the other: all lead to the one that remains.
    void mergesOfTwoDevicesLeadToOneRecord()
    {
        QStringList ids;
        for (int i = 0; i < 8; ++i)
            ids << newMember(*m_one);
        syncBoth();
        const auto merge = [&](TestDevice &device, int kept, int merged) {
            call(device, "members.mergeMembers",
                 {{QStringLiteral("kept"), ids[kept]}, {QStringLiteral("merged"), ids[merged]}});
        };
        merge(*m_one, 1, 0);
        merge(*m_two, 2, 1);
        // Of two others each device keeps another one.
        merge(*m_one, 4, 3);
        merge(*m_two, 3, 4);
        // One record goes into two others.
        merge(*m_one, 6, 5);
        merge(*m_two, 7, 5);
        syncBoth();
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            const auto leadsTo = [&](int record) {
                return idToText(
                    device->value<qint64>("SELECT merged_into FROM members WHERE id = ?", *idFromText(ids[record])));
            };
            QCOMPARE(leadsTo(0), ids[2]);
            QCOMPARE(leadsTo(1), ids[2]);
            QCOMPARE(leadsTo(4), ids[3]);
            QCOMPARE(leadsTo(5), ids[7]); // the later one holds
            QCOMPARE(device->value<int>("SELECT count(*) FROM members WHERE archived_at IS NULL"), 4);
            QCOMPARE(app::verify(device->connection())->size(), size_t(0));
        }
    }

    /// What one device books on a record that another one has merged meanwhile.
    void whatIsBookedOnAMergedRecordFollows()
    {
        const QString kept = newMember(*m_one), merged = newMember(*m_one);
        const QString variant = newVariant();
        adjust(*m_one, merged, 100, 500);
        syncBoth();
        const QString merge = call(*m_one, "members.mergeMembers",
                                   {{QStringLiteral("kept"), kept}, {QStringLiteral("merged"), merged}})[u"id"]
                                  .toString();
        adjust(*m_two, merged, 40, 700);
        adjust(*m_two, merged, -30, -200); // of what has gone over
        const QJsonObject draft{{QStringLiteral("kind"), QStringLiteral("sale")}, {QStringLiteral("member"), merged}};
        const QString order = place(*m_two, draft, variant);
        const qint64 earned = m_two->value<qint64>(
            "SELECT ifnull(sum(points), 0) FROM points_entries WHERE order_id = ?", *idFromText(order));
        syncBoth();
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            QCOMPARE(wealth(*device, merged), QStringLiteral("0 points, 0"));
            QCOMPARE(wealth(*device, kept), QStringLiteral("%1 points, 1000").arg(110 + earned));
            QCOMPARE(memberOf(*device, order), kept);
            QCOMPARE(app::verify(device->connection())->size(), size_t(0));
        }
        const auto entries = [&] { return m_one->value<int>("SELECT count(*) FROM points_entries"); };
        const int before = entries();
        syncBoth();
        QCOMPARE(entries(), before);
        call(*m_one, "members.undoMerge", {{QStringLiteral("id"), merge}});
        syncBoth();
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            QCOMPARE(wealth(*device, merged), QStringLiteral("%1 points, 1000").arg(110 + earned));
            QCOMPARE(wealth(*device, kept), QStringLiteral("0 points, 0"));
            QCOMPARE(memberOf(*device, order), merged);
            QCOMPARE(app::verify(device->connection())->size(), size_t(0));
        }
    }

    /// What one record had does not go to both records that two devices merged it into.
    void whatGoesOverGoesToOneRecord()
    {
        const QString merged = newMember(*m_one), first = newMember(*m_one), second = newMember(*m_one);
        adjust(*m_one, merged, 100, 500);
        syncBoth();
        call(*m_one, "members.mergeMembers", {{QStringLiteral("kept"), first}, {QStringLiteral("merged"), merged}});
        call(*m_two, "members.mergeMembers", {{QStringLiteral("kept"), second}, {QStringLiteral("merged"), merged}});
        syncBoth();
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            QCOMPARE(wealth(*device, merged), QStringLiteral("0 points, 0"));
            QCOMPARE(wealth(*device, first), QStringLiteral("0 points, 0"));
            QCOMPARE(wealth(*device, second), QStringLiteral("100 points, 500"));
            QCOMPARE(device->value<int>("SELECT count(*) FROM tasks WHERE kind = 'pointsOverdraft'"), 0);
            QCOMPARE(app::verify(device->connection())->size(), size_t(0));
        }
    }

    void tiersChangePlacesOnEveryDevice()
    {
        QJsonArray tiers;
        for (int rank = 1; rank <= 3; ++rank) {
            const QJsonObject draft{{QStringLiteral("name"), QStringLiteral("Tier %1").arg(rank)},
                                    {QStringLiteral("rank"), rank}};
            tiers << call(*m_one, "members.createTier", draft)[u"id"];
        }
        syncBoth();
        const QJsonArray other{tiers[1], tiers[0], tiers[2]};
        call(*m_one, "members.orderTiers", {{QStringLiteral("tiers"), other}});
        syncBoth();
        QCOMPARE(m_two->value<QString>("SELECT group_concat(name) FROM (SELECT name FROM tiers ORDER BY rank)"),
                 QStringLiteral("Tier 2,Tier 1,Tier 3"));
    }

    void tiersOfOneRankAreApart()
    {
        QStringList ids;
        for (TestDevice *device : {m_one.get(), m_two.get()})
            ids << call(*device, "members.createTier",
                        {{QStringLiteral("name"), QStringLiteral("Tier %1").arg(device->number())},
                         {QStringLiteral("rank"), 2}})[u"id"]
                       .toString();
        syncBoth();
        const int rank = m_one->value<int>("SELECT rank FROM tiers WHERE id = ?", *idFromText(ids[1]));
        QVERIFY(rank >= 1'002);
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            QCOMPARE(device->value<int>("SELECT rank FROM tiers WHERE id = ?", *idFromText(ids[0])), 2);
            QCOMPARE(device->value<int>("SELECT rank FROM tiers WHERE id = ?", *idFromText(ids[1])), rank);
        }
        QVERIFY2(taskOf("duplicateValue").contains(QString::number(rank)), qPrintable(taskOf("duplicateValue")));
    }

    /// Versions that two devices publish at once have one number; the later one holds on both.
    void ofTwoPublishedAtOnceTheLaterHolds()
    {
        const QString tier =
            call(*m_one, "members.createTier",
                 {{QStringLiteral("name"), QStringLiteral("Gold")}, {QStringLiteral("rank"), 1}})[u"id"]
                .toString();
        syncBoth();
        const auto publish = [&](TestDevice &device, int spend) {
            const QJsonObject rule{{QStringLiteral("tier"), tier}, {QStringLiteral("spend"), spend}};
            call(device, "members.publishTierRules", {{QStringLiteral("rules"), QJsonArray{rule}}});
            const QJsonObject cell{{QStringLiteral("tier"), tier}, {QStringLiteral("words"), QString::number(spend)}};
            const QJsonObject benefit{{QStringLiteral("name"), QStringLiteral("Free delivery")},
                                      {QStringLiteral("tiers"), QJsonArray{cell}}};
            call(device, "members.publishBenefits", {{QStringLiteral("benefits"), QJsonArray{benefit}}});
        };
        const auto inForce = [&](TestDevice &device) {
            const QJsonObject rules = call(device, "members.tierRules", {});
            const QJsonObject benefits = call(device, "members.benefits", {});
            return QStringLiteral("%1: %2, %3: %4")
                .arg(rules[u"version"].toInt())
                .arg(rules[u"rules"][0][u"spend"].toInt())
                .arg(benefits[u"version"].toInt())
                .arg(benefits[u"benefits"][0][u"tiers"][0][u"words"].toString());
        };
        publish(*m_one, 100);
        publish(*m_two, 200);
        syncBoth();
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            QCOMPARE(inForce(*device), QStringLiteral("1: 200, 1: 200"));
            QCOMPARE(device->value<int>("SELECT count(*) FROM tier_rule_sets"), 2);
            QCOMPARE(device->value<int>("SELECT count(*) FROM benefit_versions"), 2);
        }
        publish(*m_one, 300);
        syncBoth();
        for (TestDevice *device : {m_one.get(), m_two.get()})
            QCOMPARE(inForce(*device), QStringLiteral("2: 300, 2: 300"));
    }

    void oneBarcodeOnTwoProductsTellsWhichWasChanged()
    {
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            call(*device, "catalog.createProduct",
                 {{QStringLiteral("name"), QStringLiteral("Tea %1").arg(device->number())},
                  {QStringLiteral("sku"), QStringLiteral("T-%1").arg(device->number())},
                  {QStringLiteral("price"), 500},
                  {QStringLiteral("barcodes"), QJsonArray{QStringLiteral("4006381333931")}}});
        }
        syncBoth();
        QVERIFY2(taskOf("duplicateValue").contains(QLatin1String("4006381333931")),
                 qPrintable(taskOf("duplicateValue")));
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM barcodes WHERE code = '4006381333931'"), 1);
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM barcodes"), 2);
        for (TestDevice *device : {m_one.get(), m_two.get()})
            QCOMPARE(app::verify(device->connection())->size(), size_t(0));
    }

    void partsOfOneOrderPaidOnTwoDevicesAddUp()
    {
        const QString variant = newVariant();
        call(*m_one, "catalog.bookStock",
             {{QStringLiteral("store"), idToText(theStore)},
              {QStringLiteral("variant"), variant},
              {QStringLiteral("quantity"), 5},
              {QStringLiteral("reason"), QStringLiteral("receipt")}});
        const QString order =
            call(*m_one, "orders.place",
                 {{QStringLiteral("kind"), QStringLiteral("sale")},
                  {QStringLiteral("store"), idToText(theStore)},
                  {QStringLiteral("channel"), QStringLiteral("phone")},
                  {QStringLiteral("payLater"), true},
                  {QStringLiteral("status"), QStringLiteral("paid")},
                  {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("variant"), variant},
                                                                   {QStringLiteral("quantity"), 1}}}}})[u"id"]
                .toString();
        syncBoth();
        for (TestDevice *device : {m_one.get(), m_two.get()})
            call(*device, "orders.pay",
                 {{QStringLiteral("id"), order},
                  {QStringLiteral("payments"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("card")},
                                                                      {QStringLiteral("amount"), 250}}}}});
        syncBoth();
        QCOMPARE(m_two->value<int>("SELECT paid_total FROM orders"), 500);
        QCOMPARE(m_two->value<QString>("SELECT status FROM orders"), QStringLiteral("paid"));
        for (TestDevice *device : {m_one.get(), m_two.get()})
            QCOMPARE(app::verify(device->connection())->size(), size_t(0));
    }

    void whoeverIsErasedIsErasedEverywhere()
    {
        const QString member = newMember(*m_one, {{QStringLiteral("note"), QStringLiteral("likes jade")}});
        const auto adjust = [&](TestDevice &device) {
            call(device, "points.adjust",
                 {{QStringLiteral("id"), member},
                  {QStringLiteral("points"), 10},
                  {QStringLiteral("note"), QStringLiteral("for the jade vase")}});
        };
        adjust(*m_one);
        const QString cup = newVariant();
        syncBoth();
        call(*m_one, "members.eraseMember", {{QStringLiteral("id"), member}});
        adjust(*m_two); // who does not know yet
        call(*m_two, "members.updateMember",
             {{QStringLiteral("id"), member}, {QStringLiteral("note"), QStringLiteral("jade again")}});
        call(*m_two, "orders.place",
             {{QStringLiteral("store"), idToText(theStore)},
              {QStringLiteral("channel"), QStringLiteral("web")},
              {QStringLiteral("member"), member},
              {QStringLiteral("deliveryAddress"), QStringLiteral("42 Harbourside Terrace")},
              {QStringLiteral("note"), QStringLiteral("wrap the jade well")},
              {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("variant"), cup}}}}});
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM orders WHERE delivery_address_sealed IS NOT NULL"), 1);
        syncBoth();
        syncBoth();
        for (TestDevice *device : {m_one.get(), m_two.get()}) {
            QCOMPARE(device->value<int>("SELECT count(*) FROM orders"), 1);
            QCOMPARE(device->value<int>("SELECT count(*) FROM orders WHERE delivery_address_sealed IS NOT NULL "
                                        "OR delivery_name_sealed IS NOT NULL"),
                     0);
        }
        for (const auto &[id, content] : m_two->everything()) {
            const QByteArray text = QJsonDocument(content).toJson();
            QVERIFY2(!text.contains("jade"), qPrintable(id + QString::fromUtf8(text)));
        }
        for (const QString &database : {companyName(), storeName()}) {
            for (const QString &id : m_server->ids(database))
                QVERIFY2(!QJsonDocument(m_server->body(database, id)).toJson().contains("jade"), qPrintable(id));
        }
        QCOMPARE(m_one->value<int>("SELECT balance FROM points_balances"), 20);
        QCOMPARE(m_one->value<int>("SELECT count(*) FROM sync_conflicts"), 0);
    }
};

QTEST_GUILESS_MAIN(ArrivalRulesTest)
#include "ArrivalRulesTest.moc"
