// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Money.h"
#include "base/Permission.h"

namespace shopdesk {

using StaffId = Id<struct StaffTag>;
using StoreId = Id<struct StoreTag>; ///< a shop's premises, not the store library

/// The most that a person may do alone. Nothing: as much as there is.
struct Limits
{
    std::optional<Money> largestRefund = {};
    std::optional<int> largestDiscount = {}; ///< basis points of an order
    std::optional<qint64> largestPoints = {};

    bool operator==(const Limits &) const = default;
};

/// Who acts, and what they may do. In a shop in which nobody has signed up yet, its owner.
struct Actor
{
    StaffId id;
    QString name;
    Permissions permissions;
    Limits limits = {};
    /// The stores whose business the person sees and does. Nothing: all of them.
    std::optional<QSet<StoreId>> stores = {};
    /// Who has allowed this one action on the spot; the trail holds both.
    StaffId approvedBy = {};
    QString approvedByName = {};

    bool may(Permission permission) const { return permissions.contains(permission); }
    bool mayIn(StoreId store) const { return !stores || stores->contains(store); }
    /// The same person, for one action allowed by @p approver: with the permission, the limits and the stores that the
    /// approver has.
    Actor approved(const Actor &approver, Permission permission) const;

    static Actor owner();
    /// Nobody has signed in: sees nothing, does nothing.
    static Actor nobody();
};

} // namespace shopdesk
