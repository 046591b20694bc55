// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ContactSide.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

ContactSide::ContactSide(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap3, measure::gap3, measure::gap3, 0);
    layout->setSpacing(measure::gap1);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownForMs);
    connect(&m_timer, &QTimer::timeout, this, &ContactSide::hideAgain);
    connect(m_button, &QPushButton::clicked, this, [this] { isRevealed() ? hideAgain() : reveal(); });
    refresh();
}

void ContactSide::showContact(tickets::TicketId ticket, const tickets::Contact &masked)
{
    if (ticket != m_ticket)
        hideAgain();
    m_ticket = ticket;
    m_masked = masked;
    refresh();
}

void ContactSide::reveal()
{
    m_button->setEnabled(false);
    m_workbench.write(this, [id = m_ticket](store::UnitOfWork &work) { return tickets::revealContact(work, id); })
        .then(this, [this, id = m_ticket](const Result<tickets::Contact> &contact) {
            m_button->setEnabled(true);
            if (id != m_ticket)
                return;
            if (!contact) {
                m_workbench.toast(contact.error().message, {});
                return;
            }
            m_revealed = *contact;
            m_timer.start();
            refresh();
        });
}

void ContactSide::hideAgain()
{
    m_timer.stop();
    m_revealed.reset();
    refresh();
}

void ContactSide::refresh()
{
    const tickets::Contact &shown = m_revealed ? *m_revealed : m_masked;
    QStringList lines{shown.name, shown.email, shown.handle};
    lines.removeAll(QString());
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setText(tr("Wrote as"));
    m_words->setText(lines.join(QLatin1Char('\n')));
    setInk(*m_words, Colours::of(palette()).muted);
    const bool may = m_workbench.may(Permission::RevealPersonalData);
    m_button->setVisible(!m_masked.email.isEmpty());
    m_button->setIcon(icon(isRevealed() ? QStringLiteral("eye-off")
                           : may        ? QStringLiteral("eye")
                                        : QStringLiteral("lock")));
    m_button->setText(isRevealed() ? tr("Hide") : tr("Reveal"));
    m_button->setToolTip(isRevealed() ? QString()
                         : may        ? tr("Shows it for half a minute. The history keeps who looked.")
                               : tr("Shows it for half a minute (needs approval). The history keeps who looked."));
    setVisible(!lines.isEmpty());
}

void ContactSide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void ContactSide::hideEvent(QHideEvent *event)
{
    if (isRevealed())
        hideAgain();
    QWidget::hideEvent(event);
}

} // namespace shopdesk::ui
