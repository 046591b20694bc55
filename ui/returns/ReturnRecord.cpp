// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnRecord.h"

#include "returns/OpenReturn.h"
#include "ui/catalog/PreparedPicture.h"

#include <algorithm>

namespace shopdesk::ui {

namespace {

constexpr int photoSide = 96;

}

bool ReturnRecord::isOpen(returns::Step step) const
{
    const auto state = std::ranges::find(steps, step, &returns::StepState::step);
    return state != steps.end() && state->isOpen();
}

QString ReturnRecord::whyNot(returns::Step step) const
{
    const auto state = std::ranges::find(steps, step, &returns::StepState::step);
    return state == steps.end() ? QString() : state->whyNot;
}

Result<ReturnRecord> readReturnRecord(store::Connection &connection, returns::ReturnId id)
{
    auto found = returns::find(connection, id);
    if (!found)
        return Failure(found.error());
    auto steps = returns::stepsOf(connection, id);
    auto postings = returns::postings(connection, id);
    auto repairs = returns::repairs(connection, id);
    auto stores = catalog::stores(connection);
    if (!steps || !postings || !repairs || !stores) {
        return Failure(!steps      ? steps.error()
                       : !postings ? postings.error()
                       : !repairs  ? repairs.error()
                                   : stores.error());
    }
    auto history = store::auditTrail(connection, QStringLiteral("returns"), id.value);
    if (!history)
        return Failure(history.error());
    auto claims = returns::openClaims(connection);
    if (!claims)
        return Failure(claims.error());
    for (returns::Repair &each : *repairs) {
        if (auto whole = returns::repair(connection, each.id))
            each = std::move(*whole); // with its steps
        // A repair has no page of its own: what happened to it stands with its return.
        const auto ofRepair = store::auditTrail(connection, QStringLiteral("repairs"), each.id.value);
        if (ofRepair)
            history->insert(history->end(), ofRepair->begin(), ofRepair->end());
    }
    std::ranges::stable_sort(*history, std::greater(), &store::AuditEntry::occurredAt);
    std::erase_if(*claims, [id](const returns::SupplierClaim &claim) { return claim.ofReturn != id; });
    std::erase_if(*stores, [&](const catalog::Premises &store) { return !connection.actor().mayIn(store.id); });
    std::ranges::stable_partition(*stores, [&](const catalog::Premises &store) { return store.id == found->store; });
    ReturnRecord record{std::move(*found),
                        std::move(*steps),
                        std::move(*postings),
                        std::move(*repairs),
                        std::move(*history),
                        std::move(*stores),
                        {},
                        std::move(*claims),
                        {}};
    record.hasDeliveryLeft = returns::hasDeliveryLeft(connection, id);
    if (record.found.credit.id) {
        if (auto credit = orders::receiptOf(connection, record.found.credit.id))
            record.credit = std::move(*credit);
    }
    for (const returns::Photo &photo : record.found.photos) {
        const auto bytes = returns::photo(connection, photo.id);
        record.photos.push_back(bytes ? thumbnailOf(*bytes, photoSide) : QImage());
    }
    return record;
}

} // namespace shopdesk::ui
