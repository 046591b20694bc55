// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Generation.h"

#include <QSet>

namespace shopdesk::bench {

namespace {

constexpr int agents = 200;
constexpr int messagesPerTicket = 5;
constexpr int words = 3'000;

/// English and Chinese words as customers use them, common ones first.
void writeWords(store::UnitOfWork &work)
{
    work.connection().executeScript("CREATE TEMP TABLE bench_words (id INTEGER PRIMARY KEY, word TEXT NOT NULL)");
    store::Query insert = work.connection().prepare("INSERT INTO bench_words (id, word) VALUES (?, ?)");
    Dice dice(6);
    QSet<QString> seen;
    while (seen.size() < words) {
        const ProductWords product = productWords(dice);
        for (const QString &word :
             (product.name + QLatin1Char(' ') + personName(dice) + QString::number(dice.below(words)))
                 .split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (seen.size() < words && !seen.contains(word)) {
                seen.insert(word);
                put(insert, qint64(seen.size() - 1), word);
            }
        }
    }
}

void writeAgents(store::UnitOfWork &work)
{
    work.execute("INSERT INTO roles (id, key, name, permissions, updated_at) "
                 "VALUES (900, 'bench', 'Agent', 'tickets.see tickets.answer', 0)");
    for (int i = 1; i <= agents; ++i) {
        work.execute("INSERT INTO staff (id, name, role_id, updated_at) VALUES (?, ?, 900, 0)", 1'000 + i,
                     QStringLiteral("Agent %1").arg(i));
        work.execute("INSERT INTO ticket_agents (id, takes, most_open, updated_at) VALUES (?, 1, 1000, 0)", 1'000 + i);
        // Some know more than others.
        if (i % 3 == 0)
            work.execute("INSERT INTO ticket_agent_skills (agent_id, kind, word) VALUES (?, 'skill', 'repair')",
                         1'000 + i);
        if (i % 2 == 0)
            work.execute("INSERT INTO ticket_agent_skills (agent_id, kind, word) VALUES (?, 'language', 'zh')",
                         1'000 + i);
    }
    for (int i = 1; i <= 20; ++i) {
        work.execute("INSERT INTO ticket_categories (id, name, skill, updated_at) VALUES (?, ?, ?, 0)", 1'000 + i,
                     QStringLiteral("Category %1").arg(i), QString::fromLatin1(i % 5 == 0 ? "repair" : ""));
    }
    // Views that people keep: each narrows the list in another way.
    for (int i = 1; i <= 20; ++i) {
        const QString query = QStringLiteral(R"({"filters": {"status": ["new", "open", "pending"], "%1": [%2]}})")
                                  .arg(QLatin1String(i % 2 == 0 ? "assignee" : "category"))
                                  .arg(1'000 + i);
        work.execute("INSERT INTO ticket_views (id, name, query, updated_at) VALUES (?, ?, ?, 0)", 1'000 + i,
                     QStringLiteral("View %1").arg(i), query);
    }
}

/// Ninety-six of a hundred are closed; one waits for somebody, one is open, one pending, one resolved.
constexpr char insertTickets[] = R"(
    WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
    INSERT INTO tickets (id, number, store_id, kind, status, pending_for, priority, channel, category_id, language, subject,
        assignee_id, policy_id, opened_at, updated_at, responded_at, resolved_at, due_at, search_text)
    SELECT i + 10000, 'TK-B-' || i, ?3,
        CASE i % 5 WHEN 0 THEN 'complaint' WHEN 1 THEN 'after_sales' ELSE 'question' END,
        CASE i % 100 WHEN 96 THEN 'resolved' WHEN 97 THEN 'new' WHEN 98 THEN 'open' WHEN 99 THEN 'pending' ELSE 'closed' END,
        CASE i % 100 WHEN 99 THEN 'customer' END,
        CASE i % 10 WHEN 0 THEN 'high' WHEN 1 THEN 'low' ELSE 'normal' END,
        CASE i % 4 WHEN 0 THEN 'phone' WHEN 1 THEN 'email' WHEN 2 THEN 'chat' ELSE 'counter' END,
        1001 + (i / 100) % 20, CASE (i / 100) % 3 WHEN 0 THEN 'zh' ELSE '' END,
        (SELECT word FROM bench_words WHERE id = i * 7 % 3000) || ' ' || (SELECT word FROM bench_words WHERE id = i % 3000),
        CASE i % 100 WHEN 97 THEN NULL ELSE 1001 + (i / 100) % 200 END, 1,
        ?4 - (?5 - i) * 94000, ?4 - (?5 - i) * 94000 + 3600000, ?4 - (?5 - i) * 94000 + 1800000,
        CASE WHEN i % 100 < 97 THEN ?4 - (?5 - i) * 94000 + 3600000 END,
        CASE WHEN i % 100 IN (97, 98) THEN ?4 + (i % 1000 - 300) * 60000 END,
        'TK-B-' || i || ' ' || (SELECT word FROM bench_words WHERE id = i * 7 % 3000) || ' '
            || (SELECT word FROM bench_words WHERE id = i % 3000)
    FROM n)";
constexpr char insertSteps[] = R"(
    INSERT INTO ticket_steps (id, ticket_id, to_status, at, staff_name)
    SELECT id, id, 'new', opened_at, '' FROM tickets WHERE id BETWEEN ?1 + 10000 AND ?2 + 10000)";
constexpr char insertMessages[] = R"(
    WITH RECURSIVE k (j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM k WHERE j < ?3 - 1)
    INSERT INTO ticket_messages (id, ticket_id, author, visibility, channel, at, staff_name)
    SELECT t.id * 10 + j, t.id, CASE j % 2 WHEN 0 THEN 'customer' ELSE 'staff' END, 'public', t.channel,
        t.opened_at + j * 600000, ''
    FROM tickets t, k WHERE t.id BETWEEN ?1 + 10000 AND ?2 + 10000)";
constexpr char insertWords[] = R"(
    INSERT INTO ticket_words (message_id, body)
    SELECT m.id, (SELECT word FROM bench_words WHERE id = m.id % 2999) || ' '
        || (SELECT word FROM bench_words WHERE id = m.id / 3 % 2971) || ' '
        || (SELECT word FROM bench_words WHERE id = m.id / 7 % 487) || ' '
        || (SELECT word FROM bench_words WHERE id = m.id / 11 % 2857) || ' '
        || (SELECT word FROM bench_words WHERE id = m.id / 13 % 97)
    FROM ticket_messages m WHERE m.id BETWEEN (?1 + 10000) * 10 AND (?2 + 10000) * 10 + 9)";

} // namespace

void generateDesk(store::UnitOfWork &work, const Generation &)
{
    writeWords(work);
    writeAgents(work);
}

bool generateTickets(store::UnitOfWork &work, const Generation &shop, int written)
{
    const qint64 first = written + 1;
    const qint64 last = std::min(written + ticketsPerTransaction, shop.size.tickets);
    const Instant now = Instant::now();
    work.execute(insertTickets, first, last, shop.stores.front().id, now, shop.size.tickets);
    work.execute(insertSteps, first, last);
    work.execute(insertMessages, first, last, messagesPerTicket);
    work.execute(insertWords, first, last);
    return last < shop.size.tickets;
}

} // namespace shopdesk::bench
