// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/FileBytes.h"
#include "members/MemberCheck.h"
#include "members/MemberShop.h"
#include "members/Tiers.h"

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

const QString phone = QStringLiteral("+86 138 0000 1234");
const QString email = QStringLiteral("Wang.Fang@example.com");

} // namespace

class MembersTest : public QObject
{
    Q_OBJECT
private slots:
    void createsAndReadsMasked();
    void numbersCountUp();
    void refusesBadInput_data();
    void refusesBadInput();
    void contactBelongsToOneActiveMember();
    void editsKeepContactThatIsNotSent();
    void archivesAndRestores();
    void revealNeedsPermissionAndLeavesATrace();
    void findsByContact();
    void everyChangeNeedsPermission();
    void noContactStandsInTheFile();
    void theTrailHoldsNoPersonalData();
    void movedOrChangedBytesAreRefused();
};

void MembersTest::createsAndReadsMasked()
{
    MemberShop shop;
    const TierId gold = must(shop.write([](store::UnitOfWork &work) {
        return createTier(work, {QStringLiteral("Gold"), 3});
    }));
    MemberDraft draft = memberDraft(u(" 王芳 "), phone, email);
    draft.tier = gold;
    draft.country = QStringLiteral("United Kingdom");
    draft.birthday = BusinessDay::fromDate(QDate(1990, 2, 28));
    draft.note = QStringLiteral("likes oolong");
    draft.joinedAt = Instant{1'600'000'000'000};
    const Member made = shop.member(shop.add(draft));
    QCOMPARE(made.name, u("王芳"));
    QCOMPARE(made.number, QStringLiteral("M000001"));
    QCOMPARE(made.tierName, QStringLiteral("Gold"));
    QCOMPARE(made.phoneMasked, QStringLiteral("138****1234"));
    QCOMPARE(made.emailMasked, QStringLiteral("W***@example.com"));
    QCOMPARE(made.birthday, draft.birthday);
    QCOMPARE(made.joinedAt, Instant{1'600'000'000'000});
    QCOMPARE(made.points, 0);
    const Member plain = shop.member(shop.add(u("李伟")));
    QCOMPARE(plain.phoneMasked, QString());
    QCOMPARE(plain.emailMasked, QString());
    QCOMPARE(plain.tier, TierId{});
    QCOMPARE(codeOf(shop.read([](store::Connection &c) { return member(c, MemberId{7}); })),
             QStringLiteral("members.notFound"));
}

void MembersTest::numbersCountUp()
{
    MemberShop shop;
    shop.add(QStringLiteral("A"));
    // An import may have brought the next number already.
    MemberDraft imported = memberDraft(QStringLiteral("B"));
    imported.number = QStringLiteral("M000002");
    shop.add(imported);
    QCOMPARE(codeOf(shop.tryAdd(imported)), QStringLiteral("members.numberInUse"));
    // A failed attempt takes no number.
    QVERIFY(!shop.tryAdd(memberDraft(QString())));
    QCOMPARE(shop.member(shop.add(QStringLiteral("C"))).number, QStringLiteral("M000003"));
    QCOMPARE(must(shop.read([](store::Connection &c) { return findByNumber(c, QStringLiteral(" M000002 ")); })).value
                 > 0,
             true);
    QCOMPARE(codeOf(shop.read([](store::Connection &c) { return findByNumber(c, QStringLiteral("M9")); })),
             QStringLiteral("members.notFound"));
}

void MembersTest::refusesBadInput_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *field, const QString &value, const char *code) {
        QTest::addRow("%s %s", field, qPrintable(value.left(20)))
            << QString::fromLatin1(field) << value << QString::fromLatin1(code);
    };
    row("name", QStringLiteral(" \t"), "members.nameMissing");
    row("name", QString(200, QLatin1Char('x')), "");
    row("name", QString(201, QLatin1Char('x')), "members.textTooLong");
    row("number", QString(65, QLatin1Char('x')), "members.textTooLong");
    row("country", QString(201, QLatin1Char('x')), "members.textTooLong");
    row("note", QString(10'001, QLatin1Char('x')), "members.textTooLong");
    row("phone", QStringLiteral("call me"), "members.badPhone");
    row("email", QStringLiteral("nobody"), "members.badEmail");
    row("tier", QStringLiteral("7"), "members.tierNotFound");
    row("birthday", QStringLiteral("1899-12-31"), "members.badBirthday");
    row("birthday", QStringLiteral("1900-01-01"), "");
    row("birthday", QStringLiteral("2189-01-01"), "members.badBirthday");
}

void MembersTest::refusesBadInput()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, code);
    MemberShop shop;
    MemberDraft draft = memberDraft(QStringLiteral("A"));
    if (field == QLatin1String("name"))
        draft.name = value;
    else if (field == QLatin1String("number"))
        draft.number = value;
    else if (field == QLatin1String("country"))
        draft.country = value;
    else if (field == QLatin1String("note"))
        draft.note = value;
    else if (field == QLatin1String("phone"))
        draft.phone = value;
    else if (field == QLatin1String("email"))
        draft.email = value;
    else if (field == QLatin1String("tier"))
        draft.tier = TierId{value.toLongLong()};
    else
        draft.birthday = must(BusinessDay::fromText(value));
    const auto outcome = shop.tryAdd(draft);
    QCOMPARE(codeOf(outcome), code);
    QCOMPARE(fieldOf(outcome), code.isEmpty() ? QString() : field);
    QCOMPARE(shop.number("SELECT count(*) FROM members"), code.isEmpty() ? 1 : 0);
}

