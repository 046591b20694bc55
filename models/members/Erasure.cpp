// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Erasure.h"

#include "members/ContactData.h"
#include "members/Members.h"
#include "store/FreshProof.h"
#include "store/SealedWords.h"
#include "store/Settings.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace shopdesk::members {

namespace {

// As SQLite has it by itself: the log goes into the file after so many pages.
constexpr int pagesBetweenCheckpoints = 1'000;

bool succeeds(sqlite3 *connection, const char *sql)
{
    return sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// Called by SQLite right after a commit. Whatever happens here, the commit stands.
int sweep(void *, sqlite3 *connection, const char *, int)
{
    // Also takes this function off, which the commits below must not call again.
    sqlite3_wal_autocheckpoint(connection, pagesBetweenCheckpoints);
    // In a file, since a large shop is more than memory should hold; none of it is the erased person's.
    succeeds(connection, "PRAGMA temp_store = FILE");
    const bool swept =
        succeeds(connection, "VACUUM")
        && sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) == SQLITE_OK;
    succeeds(connection, "PRAGMA temp_store = MEMORY");
    if (swept)
        succeeds(connection, "DELETE FROM settings WHERE key = 'members/traces'");
    return SQLITE_OK;
}

/// Whoever typed it: a person's drafts stand behind their id.
void dropDrafts(store::UnitOfWork &work, const QString &key)
{
    work.execute("DELETE FROM drafts WHERE key = ?1 OR substr(key, -length(?1) - 1) = '/' || ?1", key);
}

void dropWhatWasTyped(store::UnitOfWork &work, MemberId id)
{
    work.execute("DELETE FROM contact_checks WHERE member_id = ?", id);
    for (const char *kind : {"member/", "points/", "consent/"})
        dropDrafts(work, QLatin1String(kind) + id.text());
    store::Query orders = work.connection().query("SELECT id FROM orders WHERE member_id = ? AND status = 'draft'", id);
    while (orders.next())
        dropDrafts(work, QStringLiteral("order/") + idToText(orders.get<qint64>(0)));
    store::Query tickets = work.connection().query("SELECT id FROM tickets WHERE member_id = ?", id);
    while (tickets.next()) {
        for (const char *kind : {"ticket/", "ticket-fields/"})
            dropDrafts(work, QLatin1String(kind) + idToText(tickets.get<qint64>(0)));
    }
}

/// How the person wrote, and the files that came along; a mail that waits to be sent to them does not go out any more. The
/// token by which a mail is known when it comes once more stays, and says nothing.
void dropMails(store::UnitOfWork &work, MemberId id)
{
    static constexpr char theirs[] = "(SELECT m.id FROM ticket_messages m JOIN tickets t ON t.id = m.ticket_id OR "
                                     "t.id = m.through_id WHERE t.member_id = ?1)";
    const auto run = [&](const char *sql) {
        const QByteArray whole = QByteArray(sql) + theirs;
        work.execute(whole.constData(), id);
    };
    run("UPDATE ticket_outbox SET state = 'failed', next_at = NULL WHERE state = 'queued' AND message_id IN ");
    run("UPDATE ticket_outbox SET problem = '' WHERE message_id IN ");
    run("DELETE FROM ticket_mails WHERE message_id IN ");
    run("DELETE FROM ticket_attachments WHERE message_id IN ");
    work.execute("DELETE FROM files WHERE sha256 NOT IN (SELECT sha256 FROM ticket_attachments)");
    work.execute("DELETE FROM ticket_contacts WHERE ticket_id IN (SELECT id FROM tickets WHERE member_id = ?)", id);
}

/// What the person said and what was said about them. That there was a ticket, of what kind and how long it took, stays.
void dropWordsOfTickets(store::UnitOfWork &work, MemberId id, const QStringList &words)
{
    work.execute("UPDATE tickets SET subject = '', search_text = number, updated_at = ?2 WHERE member_id = ?1", id,
                 work.now());
    for (const QString &word : words) {
        work.execute("DELETE FROM ticket_tags WHERE instr(lower(tag), lower(?2)) > 0 "
                     "AND ticket_id IN (SELECT id FROM tickets WHERE member_id = ?1)",
                     id, word);
    }
    work.execute(R"(
        DELETE FROM ticket_words WHERE message_id IN (
            SELECT m.id FROM ticket_messages m JOIN tickets t ON t.id = m.ticket_id OR t.id = m.through_id
            WHERE t.member_id = ?))",
                 id);
    for (const char *index : {"ticket_search", "ticket_word_search"}) {
        const QByteArray optimize = QByteArray("INSERT INTO ") + index + " (" + index + ") VALUES ('optimize')";
        work.execute(optimize.constData());
    }
}

