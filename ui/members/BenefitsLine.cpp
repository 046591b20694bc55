// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/BenefitsLine.h"

#include "ui/parts/LinkButton.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int widestTier = 140; ///< longer names are cut

} // namespace

BenefitsLine::BenefitsLine(QWidget *parent)
    : QWidget(parent), m_toggle(new LinkButton(this)), m_list(new QLabel(this)), m_report(new LinkButton(this))
{
    m_list->setTextFormat(Qt::PlainText);
    m_list->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_toggle), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_report)})
        layout->addWidget(part);
    connect(m_toggle, &LinkButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        refresh();
    });
    connect(m_report, &LinkButton::clicked, this, &BenefitsLine::reportWanted);
    refresh();
}

void BenefitsLine::setFocusless()
{
    m_toggle->setFocusPolicy(Qt::NoFocus);
    m_report->setFocusPolicy(Qt::NoFocus);
}

void BenefitsLine::show(const std::optional<members::MemberBenefits> &benefits, bool mayReport)
{
    m_isOpen = m_isOpen && m_benefits == benefits;
    m_benefits = benefits;
    m_mayReport = mayReport;
    refresh();
}

void BenefitsLine::refresh()
{
    const bool any = m_benefits && !m_benefits->benefits.empty();
    setVisible(any);
    m_list->setVisible(any && m_isOpen);
    m_report->setVisible(any && m_isOpen && m_mayReport);
    if (!any)
        return;
    const QString tier = fontMetrics().elidedText(m_benefits->tierName, Qt::ElideRight, widestTier);
    const int count = static_cast<int>(m_benefits->benefits.size());
    m_toggle->setText((m_isOpen ? tr("%Ln benefit(s) of %1 – hide", nullptr, count)
                                : tr("%Ln benefit(s) of %1 – show", nullptr, count))
                          .arg(tier));
    QStringList lines;
    for (const members::PromisedBenefit &benefit : m_benefits->benefits)
        lines << tr("%1: %2").arg(benefit.name, benefit.words);
    m_list->setText(lines.join(QLatin1Char('\n')));
    m_list->setToolTip(tr("Version %1 of the benefits").arg(m_benefits->version));
    m_report->setText(tr("Given or not? Report it…"));
    setInk(*m_list, Colours::of(palette()).muted);
    m_toggle->updateGeometry();
    m_report->updateGeometry();
}

void BenefitsLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace shopdesk::ui
