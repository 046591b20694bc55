// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/members/EventWords.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QPushButton;

namespace shopdesk::ui {

/// Everything that happened with a member on one page, the newest first; older pages come one by one below.
class TimelinePage : public QWidget
{
    Q_OBJECT
public:
    explicit TimelinePage(Workbench &workbench, QWidget *parent = nullptr);
    void showMember(members::MemberId id, const TimelinePageData &first);
    void retranslate();
    QPushButton *older() const { return m_older; }
    const std::vector<TimelineEntry> &entries() const { return m_entries; }

private:
    void readOlder();
    void add(const TimelinePageData &page);

    Workbench &m_workbench;
    Timeline *m_timeline;
    QPushButton *m_older;
    members::MemberId m_member;
    std::vector<TimelineEntry> m_entries;
    std::vector<TimelinePageData> m_pages;
};

} // namespace shopdesk::ui
