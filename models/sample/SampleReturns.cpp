// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleReturns.h"

#include "returns/Compensation.h"
#include "returns/OpenReturn.h"
#include "returns/Policies.h"
#include "returns/ReceiveReturn.h"
#include "returns/Returns.h"
#include "returns/ReturnStates.h"
#include "returns/SettleReturn.h"
#include "rewards/Coupons.h"

#include <algorithm>

namespace shopdesk::sample {

namespace {

using returns::Disposition;
using returns::Reason;
using returns::Status;
using returns::Wish;

constexpr qint64 msPerHour = 3'600'000;

/// What a customer brought back, and how far it is.
struct Story
{
    Status end;
    Wish wish;
    Reason reason;
    Disposition disposition;
    int hours; ///< how long ago it was asked for
    const char16_t *said;
    const char16_t *note = u"";
    bool elsewhere = false; ///< received in the other store
};

constexpr Story stories[] = {
    {Status::Requested, Wish::Refund, Reason::Unwanted, Disposition::Resell, 3, u"颜色和图片不一样，想退。"},
    {Status::Requested, Wish::Exchange, Reason::Damaged, Disposition::Scrap, 20,
     u"One of them came with a chip in the rim."},
    {Status::Approved, Wish::Refund, Reason::WrongSize, Disposition::Resell, 30, u"Too small for our table."},
    {Status::Approved, Wish::StoreCredit, Reason::Unwanted, Disposition::Resell, 52, u"送人的，对方已经有了。"},
    {Status::Received, Wish::Refund, Reason::NotAsDescribed, Disposition::Resell, 70, u"网页上写的是手工的。", u"",
     true},
    {Status::Received, Wish::Repair, Reason::Faulty, Disposition::Refurbish, 44, u"The switch sticks."},
    {Status::Inspected, Wish::Refund, Reason::Faulty, Disposition::Supplier, 96, u"灯一直闪。"},
    {Status::Inspected, Wish::StoreCredit, Reason::Unwanted, Disposition::Resell, 80, u"Bought one too many."},
    {Status::Settled, Wish::Refund, Reason::Damaged, Disposition::Scrap, 120, u"盖子摔裂了。"},
    {Status::Settled, Wish::StoreCredit, Reason::Late, Disposition::Resell, 140, u"It came after the birthday."},
    {Status::Closed, Wish::Refund, Reason::Unwanted, Disposition::Resell, 200, u"不喜欢这个味道。", u"", true},
    {Status::Closed, Wish::Refund, Reason::WrongItem, Disposition::Resell, 220, u"I ordered the green one."},
    {Status::Declined, Wish::Refund, Reason::Unwanted, Disposition::Resell, 60, u"用了两个月，想退。",
     u"已明显使用过。"},
    {Status::Cancelled, Wish::Refund, Reason::WrongSize, Disposition::Resell, 90, u"Never mind, I keep it.",
     u"She keeps it."},
};

struct Sold
{
    orders::OrderId order;
    StoreId store;
    orders::OrderLineId line;
};

/// Paid sales of members, a line of each of which nothing has come back.
std::vector<Sold> soldBefore(store::Connection &connection, Instant before)
{
    std::vector<Sold> all;
    store::Query rows = connection.query(R"(
        SELECT o.id, o.store_id, min(l.id) FROM orders o JOIN members m ON m.id = o.member_id AND m.archived_at IS NULL
        JOIN order_lines l ON l.order_id = o.id JOIN variants v ON v.id = l.variant_id AND v.serialised = 0
        JOIN products p ON p.id = v.product_id AND p.kind = 'goods'
        WHERE o.kind = 'sale' AND o.status = 'delivered' AND o.source IS NULL AND o.placed_at < ?
            AND NOT EXISTS (SELECT 1 FROM orders c WHERE c.credit_of = o.id)
        GROUP BY o.id ORDER BY o.placed_at DESC, o.id LIMIT 40)",
                                         before);
    while (rows.next())
        all.push_back({rows.get<orders::OrderId>(0), rows.get<StoreId>(1), rows.get<orders::OrderLineId>(2)});
    return all;
}

Result<void> makePolicies(store::UnitOfWork &work)
{
    const Instant longAgo{work.now().ms - 400 * 24 * msPerHour};
    returns::PolicyDraft all{QStringLiteral("Usual 通用")};
    all.windowDays = 30;
    all.validFrom = longAgo;
    returns::PolicyDraft faulty{QStringLiteral("Our fault 质量问题")};
    faulty.reason = Reason::Faulty;
    faulty.windowDays = 90;
    faulty.wayBack = returns::WayBack::Shop;
    faulty.isAutomatic = true;
    faulty.validFrom = longAgo;
    returns::PolicyDraft unwanted{QStringLiteral("Changed their mind 无理由")};
    unwanted.reason = Reason::Unwanted;
    unwanted.windowDays = 14;
    unwanted.fee = 1'000;
    unwanted.validFrom = longAgo;
    for (const returns::PolicyDraft &policy : {all, faulty, unwanted}) {
        if (auto made = returns::createPolicy(work, policy); !made)
            return Failure(made.error());
    }
    const auto coupon = rewards::createCoupon(work, {.name = QStringLiteral("Sorry 抱歉"), .amount = Money{1'000}});
    if (!coupon)
        return Failure(coupon.error());
    return returns::createRule(work, {QStringLiteral("Two days late 延误两天"), 2, *coupon}).map([](returns::RuleId) {
    });
}

StoreId otherStore(store::Connection &connection, StoreId store)
{
    return connection.value<StoreId>("SELECT id FROM stores WHERE id <> ? ORDER BY id LIMIT 1", store).value_or(store);
}

Result<void> inspectAll(store::UnitOfWork &work, returns::ReturnId id, Disposition disposition)
{
    std::vector<returns::FindingDraft> findings;
    const auto found = returns::find(work.connection(), id);
    if (!found)
        return Failure(found.error());
    const bool isNew = disposition == Disposition::Resell;
    for (const returns::Line &line : found->lines)
        findings.push_back(
            {line.id, line.quantity, isNew ? returns::Condition::AsNew : returns::Condition::Damaged, disposition});
    return returns::inspect(work, id, findings);
}

Result<void> takeStep(store::UnitOfWork &work, returns::ReturnId id, returns::Step step, const Story &story, StoreId in)
{
    const QString note = QString::fromUtf16(story.note);
    switch (step) {
    case returns::Step::Approve:
        return returns::approve(work, id, QStringLiteral("Goodwill 破例"));
    case returns::Step::Receive:
        return returns::receive(work, id, in);
    case returns::Step::Inspect:
        return inspectAll(work, id, story.disposition);
    case returns::Step::Settle:
        return returns::settle(work, id);
    case returns::Step::Decline:
        return returns::decline(work, id, note);
    case returns::Step::Cancel:
        return returns::cancel(work, id, note);
    default:
        return returns::close(work, id, note);
    }
}

std::vector<returns::Step> stepsTo(Status end)
{
    using returns::Step;
    if (end == Status::Declined)
        return {Step::Decline};
    if (end == Status::Cancelled)
        return {Step::Cancel};
    std::vector<Step> steps;
    const std::pair<Status, Step> way[] = {{Status::Approved, Step::Approve},
                                           {Status::Received, Step::Receive},
                                           {Status::Inspected, Step::Inspect},
                                           {Status::Settled, Step::Settle},
                                           {Status::Closed, Step::Close}};
    if (end == Status::Requested)
        return steps;
    for (const auto &[status, step] : way) {
        steps.push_back(step);
        if (status == end)
            break;
    }
    return steps;
}

Result<void> tell(store::UnitOfWork &work, const Story &story, const Sold &sold)
{
    returns::ReturnDraft draft;
    draft.store = sold.store;
    draft.order = sold.order;
    draft.wish = story.wish;
    draft.lines.push_back({sold.line, {}, 1, story.reason});
    draft.note = QString::fromUtf16(story.said);
    draft.requestedAt = Instant{work.now().ms - story.hours * msPerHour};
    const auto id = returns::request(work, draft);
    if (!id)
        return Failure(id.error());
    const StoreId in = story.elsewhere ? otherStore(work.connection(), sold.store) : sold.store;
    for (const returns::Step step : stepsTo(story.end)) {
        const bool isThere = step == returns::Step::Approve
                             && returns::factsOf(work.connection(), *id)
                                    .map([](const returns::Facts &facts) { return facts.status == Status::Approved; })
                                    .value_or(false);
        if (isThere)
            continue;
        if (auto taken = takeStep(work, *id, step, story, in); !taken)
            return taken;
    }
    return {};
}

} // namespace

Result<void> makeReturns(store::UnitOfWork &work)
{
    if (auto made = makePolicies(work); !made)
        return made;
    const std::vector<Sold> sold = soldBefore(work.connection(), {work.now().ms - 240 * msPerHour});
    for (size_t i = 0; i < std::size(stories) && i < sold.size(); ++i) {
        if (auto told = tell(work, stories[i], sold[i]); !told)
            return told;
    }
    return {};
}

} // namespace shopdesk::sample
