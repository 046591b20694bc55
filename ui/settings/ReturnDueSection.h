// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/DueTimes.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class EditableRows;

/// How long a return may stand in each of its states before the next step is overdue.
class ReturnDueSection : public Section
{
    Q_OBJECT
public:
    explicit ReturnDueSection(Workbench &workbench, QWidget *parent = nullptr);
    /// The id of a row is the place of its state in returns::waitingStates, counted from 1.
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    using Times = std::array<returns::DueTime, returns::waitingStates.size()>;

    void retranslate();
    void read();
    void showRows();
    void load(qint64 id);
    void save(qint64 id);

    Workbench &m_workbench;
    EditableRows *m_rows;
    Times m_times{};
};

} // namespace shopdesk::ui
