// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/BenefitOperations.h"

#include "members/BenefitReports.h"
#include "store/JsonInput.h"

#include <QJsonArray>

namespace shopdesk::members {

namespace {

using Outcome = Result<QJsonObject>;

QJsonObject toJson(const BenefitVersion &version)
{
    QJsonArray benefits;
    for (const Benefit &benefit : version.benefits) {
        QJsonArray tiers;
        for (const BenefitCell &cell : benefit.cells)
            tiers << QJsonObject{{QStringLiteral("tier"), cell.tier.text()}, {QStringLiteral("words"), cell.words}};
        benefits << QJsonObject{{QStringLiteral("name"), benefit.name}, {QStringLiteral("tiers"), tiers}};
    }
    return {{QStringLiteral("id"), version.id.text()},
            {QStringLiteral("version"), version.version},
            {QStringLiteral("effectiveFrom"), version.effectiveFrom.text()},
            {QStringLiteral("publishedAt"), store::toText(version.publishedAt)},
            {QStringLiteral("publishedBy"), version.publishedBy},
            {QStringLiteral("benefits"), benefits}};
}

QJsonObject toJson(const HonouredRate &rate)
{
    return {{QStringLiteral("benefit"), rate.benefit},
            {QStringLiteral("reports"), rate.reports},
            {QStringLiteral("honoured"), rate.honoured},
            {QStringLiteral("rate"), rate.basisPoints() ? QJsonValue(*rate.basisPoints()) : QJsonValue()}};
}

Outcome runPublish(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto from = input.day("effectiveFrom");
    std::vector<Benefit> benefits;
    for (store::JsonInput &each : input.objects("benefits")) {
        Benefit benefit{each.text("name"), {}};
        for (store::JsonInput &cell : each.objects("tiers"))
            benefit.cells.push_back({cell.id<TierId>("tier"), cell.text("words")});
        benefits.push_back(benefit);
    }
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return publishBenefits(work, from.value_or(work.shop().zone.dayOf(work.now())), benefits)
        .map([](BenefitVersionId id) {
            return QJsonObject{{QStringLiteral("id"), id.text()}};
        });
}

Outcome runBenefits(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto day = input.day("day");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return benefitsOn(work.connection(), day.value_or(work.shop().zone.dayOf(work.now())))
        .map([](const std::optional<BenefitVersion> &version) {
            return version ? toJson(*version) : QJsonObject{{QStringLiteral("version"), 0}};
        });
}

/// What the member was promised on that day, or with that order.
Outcome runMemberBenefits(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    const auto day = input.day("day");
    const auto before = input.instant("before");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return benefitsOf(work.connection(), id, day.value_or(work.shop().zone.dayOf(before.value_or(work.now()))), before)
        .map([](const MemberBenefits &found) {
            QJsonArray benefits;
            for (const PromisedBenefit &each : found.benefits)
                benefits << QJsonObject{{QStringLiteral("name"), each.name}, {QStringLiteral("words"), each.words}};
            return QJsonObject{{QStringLiteral("tier"), found.tier ? QJsonValue(found.tier.text()) : QJsonValue()},
                               {QStringLiteral("tierName"), found.tierName},
                               {QStringLiteral("day"), found.day.text()},
                               {QStringLiteral("version"), found.version},
                               {QStringLiteral("benefits"), benefits}};
        });
}

Outcome runRates(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const BusinessDay today = work.shop().zone.dayOf(work.now());
    const auto first = input.day("first");
    const auto last = input.day("last");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return honouredRates(work.connection(), {first.value_or(today.plus(-364)), last.value_or(today)})
        .map([](const HonouredRates &rates) {
            QJsonArray benefits;
            for (const HonouredRate &rate : rates.benefits)
                benefits << toJson(rate);
            QJsonArray stores;
            for (const HonouredRate &rate : rates.byStore) {
                QJsonObject each = toJson(rate);
                each.insert(QStringLiteral("store"), rate.store.text());
                each.insert(QStringLiteral("storeName"), rate.storeName);
                stores << each;
            }
            QJsonObject answer = toJson(rates.all);
            answer.remove(QStringLiteral("benefit"));
            answer.insert(QStringLiteral("benefits"), benefits);
            answer.insert(QStringLiteral("stores"), stores);
            return answer;
        });
}

constexpr store::Operation all[] = {
    {"members.publishBenefits",
     "Publishes what tiers give: benefits (name, tiers with tier and words), which holds from effectiveFrom on (else today); "
     "gives the id of the version.",
     runPublish, Permission::ManageShop},
    {"members.benefits", "Gives what tiers give on a day (else today), and its version (0: none).", runBenefits,
     Permission::SeeMembers},
    {"members.memberBenefits",
     "Gives what the member id was promised on a day (else today) by the version in force: by the tier of now, or of before.",
     runMemberBenefits, Permission::SeeMembers},
    {"members.honouredRates",
     "Gives how often benefits were honoured from first to last (else a year up to today), in all, by benefit and by store; "
     "rates are basis points.",
     runRates, Permission::SeeMembers},
};

} // namespace

std::span<const store::Operation> benefitOperations()
{
    return all;
}

} // namespace shopdesk::members
