// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/MembersPane.h"
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "members/Members.h"
#include "members/Tiers.h"
#include "orders/Orders.h"
#include "orders/StoreCredit.h"
#include "points/Points.h"
#include "store/AuditTrail.h"
#include "support/TestShop.h"
#include "ui/members/ContactEdit.h"
#include "ui/members/ContactReveal.h"
#include "ui/members/MemberForm.h"
#include "ui/members/MemberSheet.h"
#include "ui/members/PointsPage.h"
#include "ui/members/StoreCreditPage.h"
#include "ui/orders/OrdersPane.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// The members pane in a real window: contact data stays masked, points add up, nothing typed is lost.
class MembersPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aMemberIsMade();
    void whatIsWrongStandsBesideTheField();
    void contactDataIsMaskedUntilSomebodyAsks();
    void revealedDataHidesAgain();
    void whoMayNotRevealCannot();
    void anEditKeepsContactDataThatIsNotTouched();
    void contactDataIsReplacedAndRemoved();
    void anEditIsUndoneUnlessContactDataWasReplaced();
    void aTypedPhoneNumberIsSealedInTheDraft();
    void pointsAreAdjustedAndTakenBack();
    void storeCreditIsGivenWithAReasonAndTakenBack();
    void theOrdersOfAMemberAreShown();
    void archivingIsUndone();

private:
    members::MemberId make(const QString &name, const QString &phone = {}, const QString &email = {});
    members::Member stored(members::MemberId id);
    members::Contact contactOf(members::MemberId id);
    void open(members::MemberId id);
    void edit();
    ui::ContactEdit *contactField(const char *key);

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::MembersPane *m_pane = nullptr;
    ui::MemberForm *m_form = nullptr;
};

void MembersPaneTest::init()
{
    m_shop = std::make_unique<TestShop>();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::MembersPane>("members");
    m_form = static_cast<ui::MemberForm *>(m_pane->form());
}

void MembersPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

members::MemberId MembersPaneTest::make(const QString &name, const QString &phone, const QString &email)
{
    members::MemberDraft draft;
    draft.name = name;
    draft.phone = phone;
    draft.email = email;
    const auto id = m_shop->write([draft](store::UnitOfWork &work) { return members::createMember(work, draft); });
    m_window->settle();
    return id.value();
}

members::Member MembersPaneTest::stored(members::MemberId id)
{
    return m_shop->read([id](store::Connection &connection) { return members::member(connection, id); }).value();
}

members::Contact MembersPaneTest::contactOf(members::MemberId id)
{
    return m_shop->write([id](store::UnitOfWork &work) { return members::revealContact(work, id); }).value();
}

void MembersPaneTest::open(members::MemberId id)
{
    m_pane->showRecord(id.value);
    m_window->settle();
}

void MembersPaneTest::edit()
{
    buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
    m_window->settle();
}

ui::ContactEdit *MembersPaneTest::contactField(const char *key)
{
    return static_cast<ui::ContactEdit *>(m_form->form()->field(QString::fromLatin1(key)));
}

void MembersPaneTest::aMemberIsMade()
{
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("No members yet")));
    m_pane->mainAction()->trigger();
    m_window->settle();
    QCOMPARE(fieldOf(*m_form->form(), "number")->placeholderText(), QStringLiteral("M000001"));
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Wang Fang 王芳"));
    QTest::keyClicks(contactField("phone")->edit(), QStringLiteral("020 7946 0958"));
    type(*fieldOf(*m_form->form(), "birthday"), QStringLiteral("1990-05-17"));
    auto *tier = static_cast<ui::GrowingCombo *>(m_form->form()->field(QStringLiteral("tier")));
    tier->combo()->setCurrentIndex(tier->combo()->count() - 1);
    QTest::keyClicks(tier->findChild<QLineEdit *>(), QStringLiteral("Gold"));
    QTest::keyClick(tier->findChild<QLineEdit *>(), Qt::Key_Return);
    m_window->settle();
    pressSave(*fieldOf(*m_form->form(), "name"));
    QTRY_VERIFY(!m_form->isActive());
    m_window->settle();

    const members::Member made = stored({m_pane->records()->openedRecord()});
    QCOMPARE(made.name, QStringLiteral("Wang Fang 王芳"));
    QCOMPARE(made.number, QStringLiteral("M000001"));
    QCOMPARE(made.tierName, QStringLiteral("Gold"));
    QCOMPARE(made.birthday->text(), QStringLiteral("1990-05-17"));
    QCOMPARE(contactOf(made.id).phone, QStringLiteral("020 7946 0958"));
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("Gold")));
    m_window->undo();
    QVERIFY(stored(made.id).archivedAt);
}

