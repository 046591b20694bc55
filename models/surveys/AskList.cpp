// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surveys/AskList.h"

#include "store/Search.h"
#include "surveys/Surveys.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>

namespace shopdesk::surveys {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

std::vector<FilterChoice> outcomeChoices(store::Connection &)
{
    return {word("answered", QT_TRANSLATE_NOOP("List", "Answered")),
            word("declined", QT_TRANSLATE_NOOP("List", "Declined")),
            word("waiting", QT_TRANSLATE_NOOP("List", "Not yet"))};
}

Predicate withOutcome(const QVariantList &values)
{
    return tables::oneOf("coalesce(a.outcome, 'waiting')")(values);
}

std::vector<FilterChoice> surveyChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    if (const auto all = surveys(connection, true)) {
        for (const Survey &each : *all)
            choices.push_back({each.id.value, each.draft.name});
    }
    return choices;
}

std::vector<FilterChoice> scoreChoices(store::Connection &)
{
    std::vector<FilterChoice> choices;
    for (qint64 score = 0; score <= highestScore(Kind::Nps); ++score)
        choices.push_back({score, QString::number(score)});
    return choices;
}

Predicate withScore(const QVariantList &values)
{
    Predicate some = tables::oneOf("r.score")(values);
    some.sql = QStringLiteral("a.id IN (SELECT r.ask_id FROM survey_replies r WHERE r.ask_id IS NOT NULL AND %1)")
                   .arg(some.sql);
    return some;
}

/// Instants: from, and to, not included.
Predicate askedBetween(const QVariantList &values)
{
    return {QStringLiteral("a.asked_at >= ? AND a.asked_at < ?"), {values.value(0), values.value(1)}};
}

Predicate aboutResolution(const QVariantList &)
{
    return {QStringLiteral("a.ticket_id IS NOT NULL")};
}

/// Of tickets in these categories, without those below; 0: none.
Predicate inQueue(const QVariantList &values)
{
    Predicate some = tables::oneOf("coalesce(t.category_id, 0)")(values);
    some.sql = QStringLiteral("a.ticket_id IN (SELECT t.id FROM tickets t WHERE %1)").arg(some.sql);
    return some;
}

/// By the number of the ticket, the code, or words of the answer.
Predicate found(store::Connection &, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    return {QStringLiteral("SELECT a.id FROM survey_asks a JOIN tickets t ON t.id = a.ticket_id WHERE t.number = ? "
                           "UNION SELECT id FROM survey_asks WHERE code = upper(?) "
                           "UNION SELECT r.ask_id FROM survey_replies r JOIN survey_words w ON w.reply_id = r.id "
                           "WHERE r.ask_id IS NOT NULL AND w.body LIKE ? ESCAPE '\\'"),
            {text, text, store::likePattern(text)}};
}

QVariant memberColumn(store::Connection &connection, qint64, const QVariant &name)
{
    return connection.actor().may(Permission::SeeMembers) ? name : QVariant(QString());
}

} // namespace

tables::ListDefinition askList()
{
    tables::ListDefinition list;
    list.name = "surveys";
    list.table = "survey_asks";
    list.from = "survey_asks a JOIN surveys s ON s.id = a.survey_id JOIN stores p ON p.id = a.store_id "
                "LEFT JOIN tickets t ON t.id = a.ticket_id LEFT JOIN members m ON m.id = a.member_id "
                "LEFT JOIN staff f ON f.id = a.staff_id LEFT JOIN survey_replies r ON r.ask_id = a.id "
                "LEFT JOIN survey_words w ON w.reply_id = r.id AND w.question_id = 0";
    list.idFrom = "survey_asks a";
    list.id = "a.id";
    tables::Column member{"member", QT_TRANSLATE_NOOP("List", "Customer"), ColumnKind::Text, "m.name"};
    member.decode = memberColumn;
    list.columns = {
        {"asked", QT_TRANSLATE_NOOP("List", "Asked"), ColumnKind::Instant, "a.asked_at", "a.asked_at"},
        {"ticket", QT_TRANSLATE_NOOP("List", "Ticket"), ColumnKind::Text, "t.number"},
        member,
        {"outcome", QT_TRANSLATE_NOOP("List", "Answer"), ColumnKind::State,
         "'survey_' || coalesce(a.outcome, 'waiting')"},
        {"score", QT_TRANSLATE_NOOP("List", "Score"), ColumnKind::Number, "r.score"},
        {"comment", QT_TRANSLATE_NOOP("List", "Words"), ColumnKind::Text, "w.body"},
        {"agent", QT_TRANSLATE_NOOP("List", "Assigned to"), ColumnKind::Text, "f.name"},
        {"channel", QT_TRANSLATE_NOOP("List", "Channel"), ColumnKind::State, "a.channel", nullptr, false},
        {"survey", QT_TRANSLATE_NOOP("List", "Survey"), ColumnKind::Text, "s.name", nullptr, false},
        {"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnKind::Text, "a.code", nullptr, false},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "p.name", nullptr, false},
    };
    list.filters = {
        {"outcome", QT_TRANSLATE_NOOP("List", "Answer"), FilterKind::Choices, withOutcome, outcomeChoices},
        {"score", QT_TRANSLATE_NOOP("List", "Score"), FilterKind::Choices, withScore, scoreChoices},
        {"survey", QT_TRANSLATE_NOOP("List", "Survey"), FilterKind::Choices, tables::oneOf("a.survey_id"),
         surveyChoices},
        {"dates", QT_TRANSLATE_NOOP("List", "Asked"), FilterKind::Hidden, askedBetween},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), FilterKind::Hidden, tables::oneOf("a.store_id")},
        {"ticket", QT_TRANSLATE_NOOP("List", "Ticket"), FilterKind::Hidden, tables::oneOf("a.ticket_id")},
        {"about", QT_TRANSLATE_NOOP("List", "After a resolution"), FilterKind::Hidden, aboutResolution},
        {"agent", QT_TRANSLATE_NOOP("List", "Assigned to"), FilterKind::Hidden,
         tables::oneOf("coalesce(a.staff_id, 0)")},
        {"channel", QT_TRANSLATE_NOOP("List", "Channel"), FilterKind::Hidden, tables::oneOf("a.channel")},
        {"queue", QT_TRANSLATE_NOOP("List", "Category"), FilterKind::Hidden, inQueue},
    };
    list.search = found;
    list.defaultSort = "asked";
    list.defaultDescending = true;
    list.alsoReads = {"members", "staff", "surveys"};
    list.permission = Permission::SeeTickets;
    list.storeColumn = "a.store_id";
    return list;
}

} // namespace shopdesk::surveys
