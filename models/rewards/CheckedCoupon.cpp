// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CheckedCoupon.h"

#include "base/Text.h"
#include "catalog/PriceLists.h"

#include <QCoreApplication>

namespace shopdesk::rewards {

namespace {

constexpr Money highestAmount{99'999'999'999};
constexpr int wholePercent = 10'000;
constexpr qint64 highestLimit = 1'000'000'000;

Failure badAmount(const Currency &currency, const char *field)
{
    return fail("rewards.badAmount",
                QCoreApplication::translate("Rewards", "Enter an amount above 0, up to %1.")
                    .arg(toPlainText(highestAmount, currency)),
                QString::fromLatin1(field));
}

Result<void> checkWorth(store::Connection &connection, CouponDraft &draft)
{
    const Currency &currency = connection.shop().currency;
    if (draft.kind != CouponKind::Percentage)
        draft.share = 0;
    if (draft.kind == CouponKind::Gift || draft.kind == CouponKind::FreeDelivery)
        draft.amount = {};
    if (draft.kind != CouponKind::Gift)
        draft.gift = {};
    if (draft.amount < Money{} || draft.amount > highestAmount
        || (draft.kind == CouponKind::Amount && draft.amount == Money{}))
        return badAmount(currency, "amount");
    if (draft.minimum < Money{} || draft.minimum > highestAmount)
        return badAmount(currency, "minimum");
    if (draft.kind == CouponKind::Percentage && (draft.share < 1 || draft.share > wholePercent)) {
        return fail("rewards.badShare", QCoreApplication::translate("Rewards", "Enter a share above 0 %, up to 100 %."),
                    QStringLiteral("share"));
    }
    if (draft.kind == CouponKind::Gift
        && !connection.value<qint64>("SELECT 1 FROM variants WHERE id = ?", draft.gift)) {
        return fail("rewards.notFound",
                    QCoreApplication::translate("Rewards", "Choose the product that is given away."),
                    QStringLiteral("gift"));
    }
    return {};
}

template<typename I>
Result<void> checkThere(store::Connection &connection, const char *sql, std::vector<I> &ids, const char *field,
                        const QString &sentence)
{
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    for (const I id : ids) {
        if (!connection.value<qint64>(sql, id))
            return fail("rewards.notFound", sentence, QString::fromLatin1(field));
    }
    return {};
}

/// Of which goods and where.
Result<void> checkScope(store::Connection &connection, CouponDraft &draft)
{
    if (auto good = checkThere(connection, "SELECT 1 FROM products WHERE id = ?", draft.scope.products, "products",
                               QCoreApplication::translate("Rewards", "A product is gone. Choose another."));
        !good)
        return good;
    if (auto good =
            checkThere(connection, "SELECT 1 FROM categories WHERE id = ?", draft.scope.categories, "categories",
                       QCoreApplication::translate("Rewards", "A category is gone. Choose another."));
        !good)
        return good;
    if (auto good = checkThere(connection, "SELECT 1 FROM stores WHERE id = ?", draft.stores, "stores",
                               QCoreApplication::translate("Rewards", "A store is not there. Choose another."));
        !good)
        return good;
    for (const QString &channel : draft.channels) {
        if (!catalog::priceChannels().contains(channel)) {
            return fail("rewards.badChannel",
                        QCoreApplication::translate("Rewards", "There is no channel “%1”. Choose one of: %2.")
                            .arg(channel.left(longestCode), catalog::priceChannels().join(QStringLiteral(", "))),
                        QStringLiteral("channels"));
        }
    }
    draft.channels.removeDuplicates();
    return {};
}

} // namespace

Result<void> checkTimes(std::optional<Instant> startsAt, std::optional<Instant> endsAt)
{
    if (!startsAt || !endsAt || *startsAt < *endsAt)
        return {};
    return fail("rewards.badTime",
                QCoreApplication::translate("Rewards", "The end must lie after the start. Choose a later end."),
                QStringLiteral("endsAt"));
}

Result<void> checkLimit(std::optional<qint64> limit, const char *field)
{
    if (!limit || (*limit >= 1 && *limit <= highestLimit))
        return {};
    return fail("rewards.badLimit",
                QCoreApplication::translate("Rewards", "Enter a number from 1 to %1, or nothing for no limit.")
                    .arg(highestLimit),
                QString::fromLatin1(field));
}

Result<void> checkName(store::Connection &connection, const char *table, const QString &name, qint64 self)
{
    const QString field = QStringLiteral("name");
    if (name.isEmpty())
        return fail("rewards.nameMissing", QCoreApplication::translate("Rewards", "Enter a name."), field);
    if (name.size() > longestName) {
        return fail("rewards.textTooLong",
                    QCoreApplication::translate("Rewards", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    field);
    }
    const QByteArray sql = QByteArray("SELECT 1 FROM ") + table + " WHERE name = ? AND id <> ?";
    if (connection.value<qint64>(sql.constData(), name, self)) {
        return fail("rewards.nameInUse",
                    QCoreApplication::translate("Rewards", "“%1” is there already. Enter another name.").arg(name),
                    field);
    }
    return {};
}

Result<CouponDraft> checkedCoupon(store::Connection &connection, CouponDraft draft, CouponId self)
{
    draft.name = oneLine(draft.name);
    draft.stackingGroup = oneLine(draft.stackingGroup);
    if (auto good = checkName(connection, "coupons", draft.name, self.value); !good)
        return Failure(good.error());
    if (draft.stackingGroup.size() > longestName) {
        return fail("rewards.textTooLong",
                    QCoreApplication::translate("Rewards", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    QStringLiteral("stackingGroup"));
    }
    if (auto good = checkWorth(connection, draft); !good)
        return Failure(good.error());
    if (auto good = checkScope(connection, draft); !good)
        return Failure(good.error());
    if (auto good = checkTimes(draft.startsAt, draft.endsAt); !good)
        return Failure(good.error());
    if (auto good = checkLimit(draft.totalLimit, "totalLimit"); !good)
        return Failure(good.error());
    if (auto good = checkLimit(draft.memberLimit, "memberLimit"); !good)
        return Failure(good.error());
    if (draft.position < -highestPosition || draft.position > highestPosition) {
        return fail("rewards.badPosition",
                    QCoreApplication::translate("Rewards", "Enter a number from -%1 to %1.").arg(highestPosition),
                    QStringLiteral("position"));
    }
    return draft;
}

} // namespace shopdesk::rewards
