// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/TicketsPane.h"

#include "catalog/Products.h"
#include "members/Members.h"
#include "orders/Orders.h"
#include "staff/People.h"
#include "staff/SignIn.h"
#include "store/AuditTrail.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "tickets/OpenTicket.h"
#include "tickets/TicketStates.h"
#include "ui/parts/CheckList.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/ContactSide.h"
#include "ui/tickets/ConversationPage.h"
#include "ui/tickets/MemberPick.h"
#include "ui/tickets/NewTicketPage.h"
#include "ui/tickets/ReplyBox.h"
#include "ui/tickets/TicketFieldsForm.h"
#include "ui/tickets/ViewBar.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSemaphore>

using namespace shopdesk;
using namespace shopdesk::test;

/// The agent's workspace in a real window: a ticket is typed in, answered and resolved by the keyboard alone, and nothing that
/// was typed is lost.
class TicketsPaneTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aTicketIsTypedInWhileTalking();
    void anAnswerIsSentByTheKeyboard();
    void whatIsTypedIsKeptPerTicket();
    void aNewerMessageStopsOnce();
    void stepsFollowTheState();
    void viewsShowWhatTheyCount();
    void aViewThatSomebodyKeptHasAHistory();
    void theDeadlineSaysWhy();
    void whatIsSentLateClearsNoOther();
    void aRefusalIsSaidOfItsTicket();
    void aDraftRemembersWhatWasRead();
    void ordersOfATicketAreChosen();
    void watchersAreNamedAndChosen();
    void aStrangersAddressIsRevealed();
    void aStrangerIsTypedIn();
    void aReturnBeginsWithTheMember();

private:
    tickets::TicketId make(const QString &message, members::MemberId member = {});
    members::MemberId addMember(const QString &name);
    orders::OrderId placeOrder(members::MemberId member);
    QString numberOf(orders::OrderId id);
    QAction *commandCalled(const QString &text);
    tickets::Ticket stored(tickets::TicketId id);
    void open(tickets::TicketId id);
    QPlainTextEdit *edit() { return m_pane->conversation()->reply()->edit(); }
    void press(Qt::KeyboardModifiers modifiers, Qt::Key key)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_pane, key, modifiers);
        m_window->settle();
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::TicketsPane *m_pane = nullptr;
};

void TicketsPaneTest::init()
{
    m_shop = std::make_unique<TestShop>();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::TicketsPane>("tickets");
}

void TicketsPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

tickets::TicketId TicketsPaneTest::make(const QString &message, members::MemberId member)
{
    const auto id = must(m_shop->write([&](store::UnitOfWork &work) {
        tickets::TicketDraft draft;
        draft.store = *work.connection().value<StoreId>("SELECT id FROM stores");
        draft.channel = tickets::Channel::Phone;
        draft.message = message;
        draft.fields.member = member;
        return tickets::openTicket(work, draft);
    }));
    m_window->settle();
    return id;
}

members::MemberId TicketsPaneTest::addMember(const QString &name)
{
    return must(m_shop->write([&](store::UnitOfWork &work) {
        members::MemberDraft draft;
        draft.name = name;
        return members::createMember(work, draft);
    }));
}

orders::OrderId TicketsPaneTest::placeOrder(members::MemberId member)
{
    return must(m_shop->write([&](store::UnitOfWork &work) -> Result<orders::OrderId> {
        auto cup = work.connection().value<catalog::VariantId>("SELECT id FROM variants");
        if (!cup) {
            catalog::ProductDraft product;
            product.name = QStringLiteral("Cup");
            product.variants.resize(1);
            product.variants.front().sku = QStringLiteral("CUP-1");
            product.variants.front().price = Money{1000};
            must(catalog::createProduct(work, product));
            cup = work.connection().value<catalog::VariantId>("SELECT id FROM variants");
        }
        orders::OrderDraft draft;
        draft.store = *work.connection().value<StoreId>("SELECT id FROM stores");
        draft.member = member;
        draft.lines = {{.variant = *cup, .quantity = 1}};
        draft.payments = {{orders::PaymentKind::Card, Money{1000}}};
        return orders::place(work, draft);
    }));
}

QString TicketsPaneTest::numberOf(orders::OrderId id)
{
    return must(m_shop->read([id](store::Connection &c) { return orders::order(c, id); })).number;
}

