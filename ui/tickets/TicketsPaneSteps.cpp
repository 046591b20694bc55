// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surveys/Asking.h"
#include "tickets/MergeTickets.h"
#include "tickets/OpenTicket.h"
#include "tickets/TicketStates.h"
#include "ui/knowledge/ArticlePicker.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/RecordView.h"
#include "ui/tickets/ConversationPage.h"
#include "ui/tickets/SurveyStep.h"
#include "ui/tickets/TicketsPane.h"
#include "ui/tickets/TicketStep.h"

#include <algorithm>

/// What can be done with the ticket in the drawer.
namespace shopdesk::ui {

using tickets::Status;

bool TicketsPane::isWatched() const
{
    return std::ranges::any_of(m_record->ticket.watchers, [this](const tickets::Named &watcher) {
        return watcher.id == workbench().store.actor().id.value;
    });
}

bool TicketsPane::isOffered(Step step) const
{
    if (!m_record || !workbench().offers(Permission::AnswerTickets))
        return false;
    const tickets::Ticket &ticket = m_record->ticket;
    const bool isAtWork = !ticket.isOver();
    const StaffId self = workbench().store.actor().id;
    switch (step) {
    case Step::Resolve:
    case Step::Assign:
    case Step::Merge:
    case Step::Wait:
        return isAtWork;
    case Step::TakeUp:
        return ticket.status == Status::Pending;
    case Step::Take:
        return isAtWork && self && ticket.assignee.id != self.value;
    case Step::Reopen:
        return (ticket.status == Status::Resolved || ticket.status == Status::Closed) && m_record->mayReopen;
    case Step::FollowUp:
        return (ticket.status == Status::Resolved || ticket.status == Status::Closed) && !m_record->mayReopen;
    case Step::Close:
        return ticket.status == Status::Resolved;
    case Step::Unmerge:
        return ticket.status == Status::Merged;
    case Step::Split:
        return ticket.status != Status::Merged && !m_record->messages.empty();
    case Step::Survey:
        return ticket.status == Status::Resolved || ticket.status == Status::Closed;
    case Step::Return:
        return ticket.status != Status::Merged && (!ticket.orders.empty() || ticket.fields.member)
               && workbench().may(Permission::PlaceOrders);
    case Step::Watch:
        return bool(self);
    }
    return false;
}

/// What comes first in the state that the ticket is in stands as buttons, the rest in the menu.
void TicketsPane::showSteps()
{
    constexpr qsizetype mostButtons = 3;
    QList<QAction *> buttons;
    QList<QAction *> more;
    for (const auto &[step, action] : m_steps) {
        const bool offered = isOffered(step);
        action->setEnabled(offered);
        if (!offered)
            continue;
        if (step == Step::Watch)
            action->setText(isWatched() ? tr("Do not watch") : tr("Watch"));
        const bool isUsual = step != Step::Watch && step != Step::Merge && step != Step::Split && step != Step::Close
                             && step != Step::Return;
        (isUsual && buttons.size() < mostButtons ? buttons : more) << action;
    }
    for (QAction *action : {m_answer, m_note, m_article})
        action->setEnabled(m_record && workbench().offers(Permission::AnswerTickets));
    records()->drawer()->setActions(buttons, more);
}

void TicketsPane::run(Step step)
{
    if (!isOffered(step))
        return;
    const tickets::TicketId id = m_record->ticket.id;
    const QString number = m_record->ticket.number;
    const auto simply = [&](Result<void> (*operation)(store::UnitOfWork &, tickets::TicketId), const QString &said) {
        change(
            [id, operation, said](store::UnitOfWork &work) { return operation(work, id).map([&] { return said; }); });
    };
    const auto ask = [this](TicketStep *asking) {
        records()->drawer()->showTab(QStringLiteral("conversation"));
        m_conversation->beginStep(asking);
    };
    switch (step) {
    case Step::Resolve:
        simply(tickets::resolve, tr("%1 resolved").arg(number));
        break;
    case Step::TakeUp:
        simply(tickets::takeUp, tr("%1 taken up").arg(number));
        break;
    case Step::Reopen:
        simply(tickets::reopen, tr("%1 reopened").arg(number));
        break;
    case Step::Close:
        simply(tickets::close, tr("%1 closed").arg(number));
        break;
    case Step::Unmerge:
        simply(tickets::unmergeTicket, tr("%1 stands by itself again").arg(number));
        break;
    case Step::Take:
        change([id, number, self = workbench().store.actor().id](store::UnitOfWork &work) {
            return tickets::assign(work, id, self).map([&] { return tr("You have %1").arg(number); });
        });
        break;
    case Step::Watch:
        change([id, number, watches = !isWatched()](store::UnitOfWork &work) {
            return tickets::watch(work, id, watches).map([&] {
                return watches ? tr("You watch %1").arg(number) : tr("You no longer watch %1").arg(number);
            });
        });
        break;
    case Step::FollowUp:
        startFollowUp();
        break;
    case Step::Wait:
        ask(waitStep(workbench(), m_record->ticket, m_conversation));
        break;
    case Step::Assign:
        ask(assignStep(workbench(), m_record->ticket, m_conversation));
        break;
    case Step::Merge:
        ask(mergeStep(workbench(), *m_record, m_conversation));
        break;
    case Step::Split:
        ask(splitStep(workbench(), *m_record, m_conversation));
        break;
    case Step::Return:
        workbench().openRecord(QStringLiteral("returns"), -id.value);
        break;
    case Step::Survey:
        ask(surveyStep(
            workbench(), m_record->survey, m_record->ticket.channel,
            [id](store::UnitOfWork &work) { return surveys::ask(work, id); }, m_conversation));
        break;
    }
}

void TicketsPane::change(const Change &change)
{
    workbench().write(this, change).then(this, [this](const Result<QString> &said) {
        workbench().toast(said ? *said : said.error().message, {});
    });
}

void TicketsPane::startFollowUp()
{
    workbench()
        .write(this, [id = m_record->ticket.id](store::UnitOfWork &work) { return tickets::startFollowUp(work, id); })
        .then(this, [this](const Result<tickets::TicketId> &made) {
            if (made)
                workbench().openRecord(name(), made->value);
            else
                workbench().toast(made.error().message, {});
        });
}

void TicketsPane::findArticle()
{
    if (!m_record)
        return;
    records()->drawer()->showTab(QStringLiteral("conversation"));
    m_conversation->endStep();
    m_conversation->reply()->articles()->open();
}

/// What the filters say that only figures of the dashboard set.
void TicketsPane::showFigureWords()
{
    records()->filterBar()->setHiddenWords([this](const QString &filter, const QVariantList &values) -> QString {
        const Formats &formats = workbench().formats;
        const auto dayAt = [&](int place, qint64 shift) {
            return formats.day(formats.zone().dayOf(Instant{values.value(place).toLongLong() - shift}));
        };
        if (filter == QLatin1String("opened"))
            return QStringLiteral("%1 – %2").arg(dayAt(0, 0), dayAt(1, 1)); // the end is not included
        if (filter == QLatin1String("backlog"))
            return tr("end of %1").arg(dayAt(0, 1));
        if (filter == QLatin1String("word"))
            return values.value(0).toString();
        return {};
    });
}

} // namespace shopdesk::ui
