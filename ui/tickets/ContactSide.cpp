// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ContactSide.h"

#include "ui/parts/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

ContactSide::ContactSide(Workbench &workbench, QWidget *parent)
    : Reveal(workbench, parent), m_title(new QLabel(this)), m_words(new QLabel(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap3, measure::gap3, measure::gap3, 0);
    layout->setSpacing(measure::gap1);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(revealButton(), 0, Qt::AlignLeft);
    refresh();
    hide();
}

void ContactSide::showContact(tickets::TicketId ticket, const tickets::Contact &masked)
{
    setSubject(ticket.value);
    m_masked = masked;
    refresh();
    setVisible(!m_words->text().isEmpty());
}

Attempt<Result<tickets::Contact>> ContactSide::look(qint64 subject)
{
    return workbench().write(
        this, [id = tickets::TicketId{subject}](store::UnitOfWork &work) { return tickets::revealContact(work, id); });
}

void ContactSide::showProblem(const QString &problem)
{
    if (!problem.isEmpty())
        workbench().toast(problem, {});
}

void ContactSide::refresh()
{
    const tickets::Contact &shown = revealed() ? *revealed() : m_masked;
    QStringList lines{shown.name, shown.email, shown.handle};
    lines.removeAll(QString());
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setText(tr("Wrote as"));
    m_words->setText(lines.join(QLatin1Char('\n')));
    setInk(*m_words, Colours::of(palette()).muted);
    refreshButton(!m_masked.email.isEmpty(),
                  {.hide = tr("Hide"),
                   .reveal = tr("Reveal"),
                   .mayReveal = tr("Shows it for half a minute. The history keeps who looked."),
                   .mayAsk = tr("Shows it for half a minute (needs approval). The history keeps who looked.")});
}

} // namespace shopdesk::ui
