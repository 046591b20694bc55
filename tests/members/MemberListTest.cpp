// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberList.h"
#include "members/MemberShop.h"
#include "members/Tiers.h"
#include "support/ListProbe.h"

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QString found(TestShop &shop, const char *typed)
{
    tables::ListQuery query;
    query.search = u(typed);
    QStringList names = listColumn(shop, memberList(), QStringLiteral("name"), query);
    names.sort();
    return names.join(QLatin1Char(' '));
}

} // namespace

class MemberListing : public QObject
{
    Q_OBJECT
private slots:
    void searchFindsNamesNumbersAndContacts();
    void showsMaskedPhones();
    void filters();
    void tellsNewFromReturningBuyers();
    void everySortHasAnIndex();
};

void MemberListing::searchFindsNamesNumbersAndContacts()
{
    MemberShop shop;
    shop.add(u("王小芳"), QStringLiteral("+86 138 0000 1234"), QStringLiteral("fang@example.com"));
    shop.add(u("王小明"), QStringLiteral("13900005678"));
    shop.add(QStringLiteral("Clara"), QStringLiteral("07700 901234"));
    QCOMPARE(found(shop, "小芳"), u("王小芳"));
    QCOMPARE(found(shop, "王小"), u("王小明 王小芳"));
    QCOMPARE(found(shop, "lar"), QStringLiteral("Clara"));
    QCOMPARE(found(shop, "CLARA"), QStringLiteral("Clara"));
    QCOMPARE(found(shop, "M000002"), u("王小明"));
    QCOMPARE(found(shop, "000"), u("Clara 王小明 王小芳"));
    QCOMPARE(found(shop, "1234"), u("Clara 王小芳"));
    QCOMPARE(found(shop, "5678"), u("王小明"));
    QCOMPARE(found(shop, "138 0000 1234"), u("王小芳"));
    QCOMPARE(found(shop, "FANG@example.com"), u("王小芳"));
    QCOMPARE(found(shop, "0000123"), QString()); // a part of a number finds nobody
    QCOMPARE(found(shop, "example.com"), QString());
    QCOMPARE(found(shop, "赵"), QString());
}

void MemberListing::showsMaskedPhones()
{
    MemberShop shop;
    shop.add(u("王芳"), QStringLiteral("+86 138 0000 1234"));
    shop.add(QStringLiteral("Clara"));
    QCOMPARE(listColumn(shop, memberList(), QStringLiteral("phone"), {}),
             QStringList({QString(), QStringLiteral("138****1234")}));
    shop.change("UPDATE members SET phone_sealed = zeroblob(60) WHERE phone_sealed IS NOT NULL");
    QCOMPARE(listColumn(shop, memberList(), QStringLiteral("phone"), {}), QStringList({QString(), QString()}));
}

void MemberListing::filters()
{
    MemberShop shop;
    const TierId gold = must(shop.write([](store::UnitOfWork &work) {
        return createTier(work, {QStringLiteral("Gold"), 3});
    }));
    const TierId blue = must(shop.write([](store::UnitOfWork &work) {
        return createTier(work, {QStringLiteral("Blue"), 1});
    }));
    const auto add = [&](const char *name, TierId tier, const char *country) {
        MemberDraft draft = memberDraft(u(name));
        draft.tier = tier;
        draft.country = u(country);
        return shop.add(draft);
    };
    add("A", gold, "France");
    add("B", blue, "");
    add("C", {}, "France");
    QVERIFY(shop.archive(add("D", gold, "Spain")));
    const auto with = [&](const char *filter, const QVariantList &values) {
        tables::ListQuery query;
        query.filters.insert(QString::fromLatin1(filter), values);
        return listColumn(shop, memberList(), QStringLiteral("name"), query).join(QString());
    };
    QCOMPARE(with("tier", {gold.value}), QStringLiteral("AD"));
    QCOMPARE(with("tier", {qint64(0)}), QStringLiteral("C"));
    QCOMPARE(with("tier", {blue.value, qint64(0)}), QStringLiteral("BC"));
    QCOMPARE(with("country", {QStringLiteral("France")}), QStringLiteral("AC"));
    QCOMPARE(with("country", {QString(QLatin1String(""))}), QStringLiteral("B"));
    QCOMPARE(with("state", {QStringLiteral("archived")}), QStringLiteral("D"));
    QCOMPARE(listColumn(shop, memberList(), QStringLiteral("name"), tables::inUse()).join(QString()),
             QStringLiteral("ABC"));
}

void MemberListing::tellsNewFromReturningBuyers()
{
    MemberShop shop;
    int orders = 0;
    const auto order = [&](MemberId member, int day, const char *kind, const char *status) {
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(
                R"(INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, placed_at, business_day,
                                                business_hour, units, lines_total, discount_total, tax_total, total,
                                                paid_total, updated_at)
                            SELECT ?, 'N', min(id), ?, ?, 'counter', ?, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0 FROM stores)",
                ++orders, QString::fromLatin1(kind), QString::fromLatin1(status), member, day);
            return {};
        }));
    };
    const MemberId returning = shop.add(QStringLiteral("Returning"));
    const MemberId fresh = shop.add(QStringLiteral("Fresh"));
    const MemberId onlyCredit = shop.add(QStringLiteral("Credit"));
    const MemberId cancelled = shop.add(QStringLiteral("Cancelled"));
    order(returning, 99, "sale", "paid");
    order(returning, 110, "sale", "paid");
    order(fresh, 100, "sale", "paid");
    order(fresh, 98, "sale", "cancelled");
    order(fresh, 97, "credit", "paid");
    order(onlyCredit, 105, "credit", "paid");
    order(cancelled, 105, "sale", "cancelled");
    const auto bought = [&](const QVariantList &values) {
        tables::ListQuery query;
        query.filters.insert(QStringLiteral("bought"), values);
        return listColumn(shop, memberList(), QStringLiteral("name"), query).join(QLatin1Char(' '));
    };
    const qint64 store = shop.number("SELECT min(id) FROM stores");
    QCOMPARE(bought({100, 110, 0, QStringLiteral("all")}), QStringLiteral("Fresh Returning"));
    QCOMPARE(bought({100, 110, 0, QStringLiteral("new")}), QStringLiteral("Fresh"));
    QCOMPARE(bought({100, 110, 0, QStringLiteral("returning")}), QStringLiteral("Returning"));
    QCOMPARE(bought({100, 110, store, QStringLiteral("new")}), QStringLiteral("Fresh"));
    QCOMPARE(bought({100, 110, store + 1, QStringLiteral("all")}), QString());
    QCOMPARE(bought({100, 109}), QStringLiteral("Fresh"));
    QCOMPARE(bought({99, 110, 0, QStringLiteral("new")}), QStringLiteral("Fresh Returning"));
    QCOMPARE(bought({100}), QString());
}

void MemberListing::everySortHasAnIndex()
{
    MemberShop shop;
    QCOMPARE(slowSorts(shop, memberList()), QStringList());
}

QTEST_GUILESS_MAIN(MemberListing)
#include "MemberListTest.moc"
