// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ReadableCode.h"
#include "base/Text.h"
#include "surveys/Asking.h"
#include "surveys/Surveys.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace shopdesk::surveys {

namespace {

Failure askNotFound()
{
    return fail("surveys.askNotFound",
                QCoreApplication::translate("Surveys", "Nobody was asked with this code. Check it, sign by sign."),
                QStringLiteral("code"));
}

const QByteArray &askSql()
{
    static const QByteArray sql = R"(
        SELECT a.id, a.survey_id, a.store_id, a.ticket_id, coalesce(t.number, ''), a.member_id, coalesce(m.name, ''),
            a.staff_id, coalesce(s.name, ''), a.channel, a.code, a.asked_at, a.expires_at, a.outcome, r.score,
            coalesce(w.body, '')
        FROM survey_asks a LEFT JOIN tickets t ON t.id = a.ticket_id LEFT JOIN members m ON m.id = a.member_id
        LEFT JOIN staff s ON s.id = a.staff_id LEFT JOIN survey_replies r ON r.ask_id = a.id
        LEFT JOIN survey_words w ON w.reply_id = r.id AND w.question_id = 0 WHERE )";
    return sql;
}

Ask askFrom(const store::Query &row, bool mayReadNames)
{
    Ask ask;
    ask.id = row.get<AskId>(0);
    ask.survey = row.get<SurveyId>(1);
    ask.store = row.get<StoreId>(2);
    ask.ticket = row.get<std::optional<tickets::TicketId>>(3).value_or(tickets::TicketId());
    ask.ticketNumber = row.get<QString>(4);
    ask.member = {row.get<qint64>(5), mayReadNames ? row.get<QString>(6) : QString()};
    ask.agent = {row.get<qint64>(7), row.get<QString>(8)};
    ask.channel = tickets::channelFrom(row.get<QString>(9)).value_or(tickets::Channel::Counter);
    ask.code = row.get<QString>(10);
    ask.askedAt = row.get<Instant>(11);
    ask.expiresAt = row.get<Instant>(12);
    if (!row.isNull(13))
        ask.outcome = row.get<QString>(13) == QLatin1String("answered") ? Outcome::Answered : Outcome::Declined;
    ask.score = row.get<std::optional<int>>(14);
    ask.comment = row.get<QString>(15);
    return ask;
}

template<typename... Values>
Result<Ask> oneAsk(store::Connection &connection, const char *where, const Values &...values)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    const QByteArray sql = askSql() + where;
    store::Query row = connection.query(sql.constData(), values...);
    if (!row.next())
        return askNotFound();
    Ask ask = askFrom(row, connection.actor().may(Permission::SeeMembers));
    if (auto allowed = connection.requireIn(ask.store); !allowed)
        return Failure(allowed.error());
    return ask;
}

Result<Ask> openAsk(store::UnitOfWork &work, AskId id, const QString &code)
{
    if (auto allowed = work.require(Permission::AnswerTickets); !allowed)
        return Failure(allowed.error());
    Result<Ask> ask = id ? askById(work.connection(), id) : askByCode(work.connection(), code);
    if (ask && ask->outcome) {
        return fail("surveys.alreadyAnswered",
                    QCoreApplication::translate("Surveys", "This was answered already. Each resolution is asked about "
                                                           "once."),
                    QStringLiteral("code"));
    }
    return ask;
}

Failure badScore(Kind kind)
{
    return fail("surveys.badScore",
                QCoreApplication::translate("Surveys", "Enter a number from %1 to %2.")
                    .arg(lowestScore(kind))
                    .arg(highestScore(kind)),
                QStringLiteral("score"));
}

Result<void> checkAnswers(const Survey &survey, const std::vector<Answer> &answers)
{
    QSet<qint64> seen;
    for (const Answer &answer : answers) {
        const auto asked = std::ranges::find(survey.draft.questions, answer.question, &Question::id);
        const auto within = [&](int low, int high) { return answer.rating >= low && answer.rating <= high; };
        const bool isGood = asked != survey.draft.questions.end() && !seen.contains(answer.question.value)
                            && (asked->kind == QuestionKind::Text
                                || (asked->kind == QuestionKind::Rating ? within(1, 5) : within(0, 1)));
        if (!isGood) {
            return fail("surveys.badAnswer",
                        QCoreApplication::translate("Surveys", "This does not answer a question of the survey."),
                        QStringLiteral("answers"));
        }
        seen.insert(answer.question.value);
    }
    return {};
}

void writeWords(store::UnitOfWork &work, ReplyId reply, QuestionId question, const QString &words)
{
    if (!words.isEmpty())
        work.execute("INSERT INTO survey_words (reply_id, question_id, body) VALUES (?, ?, ?)", reply, question, words);
}

