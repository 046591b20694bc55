// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/TimelinePage.h"

#include "ui/parts/Theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

TimelinePage::TimelinePage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_timeline(new Timeline(workbench.formats, this))
    , m_older(new QPushButton(this))
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(measure::gap4, 0, measure::gap4, measure::gap4);
    row->addWidget(m_older);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_timeline);
    layout->addLayout(row);
    layout->addStretch(1);
    connect(m_older, &QPushButton::clicked, this, &TimelinePage::readOlder);
    m_older->hide();
    retranslate();
}

void TimelinePage::retranslate()
{
    m_older->setText(tr("Show what was before"));
    m_entries.clear();
    for (const TimelinePageData &page : m_pages) {
        for (const TimelineEntry &entry : inWords(page, m_workbench.formats))
            m_entries.push_back(entry);
    }
    m_timeline->showEntries(m_entries, tr("Nothing has happened yet."));
}

void TimelinePage::showMember(members::MemberId id, const TimelinePageData &first)
{
    m_member = id;
    m_pages.clear();
    add(first);
}

void TimelinePage::add(const TimelinePageData &page)
{
    m_pages.push_back(page);
    m_older->setVisible(page.events.hasMore);
    m_older->setEnabled(true);
    retranslate();
}

void TimelinePage::readOlder()
{
    if (m_pages.empty() || m_pages.back().events.events.empty())
        return;
    const loyalty::MemberEvent &last = m_pages.back().events.events.back();
    const loyalty::EventsBefore before{last.at, last.kind, last.id};
    m_older->setEnabled(false);
    m_workbench.store
        .read([id = m_member, before](store::Connection &connection) { return readTimeline(connection, id, before); })
        .then(this, [this, id = m_member](const Result<TimelinePageData> &page) {
            if (id != m_member)
                return;
            if (page) {
                add(*page);
            } else {
                m_older->setEnabled(true);
                m_workbench.toast(page.error().message, {});
            }
        });
}

} // namespace shopdesk::ui
