// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Consents.h"
#include "members/Erasure.h"
#include "members/FileBytes.h"
#include "members/MemberCheck.h"
#include "members/MemberShop.h"
#include "points/Points.h"
#include "store/AuditTrail.h"
#include "store/Migrations.h"
#include "store/SealedWords.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

namespace {

Result<void> erase(TestShop &shop, MemberId id)
{
    return shop.write([id](store::UnitOfWork &work) { return eraseMember(work, id); });
}

std::vector<QString> wrong(MemberShop &shop)
{
    return must(shop.write([](store::UnitOfWork &work) { return check(work.connection()); }));
}

} // namespace

/// What people write about a member beside a ledger goes with the member; the ledger stays.
class ErasedWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void wordsInTheLedgersGoWithTheMemberAlone();
    void linesAndDiscountsThatNameThePerson();
    void ticketsKeepNoWords();
    void whatWasErasedBeforeTheLedgersCouldForget();
    void whatSpeaksOfThePersonElsewhereGoes();
    void whatIsErasedAlreadyStaysAsItIs();
    void everyTextAboutMembersIsAccountedFor();
    void everyTextThatLeadsToAnyRecordIsAccountedFor();
};

/// Notes on tasks, values of which two devices had different ones, rows that an import could not take.
void ErasedWordsTest::whatSpeaksOfThePersonElsewhereGoes()
{
    MemberShop shop;
    const MemberId id = shop.add(QString::fromUtf8("王芳"), QStringLiteral("138 0000 1111"));
    const MemberId other = shop.add(QStringLiteral("Zhao Min"));
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        for (const MemberId each : {id, other}) {
            work.execute("INSERT INTO tasks (id, kind, subject, table_name, row_id, data, raised_at, updated_at, note) "
                         "VALUES (?1, 'duplicateMember', ?1, 'members', ?1, '{}', 0, 0, 'asked at home')",
                         each);
            work.execute(R"(
                INSERT INTO tickets (id, number, store_id, kind, status, priority, channel, subject, member_id, opened_at,
                    updated_at)
                SELECT ?1, 'TK-' || ?1, min(id), 'question', 'new', 'normal', 'phone', 'x', ?1, 0, 0 FROM stores)",
                         each);
            work.execute(
                "INSERT INTO sync_conflicts (id, table_name, row_id, kind, path, kept, other, kept_by, kept_at, "
                "other_by, other_at, updated_at) "
                "VALUES (?1, 'tickets', ?1, 'field', 'row/subject', '[1]', '[2]', '', 0, '', 0, 0)",
                each);
        }
        work.execute("INSERT INTO import_runs (id, source, file_name, started_at, finished_at, summary) "
                     "VALUES (1, 'support-tickets', 'a.csv', 0, 0, '{}')");
        int line = 0;
        for (const char *fields :
             {"[\"王芳\",\"x\"]", "[\"called from 138 0000 1111\"]", "[\"王芳芳\"]", "[\"Tea\"]"}) {
            ++line;
            work.execute(
                "INSERT INTO set_aside_rows (id, run_id, source, line_number, reason_code, reason, fields, "
                "source_key) VALUES (?1, 1, 'support-tickets', ?1, 'badKind', '-', ?2, ?1)",
                line, store::sealedText(work.vault(), store::setAsidePlace("fields", line), QString::fromUtf8(fields)));
        }
        return {};
    }));
    must(erase(shop, id));
    QCOMPARE(shop.text("SELECT group_concat(note, '|') FROM (SELECT note FROM tasks ORDER BY id)"),
             QStringLiteral("|asked at home"));
    QCOMPARE(shop.text("SELECT group_concat(row_id) FROM sync_conflicts"), QString::number(other.value));
    // A short name may be a part of another one: it counts where it is all that a field holds.
    QCOMPARE(shop.text("SELECT group_concat(line_number) FROM set_aside_rows"), QStringLiteral("3,4"));
}

