// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surveys/Surveys.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "store/Difference.h"
#include "store/Settings.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::surveys {

namespace {

constexpr EnumKeys<2> kinds{"csat", "nps"};
constexpr EnumKeys<3> questionKinds{"rating", "yes_no", "text"};
constexpr EnumKeys<4> ways{"counter", "phone", "link", "email"};
const QString sinceKey = QStringLiteral("surveys/askSince");
const QString surveyKey = QStringLiteral("surveys/survey");
const QString daysKey = QStringLiteral("surveys/validDays");
const QString linkKey = QStringLiteral("surveys/linkAddress");
const QString mailKey = QStringLiteral("surveys/byMail");

Failure notFound()
{
    return fail("surveys.surveyNotFound",
                QCoreApplication::translate("Surveys", "This survey is gone. Choose another."),
                QStringLiteral("survey"));
}

Failure tooLong(const QString &field)
{
    return fail(
        "surveys.textTooLong",
        QCoreApplication::translate("Surveys", "This is longer than %1 characters. Make it shorter.").arg(longestName),
        field);
}

Result<SurveyDraft> checked(store::Connection &connection, SurveyDraft draft, SurveyId self)
{
    draft.name = oneLine(draft.name);
    draft.question = oneLine(draft.question);
    if (draft.name.isEmpty() && self != standardSurvey) {
        return fail("surveys.nameMissing", QCoreApplication::translate("Surveys", "Give it a name."),
                    QStringLiteral("name"));
    }
    if (draft.name.size() > longestName)
        return tooLong(QStringLiteral("name"));
    if (draft.question.size() > longestName)
        return tooLong(QStringLiteral("question"));
    if (connection.value<int>("SELECT 1 FROM surveys WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail(
            "surveys.nameInUse",
            QCoreApplication::translate("Surveys", "There is a “%1” already. Enter another name.").arg(draft.name),
            QStringLiteral("name"));
    }
    if (static_cast<int>(draft.questions.size()) > mostQuestions) {
        return fail("surveys.tooManyQuestions",
                    QCoreApplication::translate("Surveys", "More than %1 questions are not answered. Leave some out.")
                        .arg(mostQuestions),
                    QStringLiteral("questions"));
    }
    for (Question &question : draft.questions) {
        question.words = oneLine(question.words);
        if (question.words.isEmpty()) {
            return fail("surveys.questionMissing", QCoreApplication::translate("Surveys", "Write the question."),
                        QStringLiteral("questions"));
        }
        if (question.words.size() > longestName)
            return tooLong(QStringLiteral("questions"));
    }
    return draft;
}

QJsonObject toJson(const SurveyDraft &draft)
{
    QStringList questions;
    for (const Question &question : draft.questions)
        questions << question.words;
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("question"), draft.question},
            {QStringLiteral("questions"), questions.join(QStringLiteral(" · "))}};
}

std::vector<Question> questionsOf(store::Connection &connection, SurveyId id)
{
    std::vector<Question> questions;
    store::Query rows = connection.query("SELECT id, kind, words FROM survey_questions WHERE survey_id = ? "
                                         "AND dropped_at IS NULL ORDER BY position, id",
                                         id);
    while (rows.next())
        questions.push_back({rows.get<QuestionId>(0),
                             questionKindFrom(rows.get<QString>(1)).value_or(QuestionKind::Text),
                             rows.get<QString>(2)});
    return questions;
}

void writeQuestions(store::UnitOfWork &work, SurveyId id, const std::vector<Question> &wanted)
{
    std::vector<Question> present = questionsOf(work.connection(), id);
    int position = 0;
    for (const Question &question : wanted) {
        ++position;
        const auto same = std::ranges::find_if(
            present, [&](const Question &each) { return each.kind == question.kind && each.words == question.words; });
        if (same != present.end()) {
            work.execute("UPDATE survey_questions SET position = ? WHERE id = ?", position, same->id);
            present.erase(same);
        } else {
            work.execute("INSERT INTO survey_questions (id, survey_id, position, kind, words) VALUES (?, ?, ?, ?, ?)",
                         work.newId<QuestionId>(), id, position, keyOf(question.kind), question.words);
        }
    }
    for (const Question &gone : present)
        work.execute("UPDATE survey_questions SET dropped_at = ? WHERE id = ?", work.now(), gone.id);
}

Result<void> setArchived(store::UnitOfWork &work, SurveyId id, bool archived)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    if (archived && (id == standardSurvey || id == recommendationSurvey)) {
        return fail("surveys.isStandard",
                    QCoreApplication::translate("Surveys", "Every shop has this survey. Edit it instead."),
                    QStringLiteral("id"));
    }
    if (work.execute("UPDATE surveys SET archived_at = ?, updated_at = ? WHERE id = ?",
                     archived ? std::optional(work.now()) : std::nullopt, work.now(), id)
        == 0)
        return notFound();
    work.audit(archived ? "surveys.archiveSurvey" : "surveys.restoreSurvey", "surveys", id.value);
    return {};
}

void keepSetting(store::UnitOfWork &work, const QString &key, const QString &value)
{
    work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                 key, value);
}

} // namespace

QString keyOf(Kind kind)
{
    return enumKey(kinds, kind);
}

std::optional<Kind> kindFrom(const QString &key)
{
    return enumFrom<Kind>(kinds, key);
}

QString keyOf(QuestionKind kind)
{
    return enumKey(questionKinds, kind);
}

std::optional<QuestionKind> questionKindFrom(const QString &key)
{
    return enumFrom<QuestionKind>(questionKinds, key);
}