QAction *TicketsPaneTest::commandCalled(const QString &text)
{
    for (QAction *action : m_pane->findChildren<QAction *>()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

tickets::Ticket TicketsPaneTest::stored(tickets::TicketId id)
{
    return must(m_shop->read([id](store::Connection &c) { return tickets::ticket(c, id); }));
}

void TicketsPaneTest::open(tickets::TicketId id)
{
    m_pane->showRecord(id.value);
    m_window->settle();
}

void TicketsPaneTest::aTicketIsTypedInWhileTalking()
{
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Nothing to answer")));
    const auto member = must(m_shop->write([](store::UnitOfWork &work) {
        members::MemberDraft draft;
        draft.name = QStringLiteral("Wang Fang 王芳");
        draft.phone = QStringLiteral("020 7946 0958");
        return members::createMember(work, draft);
    }));
    m_pane->mainAction()->trigger();
    m_window->settle();
    auto *pick = m_pane->newTicket()->findChild<ui::MemberPick *>();
    QTest::keyClicks(pick->findChild<QLineEdit *>(), QStringLiteral("0958")); // the end of the number on the display
    QTRY_VERIFY(pick->findChild<QListWidget *>()->isVisible());
    QTest::keyClick(pick->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(pick->memberId(), member);
    m_window->settle();
    QVERIFY(labelsOf(*m_pane->newTicket()).contains(QStringLiteral("Other tickets")));
    auto *message = m_pane->newTicket()->form()->field(QStringLiteral("message"));
    QTest::keyClicks(message, QStringLiteral("The kettle leaks."));
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_pane->records()->openedRecord() != 0);
    m_window->settle();
    const tickets::Ticket made = stored({m_pane->records()->openedRecord()});
    QCOMPARE(made.fields.subject, QStringLiteral("The kettle leaks."));
    QCOMPARE(made.member.id, member.value);
    QCOMPARE(made.channel, tickets::Channel::Phone);
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("The kettle leaks.")));
}

void TicketsPaneTest::anAnswerIsSentByTheKeyboard()
{
    const auto id = make(QStringLiteral("Where is my parcel?"));
    open(id);
    press(Qt::ControlModifier, Qt::Key_R);
    QCOMPARE(QApplication::focusWidget(), edit());
    QTest::keyClicks(edit(), QStringLiteral("On its way."));
    press(Qt::ControlModifier, Qt::Key_Return);
    QTRY_COMPARE(stored(id).status, tickets::Status::Open);
    m_window->settle();
    QCOMPARE(edit()->toPlainText(), QString());
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("On its way.")));
    press(Qt::ControlModifier, Qt::Key_I);
    QTest::keyClicks(edit(), QStringLiteral("Ask the carrier."));
    press(Qt::ControlModifier, Qt::Key_Return);
    QTRY_VERIFY(labelsOf(*m_pane).contains(QStringLiteral("Note for colleagues")));
    press(Qt::ControlModifier, Qt::Key_R);
    QTest::keyClicks(edit(), QStringLiteral("It has arrived."));
    press(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Return);
    QTRY_COMPARE(stored(id).status, tickets::Status::Resolved);
}

void TicketsPaneTest::whatIsTypedIsKeptPerTicket()
{
    const auto first = make(QStringLiteral("First"));
    const auto second = make(QStringLiteral("Second"));
    open(first);
    QTest::keyClicks(edit(), QStringLiteral("half an answer"));
    open(second);
    QTRY_COMPARE(edit()->toPlainText(), QString());
    QTest::keyClicks(edit(), QStringLiteral("another"));
    open(first);
    QTRY_COMPARE(edit()->toPlainText(), QStringLiteral("half an answer"));
    // Also over a restart; and what was sent is no draft any more.
    m_window->window.workbench().drafts.flush();
    m_window->settle();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::TicketsPane>("tickets");
    open(second);
    QTRY_COMPARE(edit()->toPlainText(), QStringLiteral("another"));
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(edit()->toPlainText(), QString());
    m_window->settle();
    open(first);
    open(second);
    m_window->settle();
    QCOMPARE(edit()->toPlainText(), QString());
}

void TicketsPaneTest::aNewerMessageStopsOnce()
{
    const auto id = make(QStringLiteral("Where is my parcel?"));
    open(id);
    QTest::keyClicks(edit(), QStringLiteral("On its way."));
    must(m_shop->write([id](store::UnitOfWork &work) {
        return tickets::addMessage(work, {id, tickets::Author::Customer, tickets::Visibility::Public,
                                          tickets::Channel::Email, QStringLiteral("It has come!")});
    }));
    m_window->settle();
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("There is a newer message above.")));
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
    m_window->settle();
    QCOMPARE(edit()->toPlainText(), QStringLiteral("On its way.")); // nothing was sent, nothing is lost
    QVERIFY(stored(id).waitingSince.has_value());
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!stored(id).waitingSince.has_value());
}

