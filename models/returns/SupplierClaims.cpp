// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/SupplierClaims.h"

#include "returns/ReturnStates.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::returns {

Result<std::vector<SupplierClaim>> openClaims(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    std::vector<SupplierClaim> claims;
    store::Query rows = connection.query(R"(
        SELECT c.id, c.return_id, r.number, p.name, c.quantity, c.cost, c.made_at, r.received_in
        FROM supplier_claims c JOIN returns r ON r.id = c.return_id JOIN variants v ON v.id = c.variant_id
        JOIN products p ON p.id = v.product_id WHERE c.status = 'open' ORDER BY c.made_at, c.id)");
    const bool seesCosts = connection.actor().may(Permission::SeeCosts);
    while (rows.next()) {
        if (!connection.actor().mayIn(rows.get<StoreId>(7)))
            continue;
        claims.push_back({rows.get<ClaimId>(0), rows.get<ReturnId>(1), rows.get<QString>(2), rows.get<QString>(3),
                          rows.get<qint64>(4), seesCosts ? rows.get<std::optional<Money>>(5) : std::nullopt, true,
                          std::nullopt, rows.get<Instant>(6)});
    }
    return claims;
}

Result<void> endClaim(store::UnitOfWork &work, ClaimId id, std::optional<Money> credited)
{
    if (auto allowed = work.require(Permission::SeeCosts); !allowed)
        return allowed;
    const auto ofReturn = work.connection().value<ReturnId>("SELECT return_id FROM supplier_claims WHERE id = ?", id);
    if (!ofReturn)
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This claim is gone."),
                    QStringLiteral("id"));
    if (auto facts = factsOf(work.connection(), *ofReturn); !facts)
        return Failure(facts.error());
    if (credited && *credited < Money{}) {
        return fail("returns.badPrice", QCoreApplication::translate("Returns", "Enter a price of 0 or more."),
                    QStringLiteral("credited"));
    }
    if (work.execute(
            "UPDATE supplier_claims SET status = ?, credited = ?, ended_at = ? WHERE id = ? AND status = 'open'",
            credited ? QStringLiteral("credited") : QStringLiteral("refused"), credited, work.now(), id)
        == 0) {
        return fail("returns.isOver", QCoreApplication::translate("Returns", "The supplier has answered already."),
                    QStringLiteral("id"));
    }
    work.execute("UPDATE returns SET updated_at = ? WHERE id = ?", work.now(), *ofReturn);
    work.audit(
        "returns.endClaim", "returns", ofReturn->value,
        {{QStringLiteral("cost"), QJsonArray{QJsonValue(), credited ? QJsonValue(credited->minor) : QJsonValue()}}});
    return {};
}

} // namespace shopdesk::returns
