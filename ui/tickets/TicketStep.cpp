// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/TicketStep.h"

#include "base/Text.h"
#include "tickets/Agents.h"
#include "tickets/MergeTickets.h"
#include "tickets/TicketStates.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString reasonKey = QStringLiteral("pendingFor");
const QString untilKey = QStringLiteral("until");
const QString assigneeKey = QStringLiteral("assignee");
const QString otherKey = QStringLiteral("into");
const QString numberKey = QStringLiteral("number");
const QString subjectKey = QStringLiteral("subject");
constexpr int morning = 9;
constexpr int longestShown = 60;
constexpr int widestMessage = 250; ///< of one to choose, in pixels

QString messageKey(tickets::MessageId id)
{
    return QStringLiteral("message/") + id.text();
}

} // namespace

TicketStep::TicketStep(Workbench &workbench, const QString &title, const QString &go, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_go(new QPushButton(go, this))
    , m_leave(new QPushButton(tr("Not now"), this))
    , m_notice(new QLabel(this))
{
    auto *heading = new QLabel(title, this);
    heading->setFont(sectionFont());
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_form->layout()->setContentsMargins({});
    makeMainButton(*m_go);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, measure::gap2);
    layout->setSpacing(measure::gap2);
    layout->addWidget(heading);
    layout->addWidget(m_notice);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    connect(m_form, &Form::saveRequested, this, &TicketStep::go);
    connect(m_go, &QPushButton::clicked, this, &TicketStep::go);
    connect(m_leave, &QPushButton::clicked, this, &TicketStep::left);
}

void TicketStep::begin()
{
    m_form->orderTabs();
    show();
    m_form->focusFirst();
}

void TicketStep::setGo(const QString &text, bool isEnabled)
{
    m_go->setText(text);
    m_go->setEnabled(isEnabled);
}

void TicketStep::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    setInk(*m_notice, Colours::of(palette()).warning);
}

QString TicketStep::notice() const
{
    return m_notice->text();
}

void TicketStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        setInk(*m_notice, Colours::of(palette()).warning);
    QWidget::changeEvent(event);
}

void TicketStep::showError(const Error &error)
{
    m_form->showError(error);
}

void TicketStep::go()
{
    if (!m_go->isEnabled() || !m_form->validate() || (m_isGood && !m_isGood()))
        return;
    m_go->setEnabled(false);
    m_workbench.write(this, m_job()).then(this, [this](const Result<QString> &said) {
        m_go->setEnabled(true);
        if (!said) {
            showError(said.error());
            return;
        }
        m_workbench.toast(*said, {});
        emit done();
    });
}

void TicketStep::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        go();
    else
        QWidget::keyPressEvent(event);
}

TicketStep *waitStep(Workbench &workbench, const tickets::Ticket &ticket, QWidget *parent)
{
    auto *step = new TicketStep(workbench, TicketStep::tr("Let it wait"), TicketStep::tr("Let it wait"), parent);
    auto *reason = new QComboBox(step);
    reason->addItem(TicketStep::tr("For the customer"), tickets::keyOf(tickets::PendingFor::Customer));
    reason->addItem(TicketStep::tr("For colleagues"), tickets::keyOf(tickets::PendingFor::Internal));
    reason->addItem(TicketStep::tr("Until a date"), tickets::keyOf(tickets::PendingFor::Date));
    auto *until = new QDateTimeEdit(step);
    until->setCalendarPopup(true);
    until->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    until->setDateTime(QDateTime(workbench.formats.zone().dayOf(Instant::now()).plus(1).toDate(), QTime(morning, 0)));
    Form *form = step->form();
    form->addField(reasonKey, TicketStep::tr("Waits"), reason);
    form->addField(
        untilKey, TicketStep::tr("Comes back"), until,
        TicketStep::tr("No clock runs while it waits. It comes back at that time, or when the customer writes."));
    const auto showUntil = [form] {
        form->setFieldVisible(untilKey, form->value(reasonKey).toString() == QLatin1String("date"));
    };
    QObject::connect(form, &Form::edited, step, showUntil);
    showUntil();
    step->setJob([form, until, &workbench, id = ticket.id, number = ticket.number]() -> TicketStep::Job {
        const auto waitsFor =
            tickets::pendingForFrom(form->value(reasonKey).toString()).value_or(tickets::PendingFor::Customer);
        std::optional<Instant> instant;
        if (waitsFor == tickets::PendingFor::Date)
            instant = workbench.formats.zone().fromLocal(until->date(), until->time());
        return [=](store::UnitOfWork &work) {
            return tickets::setPending(work, id, waitsFor, instant).map([&] {
                return TicketStep::tr("%1 waits").arg(number);
            });
        };
    });
    return step;
}

