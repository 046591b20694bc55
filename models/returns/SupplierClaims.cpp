// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/SupplierClaims.h"

#include "base/EnumKeys.h"
#include "returns/ReturnStates.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::returns {

namespace {

constexpr std::array statusKeys{"open", "sent", "credited", "refused"};

/// All claims, with what comes after.
QByteArray claimsSql(const char *rest)
{
    return QByteArray("SELECT c.id, c.return_id, r.number, c.supplier, p.name, c.quantity, c.cost, ") + claimStatusSql
           + ", " + claimCreditedSql + R"(, c.made_at, c.sent_at, c.ended_at, r.received_in
    FROM supplier_claims c JOIN returns r ON r.id = c.return_id JOIN variants v ON v.id = c.variant_id
    JOIN products p ON p.id = v.product_id )"
           + rest;
}

SupplierClaim claimIn(const store::Query &row, bool seesCosts)
{
    const auto amount = [&](int column) { return seesCosts ? row.get<std::optional<Money>>(column) : std::nullopt; };
    return {row.get<ClaimId>(0),
            row.get<ReturnId>(1),
            row.get<QString>(2),
            row.get<QString>(3),
            row.get<QString>(4),
            row.get<qint64>(5),
            amount(6),
            claimStatusFrom(row.get<QString>(7)).value_or(ClaimStatus::Open),
            amount(8),
            row.get<Instant>(9),
            row.get<std::optional<Instant>>(10),
            row.get<std::optional<Instant>>(11)};
}

Failure claimNotFound()
{
    return fail("returns.notFound", QCoreApplication::translate("Returns", "This claim is gone."),
                QStringLiteral("id"));
}

/// The return of a claim that the person may change.
Result<ReturnId> returnOf(store::Connection &connection, ClaimId id)
{
    const auto ofReturn = connection.value<ReturnId>("SELECT return_id FROM supplier_claims WHERE id = ?", id);
    if (!ofReturn)
        return claimNotFound();
    const Result<Facts> facts = factsOf(connection, *ofReturn);
    if (!facts)
        return Failure(facts.error());
    // The claim is the affair of the store that has the goods, wherever the return was asked for.
    return connection.actor().mayIn(facts->receivedIn) ? Result<ReturnId>(facts->id)
                                                       : Result<ReturnId>(claimNotFound());
}

} // namespace

QString keyOf(ClaimStatus status)
{
    return enumKey(statusKeys, status);
}

std::optional<ClaimStatus> claimStatusFrom(const QString &key)
{
    return enumFrom<ClaimStatus>(statusKeys, key);
}

Result<std::vector<SupplierClaim>> openClaims(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = claimsSql("WHERE c.status = 'open' ORDER BY c.made_at, c.id");
    std::vector<SupplierClaim> claims;
    store::Query rows = connection.query(sql.constData());
    while (rows.next()) {
        if (connection.actor().mayIn(rows.get<StoreId>(12)))
            claims.push_back(claimIn(rows, connection.actor().may(Permission::SeeCosts)));
    }
    return claims;
}

Result<SupplierClaim> claim(store::Connection &connection, ClaimId id)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = claimsSql("WHERE c.id = ?");
    store::Query row = connection.query(sql.constData(), id);
    if (!row.next() || !connection.actor().mayIn(row.get<StoreId>(12)))
        return claimNotFound();
    return claimIn(row, connection.actor().may(Permission::SeeCosts));
}

Result<void> sendClaim(store::UnitOfWork &work, ClaimId id)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    const Result<ReturnId> ofReturn = returnOf(work.connection(), id);
    if (!ofReturn)
        return Failure(ofReturn.error());
    if (work.execute("UPDATE supplier_claims SET sent_at = ? WHERE id = ? AND status = 'open' AND sent_at IS NULL",
                     work.now(), id)
        == 0) {
        return fail("returns.isOver", QCoreApplication::translate("Returns", "The supplier has been told already."),
                    QStringLiteral("id"));
    }
    work.execute("UPDATE returns SET updated_at = ? WHERE id = ?", work.now(), *ofReturn);
    work.audit("returns.sendClaim", "returns", ofReturn->value,
               {{QStringLiteral("status"), QJsonArray{QStringLiteral("claim_open"), QStringLiteral("claim_sent")}}});
    return {};
}

Result<void> endClaim(store::UnitOfWork &work, ClaimId id, std::optional<Money> credited)
{
    if (auto allowed = work.require(Permission::SeeCosts); !allowed)
        return allowed;
    const Result<ReturnId> ofReturn = returnOf(work.connection(), id);
    if (!ofReturn)
        return Failure(ofReturn.error());
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
