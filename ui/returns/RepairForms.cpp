// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/RepairForms.h"

#include "base/EnumKeys.h"
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
const QString goodsKey = QStringLiteral("line");
const QString loanKey = QStringLiteral("loanSerial");
const QString priceKey = QStringLiteral("price");
const QString answerKey = QStringLiteral("answer");

/// A piece by its serial number; of goods that have none, by their line.
TicketStep *takeInStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
{
    auto *step = new TicketStep(workbench, TicketStep::tr("Take in for repair"), TicketStep::tr("Take in"), parent);
    auto *goods = new QComboBox(step);
    for (const returns::Line &line : record.found.lines) {
        for (const QString &serial : line.serials)
            goods->addItem(TicketStep::tr("%1 · %2").arg(line.description, serial), serial);
        if (!line.needsSerials)
            goods->addItem(line.description, line.id.value);
    }
    const bool isNamed = std::ranges::any_of(record.found.lines, &returns::Line::needsSerials);
    auto *serial = new QLineEdit(step);
    serial->setMaxLength(longestCode);
    auto *loan = new QLineEdit(step);
    loan->setMaxLength(longestCode);
    Form *form = step->form();
    form->addField(goodsKey, TicketStep::tr("Piece"), goods);
    form->setFieldVisible(goodsKey, goods->count() > 1 || !isNamed);
    form->addField(serialKey, TicketStep::tr("Serial number"), serial);
    form->addField(faultKey, TicketStep::tr("What is wrong"), noteField(step));
    form->addField(loanKey, TicketStep::tr("Loan device"), loan,
                   TicketStep::tr("The serial number of what the customer has meanwhile."));
    const auto show = [form] {
        const QVariant chosen = form->value(goodsKey);
        const bool isLine = chosen.typeId() == QMetaType::LongLong;
        form->setFieldVisible(serialKey, !isLine);
        form->setValue(serialKey, isLine ? QString() : chosen.toString());
    };
    QObject::connect(goods, &QComboBox::currentIndexChanged, step, show);
    show();
    const StoreId here = record.found.receivedIn ? record.found.receivedIn : record.found.store;
    step->setJob([form, id = record.found.id, here]() -> TicketStep::Job {
        returns::RepairDraft draft{here, form->text(serialKey), form->text(faultKey), id, form->text(loanKey)};
        if (const QVariant chosen = form->value(goodsKey); chosen.typeId() == QMetaType::LongLong)
            draft.line = {chosen.toLongLong()};
        return [draft](store::UnitOfWork &work) {
            return returns::takeIn(work, draft).map([](returns::RepairId) {
                return TicketStep::tr("Taken in for repair");
            });
        };
    });
    return step;
}

/// What may be done with a repair next.
enum class Act { Quote, QuoteOutside, Approve, Decline, NoteWork, Finish, HandBack };
constexpr EnumKeys<7> actKeys{"quote", "quote_outside", "approve", "decline", "note_work", "finish", "hand_back"};

/// By where it stands; the most usual one first.
std::vector<Act> actsOf(const returns::Repair &repair)
{
    using enum Act;
    switch (repair.status) {
    case RepairStatus::TakenIn:
        return repair.isChargeable ? std::vector{Quote, Decline} : std::vector{Approve, QuoteOutside, Decline};
    case RepairStatus::Quoted:
        return {Approve, Decline, Quote};
    case RepairStatus::Approved:
        return {Finish, NoteWork};
    default:
        return {HandBack};
    }
}

QString wordOf(Act act, const returns::Repair &repair)
{
    switch (act) {
    case Act::Quote:
        return repair.status == RepairStatus::Quoted ? TicketStep::tr("Quote another price")
                                                     : TicketStep::tr("Quote a price");
    case Act::QuoteOutside:
        return TicketStep::tr("Quote what the warranty does not cover");
    case Act::Approve:
        return repair.status == RepairStatus::Quoted ? TicketStep::tr("The customer agrees")
                                                     : TicketStep::tr("Begin the repair");
    case Act::Decline:
        return TicketStep::tr("The customer declines");
    case Act::NoteWork:
        return TicketStep::tr("Note what was done");
    case Act::Finish:
        return TicketStep::tr("The repair is done");
    case Act::HandBack:
        break;
    }
    return TicketStep::tr("The customer has it again");
}

