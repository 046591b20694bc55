// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/ExpiryNotices.h"
#include "loyalty/NoticeKeeper.h"
#include "members/Consents.h"
#include "members/TierShop.h"
#include "points/Ledger.h"
#include "points/Policy.h"
#include "tasks/Tasks.h"

#include <QSignalSpy>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::loyalty;
using namespace shopdesk::test;
using members::MemberId;

/// Members are told once how many points expire and when; how many the others are is a task.
class ExpiryNoticesTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void tellsOnceWhoAgreed();
    void whoTookItBackIsNotTold();
    void inTheLanguageOfTheMember();
    void withoutAMailboxEverybodyIsListed();
    void whatCannotBeSentIsNotBegun();
    void whatHasChangedSinceItWasReadIsNotSent();
    void theKeeperTellsWhereTheShopWantsIt();
    void whatCannotBeSentHoldsNobodyUp();

private:
    void addMailbox()
    {
        m_shop->change("INSERT INTO mailboxes (id, store_id, address, sender, user_name, imap_host, imap_port, "
                       "imap_security, folder, smtp_host, smtp_port, smtp_security, certificates, acknowledgement, "
                       "updated_at) SELECT 7, id, 'service@shop.example', '', '', 'localhost', 993, 'tls', 'INBOX', "
                       "'localhost', 465, 'tls', '', '', 1 FROM stores LIMIT 1");
    }
    /// Of whom so many points expire at the end of a day.
    MemberId addMember(const QString &name, qint64 points, int inDays, const QString &email = {},
                       const QString &language = {});
    void consent(MemberId member, bool granted);
    struct Told
    {
        int mailed = 0;
        int untold = 0;
    };
    Told tell()
    {
        return must(m_shop->write([&](store::UnitOfWork &work) -> Result<Told> {
            const DueNotices due = dueNotices(work.connection(), work.now());
            const int mailed = mailNotices(work, due.toMail);
            return Told{mailed, listUntold(work, due.untold)};
        }));
    }
    qint64 number(const char *sql)
    {
        return must(
            m_shop->read([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(-1); }));
    }
    QString said()
    {
        return must(m_shop->read([](store::Connection &c) -> Result<QString> {
            return c.value<QString>("SELECT group_concat(body, '|') FROM ticket_words").value_or(QString());
        }));
    }
    qint64 mails() { return number("SELECT count(*) FROM ticket_outbox WHERE state = 'queued'"); }
    QDate lastDay(int inDays) { return m_zone.dayOf(Instant::now()).plus(inDays).toDate(); }

    std::unique_ptr<TierShop> m_shop;
    ShopZone m_zone = must(ShopZone::fromName(QStringLiteral("Europe/London")));
};

void ExpiryNoticesTest::init()
{
    m_shop = std::make_unique<TierShop>();
}

MemberId ExpiryNoticesTest::addMember(const QString &name, qint64 points, int inDays, const QString &email,
                                      const QString &language)
{
    members::MemberDraft draft;
    draft.name = name;
    draft.language = language;
    if (!email.isEmpty())
        draft.email = email;
    return must(m_shop->write([&](store::UnitOfWork &work) -> Result<MemberId> {
        const MemberId id = must(members::createMember(work, draft));
        points::Grant grant;
        grant.member = id;
        grant.points = points;
        grant.cause = QStringLiteral("test/") + id.text();
        grant.at = work.now();
        grant.expiresAt = m_zone.startOf(m_zone.dayOf(work.now()).plus(inDays + 1));
        points::grant(work, grant);
        return id;
    }));
}

void ExpiryNoticesTest::consent(MemberId member, bool granted)
{
    must(m_shop->write([&](store::UnitOfWork &work) {
        return members::recordConsent(work, member,
                                      {members::ConsentPurpose::Service, members::ConsentChannel::Email, granted,
                                       QStringLiteral("at the counter")});
    }));
}

