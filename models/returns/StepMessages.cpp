// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/StepMessages.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "returns/Returns.h"
#include "store/Settings.h"
#include "tickets/Placeholders.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace shopdesk::returns {

namespace {

constexpr EnumKeys<occasionCount> occasionKeys{
    "request",       "approve",         "decline",         "receive",      "inspect",
    "settle",        "close",           "cancel",          "reopen",       "repair_taken_in",
    "repair_quoted", "repair_approved", "repair_declined", "repair_ready", "repair_picked_up"};
const QString isOn = QStringLiteral("1");

const QStringList &placeholders()
{
    static const QStringList all{QStringLiteral("customer"), QStringLiteral("number"), QStringLiteral("order"),
                                 QStringLiteral("amount"),   QStringLiteral("note"),   QStringLiteral("store"),
                                 QStringLiteral("shop")};
    return all;
}

/// As the trail shows it: the state that the step leads to.
QString shownOccasion(Occasion occasion)
{
    using enum Status;
    constexpr std::array leadsTo{Requested, Approved, Declined,  Received, Inspected,
                                 Settled,   Closed,   Cancelled, Requested};
    static_assert(isOfRepair(static_cast<Occasion>(leadsTo.size())));
    return isOfRepair(occasion) ? keyOf(occasion) : shownState(leadsTo.at(static_cast<size_t>(occasion)));
}

QString settingOf(Occasion occasion)
{
    return QStringLiteral("returns/message/") + keyOf(occasion);
}

Result<StepMessage> checked(StepMessage message)
{
    static const QRegularExpression language(QStringLiteral("^[a-z]{2,3}$"));
    for (auto &[key, text] : message.texts) {
        const QString field = QStringLiteral("texts.") + key;
        text = manyLines(text);
        if (!language.match(key).hasMatch()) {
            return fail("returns.badLanguage", QCoreApplication::translate("Returns", "Name a language as en or zh."),
                        field);
        }
        if (text.size() > longestNote) {
            return fail("returns.textTooLong",
                        QCoreApplication::translate("Returns", "This is longer than %1 characters. Make it shorter.")
                            .arg(longestNote),
                        field);
        }
        if (auto good = tickets::checkPlaceholders(text, placeholders(), field); !good)
            return Failure(good.error());
    }
    std::erase_if(message.texts, [](const auto &text) { return text.second.isEmpty(); });
    if (message.isSent && message.texts.empty()) {
        return fail("returns.messageMissing",
                    QCoreApplication::translate("Returns", "Write what the customer is told."),
                    QStringLiteral("texts"));
    }
    return message;
}

QJsonObject toJson(const std::map<QString, QString> &texts)
{
    QJsonObject object;
    for (const auto &[language, text] : texts)
        object[language] = text;
    return object;
}

} // namespace

QString keyOf(Occasion occasion)
{
    return enumKey(occasionKeys, occasion);
}

std::optional<Occasion> occasionFrom(const QString &key)
{
    return enumFrom<Occasion>(occasionKeys, key);
}

StepMessage stepMessage(store::Connection &connection, Occasion occasion)
{
    const QString key = settingOf(occasion);
    StepMessage message{occasion, store::setting(connection, key) == isOn};
    store::Query rows = connection.query("SELECT substr(key, length(?1) + 2), value FROM settings "
                                         "WHERE key > ?1 || '/' AND key < ?1 || '0' AND value <> ''", // '0' follows '/'
                                         key);
    while (rows.next())
        message.texts.emplace(rows.get<QString>(0), rows.get<QString>(1));
    return message;
}

Result<std::vector<StepMessage>> stepMessages(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    std::vector<StepMessage> all;
    for (int i = 0; i < occasionCount; ++i)
        all.push_back(stepMessage(connection, static_cast<Occasion>(i)));
    return all;
}

Result<void> setStepMessage(store::UnitOfWork &work, const StepMessage &typed)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const Result<StepMessage> message = checked(typed);
    if (!message)
        return Failure(message.error());
    const StepMessage before = stepMessage(work.connection(), message->occasion);
    if (*message == before)
        return {};
    const QString key = settingOf(message->occasion);
    const auto keep = [&](const QString &name, const QString &value) {
        work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                     name, value);
    };
    keep(key, message->isSent ? isOn : QString());
    for (const auto &[language, text] : before.texts) {
        if (!message->texts.contains(language))
            keep(key + QLatin1Char('/') + language, {});
    }
    for (const auto &[language, text] : message->texts)
        keep(key + QLatin1Char('/') + language, text);
    work.audit("returns.setStepMessage", "settings", 0,
               {{QStringLiteral("status"), QJsonArray{QJsonValue(), shownOccasion(message->occasion)}},
                {QStringLiteral("sent"), QJsonArray{before.isSent, message->isSent}},
                {QStringLiteral("texts"), QJsonArray{toJson(before.texts), toJson(message->texts)}}});
    return {};
}

QString filled(store::Connection &connection, const QString &text, const MessageWords &words)
{
    const auto &shop = connection.shop();
    return tickets::filled(
        text, {{QStringLiteral("customer"), words.customer},
               {QStringLiteral("number"), words.number},
               {QStringLiteral("order"), words.order},
               {QStringLiteral("amount"), words.amount ? toPlainText(*words.amount, shop.currency) : QString()},
               {QStringLiteral("note"), words.note},
               {QStringLiteral("store"), words.store},
               {QStringLiteral("shop"), shop.name}});
}

Result<QString> previewMessage(store::Connection &connection, const QString &text, ReturnId of)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    if (auto good = tickets::checkPlaceholders(text, placeholders(), QStringLiteral("text")); !good)
        return Failure(good.error());
    MessageWords words{QCoreApplication::translate("Returns", "Li Wei", "customer of an example"),
                       QStringLiteral("R-S01-261128-0001"),
                       QStringLiteral("S01-261122-0042"),
                       Money{11'000},
                       QCoreApplication::translate("Returns", "(what was written to the step)"),
                       connection.value<QString>("SELECT name FROM stores ORDER BY id LIMIT 1").value_or(QString())};
    if (of) {
        const Result<Return> found = find(connection, of);
        if (!found)
            return Failure(found.error());
        const QString note = found->steps.empty() ? QString() : found->steps.back().note;
        words = {found->memberName, found->number, found->order.number, found->givenBack, note, found->storeName};
    }
    return filled(connection, manyLines(text), words);
}

} // namespace shopdesk::returns