Result<void> take(store::UnitOfWork &work, returns::RepairId id, Act act, Money price, const QString &note)
{
    switch (act) {
    case Act::Quote:
        return returns::quote(work, id, price, note);
    case Act::QuoteOutside:
        return returns::quote(work, id, price, note, true);
    case Act::Approve:
        return returns::approveQuote(work, id, note);
    case Act::Decline:
        return returns::declineQuote(work, id, note);
    case Act::NoteWork:
        return returns::noteWork(work, id, note);
    case Act::Finish:
        return returns::finishRepair(work, id, note);
    case Act::HandBack:
        break;
    }
    return returns::pickUp(work, id, {.note = note});
}

bool isQuote(Act act)
{
    return act == Act::Quote || act == Act::QuoteOutside;
}

/// The fields of the acts that are open, and which of them are asked for.
class ActFields
{
public:
    ActFields(TicketStep &step, const returns::Repair &repair, const Currency &currency)
        : m_step(step), m_repair(repair), m_acts(actsOf(repair))
    {
        Form &form = *step.form();
        if (m_acts.size() > 1) {
            auto *choice = new QComboBox(&step);
            for (const Act each : m_acts)
                choice->addItem(wordOf(each, repair), enumKey(actKeys, each));
            form.addField(answerKey, TicketStep::tr("What comes next"), choice);
        }
        form.addField(priceKey, TicketStep::tr("Price"), new MoneyEdit(currency, &step));
        form.addField(noteKey, TicketStep::tr("Note"), noteField(&step));
    }
    Act act() const { return enumFrom<Act>(actKeys, m_step.form()->text(answerKey)).value_or(m_acts.front()); }
    void addChecks()
    {
        Form *form = m_step.form();
        form->setCheck(priceKey, [this, form] {
            return isQuote(act()) && form->value(priceKey).isNull()
                       ? TicketStep::tr("Enter what the repair will cost; 0 for nothing.")
                       : QString();
        });
        form->setCheck(noteKey, [this, form] {
            if (!form->text(noteKey).isEmpty())
                return QString();
            return act() == Act::NoteWork       ? TicketStep::tr("Write down what was done.")
                   : act() == Act::QuoteOutside ? TicketStep::tr("Say why the warranty does not cover it.")
                                                : QString();
        });
    }
    void show()
    {
        Form &form = *m_step.form();
        const Act chosen = act();
        form.setLabel(priceKey, TicketStep::tr("Price"),
                      chosen == Act::QuoteOutside
                          ? TicketStep::tr("The customer pays what the warranty does not cover.")
                          : TicketStep::tr("The warranty is over: the customer pays."));
        if (m_acts.size() > 1) {
            form.setLabel(answerKey, TicketStep::tr("What comes next"),
                          chosen == Act::Decline
                              ? TicketStep::tr("What is declined is picked up unrepaired, free of charge.")
                              : QString());
        }
        form.setFieldVisible(priceKey, isQuote(chosen));
        m_step.setGo(wordOf(chosen, m_repair));
    }

private:
    TicketStep &m_step;
    returns::Repair m_repair;
    std::vector<Act> m_acts;
};

TicketStep *nextStep(Workbench &workbench, const returns::Repair &repair, QWidget *parent)
{
    auto *step = new TicketStep(workbench, TicketStep::tr("Repair %1").arg(repair.number),
                                wordOf(actsOf(repair).front(), repair), parent);
    const auto fields = std::make_shared<ActFields>(*step, repair, workbench.formats.currency());
    Form *form = step->form();
    fields->addChecks();
    QObject::connect(form, &Form::edited, step, [fields](const QString &key) {
        if (key == answerKey)
            fields->show();
    });
    fields->show();
    step->setJob([form, fields, id = repair.id, number = repair.number]() -> TicketStep::Job {
        const Money price{form->value(priceKey).toLongLong()};
        return [id, number, act = fields->act(), price, note = form->text(noteKey)](store::UnitOfWork &work) {
            return take(work, id, act, price, note).map([&] { return TicketStep::tr("%1 noted").arg(number); });
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
