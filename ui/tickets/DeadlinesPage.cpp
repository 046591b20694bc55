// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/DeadlinesPage.h"

#include "ui/parts/FactSheet.h"
#include "ui/parts/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

QString stateOf(const tickets::Deadline &deadline)
{
    if (deadline.isBroken)
        return QStringLiteral("broken");
    if (deadline.metAt)
        return QStringLiteral("kept");
    return deadline.dueAt ? QStringLiteral("running") : QStringLiteral("paused");
}

} // namespace

DeadlinesPage::DeadlinesPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_facts(new FactSheet(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_facts, 1);
}

void DeadlinesPage::showTicket(const TicketRecord &record)
{
    m_facts->clear();
    for (const tickets::Deadline &deadline : record.deadlines)
        showDeadline(deadline);
    if (record.deadlines.empty()) {
        m_facts->addSection(tr("Deadlines"));
        addLines({tr("Nothing is promised to such tickets. Settings → Deadlines says what is.")});
    }
    m_facts->addSection(tr("Who has it, and why"));
    for (const tickets::Decision &decision : record.decisions)
        showDecision(decision);
    if (record.decisions.empty())
        addLines({tr("Nobody has had it yet.")});
}

void DeadlinesPage::showDeadline(const tickets::Deadline &deadline)
{
    const Formats &formats = m_workbench.formats;
    m_facts->addSection(titleOf(deadline.target));
    m_facts->addState(tr("State"), stateOf(deadline));
    if (deadline.dueAt)
        m_facts->addFact(tr("Due"), formats.instant(*deadline.dueAt));
    if (deadline.metAt)
        m_facts->addFact(tr("Done"), formats.instant(*deadline.metAt));
    addLines(deadline.why);
}

void DeadlinesPage::showDecision(const tickets::Decision &decision)
{
    const Formats &formats = m_workbench.formats;
    QString what;
    switch (decision.way) {
    case tickets::Way::Routed:
        what = tr("Routed to %1").arg(decision.person);
        break;
    case tickets::Way::Pulled:
        what = tr("%1 took it as the next one").arg(decision.person);
        break;
    case tickets::Way::Taken:
        what = tr("%1 took it").arg(decision.person);
        break;
    case tickets::Way::Given:
        what = tr("%1 gave it to %2").arg(decision.by, decision.person);
        break;
    case tickets::Way::Returned:
        what = tr("Back to nobody");
        break;
    }
    m_facts->addFact(formats.relative(decision.at), what, formats.instant(decision.at));
    QStringList lines;
    for (const tickets::Weighed &weighed : decision.weighed)
        lines << textOf(weighed);
    if (!lines.isEmpty())
        addLines(lines);
}

void DeadlinesPage::addLines(const QStringList &lines)
{
    auto *label = new QLabel(lines.join(QLatin1Char('\n')), m_facts);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setInk(*label, Colours::of(palette()).muted);
    m_facts->addWide(label);
}

} // namespace shopdesk::ui
