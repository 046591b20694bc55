// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "base/Id.h"
#include "base/Instant.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace shopdesk::members {

using MemberId = Id<struct MemberTag>;
using TierId = Id<struct TierTag>;
using HouseholdId = Id<struct HouseholdTag>;

inline constexpr int longestAddress = 500;
inline constexpr int mostTags = 30;

/// A member as the screen shows one: contact data masked.
struct Member
{
    MemberId id;
    QString number;
    QString name;
    TierId tier;
    QString tierName;
    QString phoneMasked;                    ///< "138****1234", empty if there is none
    QString emailMasked;                    ///< "w***@example.com"
    bool hasAddress = false;                ///< of which nothing is shown until it is revealed
    std::optional<Instant> phoneVerifiedAt; ///< when the member gave back the code that was sent there
    std::optional<Instant> emailVerifiedAt;
    QString country; ///< as it came in: an import's own words
    std::optional<BusinessDay> birthday;
    QString language; ///< ISO 639: "zh"; empty where it is not known
    QString note;
    QStringList tags;  ///< sorted
    MemberId referrer; ///< who brought the member to the shop
    QString referrerNumber;
    HouseholdId household; ///< Households.h
    MemberId mergedInto;   ///< the record that remains of one person who was entered twice
    QString mergedIntoNumber;
    qint64 points = 0;
    Instant joinedAt;
    Instant updatedAt;
    std::optional<Instant> archivedAt;
    std::optional<Instant> erasedAt; ///< nothing of the person is left but number, points and orders
};

/// A member as a person fills one in.
struct MemberDraft
{
    QString number; ///< empty: the next one (new member), the present one (edited member)
    QString name;
    /// The tier that a person sets by hand, none to give the member back to the rules; not given: it stays as it is (an edited
    /// member), the rules decide (a new one).
    std::optional<TierId> tier = {};
    /// Contact data is never sent to a form, so a form only sends what was typed anew: not given keeps what is there,
    /// empty text takes it away.
    std::optional<QString> phone = {};
    std::optional<QString> email = {};
    std::optional<QString> address = {}; ///< of several lines
    QString country;
    std::optional<BusinessDay> birthday = {};
    QString language = {};
    QString note;
    QStringList tags = {};
    MemberId referrer = {};
    std::optional<Instant> joinedAt = {}; ///< now, if not given; not changed by an edit
};

/// What an edit begins with. The tier is not in it: it may become another one at any time.
MemberDraft draftOf(const Member &member);

/// Contact data in clear.
struct Contact
{
    QString phone;
    QString email;
    QString address;
};

} // namespace shopdesk::members
