// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/BonusEvents.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QDateTimeEdit;
class QLabel;

namespace shopdesk::ui {

class EditableRows;

/// Stretches of time in which purchases earn more, with a sentence that says when exactly.
class BonusEventsSection : public Section
{
    Q_OBJECT
public:
    explicit BonusEventsSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void showRows();
    void load(qint64 id);
    void save(qint64 id);
    void explain();
    QString startComplaint() const;
    points::BonusEventDraft draft() const;
    const points::BonusEvent *find(qint64 id) const;

    Workbench &m_workbench;
    EditableRows *m_rows;
    QDateTimeEdit *m_starts;
    QDateTimeEdit *m_ends;
    QLabel *m_meaning;
    std::vector<points::BonusEvent> m_events;
    points::BonusEventId m_edited; ///< none: a new one
};

} // namespace shopdesk::ui
