// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/KnowledgeCheck.h"

#include "store/Search.h"

#include <QCoreApplication>

namespace shopdesk::knowledge {

Result<std::vector<QString>> check(store::Connection &connection)
{
    std::vector<QString> wrong;
    store::Query rows = connection.query(R"(
        SELECT a.title FROM articles a LEFT JOIN article_versions v ON v.id = a.latest_id
        LEFT JOIN article_versions p ON p.id = a.published_id
        WHERE v.article_id IS NOT a.id OR v.title IS NOT a.title OR (a.published_id IS NOT NULL AND p.article_id IS NOT a.id))");
    while (rows.next())
        wrong.push_back(
            QCoreApplication::translate("Knowledge", "The article “%1” and its versions do not go together.")
                .arg(rows.get<QString>(0)));
    if (!store::isIndexInStep(connection, "article_search"))
        wrong.push_back(QCoreApplication::translate("Knowledge", "The search index of the articles is out of step."));
    return wrong;
}

Result<void> rebuild(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    work.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')");
    work.audit("knowledge.rebuild", "shop", 1);
    return {};
}

} // namespace shopdesk::knowledge
