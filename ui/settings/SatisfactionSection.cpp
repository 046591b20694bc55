// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SatisfactionSection.h"

#include "base/Text.h"
#include "knowledge/ArticleSearch.h"
#include "ui/parts/Form.h"
#include "ui/parts/Undo.h"
#include "ui/settings/PutAway.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

using surveys::QuestionKind;

namespace {

const QString afterKey = QStringLiteral("afterResolving");
const QString mailKey = QStringLiteral("byMail");
const QString surveyKey = QStringLiteral("survey");
const QString daysKey = QStringLiteral("validDays");
const QString linkKey = QStringLiteral("linkAddress");
const QString helpKey = QStringLiteral("helpAddress");
const QString nameKey = QStringLiteral("name");
const QString questionKey = QStringLiteral("question");
const QString kindKey = QStringLiteral("kind");
constexpr int questionsHeight = 64;

/// A field of lines for each kind of question.
const std::pair<QuestionKind, QString> questionFields[] = {{QuestionKind::Rating, QStringLiteral("ratings")},
                                                           {QuestionKind::YesNo, QStringLiteral("yesNo")},
                                                           {QuestionKind::Text, QStringLiteral("texts")}};

QString linesOf(const surveys::SurveyDraft &draft, QuestionKind kind)
{
    QStringList lines;
    for (const surveys::Question &question : draft.questions) {
        if (question.kind == kind)
            lines << question.words;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

SatisfactionSection::SatisfactionSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_survey(new QComboBox(this))
    , m_save(new QPushButton(this))
{
    auto *days = new QSpinBox(this);
    days->setRange(1, surveys::longestValid);
    m_form->addField(afterKey, {}, new QCheckBox(this));
    m_form->addField(mailKey, {}, new QCheckBox(this));
    m_form->addField(surveyKey, {}, m_survey);
    m_form->addField(daysKey, {}, days);
    for (const QString &key : {linkKey, helpKey}) {
        auto *address = new QLineEdit(this);
        address->setMaxLength(longestName);
        m_form->addField(key, {}, address);
    }
    m_form->layout()->setContentsMargins({});
    m_save->setEnabled(false);
    body()->addWidget(m_form);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_form, &Form::saveRequested, this, &SatisfactionSection::save);
    connect(m_save, &QPushButton::clicked, this, &SatisfactionSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("surveys")) && !m_form->isDirty())
            read();
    });
    retranslate();
    read();
}

void SatisfactionSection::retranslate()
{
    setTitle(tr("Satisfaction"), tr("Customers are asked how it was, once for each resolution."));
    m_form->setLabel(afterKey, tr("Ask after every resolution"),
                     tr("The ticket then has a code to send or print; the person who answers can also ask at once."));
    m_form->setLabel(mailKey, tr("Send it by mail"),
                     tr("To customers whose address is known. A reply that begins with a number is the answer."));
    m_form->setLabel(surveyKey, tr("Survey"));
    m_form->setLabel(daysKey, tr("Days to answer"));
    m_form->setLabel(linkKey, tr("Address for answers"),
                     tr("A page that takes the code behind it. Empty: codes alone."));
    m_form->setLabel(helpKey, tr("Address of the help page"),
                     tr("Where the pages of the knowledge base stand, such as https://shop.example/help/."));
    m_save->setText(tr("Save"));
}

void SatisfactionSection::read()
{
    struct Found
    {
        Wanted wanted;
        std::vector<surveys::Survey> surveys;
    };
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Found> {
            auto all = surveys::surveys(connection);
            if (!all)
                return Failure(all.error());
            return Found{{surveys::askRules(connection), knowledge::helpAddress(connection)}, std::move(*all)};
        })
        .then(this, [this](const Result<Found> &found) {
            if (!found)
                return;
            m_before = found->wanted;
            {
                const QSignalBlocker quiet(m_survey);
                m_survey->clear();
                for (const surveys::Survey &survey : found->surveys) {
                    if (survey.draft.kind == surveys::Kind::Csat)
                        m_survey->addItem(survey.draft.name, survey.id.value);
                }
            }
            m_form->load({{afterKey, m_before.rules.afterResolving},
                          {mailKey, m_before.rules.byMail},
                          {surveyKey, m_before.rules.survey.value},
                          {daysKey, m_before.rules.validDays},
                          {linkKey, m_before.rules.linkAddress},
                          {helpKey, m_before.helpAddress}});
        });
}

Result<void> SatisfactionSection::keep(store::UnitOfWork &work, const Wanted &wanted)
{
    return surveys::setAskRules(work, wanted.rules).and_then([&] {
        return knowledge::setHelpAddress(work, wanted.helpAddress);
    });
}

