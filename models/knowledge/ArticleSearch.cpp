// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/ArticleSearch.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "base/Words.h"
#include "knowledge/Articles.h"
#include "knowledge/HelpPage.h"
#include "knowledge/Markdown.h"
#include "store/Search.h"
#include "store/Settings.h"
#include "tickets/Messages.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>
#include <QUrl>

namespace shopdesk::knowledge {

namespace {

constexpr EnumKeys<2> ways{"text", "link"};
const QString addressKey = QStringLiteral("knowledge/helpAddress");
constexpr int longestBeginning = 160;
constexpr int mostWords = 60; // of a ticket: more make no difference, and take long

/// What of a ticket counts beside its words.
struct Leaning
{
    tickets::CategoryId category = {};
    QString language = {};
};

QString beginningOf(const QString &body)
{
    const QString text = oneLine(toPlainText(body.left(4 * longestBeginning)));
    return text.size() > longestBeginning ? text.left(longestBeginning) + QChar(0x2026) : text;
}

std::vector<FoundArticle> find(store::Connection &connection, const QString &match, Audience audience,
                               const Leaning &leaning, int most)
{
    std::vector<FoundArticle> found;
    if (match.isEmpty())
        return found;
    // The rank of FTS5 is negative; the smaller, the better.
    store::Query rows =
        connection.query(R"(
        SELECT a.id, v.title, v.body, a.visibility, a.language
        FROM article_search JOIN articles a ON a.published_id = article_search.rowid
        JOIN article_versions v ON v.id = a.published_id
        WHERE article_search MATCH ?1 AND a.status = 'published' AND (a.visibility = 'public' OR ?2)
        ORDER BY bm25(article_search, 5.0, 1.0)
            * CASE WHEN a.category_id = ?3 THEN 2.0 ELSE 1.0 END
            * CASE WHEN ?4 = '' OR a.language = '' OR a.language = ?4 THEN 1.0 ELSE 0.25 END, a.id
        LIMIT ?5)",
                         match, audience == Audience::Colleague, leaning.category, leaning.language, most);
    while (rows.next())
        found.push_back({rows.get<ArticleId>(0), rows.get<QString>(1), beginningOf(rows.get<QString>(2)),
                         visibilityFrom(rows.get<QString>(3)).value_or(Visibility::Internal), rows.get<QString>(4)});
    return found;
}

} // namespace

std::optional<Way> wayFrom(const QString &key)
{
    return enumFrom<Way>(ways, key);
}

Result<std::vector<FoundArticle>> searchArticles(store::Connection &connection, const QString &typed, Audience audience,
                                                 int most)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    return find(connection, store::matchExpression(typed), audience, {}, most);
}

Result<std::vector<FoundArticle>> suggestArticles(store::Connection &connection, tickets::TicketId ticket,
                                                  Audience audience, int most)
{
    const Result<tickets::Ticket> about = tickets::ticket(connection, ticket);
    if (!about)
        return Failure(about.error());
    const auto messages = tickets::conversation(connection, ticket);
    if (!messages)
        return Failure(messages.error());
    // What was said last tells most.
    QString text = about->fields.subject;
    for (auto message = messages->rbegin(); message != messages->rend(); ++message) {
        if (message->author == tickets::Author::Customer)
            text += QLatin1Char('\n') + message->body;
    }
    const QString match = store::anyExpression(tellingWords(text).mid(0, mostWords));
    return find(connection, match, audience, {about->fields.category, about->fields.language}, most);
}