/// What they wrote when they were asked how it was. The scores stay.
void dropWordsOfSurveys(store::UnitOfWork &work, MemberId id)
{
    work.execute(R"(
        DELETE FROM survey_words WHERE reply_id IN (
            SELECT r.id FROM survey_replies r JOIN survey_asks a ON a.id = r.ask_id
            LEFT JOIN tickets t ON t.id = a.ticket_id WHERE t.member_id = ?1 OR a.member_id = ?1
                OR a.member_id IN (SELECT merged_id FROM member_merges WHERE kept_id = ?1 AND undone_at IS NULL)))",
                 id);
    work.execute("UPDATE survey_asks SET updated_at = ?2 WHERE member_id = ?1", id, work.now());
}

/// What was written about the person in the ledgers, whose figures stay.
void dropWords(store::UnitOfWork &work, MemberId id)
{
    work.execute("DELETE FROM points_notes WHERE entry_id IN (SELECT id FROM points_entries WHERE member_id = ?)", id);
    work.execute("DELETE FROM store_credit_notes WHERE entry_id IN "
                 "(SELECT id FROM store_credit_entries WHERE member_id = ?)",
                 id);
    work.execute("DELETE FROM tier_change_notes WHERE change_id IN (SELECT id FROM tier_changes WHERE member_id = ?)",
                 id);
    work.execute("DELETE FROM member_score_notes WHERE score_id IN (SELECT id FROM member_scores WHERE member_id = ?)",
                 id);
    work.execute(
        "DELETE FROM return_notes WHERE step_id IN (SELECT s.id FROM return_steps s JOIN returns r ON r.id = s.return_id "
        "WHERE r.member_id = ?)",
        id);
    work.execute(
        "DELETE FROM repair_notes WHERE step_id IN (SELECT s.id FROM repair_steps s JOIN repairs r ON r.id = s.repair_id "
        "WHERE r.member_id = ?)",
        id);
    // A photo may show a person, a name on a parcel, a home; its number leads to the address that it came from.
    work.execute(
        "UPDATE returns SET updated_at = ? WHERE member_id = ? AND id IN (SELECT return_id FROM return_photos)",
        work.now(), id);
    work.execute("DELETE FROM return_photos WHERE return_id IN (SELECT id FROM returns WHERE member_id = ?)", id);
    work.execute("UPDATE returns SET tracking = '', updated_at = ? WHERE member_id = ? AND tracking <> ''", work.now(),
                 id);
    // Not empty: it says that the code is void as well.
    work.execute("UPDATE coupon_codes SET void_reason = '…', updated_at = ? "
                 "WHERE member_id = ? AND void_reason NOT IN ('', '…')",
                 work.now(), id);
    work.execute(
        "DELETE FROM benefit_report_notes WHERE report_id IN (SELECT id FROM benefit_reports WHERE member_id = ?)", id);
    work.execute("DELETE FROM member_tags WHERE member_id = ?", id);
    work.execute("DELETE FROM member_merge_rows WHERE table_name = 'member_tags' AND merge_id IN "
                 "(SELECT id FROM member_merges WHERE kept_id = ?1 OR merged_id = ?1)",
                 id);
    work.execute("DELETE FROM consent_sources WHERE consent_id IN (SELECT id FROM consents WHERE member_id = ?)", id);
}