QString keyOf(Way way)
{
    return enumKey(ways, way);
}

std::optional<Way> wayFrom(const QString &key)
{
    return enumFrom<Way>(ways, key);
}

QString Survey::scoreQuestion() const
{
    if (!draft.question.isEmpty())
        return draft.question;
    return draft.kind == Kind::Csat
               ? QCoreApplication::translate("Surveys", "How satisfied are you with how we settled it? (1 to 5)")
               : QCoreApplication::translate("Surveys", "How likely would you recommend us to a friend? (0 to 10)");
}

Result<SurveyId> createSurvey(store::UnitOfWork &work, const SurveyDraft &typed)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return Failure(allowed.error());
    const Result<SurveyDraft> draft = checked(work.connection(), typed, {});
    if (!draft)
        return Failure(draft.error());
    const auto id = work.newId<SurveyId>();
    work.execute("INSERT INTO surveys (id, kind, name, question, updated_at) VALUES (?, ?, ?, ?, ?)", id,
                 keyOf(draft->kind), draft->name, draft->question, work.now());
    writeQuestions(work, id, draft->questions);
    work.audit("surveys.createSurvey", "surveys", id.value, store::difference({}, toJson(*draft)));
    return id;
}

Result<void> updateSurvey(store::UnitOfWork &work, SurveyId id, const SurveyDraft &typed)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const Result<Survey> before = survey(work.connection(), id);
    if (!before)
        return Failure(before.error());
    const Result<SurveyDraft> draft = checked(work.connection(), typed, id);
    if (!draft)
        return Failure(draft.error());
    work.execute("UPDATE surveys SET name = ?, question = ?, updated_at = ? WHERE id = ?", draft->name, draft->question,
                 work.now(), id);
    writeQuestions(work, id, draft->questions);
    work.audit("surveys.updateSurvey", "surveys", id.value, store::difference(toJson(before->draft), toJson(*draft)));
    return {};
}

Result<void> archiveSurvey(store::UnitOfWork &work, SurveyId id)
{
    return setArchived(work, id, true);
}

Result<void> restoreSurvey(store::UnitOfWork &work, SurveyId id)
{
    return setArchived(work, id, false);
}

Result<std::vector<Survey>> surveys(store::Connection &connection, bool archived)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    std::vector<Survey> all;
    store::Query rows = connection.query("SELECT id, kind, name, question, archived_at IS NOT NULL FROM surveys "
                                         "WHERE archived_at IS NULL OR ? ORDER BY id",
                                         archived);
    while (rows.next()) {
        Survey each;
        each.id = rows.get<SurveyId>(0);
        each.draft = {kindFrom(rows.get<QString>(1)).value_or(Kind::Csat), rows.get<QString>(2), rows.get<QString>(3),
                      questionsOf(connection, each.id)};
        if (each.draft.name.isEmpty())
            each.draft.name = QCoreApplication::translate("Surveys", "Satisfaction");
        each.isArchived = rows.get<bool>(4);
        all.push_back(std::move(each));
    }
    return all;
}

Result<Survey> survey(store::Connection &connection, SurveyId id)
{
    const Result<std::vector<Survey>> all = surveys(connection, true);
    if (!all)
        return Failure(all.error());
    const auto found = std::ranges::find(*all, id, &Survey::id);
    return found == all->end() ? Result<Survey>(notFound()) : *found;
}

std::optional<Instant> askedSince(store::Connection &connection)
{
    const qint64 since = store::setting(connection, sinceKey).toLongLong();
    return since > 0 ? std::optional(Instant{since}) : std::nullopt;
}

AskRules askRules(store::Connection &connection)
{
    AskRules rules;
    rules.afterResolving = askedSince(connection).has_value();
    if (const qint64 chosen = store::setting(connection, surveyKey).toLongLong(); chosen != 0)
        rules.survey = {chosen};
    if (const int days = store::setting(connection, daysKey).toInt(); days > 0)
        rules.validDays = days;
    rules.linkAddress = store::setting(connection, linkKey);
    rules.byMail = store::setting(connection, mailKey) == QLatin1String("1");
    return rules;
}

Result<void> setAskRules(store::UnitOfWork &work, const AskRules &rules)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    if (rules.validDays < 1 || rules.validDays > longestValid) {
        return fail("surveys.badSetting",
                    QCoreApplication::translate("Surveys", "Enter a number of days from 1 to %1.").arg(longestValid),
                    QStringLiteral("validDays"));
    }
    const Result<Survey> asked = survey(work.connection(), rules.survey);
    if (!asked || asked->isArchived || asked->draft.kind != Kind::Csat)
        return notFound();
    const AskRules before = askRules(work.connection());
    if (rules.afterResolving != before.afterResolving)
        keepSetting(work, sinceKey, rules.afterResolving ? QString::number(work.now().ms) : QString());
    keepSetting(work, surveyKey, QString::number(rules.survey.value));
    keepSetting(work, daysKey, QString::number(rules.validDays));
    keepSetting(work, mailKey, rules.byMail ? QStringLiteral("1") : QString());
    keepSetting(work, linkKey, oneLine(rules.linkAddress).left(longestName));
    work.audit("surveys.setAskRules", "settings", 0,
               {{QStringLiteral("afterResolving"), QJsonArray{before.afterResolving, rules.afterResolving}},
                {QStringLiteral("byMail"), QJsonArray{before.byMail, rules.byMail}},
                {QStringLiteral("validDays"), QJsonArray{before.validDays, rules.validDays}}});
    return {};
}

} // namespace shopdesk::surveys