/// Else each device that hears of an erasure would make its file anew, and send the records to the others, again and again.
void ErasedWordsTest::whatIsErasedAlreadyStaysAsItIs()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    shop.change("INSERT INTO coupons (id, name, kind, amount, updated_at) VALUES (1, 'Spring', 'amount', 100, 0)");
    shop.change("INSERT INTO coupon_codes (id, coupon_id, code, code_key, member_id, good_once, state, issued_at, "
                "updated_at, void_reason) SELECT 1, 1, 'S', 'S', id, 1, 'void', 0, 0, 'asked for it' FROM members");
    must(erase(shop, id));
    QCOMPARE(shop.text("SELECT void_reason FROM coupon_codes"), QStringLiteral("…"));
    shop.change("UPDATE coupon_codes SET updated_at = 5");
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        eraseHere(work, id);
        return {};
    }));
    QCOMPARE(shop.number("SELECT updated_at FROM coupon_codes"), 5);
}

void ErasedWordsTest::wordsInTheLedgersGoWithTheMemberAlone()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    const MemberId other = shop.add(QStringLiteral("Zhao Min"));
    for (const MemberId each : {id, other}) {
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            must(points::adjust(work, each, 300, QStringLiteral("as was promised")));
            must(recordConsent(work, each, {{}, {}, true, QStringLiteral("a form")}));
            return {};
        }));
    }
    const auto refused = [&](const char *sql) {
        return !shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        });
    };
    QVERIFY(refused("UPDATE points_notes SET note = 'other words'"));
    QVERIFY(refused("DELETE FROM points_notes"));
    QVERIFY(refused("UPDATE consent_sources SET source = 'other words'"));
    QVERIFY(refused("DELETE FROM consent_sources"));
    must(erase(shop, id));
    const auto points = [&](MemberId of) {
        return must(shop.read([of](store::Connection &c) { return points::history(c, of); }));
    };
    const auto agreed = [&](MemberId of) {
        return must(shop.read([of](store::Connection &c) { return consents(c, of); })).history;
    };
    QCOMPARE(points(id).front().note + agreed(id).front().source, QString());
    QCOMPARE(points(id).front().points, 300);
    QVERIFY(agreed(id).front().granted);
    QCOMPARE(points(other).front().note, QStringLiteral("as was promised"));
    QCOMPARE(agreed(other).front().source, QStringLiteral("a form"));
    QVERIFY(wrong(shop).empty());
    QVERIFY(must(shop.read([](store::Connection &c) { return store::checkTrail(c); })).empty());
}

void ErasedWordsTest::linesAndDiscountsThatNameThePerson()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("Li Wei"), QStringLiteral("138 0000 1111"));
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        work.connection().executeScript(
            R"(INSERT INTO products (id, name, kind, created_at, updated_at) VALUES (1, 'Cup', 'goods', 0, 0);
               INSERT INTO variants (id, product_id, sku, price) VALUES (1, 1, 'CUP', 500);)");
        work.execute(R"(
            INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, placed_at, business_day,
                business_hour, units, lines_total, discount_total, tax_total, total, paid_total, note, updated_at)
            SELECT 1, 'S-1', min(id), 'sale', 'paid', 'counter', ?, 0, 20000, 12, 3, 1500, 20, 0, 1480, 1480, 'x', 0
            FROM stores)",
                     id);
        for (const char *words : {"Cup for LI WEI", "Cup, call 138 0000 1111", "Cup as ever"})
            work.execute(
                "INSERT INTO order_lines (id, order_id, position, variant_id, description, quantity, unit_price, "
                "total) SELECT coalesce(max(id), 0) + 1, 1, 0, 1, ?, 1, 500, 500 FROM order_lines",
                QLatin1String(words));
        for (const char *words : {"for our Li Wei", "ten years of the shop"})
            work.execute("INSERT INTO order_discounts (id, order_id, kind, label, amount) "
                         "SELECT coalesce(max(id), 0) + 1, 1, 'manual', ?, 10 FROM order_discounts",
                         QLatin1String(words));
        return {};
    }));
    must(erase(shop, id));
    QCOMPARE(shop.text("SELECT group_concat(description, '|') FROM order_lines"),
             QStringLiteral("Cup|Cup|Cup as ever"));
    QCOMPARE(shop.text("SELECT group_concat(label, '|') FROM order_discounts"),
             QStringLiteral("|ten years of the shop"));
    QCOMPARE(shop.text("SELECT note || total FROM orders"), QStringLiteral("1480"));
    QVERIFY(!bytesOf(shop).contains("Li Wei") && !bytesOf(shop).contains("LI WEI"));
}

