// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TicketRulesSection.h"

#include "tickets/KeepTickets.h"
#include "tickets/SlaPolicies.h"
#include "tickets/TicketStates.h"
#include "ui/parts/Form.h"
#include "ui/settings/UndoSetting.h"

#include <QEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

// As the errors of the operations name them.
const QString daysKey = QStringLiteral("graceDays");
const QString minutesKey = QStringLiteral("returnMinutes");
constexpr int minutesAtOnce = 15;

} // namespace

TicketRulesSection::TicketRulesSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_days(new QSpinBox(this))
    , m_minutes(new QSpinBox(this))
    , m_save(new QPushButton(this))
{
    m_days->setRange(0, tickets::longestGrace);
    m_minutes->setRange(0, tickets::longestTarget);
    m_minutes->setSingleStep(minutesAtOnce);
    m_form->addField(daysKey, {}, m_days);
    m_form->addField(minutesKey, {}, m_minutes);
    m_form->setSavesByKey(false);
    m_form->layout()->setContentsMargins({});
    m_form->setEnabled(workbench.offers(Permission::ManageTickets));
    m_save->setEnabled(false);
    body()->addWidget(m_form);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_save, &QPushButton::clicked, this, &TicketRulesSection::save);
    retranslate();
    read();
}

void TicketRulesSection::retranslate()
{
    setTitle(tr("Reopening and silence"), tr("What happens to tickets by the mere passing of time."));
    m_form->setLabel(daysKey, tr("Reopened within"),
                     tr("Days after a ticket was resolved. What comes later is a follow-up, linked to it."));
    m_form->setLabel(minutesKey, tr("Taken back after"),
                     tr("Minutes of opening hours without an answer to a customer who waits: somebody else gets it."));
    m_days->setSuffix(tr(" days"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setSpecialValueText(tr("never"));
    m_save->setText(tr("Save"));
}

void TicketRulesSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Rules> {
            return Rules{tickets::graceDays(connection), tickets::returnMinutes(connection)};
        })
        .then(this, [this](const Result<Rules> &rules) {
            if (rules)
                m_form->load({{daysKey, rules->graceDays}, {minutesKey, rules->returnMinutes}});
            else
                m_form->showError(rules.error());
        });
}

Result<void> TicketRulesSection::keep(store::UnitOfWork &work, const Rules &rules)
{
    return tickets::setGraceDays(work, rules.graceDays).and_then([&] {
        return tickets::setReturnMinutes(work, rules.returnMinutes);
    });
}

void TicketRulesSection::save()
{
    if (!m_form->validate())
        return;
    m_workbench
        .write(this,
               [wanted = Rules{m_days->value(), m_minutes->value()}](store::UnitOfWork &work) -> Result<Rules> {
                   const Rules before{tickets::graceDays(work.connection()), tickets::returnMinutes(work.connection())};
                   return keep(work, wanted).map([before] { return before; });
               })
        .then(this, [this](const Result<Rules> &before) {
            if (!before) {
                m_form->showError(before.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(tr("Rules for tickets saved"),
                              undoSetting(m_workbench, this, &TicketRulesSection::read,
                                          [old = *before](store::UnitOfWork &work) { return keep(work, old); }));
        });
}

void TicketRulesSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
