// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/Articles.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "store/Difference.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::knowledge {

namespace {

constexpr EnumKeys<3> statuses{"draft", "published", "archived"};
constexpr EnumKeys<2> visibilities{"internal", "public"};

Failure tooLong(int most, const QString &field)
{
    return fail(
        "knowledge.textTooLong",
        QCoreApplication::translate("Knowledge", "This is longer than %1 characters. Make it shorter.").arg(most),
        field);
}

Result<ArticleDraft> checked(store::Connection &connection, ArticleDraft draft)
{
    draft.title = oneLine(draft.title);
    draft.body = manyLines(draft.body);
    draft.language = oneLine(draft.language).toLower().left(tickets::longestTag);
    if (draft.title.isEmpty()) {
        return fail("knowledge.titleMissing", QCoreApplication::translate("Knowledge", "Give the article a title."),
                    QStringLiteral("title"));
    }
    if (draft.body.isEmpty()) {
        return fail("knowledge.bodyMissing", QCoreApplication::translate("Knowledge", "Write the article first."),
                    QStringLiteral("body"));
    }
    if (draft.title.size() > longestName)
        return tooLong(longestName, QStringLiteral("title"));
    if (draft.body.size() > longestBody)
        return tooLong(longestBody, QStringLiteral("body"));
    if (draft.category && !connection.value<int>("SELECT 1 FROM ticket_categories WHERE id = ?", draft.category)) {
        return fail("knowledge.categoryNotFound",
                    QCoreApplication::translate("Knowledge", "This category is gone. Choose another."),
                    QStringLiteral("category"));
    }
    return draft;
}

/// What the trail says. The words themselves stand in the versions.
QJsonObject toJson(const ArticleDraft &draft)
{
    return {{QStringLiteral("title"), draft.title},
            {QStringLiteral("visibility"), keyOf(draft.visibility)},
            {QStringLiteral("category"), draft.category ? draft.category.text() : QString()},
            {QStringLiteral("language"), draft.language}};
}

void writeVersion(store::UnitOfWork &work, VersionId version, ArticleId id, const QString &title, const QString &body)
{
    work.execute("INSERT INTO article_versions (id, article_id, title, body, at, staff_id, staff_name) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)",
                 version, id, title, body, work.now(), work.actor().id ? std::optional(work.actor().id) : std::nullopt,
                 work.actor().name);
}

std::optional<tickets::CategoryId> orNull(tickets::CategoryId id)
{
    return id ? std::optional(id) : std::nullopt;
}

/// The article, where the acting person may do that with it.
Result<Article> workOn(store::UnitOfWork &work, ArticleId id, Permission permission)
{
    if (auto allowed = work.require(permission); !allowed)
        return Failure(allowed.error());
    return article(work.connection(), id);
}

Failure isArchived()
{
    return fail("knowledge.isArchived",
                QCoreApplication::translate("Knowledge", "This article is in the archive. Take it out first."),
                QStringLiteral("id"));
}

Result<void> setStatus(store::UnitOfWork &work, ArticleId id, Status status, const char *operation)
{
    const Result<Article> before = workOn(work, id, Permission::ManageTickets);
    if (!before)
        return Failure(before.error());
    work.execute("UPDATE articles SET status = ?2, updated_at = ?3, "
                 "published_id = CASE WHEN ?2 = 'published' THEN latest_id ELSE published_id END WHERE id = ?1",
                 id, keyOf(status), work.now());
    work.audit(operation, "articles", id.value,
               {{QStringLiteral("status"), QJsonArray{keyOf(before->status), keyOf(status)}}});
    return {};
}

} // namespace

QString keyOf(Status status)
{
    return enumKey(statuses, status);
}

QString keyOf(Visibility visibility)
{
    return enumKey(visibilities, visibility);
}

std::optional<Status> statusFrom(const QString &key)
{
    return enumFrom<Status>(statuses, key);
}

std::optional<Visibility> visibilityFrom(const QString &key)
{
    return enumFrom<Visibility>(visibilities, key);
}

Failure articleNotFound()
{
    return fail("knowledge.notFound", QCoreApplication::translate("Knowledge", "This article is gone. Choose another."),
                QStringLiteral("id"));
}

Result<ArticleId> createArticle(store::UnitOfWork &work, const ArticleDraft &typed)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return Failure(allowed.error());
    const Result<ArticleDraft> draft = checked(work.connection(), typed);
    if (!draft)
        return Failure(draft.error());
    const auto id = work.newId<ArticleId>();
    // The two rows name each other; that is looked at when both are there.
    const auto version = work.newId<VersionId>();
    work.execute(R"(
        INSERT INTO articles (id, status, visibility, category_id, language, title, latest_id, created_at, updated_at)
        VALUES (?1, 'draft', ?2, ?3, ?4, ?5, ?6, ?7, ?7))",
                 id, keyOf(draft->visibility), orNull(draft->category), draft->language, draft->title, version,
                 work.now());
    writeVersion(work, version, id, draft->title, draft->body);
    work.audit("knowledge.createArticle", "articles", id.value, store::difference({}, toJson(*draft)));
    return id;
}