void SatisfactionSection::save()
{
    if (!m_form->validate())
        return;
    const Wanted wanted{{m_form->value(afterKey).toBool(),
                         {m_form->value(surveyKey).toLongLong()},
                         m_form->value(daysKey).toInt(),
                         m_form->text(linkKey),
                         m_form->value(mailKey).toBool()},
                        m_form->text(helpKey)};
    m_save->setEnabled(false);
    m_workbench.write(this, [wanted](store::UnitOfWork &work) { return keep(work, wanted); })
        .then(this, [this, before = m_before](const Result<void> &done) {
            if (!done) {
                m_save->setEnabled(true);
                m_form->showError(done.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(tr("Saved"),
                              undoBy(m_workbench, [before](store::UnitOfWork &work) { return keep(work, before); }));
            read();
        });
}

void SatisfactionSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

SurveysSection::SurveysSection(Workbench &workbench, QWidget *parent) : TicketDeskSection(workbench, "surveys", parent)
{
    Form *form = rows()->form();
    for (const QString &key : {nameKey, questionKey}) {
        auto *edit = new QLineEdit;
        edit->setMaxLength(longestName);
        form->addField(key, {}, edit);
    }
    auto *kind = new QComboBox;
    for (const char *key : {"csat", "nps"})
        kind->addItem(QString(), QString::fromLatin1(key));
    form->addField(kindKey, {}, kind);
    for (const auto &[each, key] : questionFields) {
        auto *lines = new QPlainTextEdit;
        lines->setFixedHeight(questionsHeight);
        lines->setTabChangesFocus(true);
        form->addField(key, {}, lines);
    }
    offerPutAway<surveys::SurveyId>(*rows(), workbench, surveys::archiveSurvey, surveys::restoreSurvey);
    retranslate();
    read();
}

void SurveysSection::retranslate()
{
    setTitle(tr("Surveys"), tr("What is asked. A question that is changed is a new one; answers to the old one stay."));
    rows()->setWords(tr("Add a survey"));
    Form *form = rows()->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(questionKey, tr("Question for the score"), tr("Empty: the program's own words."));
    form->setLabel(kindKey, tr("Score"));
    auto &kind = *static_cast<QComboBox *>(form->field(kindKey));
    kind.setItemText(0, tr("Satisfaction after a ticket, 1 to 5"));
    kind.setItemText(1, tr("Recommending the shop, 0 to 10"));
    form->setLabel(questionFields[0].second, tr("Questions, 1 to 5"), tr("One on a line."));
    form->setLabel(questionFields[1].second, tr("Questions, yes or no"));
    form->setLabel(questionFields[2].second, tr("Questions in words"));
}

void SurveysSection::read()
{
    workbench()
        .store.read([](store::Connection &connection) { return surveys::surveys(connection, true); })
        .then(this, [this](const Result<std::vector<surveys::Survey>> &all) {
            if (!all)
                return;
            m_surveys = *all;
            std::vector<EditableRows::Row> shown;
            for (const surveys::Survey &survey : m_surveys)
                shown.push_back({survey.id.value, survey.draft.name, survey.scoreQuestion(), survey.isArchived});
            rows()->setRows(shown);
        });
}

void SurveysSection::load(qint64 id)
{
    const auto found = std::ranges::find(m_surveys, surveys::SurveyId{id}, &surveys::Survey::id);
    const surveys::SurveyDraft shown = found == m_surveys.end() ? surveys::SurveyDraft() : found->draft;
    QVariantMap values{{nameKey, shown.name}, {questionKey, shown.question}, {kindKey, surveys::keyOf(shown.kind)}};
    for (const auto &[kind, key] : questionFields)
        values[key] = linesOf(shown, kind);
    rows()->form()->load(values);
    rows()->form()->field(kindKey)->setEnabled(id == 0);
}

void SurveysSection::save(qint64 id)
{
    const Form *form = rows()->form();
    surveys::SurveyDraft draft{surveys::kindFrom(form->value(kindKey).toString()).value_or(surveys::Kind::Csat),
                               form->text(nameKey), form->text(questionKey)};
    for (const auto &[kind, key] : questionFields) {
        for (const QString &line : form->text(key).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            if (!line.trimmed().isEmpty())
                draft.questions.push_back({{}, kind, line.trimmed()});
        }
    }
    workbench()
        .write(this,
               [id, draft](store::UnitOfWork &work) -> Result<void> {
                   if (id != 0)
                       return surveys::updateSurvey(work, {id}, draft);
                   return surveys::createSurvey(work, draft).map([](surveys::SurveyId) {});
               })
        .then(this, [this, name = draft.name](const Result<void> &done) { finish(name, done); });
}

} // namespace shopdesk::ui