void MembersPaneTest::whatIsWrongStandsBesideTheField()
{
    make(QStringLiteral("Somebody"), QStringLiteral("020 7946 0958"));
    m_pane->mainAction()->trigger();
    QTest::keyClicks(contactField("phone")->edit(), QStringLiteral("call me"));
    QTest::keyClicks(contactField("email")->edit(), QStringLiteral("nobody"));
    type(*fieldOf(*m_form->form(), "birthday"), QStringLiteral("17 May"));
    pressSave(*fieldOf(*m_form->form(), "birthday"));
    QCOMPARE(m_form->form()->complaint(QStringLiteral("name")), QStringLiteral("Enter the member's name."));
    for (const char *key : {"phone", "email", "birthday"})
        QVERIFY(!m_form->form()->complaint(QString::fromLatin1(key)).isEmpty());

    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Li Wei"));
    type(*contactField("phone")->edit(), QStringLiteral("020 7946 0958"));
    type(*contactField("email")->edit(), QStringLiteral("li@example.com"));
    type(*fieldOf(*m_form->form(), "birthday"), QString());
    pressSave(*fieldOf(*m_form->form(), "name"));
    // The number belongs to somebody: the operation says it, beside the field.
    QTRY_VERIFY(m_form->form()->complaint(QStringLiteral("phone")).contains(QStringLiteral("M000001")));
    QVERIFY(m_form->isActive());
}

void MembersPaneTest::contactDataIsMaskedUntilSomebodyAsks()
{
    const auto id =
        make(QStringLiteral("Li Wei"), QStringLiteral("020 7946 0958"), QStringLiteral("liwei@example.com"));
    open(id);
    const QString drawer = labelsOf(*m_pane->records()->drawer());
    const QString masked = stored(id).phoneMasked;
    QVERIFY(masked.contains(QStringLiteral("****0958")));
    QVERIFY(drawer.contains(masked));
    QVERIFY(drawer.contains(QStringLiteral("l***@example.com")));
    const QAbstractItemModel *list = m_pane->records()->list()->model();
    QTRY_COMPARE(list->rowCount(), 1);
    for (int column = 0; column < list->columnCount(); ++column)
        QVERIFY(!list->index(0, column).data().toString().contains(QLatin1String("7946")));

    buttonCalled(*m_pane, QStringLiteral("Reveal"))->click();
    QTRY_VERIFY(m_pane->sheet()->contact()->isRevealed());
    m_window->settle();
    QVERIFY(labelsOf(*m_pane->sheet()->contact()).contains(QStringLiteral("020 7946 0958")));
    QVERIFY(labelsOf(*m_pane->sheet()->contact()).contains(QStringLiteral("liwei@example.com")));
    const auto trail = m_shop->read([id](store::Connection &connection) {
        return store::auditTrail(connection, QStringLiteral("members"), id.value);
    });
    QCOMPARE(trail->front().operation, QStringLiteral("members.revealContact"));
    buttonCalled(*m_pane, QStringLiteral("Hide"))->click();
    QVERIFY(!labelsOf(*m_pane->sheet()->contact()).contains(QStringLiteral("020 7946 0958")));
}

