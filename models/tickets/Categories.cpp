// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Categories.h"

#include "base/Text.h"
#include "store/Difference.h"

#include <QCoreApplication>

namespace shopdesk::tickets {

namespace {

Failure notFound(const char *field)
{
    return fail("tickets.categoryNotFound",
                QCoreApplication::translate("Tickets", "This category is gone. Choose another."),
                QString::fromLatin1(field));
}

/// How deep a category under @p parent would stand; an error where that is too deep or comes back to @p self.
Result<void> checkPlace(store::Connection &connection, CategoryId parent, CategoryId self)
{
    const QString field = QStringLiteral("parent");
    int depth = 1;
    for (CategoryId above = parent; above; ++depth) {
        if (above == self) {
            return fail("tickets.categoryLoop",
                        QCoreApplication::translate("Tickets", "A category cannot stand below itself. Choose another."),
                        field);
        }
        if (depth >= deepestCategory) {
            return fail("tickets.tooDeep",
                        QCoreApplication::translate("Tickets", "Categories go at most %1 deep. Choose one further up.")
                            .arg(deepestCategory),
                        field);
        }
        store::Query row = connection.query("SELECT parent_id FROM ticket_categories WHERE id = ?", above);
        if (!row.next())
            return notFound("parent");
        above = row.get<CategoryId>(0);
    }
    return {};
}

Result<CategoryDraft> checked(store::Connection &connection, CategoryDraft draft, CategoryId self)
{
    draft.name = oneLine(draft.name);
    draft.skill = oneLine(draft.skill).left(longestTag);
    const QString field = QStringLiteral("name");
    if (draft.name.isEmpty())
        return fail("tickets.nameMissing", QCoreApplication::translate("Tickets", "Give it a name."), field);
    if (draft.name.size() > longestName) {
        return fail("tickets.textTooLong",
                    QCoreApplication::translate("Tickets", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    field);
    }
    if (connection.value<int>(
            R"(SELECT 1 FROM ticket_categories WHERE coalesce(parent_id, 0) = ? AND name = ? COLLATE NOCASE
                                 AND id <> ? AND archived_at IS NULL)",
            draft.parent, draft.name, self)) {
        return fail(
            "tickets.nameInUse",
            QCoreApplication::translate("Tickets", "There is a “%1” already. Enter another name.").arg(draft.name),
            field);
    }
    if (auto good = checkPlace(connection, draft.parent, self); !good)
        return Failure(good.error());
    return draft;
}

QJsonObject toJson(const CategoryDraft &draft)
{
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("parent"), draft.parent ? draft.parent.text() : QString()},
            {QStringLiteral("skill"), draft.skill}};
}

void write(store::UnitOfWork &work, CategoryId id, const CategoryDraft &draft)
{
    work.execute("INSERT INTO ticket_categories (id, parent_id, name, skill, updated_at) VALUES (?, ?, ?, ?, ?) "
                 "ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, name = excluded.name, "
                 "skill = excluded.skill, updated_at = excluded.updated_at",
                 id, draft.parent ? std::optional(draft.parent) : std::nullopt, draft.name, draft.skill, work.now());
}

Result<CategoryDraft> draftOf(store::Connection &connection, CategoryId id)
{
    store::Query row = connection.query("SELECT name, parent_id, skill FROM ticket_categories WHERE id = ?", id);
    if (!row.next())
        return notFound("id");
    return CategoryDraft{row.get<QString>(0), row.get<CategoryId>(1), row.get<QString>(2)};
}

Result<void> setArchived(store::UnitOfWork &work, CategoryId id, bool archived)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const Result<CategoryDraft> draft = draftOf(work.connection(), id);
    if (!draft)
        return Failure(draft.error());
    if (!archived) {
        if (auto good = checked(work.connection(), *draft, id); !good)
            return Failure(good.error());
    }
    work.execute(R"(
        WITH RECURSIVE below (id) AS (
            SELECT ?1 UNION SELECT c.id FROM ticket_categories c JOIN below b ON c.parent_id = b.id WHERE ?2 IS NOT NULL)
        UPDATE ticket_categories SET archived_at = ?2, updated_at = ?3 WHERE id IN (SELECT id FROM below))",
                 id, archived ? std::optional(work.now()) : std::nullopt, work.now());
    work.audit(archived ? "tickets.archiveCategory" : "tickets.restoreCategory", "ticket_categories", id.value);
    return {};
}

} // namespace

Result<CategoryId> createCategory(store::UnitOfWork &work, const CategoryDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return Failure(allowed.error());
    const Result<CategoryDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<CategoryId>();
    write(work, id, *good);
    work.audit("tickets.createCategory", "ticket_categories", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateCategory(store::UnitOfWork &work, CategoryId id, const CategoryDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const Result<CategoryDraft> before = draftOf(work.connection(), id);
    if (!before)
        return Failure(before.error());
    const Result<CategoryDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    write(work, id, *good);
    work.audit("tickets.updateCategory", "ticket_categories", id.value,
               store::difference(toJson(*before), toJson(*good)));
    return {};
}

Result<void> archiveCategory(store::UnitOfWork &work, CategoryId id)
{
    return setArchived(work, id, true);
}

Result<void> restoreCategory(store::UnitOfWork &work, CategoryId id)
{
    return setArchived(work, id, false);
}

Result<std::vector<Category>> categories(store::Connection &connection, bool archived)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    std::vector<Category> all;
    store::Query rows = connection.query(R"(
        WITH RECURSIVE tree (id, name, parent_id, skill, archived_at, path) AS (
            SELECT id, name, parent_id, skill, archived_at, name FROM ticket_categories WHERE parent_id IS NULL
            UNION ALL SELECT c.id, c.name, c.parent_id, c.skill, c.archived_at, t.path || ' › ' || c.name
                FROM ticket_categories c JOIN tree t ON c.parent_id = t.id)
        SELECT id, name, parent_id, skill, archived_at IS NOT NULL, path FROM tree
        WHERE archived_at IS NULL OR ? ORDER BY path COLLATE NOCASE)",
                                         archived);
    while (rows.next())
        all.push_back({rows.get<CategoryId>(0),
                       {rows.get<QString>(1), rows.get<CategoryId>(2), rows.get<QString>(3)},
                       rows.get<QString>(5),
                       rows.get<bool>(4)});
    return all;
}

} // namespace shopdesk::tickets
