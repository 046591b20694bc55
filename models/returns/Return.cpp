// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Return.h"

#include "base/EnumKeys.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace shopdesk::returns {

namespace {

constexpr EnumKeys<8> statusKeys{"requested", "approved", "declined", "received",
                                 "inspected", "settled",  "closed",   "cancelled"};
constexpr EnumKeys<9> stepKeys{"request", "approve", "decline", "receive", "inspect",
                               "settle",  "close",   "cancel",  "reopen"};
constexpr EnumKeys<5> wishKeys{"refund", "store_credit", "gift_card", "exchange", "repair"};
constexpr EnumKeys<8> reasonKeys{"unwanted", "wrong_size", "wrong_item", "not_as_described",
                                 "damaged",  "faulty",     "late",       "other"};
constexpr EnumKeys<5> conditionKeys{"as_new", "opened", "used", "damaged", "missing"};
constexpr EnumKeys<6> dispositionKeys{"resell", "refurbish", "scrap", "supplier", "missing", "to_customer"};
constexpr EnumKeys<3> moneyFromKeys{"approved", "received", "inspected"};
constexpr EnumKeys<2> wayBackKeys{"customer", "shop"};

/// As the window writes days.
QString dayIn(const QJsonObject &facts, const char *key)
{
    const auto day = BusinessDay::fromText(facts.value(QLatin1String(key)).toString());
    if (!day)
        return {};
    const QLocale locale;
    if (locale.language() == QLocale::English)
        return locale.toString(day->toDate(), QStringLiteral("d MMM yyyy"));
    if (locale.language() == QLocale::Chinese)
        return locale.toString(day->toDate(), QStringLiteral("yyyy-MM-dd"));
    return locale.toString(day->toDate(), QLocale::ShortFormat);
}

/// What is there in every ground of its kind; %1 is its text.
struct GroundWords
{
    const char *key;
    const char *words;
};

constexpr GroundWords plainWords[] = {
    {"not_returnable", QT_TRANSLATE_NOOP("Returns", "By the policy “%1” these goods are not taken back.")},
    {"policy", QT_TRANSLATE_NOOP("Returns", "The policy “%1” was in force when it was sold.")},
    {"no_policy", QT_TRANSLATE_NOOP("Returns", "No policy was in force when it was sold: the usual 30 days hold.")},
    {"photos_missing", QT_TRANSLATE_NOOP("Returns", "Photos are wanted first.")},
    {"automatic", QT_TRANSLATE_NOOP("Returns", "The policy approves it by itself.")},
    {"by_hand", QT_TRANSLATE_NOOP("Returns", "Somebody has to approve it.")},
    {"no_receipt",
     QT_TRANSLATE_NOOP("Returns", "Without a receipt: store credit, a gift card or an exchange, no money.")},
    {"way_customer", QT_TRANSLATE_NOOP("Returns", "The customer pays the way back.")},
    {"way_shop", QT_TRANSLATE_NOOP("Returns", "The shop pays the way back.")},
    {"money_approved", QT_TRANSLATE_NOOP("Returns", "Money may be given before the goods are here.")},
    {"money_received", QT_TRANSLATE_NOOP("Returns", "Money is given once the goods are here.")},
    {"money_inspected", QT_TRANSLATE_NOOP("Returns", "Money is given once the goods were inspected.")},
};

} // namespace

QString shownState(Status status)
{
    return QLatin1String("return_") + keyOf(status);
}

QString keyOf(Status status)
{
    return enumKey(statusKeys, status);
}

QString keyOf(Step step)
{
    return enumKey(stepKeys, step);
}

QString keyOf(Wish wish)
{
    return enumKey(wishKeys, wish);
}

QString keyOf(Reason reason)
{
    return enumKey(reasonKeys, reason);
}

QString keyOf(Condition condition)
{
    return enumKey(conditionKeys, condition);
}

QString keyOf(Disposition disposition)
{
    return enumKey(dispositionKeys, disposition);
}

QString keyOf(MoneyFrom from)
{
    return enumKey(moneyFromKeys, from);
}

QString keyOf(WayBack who)
{
    return enumKey(wayBackKeys, who);
}

std::optional<Status> statusFrom(const QString &key)
{
    return enumFrom<Status>(statusKeys, key);
}

std::optional<Step> stepFrom(const QString &key)
{
    return enumFrom<Step>(stepKeys, key);
}

std::optional<Wish> wishFrom(const QString &key)
{
    return enumFrom<Wish>(wishKeys, key);
}

std::optional<Reason> reasonFrom(const QString &key)
{
    return enumFrom<Reason>(reasonKeys, key);
}

std::optional<Condition> conditionFrom(const QString &key)
{
    return enumFrom<Condition>(conditionKeys, key);
}

std::optional<Disposition> dispositionFrom(const QString &key)
{
    return enumFrom<Disposition>(dispositionKeys, key);
}

std::optional<MoneyFrom> moneyFromFrom(const QString &key)
{
    return enumFrom<MoneyFrom>(moneyFromKeys, key);
}

std::optional<WayBack> wayBackFrom(const QString &key)
{
    return enumFrom<WayBack>(wayBackKeys, key);
}

QString inWords(const Ground &ground)
{
    const QJsonObject &facts = ground.facts;
    const int days = facts.value(QStringLiteral("days")).toInt();
    if (ground.key == QLatin1String("in_window"))
        return QCoreApplication::translate("Returns", "Within %n day(s): until %1.", nullptr, days)
            .arg(dayIn(facts, "until"));
    if (ground.key == QLatin1String("window_over"))
        return QCoreApplication::translate("Returns", "The %n day(s) were over on %1.", nullptr, days)
            .arg(dayIn(facts, "until"));
    if (ground.key == QLatin1String("asked_earlier"))
        return QCoreApplication::translate("Returns", "It was entered as asked for on %1.").arg(dayIn(facts, "on"));
    if (ground.key == QLatin1String("fee"))
        return QCoreApplication::translate("Returns", "%1 % of the price is kept as a fee.")
            .arg(QLocale().toString(facts.value(QStringLiteral("fee")).toInt() / 100.0, 'g', 4));
    const auto words = std::ranges::find_if(
        plainWords, [&](const GroundWords &each) { return ground.key == QLatin1String(each.key); });
    if (words == std::end(plainWords))
        return ground.key;
    const QString sentence = QCoreApplication::translate("Returns", words->words);
    return sentence.contains(QLatin1String("%1")) ? sentence.arg(facts.value(QStringLiteral("name")).toString())
                                                  : sentence;
}

const Line *Return::line(LineId lineId) const
{
    const auto found = std::ranges::find(lines, lineId, &Line::id);
    return found == lines.end() ? nullptr : &*found;
}

} // namespace shopdesk::returns
