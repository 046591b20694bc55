// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CounterLookup.h"

#include "catalog/Shelf.h"
#include "catalog/VariantTitle.h"
#include "members/MemberList.h"
#include "members/Members.h"
#include "orders/VariantPrice.h"
#include "store/Search.h"

#include <QCoreApplication>

namespace shopdesk::orders {

Result<std::vector<catalog::VariantFound>> searchVariants(store::Connection &connection, const QString &typed,
                                                          const OrderDraft &order, int limit)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    std::vector<catalog::VariantFound> found;
    const QString match = store::matchExpression(typed);
    if (match.isEmpty())
        return found;
    static const std::string sql = std::string(R"(
        SELECT p.id, v.id, p.name, v.name, v.sku, v.price, v.serialised
        FROM products p JOIN variants v ON v.product_id = p.id
        WHERE p.id IN (SELECT rowid FROM product_search WHERE product_search MATCH ?) AND p.archived_at IS NULL
            AND v.archived_at IS NULL AND (? OR )")
                                   + catalog::shelfNowSql + R"()
        ORDER BY p.name COLLATE NOCASE, p.id, v.position, v.id LIMIT ?)";
    store::Query rows = connection.query(sql.c_str(), match, order.kind == OrderKind::Credit, limit);
    while (rows.next()) {
        const QString title = catalog::variantTitle(rows.get<QString>(2), rows.get<QString>(3));
        const auto variant = rows.get<catalog::VariantId>(1);
        found.push_back({rows.get<catalog::ProductId>(0), variant, title, rows.get<QString>(4),
                         priceOf(connection, order, variant, rows.get<Money>(5)), false, rows.get<bool>(6)});
    }
    return found;
}

std::optional<members::MemberId> memberOfCard(store::Connection &connection, const QString &code)
{
    if (!connection.actor().may(Permission::SeeMembers))
        return std::nullopt;
    const auto found = members::findByNumber(connection, code.trimmed());
    if (!found)
        return std::nullopt;
    const auto member = members::member(connection, *found);
    return member && !member->archivedAt ? std::optional(*found) : std::nullopt;
}

Result<std::vector<MemberCard>> searchMembers(store::Connection &connection, const QString &typed, int limit)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<MemberCard> found;
    const auto add = [&](members::MemberId id) {
        const Result<members::Member> member = members::member(connection, id);
        if (member && !member->archivedAt)
            found.push_back({id, member->number, member->name, member->tierName, member->phoneMasked, member->points});
    };
    if (const auto byNumber = members::findByNumber(connection, typed.trimmed())) {
        add(*byNumber);
        return found;
    }
    const tables::Predicate ids = members::memberIdsFor(connection, typed);
    if (ids.sql.isEmpty())
        return found;
    const QByteArray sql = QStringLiteral("SELECT id FROM members WHERE archived_at IS NULL AND id IN (%1) "
                                          "ORDER BY name COLLATE NOCASE, id LIMIT %2")
                               .arg(ids.sql)
                               .arg(limit)
                               .toUtf8();
    store::Query rows = connection.prepare(sql.constData());
    for (int i = 0; i < ids.values.size(); ++i)
        rows.bindValue(i + 1, ids.values[i]);
    while (rows.next())
        add(rows.get<members::MemberId>(0));
    return found;
}

} // namespace shopdesk::orders
