// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/ArticleList.h"

#include "store/Search.h"
#include "tables/FilterWord.h"
#include "tickets/Categories.h"

#include <QCoreApplication>

namespace shopdesk::knowledge {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

std::vector<FilterChoice> statusChoices(store::Connection &)
{
    return {word("draft", QT_TRANSLATE_NOOP("List", "Draft")),
            word("published", QT_TRANSLATE_NOOP("List", "Published")),
            word("archived", QT_TRANSLATE_NOOP("List", "Archived"))};
}

std::vector<FilterChoice> visibilityChoices(store::Connection &)
{
    return {word("public", QT_TRANSLATE_NOOP("List", "For customers")),
            word("internal", QT_TRANSLATE_NOOP("List", "For colleagues"))};
}

std::vector<FilterChoice> categoryChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    if (const auto all = tickets::categories(connection)) {
        for (const tickets::Category &category : *all)
            choices.push_back({category.id.value, category.path});
    }
    return choices;
}

Predicate found(store::Connection &, const QString &typed)
{
    const QString match = store::matchExpression(typed);
    if (match.isEmpty())
        return {};
    return {QStringLiteral("SELECT a.id FROM article_search s JOIN articles a ON a.latest_id = s.rowid "
                           "WHERE article_search MATCH ?"),
            {match}};
}

} // namespace

tables::ListDefinition articleList()
{
    tables::ListDefinition list;
    list.name = "articles";
    list.table = "articles";
    list.from = "articles a LEFT JOIN ticket_categories c ON c.id = a.category_id";
    list.idFrom = "articles a";
    list.id = "a.id";
    list.columns = {
        {"title", QT_TRANSLATE_NOOP("List", "Title"), ColumnKind::Text, "a.title", "a.title"},
        {"status", QT_TRANSLATE_NOOP("List", "Status"), ColumnKind::State,
         "CASE WHEN a.status = 'published' AND a.published_id <> a.latest_id THEN 'article_news' "
         "ELSE 'article_' || a.status END"},
        {"visibility", QT_TRANSLATE_NOOP("List", "For whom"), ColumnKind::State, "'article_' || a.visibility"},
        {"category", QT_TRANSLATE_NOOP("List", "Category"), ColumnKind::Text, "c.name"},
        {"language", QT_TRANSLATE_NOOP("List", "Language"), ColumnKind::Text, "a.language", nullptr, false},
        {"uses", QT_TRANSLATE_NOOP("List", "Answers"), ColumnKind::Number,
         "(SELECT count(*) FROM article_uses u WHERE u.article_id = a.id)"},
        {"helped", QT_TRANSLATE_NOOP("List", "Helped"), ColumnKind::Number,
         "(SELECT count(*) FROM article_verdicts v WHERE v.article_id = a.id AND v.helped = 1)"},
        {"notHelped", QT_TRANSLATE_NOOP("List", "Did not help"), ColumnKind::Number,
         "(SELECT count(*) FROM article_verdicts v WHERE v.article_id = a.id AND v.helped = 0)"},
        {"updated", QT_TRANSLATE_NOOP("List", "Changed"), ColumnKind::Instant, "a.updated_at", "a.updated_at", false},
    };
    list.filters = {
        {"status", QT_TRANSLATE_NOOP("List", "Status"), FilterKind::Choices, tables::oneOf("a.status"), statusChoices},
        {"visibility", QT_TRANSLATE_NOOP("List", "For whom"), FilterKind::Choices, tables::oneOf("a.visibility"),
         visibilityChoices},
        {"category", QT_TRANSLATE_NOOP("List", "Category"), FilterKind::Choices, tables::oneOf("a.category_id"),
         categoryChoices},
    };
    list.search = found;
    list.defaultSort = "title";
    list.alsoReads = {"ticket_categories"};
    list.permission = Permission::SeeTickets;
    return list;
}

tables::ListQuery articlesInUse()
{
    return {.filters = {{QStringLiteral("status"), {QStringLiteral("draft"), QStringLiteral("published")}}}};
}

} // namespace shopdesk::knowledge