/// Notes of orders go whole. What a line or a discount was called belongs to the books, and changes only where it names
/// the person.
void dropWordsOfOrders(store::UnitOfWork &work, MemberId id, const QStringList &words)
{
    work.execute("UPDATE orders SET note = '', updated_at = ? WHERE member_id = ? AND note <> ''", work.now(), id);
    work.execute(
        "UPDATE orders SET delivery_name_sealed = NULL, delivery_address_sealed = NULL, "
        "delivery_phone_sealed = NULL, updated_at = ? WHERE member_id = ? AND (delivery_name_sealed IS NOT NULL "
        "OR delivery_address_sealed IS NOT NULL OR delivery_phone_sealed IS NOT NULL)",
        work.now(), id);
    // A parcel's number leads to the address that it went to.
    work.execute("UPDATE shipments SET note = '', tracking = '' "
                 "WHERE order_id IN (SELECT id FROM orders WHERE member_id = ?)",
                 id);
    work.execute("UPDATE held_sales SET member_id = NULL, state = 'discarded', content = x'', updated_at = ? "
                 "WHERE member_id = ?",
                 work.now(), id);
    for (const QString &word : words) {
        work.execute(R"(
            UPDATE orders SET updated_at = ?1 WHERE member_id = ?2
                AND (id IN (SELECT order_id FROM order_lines WHERE instr(lower(description), lower(?3)) > 0)
                     OR id IN (SELECT order_id FROM order_discounts WHERE instr(lower(label), lower(?3)) > 0)))",
                     work.now(), id, word);
        work.execute(R"(
            UPDATE order_lines SET description = (
                SELECT p.name FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = variant_id)
            WHERE order_id IN (SELECT id FROM orders WHERE member_id = ?) AND instr(lower(description), lower(?)) > 0)",
                     id, word);
        work.execute(R"(
            UPDATE gift_cards SET note = '', updated_at = ?3
            WHERE instr(lower(note), lower(?2)) > 0
                AND id IN (SELECT e.card_id FROM gift_card_entries e JOIN orders o ON o.id = e.order_id
                           WHERE o.member_id = ?1))",
                     id, word, work.now());
        work.execute(R"(
            UPDATE order_discounts SET label = ''
            WHERE order_id IN (SELECT id FROM orders WHERE member_id = ?) AND instr(lower(label), lower(?)) > 0)",
                     id, word);
    }
}

/// Rows that an import could not take, and that name the person.
void dropSetAside(store::UnitOfWork &work, const QStringList &words)
{
    const auto speaks = [&](const QJsonValue &value) {
        const QString field = value.toString().trimmed().toLower();
        return std::ranges::any_of(words, [&](const QString &word) {
            return field == word.toLower() || (word.size() > 5 && field.contains(word.toLower()));
        });
    };
    std::vector<qint64> theirs;
    for (store::Query row = work.connection().query("SELECT id, fields FROM set_aside_rows"); row.next();) {
        const auto id = row.get<qint64>(0);
        const auto fields = store::openedText(work.vault(), store::setAsidePlace("fields", id), row.get<QString>(1));
        // Nobody can know whom words speak of that do not open.
        if (!fields || std::ranges::any_of(QJsonDocument::fromJson(fields->toUtf8()).array(), speaks))
            theirs.push_back(id);
    }
    for (const qint64 id : theirs)
        work.execute("DELETE FROM set_aside_rows WHERE id = ?", id);
}

/// What speaks of the person outside of their records: notes on tasks, values of which two devices had different ones, and
/// rows that an import could not take. A short name stands in many texts, and counts only where it is all that a field holds.
void dropElsewhere(store::UnitOfWork &work, MemberId id, const QStringList &words)
{
    static constexpr char theirs[] = R"(
        ((table_name = 'members' AND row_id = ?1)
         OR (table_name = 'orders' AND row_id IN (SELECT id FROM orders WHERE member_id = ?1))
         OR (table_name = 'tickets' AND row_id IN (SELECT id FROM tickets WHERE member_id = ?1))
         OR (table_name = 'returns' AND row_id IN (SELECT id FROM returns WHERE member_id = ?1))
         OR (table_name = 'repairs' AND row_id IN (SELECT id FROM repairs WHERE member_id = ?1))))";
    const QByteArray notes = QByteArray("UPDATE tasks SET note = '', updated_at = ?2 WHERE note <> '' AND ") + theirs;
    work.execute(notes.constData(), id, work.now());
    const QByteArray conflicts = QByteArray("DELETE FROM sync_conflicts WHERE ") + theirs;
    work.execute(conflicts.constData(), id);
    if (!words.isEmpty())
        dropSetAside(work, words);
}

