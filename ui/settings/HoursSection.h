// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/Calendars.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class EditableRows;

/// When somebody is there: hours by weekday, special days and holidays, the time zone. Deadlines of tickets count by them.
class HoursSection : public Section
{
    Q_OBJECT
public:
    explicit HoursSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void read();
    void showRows();
    void load(qint64 id);
    void save(qint64 id);
    Result<calendar::CalendarDraft> draft() const;
    void retranslate();

    Workbench &m_workbench;
    EditableRows *m_rows;
    std::vector<calendar::Calendar> m_calendars;
};

} // namespace shopdesk::ui
