// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surveys/SurveyOperations.h"

#include "store/Answers.h"
#include "surveys/Asking.h"
#include "surveys/Surveys.h"

namespace shopdesk::surveys {

namespace {

using store::idObject;
using store::onId;
using store::Outcome;
using store::toText;

QJsonObject nothing()
{
    return {};
}

SurveyDraft draftFrom(store::JsonInput &input, const SurveyDraft &otherwise)
{
    SurveyDraft draft{input.word("kind", kindFrom, otherwise.kind), input.text("name", otherwise.name),
                      input.text("question", otherwise.question), otherwise.questions};
    if (input.has("questions")) {
        draft.questions.clear();
        for (store::JsonInput &each : input.objects("questions"))
            draft.questions.push_back(
                {{}, each.word("kind", questionKindFrom, QuestionKind::Rating), each.text("words")});
    }
    return draft;
}

QJsonObject toJson(const Survey &survey)
{
    QJsonArray questions;
    for (const Question &question : survey.draft.questions)
        questions << QJsonObject{{QStringLiteral("id"), question.id.text()},
                                 {QStringLiteral("kind"), keyOf(question.kind)},
                                 {QStringLiteral("words"), question.words}};
    return {{QStringLiteral("id"), survey.id.text()},    {QStringLiteral("kind"), keyOf(survey.draft.kind)},
            {QStringLiteral("name"), survey.draft.name}, {QStringLiteral("question"), survey.scoreQuestion()},
            {QStringLiteral("questions"), questions},    {QStringLiteral("archived"), survey.isArchived}};
}

QJsonObject toJson(const Ask &ask)
{
    const auto idOrNull = [](auto id) { return id ? QJsonValue(id.text()) : QJsonValue(); };
    return {{QStringLiteral("id"), ask.id.text()},
            {QStringLiteral("survey"), ask.survey.text()},
            {QStringLiteral("ticket"), idOrNull(ask.ticket)},
            {QStringLiteral("member"), idOrNull(members::MemberId{ask.member.id})},
            {QStringLiteral("code"), ask.code},
            {QStringLiteral("askedAt"), toText(ask.askedAt)},
            {QStringLiteral("expiresAt"), toText(ask.expiresAt)},
            {QStringLiteral("outcome"),
             !ask.outcome ? QJsonValue()
                          : QJsonValue(*ask.outcome == surveys::Outcome::Answered ? QStringLiteral("answered")
                                                                                  : QStringLiteral("declined"))},
            {QStringLiteral("score"), ask.score ? QJsonValue(*ask.score) : QJsonValue()},
            {QStringLiteral("comment"), ask.comment}};
}

Outcome runSurveys(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool archived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return store::listObject("found", surveys(work.connection(), archived),
                             [](const Survey &each) { return toJson(each); });
}

Outcome runCreate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const SurveyDraft draft = draftFrom(input, {});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createSurvey(work, draft).map(idObject<SurveyId>);
}

Outcome runUpdate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<SurveyId>("id");
    const Result<Survey> before = survey(work.connection(), id);
    const SurveyDraft draft = draftFrom(input, before ? before->draft : SurveyDraft());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateSurvey(work, id, draft).map(nothing);
}

Outcome runAsk(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto ticket = input.id<tickets::TicketId>("ticket");
    const auto member = input.id<members::MemberId>("member");
    const auto store = input.id<StoreId>("store");
    const auto survey = input.id<SurveyId>("survey", member ? recommendationSurvey : SurveyId());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<AskId> asked = member ? askMember(work, member, store, survey) : ask(work, ticket, survey);
    return asked.and_then([&](AskId id) { return askById(work.connection(), id); }).map([](const Ask &made) {
        return toJson(made);
    });
}

Outcome runAsks(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto ticket = input.id<tickets::TicketId>("ticket");
    const QString code = input.text("code");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (code.isEmpty())
        return store::listObject("found", asksOf(work.connection(), ticket),
                                 [](const Ask &each) { return toJson(each); });
    return askByCode(work.connection(), code).map([](const Ask &found) {
        return QJsonObject{{QStringLiteral("found"), QJsonArray{toJson(found)}}};
    });
}