/// That there was a ticket stays, and how it went; what was said goes, from its drafts and its search index as well.
void ErasedWordsTest::ticketsKeepNoWords()
{
    MemberShop shop;
    const MemberId id = shop.add(QStringLiteral("Li Wei"));
    const MemberId other = shop.add(QStringLiteral("Zhao Min"));
    qint64 row = 0;
    for (const MemberId each : {id, other}) {
        ++row;
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(R"(
                INSERT INTO tickets (id, number, store_id, kind, status, priority, channel, subject, member_id, opened_at,
                    updated_at, search_text)
                SELECT ?1, 'TK-' || ?1, min(id), 'complaint', 'new', 'normal', 'phone', 'Kaleidoscope', ?2, 0, 0,
                    'TK-' || ?1 || ' Kaleidoscope' FROM stores)",
                         row, each);
            work.execute("INSERT INTO ticket_messages (id, ticket_id, author, visibility, channel, at, staff_name) "
                         "VALUES (?1, ?1, 'customer', 'public', 'phone', 0, 'Tom')",
                         row);
            work.execute("INSERT INTO ticket_words (message_id, body) VALUES (?, 'Periscope')", row);
            work.execute("INSERT INTO ticket_tags (ticket_id, tag) VALUES (?1, 'for li wei'), (?1, 'late')", row);
            work.execute("INSERT INTO drafts (key, value, updated_at) VALUES (?, 'x', 0)",
                         QStringLiteral("PERSON/ticket/") + idToText(row));
            return {};
        }));
    }
    QVERIFY(!shop.write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("DELETE FROM ticket_words");
        return {};
    }));
    must(erase(shop, id));
    QCOMPARE(shop.text("SELECT group_concat(subject || '|' || search_text) FROM tickets"),
             QStringLiteral("|TK-1,Kaleidoscope|TK-2 Kaleidoscope"));
    QCOMPARE(shop.number("SELECT count(*) FROM ticket_messages"), 2);
    QCOMPARE(shop.text("SELECT group_concat(message_id) FROM ticket_words"), QStringLiteral("2"));
    QCOMPARE(shop.text("SELECT group_concat(tag) FROM (SELECT ticket_id || tag AS tag FROM ticket_tags ORDER BY 1)"),
             QStringLiteral("1late,2for li wei,2late"));
    QCOMPARE(shop.text("SELECT group_concat(key) FROM drafts"), QStringLiteral("PERSON/ticket/") + idToText(2));
    QCOMPARE(shop.text("SELECT group_concat(rowid) FROM ticket_word_search WHERE ticket_word_search MATCH '\"pe\"'"),
             QStringLiteral("2"));
}

/// A file of schema 2, in which the words stood in the ledgers themselves.
void ErasedWordsTest::whatWasErasedBeforeTheLedgersCouldForget()
{
    QTemporaryDir folder;
    store::Connection file(folder.filePath(QStringLiteral("old.shopdesk")), store::Connection::Mode::Create);
    store::migrate(file, 2);
    file.executeScript(R"(
        INSERT INTO members (id, number, name, joined_at, updated_at, erased_at)
            VALUES (1, 'M1', 'Li Wei', 0, 0, NULL), (2, 'M2', 'Erased member M2', 0, 0, 5);
        INSERT INTO points_entries (id, member_id, points, reason, note, occurred_at)
            VALUES (1, 1, 10, 'bonus', 'promised', 0), (2, 1, 5, 'bonus', '', 0), (3, 2, 7, 'bonus', 'Zhao Min', 0);
        INSERT INTO consents (id, member_id, purpose, channel, granted, source, occurred_at)
            VALUES (1, 1, 'service', 'sms', 1, 'a form', 0), (2, 2, 'service', 'sms', 0, 'Zhao Min called', 0);)");
    store::migrate(file, store::newestSchema());
    const auto text = [&](const char *sql) { return file.value<QString>(sql).value_or(QString()); };
    QCOMPARE(text("SELECT group_concat(entry_id || note) FROM points_notes"), QStringLiteral("1promised"));
    QCOMPARE(text("SELECT group_concat(consent_id || source) FROM consent_sources"), QStringLiteral("1a form"));
    QCOMPARE(text("SELECT sum(points) || ' ' || count(*) FROM points_entries"), QStringLiteral("22 3"));
    QCOMPARE(text("SELECT group_concat(balance) FROM points_balances"), QStringLiteral("15,7"));
    QCOMPARE(text("SELECT group_concat(granted) FROM consents"), QStringLiteral("1,0"));
    QVERIFY(tracesMayRemain(file)); // until the file is made anew
    QCOMPARE(text("SELECT group_concat(integrity_check) FROM pragma_integrity_check"), QStringLiteral("ok"));
}

