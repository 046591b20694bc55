// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Products.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"
#include "rewards/Lottery.h"
#include "rewards/RewardShop.h"
#include "ui/counter/CounterPane.h"
#include "ui/counter/CounterSide.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordForm.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/RecordView.h"
#include "ui/rewards/CodesFilter.h"
#include "ui/rewards/CodesPage.h"
#include "ui/rewards/CouponForm.h"
#include "ui/rewards/CouponsPane.h"
#include "ui/rewards/PrizeRow.h"
#include "ui/rewards/PrizesEdit.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/LotterySection.h"
#include "ui/settings/MallSection.h"
#include "ui/settings/RedeemSection.h"
#include "ui/settings/SettingsPane.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/TicketStep.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;
using ui::CounterKey;

/// Coupons and points where people meet them, in a real window.
class RewardsPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<RewardShop>();
        m_cup = m_shop->addProduct(QStringLiteral("Cup"), 15'000);
        m_clara = m_shop->addMember(QStringLiteral("Clara"));
        m_shop->givePoints(m_clara, 10'000);
        m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    }
    void cleanup()
    {
        m_window.reset();
        m_shop.reset();
    }

    void aCouponAndPointsAtTheCounter();
    void whatNoLongerAppliesIsTold();
    void aCouponIsMadeAndItsCodesIssued();
    void codesAreFoundCountedAndMadeVoid();
    void theExampleFollowsWhatIsTyped();
    void anOfferAndALotteryAreMade();

private:
    void enter(ui::CounterPane &pane, const QString &text)
    {
        pane.prompt()->field()->setText(text);
        QTest::keyClick(pane.prompt()->field(), Qt::Key_Return);
        m_window->settle();
    }

    std::unique_ptr<RewardShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    catalog::VariantId m_cup;
    members::MemberId m_clara;
};

