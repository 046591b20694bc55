// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/FigureFilters.h"

#include "store/Search.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>

namespace shopdesk::tickets {

namespace {

using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

std::vector<FilterChoice> slaChoices(store::Connection &)
{
    return {word("kept", QT_TRANSLATE_NOOP("List", "Kept")), word("broken", QT_TRANSLATE_NOOP("List", "Broken"))};
}

std::vector<FilterChoice> reopenedChoices(store::Connection &)
{
    return {word("yes", QT_TRANSLATE_NOOP("List", "Reopened"))};
}

std::vector<FilterChoice> cameChoices(store::Connection &)
{
    return {word("resolved_before_response", QT_TRANSLATE_NOOP("List", "Resolved before the first answer"))};
}

Predicate openedBetween(const QVariantList &values)
{
    return {QStringLiteral("t.opened_at >= ? AND t.opened_at < ?"), {values.value(0), values.value(1)}};
}

Predicate atWorkThen(const QVariantList &values)
{
    return {QStringLiteral("t.opened_at < ? AND (SELECT s.to_status FROM ticket_steps s WHERE s.ticket_id = t.id "
                           "AND s.at < ? ORDER BY s.at DESC, s.id DESC LIMIT 1) IN ('new', 'open', 'pending')"),
            {values.value(0), values.value(0)}};
}

Predicate answered(const QVariantList &)
{
    return {QStringLiteral("t.responded_at IS NOT NULL")};
}

Predicate withSla(const QVariantList &values)
{
    QVariantList wanted;
    for (const QVariant &value : values)
        wanted << qint64(value.toString() == QLatin1String("kept") ? 1 : 0);
    Predicate some = tables::oneOf("k.kept")(wanted);
    some.sql = QStringLiteral("EXISTS (SELECT 1 FROM ticket_sla k WHERE k.ticket_id = t.id AND %1)").arg(some.sql);
    return some;
}

Predicate wasReopened(const QVariantList &)
{
    return {QStringLiteral("t.reopened > 0")};
}

Predicate inQueue(const QVariantList &values)
{
    return tables::oneOf("coalesce(t.category_id, 0)")(values);
}

Predicate aboutProduct(const QVariantList &values)
{
    Predicate some = tables::oneOf("v.product_id")(values);
    some.sql = QStringLiteral("t.id IN (SELECT o.ticket_id FROM ticket_orders o JOIN order_lines l "
                              "ON l.order_id = o.order_id JOIN variants v ON v.id = l.variant_id WHERE %1)")
                   .arg(some.sql);
    return some;
}

/// Tickets whose subject or customer says so. The index finds fragments; each find is looked at again.
Predicate saysWord(const QVariantList &values)
{
    const QString wanted = values.value(0).toString();
    const QString match = store::matchExpression(wanted);
    if (match.isEmpty())
        return {QStringLiteral("0")};
    return {QStringLiteral("t.id IN (SELECT x.id FROM ticket_search JOIN tickets x ON x.id = ticket_search.rowid "
                           "WHERE ticket_search MATCH ? AND shopdesk_tells(x.subject, ?) "
                           "UNION SELECT m.ticket_id FROM ticket_word_search JOIN ticket_words w ON w.message_id = "
                           "ticket_word_search.rowid JOIN ticket_messages m ON m.id = w.message_id "
                           "WHERE ticket_word_search MATCH ? AND m.author = 'customer' AND shopdesk_tells(w.body, ?))"),
            {match, wanted, match, wanted}};
}

Predicate cameSo(const QVariantList &values)
{
    Predicate some = tables::oneOf("i.flag")(values);
    some.sql = QStringLiteral("t.id IN (SELECT i.ticket_id FROM ticket_imports i WHERE %1)").arg(some.sql);
    return some;
}

} // namespace

std::vector<tables::Filter> figureFilters()
{
    return {
        {"sla", QT_TRANSLATE_NOOP("List", "Deadlines"), FilterKind::Choices, withSla, slaChoices},
        {"reopened", QT_TRANSLATE_NOOP("List", "Reopened"), FilterKind::Choices, wasReopened, reopenedChoices},
        {"came", QT_TRANSLATE_NOOP("List", "Imported"), FilterKind::Choices, cameSo, cameChoices},
        {"opened", QT_TRANSLATE_NOOP("List", "Opened"), FilterKind::Hidden, openedBetween},
        {"backlog", QT_TRANSLATE_NOOP("List", "At work at"), FilterKind::Hidden, atWorkThen},
        {"answered", QT_TRANSLATE_NOOP("List", "Answered"), FilterKind::Hidden, answered},
        {"queue", QT_TRANSLATE_NOOP("List", "Category"), FilterKind::Hidden, inQueue},
        {"product", QT_TRANSLATE_NOOP("List", "Product"), FilterKind::Hidden, aboutProduct},
        {"word", QT_TRANSLATE_NOOP("List", "Word"), FilterKind::Hidden, saysWord},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), FilterKind::Hidden, tables::oneOf("t.store_id")},
    };
}

} // namespace shopdesk::tickets
