// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/Article.h"
#include "store/UnitOfWork.h"

namespace shopdesk::knowledge {

// Writing needs Permission::AnswerTickets, what others then read Permission::ManageTickets. Errors "knowledge.notFound",
// "knowledge.titleMissing", "knowledge.bodyMissing", "knowledge.textTooLong" (with the field), "knowledge.categoryNotFound",
// "knowledge.isArchived".

/// A draft, in its first version.
Result<ArticleId> createArticle(store::UnitOfWork &work, const ArticleDraft &draft);
/// Other words are a new version; who may read it, category and language hold at once. Making a published article public
/// needs Permission::ManageTickets.
Result<void> updateArticle(store::UnitOfWork &work, ArticleId id, const ArticleDraft &draft);
/// The latest version is what others read from now on.
Result<void> publishArticle(store::UnitOfWork &work, ArticleId id);
/// Nobody is offered it any more.
Result<void> archiveArticle(store::UnitOfWork &work, ArticleId id);
/// As a draft.
Result<void> restoreArticle(store::UnitOfWork &work, ArticleId id);
/// Makes the words of an earlier version the latest ones, as a new version: nothing is lost. Error
/// "knowledge.versionNotFound".
Result<void> restoreVersion(store::UnitOfWork &work, ArticleId id, VersionId version);

/// Needs Permission::SeeTickets.
Result<Article> article(store::Connection &connection, ArticleId id);
/// The latest first. Needs Permission::SeeTickets.
Result<std::vector<Version>> versionsOf(store::Connection &connection, ArticleId id);

// Parts of other operations.
Failure articleNotFound();

} // namespace shopdesk::knowledge