TicketStep *assignStep(Workbench &workbench, const tickets::Ticket &ticket, QWidget *parent)
{
    auto *step =
        new TicketStep(workbench, TicketStep::tr("Give it to somebody"), TicketStep::tr("Give ticket"), parent);
    auto *agents = new QComboBox(step);
    step->form()->addField(assigneeKey, TicketStep::tr("Colleague"), agents,
                           TicketStep::tr("Whoever is away today is stood in for by their deputy."));
    workbench.store.read([](store::Connection &connection) { return tickets::agents(connection); })
        .then(agents, [agents, present = ticket.assignee.id](const Result<std::vector<tickets::Agent>> &found) {
            if (!found)
                return;
            std::vector<tickets::Agent> sorted = *found;
            std::ranges::stable_sort(sorted, {}, &tickets::Agent::open);
            for (const tickets::Agent &agent : sorted) {
                if (agent.person.id == present)
                    continue;
                const int open = agent.open;
                agents->addItem(TicketStep::tr("%1 (%n open)", nullptr, open).arg(agent.person.name), agent.person.id);
            }
            if (present != 0)
                agents->addItem(TicketStep::tr("Nobody"), qint64(0));
        });
    step->setJob([form = step->form(), agents, id = ticket.id, number = ticket.number]() -> TicketStep::Job {
        const StaffId person{form->value(assigneeKey).toLongLong()};
        const QString name = agents->currentText();
        return [=](store::UnitOfWork &work) {
            return tickets::assign(work, id, person).map([&] {
                return TicketStep::tr("%1 given to %2").arg(number, name);
            });
        };
    });
    return step;
}

TicketStep *mergeStep(Workbench &workbench, const TicketRecord &record, QWidget *parent)
{
    auto *step =
        new TicketStep(workbench, TicketStep::tr("Merge with another ticket"), TicketStep::tr("Merge"), parent);
    auto *others = new QComboBox(step);
    others->addItem(TicketStep::tr("By its number"), qint64(0));
    for (const RelatedRecord &other : record.customer.tickets) {
        const bool isAtWork = other.state == QLatin1String("ticket_new") || other.state == QLatin1String("ticket_open")
                              || other.state.startsWith(QLatin1String("waits_"));
        if (isAtWork)
            others->addItem(other.title.left(longestShown), other.id);
    }
    others->setCurrentIndex(others->count() > 1 ? 1 : 0);
    others->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *number = new QLineEdit(step);
    Form *form = step->form();
    form->addField(otherKey, TicketStep::tr("Goes into"), others,
                   TicketStep::tr("Its messages then stand there, and replies follow. It can be taken out again."));
    form->addField(numberKey, TicketStep::tr("Number"), number);
    form->setCheck(numberKey, [form] {
        const bool isAsked = form->value(otherKey).toLongLong() == 0;
        return isAsked && form->text(numberKey).isEmpty() ? TicketStep::tr("Enter the number of the other ticket.")
                                                          : QString();
    });
    const auto showNumber = [form] { form->setFieldVisible(numberKey, form->value(otherKey).toLongLong() == 0); };
    QObject::connect(form, &Form::edited, step, showNumber);
    showNumber();
    step->setJob([form, id = record.ticket.id, number = record.ticket.number]() -> TicketStep::Job {
        const tickets::TicketId chosen{form->value(otherKey).toLongLong()};
        const QString typed = form->text(numberKey);
        return [=](store::UnitOfWork &work) -> Result<QString> {
            const auto into =
                chosen ? Result<tickets::TicketId>(chosen) : tickets::findByNumber(work.connection(), typed);
            if (!into)
                return Failure(into.error());
            return tickets::mergeTicket(work, id, *into).map([&] { return TicketStep::tr("%1 merged").arg(number); });
        };
    });
    return step;
}

TicketStep *splitStep(Workbench &workbench, const TicketRecord &record, QWidget *parent)
{
    auto *step = new TicketStep(workbench, TicketStep::tr("Split off a ticket"), TicketStep::tr("Split off"), parent);
    Form *form = step->form();
    auto *subject = new QLineEdit(step);
    subject->setMaxLength(longestName);
    form->addField(subjectKey, TicketStep::tr("Subject"), subject);
    form->setCheck(subjectKey, [form] {
        return form->text(subjectKey).isEmpty() ? TicketStep::tr("Say in a few words what it is about.") : QString();
    });
    std::vector<tickets::MessageId> ids;
    for (const tickets::Message &message : record.messages) {
        if (message.body.isEmpty())
            continue;
        auto *box = new QCheckBox(step);
        box->setText(box->fontMetrics().elidedText(message.body.simplified(), Qt::ElideRight, widestMessage));
        box->setToolTip(message.body);
        form->addField(messageKey(message.id), ids.empty() ? TicketStep::tr("Messages") : QString(), box);
        box->setAccessibleName(box->text());
        ids.push_back(message.id);
    }
    step->setJob([form, ids, id = record.ticket.id]() -> TicketStep::Job {
        std::vector<qint64> chosen;
        for (const tickets::MessageId message : ids) {
            if (form->value(messageKey(message)).toBool())
                chosen.push_back(message.value);
        }
        const QString title = form->text(subjectKey);
        return [=](store::UnitOfWork &work) {
            return tickets::splitTicket(work, id, chosen, title).map([&](tickets::TicketId) {
                return TicketStep::tr("“%1” is a ticket of its own").arg(title);
            });
        };
    });
    return step;
}

} // namespace shopdesk::ui