/// 2 × 150.00, a coupon of 30.00, 5,000 points = 50.00: 220.00.
void RewardsPagesTest::aCouponAndPointsAtTheCounter()
{
    m_shop->setRule({.isOn = true, .largestShare = 2'000});
    m_shop->addAmount(QStringLiteral("SPRING"), 3'000);
    auto *pane = m_window->show<ui::CounterPane>("counter");
    enter(*pane, QStringLiteral("2*"));
    pane->takeScan(QStringLiteral("Cup"));
    m_window->settle();
    if (pane->desk()->sums().units == 1) {
        enter(*pane, QStringLiteral("Cup"));
    }
    QCOMPARE(pane->desk()->sums().units, 2);
    QVERIFY(!pane->action(CounterKey::Points)->isEnabled());
    const QString number = must(m_shop->read([&](store::Connection &c) { return members::member(c, m_clara); })).number;
    pane->takeScan(number);
    m_window->settle();
    QVERIFY(pane->action(CounterKey::Points)->isEnabled());
    // A scanned coupon is one wherever the keyboard is.
    pane->takeScan(QStringLiteral("spring"));
    m_window->settle();
    QCOMPARE(pane->desk()->sums().total, Money{27'000});
    QVERIFY(pane->side()->factsText().contains(QStringLiteral("Coupon SPRING")));
    QVERIFY(pane->side()->factsText().contains(QStringLiteral("30.00 off 300.00")));
    pane->action(CounterKey::Points)->trigger();
    m_window->settle();
    QCOMPARE(pane->prompt()->field()->text(), QStringLiteral("5400"));
    enter(*pane, QStringLiteral("5401"));
    QVERIFY2(pane->prompt()->note().contains(QStringLiteral("54.00")), qPrintable(pane->prompt()->note()));
    enter(*pane, QStringLiteral("5000"));
    QCOMPARE(pane->desk()->sums().total, Money{22'000});
    pane->action(CounterKey::PayExactly)->trigger();
    m_window->settle();
    QTRY_COMPARE(m_shop->number("SELECT count(*) FROM orders WHERE total = 22000 AND paid_total = 22000"), 1);
    QCOMPARE(m_shop->number("SELECT points FROM order_discounts WHERE kind = 'points'"), 5'000);
    QCOMPARE(m_shop->wrong(), QStringList());
}

void RewardsPagesTest::whatNoLongerAppliesIsTold()
{
    m_shop->addCoupon({.name = QStringLiteral("SPRING"), .amount = Money{3'000}, .minimum = Money{20'000}});
    auto *pane = m_window->show<ui::CounterPane>("counter");
    pane->takeScan(QStringLiteral("Cup"));
    m_window->settle();
    pane->takeScan(QStringLiteral("SPRING"));
    m_window->settle();
    QVERIFY2(pane->prompt()->note().contains(QStringLiteral("needs 200.00 of goods; these come to 150.00")),
             qPrintable(pane->prompt()->note()));
    pane->takeScan(QStringLiteral("Cup"));
    pane->action(CounterKey::Coupon)->trigger();
    m_window->settle();
    enter(*pane, QStringLiteral("spring"));
    QCOMPARE(pane->desk()->sums().total, Money{27'000});
    pane->desk()->sums();
    m_window->settle();
    QTest::keyClick(pane->prompt()->field(), Qt::Key_Minus);
    m_window->settle();
    QCOMPARE(pane->desk()->sums().total, Money{15'000});
    QVERIFY(pane->side()->factsText().contains(QStringLiteral("Coupon SPRING needs 200.00 of goods")));
    // It is back as soon as there is enough again.
    QTest::keyClick(pane->prompt()->field(), Qt::Key_Plus);
    m_window->settle();
    QCOMPARE(pane->desk()->sums().total, Money{27'000});
}

void RewardsPagesTest::aCouponIsMadeAndItsCodesIssued()
{
    auto *pane = m_window->show<ui::CouponsPane>("coupons");
    pane->mainAction()->trigger();
    m_window->settle();
    ui::Form *form = pane->form()->form();
    type(*fieldOf(*form, "name"), QStringLiteral("SPRING"));
    type(*fieldOf(*form, "code"), QStringLiteral("SPRING"));
    type(*fieldOf(*form, "amount"), QStringLiteral("30"));
    auto *couponForm = static_cast<ui::CouponForm *>(pane->form());
    QVERIFY2(couponForm->example().contains(QStringLiteral("Goods of 100.00 cost 30.00 less: 70.00 are left to pay.")),
             qPrintable(couponForm->example()));
    QVERIFY(couponForm->example().contains(QStringLiteral("Goods of £30.00 or less cost nothing with it.")));
    type(*fieldOf(*form, "minimum"), QStringLiteral("200"));
    QVERIFY(
        couponForm->example().contains(QStringLiteral("Goods of 200.00 cost 30.00 less: 170.00 are left to pay. For "
                                                      "less than 200.00 of goods it does not apply.")));
    QVERIFY(!couponForm->example().contains(QStringLiteral("cost nothing")));
    type(*fieldOf(*form, "minimum"), QString());
    type(*fieldOf(*form, "startsAt"), QStringLiteral("soon"));
    pressSave(*pane);
    m_window->settle();
    QVERIFY(form->complaint(QStringLiteral("startsAt")).contains(QStringLiteral("2026-12-24 18:00")));
    type(*fieldOf(*form, "startsAt"), QStringLiteral("2026-03-01 10:00"));
    // What contradicts itself is said beside the field.
    type(*fieldOf(*form, "endsAt"), QStringLiteral("2026-03-01 10:00"));
    type(*fieldOf(*form, "totalLimit"), QStringLiteral("5"));
    type(*fieldOf(*form, "memberLimit"), QStringLiteral("6"));
    pressSave(*pane);
    m_window->settle();
    QVERIFY(form->complaint(QStringLiteral("endsAt")).contains(QStringLiteral("before it has begun")));
    QVERIFY(form->complaint(QStringLiteral("memberLimit")).contains(QStringLiteral("more than the 5 orders in all")));
    for (const char *field : {"endsAt", "totalLimit", "memberLimit"})
        type(*fieldOf(*form, field), QString());
    pressSave(*pane);
    m_window->settle();
    const auto made = must(m_shop->read([](store::Connection &c) { return rewards::coupons(c); }));
    QCOMPARE(made.size(), size_t(1));
    QCOMPARE(made[0].rules.amount, Money{3'000});
    QCOMPARE(made[0].rules.startsAt, londonTime("2026-03-01 10:00"));
    QCOMPARE(made[0].codes, 1);

    auto *codes = pane->findChild<ui::CodesPage *>();
    pane->records()->drawer()->showTab(QStringLiteral("codes"));
    codes->startIssuing();
    static_cast<QSpinBox *>(codes->form()->field(QStringLiteral("count")))->setValue(25);
    buttonCalled(*codes, QStringLiteral("Issue"))->click();
    QTRY_COMPARE(m_shop->coupon(made[0].id).codes, 26);
    m_window->settle();
    m_window->files = {m_shop->folder() + QStringLiteral("/codes.csv")};
    codes->exportCodes();
    m_window->settle();
    QFile csv(m_shop->folder() + QStringLiteral("/codes.csv"));
    QTRY_VERIFY(csv.exists());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 27);
}

void RewardsPagesTest::codesAreFoundCountedAndMadeVoid()
{
    const auto coupon = m_shop->addAmount(QStringLiteral("SPRING"), 3'000);
    must(m_shop->write([&](store::UnitOfWork &work) {
        return rewards::issueBatch(work, coupon, QStringLiteral("Letters of May"), 25);
    }));
    auto *pane = m_window->show<ui::CouponsPane>("coupons");
    pane->showRecord(coupon.value);
    m_window->settle();
    pane->records()->drawer()->showTab(QStringLiteral("codes"));
    auto *codes = pane->findChild<ui::CodesPage *>();
    ui::CodesFilter *filter = codes->filter();
    QTRY_COMPARE(filter->stateButton(rewards::CodeState::Issued)->text(), QStringLiteral("Issued  26"));
    QCOMPARE(codes->shownCodes(), 26);
    type(*filter->searchField(), QStringLiteral("sprlng")); // as it is heard
    QTRY_COMPARE(codes->shownCodes(), 1);
    auto *table = codes->findChild<ui::ListView *>();
    table->setCurrentIndex(table->model()->index(0, 0));
    m_window->files = {m_shop->folder() + QStringLiteral("/coupon.pdf")};
    buttonCalled(*codes, QStringLiteral("Save as PDF…"))->click();
    QTRY_VERIFY(QFile::exists(m_shop->folder() + QStringLiteral("/coupon.pdf")));
    buttonCalled(*codes, QStringLiteral("History of the code"))->click();
    auto *history = m_window->window.findChild<ui::RecordHistory *>(QStringLiteral("historyOfOne"));
    QVERIFY(history);
    QTRY_VERIFY(labelsOf(*history).contains(QStringLiteral("Code issued")));
    history->window()->close();
    type(*filter->searchField(), QString());
    QTRY_COMPARE(codes->shownCodes(), 26);

    filter->batchField()->setCurrentIndex(1);
    QTRY_COMPARE(codes->shownCodes(), 25);
    QAbstractButton *voidAll = buttonCalled(*codes, QStringLiteral("Make all of these void"));
    QVERIFY(voidAll->isVisible());
    type(*filter->searchField(), QStringLiteral("sprlng"));
    QTRY_COMPARE(codes->shownCodes(), 0);
    QVERIFY(!voidAll->isVisible()); // it would make more void than is shown
    type(*filter->searchField(), QString());
    QTRY_COMPARE(codes->shownCodes(), 25);
    voidAll->click();
    QVERIFY(codes->step());
    buttonCalled(*codes->step(), QStringLiteral("Make void"))->click();
    QCOMPARE(codes->step()->form()->complaint(QStringLiteral("reason")), QStringLiteral("Say why."));
    codes->step()->form()->setValue(QStringLiteral("reason"), QStringLiteral("The letters were lost"));
    buttonCalled(*codes->step(), QStringLiteral("Make void"))->click();
    QTRY_COMPARE(filter->stateButton(rewards::CodeState::Void)->text(), QStringLiteral("Void  25"));
    QVERIFY(!codes->step());
    // A number opens just these.
    filter->stateButton(rewards::CodeState::Issued)->click();
    QTRY_COMPARE(codes->shownCodes(), 0);
    QVERIFY(labelsOf(*codes).contains(QStringLiteral("No code here is like that.")));
    filter->stateButton(rewards::CodeState::Void)->click();
    QTRY_COMPARE(codes->shownCodes(), 25);
}

void RewardsPagesTest::theExampleFollowsWhatIsTyped()
{
    auto *pane = m_window->show<ui::SettingsPane>("settings");
    m_window->settle();
    ui::RedeemSection *section = pane->redeeming();
    static_cast<QSpinBox *>(section->form()->field(QStringLiteral("points")))->setValue(100);
    type(*fieldOf(*section->form(), "worth"), QStringLiteral("1.00"));
    type(*fieldOf(*section->form(), "largestShare"), QStringLiteral("20"));
    QVERIFY2(section->example().contains(QStringLiteral("4,000 points, which take off 40.00")),
             qPrintable(section->example()));
    type(*fieldOf(*section->form(), "largestShare"), QStringLiteral("10"));
    QVERIFY(section->example().contains(QStringLiteral("2,000 points, which take off 20.00")));
    section->form()->setValue(QStringLiteral("isOn"), true);
    buttonCalled(*section, QStringLiteral("Save"))->click();
    QTRY_VERIFY(must(m_shop->read([](store::Connection &c) -> Result<rewards::RedeemRule> {
                    return rewards::redeemRule(c);
                })).largestShare
                == 1'000);
}

void RewardsPagesTest::anOfferAndALotteryAreMade()
{
    auto *pane = m_window->show<ui::SettingsPane>("settings");
    m_window->settle();
    ui::EditableRows *offers = pane->findChild<ui::MallSection *>()->rows();
    buttonCalled(*offers, QStringLiteral("Add an offer"))->click();
    type(*fieldOf(*offers->form(), "name"), QStringLiteral("A cup"));
    type(*fieldOf(*offers->form(), "variant"), QStringLiteral("Cup"));
    static_cast<QSpinBox *>(offers->form()->field(QStringLiteral("points")))->setValue(800);
    static_cast<QSpinBox *>(offers->form()->field(QStringLiteral("quantity")))->setValue(1);
    buttonCalled(*offers, QStringLiteral("Save"))->click();
    QTRY_COMPARE(offers->rows().size(), size_t(1));
    QVERIFY(offers->rows().front().detail.contains(QStringLiteral("800 points")));

    ui::EditableRows *lotteries = pane->findChild<ui::LotterySection *>()->rows();
    buttonCalled(*lotteries, QStringLiteral("Add a lottery"))->click();
    type(*fieldOf(*lotteries->form(), "name"), QStringLiteral("Spring"));
    auto *prizes = static_cast<ui::PrizesEdit *>(lotteries->form()->field(QStringLiteral("prizes")));
    const auto says = [&](const char *words) {
        return std::ranges::any_of(prizes->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text() == QString::fromUtf8(words); });
    };
    const auto addPrize = [&](const char *share, const char *name, int won, int stock) {
        buttonCalled(*prizes, QStringLiteral("Add a prize"))->click();
        const auto fields = prizes->findChildren<ui::PrizeRow *>().last()->tabChain();
        static_cast<QLineEdit *>(fields[0])->setText(QString::fromLatin1(share));
        static_cast<QLineEdit *>(fields[1])->setText(QString::fromLatin1(name));
        static_cast<QComboBox *>(fields[2])->setCurrentIndex(won);
        static_cast<QSpinBox *>(fields[3])->setValue(50);
        static_cast<QSpinBox *>(fields[4])->setValue(stock);
        return fields;
    };
    const auto first = addPrize("many", "Fifty", 1, 20);
    buttonCalled(*lotteries, QStringLiteral("Save"))->click();
    QCOMPARE(lotteries->form()->complaint(QStringLiteral("prizes")),
             QStringLiteral("Write the share of each prize in percent, such as 5."));
    static_cast<QLineEdit *>(first[0])->setText(QStringLiteral("5"));
    QVERIFY(says("Together 5 %; 95 % are missing before draws can begin."));
    addPrize("96", "Nothing", 0, -1);
    QVERIFY(says("Together 101 %; that is 1 % too much."));
    const auto last = addPrize("1", "One too many", 0, -1);
    static_cast<QToolButton *>(last[5])->click();
    QCOMPARE(prizes->prizes().size(), 2);
    static_cast<QLineEdit *>(prizes->findChildren<ui::PrizeRow *>()[1]->tabChain()[0])->setText(QStringLiteral("95"));
    QVERIFY(says("Together 100 %."));
    static_cast<QComboBox *>(lotteries->form()->field(QStringLiteral("step")))->setCurrentIndex(1);
    buttonCalled(*lotteries, QStringLiteral("Save"))->click();
    QTRY_COMPARE(lotteries->rows().size(), size_t(1));
    const auto made = must(m_shop->read([](store::Connection &c) { return rewards::lotteries(c); }));
    QCOMPARE(made[0].state, rewards::LotteryState::Active);
    QCOMPARE(made[0].rules.prizes[0].stock, std::optional<qint64>(20));
    QCOMPARE(made[0].commitment.size(), 64);
}

QTEST_MAIN(RewardsPagesTest)
#include "RewardsPagesTest.moc"
