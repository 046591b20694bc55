// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Compensation.h"
#include "returns/ReturnShop.h"
#include "rewards/Coupons.h"
#include "ui/parts/Form.h"
#include "ui/settings/CompensationSection.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/NoReceiptSection.h"
#include "ui/settings/ReturnDueSection.h"
#include "ui/settings/ReturnMessagesSection.h"
#include "ui/settings/ReturnPoliciesSection.h"
#include "ui/settings/SettingsPane.h"
#include "ui/ShopWindow.h"

#include <QAbstractButton>
#include <QTest>

using namespace shopdesk;
using namespace shopdesk::test;

/// How the shop takes goods back, set by a manager in a real window.
class ReturnSettingsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aPolicyIsMadeAndSaysWhatItMeans();
    void aChangeIsTheNextVersion();
    void aPolicyIsWithdrawn();
    void badInputShowsAtItsField();
    void aRuleOfCompensationIsMadeChangedAndArchived();
    void whatComesBackWithoutAReceipt();
    void howLongAReturnMayStand();
    void whatCustomersAreToldIsWrittenWithAPreview();

private:
    void save(const QWidget &section)
    {
        buttonCalled(section, QStringLiteral("Save"))->click();
        m_window->settle();
    }
    void set(ui::EditableRows &rows, qint64 id, const QVariantMap &values)
    {
        rows.startEdit(id);
        for (auto value = values.begin(); value != values.end(); ++value)
            rows.form()->setValue(value.key(), value.value());
    }
    std::vector<returns::Policy> policies()
    {
        return must(m_shop->read([](store::Connection &c) { return returns::policies(c); }));
    }
    std::vector<returns::Rule> rules(bool withArchived)
    {
        return must(m_shop->read([&](store::Connection &c) { return returns::rules(c, withArchived); }));
    }
    Money limit()
    {
        return must(m_shop->read([](store::Connection &c) -> Result<Money> { return returns::noReceiptLimit(c); }));
    }
    int windowFor(Instant soldAt)
    {
        const auto policy = must(m_shop->read([&](store::Connection &c) -> Result<std::optional<returns::Policy>> {
            return returns::policyFor(c, {m_cup, orders::Channel::Counter, {}, returns::Reason::Unwanted, soldAt});
        }));
        return policy ? policy->rule.windowDays : -1;
    }

    std::unique_ptr<ReturnShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    catalog::VariantId m_cup;
    ui::ReturnPoliciesSection *m_policies = nullptr;
    ui::CompensationSection *m_compensation = nullptr;
    ui::NoReceiptSection *m_noReceipt = nullptr;
    ui::ReturnDueSection *m_due = nullptr;
    ui::ReturnMessagesSection *m_messages = nullptr;
};

