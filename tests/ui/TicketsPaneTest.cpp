// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/TicketsPane.h"

#include "members/Members.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "tickets/OpenTicket.h"
#include "tickets/TicketStates.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/ConversationPage.h"
#include "ui/tickets/MemberPick.h"
#include "ui/tickets/NewTicketPage.h"
#include "ui/tickets/ReplyBox.h"
#include "ui/tickets/ViewBar.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

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
    void theDeadlineSaysWhy();

private:
    tickets::TicketId make(const QString &message, members::MemberId member = {});
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

void TicketsPaneTest::theDeadlineSaysWhy()
{
    open(make(QStringLiteral("Where is my parcel?")));
    m_pane->records()->drawer()->showTab(QStringLiteral("deadlines"));
    const QString words = labelsOf(*m_pane);
    QVERIFY2(words.contains(QStringLiteral("First response within 4 h of “Opening hours”")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("→ due ")));
    QVERIFY(words.contains(QStringLiteral("Nobody has had it yet.")));
}

QTEST_MAIN(TicketsPaneTest)
#include "TicketsPaneTest.moc"