void MembersPaneTest::revealedDataHidesAgain()
{
    const auto first = make(QStringLiteral("Li Wei"), QStringLiteral("020 7946 0958"));
    const auto second = make(QStringLiteral("Wang Fang"), QStringLiteral("020 7946 0959"));
    ui::ContactReveal *contact = m_pane->sheet()->contact();
    const auto reveal = [&] {
        contact->reveal();
        QTRY_VERIFY(contact->isRevealed());
    };
    open(first);
    reveal();
    auto *timer = contact->findChild<QTimer *>();
    QVERIFY(timer && timer->isActive());
    QCOMPARE(timer->interval(), 30'000);
    QVERIFY(labelsOf(*contact).contains(QStringLiteral("020 7946 0958")));
    timer->setInterval(1); // the half minute is over
    QTRY_VERIFY(!contact->isRevealed());
    QVERIFY(!timer->isActive());
    timer->setInterval(30'000);
    QVERIFY(labelsOf(*contact).contains(stored(first).phoneMasked));
    QVERIFY(!labelsOf(*contact).contains(QStringLiteral("020 7946 0958")));

    reveal();
    open(second);
    QVERIFY(!contact->isRevealed());
    reveal();
    m_pane->records()->drawer()->showTab(QStringLiteral("points"));
    QVERIFY(!contact->isRevealed());
    m_pane->records()->drawer()->showTab(QStringLiteral("overview"));
    reveal();
    m_window->show<ui::OrdersPane>("orders");
    QVERIFY(!contact->isRevealed());
}

void MembersPaneTest::whoMayNotRevealCannot()
{
    const auto id = make(QStringLiteral("Li Wei"), QStringLiteral("020 7946 0958"));
    m_shop->store().setActor({{}, QStringLiteral("Visitor"), {Permission::SeeMembers, Permission::EditMembers}});
    // Who signs in gets pages of their own.
    m_pane = m_window->show<ui::MembersPane>("members");
    open(id);
    // The operation itself refuses; somebody who may could be asked then.
    buttonCalled(*m_pane, QStringLiteral("Reveal"))->click();
    m_window->settle();
    QVERIFY(!m_pane->sheet()->contact()->isRevealed());
    QVERIFY(labelsOf(*m_pane->sheet()->contact()).contains(QStringLiteral("may not do this")));
}

void MembersPaneTest::anEditKeepsContactDataThatIsNotTouched()
{
    const auto id =
        make(QStringLiteral("Li Wei"), QStringLiteral("020 7946 0958"), QStringLiteral("liwei@example.com"));
    open(id);
    edit();
    QCOMPARE(contactField("phone")->edit()->text(), QString());
    QVERIFY(contactField("phone")->edit()->placeholderText().contains(stored(id).phoneMasked));
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Li Wei 2"));
    pressSave(*fieldOf(*m_form->form(), "name"));
    QTRY_VERIFY(!m_form->isActive());
    QCOMPARE(stored(id).name, QStringLiteral("Li Wei 2"));
    QCOMPARE(stored(id).number, QStringLiteral("M000001"));
    QCOMPARE(contactOf(id).phone, QStringLiteral("020 7946 0958"));
    QCOMPARE(contactOf(id).email, QStringLiteral("liwei@example.com"));
}

void MembersPaneTest::contactDataIsReplacedAndRemoved()
{
    const auto id =
        make(QStringLiteral("Li Wei"), QStringLiteral("020 7946 0958"), QStringLiteral("liwei@example.com"));
    open(id);
    edit();
    QTest::keyClicks(contactField("phone")->edit(), QStringLiteral("020 7946 0000"));
    contactField("email")->removeButton()->click();
    QCOMPARE(contactField("email")->edit()->placeholderText(), QStringLiteral("Will be removed"));
    pressSave(*fieldOf(*m_form->form(), "name"));
    QTRY_VERIFY(!m_form->isActive());
    QCOMPARE(contactOf(id).phone, QStringLiteral("020 7946 0000"));
    QCOMPARE(contactOf(id).email, QString());

    // Removing is taken back by clicking again, or by typing.
    m_window->settle();
    edit();
    contactField("phone")->removeButton()->click();
    QVERIFY(m_form->isDirty());
    contactField("phone")->removeButton()->click();
    QVERIFY(!m_form->isDirty());
    QVERIFY(!contactField("email")->removeButton()->isVisible());
}

void MembersPaneTest::anEditIsUndoneUnlessContactDataWasReplaced()
{
    const auto id = make(QStringLiteral("Li Wei"), QStringLiteral("020 7946 0958"));
    open(id);
    edit();
    type(*fieldOf(*m_form->form(), "country"), QStringLiteral("France"));
    pressSave(*fieldOf(*m_form->form(), "country"));
    QTRY_VERIFY(!m_form->isActive());
    m_window->settle();
    m_window->undo();
    QCOMPARE(stored(id).country, QString());
    QCOMPARE(contactOf(id).phone, QStringLiteral("020 7946 0958"));

    edit();
    type(*fieldOf(*m_form->form(), "country"), QStringLiteral("Spain"));
    QTest::keyClicks(contactField("phone")->edit(), QStringLiteral("020 7946 0000"));
    pressSave(*fieldOf(*m_form->form(), "country"));
    QTRY_VERIFY(!m_form->isActive());
    m_window->settle();
    QCOMPARE(m_window->toast(), QStringLiteral("“Li Wei” saved"));
    m_window->undo();
    QCOMPARE(stored(id).country, QStringLiteral("Spain"));
}

void MembersPaneTest::aTypedPhoneNumberIsSealedInTheDraft()
{
    m_pane->mainAction()->trigger();
    QTest::keyClicks(contactField("phone")->edit(), QStringLiteral("02079460958"));
    m_window->show<ui::OrdersPane>("orders");
    const auto kept = *m_shop->read([](store::Connection &connection) -> Result<QString> {
        return connection.value<QString>("SELECT value FROM drafts WHERE key = 'member/new'").value_or(QString());
    });
    QVERIFY(!kept.isEmpty());
    QVERIFY(!kept.contains(QLatin1String("9460958")));
    QVERIFY(!QString::fromUtf8(QByteArray::fromBase64(kept.toLatin1())).contains(QLatin1String("9460958")));
}

void MembersPaneTest::pointsAreAdjustedAndTakenBack()
{
    const auto id = make(QStringLiteral("Li Wei"));
    open(id);
    buttonCalled(*m_pane, QStringLiteral("Adjust points"))->click();
    ui::PointsPage *points = m_pane->sheet()->points();
    QVERIFY(points->form()->isVisible());
    auto *count = static_cast<QSpinBox *>(points->form()->field(QStringLiteral("points")));
    count->setValue(-5);
    buttonCalled(*points, QStringLiteral("Book"))->click();
    QVERIFY(labelsOf(*points).contains(QStringLiteral("Say why the points are adjusted.")));
    type(*fieldOf(*points->form(), "note"), QStringLiteral("a present"));
    buttonCalled(*points, QStringLiteral("Book"))->click();
    m_window->settle();
    // There are none to take: the operation says so, and nothing is lost of what was typed.
    QCOMPARE(stored(id).points, 0);
    QCOMPARE(fieldOf(*points->form(), "note")->text(), QStringLiteral("a present"));
    count->setValue(500);
    buttonCalled(*points, QStringLiteral("Book"))->click();
    QTRY_COMPARE(stored(id).points, 500);
    m_window->settle();
    QVERIFY(labelsOf(*points).contains(QStringLiteral("500 points")));
    m_window->undo();
    QCOMPARE(stored(id).points, 0);
    QTRY_VERIFY(labelsOf(*points).contains(QStringLiteral("0 points")));
}

void MembersPaneTest::storeCreditIsGivenWithAReasonAndTakenBack()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    const auto credit = [&] { return *m_shop->read([&](store::Connection &c) { return orders::storeCredit(c, id); }); };
    open(id);
    m_pane->records()->drawer()->showTab(QStringLiteral("credit"));
    ui::StoreCreditPage *page = m_pane->sheet()->credit();
    QVERIFY(labelsOf(*page).contains(QStringLiteral("Store credit: £0.00")));
    QVERIFY(labelsOf(*page).contains(QStringLiteral("Nothing was left here for the next purchase yet.")));
    buttonCalled(*page, QStringLiteral("Give or take store credit…"))->click();
    type(*fieldOf(*page->form(), "amount"), QStringLiteral("12.345"));
    buttonCalled(*page, QStringLiteral("Book"))->click();
    QVERIFY(page->form()->complaint(QStringLiteral("amount")).startsWith(QStringLiteral("Enter an amount such as")));
    QVERIFY(!page->form()->complaint(QStringLiteral("note")).isEmpty());
    type(*fieldOf(*page->form(), "amount"), QStringLiteral("12.50"));
    type(*fieldOf(*page->form(), "note"), QStringLiteral("A cup came broken"));
    buttonCalled(*page, QStringLiteral("Book"))->click();
    m_window->settle();
    QTRY_COMPARE(credit(), Money{1250});
    QTRY_VERIFY(labelsOf(*page).contains(QStringLiteral("Store credit: £12.50")));
    QCOMPARE(page->entries()->model()->rowCount(), 1);
    QCOMPARE(page->entries()->model()->index(0, 3).data().toString(), QStringLiteral("A cup came broken"));
    QCOMPARE(m_window->toast(), QStringLiteral("£12.50 store credit given to Wang Fang"));
    // No more can be taken than there is; it is said beside the amount.
    buttonCalled(*page, QStringLiteral("Give or take store credit…"))->click();
    type(*fieldOf(*page->form(), "amount"), QStringLiteral("-12.51"));
    type(*fieldOf(*page->form(), "note"), QStringLiteral("typo"));
    buttonCalled(*page, QStringLiteral("Book"))->click();
    m_window->settle();
    QTRY_VERIFY(page->form()->complaint(QStringLiteral("amount")).contains(QStringLiteral("12.50")));
    buttonCalled(*page, QStringLiteral("Cancel"))->click();
    m_window->undo();
    QTRY_COMPARE(credit(), Money{});
    QTRY_COMPARE(page->entries()->model()->rowCount(), 2);
}

void MembersPaneTest::theOrdersOfAMemberAreShown()
{
    const auto id = make(QStringLiteral("Li Wei"));
    const auto other = make(QStringLiteral("Wang Fang"));
    const auto placed = m_shop->write([&](store::UnitOfWork &work) -> Result<orders::OrderId> {
        catalog::ProductDraft cup;
        cup.name = QStringLiteral("Cup");
        cup.kind = catalog::ProductKind::Service;
        cup.variants = {{{}, {}, QStringLiteral("CUP"), Money{250}, {}, {}}};
        const auto product = catalog::createProduct(work, cup).value();
        const auto variant = catalog::product(work.connection(), product)->variants.front().id;
        orders::OrderDraft draft;
        draft.store = catalog::stores(work.connection())->front().id;
        draft.lines = {{variant, 2}};
        draft.payments = {{orders::PaymentKind::Cash, Money{500}}};
        draft.member = other;
        if (auto done = orders::place(work, draft); !done)
            return done;
        draft.member = id;
        if (auto done = orders::place(work, draft); !done)
            return done;
        return orders::place(work, draft);
    });
    QVERIFY(placed);
    m_window->settle();
    open(id);
    m_pane->records()->drawer()->showTab(QStringLiteral("orders"));
    const auto *shown =
        m_pane->records()->drawer()->findChild<QWidget *>(QStringLiteral("orders"))->findChild<ui::ListView *>();
    QCOMPARE(shown->model()->rowCount(), 2);
    QCOMPARE(shown->model()->index(0, 3).data().toString(), QStringLiteral("5.00"));
    buttonCalled(*m_pane, QStringLiteral("All 2 orders of this member"))->click();
    m_window->settle();
    auto *orders = static_cast<ui::OrdersPane *>(m_window->window.currentPane());
    QCOMPARE(orders->name(), QStringLiteral("orders"));
    QTRY_COMPARE(orders->records()->list()->model()->rowCount(), 2);
    QTRY_VERIFY(hasButton(*orders, QStringLiteral("Member: Li Wei")));
}

void MembersPaneTest::archivingIsUndone()
{
    const auto id = make(QStringLiteral("Li Wei"));
    open(id);
    for (QAction *action : m_pane->commands())
        if (action->text() == QLatin1String("Archive member"))
            action->trigger();
    m_window->settle();
    QVERIFY(stored(id).archivedAt);
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 0);
    m_window->undo();
    QVERIFY(!stored(id).archivedAt);
    QTRY_COMPARE(m_pane->records()->list()->model()->rowCount(), 1);
}

QTEST_MAIN(MembersPaneTest)
#include "MembersPaneTest.moc"
