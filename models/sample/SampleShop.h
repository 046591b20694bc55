// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "store/Store.h"

namespace shopdesk::sample {

/// What the sample shop is created as: "Lantern & Leaf 灯叶小铺", CNY, Asia/Shanghai.
store::NewShop sampleShop();

/// Fills an empty shop with two stores, a catalogue, members, and a year of business up to @p today: the same for the
/// same seed and day, except that nothing happens after the present moment. All in one transaction, so that a shop is
/// filled or left as it was. @p progress is called on the writer's thread.
/// Errors "sample.notEmpty", "base.cancelled".
Result<void> fill(store::Store &store, quint32 seed, BusinessDay today, const Progress &progress);

/// The sample shop's owner, and the password that all of its people have. The sample is the one place with a password that
/// everybody knows.
QString sampleOwner();
QString samplePassword();

/// Gives a filled sample shop one person of each role, who have tickets to answer, and signs its owner in; the key file goes. Errors as
/// staff::signUpOwner.
Result<void> addPeople(store::Store &store);

} // namespace shopdesk::sample