void ExpiryNoticesTest::tellsOnceWhoAgreed()
{
    addMailbox();
    consent(addMember(QStringLiteral("Ann"), 1'200, 10, QStringLiteral("ann@example.com")), true);
    addMember(QStringLiteral("Ben"), 50, 10, QStringLiteral("ben@example.com"));               // was never asked
    consent(addMember(QStringLiteral("Carol"), 25, 10), true);                                 // has no address
    consent(addMember(QStringLiteral("Dan"), 9, 60, QStringLiteral("dan@example.com")), true); // not soon
    const Told step = tell();
    QCOMPARE(step.mailed, 1);
    QCOMPARE(step.untold, 2);
    QCOMPARE(mails(), 1);
    const QString day = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(lastDay(10), QLocale::LongFormat);
    QVERIFY2(said().contains(QStringLiteral("Dear Ann,\n\n1,200 of your points are good up to %1;").arg(day)),
             qPrintable(said()));
    const auto tasks = must(m_shop->read([](store::Connection &c) { return tasks::openTasks(c); }));
    QCOMPARE(tasks.size(), size_t(1));
    QCOMPARE(tasks[0].kind, QStringLiteral("pointsUntold"));
    QVERIFY2(tasks[0].text.startsWith(QStringLiteral("75 points are good up to ")), qPrintable(tasks[0].text));
    // Looked at again, nothing more is said; what expires on another day is.
    QCOMPARE(tell().mailed, 0);
    QCOMPARE(tell().untold, 0);
    QCOMPARE(mails(), 1);
    consent(addMember(QStringLiteral("Eve"), 7, 12, QStringLiteral("eve@example.com")), true);
    QCOMPARE(tell().mailed, 1);
    QCOMPARE(number("SELECT count(*) FROM tasks WHERE kind = 'pointsTold' AND settled_at IS NULL"), 0);
}

void ExpiryNoticesTest::whoTookItBackIsNotTold()
{
    addMailbox();
    const MemberId ann = addMember(QStringLiteral("Ann"), 100, 10, QStringLiteral("ann@example.com"));
    consent(ann, true);
    consent(ann, false);
    QCOMPARE(tell().mailed, 0);
    QCOMPARE(mails(), 0);
}

void ExpiryNoticesTest::inTheLanguageOfTheMember()
{
    addMailbox();
    consent(addMember(QString::fromUtf8("王芳"), 1'200, 10, QStringLiteral("wang@example.com"), QStringLiteral("zh")),
            true);
    QCOMPARE(tell().mailed, 1);
    const QString day = QLocale(QLocale::Chinese, QLocale::China).toString(lastDay(10), QLocale::LongFormat);
    QVERIFY2(said().contains(QString::fromUtf8("您有 1,200 积分的有效期至 %1").arg(day)), qPrintable(said()));
}

void ExpiryNoticesTest::withoutAMailboxEverybodyIsListed()
{
    consent(addMember(QStringLiteral("Ann"), 100, 10, QStringLiteral("ann@example.com")), true);
    const Told step = tell();
    QCOMPARE(step.mailed, 0);
    QCOMPARE(step.untold, 1);
    QCOMPARE(number("SELECT count(*) FROM ticket_messages"), 0);
}

void ExpiryNoticesTest::whatCannotBeSentIsNotBegun()
{
    addMailbox();
    consent(addMember(QStringLiteral("Ann"), 100, 10, QStringLiteral("ann@example.com")), true);
    m_shop->change("UPDATE members SET email_sealed = x'00'"); // damaged
    consent(addMember(QStringLiteral("Ben"), 50, 10, QStringLiteral("ben@example.com")), true);
    QCOMPARE(tell().mailed, 1);
    QCOMPARE(tell().mailed, 0);
    QCOMPARE(number("SELECT count(*) FROM tickets"), 1);
    QCOMPARE(mails(), 1);
}

void ExpiryNoticesTest::whatHasChangedSinceItWasReadIsNotSent()
{
    addMailbox();
    const MemberId ann = addMember(QStringLiteral("Ann"), 100, 10, QStringLiteral("ann@example.com"));
    consent(ann, true);
    const DueNotices due =
        must(m_shop->read([](store::Connection &c) -> Result<DueNotices> { return dueNotices(c, Instant::now()); }));
    QCOMPARE(due.toMail.size(), size_t(1));
    const auto mail = [&] {
        return must(
            m_shop->write([&](store::UnitOfWork &work) -> Result<int> { return mailNotices(work, due.toMail); }));
    };
    consent(ann, false);
    QCOMPARE(mail(), 0);
    consent(ann, true);
    QCOMPARE(mail(), 1);
    QCOMPARE(mail(), 0); // told meanwhile
    QCOMPARE(mails(), 1);
}

void ExpiryNoticesTest::whatCannotBeSentHoldsNobodyUp()
{
    addMailbox();
    for (int i = 0; i < 60; ++i)
        consent(addMember(QStringLiteral("Member %1").arg(i), 10, 10, QStringLiteral("m%1@example.com").arg(i)), true);
    m_shop->change("UPDATE members SET email_sealed = x'00'"); // damaged
    consent(addMember(QStringLiteral("Ann"), 100, 11, QStringLiteral("ann@example.com")), true);
    must(m_shop->write([](store::UnitOfWork &work) {
        points::Policy policy = points::policy(work.connection());
        policy.tellsMembers = true;
        return points::setPolicy(work, policy);
    }));
    NoticeKeeper keeper(m_shop->store(), [](store::Connection &) { return true; });
    QSignalSpy told(&keeper, &NoticeKeeper::told);
    QTRY_VERIFY((keeper.look(), told.count() > 0));
    QCOMPARE(mails(), 1);
}

void ExpiryNoticesTest::theKeeperTellsWhereTheShopWantsIt()
{
    addMailbox();
    for (int i = 0; i < 60; ++i) {
        consent(addMember(QStringLiteral("Member %1").arg(i), 10, 10, QStringLiteral("m%1@example.com").arg(i)), true);
    }
    std::atomic_bool isSender = false;
    NoticeKeeper keeper(m_shop->store(), [&isSender](store::Connection &) { return isSender.load(); });
    QSignalSpy told(&keeper, &NoticeKeeper::told);
    keeper.look();
    m_shop->store().waitForAnswers();
    QCOMPARE(mails(), 0); // nobody wants it yet
    must(m_shop->write([](store::UnitOfWork &work) {
        points::Policy policy = points::policy(work.connection());
        policy.tellsMembers = true;
        return points::setPolicy(work, policy);
    }));
    keeper.look();
    m_shop->store().waitForAnswers();
    QCOMPARE(mails(), 0); // another computer does it
    isSender = true;
    QTRY_VERIFY((keeper.look(), told.count() > 0));
    QCOMPARE(mails(), 60);
}

QTEST_GUILESS_MAIN(ExpiryNoticesTest)
#include "ExpiryNoticesTest.moc"
