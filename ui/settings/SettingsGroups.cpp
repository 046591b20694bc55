// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsGroups.h"

#include "ui/parts/LinkButton.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace shopdesk::ui {

namespace {
/// Longer lines are hard to read, and a field far from its label is hard to find.
constexpr int widest = 760;
} // namespace

SettingsGroups::SettingsGroups(QWidget *parent)
    : QWidget(parent), m_area(new QScrollArea), m_column(new QVBoxLayout), m_index(new QVBoxLayout)
{
    auto *page = new QWidget;
    // The page, not the sections: its height follows from the width that their words really have.
    page->setMaximumWidth(widest + 2 * measure::gap4);
    m_column->setSpacing(measure::gap4);
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap6);
    inner->addLayout(m_column);
    inner->addStretch(1);
    m_area->setWidget(page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);

    m_index->setContentsMargins(measure::gap4, measure::gap6, measure::gap2, measure::gap4);
    m_index->setSpacing(measure::gap1);
    m_index->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(m_index);
    row->addWidget(m_area, 1);
}

void SettingsGroups::addGroup(const std::vector<QWidget *> &sections)
{
    if (std::ranges::all_of(sections, [](const QWidget *section) { return section == nullptr; })) {
        m_groups.push_back({});
        return;
    }
    const Group group{new QLabel, new LinkButton};
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    bold.setWeight(QFont::DemiBold);
    group.heading->setFont(bold);
    if (!m_groups.empty())
        m_column->addSpacing(measure::gap2);
    m_column->addWidget(group.heading);
    for (QWidget *section : sections) {
        if (!section)
            continue;
        m_column->addWidget(section);
    }
    m_index->insertWidget(m_index->count() - 1, group.link, 0, Qt::AlignLeft);
    connect(group.link, &LinkButton::clicked, this, [this, heading = group.heading] { scrollToHeading(heading); });
    m_groups.push_back(group);
}

void SettingsGroups::setTitles(const QStringList &titles)
{
    for (size_t i = 0; i < m_groups.size(); ++i) {
        if (!m_groups[i].heading)
            continue;
        const QString &title = titles[static_cast<qsizetype>(i)];
        m_groups[i].heading->setText(title);
        m_groups[i].link->setText(title);
        m_groups[i].link->setAccessibleName(tr("Go to %1").arg(title));
    }
}

void SettingsGroups::scrollTo(QWidget *section)
{
    m_area->ensureWidgetVisible(section);
}

void SettingsGroups::scrollToHeading(QWidget *heading)
{
    m_area->verticalScrollBar()->setValue(heading->y() - measure::gap2);
}

} // namespace shopdesk::ui
