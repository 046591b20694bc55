// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/surveys/SurveysPane.h"

#include "surveys/Asking.h"
#include "surveys/AskList.h"
#include "surveys/Surveys.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/tickets/SurveyStep.h"

#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");
const QString historyTab = QStringLiteral("history");

} // namespace

SurveysPane::SurveysPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("check"), surveys::askList(), {}, parent)
{
}

void SurveysPane::buildRecord()
{
    m_page = new QWidget;
    m_facts = new FactSheet(m_page);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_facts);
    m_column->addStretch(1);
    records()->drawer()->addTab(overviewTab, {}, m_page);
    m_history = new RecordHistory(workbench(), "survey_asks");
    records()->drawer()->addTab(historyTab, {}, m_history);
}

void SurveysPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Surveys"));
    records()->filterBar()->setSearchHint(tr("Find by code, ticket number or words"));
    records()->setEmptyState(QStringLiteral("check"), tr("Nobody was asked yet"),
                             tr("After a ticket is resolved, its customer can be asked how it was: by the person who "
                                "answers it, or by itself. Settings → Satisfaction says when."));
    records()->filterBar()->setHiddenWords([this](const QString &filter, const QVariantList &values) -> QString {
        if (filter != QLatin1String("dates"))
            return {};
        const Formats &formats = workbench().formats;
        const auto day = [&](qint64 ms) { return formats.day(formats.zone().dayOf(Instant{ms})); };
        return QStringLiteral("%1 – %2").arg(day(values.value(0).toLongLong()), day(values.value(1).toLongLong() - 1));
    });
    records()->drawer()->setTabTitle(overviewTab, tr("Overview"));
    records()->drawer()->setTabTitle(historyTab, tr("History"));
    if (m_record)
        show(Record(*m_record));
}

QString SurveysPane::helpText() const
{
    return tr(
        "Who was asked how it was, after a ticket was resolved or as a member, and what they answered. Each resolution is "
        "asked about once; a ticket that is opened again and resolved anew is asked about again.\n\n"
        "Type the **code** of a slip or letter into the search field to take its answer. Anonymous answers count in totals "
        "alone.");
}

QString SurveysPane::countWords(qint64 count) const
{
    return tr("%Ln survey(s)", nullptr, static_cast<int>(count));
}

void SurveysPane::readRecord(qint64 id)
{
    m_history->showRecord(id);
    workbench()
        .store
        .read([id](store::Connection &connection) -> Result<Record> {
            auto ask = surveys::askById(connection, {id});
            if (!ask)
                return Failure(ask.error());
            auto survey = surveys::survey(connection, ask->survey);
            if (!survey)
                return Failure(survey.error());
            const auto words = surveys::wordsToSend(connection, {id});
            return Record{std::move(*ask), std::move(*survey), words.value_or(QString())};
        })
        .then(this, [this, id](const Result<Record> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                recordFailed(id, record.error());
                return;
            }
            show(*record);
            recordShown(id);
        });
}

void SurveysPane::show(const Record &record)
{
    const bool another = !m_record || m_record->ask.id != record.ask.id;
    m_record = record;
    const surveys::Ask &ask = record.ask;
    records()->drawer()->setHeading(record.survey.draft.name, ask.ticketNumber, QString());
    showFacts(record);
    const bool isOpenStill = !ask.outcome && workbench().offers(Permission::AnswerTickets);
    if (m_step && (another || !isOpenStill))
        delete m_step;
    if (m_step || !isOpenStill)
        return;
    m_step = surveyStep(
        workbench(), record.survey, ask.channel,
        [id = ask.id](store::UnitOfWork &) -> Result<surveys::AskId> { return id; }, m_page);
    connect(m_step, &TicketStep::left, this, [this] { records()->closeRecord(); });
    m_column->insertWidget(1, m_step);
    m_step->begin();
}

void SurveysPane::showFacts(const Record &record)
{
    const surveys::Ask &ask = record.ask;
    const Formats &formats = workbench().formats;
    m_facts->clear();
    m_facts->addState(tr("Answer"), !ask.outcome                                 ? QStringLiteral("survey_waiting")
                                    : *ask.outcome == surveys::Outcome::Answered ? QStringLiteral("survey_answered")
                                                                                 : QStringLiteral("survey_declined"));
    if (ask.score)
        m_facts->addFact(tr("Score"),
                         tr("%1 of %2").arg(*ask.score).arg(surveys::highestScore(record.survey.draft.kind)));
    if (!ask.comment.isEmpty())
        m_facts->addFact(tr("Words"), ask.comment);
    m_facts->addFact(tr("Asked"), formats.instant(ask.askedAt));
    if (ask.ticket) {
        auto *link = new LinkButton(ask.ticketNumber, m_facts);
        connect(link, &LinkButton::clicked, this,
                [this, id = ask.ticket.value] { workbench().openRecord(QStringLiteral("tickets"), id); });
        m_facts->addWidget(tr("Ticket"), link);
    }
    if (!ask.member.name.isEmpty())
        m_facts->addFact(tr("Customer"), ask.member.name);
    if (!ask.agent.name.isEmpty())
        m_facts->addFact(tr("Assigned to"), ask.agent.name);
    if (ask.outcome)
        return;
    m_facts->addFact(tr("Code"), ask.code, tr("Good until %1").arg(formats.instant(ask.expiresAt)));
    m_facts->addSection(tr("To send or print"));
    auto *words = new QLabel(record.words, m_facts);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addWide(words);
}

} // namespace shopdesk::ui
