// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Referrals.h"

#include "points/Ledger.h"
#include "points/Policy.h"
#include "store/Settings.h"

#include <QCoreApplication>

namespace shopdesk::points {

namespace {

const QString referrerKey = QStringLiteral("points.referrerPoints");
const QString friendKey = QStringLiteral("points.friendPoints");
const QString leastKey = QStringLiteral("points.referralLeastPaid");

/// Who recommended the shop to the friend, if that is somebody else and the records of neither say otherwise.
std::optional<members::MemberId> referrerOf(store::Connection &connection, members::MemberId friendId)
{
    return connection.value<members::MemberId>(R"(
        WITH head AS (
            SELECT ifnull(r.merged_into, r.id) AS id FROM members f JOIN members r ON r.id = f.referrer_id WHERE f.id = ?1),
        theirs AS (SELECT phone_token, email_token FROM members
                   WHERE id = (SELECT id FROM head) OR merged_into = (SELECT id FROM head)),
        own AS (SELECT phone_token, email_token FROM members WHERE id = ?1 OR merged_into = ?1)
        SELECT h.id FROM head h JOIN members m ON m.id = h.id
        WHERE h.id <> ?1 AND m.erased_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM theirs t, own o
                            WHERE t.phone_token = o.phone_token OR t.email_token = o.email_token))",
                                               friendId);
}

/// Whether the order is paid in full and the first that is, of those that come to enough.
bool isFirstThatCounts(store::Connection &connection, qint64 order, members::MemberId friendId, Money least)
{
    store::Query row = connection.query(R"(
        SELECT count(*) FILTER (WHERE id = ?1), count(*) FILTER (WHERE id <> ?1) FROM orders
        WHERE member_id = ?2 AND kind = 'sale' AND status NOT IN ('draft', 'cancelled') AND total > 0 AND total >= ?3
            AND paid_total + rounding_total >= total)",
                                        order, friendId, least);
    row.next();
    return row.get<qint64>(0) == 1 && row.get<qint64>(1) == 0;
}

} // namespace

ReferralPolicy referralPolicy(store::Connection &connection)
{
    const auto number = [&](const QString &key) { return qMax(0LL, store::setting(connection, key).toLongLong()); };
    return {number(referrerKey), number(friendKey), Money{number(leastKey)}};
}

Result<void> setReferralPolicy(store::UnitOfWork &work, const ReferralPolicy &wanted)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    struct Setting
    {
        const QString &key;
        qint64 value;
        const char *field;
    };
    const ReferralPolicy before = referralPolicy(work.connection());
    const Setting settings[] = {{referrerKey, wanted.referrerPoints, "referrerPoints"},
                                {friendKey, wanted.friendPoints, "friendPoints"}};
    for (const Setting &each : settings) {
        if (each.value < 0 || each.value > mostReferralPoints) {
            return fail("points.badSetting",
                        QCoreApplication::translate("Points", "Enter 0 to %1 points.").arg(mostReferralPoints),
                        QLatin1String(each.field));
        }
    }
    if (wanted.leastPaid < Money{}) {
        return fail("points.badSetting", QCoreApplication::translate("Points", "Enter an amount of 0 or more."),
                    QStringLiteral("leastPaid"));
    }
    const auto write = [&](bool changed, const QString &key, qint64 value) {
        return changed ? store::setSetting(work, key, QString::number(value)) : Result<void>();
    };
    if (auto done = write(before.referrerPoints != wanted.referrerPoints, referrerKey, wanted.referrerPoints); !done)
        return done;
    if (auto done = write(before.friendPoints != wanted.friendPoints, friendKey, wanted.friendPoints); !done)
        return done;
    return write(before.leastPaid != wanted.leastPaid, leastKey, wanted.leastPaid.minor);
}

void payReferral(store::UnitOfWork &work, qint64 order, members::MemberId friendId)
{
    if (!friendId
        || !work.connection().value<qint64>("SELECT 1 FROM members WHERE id = ? AND referrer_id IS NOT NULL", friendId))
        return;
    const ReferralPolicy policy = referralPolicy(work.connection());
    if (!policy.isOn() || !isFirstThatCounts(work.connection(), order, friendId, policy.leastPaid))
        return;
    const std::optional<members::MemberId> referrer = referrerOf(work.connection(), friendId);
    if (!referrer)
        return;
    Grant reward;
    reward.reason = Reason::Referral;
    reward.at = work.now();
    reward.activeFrom = pendingUntil(points::policy(work.connection()), work.shop().zone, work.now());
    if (policy.referrerPoints > 0) {
        reward.member = *referrer;
        reward.points = policy.referrerPoints;
        reward.cause = QStringLiteral("referral/%1/referrer").arg(friendId.text());
        grant(work, reward);
    }
    if (policy.friendPoints > 0) {
        reward.member = friendId;
        reward.points = policy.friendPoints;
        reward.cause = QStringLiteral("referral/%1/friend").arg(friendId.text());
        reward.order = order;
        grant(work, reward);
    }
}

} // namespace shopdesk::points
