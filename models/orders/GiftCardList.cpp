// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/GiftCardList.h"

#include "base/ReadableCode.h"
#include "catalog/StoreChoices.h"
#include "orders/GiftCards.h"
#include "tables/FilterWord.h"

namespace shopdesk::orders {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

std::vector<FilterChoice> stateChoices(store::Connection &)
{
    return {
        word("card_good", QT_TRANSLATE_NOOP("List", "Valid")), word("card_spent", QT_TRANSLATE_NOOP("List", "Used up")),
        word("expired", QT_TRANSLATE_NOOP("List", "Expired")), word("blocked", QT_TRANSLATE_NOOP("List", "Blocked"))};
}

/// Of "blocked expires balance", as the column reads it.
QVariant stateColumn(store::Connection &connection, qint64, const QVariant &raw)
{
    const QStringList parts = raw.toString().split(QLatin1Char(' '));
    if (parts.size() != 3)
        return {};
    GiftCard card;
    card.blocked = parts[0] == QLatin1String("1");
    if (parts[1] != QLatin1String("-"))
        card.expiresOn = BusinessDay{parts[1].toInt()};
    card.balance = Money{parts[2].toLongLong()};
    return keyOf(card.state(connection.shop().zone.dayOf(Instant::now())));
}

/// The same order of reasons as GiftCard::state.
Predicate inState(const QVariantList &states, BusinessDay today)
{
    const QString day = QString::number(today.days);
    QStringList conditions;
    for (const QVariant &state : states) {
        const QString key = state.toString();
        if (key == keyOf(GiftCardState::Blocked))
            conditions << QStringLiteral("g.blocked_at IS NOT NULL");
        else if (key == keyOf(GiftCardState::Expired))
            conditions << QStringLiteral("(g.blocked_at IS NULL AND g.expires_on < %1)").arg(day);
        else if (key == keyOf(GiftCardState::Spent) || key == keyOf(GiftCardState::Good))
            conditions << QStringLiteral("(g.blocked_at IS NULL AND coalesce(g.expires_on, %1) >= %1 AND "
                                         "coalesce(b.balance, 0) %2 0)")
                              .arg(day, key == keyOf(GiftCardState::Good) ? QStringLiteral(">") : QStringLiteral("<="));
    }
    return {conditions.isEmpty() ? QStringLiteral("0") : conditions.join(QStringLiteral(" OR "))};
}

Predicate found(store::Connection &connection, const QString &typed)
{
    const QString key = readableKey(typed);
    if (key.isEmpty())
        return {};
    return {QStringLiteral("SELECT id FROM gift_cards WHERE code_token = ? UNION "
                           "SELECT id FROM gift_cards WHERE code_tail = ?"),
            {giftCardToken(connection.vault(), typed), key}};
}

} // namespace

tables::ListDefinition giftCardList(const ShopZone &zone)
{
    tables::ListDefinition list;
    list.name = "giftCards";
    list.table = "gift_cards";
    list.from = "gift_cards g JOIN stores s ON s.id = g.store_id LEFT JOIN gift_card_balances b ON b.card_id = g.id";
    list.idFrom = "gift_cards g LEFT JOIN gift_card_balances b ON b.card_id = g.id";
    list.id = "g.id";
    tables::Column balance{"balance", QT_TRANSLATE_NOOP("List", "Balance"), ColumnKind::Money, "coalesce(b.balance, 0)",
                           "coalesce(b.balance, 0)"};
    balance.summed = true;
    tables::Column state{"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State,
                         "(g.blocked_at IS NOT NULL) || ' ' || coalesce(g.expires_on, '-') || ' ' || "
                         "coalesce(b.balance, 0)"};
    state.decode = stateColumn;
    list.columns = {
        {"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnKind::Text, "'•••• ' || g.code_tail"},
        balance,
        state,
        {"issued", QT_TRANSLATE_NOOP("List", "Issued"), ColumnKind::Instant, "g.issued_at", "g.issued_at"},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name"},
        {"expires", QT_TRANSLATE_NOOP("List", "Good until"), ColumnKind::Day, "g.expires_on"},
    };
    list.filters = {
        {"state", QT_TRANSLATE_NOOP("List", "State"), FilterKind::Choices,
         [zone](const QVariantList &states) { return inState(states, zone.dayOf(Instant::now())); }, stateChoices},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), FilterKind::Choices, tables::oneOf("g.store_id"),
         catalog::storeChoices},
    };
    list.search = found;
    list.defaultSort = "issued";
    list.defaultDescending = true;
    list.alsoReads = {"gift_card_balances", "stores"};
    list.permission = Permission::PlaceOrders;
    list.storeColumn = "g.store_id";
    return list;
}

} // namespace shopdesk::orders
