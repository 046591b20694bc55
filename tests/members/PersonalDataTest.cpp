// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Consents.h"
#include "members/Erasure.h"
#include "members/FileBytes.h"
#include "members/MemberCheck.h"
#include "members/MemberExport.h"
#include "members/MemberShop.h"
#include "members/SealedContact.h"
#include "points/Points.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

const QString phone = QStringLiteral("138 0000 1234");
const QString email = QStringLiteral("wang.fang@example.com");
const QString address = QStringLiteral("Room 1203\n18 Nanjing Road\nShanghai 200001");

MemberId addWang(MemberShop &shop)
{
    MemberDraft draft = memberDraft(QString::fromUtf8("王芳"), phone, email);
    draft.address = address;
    return shop.add(draft);
}

Result<ConsentId> record(TestShop &shop, MemberId id, const ConsentDraft &draft)
{
    return shop.write([&](store::UnitOfWork &work) { return recordConsent(work, id, draft); });
}

Consents consentsOf(TestShop &shop, MemberId id)
{
    return must(shop.read([id](store::Connection &c) { return consents(c, id); }));
}

Result<void> exportTo(TestShop &shop, MemberId id, const QString &path)
{
    return shop.write([&](store::UnitOfWork &work) { return exportMember(work, id, path); });
}

} // namespace

class PersonalDataTest : public QObject
{
    Q_OBJECT
private slots:
    void everyTableAboutMembersIsExported();
    void mergedRecordsAndWhoWroteAreExported();
    void anAddressIsSealed();
    void everyByteOfASealedValueCounts();
    void sealedValuesStayInTheirPlace();
    void theNewestConsentHolds();
    void consentNeedsASource();
    void consentIsALedger();
    void allThatIsHeldInOneFile();
    void theFileNeedsBothPermissions();
    void aSecondFactorIsAskedForBeforeDataLeavesOrGoes();
};

void PersonalDataTest::anAddressIsSealed()
{
    MemberShop shop;
    const MemberId id = addWang(shop);
    QVERIFY(shop.member(id).hasAddress);
    QCOMPARE(must(shop.reveal(id)).address, address);
    for (const char *line : {"Room 1203", "18 Nanjing Road", "Shanghai", "200001"})
        QVERIFY2(!bytesOf(shop).contains(line), line);
    // An edit that does not send it keeps it; empty text takes it away.
    MemberDraft draft = draftOf(shop.member(id));
    must(shop.update(id, draft));
    QVERIFY(shop.member(id).hasAddress);
    draft.address = QStringLiteral("  \n ");
    must(shop.update(id, draft));
    QVERIFY(!shop.member(id).hasAddress);
    draft.address = QString(500, QLatin1Char('x'));
    must(shop.update(id, draft));
    draft.address = QString(501, QLatin1Char('x'));
    QCOMPARE(codeOf(shop.update(id, draft)), QStringLiteral("members.textTooLong"));
    QCOMPARE(fieldOf(shop.update(id, draft)), QStringLiteral("address"));
}

void PersonalDataTest::everyByteOfASealedValueCounts()
{
    MemberShop shop;
    const MemberId id = addWang(shop);
    int refused = 0;
    const int bytes = must(shop.write([&](store::UnitOfWork &work) -> Result<int> {
        int count = 0;
        for (const QByteArray column : {"phone_sealed", "email_sealed", "address_sealed"}) {
            const QByteArray read = "SELECT " + column + " FROM members WHERE id = ?";
            const QByteArray write = "UPDATE members SET " + column + " = ? WHERE id = ?";
            const auto sealed = *work.connection().value<QByteArray>(read.constData(), id);
            for (qsizetype place = 0; place < sealed.size(); ++place, ++count) {
                QByteArray flipped = sealed;
                flipped[place] = static_cast<char>(flipped[place] ^ 1);
                work.execute(write.constData(), flipped, id);
                refused += codeOf(revealContact(work, id)) == QLatin1String("vault.notAuthentic") ? 1 : 0;
            }
            work.execute(write.constData(), sealed.left(sealed.size() - 1), id);
            refused += codeOf(revealContact(work, id)) == QLatin1String("vault.notAuthentic") ? 1 : 0;
            ++count;
            work.execute(write.constData(), sealed, id);
        }
        return count;
    }));
    QVERIFY(bytes > 3 * 41);
    QCOMPARE(refused, bytes);
    QCOMPARE(must(shop.reveal(id)).address, address);
}