/// Name, phone and e-mail as they were typed.
QStringList wordsOf(store::Connection &connection, MemberId id, const QString &name)
{
    QStringList words{name};
    if (const Result<Contact> contact = openContact(connection, id))
        words << contact->phone << contact->email;
    words.removeAll(QString());
    return words;
}

/// All records of the person, the one that remains first.
std::vector<MemberId> recordsOf(store::Connection &connection, MemberId head)
{
    std::vector<MemberId> ids{head};
    store::Query rows = connection.query("SELECT id FROM members WHERE merged_into = ? ORDER BY id", head);
    while (rows.next())
        ids.push_back(rows.get<MemberId>(0));
    return ids;
}

Result<void> eraseRecord(store::UnitOfWork &work, MemberId id, const QStringList &words)
{
    const Result<Member> before = member(work.connection(), id);
    if (!before)
        return Failure(before.error());
    if (!before->erasedAt)
        dropWordsOfOrders(work, id, words);
    const QString name = QCoreApplication::translate("Members", "Erased member %1").arg(before->number);
    work.execute(R"(
        UPDATE members SET name = ?, search_text = ?, phone_sealed = NULL, phone_token = NULL, phone_tail_token = NULL,
            phone_verified_at = NULL, email_sealed = NULL, email_token = NULL, email_verified_at = NULL,
            address_sealed = NULL, birthday = NULL, language = '', household_id = NULL, referrer_id = NULL, note = '',
            archived_at = coalesce(archived_at, ?),
            erased_at = coalesce(erased_at, ?), updated_at = ?
        WHERE id = ?)",
                 name, searchTextOf(name, before->number), work.now(), work.now(), work.now(), id);
    dropWords(work, id);
    dropWordsOfTickets(work, id, words);
    dropWordsOfSurveys(work, id);
    dropMails(work, id);
    dropWhatWasTyped(work, id);
    dropElsewhere(work, id, words);
    work.audit("members.eraseMember", "members", id.value);
    return {};
}

} // namespace

Result<void> eraseMember(store::UnitOfWork &work, MemberId id)
{
    if (auto allowed = work.require(Permission::EraseMembers); !allowed)
        return allowed;
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::EraseMembers); !proved)
        return proved;
    // The records of one person who was entered twice go together: each of them tells who it was.
    const std::vector<MemberId> records = recordsOf(work.connection(), headOf(work.connection(), id));
    QStringList words;
    for (const MemberId record : records) {
        const Result<Member> before = member(work.connection(), record);
        if (!before)
            return Failure(before.error());
        if (!before->erasedAt)
            words << wordsOf(work.connection(), record, before->name);
    }
    words.removeDuplicates();
    for (const MemberId record : records) {
        if (auto done = eraseRecord(work, record, words); !done)
            return done;
    }
    // The index only marks what it is told to forget. Merged into one, it holds what there is.
    work.execute("INSERT INTO member_search (member_search) VALUES ('optimize')");
    sweepAfterCommit(work);
    return {};
}

void eraseHere(store::UnitOfWork &work, MemberId id)
{
    const int before = sqlite3_total_changes(work.connection().handle());
    dropWords(work, id);
    dropWhatWasTyped(work, id);
    dropElsewhere(work, id, {});
    // A schema trigger says that there are traces where the member itself was erased just now.
    if (sqlite3_total_changes(work.connection().handle()) != before || tracesMayRemain(work.connection()))
        sweepAfterCommit(work);
}

bool tracesMayRemain(store::Connection &connection)
{
    return connection.value<qint64>("SELECT 1 FROM settings WHERE key = 'members/traces'").has_value();
}

void sweepAfterCommit(store::UnitOfWork &work)
{
    work.execute("INSERT INTO settings (key, value) VALUES ('members/traces', '1') ON CONFLICT DO NOTHING");
    sqlite3_wal_hook(work.connection().handle(), sweep, nullptr);
}

} // namespace shopdesk::members
