// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Categories.h"
#include "catalog/PictureBytes.h"
#include "catalog/Pictures.h"
#include "members/Erasure.h"
#include "members/TierMoves.h"
#include "returns/ReturnShop.h"
#include "store/AuditTrail.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;

namespace {

constexpr qint64 msPerDay = 86'400'000;

Instant daysAgo(int days)
{
    return {Instant::now().ms - days * msPerDay};
}

QStringList keysOf(const std::vector<Ground> &grounds)
{
    QStringList keys;
    for (const Ground &ground : grounds)
        keys << ground.key;
    return keys;
}

} // namespace

/// What the policies decide, and what is refused before anybody decides.
class ReturnPolicyTest : public QObject
{
    Q_OBJECT
private slots:
    void theWindowEndsAfterItsLastDay();
    void theVersionOfTheSaleCounts();
    void theTierOfTheSaleCounts();
    void theMostPreciseHolds();
    void approvesByItself();
    void photosMayBeWanted();
    void explainsItself();
    void refusesAPolicyThatMakesNoSense();
    void refusesBadInput();
    void photosAreChecked();
    void erasingAMemberTakesWordsAndPhotos();
};

void ReturnPolicyTest::theWindowEndsAfterItsLastDay()
{
    ReturnShop shop;
    shop.addPolicy({.windowDays = 14});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    for (const int days : {13, 14, 15}) {
        orders::OrderDraft draft = shop.sale({{cup, 1}});
        draft.placedAt = daysAgo(days);
        const ReturnId id = shop.request(shop.draftOf(shop.place(draft)));
        QCOMPARE(shop.found(id).isWithin, days <= 14);
    }
}

void ReturnPolicyTest::theVersionOfTheSaleCounts()
{
    ReturnShop shop;
    const PolicyId series = shop.addPolicy({.windowDays = 60, .validFrom = daysAgo(200)});
    must(shop.write([&](store::UnitOfWork &work) {
        return changePolicy(work, series,
                            {.name = QStringLiteral("Shorter"), .windowDays = 10, .validFrom = daysAgo(30)});
    }));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto soldAgo = [&](int days) {
        orders::OrderDraft draft = shop.sale({{cup, 1}});
        draft.placedAt = daysAgo(days);
        return shop.found(shop.request(shop.draftOf(shop.place(draft))));
    };
    QVERIFY(soldAgo(31).isWithin);  // 60 days were promised
    QVERIFY(!soldAgo(29).isWithin); // 10 are
    QVERIFY(!soldAgo(61).isWithin);
    QVERIFY(soldAgo(9).isWithin);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) {
                 return changePolicy(work, series, {.name = QStringLiteral("Older"), .validFrom = daysAgo(40)});
             })),
             QStringLiteral("returns.badTime"));
    must(shop.write([&](store::UnitOfWork &work) { return withdrawPolicy(work, series); }));
    QVERIFY(must(shop.read([](store::Connection &c) { return policies(c); })).empty());
    QVERIFY(!soldAgo(29).isWithin); // what was sold stays as it was
    // One history for all versions.
    const auto history = must(shop.read(
        [&](store::Connection &c) { return store::auditTrail(c, QStringLiteral("return_policies"), series.value); }));
    QCOMPARE(history.size(), size_t(3));
    QCOMPARE(history.front().operation, QStringLiteral("returns.withdrawPolicy"));
    const QJsonObject &changed = history[1].changes; // what, from and to; and nothing that stayed
    QCOMPARE(changed[QLatin1String("windowDays")].toArray(), (QJsonArray{60, 10}));
    QCOMPARE(changed[QLatin1String("version")].toArray(), (QJsonArray{1, 2}));
    QVERIFY(changed.contains(QLatin1String("validFrom")) && !changed.contains(QLatin1String("returnFee")));
    QCOMPARE(codeOf(shop.write([](store::UnitOfWork &work) -> Result<void> {
                 work.execute("UPDATE return_policies SET window_days = 1");
                 return {};
             })),
             QStringLiteral("store.failed"));
}

