// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Categories.h"

#include "base/Text.h"
#include "store/Difference.h"
#include "store/OrNull.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace shopdesk::catalog {

namespace {

using store::orNull;

Failure categoryNotFound(const QString &field = {})
{
    return fail("catalog.categoryNotFound",
                QCoreApplication::translate("Catalog", "This category is gone. Choose another."), field);
}

std::optional<CategoryDraft> find(store::Connection &connection, CategoryId id)
{
    store::Query row = connection.query("SELECT name, parent_id, position FROM categories WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    return CategoryDraft{row.get<QString>(0), row.get<CategoryId>(1), row.get<int>(2)};
}

/// Whether @p id is @p ancestor or stands somewhere in it.
bool isIn(store::Connection &connection, CategoryId id, CategoryId ancestor)
{
    return connection
        .value<qint64>(R"(
        WITH RECURSIVE above (id) AS (
            VALUES (?)
            UNION SELECT c.parent_id FROM categories c JOIN above ON c.id = above.id WHERE c.parent_id IS NOT NULL)
        SELECT 1 FROM above WHERE id = ?)",
                       id, ancestor)
        .has_value();
}

Result<CategoryDraft> checked(store::Connection &connection, CategoryDraft draft, CategoryId self)
{
    draft.name = oneLine(draft.name);
    const QString field = QStringLiteral("name");
    if (draft.name.isEmpty())
        return fail("catalog.nameMissing", QCoreApplication::translate("Catalog", "Give the category a name."), field);
    if (draft.name.size() > longestName) {
        return fail("catalog.textTooLong",
                    QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    field);
    }
    if (draft.parent && !find(connection, draft.parent))
        return categoryNotFound(QStringLiteral("parent"));
    if (self && draft.parent && isIn(connection, draft.parent, self)) {
        return fail(
            "catalog.categoryInItself",
            QCoreApplication::translate("Catalog", "A category cannot stand in itself. Choose another place for it."),
            QStringLiteral("parent"));
    }
    const bool taken =
        connection
            .value<qint64>(
                "SELECT 1 FROM categories WHERE name = ? AND parent_id IS ? AND id <> ? AND archived_at IS NULL",
                draft.name, orNull(draft.parent), self)
            .has_value();
    if (taken) {
        return fail("catalog.nameInUse",
                    QCoreApplication::translate("Catalog", "There is a category “%1” here. Enter another name.")
                        .arg(draft.name),
                    field);
    }
    return draft;
}

QJsonObject toJson(const CategoryDraft &draft)
{
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("parent"), draft.parent ? QJsonValue(draft.parent.text()) : QJsonValue()},
            {QStringLiteral("position"), draft.position}};
}

using Children = QHash<CategoryId, std::vector<Category>>;

void appendBelow(std::vector<Category> &tree, const Children &children, const Category &parent)
{
    for (Category child : children.value(parent.id)) {
        child.path = parent.id ? parent.path + QStringLiteral(" › ") + child.name : child.name;
        child.depth = parent.id ? parent.depth + 1 : 0;
        tree.push_back(child);
        appendBelow(tree, children, child);
    }
}

} // namespace

Result<CategoryId> createCategory(store::UnitOfWork &work, const CategoryDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<CategoryDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<CategoryId>();
    work.execute("INSERT INTO categories (id, parent_id, name, position, updated_at) VALUES (?, ?, ?, ?, ?)", id,
                 orNull(good->parent), good->name, good->position, work.now());
    work.audit("catalog.createCategory", "categories", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateCategory(store::UnitOfWork &work, CategoryId id, const CategoryDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<CategoryDraft> before = find(work.connection(), id);
    if (!before)
        return categoryNotFound();
    const Result<CategoryDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    work.execute("UPDATE categories SET name = ?, parent_id = ?, position = ?, updated_at = ? WHERE id = ?", good->name,
                 orNull(good->parent), good->position, work.now(), id);
    work.audit("catalog.updateCategory", "categories", id.value, store::difference(toJson(*before), toJson(*good)));
    return {};
}

Result<void> archiveCategory(store::UnitOfWork &work, CategoryId id)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    if (!find(work.connection(), id))
        return categoryNotFound();
    const bool inUse = work.connection()
                           .value<qint64>(R"(
        SELECT 1 FROM products WHERE category_id = ?1 AND archived_at IS NULL
        UNION SELECT 1 FROM categories WHERE parent_id = ?1 AND archived_at IS NULL)",
                                          id)
                           .has_value();
    if (inUse) {
        return fail(
            "catalog.categoryInUse",
            QCoreApplication::translate("Catalog", "There are products or categories in this one. Move them first."));
    }
    work.execute("UPDATE categories SET archived_at = ?, updated_at = ? WHERE id = ? AND archived_at IS NULL",
                 work.now(), work.now(), id);
    work.audit("catalog.archiveCategory", "categories", id.value);
    return {};
}

Result<void> restoreCategory(store::UnitOfWork &work, CategoryId id)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<CategoryDraft> category = find(work.connection(), id);
    if (!category)
        return categoryNotFound();
    if (auto good = checked(work.connection(), *category, id); !good)
        return Failure(good.error());
    work.execute("UPDATE categories SET archived_at = NULL, updated_at = ? WHERE id = ?", work.now(), id);
    work.audit("catalog.restoreCategory", "categories", id.value);
    return {};
}

Result<std::vector<Category>> categories(store::Connection &connection, bool withArchived)
{
    Children children;
    store::Query rows = connection.query(R"(
        SELECT id, parent_id, name, position, archived_at FROM categories WHERE archived_at IS NULL OR ?
        ORDER BY position, name COLLATE NOCASE, id)",
                                         withArchived);
    while (rows.next()) {
        Category category;
        category.id = rows.get<CategoryId>(0);
        category.parent = rows.get<CategoryId>(1);
        category.name = rows.get<QString>(2);
        category.position = rows.get<int>(3);
        category.archivedAt = rows.get<std::optional<Instant>>(4);
        children[category.parent].push_back(category);
    }
    std::vector<Category> tree;
    appendBelow(tree, children, {});
    return tree;
}

} // namespace shopdesk::catalog
