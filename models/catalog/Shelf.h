// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/Connection.h"
#include "tables/List.h"

namespace shopdesk::catalog {

/// Whether a product is offered, and from when to when. Nothing has to run at those instants: whoever asks compares.
struct ShelfTime
{
    bool on = true;               ///< false: off the shelf whatever the instants say
    std::optional<Instant> from;  ///< the first instant at which it is offered; none: since ever
    std::optional<Instant> until; ///< the first at which it is no longer; none: for ever

    bool covers(Instant at) const { return on && (!from || *from <= at) && (!until || at < *until); }
};

/// Whether the variant's product is on the shelf at that instant, for a counter that refuses what is not or asks. An
/// archived product is not on the shelf. Asks for no permission. Error "catalog.variantNotFound".
Result<bool> isOnShelf(store::Connection &connection, VariantId variant, Instant at);

/// What to say of goods that are not on the shelf at that instant: "“Cup” is off the shelf since 2026-12-01 09:00." Empty
/// where they are on it.
QString offShelfSentence(const QString &title, const ShelfTime &shelf, Instant at, const ShopZone &zone);
/// The same of a variant by its id; empty where it is not in the catalogue. Asks for no permission.
QString offShelfSentence(store::Connection &connection, VariantId variant, Instant at);

/// Rows of "products p" that are "on" or "off" the shelf now.
tables::Predicate onShelfNow(const QVariantList &values);
/// SQL: 1 for the rows of "products p" that are on the shelf now, else 0; leaves out whether they are archived.
extern const char shelfNowSql[];

/// "2026-12-01 09:00" on the shop's clocks, also with a time alone left out (midnight). Error "catalog.badTime".
Result<Instant> shelfInstantFrom(const QString &typed, const ShopZone &zone);
QString shelfInstantText(Instant instant, const ShopZone &zone);

} // namespace shopdesk::catalog
