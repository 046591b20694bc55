// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierRules.h"

/// What each tier gives its members: a table of benefits by tier, published in versions with a date of effect, so that what
/// was promised on a day can be told later.
namespace shopdesk::members {

using BenefitVersionId = Id<struct BenefitVersionTag>;

inline constexpr int mostBenefits = 50;

struct BenefitCell
{
    TierId tier;
    QString words; ///< "from 30.00", "yes"; never empty: a tier without the benefit has no cell

    bool operator==(const BenefitCell &) const = default;
};

struct Benefit
{
    QString name; ///< "Free delivery"
    std::vector<BenefitCell> cells;

    bool operator==(const Benefit &) const = default;
    /// Empty where the tier does not have it.
    QString wordsFor(TierId tier) const;
};

struct BenefitVersion
{
    BenefitVersionId id;
    int version = 0;
    BusinessDay effectiveFrom;
    Instant publishedAt;
    QString publishedBy;
    std::vector<Benefit> benefits;
};

/// Publishes the next version, which holds from a day on: today or later, and not before the newest version there is. Errors
/// "members.badTime" (field "effectiveFrom"), "members.noBenefits", "members.tooManyBenefits", "members.nameMissing",
/// "members.nameInUse", "members.textTooLong", "members.tierNotFound"; fields "benefits", "benefits[1].name". Needs
/// Permission::ManageShop.
Result<BenefitVersionId> publishBenefits(store::UnitOfWork &work, BusinessDay effectiveFrom,
                                         const std::vector<Benefit> &benefits);

/// What holds on a day; nothing before the first version.
Result<std::optional<BenefitVersion>> benefitsOn(store::Connection &connection, BusinessDay day);
/// The newest first, also those yet to come.
Result<std::vector<BenefitVersion>> benefitVersions(store::Connection &connection);

} // namespace shopdesk::members
