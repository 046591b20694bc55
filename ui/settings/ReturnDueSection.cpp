// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ReturnDueSection.h"

#include "ui/parts/Choices.h"
#include "ui/parts/Form.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/UndoSetting.h"

#include <QEvent>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

using returns::DueTime;
using returns::DueUnit;
using returns::Status;

namespace {

// As the errors of the operation name them.
const QString amountKey = QStringLiteral("amount");
const QString unitKey = QStringLiteral("unit");

/// What is waited for in a state.
QString titleOf(Status status)
{
    switch (status) {
    case Status::Requested:
        return ReturnDueSection::tr("Until it is approved or declined");
    case Status::Approved:
        return ReturnDueSection::tr("Until the customer has brought the goods");
    case Status::Received:
        return ReturnDueSection::tr("Until the goods are inspected");
    case Status::Inspected:
        return ReturnDueSection::tr("Until it is settled");
    case Status::Settled:
        return ReturnDueSection::tr("Until a settled return is closed");
    default:
        return ReturnDueSection::tr("Until a declined return is closed");
    }
}

QString inWords(const DueTime &time)
{
    if (time.amount == 0)
        return ReturnDueSection::tr("No time is set");
    return time.unit == DueUnit::Days
               ? ReturnDueSection::tr("%Ln day(s)", nullptr, time.amount)
               : ReturnDueSection::tr("%Ln hour(s) in which the shop is open", nullptr, time.amount);
}

size_t placeOf(qint64 id)
{
    return static_cast<size_t>(id - 1);
}

} // namespace

ReturnDueSection::ReturnDueSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this))
{
    auto *amount = new QSpinBox(this);
    amount->setRange(0, returns::longestDue);
    m_rows->form()->addField(amountKey, {}, amount);
    m_rows->form()->addField(unitKey, {}, new QComboBox(this));
    m_rows->setEditable(workbench.offers(Permission::ManageShop));
    body()->addWidget(m_rows);
    connect(m_rows, &EditableRows::loadRequested, this, &ReturnDueSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &ReturnDueSection::save);
    retranslate();
    read();
}

void ReturnDueSection::retranslate()
{
    setTitle(
        tr("Due times of returns"),
        tr("How long a return may stand before its next step is overdue. Opening hours are those of the calendar."));
    m_rows->setWords({});
    Form *form = m_rows->form();
    form->setLabel(amountKey, tr("Time"), tr("0: no time is set. It holds for steps from now on."));
    form->setLabel(unitKey, tr("Counted in"));
    setChoices(*static_cast<QComboBox *>(form->field(unitKey)),
               Choices<QString>{{returns::keyOf(DueUnit::OpeningHours), tr("hours in which the shop is open")},
                                {returns::keyOf(DueUnit::Days), tr("days")}});
    showRows();
}

void ReturnDueSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Times> {
            Times times;
            for (size_t i = 0; i < times.size(); ++i)
                times[i] = returns::dueTime(connection, returns::waitingStates[i]);
            return times;
        })
        .then(this, [this](const Result<Times> &times) {
            if (!times) {
                m_workbench.toast(times.error().message, {});
                return;
            }
            m_times = *times;
            showRows();
        });
}

void ReturnDueSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (size_t i = 0; i < m_times.size(); ++i)
        rows.push_back({static_cast<qint64>(i) + 1, titleOf(returns::waitingStates[i]), inWords(m_times[i])});
    m_rows->setRows(rows);
}

void ReturnDueSection::load(qint64 id)
{
    const DueTime &time = m_times.at(placeOf(id));
    m_rows->form()->load({{amountKey, time.amount}, {unitKey, returns::keyOf(time.unit)}});
}

void ReturnDueSection::save(qint64 id)
{
    const Form *form = m_rows->form();
    const Status status = returns::waitingStates.at(placeOf(id));
    const DueTime before = m_times.at(placeOf(id));
    const DueTime wanted{returns::dueUnitFrom(form->value(unitKey).toString()).value_or(before.unit),
                         form->value(amountKey).toInt()};
    m_workbench
        .write(this, [status, wanted](store::UnitOfWork &work) { return returns::setDueTime(work, status, wanted); })
        .then(this, [this, status, before](const Result<void> &done) {
            m_rows->finish(done);
            if (!done)
                return;
            read();
            m_workbench.toast(tr("Due time saved"), undoSetting(m_workbench, this, &ReturnDueSection::read,
                                                                [status, before](store::UnitOfWork &work) {
                                                                    return returns::setDueTime(work, status, before);
                                                                }));
        });
}

void ReturnDueSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
