// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/ContactCodes.h"
#include "channels/ChannelShop.h"
#include "channels/MailServers.h"
#include "channels/TakeDrop.h"
#include "mail/IncomingMail.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace shopdesk;
using namespace shopdesk::channels;
using namespace shopdesk::test;
using members::ContactKind;
using members::MemberId;

namespace {

constexpr mail::Patience hasty{2, 2, 10};
const QString phone = QStringLiteral("138 0000 1234");
const QString email = QStringLiteral("wang.fang@example.com");

QString codeIn(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("is ([0-9]{6})\\."));
    return code.match(text).captured(1);
}

} // namespace

/// A code goes to the member and to nobody else.
class ContactCodesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<ChannelShop>();
        m_member = m_shop->memberWith(QStringLiteral("Wang Fang"), email, phone);
    }
    void cleanup() { m_shop.reset(); }

    void withoutAChannelNothingIsVerified()
    {
        QCOMPARE(codeOf(send(ContactKind::Phone)), QStringLiteral("channels.cannotSend"));
        QCOMPARE(fieldOf(send(ContactKind::Phone)), QStringLiteral("phone"));
        must(m_shop->run(archiveMailbox, m_shop->mailbox));
        const auto refused = send(ContactKind::Email);
        QCOMPARE(codeOf(refused), QStringLiteral("channels.cannotSend"));
        QVERIFY(refused.error().message.contains(QStringLiteral("stays unverified")));
        QVERIFY(!must(state(ContactKind::Email)) && !must(state(ContactKind::Phone)));
    }

    void aTextMessageIsAFileForAnotherProgram()
    {
        const QString folder = m_shop->folder() + QStringLiteral("/channels");
        QVERIFY(QDir().mkpath(folder));
        must(m_shop->write([&](store::UnitOfWork &work) { return setDropFolder(work, folder); }));
        QVERIFY(!must(send(ContactKind::Phone)).sentAt);
        QCOMPARE(writeCodes(m_shop->store(), folder), 1);
        QCOMPARE(writeCodes(m_shop->store(), folder), 0); // once
        QVERIFY(must(state(ContactKind::Phone))->sentAt);
        const QDir out(folder + QStringLiteral("/out"));
        const QStringList files = out.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(out.filePath(files.front()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject message = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(message[QStringLiteral("to")].toString(), phone);
        QCOMPARE(message[QStringLiteral("channel")].toString(), QStringLiteral("sms"));
        QVERIFY(must(finish(ContactKind::Phone, codeIn(message[QStringLiteral("text")].toString()))).verified);
        QVERIFY(!must(state(ContactKind::Phone)));
        // What is no longer good does not go out any more.
        must(send(ContactKind::Phone));
        must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE contact_checks SET expires_at = 1");
            return {};
        }));
        QCOMPARE(writeCodes(m_shop->store(), folder), 0);
        // Nor does a number stay in a file that nobody took away.
        QCOMPARE(out.entryList(QDir::Files), files);
        QVERIFY(QFile::rename(out.filePath(files.front()), out.filePath(QStringLiteral("code-X-1.json"))));
        QCOMPARE(writeCodes(m_shop->store(), folder), 0);
        QVERIFY(out.entryList(QDir::Files).isEmpty());
    }

    void aMailBringsTheCode()
    {
        MailServers servers;
        if (!servers.missing().isEmpty())
            QSKIP(qPrintable(servers.missing()));
        must(m_shop->run(updateMailbox, m_shop->mailbox, servers.mailbox(m_shop->firstStore())));
        must(send(ContactKind::Email));
        QCOMPARE(sendCodes(m_shop->store(), m_shop->mailbox, QStringLiteral("tea"), {}, hasty), 1);
        QCOMPARE(sendCodes(m_shop->store(), m_shop->mailbox, QStringLiteral("tea"), {}, hasty), 0); // once
        QVERIFY(must(state(ContactKind::Email))->sentAt);
        QCOMPARE(servers.sent().size(), 1);
        const mail::IncomingMail mail = must(mail::parseMail(servers.sent().front()));
        QVERIFY(must(finish(ContactKind::Email, codeIn(mail.text))).verified);
    }

    void whatDoesNotWorkIsSaid()
    {
        MailboxDraft draft = m_shop->mailboxDraft();
        draft.outgoing.host = QStringLiteral("nowhere.invalid");
        must(m_shop->run(updateMailbox, m_shop->mailbox, draft));
        must(send(ContactKind::Email));
        const auto changedAt = [&] {
            return must(m_shop->read([](store::Connection &c) -> Result<qint64> {
                return c.value<qint64>("SELECT updated_at FROM members").value_or(0);
            }));
        };
        const auto forget = [&] {
            must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
                work.execute("UPDATE members SET updated_at = 1");
                return {};
            }));
        };
        forget();
        tellCodesStay(m_shop->store());
        QVERIFY(changedAt() > 1); // whoever waits is told
        QVERIFY(must(state(ContactKind::Email))->problem.contains(QStringLiteral("does not have the password")));
        forget();
        QCOMPARE(sendCodes(m_shop->store(), m_shop->mailbox, QStringLiteral("tea"), {}, hasty), 0);
        const ContactCode code = *must(state(ContactKind::Email));
        QVERIFY(!code.sentAt && !code.problem.contains(QStringLiteral("does not have the password")));
        QCOMPARE(changedAt(), 1); // another problem is no reason to try again at once
        QVERIFY(must(m_shop->read([](store::Connection &c) -> Result<bool> { return isAnyCodeWaiting(c); })));
    }

    /// Whoever sends one after the other to guess the last is stopped, also by way of another address and back.
    void codesAreFew()
    {
        const auto moveTo = [&](const QString &address) {
            must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
                members::MemberDraft draft = members::draftOf(must(members::member(work.connection(), m_member)));
                draft.email = address;
                return members::updateMember(work, m_member, draft);
            }));
        };
        for (int i = 0; i < codesPerHour; ++i) {
            must(send(ContactKind::Email));
            moveTo(QStringLiteral("other@example.com"));
            moveTo(email);
        }
        QCOMPARE(codeOf(send(ContactKind::Email)), QStringLiteral("channels.tooManyCodes"));
        QCOMPARE(fieldOf(send(ContactKind::Email)), QStringLiteral("email"));
        QVERIFY(!must(state(ContactKind::Email)));
        m_member = m_shop->memberWith(QStringLiteral("Li Na"), QStringLiteral("li.na@example.com"), QString());
        must(send(ContactKind::Email));
    }

    /// Neither the one who lets it go nor the file says the code.
    void nobodyAtTheDeskSeesIt()
    {
        Actor clerk{{}, QStringLiteral("Clerk"), {Permission::SeeMembers}};
        m_shop->store().setActor(clerk);
        QCOMPARE(codeOf(send(ContactKind::Email)), QStringLiteral("staff.notAllowed"));
        clerk.permissions << Permission::EditMembers;
        m_shop->store().setActor(clerk);
        must(send(ContactKind::Email));
        const auto kept = must(m_shop->read([](store::Connection &c) -> Result<QByteArray> {
            return c.value<QByteArray>("SELECT code_sealed FROM contact_checks").value_or(QByteArray());
        }));
        QVERIFY(kept.size() > 6);
    }

private:
    Result<ContactCode> send(ContactKind kind)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return sendContactCode(work, m_member, kind); });
    }
    Result<std::optional<ContactCode>> state(ContactKind kind)
    {
        return m_shop->read([&](store::Connection &c) { return contactCode(c, m_member, kind); });
    }
    Result<members::ContactCheckAnswer> finish(ContactKind kind, const QString &code)
    {
        return m_shop->write(
            [&](store::UnitOfWork &work) { return members::finishContactCheck(work, m_member, kind, code); });
    }

    std::unique_ptr<ChannelShop> m_shop;
    MemberId m_member;
};

QTEST_GUILESS_MAIN(ContactCodesTest)
#include "ContactCodesTest.moc"
