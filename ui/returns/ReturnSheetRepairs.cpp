// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/States.h"
#include "ui/returns/ReturnSheet.h"

#include <QLabel>

namespace shopdesk::ui {

namespace {

const QString repairTab = QStringLiteral("repair");

QString warrantyOf(const returns::Repair &repair, const Formats &formats)
{
    if (!repair.warrantyUntil)
        return ReturnSheet::tr("none");
    const QString day = formats.day(*repair.warrantyUntil);
    return formats.zone().dayOf(repair.takenInAt) <= *repair.warrantyUntil
               ? ReturnSheet::tr("until %1", "warranty").arg(day)
               : ReturnSheet::tr("ended on %1", "warranty").arg(day);
}

} // namespace

void ReturnSheet::showRepairs()
{
    const Formats &formats = m_workbench.formats;
    m_drawer.setTabVisible(repairTab, !m_record->repairs.empty() || m_record->found.wish == returns::Wish::Repair);
    m_repairs->clear();
    if (m_record->repairs.empty()) {
        auto *hint = new QLabel(tr("Nothing was taken in for repair yet."), m_repairs);
        hint->setWordWrap(true);
        m_repairs->addWide(hint);
    }
    for (const returns::Repair &repair : m_record->repairs) {
        m_repairs->addSection(repair.number);
        m_repairs->addState(tr("Status"), QLatin1String("repair_") + returns::keyOf(repair.status));
        m_repairs->addFact(tr("Piece"), repair.serial.isEmpty() ? repair.description
                                                                : tr("%1 · %2").arg(repair.description, repair.serial));
        if (!repair.steps.empty() && !repair.steps.front().note.isEmpty())
            m_repairs->addFact(tr("What is wrong"), repair.steps.front().note);
        m_repairs->addFact(tr("Warranty"), warrantyOf(repair, formats));
        m_repairs->addFact(tr("Who pays"), repair.isChargeable ? tr("The customer") : tr("The shop, by warranty"));
        if (repair.quote)
            m_repairs->addFact(tr("Quoted"), formats.moneyWithSymbol(*repair.quote));
        if (repair.charged)
            addLink(*m_repairs, tr("Paid"), tr("The sale of the repair"), QStringLiteral("orders"),
                    repair.charged.value);
        if (!repair.loanSerial.isEmpty())
            m_repairs->addFact(tr("Loan device"), repair.loanSerial);
        showWork(repair);
    }
}

/// Every step of a repair, with what was noted: the fault stands above them.
void ReturnSheet::showWork(const returns::Repair &repair)
{
    for (size_t i = 0; i < repair.steps.size(); ++i) {
        const returns::RepairStep &step = repair.steps[i];
        const QString word = stateLook(QLatin1String("repair_") + returns::keyOf(step.to)).word;
        QStringList said{step.note.isEmpty() || i == 0 ? word
                                                       : tr("%1: %2", "step of a repair, note").arg(word, step.note)};
        if (!step.person.isEmpty())
            said << step.person;
        m_repairs->addFact(m_workbench.formats.instant(step.at), said.join(QStringLiteral(" · ")));
    }
}

} // namespace shopdesk::ui