Result<void> updateArticle(store::UnitOfWork &work, ArticleId id, const ArticleDraft &typed)
{
    const Result<Article> before = workOn(work, id, Permission::AnswerTickets);
    if (!before)
        return Failure(before.error());
    if (before->status == Status::Archived)
        return isArchived();
    const Result<ArticleDraft> draft = checked(work.connection(), typed);
    if (!draft)
        return Failure(draft.error());
    const bool opens = before->status == Status::Published && before->draft.visibility == Visibility::Internal
                       && draft->visibility == Visibility::Public;
    if (auto allowed = opens ? work.require(Permission::ManageTickets) : Result<void>(); !allowed)
        return allowed;
    VersionId latest = before->latest;
    if (draft->title != before->draft.title || draft->body != before->draft.body) {
        latest = work.newId<VersionId>();
        writeVersion(work, latest, id, draft->title, draft->body);
    }
    work.execute(R"(UPDATE articles SET visibility = ?, category_id = ?, language = ?, title = ?, latest_id = ?,
                    updated_at = ? WHERE id = ?)",
                 keyOf(draft->visibility), orNull(draft->category), draft->language, draft->title, latest, work.now(),
                 id);
    work.audit("knowledge.updateArticle", "articles", id.value,
               store::difference(toJson(before->draft), toJson(*draft)));
    return {};
}

Result<void> publishArticle(store::UnitOfWork &work, ArticleId id)
{
    const Result<Article> before = workOn(work, id, Permission::ManageTickets);
    if (!before)
        return Failure(before.error());
    if (before->status == Status::Archived)
        return isArchived();
    return setStatus(work, id, Status::Published, "knowledge.publishArticle");
}

Result<void> archiveArticle(store::UnitOfWork &work, ArticleId id)
{
    return setStatus(work, id, Status::Archived, "knowledge.archiveArticle");
}

Result<void> restoreArticle(store::UnitOfWork &work, ArticleId id)
{
    return setStatus(work, id, Status::Draft, "knowledge.restoreArticle");
}

Result<void> restoreVersion(store::UnitOfWork &work, ArticleId id, VersionId version)
{
    const Result<Article> before = workOn(work, id, Permission::AnswerTickets);
    if (!before)
        return Failure(before.error());
    store::Query row = work.connection().query(
        "SELECT title, body FROM article_versions WHERE article_id = ? AND id = ?", id, version);
    if (!row.next()) {
        return fail("knowledge.versionNotFound",
                    QCoreApplication::translate("Knowledge", "There is no such version of this article."),
                    QStringLiteral("version"));
    }
    ArticleDraft draft = before->draft;
    draft.title = row.get<QString>(0);
    draft.body = row.get<QString>(1);
    return updateArticle(work, id, draft);
}

Result<Article> article(store::Connection &connection, ArticleId id)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(R"(
        SELECT a.status, v.title, v.body, a.visibility, a.category_id, a.language, coalesce(c.name, ''), a.latest_id,
            a.published_id, a.created_at, a.updated_at,
            (SELECT count(*) FROM article_uses u WHERE u.article_id = a.id),
            (SELECT count(*) FROM article_verdicts w WHERE w.article_id = a.id AND w.helped = 1),
            (SELECT count(*) FROM article_verdicts w WHERE w.article_id = a.id AND w.helped = 0)
        FROM articles a JOIN article_versions v ON v.id = a.latest_id
        LEFT JOIN ticket_categories c ON c.id = a.category_id WHERE a.id = ?)",
                                        id);
    if (!row.next())
        return articleNotFound();
    Article found;
    found.id = id;
    found.status = statusFrom(row.get<QString>(0)).value_or(Status::Draft);
    found.draft = {row.get<QString>(1), row.get<QString>(2),
                   visibilityFrom(row.get<QString>(3)).value_or(Visibility::Internal),
                   row.get<std::optional<tickets::CategoryId>>(4).value_or(tickets::CategoryId()), row.get<QString>(5)};
    found.categoryName = row.get<QString>(6);
    found.latest = row.get<VersionId>(7);
    found.published = row.get<std::optional<VersionId>>(8);
    found.createdAt = row.get<Instant>(9);
    found.updatedAt = row.get<Instant>(10);
    found.uses = row.get<int>(11);
    found.helped = row.get<int>(12);
    found.notHelped = row.get<int>(13);
    return found;
}

Result<std::vector<Version>> versionsOf(store::Connection &connection, ArticleId id)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    std::vector<Version> versions;
    store::Query rows = connection.query(
        "SELECT id, title, body, at, staff_name FROM article_versions WHERE article_id = ? ORDER BY id", id);
    while (rows.next())
        versions.push_back({rows.get<VersionId>(0), static_cast<int>(versions.size()) + 1, rows.get<QString>(1),
                            rows.get<QString>(2), rows.get<Instant>(3), rows.get<QString>(4)});
    std::ranges::reverse(versions);
    return versions;
}

} // namespace shopdesk::knowledge
