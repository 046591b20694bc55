// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/SendElsewhere.h"

#include "channels/ChannelShop.h"
#include "channels/MailKeeper.h"
#include "support/MemoryKeychain.h"

using namespace shopdesk;
using namespace shopdesk::channels;
using namespace shopdesk::test;

/// An answer that is written on a computer without the mailbox's password goes out from the one that has it. Which computer this
/// is stands in its file alone; all else both have in common.
class SendElsewhereTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<ChannelShop>();
        at("counter");
    }
    void cleanup()
    {
        QCOMPARE(m_shop->wrong(), std::vector<QString>());
        m_shop.reset();
    }

    void withoutThePasswordItIsLeftToWhoHasIt()
    {
        at("office"), offer();
        const auto id = m_shop->take("plain.eml").ticket;
        at("counter");
        const auto message = m_shop->answer(id);
        QCOMPARE(must(m_shop->write(
                     [&](store::UnitOfWork &work) -> Result<int> { return leaveToOther(work, m_shop->mailbox); })),
                 1);
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("elsewhere"));
        QCOMPARE(m_shop->openTasks("mailToSend").size(), size_t(1));
        QCOMPARE(m_shop->openTasks("mailToSend")[0].row, id.value);
        QVERIFY(m_shop->look(tickets::outbox)[0].isElsewhere);
        QCOMPARE(takeUp(), 0); // not here
        at("office");
        m_shop->change("DROP TRIGGER ticket_outbox_no_delete");
        m_shop->change("DELETE FROM ticket_outbox"); // that is the other computer's
        QCOMPARE(takeUp(), 1);
        QCOMPARE(takeUp(), 0); // once
        QCOMPARE(m_shop->number("SELECT count(*) FROM ticket_outbox WHERE state = 'queued'"), 1);
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE ticket_outbox SET state = 'sent', next_at = NULL, sent_at = 1");
            tickets::tellSending(work, message);
            return {};
        }));
        QCOMPARE(m_shop->openTasks("mailToSend").size(), size_t(0));
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("sent"));
    }

    /// What the other computer has made of it is known here by its tasks.
    void whatBecameOfItIsKnownWhereItWasWritten()
    {
        at("office"), offer();
        const auto id = m_shop->take("plain.eml").ticket;
        at("counter");
        const auto message = m_shop->answer(id);
        leave();
        const auto say = [&](const char *kind, bool open) {
            must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
                if (open)
                    tasks::raise(work, {kind, message.text(), "tickets", id.value});
                else
                    tasks::settleItself(work, kind, message.text());
                return {};
            }));
        };
        say("mailToSend", false);
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("sent"));
        QVERIFY(m_shop->look(tickets::outbox).empty());
        say("mailNotSent", true);
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("failed"));
        QCOMPARE(m_shop->look(tickets::outbox).size(), size_t(1));
    }

    void whereNoComputerHasItATaskSaysWhatToDo()
    {
        const auto id = m_shop->take("plain.eml").ticket;
        leave();
        QCOMPARE(m_shop->openTasks("mailboxLocked").size(), size_t(0)); // nothing waits
        m_shop->answer(id);
        leave();
        const auto open = m_shop->openTasks("mailboxLocked");
        QCOMPARE(open.size(), size_t(1));
        QVERIFY(open[0].text.contains(QStringLiteral("help@shop.example")));
        QVERIFY(open[0].text.contains(QStringLiteral("Settings")));
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("queued")); // it goes out once it is typed
        offer();
        QCOMPARE(m_shop->openTasks("mailboxLocked").size(), size_t(0));
    }

    /// Typed on this computer last, the password makes it the one that sends, also what had been left to the other.
    void thePasswordTypedLastDecides()
    {
        at("office"), offer();
        const auto id = m_shop->take("plain.eml").ticket;
        at("counter");
        m_shop->answer(id);
        leave();
        offer(); // found in a keychain: the office goes on
        QVERIFY(elsewhere());
        must(m_shop->run(sendHere, m_shop->mailbox));
        QVERIFY(!elsewhere());
        QCOMPARE(m_shop->messages(id).back().sending, QStringLiteral("queued"));
        at("office");
        QVERIFY(elsewhere());
        QCOMPARE(codeOf(m_shop->run(sendHere, MailboxId{77})), QStringLiteral("channels.mailboxNotFound"));
    }

    void theKeeperLeavesWhatItCannotSend()
    {
        at("office"), offer();
        at("counter");
        const auto id = m_shop->take("plain.eml").ticket;
        MailKeeper keeper(m_shop->store(), std::make_unique<MemoryKeychain>());
        QSignalSpy looked(&keeper, &MailKeeper::looked);
        m_shop->answer(id); // without anybody asking
        QVERIFY(looked.wait(10'000));
        QTRY_COMPARE(m_shop->messages(id).back().sending, QStringLiteral("elsewhere"));
    }

private:
    void at(const char *machine)
    {
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE device SET machine = ?", QString::fromLatin1(machine));
            return {};
        }));
    }
    void offer()
    {
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            offerSending(work, m_shop->mailbox);
            return {};
        }));
    }
    void leave()
    {
        must(
            m_shop->write([&](store::UnitOfWork &work) -> Result<int> { return leaveToOther(work, m_shop->mailbox); }));
    }
    int takeUp()
    {
        return must(m_shop->write(
            [&](store::UnitOfWork &work) -> Result<int> { return takeFromOthers(work, m_shop->mailbox); }));
    }
    bool elsewhere()
    {
        return must(
            m_shop->read([&](store::Connection &c) -> Result<bool> { return isSentElsewhere(c, m_shop->mailbox); }));
    }

    std::unique_ptr<ChannelShop> m_shop;
};

QTEST_GUILESS_MAIN(SendElsewhereTest)
#include "SendElsewhereTest.moc"
