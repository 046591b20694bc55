// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Members.h"
#include "members/Tiers.h"
#include "points/Ledger.h"
#include "points/Policy.h"
#include "points/Referrals.h"
#include "rewards/RedeemRule.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "ui/members/PointsStatement.h"
#include "ui/parts/Form.h"
#include "ui/rewards/PrizesEdit.h"
#include "ui/rewards/TimeText.h"
#include "ui/settings/BonusEventsSection.h"
#include "ui/settings/EarningRulesSection.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/LotterySection.h"
#include "ui/settings/PointsSection.h"
#include "ui/settings/RedeemSection.h"
#include "ui/settings/ReferralSection.h"
#include "ui/settings/SettingsPane.h"
#include "ui/ShopWindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::test;

namespace {

bool says(const QWidget &part, const QString &words)
{
    for (const QLabel *label : part.findChildren<QLabel *>()) {
        if (label->text().contains(words))
            return true;
    }
    return false;
}

} // namespace

/// What a manager sees who sets up points for the first time: every rule says with an example what it does.
class PointsSettingsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aRuleSaysWhatItDoes();
    void contradictionsStandBesideTheirField();
    void examplesFollowWhatIsTyped();
    void withoutARuleThePageSaysWhatPurchasesEarn();
    void anEventSaysWhenExactly();
    void anEventIsCalledOffAndTakesPlaceAfterAll();
    void anotherWindowsRulesAreFollowed();
    void aCouponThatIsArchivedStaysThePrize();
    void timesThatClocksSkipAreRefused();
    void whatWaitsAndExpires();
    void theStatementIsAPdf();

private:
    template<typename S>
    S *section()
    {
        return m_window->window.findChild<S *>();
    }
    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
};

void PointsSettingsTest::init()
{
    m_shop = std::make_unique<TestShop>();
    must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        must(members::createTier(work, {QStringLiteral("Gold"), 3}));
        work.execute("UPDATE tiers SET points_multiplier = 120");
        return {};
    }));
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_window->show<ui::SettingsPane>("settings");
}

void PointsSettingsTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void PointsSettingsTest::aRuleSaysWhatItDoes()
{
    auto *rules = section<ui::EarningRulesSection>();
    QVERIFY(rules);
    QTRY_VERIFY(says(*rules, QStringLiteral("£100.00 paid earns 100 points, by a member of Gold 120")));
    rules->rows()->startEdit(0);
    ui::Form *form = rules->rows()->form();
    form->setValue(QStringLiteral("name"), QStringLiteral("Three for ten"));
    form->setValue(QStringLiteral("points"), 3);
    form->setValue(QStringLiteral("unit"), 1'000);
    QTRY_VERIFY(says(*rules, QStringLiteral("£100.00 paid earns 30 points, by a member of Gold 36")));
    buttonCalled(*rules, QStringLiteral("Save"))->click();
    QTRY_VERIFY(!rules->rows()->isEditing());
    QTRY_COMPARE(rules->rows()->rows().size(), size_t(1));
    // A second one for the same time is refused by name, beside the field.
    rules->rows()->startEdit(0);
    form->setValue(QStringLiteral("name"), QStringLiteral("Another"));
    buttonCalled(*rules, QStringLiteral("Save"))->click();
    QTRY_VERIFY(says(*rules, QStringLiteral("Three for ten")));
    QTRY_VERIFY(form->complaint(QStringLiteral("starts")).contains(QStringLiteral("Three for ten")));
}

void PointsSettingsTest::anEventSaysWhenExactly()
{
    auto *events = section<ui::BonusEventsSection>();
    QVERIFY(events);
    events->rows()->startEdit(0);
    ui::Form *form = events->rows()->form();
    form->setValue(QStringLiteral("name"), QStringLiteral("Double"));
    QVERIFY(says(*events, QStringLiteral("Example: an order that earns 100 points earns 200")));
    QVERIFY(says(*events, QStringLiteral("11:59")));
    // A time that is skipped when clocks go forward.
    form->setValue(QStringLiteral("starts"), QDateTime({2027, 3, 28}, {1, 30}, Qt::UTC));
    form->setValue(QStringLiteral("ends"), QDateTime({2027, 3, 28}, {5, 0}, Qt::UTC));
    buttonCalled(*events, QStringLiteral("Save"))->click();
    QTRY_VERIFY(form->complaint(QStringLiteral("starts")).contains(QStringLiteral("01:30")));
    form->setValue(QStringLiteral("starts"), QDateTime({2027, 3, 28}, {2, 30}, Qt::UTC));
    buttonCalled(*events, QStringLiteral("Save"))->click();
    QTRY_COMPARE(events->rows()->rows().size(), size_t(1));
}

void PointsSettingsTest::contradictionsStandBesideTheirField()
{
    auto *rules = section<ui::EarningRulesSection>();
    rules->rows()->startEdit(0);
    ui::Form *rule = rules->rows()->form();
    rule->setValue(QStringLiteral("name"), QStringLiteral("Short"));
    rule->setValue(QStringLiteral("starts"), QStringLiteral("2027-06-01 10:00"));
    rule->setValue(QStringLiteral("ends"), QStringLiteral("2027-06-01 10:00"));
    buttonCalled(*rules, QStringLiteral("Save"))->click();
    QCOMPARE(rule->complaint(QStringLiteral("ends")),
             QStringLiteral("It ends before it has begun. Choose a later end."));
    rule->setValue(QStringLiteral("starts"), QStringLiteral("2027-03-28 01:30")); // clocks skip it
    buttonCalled(*rules, QStringLiteral("Save"))->click();
    QVERIFY(rule->complaint(QStringLiteral("starts")).contains(QStringLiteral("01:30")));

    auto *events = section<ui::BonusEventsSection>();
    const QDate day{2027, 6, 1};
    must(m_shop->write([&](store::UnitOfWork &work) {
        return points::createBonusEvent(work, {QStringLiteral("Double"), 200, {day, {10, 0}}, {day, {12, 0}}});
    }));
    QTRY_COMPARE(events->rows()->rows().size(), size_t(1));
    events->rows()->startEdit(0);
    ui::Form *event = events->rows()->form();
    event->setValue(QStringLiteral("name"), QStringLiteral("Triple"));
    event->setValue(QStringLiteral("starts"), QDateTime(day, {11, 0}, Qt::UTC));
    event->setValue(QStringLiteral("ends"), QDateTime(day, {13, 0}, Qt::UTC));
    buttonCalled(*events, QStringLiteral("Save"))->click();
    QVERIFY(event->complaint(QStringLiteral("starts")).contains(QStringLiteral("“Double” runs at the same time")));
    // Where one ends the other may begin.
    event->setValue(QStringLiteral("starts"), QDateTime(day, {12, 0}, Qt::UTC));
    buttonCalled(*events, QStringLiteral("Save"))->click();
    QTRY_COMPARE(events->rows()->rows().size(), size_t(2));

    auto *redeeming = section<ui::RedeemSection>();
    redeeming->form()->setValue(QStringLiteral("step"), 100);
    redeeming->form()->setValue(QStringLiteral("minimum"), 150);
    buttonCalled(*redeeming, QStringLiteral("Save"))->click();
    QVERIFY(
        redeeming->form()->complaint(QStringLiteral("minimum")).contains(QStringLiteral("it is 200 points at least")));
}

void PointsSettingsTest::examplesFollowWhatIsTyped()
{
    auto *redeeming = section<ui::RedeemSection>();
    redeeming->form()->setValue(QStringLiteral("points"), 100);
    redeeming->form()->setValue(QStringLiteral("worth"), 200);
    QVERIFY2(redeeming->example().startsWith(QStringLiteral("Points are not redeemed now. Once they are: ")),
             qPrintable(redeeming->example()));
    QVERIFY2(redeeming->example().endsWith(
                 QStringLiteral("A purchase of 100.00 earns 100 points, which are worth 2.00 here.")),
             qPrintable(redeeming->example()));
    auto *referral = section<ui::ReferralSection>();
    QTRY_VERIFY(says(*referral, QStringLiteral("Nobody gets points for recommending the shop.")));
    referral->form()->setValue(QStringLiteral("referrerPoints"), 500);
    referral->form()->setValue(QStringLiteral("leastPaid"), 1'000);
    QVERIFY(says(*referral, QStringLiteral("first order of £10.00 or more, Ben gets 500 points and Ann 0.")));
    auto *lottery = section<ui::LotterySection>();
    lottery->rows()->startEdit(0);
    rewards::PrizeDraft prize;
    prize.name = QStringLiteral("Cup");
    prize.weight = 500;
    prize.stock = 20;
    lottery->rows()->form()->setValue(QStringLiteral("points"), 100);
    lottery->rows()->form()->setValue(QStringLiteral("prizes"), ui::PrizesEdit::valuesOf({prize}));
    QVERIFY(says(*lottery, QStringLiteral("1,000 tickets cost members 100,000 points and win “Cup” about 20 times.")));
}

void PointsSettingsTest::withoutARuleThePageSaysWhatPurchasesEarn()
{
    auto *rules = section<ui::EarningRulesSection>();
    QTRY_VERIFY(says(*rules, QStringLiteral("There is no rule for purchases")));
    points::RuleDraft draft;
    draft.name = QStringLiteral("Three for ten");
    draft.points = 3;
    draft.unit = Money{1'000};
    const auto id = must(m_shop->write([&](store::UnitOfWork &work) { return points::createRule(work, draft); }));
    QTRY_VERIFY(says(*rules, QStringLiteral("Only what is paid in money earns.")));
    QVERIFY(!says(*rules, QStringLiteral("There is no rule for purchases")));
    must(m_shop->write([&](store::UnitOfWork &work) { return points::archiveRule(work, id); }));
    QTRY_VERIFY(says(*rules, QStringLiteral("No rule for purchases is in use, so purchases earn nothing.")));
}

void PointsSettingsTest::anEventIsCalledOffAndTakesPlaceAfterAll()
{
    auto *events = section<ui::BonusEventsSection>();
    const QDate day{2027, 6, 1};
    const auto id = must(m_shop->write([&](store::UnitOfWork &work) {
        return points::createBonusEvent(work, {QStringLiteral("Double"), 200, {day, {10, 0}}, {day, {12, 0}}});
    }));
    const auto isOff = [&] {
        return must(m_shop->read([](store::Connection &c) { return points::bonusEvents(c); }))[0]
            .archivedAt.has_value();
    };
    QTRY_COMPARE(events->rows()->rows().size(), size_t(1));
    const auto setOff = [&](bool off) {
        events->rows()->startEdit(id.value);
        events->rows()->form()->setValue(QStringLiteral("off"), off);
        buttonCalled(*events, QStringLiteral("Save"))->click();
        QTRY_COMPARE(isOff(), off);
        m_window->settle();
    };
    setOff(true);
    setOff(false);
    setOff(true);
    m_window->undo();
    QTRY_VERIFY(!isOff());
}

void PointsSettingsTest::anotherWindowsRulesAreFollowed()
{
    auto *redeeming = section<ui::RedeemSection>();
    QVERIFY(redeeming);
    must(m_shop->write([](store::UnitOfWork &work) {
        return rewards::setRedeemRule(work, {.isOn = true, .worth = Money{200}, .largestShare = 2'000});
    }));
    QTRY_VERIFY2(redeeming->example().contains(QStringLiteral("2,000 points")), qPrintable(redeeming->example()));
    auto *referral = section<ui::ReferralSection>();
    QVERIFY(referral);
    must(m_shop->write([](store::UnitOfWork &work) { return points::setReferralPolicy(work, {321, 0, {}}); }));
    QTRY_COMPARE(referral->findChild<ui::Form *>()->value(QStringLiteral("referrerPoints")).toInt(), 321);
}

void PointsSettingsTest::aCouponThatIsArchivedStaysThePrize()
{
    ui::PrizesEdit prizes;
    rewards::PrizeDraft prize;
    prize.name = QStringLiteral("5.00 off");
    prize.kind = rewards::PrizeKind::Coupon;
    prize.coupon = rewards::CouponId{4711};
    prize.weight = rewards::allWeights;
    prizes.setPrizes(ui::PrizesEdit::valuesOf({prize}));
    prizes.setCoupons({}); // none in use
    QCOMPARE(ui::PrizesEdit::fromValues(prizes.prizes()), std::vector{prize});
}

/// In London clocks go from 01:00 to 02:00 on 28 March 2027.
void PointsSettingsTest::timesThatClocksSkipAreRefused()
{
    const ShopZone zone = must(ShopZone::fromName(QStringLiteral("Europe/London")));
    QVERIFY(!ui::timeFrom(QStringLiteral("2027-03-28 01:30"), zone));
    const QString why = ui::timeComplaint(QStringLiteral("2027-03-28 01:30"), zone);
    QVERIFY2(why.contains(QStringLiteral("01:30 does not exist")), qPrintable(why));
    QVERIFY(ui::timeComplaint(QStringLiteral("tomorrow"), zone).contains(QStringLiteral("2026-12-24 18:00")));
    for (const char *good : {"", "2027-03-28", "2027-03-28 00:59", "2027-03-28 02:00:30", "2027-10-31 01:30"})
        QCOMPARE(ui::timeComplaint(QLatin1String(good), zone), QString());
}

void PointsSettingsTest::whatWaitsAndExpires()
{
    auto *part = section<ui::PointsSection>();
    QVERIFY(part);
    QTRY_VERIFY(says(*part, QStringLiteral("can be spent at once, and stay for good.")));
    part->form()->setValue(QStringLiteral("pendingDays"), 14);
    part->form()->setValue(QStringLiteral("validMonths"), 12);
    QTRY_VERIFY(says(*part, QStringLiteral("can be spent from")));
    buttonCalled(*part, QStringLiteral("Save"))->click();
    QTRY_COMPARE(must(m_shop->read([](store::Connection &c) -> Result<int> { return points::policy(c).validMonths; })),
                 12);
}

void PointsSettingsTest::theStatementIsAPdf()
{
    const auto statement = must(m_shop->write([](store::UnitOfWork &work) {
        members::MemberDraft draft;
        draft.name = QString::fromUtf8("Clara <王>");
        const auto id = must(members::createMember(work, draft));
        points::book(work, {id, 300, points::Reason::Bonus, work.now(), QStringLiteral("welcome")});
        const BusinessDay today = work.shop().zone.dayOf(work.now());
        return points::statementOf(work.connection(), id, today, today, work.now());
    }));
    const ui::Formats formats(must(Currency::fromCode(QStringLiteral("GBP"))),
                              must(ShopZone::fromName(QStringLiteral("Europe/London"))));
    const ui::PointsStatement paper(statement, formats);
    for (const char *words : {"Clara <王>", "welcome", "300", "300 points can be spent"})
        QVERIFY2(paper.text().contains(QString::fromUtf8(words)), words);
    const QString path = m_shop->folder() + QStringLiteral("/statement.pdf");
    must(paper.writePdf(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    QCOMPARE(codeOf(paper.writePdf(m_shop->folder() + QStringLiteral("/none/statement.pdf"))),
             QStringLiteral("points.notWritten"));
}

QTEST_MAIN(PointsSettingsTest)
#include "PointsSettingsTest.moc"
