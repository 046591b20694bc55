// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/SupplierClaims.h"
#include "returns/ClaimList.h"
#include "returns/ReturnShop.h"
#include "tables/ListReader.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;

namespace {

/// A shop in which two cups of a supplier went back to it.
class ClaimShop : public ReturnShop
{
public:
    ClaimShop()
    {
        const auto cup = addProduct(QStringLiteral("Cup"), 1'000);
        change("UPDATE variants SET cost = 400");
        change("UPDATE products SET supplier = 'Kiln'");
        ofReturn = approved(draftOf(place(sale({{cup, 2}})), 2));
        must(ReturnShop::receive(ofReturn));
        must(inspect(ofReturn, Disposition::Supplier));
        id = ClaimId{number("SELECT id FROM supplier_claims")};
    }
    Result<void> send()
    {
        return write([&](store::UnitOfWork &work) { return sendClaim(work, id); });
    }
    Result<void> end(std::optional<Money> credited)
    {
        return write([&](store::UnitOfWork &work) { return endClaim(work, id, credited); });
    }
    SupplierClaim found()
    {
        return must(read([&](store::Connection &c) { return claim(c, id); }));
    }
    qint64 listed(const tables::ListQuery &query, const Actor &actor = Actor::owner())
    {
        return must(
                   store()
                       .read([&](store::Connection &c) { return tables::readTotals(c, claimList(), query); }, {}, actor)
                       .result())
            .count;
    }

    ReturnId ofReturn;
    ClaimId id;
};

} // namespace

/// What suppliers owe for goods that went back to them.
class SupplierClaimsTest : public QObject
{
    Q_OBJECT
private slots:
    void aClaimIsSentAndCredited();
    void anAnswerMayComeUnasked();
    void theListHasAllOfThem();
    void costsAreForThoseWhoSeeThem();
    void itIsOfTheStoreThatHasTheGoods();
};

void SupplierClaimsTest::aClaimIsSentAndCredited()
{
    ClaimShop shop;
    shop.change("UPDATE products SET supplier = 'Mill'"); // who is bought from later does not matter
    QCOMPARE(shop.found().supplier, QStringLiteral("Kiln"));
    QCOMPARE(shop.found().status, ClaimStatus::Open);
    QCOMPARE(shop.found().cost, std::optional(Money{800}));
    must(shop.send());
    QCOMPARE(shop.found().status, ClaimStatus::Sent);
    QVERIFY(shop.found().sentAt.has_value());
    QCOMPARE(codeOf(shop.send()), QStringLiteral("returns.isOver"));
    QCOMPARE(must(shop.read([](store::Connection &c) { return openClaims(c); })).size(), size_t(1));
    must(shop.end(Money{750}));
    QCOMPARE(shop.found().status, ClaimStatus::Credited);
    QCOMPARE(shop.found().credited, std::optional(Money{750}));
    QCOMPARE(codeOf(shop.end({})), QStringLiteral("returns.isOver"));
    QVERIFY(must(shop.read([](store::Connection &c) { return openClaims(c); })).empty());
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation IN ('returns.sendClaim', "
                         "'returns.endClaim')"),
             2);
    QCOMPARE(shop.allComplaints(), QStringList());
}

void SupplierClaimsTest::anAnswerMayComeUnasked()
{
    ClaimShop shop;
    must(shop.end({}));
    QCOMPARE(shop.found().status, ClaimStatus::Refused);
    QVERIFY(!shop.found().credited && !shop.found().sentAt);
    QCOMPARE(codeOf(shop.send()), QStringLiteral("returns.isOver"));
    QCOMPARE(codeOf(shop.write([](store::UnitOfWork &work) { return sendClaim(work, {77}); })),
             QStringLiteral("returns.notFound"));
}

void SupplierClaimsTest::theListHasAllOfThem()
{
    ClaimShop shop;
    const QString supplier = QStringLiteral("supplier");
    QCOMPARE(shop.listed(claimsToDo()), 1);
    QCOMPARE(shop.listed({.filters = {{supplier, {QStringLiteral("Kiln")}}}}), 1);
    QCOMPARE(shop.listed({.filters = {{supplier, {QStringLiteral("Mill")}}}}), 0);
    QCOMPARE(shop.listed({.filters = {{QStringLiteral("return"), {shop.ofReturn.value}}}}), 1);
    QCOMPARE(shop.listed({.search = QStringLiteral("kil")}), 1);
    QCOMPARE(shop.listed({.search = shop.ReturnShop::found(shop.ofReturn).number}), 1);
    must(shop.end(Money{1}));
    QCOMPARE(shop.listed(claimsToDo()), 0);
    QCOMPARE(shop.listed({}), 1);
}

void SupplierClaimsTest::costsAreForThoseWhoSeeThem()
{
    ClaimShop shop;
    must(shop.end(Money{750}));
    Actor clerk = Actor::owner();
    clerk.permissions.remove(Permission::SeeCosts);
    const SupplierClaim seen =
        must(shop.store().read([&](store::Connection &c) { return claim(c, shop.id); }, {}, clerk).result());
    QVERIFY(!seen.cost && !seen.credited);
    QCOMPARE(seen.status, ClaimStatus::Credited);
    const tables::ListDefinition list = claimList();
    const qint64 id = shop.id.value;
    const auto rows =
        must(shop.store()
                 .read([&](store::Connection &c) { return tables::readRows(c, list, std::span(&id, 1)); }, {}, clerk)
                 .result());
    for (const char *key : {"cost", "credited"}) {
        const auto column = static_cast<size_t>(list.column(QString::fromLatin1(key)) - list.columns.data());
        QVERIFY2(rows.front().at(column).isNull(), key);
    }
}

void SupplierClaimsTest::itIsOfTheStoreThatHasTheGoods()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    const ReturnId id = shop.approved(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    must(shop.receive(id, harbour));
    must(shop.inspect(id, Disposition::Supplier));
    const ClaimId claimed{shop.number("SELECT id FROM supplier_claims")};
    Actor clerk = Actor::owner();
    clerk.stores = QSet<StoreId>{shop.firstStore()}; // where it was asked for
    shop.store().setActor(clerk);
    const auto none = QStringLiteral("returns.notFound");
    QCOMPARE(codeOf(shop.read([&](store::Connection &c) { return claim(c, claimed); })), none);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return sendClaim(work, claimed); })), none);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return endClaim(work, claimed, {}); })), none);
    clerk.stores = QSet<StoreId>{harbour};
    shop.store().setActor(clerk);
    must(shop.write([&](store::UnitOfWork &work) { return sendClaim(work, claimed); }));
}

QTEST_GUILESS_MAIN(SupplierClaimsTest)
#include "SupplierClaimsTest.moc"
