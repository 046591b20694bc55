// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Erasure.h"
#include "members/Consents.h"
#include "members/ContactChecks.h"
#include "members/FileBytes.h"
#include "members/MemberCheck.h"
#include "members/MemberShop.h"
#include "points/Points.h"
#include "store/Backup.h"
#include "store/Settings.h"

#include <QJsonObject>

#include <algorithm>
#include <random>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

constexpr int memberCount = 1'000;
constexpr int copiesThatCount = 3; ///< of a name: its column, the index of names, the text for search
constexpr int notesWithName = 3;   ///< of a points entry, a consent and an order

/// One of whom every word stands nowhere else.
struct Person
{
    MemberId id;
    QString name;
    QString oldName;
    QString phone;
    QString phoneDigits;
    QString email;
    QStringList address;
    QString note;
    QString pointsNote;
    QString consentSource;
    QString orderNote;
};

QString madeUp(std::mt19937 &random, int letters)
{
    QString word;
    for (int i = 0; i < letters; ++i)
        word += QChar(u'a' + static_cast<char16_t>(random() % 26));
    return word;
}

Person makePerson(std::mt19937 &random, int index)
{
    const QString tail = QString::number(20'000'000 + index * 7'919);
    Person person;
    person.name = madeUp(random, 9) + QLatin1Char(' ') + madeUp(random, 11);
    person.oldName = madeUp(random, 14);
    person.phone = QStringLiteral("138 %1 %2").arg(tail.left(4), tail.mid(4));
    person.phoneDigits = QStringLiteral("138") + tail;
    person.email = madeUp(random, 12) + QStringLiteral("@mail.example.com");
    person.address = {madeUp(random, 10) + QStringLiteral(" street %1").arg(index), madeUp(random, 12)};
    // Of many lengths, so that rows are moved about when they grow.
    person.note = madeUp(random, 20 + static_cast<int>(random() % 400));
    person.pointsNote = madeUp(random, 16) + QLatin1Char(' ') + person.name;
    person.consentSource = madeUp(random, 16) + QLatin1Char(' ') + person.name;
    person.orderNote = madeUp(random, 16) + QLatin1Char('\n') + person.name;
    return person;
}

MemberDraft draftFor(const Person &person, const QString &name)
{
    MemberDraft draft = memberDraft(name, person.phone, person.email);
    draft.address = person.address.join(QLatin1Char('\n'));
    draft.birthday = BusinessDay::fromDate(QDate(1990, 2, 28));
    return draft;
}

QList<QByteArray> contactOf(const Person &person)
{
    return {person.phone.toUtf8(),
            person.phoneDigits.toUtf8(),
            person.phoneDigits.right(8).toUtf8(),
            person.email.toUtf8(),
            person.email.section(QLatin1Char('@'), 0, 0).toUtf8(),
            person.address[0].toUtf8(),
            person.address[1].toUtf8()};
}

QList<QByteArray> allOf(const Person &person)
{
    QList<QByteArray> all = contactOf(person);
    for (const QString &text : {person.name, person.oldName, person.note, person.pointsNote, person.consentSource,
                                person.orderNote.section(QLatin1Char('\n'), 0, 0)})
        all << text.toUtf8();
    return all;
}

Result<void> erase(TestShop &shop, MemberId id)
{
    return shop.write([id](store::UnitOfWork &work) { return eraseMember(work, id); });
}

/// A thousand people who were renamed, noted, given points, asked for consent, and have bought.
std::vector<Person> fill(MemberShop &shop)
{
    std::mt19937 random(7);
    std::vector<Person> people;
    for (int i = 0; i < memberCount; ++i)
        people.push_back(makePerson(random, i));
    // In several commits, so that pages are split as in the life of a shop.
    for (int start = 0; start < memberCount; start += 100) {
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            for (int i = start; i < start + 100; ++i) {
                Person &person = people[size_t(i)];
                const auto id = createMember(work, draftFor(person, person.oldName));
                if (!id)
                    return Failure(id.error());
                person.id = *id;
                if (auto points = points::adjust(work, *id, i + 1, person.pointsNote); !points)
                    return Failure(points.error());
                const ConsentDraft consent{ConsentPurpose::Marketing, ConsentChannel::Email, true,
                                           person.consentSource};
                if (auto said = recordConsent(work, *id, consent); !said)
                    return Failure(said.error());
            }
            return {};
        }));
    }
    std::ranges::shuffle(people, random);
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        for (const Person &person : people) {
            MemberDraft draft = draftFor(person, person.name);
            draft.phone.reset();
            draft.note = person.note;
            if (auto done = updateMember(work, person.id, draft); !done)
                return done;
            // The id in letters: in so many digits the end of somebody's number would be found by chance.
            work.execute(R"(
                INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, placed_at, business_day,
                    business_hour, units, lines_total, discount_total, tax_total, total, paid_total, note, updated_at)
                SELECT ?, 'S-' || ?, min(id), 'sale', 'paid', 'counter', ?, ?, 20000, 12, 1, 500, 0, 0, 500, 500, ?, ?
                FROM stores)",
                         work.newId<Id<struct OrderRow>>(), person.id.text(), person.id, work.now(), person.orderNote,
                         work.now());
        }
        return {};
    }));
    return people;
}

