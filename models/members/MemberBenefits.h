// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Benefits.h"

namespace shopdesk::members {

struct PromisedBenefit
{
    BenefitVersionId version;
    qint64 position = 0; ///< within the version
    QString name;        ///< "Free delivery"
    QString words;       ///< what the tier has of it: "from 30.00"

    bool operator==(const PromisedBenefit &) const = default;
};

/// What a member was promised on a day: the benefits of one tier by the version that held then.
struct MemberBenefits
{
    TierId tier; ///< none: no tier
    QString tierName;
    BusinessDay day;
    int version = 0; ///< 0: nothing was published by then
    std::vector<PromisedBenefit> benefits;

    bool operator==(const MemberBenefits &) const = default;
    /// By its name, in any case; null where it is not promised.
    const PromisedBenefit *find(const QString &name) const;
};

/// What a member has on a day, by the tier that they have now, or that they had before something happened at @p before: an
/// order that lifts a member was promised what the tier before it gives. Needs Permission::SeeMembers; error
/// "members.notFound".
Result<MemberBenefits> benefitsOf(store::Connection &connection, MemberId id, BusinessDay day,
                                  std::optional<Instant> before = {});
/// The same of a member that has been read already.
MemberBenefits benefitsOf(store::Connection &connection, const Member &member, BusinessDay day,
                          std::optional<Instant> before = {});

} // namespace shopdesk::members
