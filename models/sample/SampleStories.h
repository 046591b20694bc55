// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/Messages.h"

#include <span>
#include <vector>

namespace shopdesk::sample {

/// What somebody said, so many minutes after the ticket was opened.
struct Said
{
    int after;
    tickets::Author author;
    tickets::Visibility visibility;
    const char16_t *words;
};

/// A ticket as it went.
struct Story
{
    int daysAgo;
    int hour; ///< of the day that it was opened on
    tickets::Kind kind;
    tickets::Priority priority;
    tickets::Channel channel;
    int category; ///< place in the table of categories; below 0: none
    const char *language;
    const char16_t *subject;
    const char16_t *message;
    std::vector<Said> said;
    tickets::Status end;
    std::optional<tickets::PendingFor> pendingFor = {};
};

struct CategoryStory
{
    const char16_t *name;
    int parent; ///< place in the same table; below 0: none
    const char *skill;
};

std::span<const CategoryStory> ticketCategories();
const std::vector<Story> &ticketStories();

} // namespace shopdesk::sample
