// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/RedeemRule.h"

#include "points/Rules.h"
#include "store/Settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace shopdesk::rewards {

namespace {

const QString ruleKey = QStringLiteral("rewards.redeeming");
constexpr qint64 mostPoints = 1'000'000;
constexpr Money highestWorth{100'000'000};
constexpr int wholePercent = 10'000;

Failure badRule(const QString &sentence, const char *field)
{
    return fail("rewards.badRule", sentence, QString::fromLatin1(field));
}

Result<void> checkedNumber(qint64 number, qint64 least, qint64 most, const char *field)
{
    if (number >= least && number <= most)
        return {};
    return badRule(QCoreApplication::translate("Rewards", "Enter a number from %1 to %2.")
                       .arg(QLocale().toString(least), QLocale().toString(most)),
                   field);
}

Result<void> checked(store::Connection &connection, const RedeemRule &rule)
{
    if (auto good = checkedNumber(rule.points, 1, mostPoints, "points"); !good)
        return good;
    if (rule.worth < Money{1} || rule.worth > highestWorth) {
        return badRule(QCoreApplication::translate("Rewards", "Enter an amount above 0, up to %1.")
                           .arg(toPlainText(highestWorth, connection.shop().currency)),
                       "worth");
    }
    if (auto good = checkedNumber(rule.minimum, 0, mostPoints, "minimum"); !good)
        return good;
    if (auto good = checkedNumber(rule.step, 1, mostPoints, "step"); !good)
        return good;
    if (rule.largestShare < 1 || rule.largestShare > wholePercent) {
        return badRule(QCoreApplication::translate("Rewards", "Enter a share above 0 %, up to 100 %."), "largestShare");
    }
    if (auto good = checkedNumber(rule.timesPerDay, 0, 1000, "timesPerDay"); !good)
        return good;
    for (const catalog::CategoryId category : rule.categories) {
        if (!connection.value<qint64>("SELECT 1 FROM categories WHERE id = ?", category)) {
            return badRule(QCoreApplication::translate("Rewards", "A category is gone. Choose another."), "categories");
        }
    }
    return {};
}

/// amount × factor / divisor, cut, in parts, for the product may be too large to hold.
qint64 scaled(qint64 amount, qint64 factor, qint64 divisor)
{
    return amount / divisor * factor + amount % divisor * factor / divisor;
}

} // namespace

Money RedeemRule::worthOf(qint64 redeemed) const
{
    return {scaled(redeemed, worth.minor, points)};
}

qint64 RedeemRule::pointsFor(Money amount) const
{
    const qint64 most = scaled(std::max<qint64>(amount.minor, 0), points, worth.minor);
    return most / step * step;
}

QJsonObject toJson(const RedeemRule &rule)
{
    QJsonArray categories;
    for (const catalog::CategoryId category : rule.categories)
        categories << category.text();
    return {{QStringLiteral("isOn"), rule.isOn},
            {QStringLiteral("points"), rule.points},
            {QStringLiteral("worth"), rule.worth.minor},
            {QStringLiteral("minimum"), rule.minimum},
            {QStringLiteral("step"), rule.step},
            {QStringLiteral("largestShare"), rule.largestShare},
            {QStringLiteral("timesPerDay"), rule.timesPerDay},
            {QStringLiteral("categories"), categories}};
}

RedeemRule redeemRule(store::Connection &connection)
{
    const QJsonObject kept = QJsonDocument::fromJson(store::setting(connection, ruleKey).toUtf8()).object();
    const auto number = [&](const char *key, qint64 otherwise, qint64 least) {
        return std::max(least, kept.value(QLatin1String(key)).toInteger(otherwise));
    };
    RedeemRule rule;
    rule.isOn = kept.value(QStringLiteral("isOn")).toBool();
    rule.points = number("points", rule.points, 1);
    rule.worth = Money{number("worth", rule.worth.minor, 1)};
    rule.minimum = number("minimum", rule.minimum, 0);
    rule.step = number("step", rule.step, 1);
    rule.largestShare = static_cast<int>(number("largestShare", rule.largestShare, 1));
    rule.timesPerDay = number("timesPerDay", rule.timesPerDay, 0);
    for (const QJsonValue &category : kept.value(QStringLiteral("categories")).toArray()) {
        if (const auto id = catalog::CategoryId::fromText(category.toString()))
            rule.categories.push_back(*id);
    }
    return rule;
}

Result<void> setRedeemRule(store::UnitOfWork &work, const RedeemRule &rule)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (auto good = checked(work.connection(), rule); !good)
        return good;
    if (redeemRule(work.connection()) == rule)
        return {};
    points::touchShop(work);
    return store::setSetting(work, ruleKey,
                             QString::fromUtf8(QJsonDocument(toJson(rule)).toJson(QJsonDocument::Compact)));
}

QString exampleOf(const RedeemRule &rule, const Currency &currency)
{
    constexpr qint64 balance = 10'000;
    Money goods{200};
    for (int i = 0; i < currency.exponent; ++i)
        goods = goods * 10;
    const Money cap = Money{goods.minor * rule.largestShare / wholePercent};
    const qint64 most = std::min(rule.pointsFor(cap), balance / rule.step * rule.step);
    const QString whole = QLocale().toString(balance);
    if (most < std::max<qint64>(rule.minimum, 1) || rule.worthOf(most) <= Money{}) {
        return QCoreApplication::translate("Rewards",
                                           "With goods of %1 and %2 points a member could redeem nothing: %3 points "
                                           "is less than the least that may be redeemed.")
            .arg(toPlainText(goods, currency), whole, QLocale().toString(most));
    }
    return QCoreApplication::translate("Rewards",
                                       "With goods of %1 and %2 points a member may redeem up to %3 points, which take "
                                       "off %4.")
        .arg(toPlainText(goods, currency), whole, QLocale().toString(most), toPlainText(rule.worthOf(most), currency));
}

} // namespace shopdesk::rewards