QString sums(MemberShop &shop)
{
    return shop.text(R"(
        SELECT (SELECT sum(points) FROM points_entries) || ' ' || (SELECT sum(balance) FROM points_balances) || ' ' ||
               (SELECT count(*) || ' ' || sum(total) FROM orders WHERE member_id IS NOT NULL) || ' ' ||
               (SELECT count(*) || ' ' || sum(granted) FROM consents) || ' ' ||
               (SELECT count(*) FROM members))");
}

std::vector<QString> wrong(MemberShop &shop)
{
    return must(shop.write([](store::UnitOfWork &work) { return check(work.connection()); }));
}

} // namespace

class ErasureTest : public QObject
{
    Q_OBJECT
private slots:
    void nothingOfAPersonIsLeft();
    void theSearchIndexForgets();
    void whatStaysAndWhatGoes();
    void anErasedMemberIsNotChanged();
    void needsItsPermission();
    void aReaderInTheWayIsMadeUpFor();
};

void ErasureTest::nothingOfAPersonIsLeft()
{
    MemberShop shop;
    std::vector<Person> people = fill(shop);
    const QString before = sums(shop);
    const QString early = shop.folder() + QStringLiteral("/early.backup");
    must(shop.read([&](store::Connection &c) { return store::backUp(c, early); }));
    QVERIFY(QFile::exists(shop.path() + QStringLiteral("-wal")));
    QList<QByteArray> contacts;
    for (const Person &person : people)
        contacts << contactOf(person);
    for (const QByteArray &bytes : {bytesOf(shop), bytesOfFile(early)}) {
        QVERIFY(bytes.contains(people.front().name.toUtf8())); // so the search itself works
        QCOMPARE(firstFoundIn(bytes, {people.front().name.toUtf8()}), people.front().name.toUtf8());
        QCOMPARE(firstFoundIn(bytes, contacts), QByteArray());
    }

    // Those of whom SQLite has kept copies in gaps of its pages, where no statement reaches them, and some others.
    shop.reopen();
    const QByteArray file = bytesOfFile(shop.path());
    const auto others = std::stable_partition(people.begin(), people.end(), [&](const Person &person) {
        return file.count(person.name.toUtf8()) > copiesThatCount + notesWithName
               || file.contains(person.oldName.toUtf8());
    });
    QVERIFY(others != people.begin());
    const auto erased = static_cast<size_t>(others - people.begin()) + 20;
    QList<QByteArray> traces;
    for (size_t i = 0; i < erased; ++i) {
        must(erase(shop, people[i].id));
        traces << allOf(people[i]);
    }
    const QString late = shop.folder() + QStringLiteral("/late.backup");
    must(shop.read([&](store::Connection &c) { return store::backUp(c, late); }));
    for (const QByteArray &bytes : {bytesOf(shop), bytesOfFile(late)}) {
        QVERIFY(bytes.contains(people.back().name.toUtf8()));
        QCOMPARE(firstFoundIn(bytes, traces), QByteArray());
    }
    QCOMPARE(sums(shop), before);
    QVERIFY(wrong(shop).empty());
    QVERIFY(!must(shop.read([](store::Connection &c) -> Result<bool> { return tracesMayRemain(c); })));
}

void ErasureTest::theSearchIndexForgets()
{
    MemberShop shop;
    shop.add(QStringLiteral("Somebody Else"));
    // Letters of which no other member has any: their pairs stand in the index alone for this one.
    const QString name = QString::fromUtf8("ᚠᛇᛞᚻ");
    const MemberId id = shop.add(name);
    shop.add(QStringLiteral("Third"));
    const auto found = [&] {
        return shop.number("SELECT count(*) FROM member_search WHERE member_search MATCH '\"ᛇᛞ\"'");
    };
    const QByteArray pair = QString::fromUtf8("ᛇᛞ").toUtf8();
    const auto index = [&] {
        return must(shop.read([](store::Connection &c) -> Result<QByteArray> {
            QByteArray blocks;
            for (store::Query rows = c.query("SELECT block FROM member_search_data"); rows.next();)
                blocks += rows.get<QByteArray>(0);
            return blocks;
        }));
    };
    QCOMPARE(found(), 1);
    QVERIFY(index().contains(name.left(2).toUtf8()));
    must(erase(shop, id));
    QCOMPARE(found(), 0);
    // Within the index words that begin alike are shortened, so each letter is looked for.
    for (const QChar letter : name)
        QVERIFY(!index().contains(QString(letter).toUtf8()));
    const QByteArray bytes = bytesOf(shop);
    QVERIFY(!bytes.contains(pair));
    for (const QChar letter : name)
        QVERIFY(!bytes.contains(QString(letter).toUtf8()));
    QCOMPARE(shop.number("SELECT count(*) FROM member_search WHERE member_search MATCH '\"third\"'"), 1);
    QVERIFY(wrong(shop).empty());
}