void ReturnPolicyTest::theTierOfTheSaleCounts()
{
    ReturnShop shop;
    const members::TierId gold = shop.goldTier();
    shop.addPolicy({.name = QStringLiteral("All"), .windowDays = 7});
    shop.addPolicy({.name = QStringLiteral("Gold"), .tier = gold, .windowDays = 60});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto dora = must(shop.write([](store::UnitOfWork &work) {
        members::MemberDraft draft;
        draft.name = QStringLiteral("Dora");
        return members::createMember(work, draft);
    }));
    const auto policyOf = [&](members::MemberId member) {
        return shop.found(shop.request(shop.draftOf(shop.place(shop.sale({{cup, 1}}, member)))))
            .grounds.front()
            .facts.value(QStringLiteral("name"))
            .toString();
    };
    const orders::Order asNobody = shop.place(shop.sale({{cup, 2}}, dora));
    const orders::Order asGold = shop.place(shop.sale({{cup, 2}}, shop.clara));
    QTest::qSleep(2); // so that what follows is later
    must(shop.write([&](store::UnitOfWork &work) { return members::setTier(work, dora, gold); }));
    must(shop.write([&](store::UnitOfWork &work) { return members::setTier(work, shop.clara, {}); }));
    QTest::qSleep(2);
    // What was sold before goes by the tier of its day, what is sold now by the present one.
    const auto name = [&](const orders::Order &sale) {
        return shop.found(shop.request(shop.draftOf(sale)))
            .grounds.front()
            .facts.value(QStringLiteral("name"))
            .toString();
    };
    QCOMPARE(name(asNobody), QStringLiteral("All"));
    QCOMPARE(name(asGold), QStringLiteral("Gold"));
    QCOMPARE(policyOf(dora), QStringLiteral("Gold"));
    QCOMPARE(policyOf(shop.clara), QStringLiteral("All"));
}

void ReturnPolicyTest::theMostPreciseHolds()
{
    ReturnShop shop;
    const auto food = must(shop.write([](store::UnitOfWork &work) {
        return catalog::createCategory(work, {QStringLiteral("Food"), {}});
    }));
    const auto tea = must(shop.write([&](store::UnitOfWork &work) {
        return catalog::createCategory(work, {QStringLiteral("Tea"), food});
    }));
    shop.addPolicy({.name = QStringLiteral("All"), .windowDays = 30});
    shop.addPolicy({.name = QStringLiteral("Food"), .category = food, .isReturnable = false});
    shop.addPolicy({.name = QStringLiteral("Bad food"), .category = food, .reason = Reason::Faulty});
    const auto leaves = shop.addProduct(QStringLiteral("Leaves"), 500, {}, catalog::ProductKind::Goods, tea);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 500);
    const orders::Order sale = shop.place(shop.sale({{leaves, 3}, {cup, 1}}));
    const auto ask = [&](size_t line, Reason reason) {
        ReturnDraft draft = shop.draftOf(sale, 1, line);
        draft.lines[0].reason = reason;
        return shop.found(shop.request(draft)).isWithin;
    };
    QVERIFY(!ask(0, Reason::Unwanted));
    QVERIFY(ask(0, Reason::Faulty));
    QVERIFY(ask(1, Reason::Unwanted));
    // The strictest of its lines holds for all of it.
    const orders::Order other = shop.place(shop.sale({{leaves, 1}, {cup, 1}}));
    ReturnDraft both = shop.draftOf(other, 1, 0);
    both.lines.push_back({other.lines[1].id});
    QVERIFY(!shop.found(shop.request(both)).isWithin);
}

void ReturnPolicyTest::approvesByItself()
{
    ReturnShop shop;
    shop.addPolicy({.isAutomatic = true});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const ReturnId id = shop.request(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    const Return found = shop.found(id);
    QCOMPARE(found.status, Status::Approved);
    QCOMPARE(found.steps.size(), size_t(2));
    QCOMPARE(found.steps.back().person, QString()); // nobody did it
    orders::OrderDraft old = shop.sale({{cup, 1}});
    old.placedAt = daysAgo(31);
    QCOMPARE(shop.found(shop.request(shop.draftOf(shop.place(old)))).status, Status::Requested);
}

void ReturnPolicyTest::photosMayBeWanted()
{
    ReturnShop shop;
    shop.addPolicy({.photosWanted = true, .isAutomatic = true});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    ReturnDraft draft = shop.draftOf(sale);
    const Return without = shop.found(shop.request(draft));
    QCOMPARE(without.status, Status::Requested);
    QVERIFY(keysOf(without.grounds).contains(QStringLiteral("photos_missing")));
    draft.photos = {png(640, 480)};
    const Return with = shop.found(shop.request(draft));
    QCOMPARE(with.status, Status::Approved);
    QCOMPARE(with.photos.size(), size_t(1));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return photo(c, with.photos.front().id); })), png(640, 480));
}

