// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/ContactChecks.h"
#include "members/FileBytes.h"
#include "members/MemberCheck.h"
#include "members/MemberShop.h"

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

const QString phone = QStringLiteral("138 0000 1234");

Result<ContactCheck> start(TestShop &shop, MemberId id, ContactKind kind = ContactKind::Phone)
{
    return shop.write([=](store::UnitOfWork &work) { return startContactCheck(work, id, kind); });
}

Result<ContactCheckAnswer> finish(TestShop &shop, MemberId id, const QString &code,
                                  ContactKind kind = ContactKind::Phone)
{
    return shop.write([=](store::UnitOfWork &work) { return finishContactCheck(work, id, kind, code); });
}

QString other(const QString &code)
{
    return code == QLatin1String("000000") ? QStringLiteral("000001") : QStringLiteral("000000");
}

const QString gone = QStringLiteral("members.noContactCheck");

} // namespace

class ContactChecksTest : public QObject
{
    Q_OBJECT
private slots:
    void theRightCodeVerifies();
    void fiveTriesAndNoMore();
    void aCodeIsGoodForTenMinutes();
    void aCodeIsGoodForOneContactAlone();
    void anotherContactIsNotVerified();
    void theCodeIsKeptAsATokenAlone();
    void refuses();
};

void ContactChecksTest::theRightCodeVerifies()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"), phone, QStringLiteral("a@example.com"));
    QVERIFY(!shop.member(id).phoneVerifiedAt && !shop.member(id).emailVerifiedAt);
    const ContactCheck check = must(start(shop, id));
    QCOMPARE(check.code.size(), 6);
    const ContactCheckAnswer wrong = must(finish(shop, id, other(check.code)));
    QVERIFY(!wrong.verified);
    QCOMPARE(wrong.triesLeft, 4);
    QVERIFY(!shop.member(id).phoneVerifiedAt);
    // As people read it out.
    QVERIFY(must(finish(shop, id, check.code.left(3) + QLatin1Char(' ') + check.code.mid(3))).verified);
    QVERIFY(shop.member(id).phoneVerifiedAt && !shop.member(id).emailVerifiedAt);
    QCOMPARE(codeOf(finish(shop, id, check.code)), gone); // once
    const ContactCheck mail = must(start(shop, id, ContactKind::Email));
    QVERIFY(must(finish(shop, id, mail.code, ContactKind::Email)).verified);
    QVERIFY(shop.member(id).emailVerifiedAt);
    QCOMPARE(shop.number("SELECT count(*) FROM contact_checks"), 0);
    QVERIFY(must(shop.write([](store::UnitOfWork &work) { return members::check(work.connection()); })).empty());
}

void ContactChecksTest::fiveTriesAndNoMore()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"), phone);
    const QString code = must(start(shop, id)).code;
    for (int left = 4; left >= 0; --left)
        QCOMPARE(must(finish(shop, id, other(code))).triesLeft, left);
    QCOMPARE(codeOf(finish(shop, id, code)), gone);
    // A new code has tries of its own; the old one is no good with it.
    const QString second = must(start(shop, id)).code;
    QVERIFY(must(finish(shop, id, second)).verified);
}

void ContactChecksTest::aCodeIsGoodForTenMinutes()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"), phone);
    const ContactCheck check = must(start(shop, id));
    const qint64 left = check.expiresAt.ms - Instant::now().ms;
    QVERIFY(left > 9 * 60'000 && left <= 10 * 60'000);
    const auto at = [&](qint64 ms) {
        store::Connection connection(shop.path(), store::Connection::Mode::ReadWrite);
        connection.loadShop();
        connection.setVault(must(shop.write([](store::UnitOfWork &work) -> Result<std::shared_ptr<vault::Vault>> {
            return std::make_shared<vault::Vault>(vault::SecretKey(
                QByteArrayView(reinterpret_cast<const char *>(work.vault().dataKey().data()), vault::SecretKey::size)));
        })));
        store::UnitOfWork work(connection, Actor::owner(), Instant{ms});
        return finishContactCheck(work, id, ContactKind::Phone, check.code);
    };
    QCOMPARE(codeOf(at(check.expiresAt.ms)), gone);
    QVERIFY(must(at(check.expiresAt.ms - 1)).verified);
}