/// Whoever adds a text that people write to a table about members or their orders decides here what becomes of it.
void ErasedWordsTest::everyTextAboutMembersIsAccountedFor()
{
    const QSet<QString> erased{QStringLiteral("members.name"),
                               QStringLiteral("members.note"),
                               QStringLiteral("members.search_text"),
                               QStringLiteral("points_notes.note"),
                               QStringLiteral("consent_sources.source"),
                               QStringLiteral("orders.note"),
                               QStringLiteral("order_lines.description"),
                               QStringLiteral("order_discounts.label"),
                               QStringLiteral("shipments.note"),
                               QStringLiteral("shipments.tracking"),
                               QStringLiteral("store_credit_notes.note"),
                               QStringLiteral("return_notes.note"),
                               QStringLiteral("returns.tracking"),
                               QStringLiteral("repair_notes.note"),
                               QStringLiteral("coupon_codes.void_reason"),
                               QStringLiteral("members.language"),
                               QStringLiteral("member_tags.tag"),
                               QStringLiteral("member_merge_rows.tag"),
                               QStringLiteral("tier_change_notes.note"),
                               QStringLiteral("member_score_notes.note"),
                               QStringLiteral("benefit_report_notes.note"),
                               QStringLiteral("tickets.subject"),
                               QStringLiteral("tickets.search_text"),
                               QStringLiteral("ticket_words.body"),
                               QStringLiteral("survey_words.body"),
                               QStringLiteral("ticket_attachments.media_type"),
                               QStringLiteral("ticket_attachments.name"),
                               QStringLiteral("ticket_mails.html"),
                               QStringLiteral("ticket_mails.quoted"),
                               QStringLiteral("ticket_outbox.problem"),
                               QStringLiteral("contact_checks.problem"),
                               QStringLiteral("ticket_tags.tag")};
    // Chosen from a list, made by the program, about goods or carriers, or the books' own: the number of a slip or transfer,
    // the person at the counter.
    const QSet<QString> kept{QStringLiteral("members.number"),
                             QStringLiteral("members.country"),
                             QStringLiteral("orders.number"),
                             QStringLiteral("orders.country"),
                             QStringLiteral("orders.source"),
                             QStringLiteral("orders.source_key"),
                             QStringLiteral("stock_entries.note"),
                             QStringLiteral("stock_entries.source_key"),
                             QStringLiteral("serial_numbers.serial"),
                             QStringLiteral("shipments.carrier"),
                             QStringLiteral("payments.reference"),
                             QStringLiteral("held_sales.person"),
                             QStringLiteral("member_scores.cause"),
                             QStringLiteral("member_merges.filled"),
                             QStringLiteral("member_merges.tiers"),
                             QStringLiteral("tier_rule_sets.published_by"),
                             QStringLiteral("points_entries.cause"),
                             QStringLiteral("points_activities.key"),
                             QStringLiteral("returns.number"),
                             QStringLiteral("returns.reasons"),
                             QStringLiteral("return_lines.serials"),
                             QStringLiteral("return_steps.from_status"),
                             QStringLiteral("return_steps.to_status"),
                             QStringLiteral("return_steps.staff_name"),
                             QStringLiteral("return_findings.staff_name"),
                             QStringLiteral("return_extras.staff_name"),
                             QStringLiteral("supplier_claims.supplier"),
                             QStringLiteral("repairs.number"),
                             QStringLiteral("repairs.serial"),
                             QStringLiteral("repairs.loan_serial"),
                             QStringLiteral("repair_steps.to_status"),
                             QStringLiteral("repair_steps.staff_name"),
                             QStringLiteral("tickets.number"),
                             QStringLiteral("tickets.language"),
                             QStringLiteral("ticket_steps.staff_name"),
                             QStringLiteral("ticket_messages.staff_name"),
                             QStringLiteral("ticket_decisions.assignee_name"),
                             QStringLiteral("ticket_decisions.by_name"),
                             QStringLiteral("ticket_decisions.reasons"),
                             QStringLiteral("ticket_imports.source"),
                             QStringLiteral("ticket_imports.source_key"),
                             QStringLiteral("survey_asks.code"),
                             QStringLiteral("coupon_codes.code"),
                             QStringLiteral("coupon_codes.code_key"),
                             QStringLiteral("order_discounts.explanation")};
    MemberShop shop;
    const QString found = shop.text(R"(
        WITH RECURSIVE about (name) AS (
            SELECT 'members'
            UNION SELECT t.name FROM pragma_table_list t, pragma_foreign_key_list(t.name) k, about a
                WHERE k."table" = a.name AND t.schema = 'main' AND t.type = 'table')
        SELECT group_concat(a.name || '.' || c.name, ' ') FROM about a, pragma_table_info(a.name) c
        JOIN sqlite_schema s ON s.name = a.name
        WHERE c.type = 'TEXT' AND s.sql NOT GLOB '*[ (]' || c.name || ' TEXT*CHECK (' || c.name || ' IN (*')");
    for (const QString &column : found.split(QLatin1Char(' ')))
        QVERIFY2(erased.contains(column) || kept.contains(column),
                 qPrintable(column + QLatin1String(": erase it in members/Erasure.cpp, or say here why it may stay")));
}