void ErasureTest::whatStaysAndWhatGoes()
{
    MemberShop shop;
    std::mt19937 random(1);
    const Person person = makePerson(random, 1);
    MemberDraft draft = draftFor(person, person.name);
    draft.country = QStringLiteral("France");
    draft.note = person.note;
    const MemberId id = shop.add(draft);
    const MemberId other = shop.add(QStringLiteral("Other"), QStringLiteral("13900001111"));
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        must(startContactCheck(work, id, ContactKind::Phone));
        must(startContactCheck(work, other, ContactKind::Phone));
        must(points::adjust(work, id, 300, QStringLiteral("welcome")));
        must(recordConsent(work, id,
                           {ConsentPurpose::Marketing, ConsentChannel::Email, true, QStringLiteral("a form")}));
        for (const MemberId of : {id, other})
            must(store::keepDraft(work, QStringLiteral("member/") + of.text(), {{QStringLiteral("name"), 1}}));
        return store::keepDraft(work, QStringLiteral("points/") + id.text(), {{QStringLiteral("note"), 1}});
    }));
    must(erase(shop, id));

    const Member left = shop.member(id);
    QCOMPARE(left.name, QStringLiteral("Erased member M000001"));
    QCOMPARE(left.number, QStringLiteral("M000001"));
    QCOMPARE(left.phoneMasked + left.emailMasked + left.note, QString());
    QVERIFY(!left.hasAddress && !left.birthday && left.archivedAt && left.erasedAt);
    QCOMPARE(left.points, 300);
    QCOMPARE(left.country, QStringLiteral("France"));
    QCOMPARE(shop.text("SELECT group_concat(member_id = (SELECT id FROM members WHERE number = 'M000002')) "
                       "FROM contact_checks"),
             QStringLiteral("1"));
    QCOMPARE(shop.text("SELECT group_concat(key) FROM drafts"), QStringLiteral("member/") + other.text());
    QCOMPARE(shop.number("SELECT count(*) FROM consents"), 1);
    QCOMPARE(must(shop.reveal(id)).phone, QString());
    // The number is free for whoever has it now.
    shop.add(QStringLiteral("Heir"), person.phone, person.email);
    QCOMPARE(shop.text("SELECT group_concat(changes, '') FROM audit_entries WHERE operation = 'members.eraseMember'"),
             QStringLiteral("{}"));
    // A second time changes nothing but the trail.
    must(erase(shop, id));
    QCOMPARE(shop.member(id).erasedAt, left.erasedAt);
}

void ErasureTest::anErasedMemberIsNotChanged()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("Li Wei"), QStringLiteral("13900001111"));
    must(erase(shop, id));
    const QString erased = QStringLiteral("members.erased");
    QCOMPARE(codeOf(shop.update(id, memberDraft(QStringLiteral("Li Wei")))), erased);
    QCOMPARE(codeOf(shop.write(
                 [&](store::UnitOfWork &work) { return points::adjust(work, id, 5, QStringLiteral("for Li Wei")); })),
             erased);
    QCOMPARE(codeOf(shop.restore(id)), erased);
    QCOMPARE(
        codeOf(shop.write([&](store::UnitOfWork &work) { return startContactCheck(work, id, ContactKind::Phone); })),
        erased);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) {
                 return recordConsent(work, id, {{}, {}, true, QStringLiteral("a form")});
             })),
             erased);
    QCOMPARE(shop.member(id).name, QStringLiteral("Erased member M000001"));
}

void ErasureTest::needsItsPermission()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    QCOMPARE(codeOf(erase(shop, MemberId{7})), QStringLiteral("members.notFound"));
    Actor clerk = Actor::owner();
    clerk.permissions.remove(Permission::EraseMembers);
    shop.store().setActor(clerk);
    const auto refused = erase(shop, id);
    QCOMPARE(codeOf(refused), QStringLiteral("staff.notAllowed"));
    QCOMPARE(refused.error().permission, QStringLiteral("members.erase"));
    QCOMPARE(shop.member(id).name, QStringLiteral("Li Wei"));
}

void ErasureTest::aReaderInTheWayIsMadeUpFor()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("Zyxquorvath Plimwedge"));
    const auto remain = [&] {
        return must(shop.read([](store::Connection &c) -> Result<bool> { return tracesMayRemain(c); }));
    };
    {
        store::Connection reader(shop.path(), store::Connection::Mode::ReadOnly);
        reader.executeScript("BEGIN; SELECT count(*) FROM members");
        must(erase(shop, id)); // waits for as long as SQLite waits for others, and is committed
        QCOMPARE(shop.member(id).name, QStringLiteral("Erased member M000001"));
        QVERIFY(remain());
        QCOMPARE(wrong(shop).size(), size_t(1));
        reader.executeScript("COMMIT");
    }
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QVERIFY(!remain());
    QVERIFY(wrong(shop).empty());
    QVERIFY(!bytesOf(shop).contains("Zyxquorvath"));
    // From here on the log is taken into the file as ever.
    shop.add(QStringLiteral("Next"));
    QVERIFY(wrong(shop).empty());
}

QTEST_GUILESS_MAIN(ErasureTest)
#include "ErasureTest.moc"
