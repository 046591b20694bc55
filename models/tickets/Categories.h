// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

struct CategoryDraft
{
    QString name;
    CategoryId parent = {};
    QString skill = {}; ///< what somebody has to know to answer; empty: what the category above asks for
};

struct Category
{
    CategoryId id;
    CategoryDraft draft;
    QString path; ///< "Delivery › Late"
    bool isArchived = false;
};

inline constexpr int deepestCategory = 5;

// All that change something need Permission::ManageTickets. Errors "tickets.nameMissing", "tickets.nameInUse",
// "tickets.textTooLong", "tickets.categoryNotFound", "tickets.categoryLoop" and "tickets.tooDeep" (field "parent").

Result<CategoryId> createCategory(store::UnitOfWork &work, const CategoryDraft &draft);
Result<void> updateCategory(store::UnitOfWork &work, CategoryId id, const CategoryDraft &draft);
/// With what is below it. Tickets keep theirs.
Result<void> archiveCategory(store::UnitOfWork &work, CategoryId id);
Result<void> restoreCategory(store::UnitOfWork &work, CategoryId id);

/// As a tree that is read from above, names in their order. Needs Permission::SeeTickets.
Result<std::vector<Category>> categories(store::Connection &connection, bool archived = false);

} // namespace shopdesk::tickets