void TicketsPaneTest::stepsFollowTheState()
{
    const auto id = make(QStringLiteral("Where is my parcel?"));
    open(id);
    buttonCalled(*m_pane, QStringLiteral("Let it wait"))->click();
    m_window->settle();
    // The step's own button stands below the field that it asks for.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(stored(id).status, tickets::Status::Pending);
    m_window->settle();
    buttonCalled(*m_pane, QStringLiteral("Take up"))->click();
    QTRY_COMPARE(stored(id).status, tickets::Status::Open);
    m_window->settle();
    press(Qt::ControlModifier, Qt::Key_D);
    QTRY_COMPARE(stored(id).status, tickets::Status::Resolved);
    m_window->settle();
    QVERIFY(!hasButton(*m_pane, QStringLiteral("Resolve")));
    buttonCalled(*m_pane, QStringLiteral("Reopen"))->click();
    QTRY_COMPARE(stored(id).status, tickets::Status::Open);
}

void TicketsPaneTest::viewsShowWhatTheyCount()
{
    const auto waits = make(QStringLiteral("Waits"));
    make(QStringLiteral("New"));
    must(m_shop->write(
        [waits](store::UnitOfWork &work) { return tickets::setPending(work, waits, tickets::PendingFor::Customer); }));
    QTRY_VERIFY(hasButton(*m_pane, QStringLiteral("Waiting for customer  1")));
    QVERIFY(hasButton(*m_pane, QStringLiteral("All at work  2")));
    buttonCalled(*m_pane, QStringLiteral("Waiting for customer  1"))->click();
    m_window->settle();
    QVERIFY(m_pane->countText().startsWith(QStringLiteral("1 ticket")));
    QCOMPARE(m_pane->railCount(), 1); // the one that nobody has
}

void TicketsPaneTest::aViewThatSomebodyKeptHasAHistory()
{
    make(QStringLiteral("New"));
    QTRY_VERIFY(hasButton(*m_pane, QStringLiteral("All at work  1")));
    buttonCalled(*m_pane, QStringLiteral("All at work  1"))->click();
    m_window->settle();
    auto *bar = m_pane->findChild<ui::ViewBar *>();
    const auto history = [this] {
        return m_window->window.findChild<ui::RecordHistory *>(QStringLiteral("historyOfOne"));
    };
    bar->showHistory(); // every shop has this view
    QVERIFY(!history());
    bar->keep(QStringLiteral("My work"), false);
    QTRY_VERIFY(hasButton(*m_pane, QStringLiteral("My work  1")));
    bar->showHistory();
    QVERIFY(history());
    QTRY_VERIFY(labelsOf(*history()).contains(QStringLiteral("View kept")));
    history()->window()->close();
}

void TicketsPaneTest::theDeadlineSaysWhy()
{
    open(make(QStringLiteral("Where is my parcel?")));
    m_pane->records()->drawer()->showTab(QStringLiteral("deadlines"));
    const QString words = labelsOf(*m_pane);
    QVERIFY2(words.contains(QStringLiteral("First response within 4 h of “Opening hours”")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("→ due ")));
    QVERIFY(words.contains(QStringLiteral("Nobody has had it yet.")));
}

/// The answer to one ticket is still on its way when another is shown.
void TicketsPaneTest::whatIsSentLateClearsNoOther()
{
    const auto first = make(QStringLiteral("First"));
    const auto second = make(QStringLiteral("Second"));
    open(first);
    QTest::keyClicks(edit(), QStringLiteral("To the first."));
    QSemaphore gate;
    auto held = m_shop->store().write([&gate](store::UnitOfWork &) -> Result<void> {
        gate.acquire();
        return {};
    });
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
    m_pane->showRecord(second.value);
    QTRY_COMPARE(edit()->toPlainText(), QString());
    QTRY_VERIFY(!edit()->isReadOnly());
    QTest::keyClicks(edit(), QStringLiteral("To the second"));
    gate.release();
    QTRY_COMPARE(stored(first).status, tickets::Status::Open);
    m_window->settle();
    QCOMPARE(edit()->toPlainText(), QStringLiteral("To the second"));
    QTest::keyClicks(edit(), QStringLiteral("."));
    open(first);
    QTRY_COMPARE(edit()->toPlainText(), QString()); // it was sent
    open(second);
    QTRY_COMPARE(edit()->toPlainText(), QStringLiteral("To the second."));
}

