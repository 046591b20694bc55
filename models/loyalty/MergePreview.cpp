// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/MergePreview.h"

#include "orders/StoreCredit.h"

namespace shopdesk::loyalty {

namespace {

using members::Member;
using members::MemberId;

QStringList detailsToFill(const Member &kept, const Member &merged)
{
    const std::tuple<const char *, bool, bool> details[] = {
        {"phone", kept.phoneMasked.isEmpty(), merged.phoneMasked.isEmpty()},
        {"email", kept.emailMasked.isEmpty(), merged.emailMasked.isEmpty()},
        {"address", !kept.hasAddress, !merged.hasAddress},
        {"birthday", !kept.birthday, !merged.birthday},
        {"language", kept.language.isEmpty(), merged.language.isEmpty()},
        {"country", kept.country.isEmpty(), merged.country.isEmpty()},
    };
    QStringList filled;
    for (const auto &[name, isMissing, isNotThere] : details) {
        if (isMissing && !isNotThere)
            filled << QLatin1String(name);
    }
    return filled;
}

} // namespace

Result<MergePreview> previewMerge(store::Connection &connection, MemberId kept, MemberId merged)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    if (auto good = checkMerge(connection, kept, merged); !good)
        return Failure(good.error());
    const auto keptSide = members::duplicateSide(connection, kept);
    const auto mergedSide = members::duplicateSide(connection, merged);
    const auto credit = orders::storeCredit(connection, merged);
    if (!keptSide || !mergedSide || !credit)
        return Failure(!keptSide ? keptSide.error() : !mergedSide ? mergedSide.error() : credit.error());
    MergePreview preview;
    preview.kept = *keptSide;
    preview.merged = *mergedSide;
    const auto count = [&](Permission needed, const char *sql) {
        return connection.actor().may(needed) ? connection.value<qint64>(sql, merged).value_or(0) : 0;
    };
    preview.orders = count(Permission::SeeOrders, "SELECT count(*) FROM orders WHERE member_id = ?");
    preview.tickets = count(Permission::SeeTickets, "SELECT count(*) FROM tickets WHERE member_id = ?");
    preview.returns = count(Permission::SeeOrders, "SELECT (SELECT count(*) FROM returns WHERE member_id = ?1) "
                                                   "+ (SELECT count(*) FROM repairs WHERE member_id = ?1)");
    preview.coupons = count(Permission::SeeMembers, "SELECT count(*) FROM coupon_codes WHERE member_id = ?");
    preview.friends =
        connection.value<qint64>("SELECT count(*) FROM members WHERE referrer_id = ? AND id <> ?", merged, kept)
            .value_or(0);
    preview.points = mergedSide->member.points;
    preview.storeCredit = *credit;
    for (const QString &tag : mergedSide->member.tags) {
        if (!keptSide->member.tags.contains(tag, Qt::CaseInsensitive))
            preview.tags << tag;
    }
    preview.details = detailsToFill(keptSide->member, mergedSide->member);
    return preview;
}

} // namespace shopdesk::loyalty
