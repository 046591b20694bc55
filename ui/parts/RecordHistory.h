// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Timeline.h"

namespace shopdesk::ui {

struct Workbench;

/// What the trail says of one record, read by itself and again when something is added.
class RecordHistory : public Timeline
{
    Q_OBJECT
public:
    /// @p table as store/RecordKinds.h has it.
    RecordHistory(Workbench &workbench, const char *table, QWidget *parent = nullptr);
    /// 0: none.
    void showRecord(qint64 id);

private:
    void read();

    Workbench &m_workbench;
    const QString m_table;
    qint64 m_id = 0;
};

/// The same in a dialog, for records that have no drawer; @p name is the record's.
void openHistory(Workbench &workbench, const char *table, qint64 id, const QString &name, QWidget *parent);

} // namespace shopdesk::ui