void PersonalDataTest::sealedValuesStayInTheirPlace()
{
    MemberShop shop;
    const MemberId wang = addWang(shop);
    const MemberId li = shop.add(QStringLiteral("Li"), QStringLiteral("13900005678"), QStringLiteral("li@example.com"));
    const struct
    {
        const char *move;
        MemberId id;
    } moves[] = {
        {"UPDATE members SET phone_sealed = email_sealed WHERE number = 'M000001'", wang},
        {"UPDATE members SET email_sealed = phone_sealed WHERE number = 'M000001'", wang},
        {"UPDATE members SET address_sealed = phone_sealed WHERE number = 'M000001'", wang},
        {"UPDATE members SET phone_sealed = address_sealed WHERE number = 'M000001'", wang},
        {"UPDATE members SET address_sealed = (SELECT address_sealed FROM members WHERE number = 'M000001') "
         "WHERE number = 'M000002'",
         li},
        {"UPDATE members SET phone_sealed = (SELECT phone_sealed FROM members WHERE number = 'M000001') "
         "WHERE number = 'M000002'",
         li},
        {"UPDATE members SET email_sealed = (SELECT email_sealed FROM members WHERE number = 'M000001') "
         "WHERE number = 'M000002'",
         li},
    };
    for (const auto &[move, id] : moves) {
        // What fails is taken back, so each is tried on its own.
        const auto tried = shop.write([&, move = move, id = id](store::UnitOfWork &work) -> Result<void> {
            work.execute(move);
            if (const auto wrong = check(work.connection()); !wrong || wrong->size() != 1)
                return fail("test.notNoticed", QString::fromLatin1(move));
            return revealContact(work, id).map([](const Contact &) {});
        });
        QVERIFY2(codeOf(tried) == QLatin1String("vault.notAuthentic"), move);
    }
    QCOMPARE(must(shop.reveal(wang)).phone, phone);
}

void PersonalDataTest::theNewestConsentHolds()
{
    MemberShop shop;
    const MemberId id = addWang(shop);
    QVERIFY(consentsOf(shop, id).present.empty());
    const Instant early{1'600'000'000'000};
    const Instant late{1'700'000'000'000};
    const ConsentDraft granted{ConsentPurpose::Marketing, ConsentChannel::Email, true,
                               QStringLiteral(" form at the counter "), late};
    must(record(shop, id, granted));
    // What was forgotten to be noted earlier does not hold over what is newer.
    must(record(shop, id, {ConsentPurpose::Marketing, ConsentChannel::Email, false, QStringLiteral("letter"), early}));
    must(record(shop, id, {ConsentPurpose::Marketing, ConsentChannel::Sms, false, QStringLiteral("call"), early}));
    Consents held = consentsOf(shop, id);
    QCOMPARE(held.present.size(), size_t(2));
    QCOMPARE(held.history.size(), size_t(3));
    const Consent *mail = held.find(ConsentPurpose::Marketing, ConsentChannel::Email);
    QVERIFY(mail && mail->granted);
    QCOMPARE(mail->source, QStringLiteral("form at the counter"));
    QCOMPARE(mail->occurredAt, late);
    QVERIFY(!held.find(ConsentPurpose::Service, ConsentChannel::Email));
    ConsentDraft back = granted;
    back.granted = false;
    back.occurredAt.reset();
    must(record(shop, id, back));
    held = consentsOf(shop, id);
    QVERIFY(!held.find(ConsentPurpose::Marketing, ConsentChannel::Email)->granted);
    QCOMPARE(held.history.size(), size_t(4));
    QCOMPARE(shop.text("SELECT changes FROM audit_entries WHERE operation = 'members.recordConsent' "
                       "ORDER BY id DESC LIMIT 1"),
             QStringLiteral("{\"consent\":\"marketing/email\",\"granted\":[true,false]}"));
}

