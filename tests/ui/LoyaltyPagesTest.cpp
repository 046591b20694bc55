// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Benefits.h"
#include "members/Members.h"
#include "members/TierMoves.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "ui/members/DuplicatesDialog.h"
#include "ui/members/MemberCard.h"
#include "ui/members/MemberSheet.h"
#include "ui/members/MembersPane.h"
#include "ui/members/MergeDialog.h"
#include "ui/members/TimelinePage.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RecordView.h"
#include "ui/settings/BenefitsSection.h"
#include "ui/settings/ReferralSection.h"
#include "ui/settings/SettingsPane.h"
#include "ui/settings/TierRulesEdit.h"
#include "ui/settings/TierRulesSection.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/MemberPick.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace shopdesk;
using namespace shopdesk::test;

/// Tiers, duplicates, timeline, benefits and recommending, in a real window.
class LoyaltyPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    }
    void cleanup()
    {
        m_window.reset();
        m_shop.reset();
    }
    void rulesAreTriedOutAndThenPublished();
    void aContradictionIsToldWhereItIs();
    void benefitsArePublishedAndSaved();
    void recommendingIsSet();
    void twoRecordsAreMergedAndParted();
    void anyTwoRecordsAreMerged();
    void theSheetTellsWhyAndWhat();
    void aCardIsWritten();

private:
    void makeTiers();
    members::MemberId make(const QString &name, bool withBirthday = false);
    members::Member stored(members::MemberId id);
    QComboBox *how(ui::TierRulesEdit &edit, const QString &tier);

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    members::TierId m_regular;
    members::TierId m_gold;
};

void LoyaltyPagesTest::makeTiers()
{
    must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
        m_regular = must(members::createTier(work, {QStringLiteral("Regular"), 1}));
        m_gold = must(members::createTier(work, {QStringLiteral("Gold"), 2, 120}));
        return {};
    }));
}

members::MemberId LoyaltyPagesTest::make(const QString &name, bool withBirthday)
{
    members::MemberDraft draft;
    draft.name = name;
    if (withBirthday)
        draft.birthday = BusinessDay::fromDate(QDate(1990, 5, 17));
    return must(m_shop->write([&](store::UnitOfWork &work) { return members::createMember(work, draft); }));
}

members::Member LoyaltyPagesTest::stored(members::MemberId id)
{
    return must(m_shop->read([&](store::Connection &c) { return members::member(c, id); }));
}

QComboBox *LoyaltyPagesTest::how(ui::TierRulesEdit &edit, const QString &tier)
{
    for (QComboBox *combo : edit.findChildren<QComboBox *>()) {
        if (combo->accessibleName() == QStringLiteral("Who gets %1").arg(tier))
            return combo;
    }
    qFatal("no row for %s", qPrintable(tier));
}

