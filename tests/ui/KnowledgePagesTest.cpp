// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/Articles.h"
#include "knowledge/ArticleSearch.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "surveys/Asking.h"
#include "tickets/OpenTicket.h"
#include "tickets/TicketStates.h"
#include "ui/dashboard/BarList.h"
#include "ui/dashboard/ServicePane.h"
#include "ui/knowledge/ArticlePicker.h"
#include "ui/knowledge/ArticleSheet.h"
#include "ui/knowledge/ArticlesPane.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/RecordForm.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"
#include "ui/surveys/SurveysPane.h"
#include "ui/tickets/ConversationPage.h"
#include "ui/tickets/ReplyBox.h"
#include "ui/tickets/TicketsPane.h"
#include "ui/tickets/TicketStep.h"
#include "ui/today/FigureTile.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// Articles are written, published and used, customers asked, and figures opened, in a real window.
class KnowledgePagesTest : public QObject
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

    void anArticleIsWrittenPublishedAndTakenBack()
    {
        auto *pane = m_window->show<ui::ArticlesPane>("articles");
        QVERIFY(labelsOf(*pane).contains(QStringLiteral("No articles yet")));
        pane->mainAction()->trigger();
        m_window->settle();
        const ui::Form &form = *pane->form()->form();
        type(*fieldOf(form, "title"), QStringLiteral("Where is my parcel?"));
        auto *body = static_cast<QPlainTextEdit *>(form.field(QStringLiteral("body")));
        body->setFocus();
        QTest::keyClicks(body, QStringLiteral("Look at the **number**."));
        pressSave(*pane);
        m_window->settle();
        const knowledge::ArticleId id{pane->records()->openedRecord()};
        QCOMPARE(stored(id).draft.body, QStringLiteral("Look at the **number**."));
        buttonCalled(*pane, QStringLiteral("Publish"))->click();
        QTRY_COMPARE(stored(id).status, knowledge::Status::Published);
        m_window->settle();
        QVERIFY(!hasButton(*pane, QStringLiteral("Publish")));
        QCOMPARE(pane->sheet()->words()->toPlainText(), QStringLiteral("Look at the number.")); // as it is read

        must(m_shop->write([&](store::UnitOfWork &work) {
            return knowledge::updateArticle(work, id,
                                            {QStringLiteral("Where is my parcel?"), QStringLiteral("Ask us.")});
        }));
        m_window->settle();
        QVERIFY(hasButton(*pane, QStringLiteral("Publish")));
        pane->records()->drawer()->showTab(QStringLiteral("versions"));
        auto *versions = pane->sheet()->versions();
        const QString difference = versions->view()->toPlainText();
        QVERIFY2(difference.contains(QStringLiteral("− Look at the **number**."))
                     && difference.contains(QStringLiteral("+ Ask us.")),
                 qPrintable(difference));
        QVERIFY(!versions->restoreButton()->isEnabled()); // it is the latest
        versions->chosen()->setCurrentIndex(1);
        versions->restoreButton()->click();
        QTRY_COMPARE(stored(id).draft.body, QStringLiteral("Look at the **number**."));
        m_window->settle();
        m_window->undo();
        QTRY_COMPARE(stored(id).draft.body, QStringLiteral("Ask us."));
    }

    void anArticleGoesIntoAnAnswerByTheKeyboard()
    {
        publish(QStringLiteral("Late parcels"), QStringLiteral("A late parcel is **looked after**."));
        publish(QStringLiteral("Late parcels, inside"), QStringLiteral("Ask Wang."), knowledge::Visibility::Internal);
        const auto ticket = make(QStringLiteral("My parcel is late!"));
        auto *pane = m_window->show<ui::TicketsPane>("tickets");
        pane->showRecord(ticket.value);
        m_window->settle();
        ui::ArticlePicker *picker = pane->conversation()->reply()->articles();
        QSignalSpy found(picker, &ui::ArticlePicker::found);
        QTest::keyClick(pane, Qt::Key_H, Qt::ControlModifier);
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(picker->list()->count(), 1); // what is for colleagues is not offered
        QTest::keyClick(picker->edit(), Qt::Key_Return);
        QTRY_COMPARE(pane->conversation()->reply()->edit()->toPlainText(),
                     QStringLiteral("A late parcel is looked after."));
        m_window->settle();
        pane->conversation()->reply()->begin(ui::ReplyBox::Mode::Note);
        picker->open();
        QTRY_COMPARE(found.count(), 2);
        QCOMPARE(picker->list()->count(), 2); // in a note it is
        QTest::keyClicks(picker->edit(), QStringLiteral("inside"));
        QTRY_VERIFY(found.count() > 2);
        QCOMPARE(picker->list()->count(), 1);
        QTest::keyClick(picker->edit(), Qt::Key_Escape);
        // Whether it helped is said on the page of satisfaction.
        pane->records()->drawer()->showTab(QStringLiteral("satisfaction"));
        m_window->settle();
        buttonCalled(*pane, QStringLiteral("It helped"))->click();
        QTRY_VERIFY(hasButton(*pane, QStringLiteral("✓ It helped")));
    }

    void theAnswerIsTakenAtTheCounter()
    {
        const auto ticket = make(QStringLiteral("Where is my parcel?"));
        must(m_shop->write([&](store::UnitOfWork &work) { return tickets::resolve(work, ticket); }));
        auto *pane = m_window->show<ui::TicketsPane>("tickets");
        pane->showRecord(ticket.value);
        m_window->settle();
        action(*pane, QStringLiteral("Ask how it was…"))->trigger();
        m_window->settle();
        auto *step = pane->conversation()->findChild<ui::TicketStep *>();
        buttonCalled(*step, QStringLiteral("Keep the answer"))->click();
        QVERIFY(labelsOf(*step).contains(QStringLiteral("Choose a number.")));
        step->form()->setValue(QStringLiteral("score"), 4);
        step->form()->setValue(QStringLiteral("comment"), QStringLiteral("Quick"));
        buttonCalled(*step, QStringLiteral("Keep the answer"))->click();
        QTRY_COMPARE(asks(ticket).size(), size_t(1));
        QCOMPARE(asks(ticket).front().score, std::optional(4));
        m_window->settle();
        pane->records()->drawer()->showTab(QStringLiteral("satisfaction"));
        QVERIFY(labelsOf(*pane).contains(QStringLiteral("4 of 5")));
    }

    void anAnswerByCodeIsTakenFromTheList()
    {
        const auto ticket = make(QStringLiteral("Where is my parcel?"));
        const auto asked = must(m_shop->write([&](store::UnitOfWork &work) {
            must(tickets::resolve(work, ticket));
            return surveys::ask(work, ticket);
        }));
        const QString code = asks(ticket).front().code;
        auto *pane = m_window->show<ui::SurveysPane>("surveys");
        pane->search(code);
        m_window->settle();
        QCOMPARE(pane->countText(), QStringLiteral("1 survey"));
        pane->showRecord(asked.value);
        m_window->settle();
        QVERIFY(labelsOf(*pane).contains(code));
        QVERIFY(pane->step() != nullptr);
        pane->step()->form()->setValue(QStringLiteral("score"), 5);
        pane->step()->form()->setValue(QStringLiteral("anonymous"), true);
        buttonCalled(*pane, QStringLiteral("Keep the answer"))->click();
        QTRY_VERIFY(asks(ticket).front().outcome.has_value());
        QVERIFY(!asks(ticket).front().score);
        m_window->settle();
        QVERIFY(pane->step() == nullptr); // once
    }

    void figuresOpenTheirLists()
    {
        for (int i = 0; i < 3; ++i)
            make(QStringLiteral("My parcel is late"));
        const auto done = make(QStringLiteral("Praise"));
        must(m_shop->write([&](store::UnitOfWork &work) { return tickets::resolve(work, done); }));
        auto *pane = m_window->show<ui::ServicePane>("service");
        QCOMPARE(pane->figures()->total[insights::ServiceKpi::Opened].count, 4);
        QCOMPARE(pane->tiles()[0]->figure(), QStringLiteral("4"));
        QCOMPARE(pane->tiles()[2]->figure(), QStringLiteral("25.0%"));
        pane->tiles()[4]->click(); // backlog
        m_window->settle();
        QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("tickets"));
        QCOMPARE(m_window->window.currentPane()->countText(), QStringLiteral("3 tickets"));
        pane = m_window->show<ui::ServicePane>("service");
        QCOMPARE(pane->problems()->bars().front().text, QStringLiteral("3 · 75.0%"));
        QTest::keyClick(pane->problems(), Qt::Key_Down);
        QTest::keyClick(pane->problems(), Qt::Key_Return);
        m_window->settle();
        QCOMPARE(m_window->window.currentPane()->countText(), QStringLiteral("3 tickets"));
    }

    void theHelpPageIsWrittenIntoAFolder()
    {
        publish(QStringLiteral("Late parcels"), QStringLiteral("x"));
        auto *pane = m_window->show<ui::ArticlesPane>("articles");
        const QString folder = m_shop->folder() + QStringLiteral("/help");
        m_window->files = {folder};
        action(*pane, QStringLiteral("Write the help page…"))->trigger();
        QTRY_VERIFY(QFile::exists(folder + QStringLiteral("/index.html")));
        m_window->settle();
        QVERIFY(m_window->toast().startsWith(QStringLiteral("1 article written")));
    }

