// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/BenefitOperations.h"

#include "members/Benefits.h"
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

Outcome runReport(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    BenefitReportDraft draft;
    draft.member = input.id<MemberId>("id");
    draft.benefit = input.text("benefit");
    draft.store = input.id<StoreId>("store");
    draft.honoured = input.flag("honoured");
    draft.note = input.text("note");
    draft.day = input.day("day");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return reportBenefit(work, draft).map([](BenefitReportId id) {
        return QJsonObject{{QStringLiteral("id"), id.text()}};
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
            QJsonObject answer = toJson(rates.all);
            answer.remove(QStringLiteral("benefit"));
            answer.insert(QStringLiteral("benefits"), benefits);
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
    {"members.reportBenefit",
     "Notes whether the member id was given a benefit (by its name) in a store: honoured, note, day (else today).",
     runReport, Permission::EditMembers},
    {"members.honouredRates",
     "Gives how often benefits were honoured from first to last (else a year up to today); rates are basis points.",
     runRates, Permission::SeeMembers},
};

} // namespace

std::span<const store::Operation> benefitOperations()
{
    return all;
}

} // namespace shopdesk::members