void TicketsPaneTest::aRefusalIsSaidOfItsTicket()
{
    const auto first = make(QStringLiteral("First"));
    const auto second = make(QStringLiteral("Second"));
    open(first);
    QTest::keyClicks(edit(), QStringLiteral("To the first."));
    QSemaphore gate;
    // Before the answer is written, the customer writes.
    auto held = m_shop->store().write([&gate, first](store::UnitOfWork &work) {
        gate.acquire();
        return tickets::addMessage(work, {first, tickets::Author::Customer, tickets::Visibility::Public,
                                          tickets::Channel::Phone, QStringLiteral("It has come!")});
    });
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
    m_pane->showRecord(second.value);
    QTRY_VERIFY(!edit()->isReadOnly());
    gate.release();
    QTRY_VERIFY(m_window->toast().contains(stored(first).number));
    m_window->settle();
    QVERIFY(!labelsOf(*m_pane->conversation()->reply()).contains(QStringLiteral("newer message")));
    open(first);
    QTRY_COMPARE(edit()->toPlainText(), QStringLiteral("To the first.")); // nothing typed is lost
}

void TicketsPaneTest::aDraftRemembersWhatWasRead()
{
    const auto id = make(QStringLiteral("Where is my parcel?"));
    open(id);
    QTest::keyClicks(edit(), QStringLiteral("On its way."));
    m_window->window.workbench().drafts.flush();
    m_window->settle();
    m_window.reset(); // overnight
    must(m_shop->write([id](store::UnitOfWork &work) {
        return tickets::addMessage(work, {id, tickets::Author::Customer, tickets::Visibility::Public,
                                          tickets::Channel::Phone, QStringLiteral("It has come!")});
    }));
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::TicketsPane>("tickets");
    open(id);
    QTRY_COMPARE(edit()->toPlainText(), QStringLiteral("On its way."));
    QTRY_VERIFY(labelsOf(*m_pane).contains(QStringLiteral("There is a newer message above.")));
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
    m_window->settle();
    QVERIFY(stored(id).waitingSince.has_value()); // stopped once
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!stored(id).waitingSince.has_value());
}

void TicketsPaneTest::ordersOfATicketAreChosen()
{
    const auto member = addMember(QStringLiteral("Wang Fang"));
    const auto theirs = placeOrder(member);
    const auto other = placeOrder({});
    const auto id = make(QStringLiteral("The kettle leaks."), member);
    open(id);
    m_pane->records()->drawer()->showTab(QStringLiteral("details"));
    auto *form = m_pane->findChild<ui::TicketFieldsForm *>();
    auto *orders = static_cast<ui::CheckList *>(form->form()->field(QStringLiteral("orders")));
    QTRY_COMPARE(orders->count(), 1);
    orders->item(0)->setCheckState(Qt::Checked);
    auto *number = static_cast<QLineEdit *>(form->form()->field(QStringLiteral("orderNumber")));
    number->setFocus();
    number->setText(QStringLiteral("no-such-order"));
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_VERIFY(!form->form()->complaint(QStringLiteral("orderNumber")).isEmpty());
    number->setText(numberOf(other));
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_COMPARE(orders->count(), 2);
    QTRY_VERIFY(number->text().isEmpty());
    buttonCalled(*form, QStringLiteral("Save"))->click();
    QTRY_COMPARE(stored(id).fields.orders.size(), size_t(2));
    const std::vector<qint64> about = stored(id).fields.orders;
    QVERIFY(std::ranges::find(about, theirs.value) != about.end());
    m_window->settle();
    m_window->undo();
    QTRY_COMPARE(stored(id).fields.orders.size(), size_t(0));
}

void TicketsPaneTest::watchersAreNamedAndChosen()
{
    must(staff::signUpOwner(m_shop->store(), QStringLiteral("Lin Yue"), QStringLiteral("lantern-and-leaf")));
    m_window->settle();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::TicketsPane>("tickets");
    const auto chen = must(m_shop->write([](store::UnitOfWork &work) {
        const auto role = work.connection().value<staff::RoleId>("SELECT id FROM roles WHERE key = 'agent'");
        return staff::addPerson(work, {QStringLiteral("Chen"), *role}, QStringLiteral("lantern-and-leaf"));
    }));
    const auto id = make(QStringLiteral("Where is my parcel?"));
    open(id);
    m_pane->records()->drawer()->showTab(QStringLiteral("details"));
    auto *form = m_pane->findChild<ui::TicketFieldsForm *>();
    auto *watchers = static_cast<ui::CheckList *>(form->form()->field(QStringLiteral("watchers")));
    QTRY_COMPARE(watchers->count(), 2);
    for (int i = 0; i < watchers->count(); ++i)
        watchers->item(i)->setCheckState(Qt::Checked);
    buttonCalled(*form, QStringLiteral("Save"))->click();
    QTRY_COMPARE(stored(id).watchers.size(), size_t(2));
    m_window->settle();
    m_pane->records()->drawer()->showTab(QStringLiteral("conversation"));
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Watched by Chen, Lin Yue")));
    QTRY_VERIFY(hasButton(*m_pane, QStringLiteral("Watched  1")));
    buttonCalled(*m_pane, QStringLiteral("Watched  1"))->click();
    m_window->settle();
    QVERIFY(m_pane->countText().startsWith(QStringLiteral("1 ticket")));
    must(m_shop->write([&](store::UnitOfWork &work) { return tickets::setWatcher(work, id, chen, false); }));
    QTRY_VERIFY(labelsOf(*m_pane).contains(QStringLiteral("Watched by Lin Yue")));
    QCOMPARE(codeOf(m_shop->write(
                 [&](store::UnitOfWork &work) { return tickets::setWatcher(work, id, StaffId{77}, true); })),
             QStringLiteral("tickets.cannotWatch"));
}