void ContactChecksTest::aCodeIsGoodForOneContactAlone()
{
    MemberShop shop;
    const MemberId first = shop.add(QStringLiteral("A"), phone, QStringLiteral("a@example.com"));
    const MemberId second = shop.add(QStringLiteral("B"), QStringLiteral("13900001111"));
    const QString code = must(start(shop, first)).code;
    QCOMPARE(codeOf(finish(shop, first, code, ContactKind::Email)), gone);
    QCOMPARE(codeOf(finish(shop, second, code)), gone);
    // The same token beside another member, or for the other contact, proves nothing.
    shop.change(
        "INSERT INTO contact_checks (member_id, contact, code_token, expires_at) SELECT (SELECT id FROM members "
        "WHERE number = 'M000002'), contact, code_token, expires_at FROM contact_checks");
    shop.change("INSERT INTO contact_checks (member_id, contact, code_token, expires_at) SELECT member_id, 'email', "
                "code_token, expires_at FROM contact_checks "
                "WHERE member_id = (SELECT id FROM members WHERE number = 'M000001')");
    QVERIFY(!must(finish(shop, second, code)).verified);
    QVERIFY(!must(finish(shop, first, code, ContactKind::Email)).verified);
}

void ContactChecksTest::anotherContactIsNotVerified()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"), phone, QStringLiteral("a@example.com"));
    for (const ContactKind kind : {ContactKind::Phone, ContactKind::Email})
        QVERIFY(must(finish(shop, id, must(start(shop, id, kind)).code, kind)).verified);
    MemberDraft draft = draftOf(shop.member(id));
    draft.name = QStringLiteral("A B");
    draft.phone = QStringLiteral("+86 138-0000-1234"); // the same one, written otherwise
    draft.email = QStringLiteral("A@example.com");
    must(shop.update(id, draft));
    QVERIFY(shop.member(id).phoneVerifiedAt && shop.member(id).emailVerifiedAt);
    draft.phone = QStringLiteral("138 0000 1235");
    draft.email.reset();
    must(shop.update(id, draft));
    QVERIFY(!shop.member(id).phoneVerifiedAt && shop.member(id).emailVerifiedAt);
    // A code that was on its way to the old number is no good for the new one.
    const QString code = must(start(shop, id)).code;
    draft.phone = QStringLiteral("138 0000 1236");
    draft.email = QString();
    must(shop.update(id, draft));
    QCOMPARE(codeOf(finish(shop, id, code)), gone);
    QVERIFY(!shop.member(id).emailVerifiedAt);
}

void ContactChecksTest::theCodeIsKeptAsATokenAlone()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"), phone);
    // Six digits stand in a file by chance; those of many codes do not.
    int found = 0;
    for (int i = 0; i < 20; ++i) {
        const QString code = must(start(shop, id)).code;
        found += bytesOf(shop).contains(code.toLatin1()) ? 1 : 0;
    }
    QVERIFY(found < 5);
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE changes LIKE '%[0-9]%'"), 0);
}

void ContactChecksTest::refuses()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"), phone);
    QCOMPARE(codeOf(start(shop, id, ContactKind::Email)), QStringLiteral("members.noContact"));
    QCOMPARE(codeOf(start(shop, MemberId{7})), QStringLiteral("members.notFound"));
    QCOMPARE(codeOf(finish(shop, id, QStringLiteral("123456"))), gone);
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(start(shop, id)), QStringLiteral("staff.notAllowed"));
    QCOMPARE(codeOf(finish(shop, id, {})), QStringLiteral("staff.notAllowed"));
}

QTEST_GUILESS_MAIN(ContactChecksTest)
#include "ContactChecksTest.moc"
