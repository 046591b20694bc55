// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/BulkChange.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

BulkResult refused(const BulkProduct &before, const QString &reason)
{
    return {BulkOutcome::Refused, before, reason};
}

/// Whether the change has a say in anything but the archive.
bool concernsContent(const BulkChange &change)
{
    return change.category || change.taxClass || change.onShelf || change.price;
}

} // namespace

BulkResult applied(const BulkChange &change, const BulkProduct &before, const Currency &currency, Instant now)
{
    const bool comesBack = change.archived && !*change.archived;
    if (before.archivedAt && !comesBack && concernsContent(change))
        return refused(before, QCoreApplication::translate("Catalog", "It is archived. Take it back first."));
    if (change.archived && *change.archived && !before.archivedAt && !before.inBundle.isEmpty())
        return refused(before, before.inBundle);
    if (change.price && before.priceIsSum)
        return refused(before, QCoreApplication::translate("Catalog", "Its price follows from what it holds."));
    BulkProduct after = before;
    after.category = change.category.value_or(before.category);
    after.taxClass = change.taxClass.value_or(before.taxClass);
    after.onShelf = change.onShelf.value_or(before.onShelf);
    if (comesBack)
        after.archivedAt.reset();
    else if (change.archived && !before.archivedAt)
        after.archivedAt = now;
    if (change.price) {
        for (BulkProduct::Price &each : after.prices) {
            const Result<Money> price = changedPrice(each.price, *change.price, currency);
            if (!price)
                return refused(before, price.error().message);
            each.price = *price;
        }
    }
    const bool same = after == before;
    return {same ? BulkOutcome::Unchanged : BulkOutcome::Changed, std::move(after), {}};
}

} // namespace shopdesk::catalog