void LoyaltyPagesTest::rulesAreTriedOutAndThenPublished()
{
    makeTiers();
    const members::MemberId id = make(QStringLiteral("Li Wei"));
    auto *section = m_window->show<ui::SettingsPane>("settings")->tierRules();
    m_window->settle();
    QVERIFY(!section->publishing()->isEnabled());
    how(*section->edit(), QStringLiteral("Regular"))->setCurrentIndex(1); // everybody
    how(*section->edit(), QStringLiteral("Gold"))->setCurrentIndex(2);    // all of
    for (auto *spend : section->edit()->findChildren<ui::MoneyEdit *>()) {
        if (spend->isEnabled())
            spend->setMoney(Money{500'000});
    }
    section->tryOut()->click();
    m_window->settle();
    QVERIFY2(section->summary()->text().startsWith(QStringLiteral("1 of 1 members would move: 1 up at once")),
             qPrintable(section->summary()->text()));
    QVERIFY(section->publishing()->isEnabled());
    QVERIFY(!section->movers()->isVisibleTo(section));
    section->moversButton()->click();
    QVERIFY(section->movers()->isVisibleTo(section));
    QCOMPARE(section->movers()->model()->rowCount(), 1);
    QVERIFY(section->movers()->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Li Wei")));
    const QString file = m_shop->folder() + QStringLiteral("/moves.csv");
    m_window->files << file;
    section->exportButton()->click();
    m_window->settle();
    QTRY_VERIFY(QFile::exists(file));
    QCOMPARE(stored(id).tierName, QString());
    section->publishing()->click();
    m_window->settle();
    const auto published =
        must(m_shop->read([](store::Connection &c) -> Result<std::optional<members::PublishedTierRules>> {
            return members::publishedTierRules(c);
        }));
    QVERIFY(published.has_value());
    QCOMPARE(published->rules.rules.size(), size_t(2));
    QCOMPARE(published->rules.rules[1].spend, Money{500'000});
    QVERIFY(!section->publishing()->isEnabled());
    // What is edited after that was not tried out.
    section->form()->setValue(QStringLiteral("windowDays"), 30);
    QVERIFY(!section->publishing()->isEnabled());
}

void LoyaltyPagesTest::aContradictionIsToldWhereItIs()
{
    makeTiers();
    auto *section = m_window->show<ui::SettingsPane>("settings")->tierRules();
    m_window->settle();
    how(*section->edit(), QStringLiteral("Regular"))->setCurrentIndex(2);
    how(*section->edit(), QStringLiteral("Gold"))->setCurrentIndex(2);
    for (auto *spend : section->edit()->findChildren<ui::MoneyEdit *>())
        spend->setMoney(Money{100'000});
    section->tryOut()->click();
    m_window->settle();
    QVERIFY(section->complaint()->isVisibleTo(section));
    QVERIFY2(section->complaint()->text().contains(QStringLiteral("Gold asks for the same as Regular")),
             qPrintable(section->complaint()->text()));
    QVERIFY(!section->publishing()->isEnabled());
}

void LoyaltyPagesTest::benefitsArePublishedAndSaved()
{
    makeTiers();
    auto *section = m_window->show<ui::SettingsPane>("settings")->benefits();
    m_window->settle();
    section->addButton()->click();
    QTableWidget *table = section->table();
    QCOMPARE(table->columnCount(), 3);
    table->setItem(0, 0, new QTableWidgetItem(QStringLiteral("Free delivery")));
    table->setItem(0, 2, new QTableWidgetItem(QStringLiteral("always")));
    type(*section->from(), QStringLiteral("1 August"));
    section->publishButton()->click();
    QVERIFY(labelsOf(*section).contains(QStringLiteral("year-month-day")));
    type(*section->from(), QString());
    section->publishButton()->click();
    m_window->settle();
    QVERIFY2(section->state()->text().startsWith(QStringLiteral("Version 1 holds since")),
             qPrintable(section->state()->text()));
    m_window->files << m_shop->folder() + QStringLiteral("/benefits.pdf");
    section->pdfButton()->click();
    QVERIFY(QFile(m_shop->folder() + QStringLiteral("/benefits.pdf")).size() > 1'000);
}

void LoyaltyPagesTest::recommendingIsSet()
{
    auto *section = m_window->show<ui::SettingsPane>("settings")->referrals();
    m_window->settle();
    static_cast<QSpinBox *>(section->form()->field(QStringLiteral("referrerPoints")))->setValue(500);
    QVERIFY(section->saveButton()->isEnabled());
    section->saveButton()->click();
    m_window->settle();
    const auto policy = [&] {
        return must(m_shop->read(
            [](store::Connection &c) -> Result<points::ReferralPolicy> { return points::referralPolicy(c); }));
    };
    QCOMPARE(policy().referrerPoints, 500);
    m_window->undo();
    QCOMPARE(policy().referrerPoints, 0);
}

void LoyaltyPagesTest::twoRecordsAreMergedAndParted()
{
    const members::MemberId first = make(QStringLiteral("Li Wei"), true);
    const members::MemberId second = make(QStringLiteral("li wei"), true);
    auto *pane = m_window->show<ui::MembersPane>("members");
    pane->findChild<QAction *>(QStringLiteral("duplicates"))->trigger();
    auto *dialog = m_window->window.findChild<ui::DuplicatesDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isSettled());
    QCOMPARE(dialog->pairs().size(), size_t(1));
    QTRY_VERIFY(labelsOf(*dialog).contains(stored(second).number));
    dialog->mergeButton()->click();
    QTRY_VERIFY(dialog->isSettled() && dialog->pairs().empty());
    QCOMPARE(stored(second).mergedInto, first);
    QVERIFY(!dialog->mergeButton()->isVisible());
    m_window->undo();
    m_window->settle();
    QVERIFY(!stored(second).mergedInto);
    dialog->close();
}

void LoyaltyPagesTest::anyTwoRecordsAreMerged()
{
    const members::MemberId first = make(QStringLiteral("Li Wei"), true);
    const members::MemberId second = make(QStringLiteral("Somebody Else"));
    auto *pane = m_window->show<ui::MembersPane>("members");
    pane->records()->openRecord(first.value);
    m_window->settle();
    pane->findChild<QAction *>(QStringLiteral("merge"))->trigger();
    auto *dialog = m_window->window.findChild<ui::MergeDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->mergeButton()->isEnabled());
    dialog->pick()->setMember(first.text());
    QTRY_VERIFY(dialog->isSettled());
    QVERIFY(dialog->complaint()->text().contains(QStringLiteral("one and the same member")));
    QVERIFY(!dialog->mergeButton()->isEnabled());
    dialog->pick()->setMember(second.text());
    QTRY_VERIFY(dialog->isSettled());
    QVERIFY(dialog->complaint()->isHidden());
    QCOMPARE(dialog->mergeButton()->text(),
             QStringLiteral("Merge %1 into %2").arg(stored(second).number, stored(first).number));
    // The other way round the birthday goes over.
    dialog->otherWayButton()->click();
    QTRY_VERIFY(dialog->isSettled());
    QCOMPARE(dialog->moves()->text(), QStringLiteral("Goes over: details that are missing: birthday."));
    dialog->mergeButton()->click();
    m_window->settle();
    QCOMPARE(stored(first).mergedInto, second);
    QCOMPARE(pane->records()->openedRecord(), second.value);
    m_window->undo();
    m_window->settle();
    QVERIFY(!stored(first).mergedInto);
    QVERIFY(!stored(second).birthday);
}

void LoyaltyPagesTest::theSheetTellsWhyAndWhat()
{
    makeTiers();
    const members::MemberId id = make(QStringLiteral("Li Wei"));
    must(m_shop->write([&](store::UnitOfWork &work) {
        return members::setTier(work, id, m_gold, {}, QStringLiteral("a friend of the house"));
    }));
    auto *pane = m_window->show<ui::MembersPane>("members");
    m_window->settle();
    pane->records()->openRecord(id.value);
    m_window->settle();
    QVERIFY(labelsOf(*pane).contains(
        QStringLiteral("Set by hand. It stays until somebody changes it. a friend of the house")));
    pane->records()->drawer()->showTab(QStringLiteral("timeline"));
    const auto &entries = pane->sheet()->timeline()->entries();
    QVERIFY(entries.size() >= 2);
    QCOMPARE(entries.front().title, QStringLiteral("Tier set by hand: Gold"));
    QVERIFY(!pane->sheet()->timeline()->older()->isVisibleTo(pane));
}

void LoyaltyPagesTest::aCardIsWritten()
{
    const QString path = m_shop->folder() + QStringLiteral("/card.pdf");
    must(ui::writeCardAsPdf({QStringLiteral("Tea & Co"), QStringLiteral("Li Wei"), QStringLiteral("M000001"), {}},
                            path));
    QVERIFY(QFile(path).size() > 1'000);
    QCOMPARE(codeOf(ui::writeCardAsPdf({{}, {}, QString::fromUtf8("编号一"), {}}, path)),
             QStringLiteral("ui.codeNotPrintable"));
}

QTEST_MAIN(LoyaltyPagesTest)
#include "LoyaltyPagesTest.moc"