void writeReply(store::UnitOfWork &work, ReplyId id, const Ask &ask, const Survey &survey, const ReplyDraft &draft)
{
    // An anonymous answer keeps nothing by which its ask could be told from others of the day.
    const ShopZone &zone = work.shop().zone;
    const auto told = [&](Instant at) { return draft.isAnonymous ? zone.startOf(zone.dayOf(at)) : at; };
    work.execute(R"(
        INSERT INTO survey_replies (id, survey_id, store_id, ask_id, score, way, asked_at, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                 id, ask.survey, ask.store, draft.isAnonymous ? std::nullopt : std::optional(ask.id), draft.score,
                 keyOf(draft.way), told(ask.askedAt), told(work.now()));
    for (const Answer &answer : draft.answers) {
        const auto asked = std::ranges::find(survey.draft.questions, answer.question, &Question::id);
        if (asked->kind == QuestionKind::Text)
            writeWords(work, id, answer.question, manyLines(answer.words).left(longestNote));
        else
            work.execute("INSERT INTO survey_ratings (reply_id, question_id, rating) VALUES (?, ?, ?)", id,
                         answer.question, answer.rating);
    }
    writeWords(work, id, {}, manyLines(draft.comment));
}

/// The ask has been dealt with; the ticket that it stands with is read again.
void end(store::UnitOfWork &work, const Ask &ask, const char *outcome)
{
    work.execute("UPDATE survey_asks SET outcome = ?, updated_at = ? WHERE id = ?", QString::fromLatin1(outcome),
                 work.now(), ask.id);
    if (ask.ticket)
        tickets::touch(work, ask.ticket);
}

} // namespace

Result<ReplyId> answer(store::UnitOfWork &work, const ReplyDraft &draft)
{
    const Result<Ask> ask = openAsk(work, draft.ask, draft.code);
    if (!ask)
        return Failure(ask.error());
    if (work.now() > ask->expiresAt) {
        return fail("surveys.expired",
                    QCoreApplication::translate("Surveys", "This code was good for some days, and they are over."),
                    QStringLiteral("code"));
    }
    const Result<Survey> asked = survey(work.connection(), ask->survey);
    if (!asked)
        return Failure(asked.error());
    const Kind kind = asked->draft.kind;
    if (draft.score < lowestScore(kind) || draft.score > highestScore(kind))
        return badScore(kind);
    if (draft.comment.size() > longestNote) {
        return fail("surveys.textTooLong",
                    QCoreApplication::translate("Surveys", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestNote),
                    QStringLiteral("comment"));
    }
    if (auto good = checkAnswers(*asked, draft.answers); !good)
        return Failure(good.error());
    const auto id = work.newId<ReplyId>();
    writeReply(work, id, *ask, *asked, draft);
    end(work, *ask, "answered");
    if (draft.isAnonymous)
        work.audit("surveys.answerAnonymously", "survey_replies", 0);
    else
        work.audit("surveys.answer", "survey_asks", ask->id.value,
                   {{QStringLiteral("score"), QJsonArray{QJsonValue(), draft.score}}});
    return id;
}

Result<ReplyId> answerFromText(store::UnitOfWork &work, const QString &code, const QString &text)
{
    static const QRegularExpression scoreForm(
        QStringLiteral(u"^\\s*(\\d{1,2})(?:\\s*/\\s*\\d{1,2})?(?!\\d)\\s*[.,:!，。：！-]*\\s*(.*)$"));
    const Result<Ask> ask = openAsk(work, {}, code);
    if (!ask)
        return Failure(ask.error());
    std::optional<int> score;
    QStringList words;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.trimmed().startsWith(QLatin1Char('>')))
            continue;
        const QRegularExpressionMatch match = score ? QRegularExpressionMatch() : scoreForm.match(line.trimmed());
        if (match.hasMatch()) {
            score = match.captured(1).toInt();
            words << match.captured(2);
        } else {
            words << line;
        }
    }
    if (!score) {
        const Result<Survey> asked = survey(work.connection(), ask->survey);
        return asked ? badScore(asked->draft.kind) : Failure(asked.error());
    }
    return answer(work, {.ask = ask->id,
                         .score = *score,
                         .comment = manyLines(words.join(QLatin1Char('\n'))).left(longestNote),
                         .way = Way::Email});
}

std::optional<QString> codeIn(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("(?<![0-9A-Z-])[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}(?![0-9A-Z-])"));
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? std::optional(match.captured()) : std::nullopt;
}

Result<void> decline(store::UnitOfWork &work, AskId id)
{
    const Result<Ask> ask = openAsk(work, id, {});
    if (!ask)
        return Failure(ask.error());
    end(work, *ask, "declined");
    work.audit("surveys.decline", "survey_asks", id.value);
    return {};
}

Result<Ask> askById(store::Connection &connection, AskId id)
{
    return oneAsk(connection, "a.id = ?", id);
}

Result<Ask> askByCode(store::Connection &connection, const QString &typed)
{
    QString code = readableKey(typed);
    return oneAsk(connection, "a.code = ?", code.insert(codeGroup, QLatin1Char('-')));
}

Result<std::vector<Ask>> asksOf(store::Connection &connection, tickets::TicketId ticket)
{
    if (const auto found = tickets::ticket(connection, ticket); !found)
        return Failure(found.error());
    std::vector<Ask> asks;
    static const QByteArray sql = askSql() + "a.ticket_id = ? ORDER BY a.id DESC";
    store::Query rows = connection.query(sql.constData(), ticket);
    while (rows.next())
        asks.push_back(askFrom(rows, connection.actor().may(Permission::SeeMembers)));
    return asks;
}

} // namespace shopdesk::surveys