void TicketsPaneTest::aStrangersAddressIsRevealed()
{
    const auto id = must(m_shop->write([&](store::UnitOfWork &work) {
        tickets::TicketDraft draft;
        draft.store = *work.connection().value<StoreId>("SELECT id FROM stores");
        draft.message = QStringLiteral("Hello");
        draft.contact = {QStringLiteral("Ana"), QStringLiteral("ana@example.org")};
        return tickets::openTicket(work, draft);
    }));
    m_window->settle();
    open(id);
    ui::ContactSide *contact = m_pane->conversation()->contact();
    QVERIFY(labelsOf(*contact).contains(QStringLiteral("a***@example.org")));
    contact->revealButton()->click();
    QTRY_VERIFY(labelsOf(*contact).contains(QStringLiteral("ana@example.org")));
    const auto trail = must(
        m_shop->read([id](store::Connection &c) { return store::auditTrail(c, QStringLiteral("tickets"), id.value); }));
    QVERIFY(std::ranges::any_of(trail, [](const store::AuditEntry &entry) {
        return entry.operation == QLatin1String("tickets.revealContact");
    }));
    open(make(QStringLiteral("Another")));
    QVERIFY(!contact->isRevealed());
    open(id);
    QVERIFY(!labelsOf(*contact).contains(QStringLiteral("ana@")));
}

void TicketsPaneTest::aStrangerIsTypedIn()
{
    m_pane->mainAction()->trigger();
    m_window->settle();
    ui::Form *form = m_pane->newTicket()->form();
    form->setValue(QStringLiteral("message"), QStringLiteral("The kettle leaks."));
    form->setValue(QStringLiteral("name"), QStringLiteral("Ana"));
    form->setValue(QStringLiteral("email"), QStringLiteral("ana"));
    form->setValue(QStringLiteral("language"), QStringLiteral("en"));
    form->setValue(QStringLiteral("tags"), QStringLiteral("kettle, leak"));
    auto *message = form->field(QStringLiteral("message"));
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    m_window->settle();
    QCOMPARE(form->complaint(QStringLiteral("email")), QStringLiteral("This is no e-mail address."));
    form->setValue(QStringLiteral("email"), QStringLiteral("ana@example.org"));
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_pane->records()->openedRecord() != 0);
    const tickets::TicketId id{m_pane->records()->openedRecord()};
    QCOMPARE(stored(id).fields.language, QStringLiteral("en"));
    QCOMPARE(stored(id).fields.tags, (QStringList{QStringLiteral("kettle"), QStringLiteral("leak")}));
    QCOMPARE(must(m_shop->write([id](store::UnitOfWork &work) { return tickets::revealContact(work, id); })).email,
             QStringLiteral("ana@example.org"));
}

/// Also where the ticket names no order: their purchases are offered.
void TicketsPaneTest::aReturnBeginsWithTheMember()
{
    const auto member = addMember(QStringLiteral("Wang Fang"));
    const auto order = placeOrder(member);
    const auto id = make(QStringLiteral("I want to bring it back."), member);
    open(id);
    auto *begin = commandCalled(QStringLiteral("Begin a return…"));
    QVERIFY(begin && begin->isEnabled());
    begin->trigger();
    m_window->settle();
    QTRY_VERIFY(labelsOf(m_window->window).contains(stored(id).number));
    QTRY_VERIFY(std::ranges::any_of(
        m_window->window.currentPane()->findChildren<QListWidget *>(),
        [&](const QListWidget *list) { return !list->findItems(numberOf(order), Qt::MatchStartsWith).isEmpty(); }));
}

QTEST_MAIN(TicketsPaneTest)
#include "TicketsPaneTest.moc"