Result<QString> insertArticle(store::UnitOfWork &work, ArticleId id, tickets::TicketId ticket, Audience audience,
                              Way way)
{
    if (const Result<tickets::Ticket> about = tickets::workOn(work, ticket); !about)
        return Failure(about.error());
    const Result<Article> found = article(work.connection(), id);
    if (!found)
        return Failure(found.error());
    if (found->status != Status::Published) {
        return fail("knowledge.notPublished",
                    QCoreApplication::translate("Knowledge", "This article is not published. Choose another."),
                    QStringLiteral("id"));
    }
    if (found->draft.visibility == Visibility::Internal && audience == Audience::Customer) {
        return fail("knowledge.isInternal",
                    QCoreApplication::translate("Knowledge", "This article is for colleagues alone."),
                    QStringLiteral("id"));
    }
    const QString address = helpAddress(work.connection());
    if (way == Way::Link && address.isEmpty()) {
        return fail("knowledge.noHelpAddress",
                    QCoreApplication::translate("Knowledge",
                                                "The help page has no address yet. Settings → Knowledge base has it."),
                    QStringLiteral("way"));
    }
    store::Query row =
        work.connection().query("SELECT title, body FROM article_versions WHERE id = ?", *found->published);
    row.next();
    const QString words = way == Way::Text ? toPlainText(row.get<QString>(1))
                                           : row.get<QString>(0) + QLatin1Char('\n') + address + pageNameOf(id);
    work.execute("INSERT INTO article_uses (id, article_id, version_id, ticket_id, way, at) VALUES (?, ?, ?, ?, ?, ?)",
                 work.newId<Id<struct ArticleUseTag>>(), id, *found->published, ticket, enumKey(ways, way), work.now());
    work.execute("UPDATE articles SET updated_at = updated_at WHERE id = ?", id);
    work.audit("knowledge.insertArticle", "tickets", ticket.value,
               {{QStringLiteral("article"), QJsonArray{QString(), row.get<QString>(0)}}});
    return words;
}

Result<void> sayHelped(store::UnitOfWork &work, ArticleId id, bool helped, tickets::TicketId ticket)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return allowed;
    if (ticket) {
        if (const Result<tickets::Ticket> about = tickets::workOn(work, ticket); !about)
            return Failure(about.error());
    }
    if (work.execute("UPDATE articles SET updated_at = updated_at WHERE id = ?", id) == 0)
        return articleNotFound();
    work.execute(R"(
        INSERT INTO article_verdicts (id, article_id, ticket_id, helped, at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (article_id, ticket_id) WHERE ticket_id IS NOT NULL
        DO UPDATE SET helped = excluded.helped, at = excluded.at)",
                 work.newId<Id<struct VerdictTag>>(), id, ticket ? std::optional(ticket) : std::nullopt, helped,
                 work.now());
    work.audit("knowledge.sayHelped", "articles", id.value,
               {{QStringLiteral("helped"), QJsonArray{QJsonValue(), helped}}});
    return {};
}

Result<std::vector<UsedArticle>> articlesOf(store::Connection &connection, tickets::TicketId ticket)
{
    if (const Result<tickets::Ticket> about = tickets::ticket(connection, ticket); !about)
        return Failure(about.error());
    std::vector<UsedArticle> used;
    store::Query rows = connection.query(R"(
        SELECT DISTINCT a.id, a.title, w.helped FROM article_uses u JOIN articles a ON a.id = u.article_id
        LEFT JOIN article_verdicts w ON w.article_id = a.id AND w.ticket_id = u.ticket_id
        WHERE u.ticket_id = ? ORDER BY a.title, a.id)",
                                         ticket);
    while (rows.next())
        used.push_back({rows.get<ArticleId>(0), rows.get<QString>(1), rows.get<std::optional<bool>>(2)});
    return used;
}

QString helpAddress(store::Connection &connection)
{
    return store::setting(connection, addressKey);
}

Result<void> setHelpAddress(store::UnitOfWork &work, const QString &typed)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    QString address = typed.trimmed();
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!address.isEmpty() && (!url.isValid() || !isWeb || url.host().isEmpty())) {
        return fail("knowledge.badAddress",
                    QCoreApplication::translate("Knowledge", "Enter an address such as https://shop.example/help/."),
                    QStringLiteral("helpAddress"));
    }
    if (!address.isEmpty() && !address.endsWith(QLatin1Char('/')))
        address += QLatin1Char('/');
    const QString before = helpAddress(work.connection());
    work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                 addressKey, address);
    work.audit("knowledge.setHelpAddress", "settings", 0,
               {{QStringLiteral("helpAddress"), QJsonArray{before, address}}});
    return {};
}

} // namespace shopdesk::knowledge
