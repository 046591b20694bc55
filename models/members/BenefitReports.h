// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/MemberBenefits.h"

/// What people report about benefits that were given, or were not: it gives the rate at which the shop keeps its word.
namespace shopdesk::members {

using BenefitReportId = Id<struct BenefitReportTag>;

struct BenefitReportDraft
{
    MemberId member;
    QString benefit; ///< by its name on that day
    StoreId store;
    bool honoured = false;
    QString note = {};
    std::optional<BusinessDay> day = {}; ///< that of the order; without one, today
    qint64 order = 0;                    ///< that it happened with; 0: none in particular
    qint64 ticket = 0;                   ///< in which it is looked after; 0: none
};

/// What a report is about, found and checked: who was promised what. Errors "members.notFound", "members.erased",
/// "members.orderNotTheirs" (field "order"), "members.badTime" (a day to come), "members.storeNotFound",
/// "members.textTooLong", and "members.benefitNotFound" for what the tier did not have on that day, or before the order.
struct CheckedBenefitReport
{
    MemberId member;
    QString memberNumber;
    BusinessDay day;
    QString storeName;
    QString note;
    PromisedBenefit benefit;
};
Result<CheckedBenefitReport> checkedBenefitReport(store::UnitOfWork &work, const BenefitReportDraft &draft);

/// Notes whether a member was given a benefit. loyalty::reportBenefit is what people call: it opens the ticket too. Errors as
/// checkedBenefitReport. Needs Permission::EditMembers in the store.
Result<BenefitReportId> noteBenefit(store::UnitOfWork &work, const BenefitReportDraft &draft);

/// How often what was promised was given.
struct HonouredRate
{
    QString benefit; ///< empty for all together
    qint64 reports = 0;
    qint64 honoured = 0;
    StoreId store = {}; ///< none for all of them
    QString storeName = {};
    /// 9,500 for 95 of 100; nothing without reports.
    std::optional<int> basisPoints() const;
};
struct HonouredRates
{
    HonouredRate all;
    std::vector<HonouredRate> benefits; ///< by name
    std::vector<HonouredRate> byStore;  ///< of each benefit in each store where it was reported, by their names
};
/// Of the stores of the acting person. Needs Permission::SeeMembers.
Result<HonouredRates> honouredRates(store::Connection &connection, DaySpan days);

} // namespace shopdesk::members
