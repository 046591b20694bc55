// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/KnowledgeOperations.h"

#include "knowledge/Articles.h"
#include "knowledge/ArticleSearch.h"
#include "knowledge/HelpPage.h"
#include "store/Answers.h"

namespace shopdesk::knowledge {

namespace {

using store::idObject;
using store::onId;
using store::Outcome;
using store::toText;

ArticleDraft draftFrom(store::JsonInput &input, const ArticleDraft &otherwise)
{
    return {input.text("title", otherwise.title), input.text("body", otherwise.body),
            input.word("visibility", visibilityFrom, otherwise.visibility),
            input.id<tickets::CategoryId>("category", otherwise.category), input.text("language", otherwise.language)};
}

std::optional<Audience> audienceFrom(const QString &key)
{
    if (key == QLatin1String("customer"))
        return Audience::Customer;
    return key == QLatin1String("colleague") ? std::optional(Audience::Colleague) : std::nullopt;
}

QJsonObject toJson(const Article &article)
{
    return {
        {QStringLiteral("id"), article.id.text()},
        {QStringLiteral("status"), keyOf(article.status)},
        {QStringLiteral("title"), article.draft.title},
        {QStringLiteral("body"), article.draft.body},
        {QStringLiteral("visibility"), keyOf(article.draft.visibility)},
        {QStringLiteral("category"), article.draft.category ? QJsonValue(article.draft.category.text()) : QJsonValue()},
        {QStringLiteral("language"), article.draft.language},
        {QStringLiteral("hasNews"), article.hasNews()},
        {QStringLiteral("uses"), article.uses},
        {QStringLiteral("helped"), article.helped},
        {QStringLiteral("notHelped"), article.notHelped}};
}

QJsonObject toJson(const Version &version)
{
    return {{QStringLiteral("id"), version.id.text()},  {QStringLiteral("number"), version.number},
            {QStringLiteral("title"), version.title},   {QStringLiteral("body"), version.body},
            {QStringLiteral("at"), toText(version.at)}, {QStringLiteral("person"), version.person}};
}

QJsonObject toJson(const FoundArticle &found)
{
    return {{QStringLiteral("id"), found.id.text()},
            {QStringLiteral("title"), found.title},
            {QStringLiteral("beginning"), found.beginning},
            {QStringLiteral("visibility"), keyOf(found.visibility)},
            {QStringLiteral("language"), found.language}};
}

template<typename T>
Outcome found(const Result<std::vector<T>> &all)
{
    return store::listObject("found", all, [](const T &each) { return toJson(each); });
}

Outcome runCreate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const ArticleDraft draft = draftFrom(input, {});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createArticle(work, draft).map(idObject<ArticleId>);
}

Outcome runUpdate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ArticleId>("id");
    const Result<Article> before = article(work.connection(), id);
    const ArticleDraft draft = draftFrom(input, before ? before->draft : ArticleDraft());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateArticle(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runArticle(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ArticleId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return article(work.connection(), id).map([](const Article &found) { return toJson(found); });
}

Outcome runVersions(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ArticleId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return found(versionsOf(work.connection(), id));
}

Outcome runRestoreVersion(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ArticleId>("id");
    const auto version = input.id<VersionId>("version");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return restoreVersion(work, id, version).map([] { return QJsonObject(); });
}

Outcome runSearch(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString text = input.text("text");
    const auto ticket = input.id<tickets::TicketId>("ticket");
    const Audience audience = input.word("for", audienceFrom, Audience::Customer);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return ticket ? found(suggestArticles(work.connection(), ticket, audience))
                  : found(searchArticles(work.connection(), text, audience));
}

Outcome runInsert(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ArticleId>("id");
    const auto ticket = input.id<tickets::TicketId>("ticket");
    const Audience audience = input.word("for", audienceFrom, Audience::Customer);
    const Way way = input.word("way", wayFrom, Way::Text);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return insertArticle(work, id, ticket, audience, way).map([](const QString &words) {
        return QJsonObject{{QStringLiteral("words"), words}};
    });
}

Outcome runSayHelped(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ArticleId>("id");
    const auto ticket = input.id<tickets::TicketId>("ticket");
    const bool helped = input.flag("helped", true);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return sayHelped(work, id, helped, ticket).map([] { return QJsonObject(); });
}

Outcome runExport(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString folder = input.text("folder");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return exportHelpPage(work.connection(), folder).map([](int articles) {
        return QJsonObject{{QStringLiteral("articles"), articles}};
    });
}

Outcome runSetSettings(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString address = input.text("helpAddress", helpAddress(work.connection()));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setHelpAddress(work, address).map([] { return QJsonObject(); });
}

constexpr store::Operation all[] = {
    {"knowledge.createArticle",
     "Writes an article as a draft: title, body (Markdown), visibility (public, internal), category, language; gives its id.",
     runCreate, Permission::AnswerTickets},
    {"knowledge.updateArticle", "Changes the fields given of the article id; other words are a new version.", runUpdate,
     Permission::AnswerTickets},
    {"knowledge.publishArticle", "Publishes the latest version of the article id.", onId<ArticleId, publishArticle>,
     Permission::ManageTickets},
    {"knowledge.archiveArticle", "Archives the article id.", onId<ArticleId, archiveArticle>,
     Permission::ManageTickets},
    {"knowledge.restoreArticle", "Takes the article id out of the archive, as a draft.",
     onId<ArticleId, restoreArticle>, Permission::ManageTickets},
    {"knowledge.restoreVersion", "Makes version of the article id the latest one again.", runRestoreVersion,
     Permission::AnswerTickets},
    {"knowledge.article", "Gives the article id in its latest version.", runArticle, Permission::SeeTickets},
    {"knowledge.versions", "Gives the versions of the article id, the latest first.", runVersions,
     Permission::SeeTickets},
    {"knowledge.search",
     "Gives published articles, the best first: by text, or by the words of ticket; for customer (public ones alone) or "
     "colleague.",
     runSearch, Permission::SeeTickets},
    {"knowledge.insertArticle",
     "Gives the words of the article id for an answer to ticket: way (text, link), for (customer, colleague).",
     runInsert, Permission::AnswerTickets},
    {"knowledge.sayHelped", "Says whether the article id helped: helped, ticket (may be left out).", runSayHelped,
     Permission::AnswerTickets},
    {"knowledge.exportHelpPage", "Writes the public articles as a help page into folder; gives how many there are.",
     runExport, Permission::ExportData},
    {"knowledge.setSettings", "Sets helpAddress, where the help page stands on the net (empty: nowhere).",
     runSetSettings, Permission::ManageTickets},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::knowledge