private:
    static QAction *action(const ui::Pane &pane, const QString &text)
    {
        for (QAction *each : pane.commands()) {
            if (each->text() == text)
                return each;
        }
        qFatal("no action %s", qPrintable(text));
    }
    tickets::TicketId make(const QString &message)
    {
        return must(m_shop->write([&](store::UnitOfWork &work) {
            tickets::TicketDraft draft;
            draft.store = *work.connection().value<StoreId>("SELECT id FROM stores");
            draft.message = message;
            return tickets::openTicket(work, draft);
        }));
    }
    knowledge::ArticleId publish(const QString &title, const QString &body,
                                 knowledge::Visibility visibility = knowledge::Visibility::Public)
    {
        return must(m_shop->write([&](store::UnitOfWork &work) {
            const auto id = knowledge::createArticle(work, {title, body, visibility});
            must(knowledge::publishArticle(work, *id));
            return id;
        }));
    }
    knowledge::Article stored(knowledge::ArticleId id)
    {
        return must(m_shop->read([id](store::Connection &c) { return knowledge::article(c, id); }));
    }
    std::vector<surveys::Ask> asks(tickets::TicketId ticket)
    {
        return must(m_shop->read([ticket](store::Connection &c) { return surveys::asksOf(c, ticket); }));
    }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
};

QTEST_MAIN(KnowledgePagesTest)
#include "KnowledgePagesTest.moc"
