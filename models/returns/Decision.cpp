// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Decision.h"

#include "members/TierStanding.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace shopdesk::returns {

namespace {

/// The day on which the customer got the goods: that of the last delivery, else of the sale.
BusinessDay gotOn(store::Connection &connection, const orders::OrderFacts &sale)
{
    const auto delivered = connection.value<Instant>(
        "SELECT max(closed_at) FROM shipments WHERE order_id = ? AND status = 'delivered'", sale.id);
    return connection.shop().zone.dayOf(delivered.value_or(sale.placedAt));
}

void add(Decision &decision, const QString &key, bool isAgainst = false, const QJsonObject &facts = {})
{
    const auto same = [&](const Ground &ground) { return ground.key == key && ground.facts == facts; };
    if (std::ranges::none_of(decision.grounds, same))
        decision.grounds.push_back({key, isAgainst, facts});
}

/// Adds what the policy of one line says.
void addRule(Decision &decision, const std::optional<Policy> &policy, BusinessDay got, BusinessDay today)
{
    const PolicyDraft rule = policy ? policy->rule : PolicyDraft();
    const QJsonObject name{{QStringLiteral("name"), rule.name}};
    add(decision, policy ? QStringLiteral("policy") : QStringLiteral("no_policy"), false,
        policy ? name : QJsonObject());
    const BusinessDay until = got.plus(rule.windowDays);
    const QJsonObject window{{QStringLiteral("days"), rule.windowDays}, {QStringLiteral("until"), until.text()}};
    if (!rule.isReturnable)
        add(decision, QStringLiteral("not_returnable"), true, name);
    else if (today > until)
        add(decision, QStringLiteral("window_over"), true, window);
    else
        add(decision, QStringLiteral("in_window"), false, window);
    if (rule.fee > 0)
        add(decision, QStringLiteral("fee"), false, {{QStringLiteral("fee"), rule.fee}});
    decision.isWithin = decision.isWithin && rule.isReturnable && today <= until;
    decision.isAutomatic = decision.isAutomatic && rule.isAutomatic;
    decision.photosWanted = decision.photosWanted || rule.photosWanted;
    decision.moneyFrom = std::max(decision.moneyFrom, rule.moneyFrom);
    if (rule.wayBack == WayBack::Customer)
        decision.wayBack = WayBack::Customer;
    decision.policies.push_back(policy ? policy->id : PolicyId());
    decision.fees.push_back(rule.fee);
}

void decideWithoutReceipt(Decision &decision, const ReturnDraft &draft)
{
    decision.isAutomatic = false;
    decision.wayBack = WayBack::Customer;
    decision.moneyFrom = MoneyFrom::Inspected;
    decision.policies.resize(draft.lines.size());
    decision.fees.resize(draft.lines.size());
    add(decision, QStringLiteral("no_receipt"));
}

} // namespace

QString toText(const std::vector<Ground> &grounds)
{
    QJsonArray array;
    for (const Ground &ground : grounds) {
        QJsonObject object{{QStringLiteral("is"), ground.key}, {QStringLiteral("facts"), ground.facts}};
        if (ground.isAgainst)
            object.insert(QStringLiteral("against"), true);
        array << object;
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<Ground> groundsIn(const QString &json)
{
    std::vector<Ground> grounds;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonObject object = value.toObject();
        grounds.push_back({object.value(QStringLiteral("is")).toString(),
                           object.value(QStringLiteral("against")).toBool(),
                           object.value(QStringLiteral("facts")).toObject()});
    }
    return grounds;
}

Decision decide(store::Connection &connection, const ReturnDraft &draft, const orders::OrderFacts *sale, Instant at)
{
    Decision decision;
    if (sale == nullptr) {
        decideWithoutReceipt(decision, draft);
    } else {
        const members::TierId tier =
            sale->member ? members::tierBefore(connection, sale->member, sale->placedAt) : members::TierId();
        const BusinessDay got = gotOn(connection, *sale);
        const BusinessDay today = connection.shop().zone.dayOf(at);
        for (const LineRequest &line : draft.lines) {
            const auto sold = std::ranges::find(sale->lines, line.orderLine, &orders::LineFacts::id);
            const SoldAs as{sold->variant, sale->channel, tier, line.reason, sale->placedAt};
            addRule(decision, policyFor(connection, as), got, today);
        }
    }
    if (decision.photosWanted && draft.photos.empty()) {
        decision.isAutomatic = false;
        add(decision, QStringLiteral("photos_missing"), true);
    }
    decision.isAutomatic = decision.isAutomatic && decision.isWithin;
    add(decision, decision.isAutomatic ? QStringLiteral("automatic") : QStringLiteral("by_hand"));
    add(decision, QStringLiteral("way_") + keyOf(decision.wayBack));
    add(decision, QStringLiteral("money_") + keyOf(decision.moneyFrom));
    return decision;
}

} // namespace shopdesk::returns