/// The same for tables that lead to records of any kind, without a foreign key, and for what nobody has read.
void ErasedWordsTest::everyTextThatLeadsToAnyRecordIsAccountedFor()
{
    const QSet<QString> erased{QStringLiteral("tasks.note"),
                               QStringLiteral("sync_conflicts.kept"),
                               QStringLiteral("sync_conflicts.other"),
                               QStringLiteral("set_aside_rows.fields"),
                               QStringLiteral("set_aside_rows.reason"),
                               QStringLiteral("sync_set_aside.document"), // by the trigger members_erased_sync
                               QStringLiteral("drafts.value"),
                               QStringLiteral("member_merge_rows.tag")};
    // What the program says: kinds, numbers of records, people of the shop, reasons; and the trail, which holds no personal
    // data. What the server has of a record is sealed; it is the erased one once that has been sent.
    const QSet<QString> tables{QStringLiteral("audit_entries"), QStringLiteral("outbox")};
    const QSet<QString> kept{QStringLiteral("tasks.kind"),
                             QStringLiteral("tasks.subject"),
                             QStringLiteral("tasks.data"),
                             QStringLiteral("tasks.settled_by_name"),
                             QStringLiteral("sync_documents.database"),
                             QStringLiteral("sync_documents.revision"),
                             QStringLiteral("sync_documents.base"),
                             QStringLiteral("sync_conflicts.kind"),
                             QStringLiteral("sync_conflicts.path"),
                             QStringLiteral("sync_conflicts.kept_by"),
                             QStringLiteral("sync_conflicts.other_by"),
                             QStringLiteral("sync_conflicts.settled_by"),
                             QStringLiteral("sync_set_aside.id"),
                             QStringLiteral("sync_set_aside.direction"),
                             QStringLiteral("sync_set_aside.database"),
                             QStringLiteral("sync_set_aside.reason"),
                             QStringLiteral("sync_set_aside.detail"),
                             QStringLiteral("sync_set_aside.waits_for"),
                             QStringLiteral("sync_set_aside.revision"),
                             QStringLiteral("set_aside_rows.source"),
                             QStringLiteral("set_aside_rows.reason_code"),
                             QStringLiteral("set_aside_rows.source_key"),
                             QStringLiteral("drafts.key")};
    MemberShop shop;
    const QString found = shop.text(R"(
        SELECT group_concat(t.name || '.' || c.name, ' ') FROM pragma_table_list t, pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND t.type = 'table' AND c.type IN ('TEXT', 'BLOB') AND c.name <> 'table_name'
            AND (t.name IN ('set_aside_rows', 'sync_set_aside', 'drafts')
                 OR 2 = (SELECT count(*) FROM pragma_table_info(t.name) k WHERE k.name IN ('table_name', 'row_id'))))");
    QVERIFY(found.contains(QStringLiteral("tasks.note")));
    for (const QString &column : found.split(QLatin1Char(' '))) {
        QVERIFY2(tables.contains(column.section(QLatin1Char('.'), 0, 0)) || erased.contains(column)
                     || kept.contains(column),
                 qPrintable(column + QLatin1String(": erase it in members/Erasure.cpp, or say here why it may stay")));
    }
}

QTEST_GUILESS_MAIN(ErasedWordsTest)
#include "ErasedWordsTest.moc"
