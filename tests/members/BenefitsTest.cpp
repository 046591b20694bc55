// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Benefits.h"
#include "members/Erasure.h"
#include "members/TierShop.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

class BenefitShop : public TierShop
{
public:
    Result<BenefitVersionId> tryPublishBenefits(BusinessDay from, const std::vector<Benefit> &benefits)
    {
        return write([&](store::UnitOfWork &work) { return publishBenefits(work, from, benefits); });
    }
    int versionOn(BusinessDay day)
    {
        const auto found = must(read([&](store::Connection &c) { return benefitsOn(c, day); }));
        return found ? found->version : 0;
    }
    std::vector<Benefit> some(const QString &delivery = QStringLiteral("from 30.00")) const
    {
        return {{QStringLiteral("Free delivery"), {{silver, delivery}, {gold, QStringLiteral("always")}}},
                {QStringLiteral("Birthday tea"), {{gold, QStringLiteral("yes")}}}};
    }
    StoreId mainStore() { return {number("SELECT min(id) FROM stores")}; }
};

} // namespace

class BenefitsTest : public QObject
{
    Q_OBJECT
private slots:
    void aVersionHoldsFromItsDay();
    void refusesWhatMakesNoSense();
    void whatIsPublishedStays();
    void ninetyFiveOfAHundred();
};

void BenefitsTest::aVersionHoldsFromItsDay()
{
    BenefitShop shop;
    const BusinessDay today = shop.today();
    QCOMPARE(shop.versionOn(today), 0);
    must(shop.tryPublishBenefits(today, shop.some()));
    must(shop.tryPublishBenefits(today.plus(1), shop.some(QStringLiteral("from 20.00"))));
    must(shop.tryPublishBenefits(today.plus(30), shop.some(QStringLiteral("from 10.00"))));
    QCOMPARE(shop.versionOn(today.plus(-1)), 0);
    QCOMPARE(shop.versionOn(today), 1);
    QCOMPARE(shop.versionOn(today.plus(29)), 2); // the last day before version 3
    QCOMPARE(shop.versionOn(today.plus(30)), 3);
    QCOMPARE(shop.versionOn(today.plus(3'000)), 3);
    // A newer one for the same day takes its place.
    must(shop.tryPublishBenefits(today.plus(30), shop.some(QStringLiteral("from 5.00"))));
    QCOMPARE(shop.versionOn(today.plus(30)), 4);
    const auto all = must(shop.read([](store::Connection &c) { return benefitVersions(c); }));
    QCOMPARE(all.size(), size_t(4));
    QCOMPARE(all.front().benefits.front().wordsFor(shop.silver), QStringLiteral("from 5.00"));
    QCOMPARE(all.front().benefits.back().wordsFor(shop.silver), QString());
}

void BenefitsTest::refusesWhatMakesNoSense()
{
    BenefitShop shop;
    const BusinessDay today = shop.today();
    const auto codeFor = [&](BusinessDay day, std::vector<Benefit> benefits) {
        return codeOf(shop.tryPublishBenefits(day, benefits));
    };
    QCOMPARE(codeFor(today.plus(-1), shop.some()), QStringLiteral("members.badTime"));
    QCOMPARE(codeFor(today, {}), QStringLiteral("members.noBenefits"));
    QCOMPARE(codeFor(today, {{QStringLiteral(" "), {}}}), QStringLiteral("members.nameMissing"));
    QCOMPARE(codeFor(today, {{QStringLiteral("Tea"), {}}, {QStringLiteral("tea"), {}}}),
             QStringLiteral("members.nameInUse"));
    QCOMPARE(codeFor(today, {{QStringLiteral("Tea"), {{TierId{7}, QStringLiteral("yes")}}}}),
             QStringLiteral("members.tierNotFound"));
    QCOMPARE(codeFor(today, std::vector<Benefit>(51, Benefit{QStringLiteral("Tea"), {}})),
             QStringLiteral("members.tooManyBenefits"));
    must(shop.tryPublishBenefits(today.plus(10), shop.some()));
    const auto early = shop.tryPublishBenefits(today.plus(9), shop.some());
    QCOMPARE(codeOf(early), QStringLiteral("members.badTime"));
    QVERIFY(early.error().message.contains(today.plus(10).text()));
    shop.store().setActor(stranger());
    QCOMPARE(codeFor(today.plus(10), shop.some()), QStringLiteral("staff.notAllowed"));
}

void BenefitsTest::whatIsPublishedStays()
{
    BenefitShop shop;
    must(shop.tryPublishBenefits(shop.today(), shop.some()));
    for (const char *sql : {"UPDATE benefit_versions SET version = 9", "DELETE FROM benefits",
                            "UPDATE tier_benefits SET words = 'no'", "DELETE FROM tier_benefits"}) {
        QVERIFY2(!shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        }),
                 sql);
    }
}

void BenefitsTest::ninetyFiveOfAHundred()
{
    BenefitShop shop;
    must(shop.tryPublishBenefits(shop.today(), shop.some()));
    MemberDraft draft = memberDraft(QStringLiteral("Li Wei"));
    draft.tier = shop.gold;
    const MemberId gold = shop.add(draft);
    draft.tier = shop.silver;
    const MemberId silver = shop.add(draft);
    const StoreId store = shop.mainStore();
    const auto report = [&](MemberId id, const char *benefit, bool honoured, const char *note = "") {
        return shop.write([&](store::UnitOfWork &work) {
            return reportBenefit(work, {id, QString::fromLatin1(benefit), store, honoured, QString::fromLatin1(note)});
        });
    };
    QCOMPARE(codeOf(report(silver, "Birthday tea", false)), QStringLiteral("members.benefitNotFound"));
    QCOMPARE(codeOf(report(gold, "A car", false)), QStringLiteral("members.benefitNotFound"));
    const auto rates = [&] {
        return must(shop.read([&](store::Connection &c) { return honouredRates(c, {shop.today(), shop.today()}); }));
    };
    QVERIFY(!rates().all.basisPoints());
    for (int i = 0; i < 100; ++i)
        must(report(gold, i % 2 == 0 ? "free delivery" : "Birthday tea", i >= 5, i < 5 ? "nobody knew of it" : ""));
    QCOMPARE(rates().all.basisPoints(), 9'500);
    QCOMPARE(rates().benefits.size(), size_t(2));
    QCOMPARE(rates().benefits.front().honoured, 48); // Birthday tea: 2 of 50 were not
    // The words go with the member, the figures stay.
    must(shop.write([&](store::UnitOfWork &work) { return eraseMember(work, gold); }));
    QCOMPARE(shop.number("SELECT count(*) FROM benefit_report_notes"), 0);
    QCOMPARE(rates().all.basisPoints(), 9'500);
}

QTEST_GUILESS_MAIN(BenefitsTest)
#include "BenefitsTest.moc"