Outcome runWords(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<AskId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return wordsToSend(work.connection(), id).map([](const QString &words) {
        return QJsonObject{{QStringLiteral("words"), words}};
    });
}

Outcome runAnswer(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    ReplyDraft draft;
    draft.ask = input.id<AskId>("id");
    draft.code = input.text("code");
    draft.score = static_cast<int>(qBound(qint64(-1), input.integer("score", -1), qint64(INT_MAX)));
    draft.comment = input.text("comment");
    draft.way = input.word("way", wayFrom, Way::Counter);
    draft.isAnonymous = input.flag("anonymous");
    for (store::JsonInput &each : input.objects("answers"))
        draft.answers.push_back({each.id<QuestionId>("question"),
                                 static_cast<int>(qBound(qint64(-1), each.integer("rating"), qint64(INT_MAX))),
                                 each.text("words")});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return answer(work, draft).map([](ReplyId) { return QJsonObject(); });
}

Outcome runAnswerFromText(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString code = input.text("code");
    const QString text = input.text("text");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return answerFromText(work, code, text).map([](ReplyId) { return QJsonObject(); });
}

Outcome runAskAll(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return askAllResolved(work).map([](int asked) { return QJsonObject{{QStringLiteral("asked"), asked}}; });
}

Outcome runSetRules(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    AskRules rules = askRules(work.connection());
    rules.afterResolving = input.flag("afterResolving", rules.afterResolving);
    rules.survey = input.id<SurveyId>("survey", rules.survey);
    rules.validDays = static_cast<int>(qBound(qint64(-1), input.integer("validDays", rules.validDays), qint64(9999)));
    rules.linkAddress = input.text("linkAddress", rules.linkAddress);
    rules.byMail = input.flag("byMail", rules.byMail);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setAskRules(work, rules).map(nothing);
}

constexpr store::Operation all[] = {
    {"surveys.surveys", "Gives the surveys with their questions.", runSurveys, Permission::SeeTickets},
    {"surveys.createSurvey",
     "Makes a survey: kind (csat, nps), name, question (that for the score), questions (kind rating, yes_no or text, "
     "words); gives its id.",
     runCreate, Permission::ManageTickets},
    {"surveys.updateSurvey", "Changes the fields given of the survey id.", runUpdate, Permission::ManageTickets},
    {"surveys.archiveSurvey", "Archives the survey id.", onId<SurveyId, archiveSurvey>, Permission::ManageTickets},
    {"surveys.restoreSurvey", "Takes the survey id out of the archive.", onId<SurveyId, restoreSurvey>,
     Permission::ManageTickets},
    {"surveys.ask",
     "Asks about the resolution of ticket, or member (with store) whether they recommend the shop; survey; gives the ask with "
     "its code.",
     runAsk, Permission::AnswerTickets},
    {"surveys.asks", "Gives who was asked about ticket, or with code.", runAsks, Permission::SeeTickets},
    {"surveys.wordsToSend", "Gives the words to send or print for the ask id.", runWords, Permission::SeeTickets},
    {"surveys.answer",
     "Takes an answer to the ask id, or by code: score, answers (question, rating or words), comment, way (counter, phone, "
     "link, email), anonymous.",
     runAnswer, Permission::AnswerTickets},
    {"surveys.answerFromText", "Takes an answer that came as text: code, text.", runAnswerFromText,
     Permission::AnswerTickets},
    {"surveys.decline", "The customer of the ask id would rather not answer.", onId<AskId, decline>,
     Permission::AnswerTickets},
    {"surveys.askAllResolved", "Asks about what was resolved and nobody asked about, as the program does by itself.",
     runAskAll, Permission::AnswerTickets},
    {"surveys.setRules", "Changes the rules given: afterResolving, survey, validDays, linkAddress, byMail.",
     runSetRules, Permission::ManageTickets},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::surveys