void ReturnSettingsTest::init()
{
    m_shop = std::make_unique<ReturnShop>();
    m_cup = m_shop->addProduct(QStringLiteral("Cup"), 1'250);
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    auto *pane = m_window->show<ui::SettingsPane>("settings");
    m_policies = pane->returnPolicies();
    m_compensation = pane->compensation();
    m_noReceipt = pane->noReceipt();
    m_due = pane->returnDue();
    m_messages = pane->returnMessages();
    QVERIFY(m_policies && m_compensation && m_noReceipt && m_due && m_messages);
}

void ReturnSettingsTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void ReturnSettingsTest::aPolicyIsMadeAndSaysWhatItMeans()
{
    set(*m_policies->rows(), 0,
        {{QStringLiteral("name"), QStringLiteral("Our fault")},
         {QStringLiteral("channel"), QStringLiteral("web")},
         {QStringLiteral("tier"), m_shop->goldTier().value},
         {QStringLiteral("reason"), QStringLiteral("faulty")},
         {QStringLiteral("fee"), QStringLiteral("12.5")},
         {QStringLiteral("wayBack"), QStringLiteral("shop")},
         {QStringLiteral("moneyFrom"), QStringLiteral("received")},
         {QStringLiteral("photosWanted"), true},
         {QStringLiteral("automatic"), true}});
    const QString meaning = m_policies->meaning();
    for (const char *words :
         {"Of £100.00 the customer gets back £87.50.", "The shop pays the way back.", "Photos are wanted first.",
          "approves it by itself", "once the goods are here", "This holds for what is sold from now on."})
        QVERIFY2(meaning.contains(QString::fromUtf8(words)), qPrintable(meaning));
    save(*m_policies);
    QVERIFY(!m_policies->rows()->isEditing());
    const std::vector<returns::Policy> all = policies();
    QCOMPARE(all.size(), size_t(1));
    const returns::PolicyDraft &rule = all.front().rule;
    QCOMPARE(rule.name, QStringLiteral("Our fault"));
    QVERIFY(rule.channel == orders::Channel::Web);
    QCOMPARE(rule.tier, m_shop->goldTier());
    QVERIFY(rule.reason == returns::Reason::Faulty);
    QCOMPARE(rule.fee, 1'250);
    QVERIFY(rule.wayBack == returns::WayBack::Shop);
    QVERIFY(rule.moneyFrom == returns::MoneyFrom::Received);
    QVERIFY(rule.photosWanted && rule.isAutomatic && rule.isReturnable);
    const QString detail = m_policies->rows()->rows().front().detail;
    QVERIFY2(detail.startsWith(QStringLiteral("Web · Gold · Faulty · ")), qPrintable(detail));
    m_window->undo();
    QCOMPARE(policies().size(), size_t(0));
    QCOMPARE(m_policies->rows()->rows().size(), size_t(0));
}

void ReturnSettingsTest::aChangeIsTheNextVersion()
{
    const returns::PolicyId series = m_shop->addPolicy({.name = QStringLiteral("Usual")});
    m_window->settle();
    m_policies->rows()->startEdit(series.value);
    QVERIFY(
        m_policies->meaning().contains(QStringLiteral("becomes version 2; what was sold before goes by version 1")));
    // What is the same as before is no version.
    save(*m_policies);
    QCOMPARE(policies().front().version, 1);
    const Instant before = Instant::now();
    QTest::qWait(2);
    set(*m_policies->rows(), series.value, {{QStringLiteral("windowDays"), 14}});
    save(*m_policies);
    QCOMPARE(policies().size(), size_t(1));
    QCOMPARE(policies().front().version, 2);
    QCOMPARE(windowFor(before), 30);
    QCOMPARE(windowFor(Instant::now()), 14);
    m_window->undo();
    QCOMPARE(policies().front().version, 3);
    QCOMPARE(windowFor(Instant::now()), 30);
    // Not taken back at all: then there is no window to tell.
    set(*m_policies->rows(), series.value, {{QStringLiteral("notReturnable"), true}});
    QVERIFY(m_policies->meaning().contains(QStringLiteral("only as an exception")));
    QVERIFY(!m_policies->rows()->form()->field(QStringLiteral("windowDays"))->isVisible());
    save(*m_policies);
    QVERIFY(!policies().front().rule.isReturnable);
}

void ReturnSettingsTest::aPolicyIsWithdrawn()
{
    const returns::PolicyId series = m_shop->addPolicy({.name = QStringLiteral("Usual"), .windowDays = 60});
    m_window->settle();
    const Instant before = Instant::now();
    QTest::qWait(2);
    set(*m_policies->rows(), series.value, {{QStringLiteral("ends"), true}});
    QVERIFY(m_policies->meaning().contains(QStringLiteral("What was sold before still goes by this one")));
    save(*m_policies);
    QCOMPARE(m_policies->rows()->rows().size(), size_t(0));
    QCOMPARE(windowFor(before), 60);
    QCOMPARE(windowFor(Instant::now()), -1);
    m_window->undo();
    QCOMPARE(m_policies->rows()->rows().size(), size_t(1));
    QCOMPARE(windowFor(Instant::now()), 60);
}

void ReturnSettingsTest::badInputShowsAtItsField()
{
    ui::Form *form = m_policies->rows()->form();
    set(*m_policies->rows(), 0,
        {{QStringLiteral("fee"), QStringLiteral("100.01")},
         {QStringLiteral("validFrom"), QStringLiteral("next week")}});
    save(*m_policies);
    QVERIFY(m_policies->rows()->isEditing());
    for (const char *key : {"name", "fee", "validFrom"})
        QVERIFY2(!form->complaint(QString::fromLatin1(key)).isEmpty(), key);
    for (const char *fee : {"-1", "much", ""}) {
        form->setValue(QStringLiteral("fee"), QString::fromLatin1(fee));
        QVERIFY2(!form->complaint(QStringLiteral("fee")).isEmpty(), fee);
        QCOMPARE(m_policies->meaning(), QString());
    }
    form->setValue(QStringLiteral("name"), QStringLiteral("All"));
    form->setValue(QStringLiteral("fee"), QStringLiteral("100"));
    form->setValue(QStringLiteral("validFrom"), QStringLiteral("2026-01-01"));
    save(*m_policies);
    QCOMPARE(policies().front().rule.fee, 10'000);
    // What only the shop can know: a version before the one that is there.
    set(*m_policies->rows(), policies().front().series.value,
        {{QStringLiteral("validFrom"), QStringLiteral("2025-12-31")}});
    save(*m_policies);
    QVERIFY(m_policies->rows()->isEditing());
    QVERIFY(!form->complaint(QStringLiteral("validFrom")).isEmpty());
    QCOMPARE(policies().front().version, 1);
}

void ReturnSettingsTest::aRuleOfCompensationIsMadeChangedAndArchived()
{
    ui::EditableRows &rows = *m_compensation->rows();
    set(rows, 0, {{QStringLiteral("name"), QStringLiteral("Two days")}, {QStringLiteral("daysLate"), 2}});
    save(*m_compensation);
    QVERIFY(rows.form()->complaint(QStringLiteral("coupon")).contains(QStringLiteral("no coupon yet")));
    const auto coupon = must(m_shop->write([](store::UnitOfWork &work) {
        return rewards::createCoupon(work, {.name = QStringLiteral("Sorry"), .amount = Money{1'000}});
    }));
    m_window->settle();
    rows.form()->setValue(QStringLiteral("coupon"), coupon.value);
    QVERIFY(labelsOf(*m_compensation).contains(QStringLiteral("the coupon “Sorry”, once")));
    save(*m_compensation);
    QCOMPARE(rows.rows().size(), size_t(1));
    const qint64 id = rows.rows().front().id;

    set(rows, 0, {{QStringLiteral("name"), QStringLiteral("Two days")}, {QStringLiteral("coupon"), coupon.value}});
    save(*m_compensation);
    QVERIFY(rows.form()->complaint(QStringLiteral("name")).contains(QStringLiteral("Another rule")));
    rows.form()->setValue(QStringLiteral("name"), QStringLiteral("One day"));
    save(*m_compensation);
    QCOMPARE(rules(false).size(), size_t(2));

    set(rows, id, {{QStringLiteral("daysLate"), 3}, {QStringLiteral("runs"), false}});
    save(*m_compensation);
    QCOMPARE(rules(false).size(), size_t(1));
    QCOMPARE(rules(true).back().rule.daysLate, 3);
    QCOMPARE(rows.rows().back().detail, QStringLiteral("Not in use"));
    m_window->undo();
    QCOMPARE(rules(false).back().rule.daysLate, 2);
    set(rows, id, {{QStringLiteral("runs"), false}});
    save(*m_compensation);
    set(rows, id, {{QStringLiteral("runs"), true}});
    save(*m_compensation);
    QCOMPARE(rules(false).size(), size_t(2));

    must(m_shop->write([&](store::UnitOfWork &work) { return rewards::archiveCoupon(work, coupon); }));
    m_window->settle();
    QVERIFY(rows.rows().back().detail.contains(QStringLiteral("nothing is given")));
}

void ReturnSettingsTest::whatComesBackWithoutAReceipt()
{
    ui::Form *form = m_noReceipt->form();
    QCOMPARE(form->value(QStringLiteral("limit")).toLongLong(), limit().minor);
    form->setValue(QStringLiteral("limit"), 0);
    save(*m_noReceipt);
    QVERIFY(!form->complaint(QStringLiteral("limit")).isEmpty());
    form->setValue(QStringLiteral("limit"), 8'000);
    QVERIFY(labelsOf(*m_noReceipt).contains(QStringLiteral("comes to £80.00 at most")));
    save(*m_noReceipt);
    QCOMPARE(limit(), Money{8'000});
    type(*fieldOf(*form, "limit"), QStringLiteral("much"));
    form->setValue(QStringLiteral("isOn"), false);
    QVERIFY(labelsOf(*m_noReceipt).contains(QStringLiteral("only those who run the shop")));
    save(*m_noReceipt);
    QCOMPARE(limit(), Money{});
    m_window->undo();
    QCOMPARE(limit(), Money{8'000});
    QVERIFY(form->value(QStringLiteral("isOn")).toBool());
    QCOMPARE(form->value(QStringLiteral("limit")).toLongLong(), 8'000);
}

void ReturnSettingsTest::howLongAReturnMayStand()
{
    ui::EditableRows &rows = *m_due->rows();
    QCOMPARE(rows.rows().size(), returns::waitingStates.size());
    QVERIFY(rows.rows()[0].detail.startsWith(QStringLiteral("8 hour")));
    QVERIFY(rows.rows()[1].detail.startsWith(QStringLiteral("14 day")));
    set(rows, 1, {{QStringLiteral("amount"), 3}, {QStringLiteral("unit"), QStringLiteral("days")}});
    save(*m_due);
    QVERIFY(!rows.isEditing());
    QVERIFY(rows.rows()[0].detail.startsWith(QStringLiteral("3 day")));
    set(rows, 2, {{QStringLiteral("amount"), 0}});
    save(*m_due);
    QCOMPARE(rows.rows()[1].detail, QStringLiteral("No time is set"));
    m_window->undo();
    QVERIFY(rows.rows()[1].detail.startsWith(QStringLiteral("14 day")));
    const auto time = must(m_shop->read([](store::Connection &c) -> Result<returns::DueTime> {
        return returns::dueTime(c, returns::Status::Requested);
    }));
    QCOMPARE(time, (returns::DueTime{returns::DueUnit::Days, 3}));
}

void ReturnSettingsTest::whatCustomersAreToldIsWrittenWithAPreview()
{
    ui::EditableRows &rows = *m_messages->rows();
    QCOMPARE(rows.rows().size(), size_t(returns::occasionCount));
    for (const auto &row : rows.rows())
        QCOMPARE(row.detail, QStringLiteral("Nobody is told"));
    const qint64 approved = qint64(returns::Occasion::Approve) + 1;
    rows.startEdit(approved);
    // There are words to begin with.
    QVERIFY(rows.form()->text(QStringLiteral("texts.en")).contains(QStringLiteral("{number}")));
    rows.form()->setValue(QStringLiteral("texts.en"), QStringLiteral("{number}: {nonsense}"));
    rows.form()->setValue(QStringLiteral("sent"), true);
    save(*m_messages);
    QVERIFY(rows.isEditing());
    QVERIFY(rows.form()->complaint(QStringLiteral("texts.en")).contains(QStringLiteral("{nonsense}")));
    rows.form()->setValue(QStringLiteral("texts.en"), QStringLiteral("{number} is approved."));
    m_window->settle();
    QVERIFY2(m_messages->preview().contains(QStringLiteral("R-S01-261128-0001 is approved.")),
             qPrintable(m_messages->preview()));
    save(*m_messages);
    QVERIFY(!rows.isEditing());
    const auto message = [&] {
        return must(m_shop->read([](store::Connection &c) -> Result<returns::StepMessage> {
            return returns::stepMessage(c, returns::Occasion::Approve);
        }));
    };
    QVERIFY(message().isSent);
    QCOMPARE(message().texts.at(QStringLiteral("en")), QStringLiteral("{number} is approved."));
    QCOMPARE(rows.rows()[approved - 1].detail, QStringLiteral("The customer is told"));
    m_window->undo();
    QVERIFY(!message().isSent);
    QCOMPARE(rows.rows()[approved - 1].detail, QStringLiteral("Nobody is told"));
}

QTEST_MAIN(ReturnSettingsTest)
#include "ReturnSettingsTest.moc"
