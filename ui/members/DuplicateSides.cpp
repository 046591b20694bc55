// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/DuplicateSides.h"

#include "ui/parts/FactSheet.h"
#include "ui/parts/Theme.h"

#include <QGridLayout>
#include <QLabel>

namespace shopdesk::ui {

DuplicateSides::DuplicateSides(const Formats &formats, QWidget *parent)
    : QWidget(parent)
    , m_formats(formats)
    , m_leftTitle(new QLabel(this))
    , m_rightTitle(new QLabel(this))
    , m_left(new FactSheet(this))
    , m_right(new FactSheet(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::gap4);
    int column = 0;
    for (QLabel *title : {m_leftTitle, m_rightTitle}) {
        title->setFont(sectionFont());
        title->setTextFormat(Qt::PlainText);
        title->setWordWrap(true);
        grid->addWidget(title, 0, column);
        grid->setColumnStretch(column, 1);
        ++column;
    }
    grid->addWidget(m_left, 1, 0, Qt::AlignTop);
    grid->addWidget(m_right, 1, 1, Qt::AlignTop);
    grid->setRowStretch(2, 1);
}

void DuplicateSides::show(const members::DuplicateSide &keep, const members::DuplicateSide &other)
{
    m_leftTitle->setText(tr("Keep: %1").arg(keep.member.name));
    m_rightTitle->setText(other.member.name);
    showSide(*m_left, keep);
    showSide(*m_right, other);
}

void DuplicateSides::showSide(FactSheet &sheet, const members::DuplicateSide &side) const
{
    const members::Member &member = side.member;
    sheet.clear();
    sheet.addFact(tr("Number"), member.number);
    sheet.addState(tr("State"), member.archivedAt ? QStringLiteral("archived") : QStringLiteral("active"));
    sheet.addFact(tr("Phone"), member.phoneMasked);
    sheet.addFact(tr("E-mail"), member.emailMasked);
    sheet.addFact(tr("Birthday"), member.birthday ? m_formats.day(*member.birthday) : QString());
    sheet.addFact(tr("Country"), member.country);
    sheet.addFact(tr("Tier"), member.tierName);
    sheet.addFact(tr("Points"), m_formats.number(member.points));
    sheet.addFact(tr("Orders"), side.orders ? m_formats.number(*side.orders) : QString());
    sheet.addFact(tr("Last order"),
                  side.lastOrder ? m_formats.day(m_formats.zone().dayOf(*side.lastOrder)) : QString());
    sheet.addFact(tr("Member since"), m_formats.day(m_formats.zone().dayOf(member.joinedAt)));
}

} // namespace shopdesk::ui
