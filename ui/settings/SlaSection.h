// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/SlaPolicies.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QComboBox;

namespace shopdesk::ui {

class EditableRows;

/// What is promised to tickets, by kind, priority and tier: the first answer, each next one, and the end.
class SlaSection : public Section
{
    Q_OBJECT
public:
    explicit SlaSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Known
    {
        std::vector<tickets::Policy> policies;
        std::vector<std::pair<qint64, QString>> calendars;
        std::vector<std::pair<qint64, QString>> tiers;
    };
    void build();
    void read();
    void showRows();
    void load(qint64 id);
    void save(qint64 id);
    tickets::PolicyDraft draft() const;
    void retranslate();

    Workbench &m_workbench;
    EditableRows *m_rows;
    QComboBox *m_kind;
    QComboBox *m_priority;
    QComboBox *m_tier;
    QComboBox *m_calendar;
    std::vector<tickets::Policy> m_policies;
};

} // namespace shopdesk::ui
