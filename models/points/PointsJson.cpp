// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/PointsJson.h"

#include "store/JsonInput.h"

namespace shopdesk::points {

namespace {

QJsonValue instantOrNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(store::toText(*instant)) : QJsonValue();
}

} // namespace

QJsonObject toJson(const Entry &entry)
{
    return {{QStringLiteral("id"), entry.id.text()},
            {QStringLiteral("points"), entry.points},
            {QStringLiteral("reason"), keyOf(entry.reason)},
            {QStringLiteral("order"), entry.order == 0 ? QJsonValue() : QJsonValue(idToText(entry.order))},
            {QStringLiteral("orderNumber"), entry.orderNumber},
            {QStringLiteral("note"), entry.note},
            {QStringLiteral("rule"), entry.rule},
            {QStringLiteral("reckoned"), entry.reckoned},
            {QStringLiteral("activeFrom"), instantOrNull(entry.activeFrom)},
            {QStringLiteral("expiresAt"), instantOrNull(entry.expiresAt)},
            {QStringLiteral("occurredAt"), store::toText(entry.occurredAt)}};
}

QJsonObject toJson(const Batch &batch)
{
    return {{QStringLiteral("id"), batch.id.text()},
            {QStringLiteral("points"), batch.points},
            {QStringLiteral("remaining"), batch.remaining},
            {QStringLiteral("reason"), keyOf(batch.reason)},
            {QStringLiteral("orderNumber"), batch.orderNumber},
            {QStringLiteral("state"), keyOf(batch.state)},
            {QStringLiteral("earnedAt"), store::toText(batch.earnedAt)},
            {QStringLiteral("activeFrom"), store::toText(batch.activeFrom)},
            {QStringLiteral("expiresAt"), instantOrNull(batch.expiresAt)}};
}

QJsonObject toJson(const Wealth &wealth)
{
    return {{QStringLiteral("balance"), wealth.balance},
            {QStringLiteral("available"), wealth.available},
            {QStringLiteral("pending"), wealth.pending},
            {QStringLiteral("debt"), wealth.debt}};
}

} // namespace shopdesk::points
