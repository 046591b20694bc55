// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "base/Instant.h"
#include "tickets/Ticket.h"

#include <optional>
#include <vector>

namespace shopdesk::knowledge {

using ArticleId = Id<struct ArticleTag>;
using VersionId = Id<struct ArticleVersionTag>;

/// Draft → Published → Archived, and out of the archive as a draft again. A published article that is edited goes on being
/// read as it was published, until the new version is published, too.
enum class Status { Draft, Published, Archived };
/// Internal: for colleagues; never offered for an answer, never on the help page.
enum class Visibility { Internal, Public };

QString keyOf(Status status);
QString keyOf(Visibility visibility);
std::optional<Status> statusFrom(const QString &key);
std::optional<Visibility> visibilityFrom(const QString &key);

/// As a person fills it in.
struct ArticleDraft
{
    QString title;
    QString body; ///< Markdown (Markdown.h)
    Visibility visibility = Visibility::Public;
    tickets::CategoryId category = {}; ///< one of the tickets'; none: about everything
    QString language = {};             ///< "zh", "en"; empty: any

    bool operator==(const ArticleDraft &) const = default;
};

struct Version
{
    VersionId id;
    int number = 1; ///< counted from the first
    QString title;
    QString body;
    Instant at;
    QString person;
};

struct Article
{
    ArticleId id;
    Status status = Status::Draft;
    ArticleDraft draft; ///< the latest version
    QString categoryName;
    VersionId latest;
    std::optional<VersionId> published; ///< the version that others read
    Instant createdAt;
    Instant updatedAt;
    int uses = 0; ///< answers that it went into
    int helped = 0;
    int notHelped = 0;

    /// Published, and edited since.
    bool hasNews() const { return status == Status::Published && published != latest; }
};

inline constexpr int longestBody = 100'000; // UTF-16 units

} // namespace shopdesk::knowledge
