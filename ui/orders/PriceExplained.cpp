// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/PriceExplained.h"

#include "ui/orders/Receipt.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

PriceExplained::PriceExplained(const Formats &formats, QWidget *parent)
    : QWidget(parent), m_formats(formats), m_steps(new Receipt(this)), m_notes(new QLabel(this))
{
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setContentsMargins(measure::gap4, 0, measure::gap4, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_steps);
    layout->addWidget(m_notes);
    layout->addStretch(1);
    clear();
}

void PriceExplained::clear()
{
    showSums({});
}

void PriceExplained::showSums(const orders::DraftSums &sums)
{
    m_steps->clear();
    for (const orders::PriceStep &step : sums.steps) {
        if (step.kind == orders::PriceStepKind::Total)
            m_steps->addRule();
        else
            m_steps->addLine(step.label, m_formats.money(step.amount), step.explanation);
    }
    m_steps->addTotal(tr("Total"), m_formats.moneyWithSymbol(sums.total));
    QStringList notes;
    for (const orders::ApplyingRewards::Refused &refused : sums.rewards.refused)
        notes << refused.why;
    if (sums.shortage)
        notes << sums.shortage->message;
    showNotes(notes);
}

void PriceExplained::showError(const QString &text)
{
    m_steps->clear();
    showNotes({text});
}

void PriceExplained::showNotes(const QStringList &notes)
{
    setInk(*m_notes, Colours::of(palette()).warning);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

QString PriceExplained::text() const
{
    return m_steps->text();
}

void PriceExplained::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setInk(*m_notes, Colours::of(palette()).warning);
}

} // namespace shopdesk::ui
