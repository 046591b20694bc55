// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/SurveyStep.h"

#include "base/Text.h"
#include "surveys/Asking.h"
#include "ui/parts/Form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace shopdesk::ui {

using surveys::Question;
using surveys::QuestionKind;

namespace {

const QString scoreKey = QStringLiteral("score");
const QString commentKey = QStringLiteral("comment");
const QString wayKey = QStringLiteral("way");
const QString anonymousKey = QStringLiteral("anonymous");
const QString declinedKey = QStringLiteral("declined");
constexpr int noAnswer = -1;

QString questionKey(surveys::QuestionId id)
{
    return QStringLiteral("question/") + id.text();
}

QComboBox *numbers(int low, int high, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItem(QStringLiteral("–"), noAnswer);
    for (int number = high; number >= low; --number)
        combo->addItem(QString::number(number), number);
    return combo;
}

QWidget *fieldFor(const Question &question, QWidget *parent)
{
    if (question.kind == QuestionKind::Text) {
        auto *edit = new QLineEdit(parent);
        edit->setMaxLength(longestNote);
        return edit;
    }
    if (question.kind == QuestionKind::Rating)
        return numbers(1, 5, parent);
    auto *combo = new QComboBox(parent);
    combo->addItem(QStringLiteral("–"), noAnswer);
    combo->addItem(TicketStep::tr("Yes"), 1);
    combo->addItem(TicketStep::tr("No"), 0);
    return combo;
}

surveys::ReplyDraft replyFrom(const Form &form, const surveys::Survey &survey)
{
    surveys::ReplyDraft reply;
    reply.score = form.value(scoreKey).toInt();
    reply.comment = form.text(commentKey);
    reply.way = surveys::wayFrom(form.value(wayKey).toString()).value_or(surveys::Way::Counter);
    reply.isAnonymous = form.value(anonymousKey).toBool();
    for (const Question &question : survey.draft.questions) {
        const QVariant value = form.value(questionKey(question.id));
        if (question.kind == QuestionKind::Text) {
            if (!value.toString().trimmed().isEmpty())
                reply.answers.push_back({question.id, 0, value.toString()});
        } else if (value.toInt() != noAnswer) {
            reply.answers.push_back({question.id, value.toInt(), {}});
        }
    }
    return reply;
}

void addFields(Form &form, const surveys::Survey &survey, TicketStep *step)
{
    form.addField(scoreKey, survey.scoreQuestion(),
                  numbers(surveys::lowestScore(survey.draft.kind), surveys::highestScore(survey.draft.kind), step));
    for (const Question &question : survey.draft.questions)
        form.addField(questionKey(question.id), question.words, fieldFor(question, step));
    auto *comment = new QLineEdit(step);
    comment->setMaxLength(longestNote);
    form.addField(commentKey, TicketStep::tr("What else they say"), comment);
    auto *way = new QComboBox(step);
    for (const auto &[key, title] :
         {std::pair("counter", TicketStep::tr("At the counter")), std::pair("phone", TicketStep::tr("On the phone"))})
        way->addItem(title, QString::fromLatin1(key));
    form.addField(wayKey, TicketStep::tr("How"), way);
    form.addField(anonymousKey, TicketStep::tr("Anonymous"), new QCheckBox(step),
                  TicketStep::tr("Counts in totals alone; nobody finds it from the ticket."));
    form.addField(declinedKey, TicketStep::tr("Would rather not answer"), new QCheckBox(step));
    form.setCheck(scoreKey, [&form] {
        const bool isAnswered = form.value(scoreKey).toInt() != noAnswer || form.value(declinedKey).toBool();
        return isAnswered ? QString() : TicketStep::tr("Choose a number.");
    });
}

} // namespace

TicketStep *surveyStep(Workbench &workbench, const surveys::Survey &survey, tickets::Channel channel, const Asks &asks,
                       QWidget *parent)
{
    auto *step = new TicketStep(workbench, TicketStep::tr("Ask how it was"), TicketStep::tr("Keep the answer"), parent);
    Form *form = step->form();
    addFields(*form, survey, step);
    QVariantMap values{{scoreKey, noAnswer}, {wayKey, QStringLiteral("counter")}};
    if (channel == tickets::Channel::Phone)
        values[wayKey] = QStringLiteral("phone");
    form->load(values);
    step->setJob([form, survey, asks]() -> TicketStep::Job {
        const bool declined = form->value(declinedKey).toBool();
        return [reply = replyFrom(*form, survey), declined, asks](store::UnitOfWork &work) -> Result<QString> {
            const Result<surveys::AskId> asked = asks(work);
            if (!asked)
                return Failure(asked.error());
            if (declined)
                return surveys::decline(work, *asked).map([] {
                    return TicketStep::tr("Kept that they rather do not say");
                });
            surveys::ReplyDraft draft = reply;
            draft.ask = *asked;
            return surveys::answer(work, draft).map([](surveys::ReplyId) { return TicketStep::tr("Answer kept"); });
        };
    });
    return step;
}

} // namespace shopdesk::ui
