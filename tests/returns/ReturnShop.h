// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/PointsShop.h"
#include "returns/OpenReturn.h"
#include "returns/Policies.h"
#include "returns/ReceiveReturn.h"
#include "returns/ReturnCheck.h"
#include "returns/Returns.h"
#include "returns/ReturnStates.h"
#include "returns/SettleReturn.h"

namespace shopdesk::test {

/// A shop with the shortest ways to what tests of returns ask for.
class ReturnShop : public PointsShop
{
public:
    returns::ReturnDraft draftOf(const orders::Order &sale, qint64 quantity = 1, size_t line = 0)
    {
        returns::ReturnDraft draft;
        draft.store = sale.store;
        draft.order = sale.id;
        draft.lines.push_back({sale.lines[line].id, {}, quantity});
        return draft;
    }
    Result<returns::ReturnId> tryRequest(const returns::ReturnDraft &draft)
    {
        return write([&](store::UnitOfWork &work) { return returns::request(work, draft); });
    }
    returns::ReturnId request(const returns::ReturnDraft &draft) { return must(tryRequest(draft)); }
    returns::ReturnId approved(const returns::ReturnDraft &draft)
    {
        const auto id = request(draft);
        must(approve(id));
        return id;
    }
    Result<void> approve(returns::ReturnId id, const QString &note = {})
    {
        return write([&](store::UnitOfWork &work) { return returns::approve(work, id, note); });
    }
    Result<void> receive(returns::ReturnId id, StoreId in = {}, const std::vector<returns::Arrival> &lines = {})
    {
        return write(
            [&](store::UnitOfWork &work) { return returns::receive(work, id, in ? in : firstStore(), lines); });
    }
    using PointsShop::receive;
    /// All that came, in the same way.
    Result<void> inspect(returns::ReturnId id, returns::Disposition disposition = returns::Disposition::Resell,
                         bool isAccepted = true)
    {
        std::vector<returns::FindingDraft> findings;
        for (const returns::Line &line : found(id).lines) {
            if (line.received.value_or(0) > 0)
                findings.push_back({line.id, *line.received, returns::Condition::AsNew, disposition, isAccepted});
        }
        return inspect(id, findings);
    }
    Result<void> inspect(returns::ReturnId id, const std::vector<returns::FindingDraft> &findings)
    {
        return write([&](store::UnitOfWork &work) { return returns::inspect(work, id, findings); });
    }
    Result<void> settle(returns::ReturnId id, const returns::SettleDraft &draft = {})
    {
        return write([&](store::UnitOfWork &work) { return returns::settle(work, id, draft); });
    }
    Result<returns::Postings> preview(returns::ReturnId id, const returns::SettleDraft &draft = {})
    {
        return write([&](store::UnitOfWork &work) { return returns::previewSettling(work, id, draft); });
    }
    Result<void> close(returns::ReturnId id)
    {
        return write([&](store::UnitOfWork &work) { return returns::close(work, id); });
    }
    /// From the slip to the refund, in a store.
    returns::Return through(const returns::ReturnDraft &draft, StoreId in = {})
    {
        const auto id = request(draft);
        if (found(id).status == returns::Status::Requested)
            must(approve(id, QStringLiteral("fine")));
        must(receive(id, in));
        must(inspect(id));
        must(settle(id));
        return found(id);
    }
    returns::Return found(returns::ReturnId id)
    {
        return must(read([&](store::Connection &c) { return returns::find(c, id); }));
    }
    returns::Postings postings(returns::ReturnId id)
    {
        return must(read([&](store::Connection &c) { return returns::postings(c, id); }));
    }
    members::TierId goldTier()
    {
        return must(read([&](store::Connection &c) { return members::member(c, clara); })).tier;
    }
    qint64 left(const orders::Order &sale, size_t line = 0)
    {
        return must(read([&](store::Connection &c) { return returns::returnable(c, sale.id); }))[line].left;
    }
    returns::PolicyId addPolicy(returns::PolicyDraft policy)
    {
        policy.validFrom = policy.validFrom.value_or(Instant{0});
        if (policy.name.isEmpty())
            policy.name = QStringLiteral("Policy");
        return must(write([&](store::UnitOfWork &work) { return returns::createPolicy(work, policy); }));
    }
    /// What `verify` says of returns, orders and points.
    QStringList allComplaints()
    {
        const auto of = must(read([](store::Connection &c) { return returns::check(c); }));
        return QStringList(of.begin(), of.end()) + complaints();
    }
};

} // namespace shopdesk::test