void MembersTest::contactBelongsToOneActiveMember()
{
    MemberShop shop;
    const MemberId first = shop.add(u("王芳"), phone, email);
    // However it is written.
    const auto samePhone = shop.tryAdd(memberDraft(QStringLiteral("B"), QStringLiteral("138 0000 1234")));
    QCOMPARE(codeOf(samePhone), QStringLiteral("members.phoneInUse"));
    QCOMPARE(fieldOf(samePhone), QStringLiteral("phone"));
    QVERIFY(messageOf(samePhone).contains(QStringLiteral("M000001")));
    const auto sameEmail = shop.tryAdd(memberDraft(QStringLiteral("B"), {}, QStringLiteral("wang.fang@EXAMPLE.com")));
    QCOMPARE(codeOf(sameEmail), QStringLiteral("members.emailInUse"));
    QVERIFY(messageOf(sameEmail).contains(QStringLiteral("M000001")));
    // The same last digits are no obstacle, and one's own number is none either.
    const MemberId second = shop.add(QStringLiteral("B"), QStringLiteral("139 0000 1234"));
    MemberDraft again = draftOf(shop.member(first));
    again.phone = QStringLiteral("13800001234");
    QVERIFY(shop.update(first, again));
    MemberDraft taking = draftOf(shop.member(second));
    taking.phone = phone;
    QCOMPARE(codeOf(shop.update(second, taking)), QStringLiteral("members.phoneInUse"));
    // An archived member gives the number up, and cannot come back while another has it.
    QVERIFY(shop.archive(first));
    QVERIFY(shop.update(second, taking));
    QCOMPARE(codeOf(shop.restore(first)), QStringLiteral("members.phoneInUse"));
    taking.phone = QString();
    QVERIFY(shop.update(second, taking));
    QVERIFY(shop.restore(first));
}

void MembersTest::editsKeepContactThatIsNotSent()
{
    MemberShop shop;
    const MemberId id = shop.add(u("王芳"), phone, email);
    MemberDraft draft = draftOf(shop.member(id));
    QVERIFY(!draft.phone && !draft.email);
    draft.name = u("王小芳");
    QVERIFY(shop.update(id, draft));
    QCOMPARE(must(shop.reveal(id)).phone, phone);
    draft.phone = QString();
    QVERIFY(shop.update(id, draft));
    QCOMPARE(shop.member(id).phoneMasked, QString());
    QCOMPARE(must(shop.reveal(id)).email, email);
    QCOMPARE(shop.number("SELECT count(*) FROM members WHERE phone_token IS NOT NULL OR phone_tail_token IS NOT NULL"),
             0);
    QCOMPARE(codeOf(shop.update(MemberId{7}, draft)), QStringLiteral("members.notFound"));
    // Half an edit is none: a bad address leaves the new name out too.
    draft.name = u("别名");
    draft.email = QStringLiteral("nobody");
    QCOMPARE(codeOf(shop.update(id, draft)), QStringLiteral("members.badEmail"));
    QCOMPARE(shop.member(id).name, u("王小芳"));
}

void MembersTest::archivesAndRestores()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    QVERIFY(shop.archive(id));
    QVERIFY(shop.archive(id));
    QVERIFY(shop.member(id).archivedAt);
    QVERIFY(shop.restore(id));
    QVERIFY(!shop.member(id).archivedAt);
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'members.archiveMember'"), 1);
    QCOMPARE(codeOf(shop.archive(MemberId{7})), QStringLiteral("members.notFound"));
    QCOMPARE(codeOf(shop.restore(MemberId{7})), QStringLiteral("members.notFound"));
}

void MembersTest::revealNeedsPermissionAndLeavesATrace()
{
    MemberShop shop;
    const MemberId id = shop.add(u("王芳"), phone, email);
    const Contact contact = must(shop.reveal(id));
    QCOMPARE(contact.phone, phone);
    QCOMPARE(contact.email, email);
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'members.revealContact'"), 1);
    Actor clerk = Actor::owner();
    clerk.permissions.remove(Permission::RevealPersonalData);
    shop.store().setActor(clerk);
    QCOMPARE(codeOf(shop.reveal(id)), QStringLiteral("staff.notAllowed"));
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'members.revealContact'"), 1);
}

