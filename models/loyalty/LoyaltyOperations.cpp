// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/LoyaltyOperations.h"

#include "loyalty/BenefitComplaints.h"
#include "loyalty/ExpiryNotices.h"
#include "loyalty/MemberTimeline.h"
#include "loyalty/MergePreview.h"
#include "orders/Order.h"
#include "points/Referrals.h"
#include "store/JsonInput.h"

#include <QJsonArray>

namespace shopdesk::loyalty {

namespace {

using members::MemberId;
using Outcome = Result<QJsonObject>;

QJsonObject toJson(const Merge &merge)
{
    return {{QStringLiteral("id"), merge.id.text()},
            {QStringLiteral("kept"), merge.kept.text()},
            {QStringLiteral("keptNumber"), merge.keptNumber},
            {QStringLiteral("merged"), merge.merged.text()},
            {QStringLiteral("mergedNumber"), merge.mergedNumber},
            {QStringLiteral("orders"), merge.orders},
            {QStringLiteral("mergedAt"), store::toText(merge.mergedAt)}};
}

QJsonObject toJson(const MemberEvent &event)
{
    return {{QStringLiteral("kind"), keyOf(event.kind)},
            {QStringLiteral("id"), idToText(event.id)},
            {QStringLiteral("at"), store::toText(event.at)},
            {QStringLiteral("what"), event.what},
            {QStringLiteral("text"), event.text},
            {QStringLiteral("order"), event.order == 0 ? QJsonValue() : QJsonValue(idToText(event.order))},
            {QStringLiteral("ticket"), event.ticket == 0 ? QJsonValue() : QJsonValue(idToText(event.ticket))},
            {QStringLiteral("channel"), event.channel},
            {QStringLiteral("amount"), event.amount ? QJsonValue(event.amount->minor) : QJsonValue()},
            {QStringLiteral("points"), event.points ? QJsonValue(*event.points) : QJsonValue()},
            {QStringLiteral("person"), event.person}};
}

Outcome runMerge(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto kept = input.id<MemberId>("kept");
    const auto merged = input.id<MemberId>("merged");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return mergeMembers(work, kept, merged).map([](MergeId id) {
        return QJsonObject{{QStringLiteral("id"), id.text()}};
    });
}

Outcome runPreview(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto kept = input.id<MemberId>("kept");
    const auto merged = input.id<MemberId>("merged");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return previewMerge(work.connection(), kept, merged).map([](const MergePreview &preview) {
        return QJsonObject{{QStringLiteral("keptNumber"), preview.kept.member.number},
                           {QStringLiteral("mergedNumber"), preview.merged.member.number},
                           {QStringLiteral("orders"), preview.orders},
                           {QStringLiteral("tickets"), preview.tickets},
                           {QStringLiteral("returns"), preview.returns},
                           {QStringLiteral("coupons"), preview.coupons},
                           {QStringLiteral("points"), preview.points},
                           {QStringLiteral("storeCredit"), preview.storeCredit.minor},
                           {QStringLiteral("friends"), preview.friends},
                           {QStringLiteral("tags"), QJsonArray::fromStringList(preview.tags)},
                           {QStringLiteral("details"), QJsonArray::fromStringList(preview.details)}};
    });
}

Outcome runUndo(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MergeId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return undoMerge(work, id).map([] { return QJsonObject(); });
}

Outcome runMerges(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool ofOne = input.has("id");
    const auto id = input.id<MemberId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const auto found = ofOne ? mergesOf(work.connection(), id) : latestMerges(work.connection());
    return found.map([](const std::vector<Merge> &merges) {
        QJsonArray array;
        for (const Merge &merge : merges)
            array << toJson(merge);
        return QJsonObject{{QStringLiteral("merges"), array}};
    });
}

Outcome runTimeline(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    const int limit = static_cast<int>(qBound(qint64(1), input.integer("limit", 50), qint64(10'000)));
    std::optional<EventsBefore> before;
    if (input.has("beforeAt")) {
        const auto kind = input.word("beforeKind", eventKindFrom, EventKind::Change);
        before = EventsBefore{input.instant("beforeAt").value_or(Instant{}), kind,
                              input.id<Id<struct EventTag>>("beforeId").value};
    }
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return memberEvents(work.connection(), id, before, limit).map([](const MemberEvents &page) {
        QJsonArray array;
        for (const MemberEvent &event : page.events)
            array << toJson(event);
        return QJsonObject{{QStringLiteral("events"), array}, {QStringLiteral("hasMore"), page.hasMore}};
    });
}

Outcome runReportBenefit(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    members::BenefitReportDraft draft;
    draft.member = input.id<MemberId>("id");
    draft.benefit = input.text("benefit");
    draft.store = input.id<StoreId>("store");
    draft.honoured = input.flag("honoured");
    draft.note = input.text("note");
    draft.day = input.day("day");
    draft.order = input.id<orders::OrderId>("order").value;
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return reportBenefit(work, draft).map([](const ReportedBenefit &reported) {
        return QJsonObject{
            {QStringLiteral("id"), reported.report.text()},
            {QStringLiteral("ticket"), reported.ticket ? QJsonValue(reported.ticket.text()) : QJsonValue()},
            {QStringLiteral("ticketNumber"), reported.ticketNumber}};
    });
}

Outcome runReferralPolicy(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    const points::ReferralPolicy policy = points::referralPolicy(work.connection());
    return QJsonObject{{QStringLiteral("referrerPoints"), policy.referrerPoints},
                       {QStringLiteral("friendPoints"), policy.friendPoints},
                       {QStringLiteral("leastPaid"), policy.leastPaid.minor}};
}

Outcome runSetReferralPolicy(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    points::ReferralPolicy policy = points::referralPolicy(work.connection());
    policy.referrerPoints = input.integer("referrerPoints", policy.referrerPoints);
    policy.friendPoints = input.integer("friendPoints", policy.friendPoints);
    policy.leastPaid = input.money("leastPaid", policy.leastPaid);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return points::setReferralPolicy(work, policy).map([] { return QJsonObject(); });
}

Outcome runTellExpiring(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    const DueNotices due = dueNotices(work.connection(), work.now());
    const int mailed = mailNotices(work, due.toMail);
    const int untold = listUntold(work, due.untold);
    work.audit("points.tellExpiring", "shop", 1, {{QStringLiteral("membersTold"), QJsonArray{QJsonValue(), mailed}}});
    return QJsonObject{{QStringLiteral("mailed"), mailed}, {QStringLiteral("untold"), untold}};
}

constexpr store::Operation all[] = {
    {"members.mergeMembers",
     "Merges the record merged into the record kept: orders, points and the like follow; gives the id of the merge.",
     runMerge, Permission::EditMembers},
    {"members.previewMerge",
     "Says what would go over if the record merged became a part of the record kept, and changes nothing.", runPreview,
     Permission::SeeMembers},
    {"members.undoMerge", "Brings both records of the merge id back.", runUndo, Permission::EditMembers},
    {"members.merges", "Gives the merges of the member id that are in force, or the latest of the shop.", runMerges,
     Permission::SeeMembers},
    {"members.timeline",
     "Gives what happened with the member id, the newest first, at most limit, before beforeAt, beforeKind, beforeId.",
     runTimeline, Permission::SeeMembers},
    {"members.reportBenefit",
     "Notes whether the member id was given a benefit (by its name) in a store: honoured, note, day (else today), or the "
     "order that it happened with. One that was not given opens a ticket.",
     runReportBenefit, Permission::EditMembers},
    {"members.referralPolicy", "Gives the points for who recommends the shop and for the friend, and the least order.",
     runReferralPolicy, Permission::SeeMembers},
    {"points.tellExpiring",
     "Tells members once by mail, where they agreed to it, how many of their points expire soon and when; how many of the others "
     "there are becomes a task. Gives mailed and untold.",
     runTellExpiring, Permission::ManageShop},
    {"members.setReferralPolicy", "Changes the fields given: referrerPoints, friendPoints, leastPaid.",
     runSetReferralPolicy, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::loyalty
