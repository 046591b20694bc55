// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Referrals.h"

#include "points/Ledger.h"
#include "points/Policy.h"
#include "points/Rules.h"
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

/// The orders of a friend that count: paid in full, with enough of them kept.
#define SHOPDESK_ORDERS_THAT_COUNT                                                                                     \
    "SELECT o.id FROM orders o WHERE o.member_id = ?1 AND o.kind = 'sale' AND o.status NOT IN ('draft', 'cancelled') " \
    "AND o.total > 0 AND o.paid_total + o.rounding_total >= o.total "                                                  \
    "AND o.total + (SELECT coalesce(sum(c.total), 0) FROM orders c WHERE c.credit_of = o.id "                          \
    "AND c.status NOT IN ('draft', 'cancelled')) >= max(?2, 1)"

/// Whether the order counts, and is the only one that does.
bool isFirstThatCounts(store::Connection &connection, qint64 order, members::MemberId friendId, Money least)
{
    store::Query row = connection.query("SELECT count(*) FILTER (WHERE id = ?3), count(*) FILTER (WHERE id <> ?3) "
                                        "FROM (" SHOPDESK_ORDERS_THAT_COUNT ")",
                                        friendId, least, order);
    row.next();
    return row.get<qint64>(0) == 1 && row.get<qint64>(1) == 0;
}

bool hasOneThatCounts(store::Connection &connection, members::MemberId friendId, Money least)
{
    return connection.value<qint64>(SHOPDESK_ORDERS_THAT_COUNT " LIMIT 1", friendId, least).has_value();
}

/// Whether the order that they were paid for is kept on this computer, which is known by its payment: they are dated by the last
/// one. What came back of an order of another store is known there alone, and booked there.
bool isPaidForHere(store::Connection &connection, members::MemberId friendId, EntryId entry)
{
    return connection
        .value<qint64>(R"(
        SELECT 1 FROM orders o CROSS JOIN payments p ON p.order_id = o.id
        WHERE o.member_id = ? AND p.paid_at = (SELECT occurred_at FROM points_entries WHERE id = ?) LIMIT 1)",
                       friendId, entry)
        .has_value();
}

/// When the last of the money came in, which all devices know alike.
Instant paidAt(store::UnitOfWork &work, qint64 order)
{
    return work.connection()
        .value<Instant>("SELECT max(paid_at) FROM payments WHERE order_id = ?", order)
        .value_or(work.now());
}

/// What one of the two got for it: each time once, and again after it was taken back.
struct Paid
{
    QString nextCause;               ///< of the next time
    std::optional<EntryId> standing; ///< that was not taken back
};

QString takenBackCause(EntryId entry)
{
    return QStringLiteral("referral/back/") + entry.text();
}

Paid paidFor(store::Connection &connection, members::MemberId friendId, const char *who)
{
    const QString cause = QStringLiteral("referral/%1/%2").arg(friendId.text(), QLatin1String(who));
    Paid paid{cause, {}};
    for (int turn = 2;; ++turn) {
        const auto entry = bookedFor(connection, paid.nextCause);
        if (!entry)
            return paid;
        if (!bookedFor(connection, takenBackCause(*entry)))
            paid.standing = entry;
        paid.nextCause = QStringLiteral("%1/%2").arg(cause).arg(turn);
    }
}

void payOne(store::UnitOfWork &work, members::MemberId friendId, const char *who, Grant reward)
{
    const Paid paid = paidFor(work.connection(), friendId, who);
    if (reward.points <= 0 || paid.standing)
        return;
    reward.cause = paid.nextCause;
    grant(work, reward);
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
    if (!(before == wanted))
        touchShop(work);
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
    reward.at = paidAt(work, order);
    reward.activeFrom = pendingUntil(points::policy(work.connection()), work.shop().zone, reward.at);
    reward.isShared = true;
    reward.member = *referrer;
    reward.points = policy.referrerPoints;
    payOne(work, friendId, "referrer", reward);
    reward.member = friendId;
    reward.points = policy.friendPoints;
    reward.order = order;
    payOne(work, friendId, "friend", reward);
}

void takeBackReferral(store::UnitOfWork &work, members::MemberId friendId)
{
    store::Connection &connection = work.connection();
    for (const char *who : {"referrer", "friend"}) {
        const std::optional<EntryId> standing = paidFor(connection, friendId, who).standing;
        if (!standing || !isPaidForHere(connection, friendId, *standing)
            || hasOneThatCounts(connection, friendId, referralPolicy(connection).leastPaid))
            continue;
        const auto points = connection.value<qint64>("SELECT points FROM points_entries WHERE id = ?", *standing);
        takeBack(work, *standing, points.value_or(0), takenBackCause(*standing), work.now());
    }
}

} // namespace shopdesk::points