void PersonalDataTest::consentNeedsASource()
{
    MemberShop shop;
    const MemberId id = addWang(shop);
    const auto refused = record(shop, id, {ConsentPurpose::Service, ConsentChannel::Sms, true, QStringLiteral(" \t")});
    QCOMPARE(codeOf(refused), QStringLiteral("members.sourceMissing"));
    QCOMPARE(fieldOf(refused), QStringLiteral("source"));
    QCOMPARE(codeOf(record(shop, id, {{}, {}, true, QString(201, QLatin1Char('x'))})),
             QStringLiteral("members.textTooLong"));
    QCOMPARE(codeOf(record(shop, id, {{}, {}, true, QStringLiteral("a"), Instant{Instant::now().ms + 60'000}})),
             QStringLiteral("members.badTime"));
    QCOMPARE(codeOf(record(shop, MemberId{7}, {{}, {}, true, QStringLiteral("a")})),
             QStringLiteral("members.notFound"));
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(record(shop, id, {{}, {}, true, QStringLiteral("a")})), QStringLiteral("staff.notAllowed"));
    QCOMPARE(codeOf(shop.read([id](store::Connection &c) { return consents(c, id); })),
             QStringLiteral("staff.notAllowed"));
}

void PersonalDataTest::consentIsALedger()
{
    MemberShop shop;
    must(record(shop, addWang(shop), {{}, {}, true, QStringLiteral("a form")}));
    const auto refused = [&](const char *sql) {
        return !shop.write([sql](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        });
    };
    QVERIFY(refused("UPDATE consents SET granted = 0"));
    QVERIFY(refused("DELETE FROM consents"));
    QCOMPARE(shop.number("SELECT sum(granted) FROM consents"), 1);
}

void PersonalDataTest::allThatIsHeldInOneFile()
{
    MemberShop shop;
    const MemberId id = addWang(shop);
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        must(points::adjust(work, id, 300, QStringLiteral("welcome")));
        work.execute(R"(
            INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, placed_at, business_day,
                business_hour, units, lines_total, discount_total, tax_total, total, paid_total, updated_at)
            SELECT 5, 'S-1', min(id), 'sale', 'paid', 'counter', ?, 1700000000000, 19675, 22, 1, 550, 50, 0, 500, 500, 0
            FROM stores)",
                     id);
        work.execute("INSERT INTO payments (id, order_id, kind, amount, paid_at) "
                     "VALUES (6, 5, 'cash', 500, 1700000000000)");
        return {};
    }));
    must(record(shop, id, {ConsentPurpose::Marketing, ConsentChannel::Email, true, QStringLiteral("a form")}));
    const QString path = shop.folder() + QStringLiteral("/wang.json");
    must(exportTo(shop, id, path));

    const QJsonObject file = QJsonDocument::fromJson(bytesOfFile(path)).object();
    const QJsonObject person = file.value(QStringLiteral("member")).toObject();
    QCOMPARE(person.value(QStringLiteral("name")).toString(), QString::fromUtf8("王芳"));
    QCOMPARE(person.value(QStringLiteral("phone")).toString(), phone);
    QCOMPARE(person.value(QStringLiteral("email")).toString(), email);
    QCOMPARE(person.value(QStringLiteral("address")).toString(), address);
    QCOMPARE(file.value(QStringLiteral("currency")).toString(), QStringLiteral("GBP"));
    const auto only = [&](const char *key) {
        const QJsonArray array = file.value(QLatin1String(key)).toArray();
        return array.size() == 1 ? array[0].toObject() : QJsonObject();
    };
    QCOMPARE(only("consents").value(QStringLiteral("source")).toString(), QStringLiteral("a form"));
    QCOMPARE(only("points").value(QStringLiteral("points")).toInteger(), 300);
    const QJsonObject order = only("orders");
    QCOMPARE(order.value(QStringLiteral("number")).toString(), QStringLiteral("S-1"));
    QCOMPARE(order.value(QStringLiteral("total")).toInteger(), 500);
    QCOMPARE(order.value(QStringLiteral("placedAt")).toString(), QStringLiteral("2023-11-14T22:13:20.000Z"));
    QCOMPARE(order.value(QStringLiteral("businessDay")).toString(), QStringLiteral("2023-11-14"));
    QCOMPARE(order.value(QStringLiteral("payments")).toArray().size(), 1);
    QCOMPARE(file.value(QStringLiteral("history")).toArray().size(), 3); // made, points, consent
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'members.exportMember'"), 1);

    QCOMPARE(codeOf(exportTo(shop, id, shop.folder() + QStringLiteral("/none/wang.json"))),
             QStringLiteral("members.notWritten"));
    QCOMPARE(codeOf(exportTo(shop, MemberId{7}, path)), QStringLiteral("members.notFound"));
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'members.exportMember'"), 1);
}

void PersonalDataTest::theFileNeedsBothPermissions()
{
    MemberShop shop;
    const MemberId id = addWang(shop);
    const QString path = shop.folder() + QStringLiteral("/wang.json");
    for (const Permission missing : {Permission::ExportData, Permission::RevealPersonalData}) {
        Actor clerk = Actor::owner();
        clerk.permissions.remove(missing);
        shop.store().setActor(clerk);
        QCOMPARE(codeOf(exportTo(shop, id, path)), QStringLiteral("staff.notAllowed"));
        QVERIFY(!QFile::exists(path));
    }
}

