// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/AbsencePage.h"

#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace shopdesk::ui {

namespace {
const QString fromKey = QStringLiteral("from");
const QString toKey = QStringLiteral("to");
const QString deputyKey = QStringLiteral("deputy");
} // namespace

AbsencePage::AbsencePage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
    , m_deputy(new GrowingCombo(this))
    , m_meaning(new QLabel(this))
    , m_save(new QPushButton(this))
    , m_end(new QPushButton(this))
{
    for (QDateEdit *day : {m_from, m_to})
        day->setCalendarPopup(true);
    m_form->addField(fromKey, {}, m_from);
    m_form->addField(toKey, {}, m_to);
    m_form->addField(deputyKey, {}, m_deputy);
    m_form->setCheck(toKey, [this] {
        return m_to->date() < m_from->date() ? tr("The last day lies before the first. Choose a later last day.")
                                             : QString();
    });
    m_form->setSavesByKey(false);
    m_meaning->setWordWrap(true);
    m_meaning->setContentsMargins(measure::gap4, 0, measure::gap4, measure::gap2);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(measure::gap4, 0, measure::gap4, measure::gap4);
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_save);
    buttons->addWidget(m_end);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_form);
    layout->addWidget(m_meaning);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_form, &Form::edited, this, &AbsencePage::explain);
    connect(m_save, &QPushButton::clicked, this, &AbsencePage::save);
    connect(m_end, &QPushButton::clicked, this, [this] { write(std::nullopt); });
    retranslate();
}

void AbsencePage::showPerson(const staff::Person &person)
{
    const bool isSame = person.id == m_person.id;
    m_person = person;
    if (isSame && m_form->isDirty())
        return; // somebody is typing
    load();
    readPeople();
}

void AbsencePage::readPeople()
{
    m_workbench.store.read(staff::signInNames).then(this, [this](const Result<std::vector<staff::SignInName>> &people) {
        if (!people) {
            m_form->showError(people.error());
            return;
        }
        m_people = *people;
        std::vector<GrowingCombo::Choice> choices{{QString(), tr("Nobody")}};
        for (const staff::SignInName &each : m_people) {
            if (each.id != m_person.id)
                choices.push_back({each.id.text(), each.name});
        }
        m_deputy->setChoices(choices);
        explain();
    });
}

void AbsencePage::load()
{
    const BusinessDay today = m_workbench.formats.zone().dayOf(Instant::now());
    const staff::Absence absence = m_person.absence.value_or(staff::Absence{today, today, {}});
    m_form->load({{fromKey, absence.from.toDate()},
                  {toKey, absence.to.toDate()},
                  {deputyKey, absence.deputy ? absence.deputy.text() : QString()}});
    m_end->setVisible(m_person.absence.has_value());
    explain();
}

staff::Absence AbsencePage::typed() const
{
    return {BusinessDay::fromDate(m_from->date()), BusinessDay::fromDate(m_to->date()),
            StaffId::fromText(m_deputy->key()).value_or(StaffId())};
}

void AbsencePage::explain()
{
    const staff::Absence absence = typed();
    const bool isNew = !m_person.absence && !m_form->isDirty();
    if (isNew) {
        m_meaning->setText(tr("While somebody is away, what would come to them goes to the deputy."));
        return;
    }
    const QString from = m_workbench.formats.day(absence.from);
    const QString to = m_workbench.formats.day(absence.to);
    const auto deputy = std::ranges::find(m_people, absence.deputy, &staff::SignInName::id);
    if (absence.deputy && deputy != m_people.end())
        m_meaning->setText(
            tr("From %1 to %2, both included, what would come to %3 goes to %4. Signing in stays possible.")
                .arg(from, to, m_person.name, deputy->name));
    else
        m_meaning->setText(tr("From %1 to %2, both included, what would come to %3 waits. Choose a deputy if somebody "
                              "should take it.")
                               .arg(from, to, m_person.name));
}

QString AbsencePage::meaning() const
{
    return m_meaning->text();
}

void AbsencePage::save()
{
    if (m_form->validate())
        write(typed());
}

void AbsencePage::write(const std::optional<staff::Absence> &absence)
{
    const StaffId id = m_person.id;
    m_workbench.write(this, [id, absence](store::UnitOfWork &work) { return staff::setAbsence(work, id, absence); })
        .then(this, [this, id, absence, before = m_person.absence, name = m_person.name](const Result<void> &done) {
            if (!done) {
                m_form->showError(done.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(absence ? tr("Absence of %1 saved").arg(name) : tr("%1 is back").arg(name),
                              undoBy(m_workbench, [id, before](store::UnitOfWork &work) {
                                  return staff::setAbsence(work, id, before);
                              }));
        });
}

void AbsencePage::retranslate()
{
    m_form->setLabel(fromKey, tr("First day away"));
    m_form->setLabel(toKey, tr("Last day away"));
    m_form->setLabel(deputyKey, tr("Deputy"));
    m_save->setText(tr("Save absence"));
    m_end->setText(tr("End absence"));
    if (m_person.id)
        explain();
}

void AbsencePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
