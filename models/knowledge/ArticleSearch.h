// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/Article.h"
#include "store/UnitOfWork.h"

namespace shopdesk::knowledge {

/// A published article, in the version that others read.
struct FoundArticle
{
    ArticleId id;
    QString title;
    QString beginning; ///< of its words, without marks
    Visibility visibility = Visibility::Public;
    QString language;
};

/// Whom the words are for.
enum class Audience { Customer, Colleague };

inline constexpr int mostFound = 20;

/// Published articles that hold every word typed, the best first (bm25; a word in the title counts five times); two Chinese
/// characters are enough. For a customer public ones alone. Needs Permission::SeeTickets.
Result<std::vector<FoundArticle>> searchArticles(store::Connection &connection, const QString &typed, Audience audience,
                                                 int most = mostFound);

/// Published articles that have words in common with what a ticket's customer wrote, the best first; those of the ticket's
/// category and language come before others. Needs Permission::SeeTickets, in the ticket's store.
Result<std::vector<FoundArticle>> suggestArticles(store::Connection &connection, tickets::TicketId ticket,
                                                  Audience audience, int most = 5);

enum class Way { Text, Link };
std::optional<Way> wayFrom(const QString &key);

/// What goes into an answer: the words of the article without marks, or its title with the address of its page on the help
/// page. Written down, so that one sees which articles are used. Needs Permission::AnswerTickets, in the ticket's store.
/// Errors "knowledge.notFound", "knowledge.notPublished", "knowledge.isInternal" for an answer to a customer,
/// "knowledge.noHelpAddress" for a link where the shop has no help page on the net.
Result<QString> insertArticle(store::UnitOfWork &work, ArticleId id, tickets::TicketId ticket, Audience audience,
                              Way way);

/// Whether it helped, of a ticket (the last word counts) or as somebody says at the counter. Needs
/// Permission::AnswerTickets. Error "knowledge.notFound".
Result<void> sayHelped(store::UnitOfWork &work, ArticleId id, bool helped, tickets::TicketId ticket = {});

/// Articles that went into answers of a ticket, and what was said of them.
struct UsedArticle
{
    ArticleId id;
    QString title;
    std::optional<bool> helped;
};
/// Needs Permission::SeeTickets, in the ticket's store.
Result<std::vector<UsedArticle>> articlesOf(store::Connection &connection, tickets::TicketId ticket);

/// Where the help page stands on the net, such as "https://shop.example/help/"; empty: nowhere.
QString helpAddress(store::Connection &connection);
/// Needs Permission::ManageTickets. Error "knowledge.badAddress" (field "helpAddress") for what is no web address.
Result<void> setHelpAddress(store::UnitOfWork &work, const QString &address);

} // namespace shopdesk::knowledge