void PersonalDataTest::aSecondFactorIsAskedForBeforeDataLeavesOrGoes()
{
    MemberShop shop;
    const MemberId id = addWang(shop);
    const QString path = shop.folder() + QStringLiteral("/wang.json");
    shop.change("INSERT INTO roles (id, name, permissions, updated_at) VALUES (1, 'Manager', '', 0)");
    shop.change("INSERT INTO staff (id, name, role_id, totp_sealed, updated_at) VALUES (1, 'Ana', 1, x'00', 0)");
    shop.change("INSERT INTO staff (id, name, role_id, updated_at) VALUES (2, 'Max', 1, 0)");
    const auto erase = [&] {
        return codeOf(shop.write([&](store::UnitOfWork &work) { return eraseMember(work, id); }));
    };
    Actor ana{StaffId{1}, QStringLiteral("Ana"), allPermissions()};
    shop.store().setActor(ana);
    QCOMPARE(codeOf(exportTo(shop, id, path)), QStringLiteral("staff.proofNeeded"));
    QCOMPARE(erase(), QStringLiteral("staff.proofNeeded"));
    QVERIFY(!QFile::exists(path));
    shop.store().setActor(ana.approved(ana, Permission::ExportData));
    QCOMPARE(codeOf(exportTo(shop, id, path)), QString());
    // Who has none is asked for none.
    shop.store().setActor({StaffId{2}, QStringLiteral("Max"), allPermissions()});
    QCOMPARE(erase(), QString());
}

/// Whoever adds a table about members adds it to the file with all that is held about one, or says here why not.
void PersonalDataTest::everyTableAboutMembersIsExported()
{
    const QSet<QString> kept{QStringLiteral("consents"),    // by members::consents
                             QStringLiteral("member_tags"), // a part of the member
                             QStringLiteral("points_balances"),
                             QStringLiteral("points_batches"),
                             QStringLiteral("points_debts"), // counted from the entries
                             QStringLiteral("store_credit_balances"),
                             QStringLiteral("coupon_claims"),
                             QStringLiteral("coupon_counts"), // counted from the uses
                             QStringLiteral("member_merge_rows")};
    QString source;
    for (const char *name : {"MemberExport.cpp", "MemberHoldings.cpp"}) {
        QFile file(testData(QStringLiteral("../../models/members/")) + QLatin1String(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), name);
        source += QString::fromUtf8(file.readAll());
    }
    MemberShop shop;
    const QStringList tables = shop.text(R"(
        SELECT group_concat(DISTINCT t.name) FROM pragma_table_list t, pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND t.type = 'table' AND c.name = 'member_id')")
                                   .split(QLatin1Char(','));
    QVERIFY(tables.size() > 15);
    for (const QString &table : tables) {
        const QRegularExpression read(QStringLiteral("\\b(FROM|JOIN) %1\\b").arg(table));
        QVERIFY2(kept.contains(table) || source.contains(read), qPrintable(table));
    }
}

void PersonalDataTest::mergedRecordsAndWhoWroteAreExported()
{
    MemberShop shop;
    const auto id = shop.add(QStringLiteral("Wang Fang"), QStringLiteral("138 0000 1234"));
    const auto twin = shop.add(QStringLiteral("Wang Fang, old card"), {}, QStringLiteral("wang@example.com"));
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE members SET merged_into = ?, archived_at = 1 WHERE id = ?", id, twin);
        work.execute(R"(
            INSERT INTO tickets (id, number, store_id, kind, status, priority, channel, subject, member_id, opened_at,
                updated_at)
            SELECT 9, 'TK-9', min(id), 'question', 'new', 'normal', 'email', 'A cup', ?, 0, 0 FROM stores)",
                     id);
        work.execute("INSERT INTO ticket_contacts (ticket_id, name_sealed) VALUES (9, ?)",
                     work.vault().seal({"ticket_contacts", "name_sealed", 9}, QStringLiteral("F. Wang")));
        return {};
    }));
    const QString path = shop.folder() + QStringLiteral("/all.json");
    for (const auto &[asked, other] : {std::pair(id, twin), std::pair(twin, id)}) {
        must(exportTo(shop, asked, path));
        const QJsonObject file = QJsonDocument::fromJson(bytesOfFile(path)).object();
        const QJsonArray merged = file[QLatin1String("mergedRecords")].toArray();
        QCOMPARE(merged.size(), 1);
        QCOMPARE(merged[0][QLatin1String("member")][QLatin1String("id")].toString(), other.text());
    }
    const QJsonObject merged = QJsonDocument::fromJson(bytesOfFile(path))
                                   .object()
                                   .value(QLatin1String("mergedRecords"))
                                   .toArray()
                                   .at(0)
                                   .toObject();
    QCOMPARE(merged[QLatin1String("member")][QLatin1String("phone")].toString(), QStringLiteral("138 0000 1234"));
    QCOMPARE(merged[QLatin1String("correspondence")][QLatin1String("contacts")][0][QLatin1String("name")].toString(),
             QStringLiteral("F. Wang"));
}

QTEST_GUILESS_MAIN(PersonalDataTest)
#include "PersonalDataTest.moc"