void ReturnPolicyTest::explainsItself()
{
    ReturnShop shop;
    shop.addPolicy({.name = QStringLiteral("Sale goods"), .windowDays = 7, .fee = 1'250});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    orders::OrderDraft old = shop.sale({{cup, 1}});
    old.placedAt = daysAgo(10);
    const orders::Order sale = shop.place(old);
    const Outlook outlook =
        must(shop.read([&](store::Connection &c) { return returns::outlook(c, shop.draftOf(sale)); }));
    QVERIFY(!outlook.isWithin);
    QCOMPARE(keysOf(outlook.grounds), QStringList({QStringLiteral("policy"), QStringLiteral("window_over"),
                                                   QStringLiteral("fee"), QStringLiteral("by_hand"),
                                                   QStringLiteral("way_customer"), QStringLiteral("money_inspected")}));
    QCOMPARE(inWords(outlook.grounds[0]), QStringLiteral("The policy “Sale goods” was in force when it was sold."));
    QCOMPARE(inWords(outlook.grounds[2]), QStringLiteral("12.5 % of the price is kept as a fee."));
    QVERIFY(outlook.grounds[1].isAgainst);
}

void ReturnPolicyTest::refusesAPolicyThatMakesNoSense()
{
    ReturnShop shop;
    const auto create = [&](const PolicyDraft &draft) {
        return codeOf(shop.write([&](store::UnitOfWork &work) { return createPolicy(work, draft); }));
    };
    const QString name = QStringLiteral("P");
    QCOMPARE(create({.name = QStringLiteral("  ")}), QStringLiteral("returns.nameMissing"));
    QCOMPARE(create({.name = QString(300, QLatin1Char('x'))}), QStringLiteral("returns.textTooLong"));
    QCOMPARE(create({.name = name, .windowDays = -1}), QStringLiteral("returns.badWindow"));
    QCOMPARE(create({.name = name, .windowDays = 3'651}), QStringLiteral("returns.badWindow"));
    QCOMPARE(create({.name = name, .fee = 10'001}), QStringLiteral("returns.badFee"));
    QCOMPARE(create({.name = name, .category = {77}}), QStringLiteral("returns.notFound"));
    QCOMPARE(create({.name = name, .tier = {77}}), QStringLiteral("returns.notFound"));
    QCOMPARE(create({.name = name, .windowDays = 0, .fee = 10'000}), QString());
}

void ReturnPolicyTest::refusesBadInput()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    const orders::Order foreign = shop.place(shop.sale({{cup, 2}}));
    const auto ask = [&](const ReturnDraft &draft) { return codeOf(shop.tryRequest(draft)); };
    ReturnDraft draft = shop.draftOf(sale);
    draft.lines.clear();
    QCOMPARE(ask(draft), QStringLiteral("returns.noLines"));
    for (const qint64 quantity : {-1, 0, 3, 1'000'000}) {
        QCOMPARE(ask(shop.draftOf(sale, quantity)), QStringLiteral("returns.tooMany"));
    }
    draft = shop.draftOf(sale, 2);
    draft.lines.push_back(draft.lines[0]); // 2 and 2 of 2
    QCOMPARE(ask(draft), QStringLiteral("returns.tooMany"));
    draft = shop.draftOf(foreign);
    draft.order = sale.id;
    QCOMPARE(ask(draft), QStringLiteral("returns.foreignLine"));
    draft.order = {12345};
    QCOMPARE(ask(draft), QStringLiteral("orders.notFound"));
    draft = shop.draftOf(sale);
    draft.store = {99};
    QCOMPARE(ask(draft), QStringLiteral("catalog.storeNotFound"));
    draft = shop.draftOf(sale);
    draft.ticket = {99};
    QCOMPARE(ask(draft), QStringLiteral("returns.notFound"));
    draft = shop.draftOf(sale);
    draft.requestedAt = Instant{sale.placedAt.ms - 1};
    QCOMPARE(ask(draft), QStringLiteral("returns.badDate"));
    draft.requestedAt = Instant{Instant::now().ms + 2 * msPerDay};
    QCOMPARE(ask(draft), QStringLiteral("returns.badDate"));
    draft = shop.draftOf(sale);
    draft.note = QString(10'001, QLatin1Char('x'));
    QCOMPARE(ask(draft), QStringLiteral("returns.textTooLong"));
    const orders::Order credit = shop.place(shop.creditOf(foreign, {{cup, 1}}));
    QCOMPARE(ask(shop.draftOf(credit)), QStringLiteral("returns.notASale"));
    must(shop.tryCancel(shop.place(shop.sale({{cup, 1}})).id));
    // Receiving and inspecting what is not there.
    const ReturnId id = shop.approved(shop.draftOf(sale));
    const LineId line = shop.found(id).lines.front().id;
    QCOMPARE(codeOf(shop.receive(id, {}, {{line, 2}})), QStringLiteral("returns.badQuantity"));
    QCOMPARE(codeOf(shop.receive(id, {}, {{line, -1}})), QStringLiteral("returns.badQuantity"));
    QCOMPARE(codeOf(shop.receive(id, {}, {{LineId{9}, 1}})), QStringLiteral("returns.lineNotFound"));
    QCOMPARE(codeOf(shop.receive(id, {}, {{line, 1}, {line, 1}})), QStringLiteral("returns.lineNotFound"));
    QCOMPARE(codeOf(shop.receive(id, StoreId{99})), QStringLiteral("catalog.storeNotFound"));
    QCOMPARE(codeOf(shop.receive(ReturnId{99})), QStringLiteral("returns.notFound"));
    must(shop.receive(id));
    QCOMPARE(codeOf(shop.inspect(id, std::vector<FindingDraft>{})), QStringLiteral("returns.badQuantity"));
    QCOMPARE(codeOf(shop.inspect(id, {{LineId{9}, 1}})), QStringLiteral("returns.lineNotFound"));
    QCOMPARE(codeOf(shop.inspect(id, {{line, 1, Condition::Missing, Disposition::Missing}})),
             QStringLiteral("returns.badDisposition"));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnPolicyTest::photosAreChecked()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const ReturnId id = shop.request(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    const auto add = [&](const QByteArray &bytes) {
        return shop.write([&](store::UnitOfWork &work) { return addPhoto(work, id, bytes); });
    };
    QCOMPARE(codeOf(add("no picture")), QStringLiteral("catalog.notAPicture"));
    QCOMPARE(codeOf(add({})), QStringLiteral("catalog.notAPicture"));
    QByteArray huge = png(800, 600);
    huge.append(QByteArray(200 * 1024 * 1024, 'x'));
    QCOMPARE(codeOf(add(huge)), QStringLiteral("catalog.pictureTooLarge"));
    const PhotoId first = must(add(png(800, 600)));
    QCOMPARE(must(add(png(800, 600))), first); // the same is there once
    for (int i = 1; i < mostPhotos; ++i)
        must(add(png(800, 600, QByteArray::number(i))));
    QCOMPARE(codeOf(add(png(801, 600))), QStringLiteral("returns.tooManyPhotos"));
    const auto wrong = must(shop.read([](store::Connection &c) -> Result<std::vector<QString>> {
        std::vector<QString> sentences;
        catalog::checkPictures(c, sentences);
        return sentences;
    }));
    QVERIFY2(wrong.empty(), wrong.empty() ? "" : qPrintable(wrong.front()));
}

void ReturnPolicyTest::erasingAMemberTakesWordsAndPhotos()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    ReturnDraft draft = shop.draftOf(shop.place(shop.sale({{cup, 1}}, shop.clara)));
    draft.note = QStringLiteral("Clara says the handle is loose");
    draft.tracking = QStringLiteral("SF123");
    draft.photos = {png(640, 480)};
    const ReturnId id = shop.request(draft);
    must(shop.write([&](store::UnitOfWork &work) { return members::eraseMember(work, shop.clara); }));
    const Return after = shop.found(id);
    QCOMPARE(after.steps.front().note, QString());
    QCOMPARE(after.tracking, QString());
    QVERIFY(after.photos.empty());
    QCOMPARE(shop.number("SELECT count(*) FROM pictures"), 0);
}

QTEST_GUILESS_MAIN(ReturnPolicyTest)
#include "ReturnPolicyTest.moc"
