// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/RepairForms.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/returns/PickUpForm.h"
#include "ui/returns/ReturnForms.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace shopdesk::ui {

namespace {

using returns::RepairStatus;

const QString noteKey = QStringLiteral("note");
const QString faultKey = QStringLiteral("fault");
const QString serialKey = QStringLiteral("serial");
const QString loanKey = QStringLiteral("loanSerial");
const QString priceKey = QStringLiteral("price");
const QString answerKey = QStringLiteral("answer");

TicketStep *takeInStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
{
    auto *step = new TicketStep(workbench, TicketStep::tr("Take in for repair"), TicketStep::tr("Take in"), parent);
    auto *serial = new QLineEdit(step);
    serial->setMaxLength(longestCode);
    auto *loan = new QLineEdit(step);
    loan->setMaxLength(longestCode);
    step->form()->addField(serialKey, TicketStep::tr("Serial number"), serial);
    step->form()->addField(faultKey, TicketStep::tr("What is wrong"), noteField(step));
    step->form()->addField(loanKey, TicketStep::tr("Loan device"), loan,
                           TicketStep::tr("The serial number of what the customer has meanwhile."));
    for (const returns::Line &line : record.found.lines) {
        if (!line.serials.isEmpty())
            step->form()->setValue(serialKey, line.serials.front());
    }
    step->setJob([step, id = record.found.id, store = record.found.store]() -> TicketStep::Job {
        const returns::RepairDraft draft{store, step->form()->text(serialKey), step->form()->text(faultKey), id,
                                         step->form()->text(loanKey)};
        return [draft](store::UnitOfWork &work) {
            return returns::takeIn(work, draft).map([](returns::RepairId) {
                return TicketStep::tr("Taken in for repair");
            });
        };
    });
    return step;
}

/// What comes next of a repair, by where it stands.
Result<void> goOn(store::UnitOfWork &work, const returns::Repair &repair, Money price, bool isAgreed,
                  const QString &note)
{
    switch (repair.status) {
    case RepairStatus::TakenIn:
        return repair.isChargeable ? returns::quote(work, repair.id, price, note)
                                   : returns::approveQuote(work, repair.id, note);
    case RepairStatus::Quoted:
        return isAgreed ? returns::approveQuote(work, repair.id, note) : returns::declineQuote(work, repair.id, note);
    case RepairStatus::Approved:
        return returns::finishRepair(work, repair.id, note);
    default:
        return returns::pickUp(work, repair.id, {.note = note});
    }
}

QString nextWord(const returns::Repair &repair)
{
    switch (repair.status) {
    case RepairStatus::TakenIn:
        return repair.isChargeable ? TicketStep::tr("Quote a price") : TicketStep::tr("Begin the repair");
    case RepairStatus::Quoted:
        return TicketStep::tr("The customer agrees");
    case RepairStatus::Approved:
        return TicketStep::tr("The repair is done");
    default:
        return TicketStep::tr("The customer has it again");
    }
}

void addPrice(TicketStep &step, const Currency &currency)
{
    Form *form = step.form();
    form->addField(priceKey, TicketStep::tr("Price"), new MoneyEdit(currency, &step),
                   TicketStep::tr("The warranty is over: the customer pays."));
    form->setCheck(priceKey, [form] {
        return form->value(priceKey).isNull() ? TicketStep::tr("Enter what the repair will cost; 0 for nothing.")
                                              : QString();
    });
}

void addAnswer(TicketStep &step)
{
    auto *answer = new QComboBox(&step);
    answer->addItem(TicketStep::tr("The customer agrees"), true);
    answer->addItem(TicketStep::tr("The customer declines"), false);
    step.form()->addField(answerKey, TicketStep::tr("Answer"), answer,
                          TicketStep::tr("What is declined is picked up unrepaired, free of charge."));
    QObject::connect(answer, &QComboBox::currentTextChanged, &step, [&step](const QString &text) { step.setGo(text); });
}

TicketStep *nextStep(Workbench &workbench, const returns::Repair &repair, QWidget *parent)
{
    auto *step = new TicketStep(workbench, TicketStep::tr("Repair %1").arg(repair.number), nextWord(repair), parent);
    Form *form = step->form();
    if (repair.status == RepairStatus::TakenIn && repair.isChargeable)
        addPrice(*step, workbench.formats.currency());
    if (repair.status == RepairStatus::Quoted)
        addAnswer(*step);
    form->addField(noteKey, TicketStep::tr("Note"), noteField(step));
    step->setJob([form, repair]() -> TicketStep::Job {
        const Money price{form->field(priceKey) ? form->value(priceKey).toLongLong() : 0};
        const bool isAgreed = !form->field(answerKey) || form->value(answerKey).toBool();
        return [repair, price, isAgreed, note = form->text(noteKey)](store::UnitOfWork &work) {
            return goOn(work, repair, price, isAgreed, note).map([&] {
                return TicketStep::tr("%1 noted").arg(repair.number);
            });
        };
    });
    return step;
}

} // namespace

TicketStep *repairStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
{
    const auto open = std::ranges::find_if(
        record.repairs, [](const returns::Repair &repair) { return repair.status != RepairStatus::PickedUp; });
    if (open == record.repairs.end())
        return takeInStep(workbench, record, parent);
    if (isPaidWhenPickedUp(*open))
        return new PickUpForm(workbench, *open, parent);
    return nextStep(workbench, *open, parent);
}

} // namespace shopdesk::ui