void MembersTest::findsByContact()
{
    MemberShop shop;
    const MemberId wang = shop.add(u("王芳"), phone, email);
    const MemberId li = shop.add(u("李伟"), QStringLiteral("07700 901234"));
    const auto find = [&](const char *typed) {
        return must(shop.read([&](store::Connection &c) { return findByContact(c, QString::fromUtf8(typed)); }));
    };
    QCOMPARE(find("13800001234"), std::vector{wang});
    QCOMPARE(find("+86-138-0000-1234"), std::vector{wang});
    QCOMPARE(find("WANG.FANG@example.com"), std::vector{wang});
    QCOMPARE(find("1234"), (std::vector{wang, li}));
    QCOMPARE(find("１２３４"), (std::vector{wang, li}));
    QVERIFY(find("234").empty());
    QVERIFY(find("01234").empty());
    QVERIFY(find("1380000123").empty());
    QVERIFY(find("wang").empty());
    QVERIFY(find("").empty());
    QVERIFY(shop.archive(wang));
    QCOMPARE(find("1234"), std::vector{li});
}

void MembersTest::everyChangeNeedsPermission()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    shop.store().setActor(stranger());
    const QString refused = QStringLiteral("staff.notAllowed");
    QCOMPARE(codeOf(shop.tryAdd(memberDraft(QStringLiteral("B")))), refused);
    QCOMPARE(codeOf(shop.update(id, memberDraft(QStringLiteral("B")))), refused);
    QCOMPARE(codeOf(shop.archive(id)), refused);
    QCOMPARE(codeOf(shop.restore(id)), refused);
    QCOMPARE(codeOf(shop.reveal(id)), refused);
    QCOMPARE(codeOf(shop.write([](store::UnitOfWork &work) {
                 return createTier(work, {QStringLiteral("Gold"), 3});
             })),
             refused);
}

void MembersTest::noContactStandsInTheFile()
{
    MemberShop shop;
    QList<QByteArray> secrets;
    for (int i = 0; i < 200; ++i) {
        const QString tail = QString::number(20'000'000 + i * 7'919);
        const QString number = QStringLiteral("138") + tail;
        const QString address = QStringLiteral("person%1@mail%1.example.com").arg(i);
        const MemberId id =
            shop.add(QStringLiteral("Member"),
                     QStringLiteral("+86 138 ") + tail.left(4) + QLatin1Char(' ') + tail.mid(4), address);
        // Also what was there before an edit must be nowhere.
        if (i % 3 == 0) {
            MemberDraft edited = draftOf(shop.member(id));
            edited.phone = QString(QStringLiteral("139") + tail);
            must(shop.update(id, edited));
            secrets << QByteArray("139") + tail.toLatin1();
        }
        secrets << number.toLatin1() << QByteArray("138 ") + tail.left(4).toLatin1() + ' ' + tail.mid(4).toLatin1()
                << address.toLatin1() << QByteArray("person") + QByteArray::number(i) + '@';
    }
    must(shop.reveal(MemberId{shop.number("SELECT min(id) FROM members")}));
    const QByteArray open = bytesOf(shop);
    QVERIFY(QFile::exists(shop.path() + QStringLiteral("-wal")));
    QVERIFY(open.contains("M000001")); // so the search itself works
    shop.close();
    const QByteArray closed = bytesOf(shop);
    for (const QByteArray &secret : secrets) {
        QVERIFY2(!open.contains(secret), secret.constData());
        QVERIFY2(!closed.contains(secret), secret.constData());
    }
}

void MembersTest::theTrailHoldsNoPersonalData()
{
    MemberShop shop;
    const MemberId id = shop.add(u("王芳"), phone, email);
    MemberDraft draft = draftOf(shop.member(id));
    draft.name = u("王小芳");
    draft.note = QStringLiteral("moved away");
    draft.country = QStringLiteral("China");
    QVERIFY(shop.update(id, draft));
    const QString trail = shop.text("SELECT group_concat(changes) FROM audit_entries");
    for (const char *personal : {"王芳", "王小芳", "moved away", "138", "example.com"})
        QVERIFY2(!trail.contains(u(personal)), personal);
    QVERIFY(trail.contains(QStringLiteral("\"country\":[\"\",\"China\"]")));
    QVERIFY(trail.contains(QStringLiteral("\"name\":\"changed\"")));
}

void MembersTest::movedOrChangedBytesAreRefused()
{
    MemberShop shop;
    const MemberId wang = shop.add(u("王芳"), phone);
    const MemberId li = shop.add(u("李伟"), QStringLiteral("13900005678"));
    const auto wrong = [&] {
        return must(shop.write([](store::UnitOfWork &work) { return check(work.connection()); }));
    };
    QVERIFY(wrong().empty());
    shop.change("UPDATE members SET phone_sealed = (SELECT phone_sealed FROM members WHERE number = 'M000001') "
                "WHERE number = 'M000002'");
    QCOMPARE(codeOf(shop.reveal(li)), QStringLiteral("vault.notAuthentic"));
    QCOMPARE(shop.member(li).phoneMasked, QString());
    QCOMPARE(wrong().size(), size_t(1));
    QVERIFY(wrong().front().contains(QStringLiteral("M000002")));
    shop.change("UPDATE members SET phone_sealed = zeroblob(60) WHERE number = 'M000001'");
    QCOMPARE(codeOf(shop.reveal(wang)), QStringLiteral("vault.notAuthentic"));
}

QTEST_GUILESS_MAIN(MembersTest)
#include "MembersTest.moc"
