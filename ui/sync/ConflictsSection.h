// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Conflicts.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class ListView;
class RowsModel;

/// What two people changed without knowing of each other, field by field, with both values: a person chooses which one holds.
class ConflictsSection : public Section
{
    Q_OBJECT
public:
    explicit ConflictsSection(Workbench &workbench, QWidget *parent = nullptr);
    void read();
    ListView *list() const { return m_list; }
    void settleSelected(sync::Choice choice);

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Named
    {
        sync::Conflict conflict;
        QString record; ///< what people call it
    };
    void showConflicts(const std::vector<Named> &conflicts);
    void showRows();
    void retranslate();

    Workbench &m_workbench;
    ListView *m_list;
    RowsModel *m_rows;
    QLabel *m_none;
    QPushButton *m_keep;
    QPushButton *m_take;
    std::vector<Named> m_conflicts;
};

} // namespace shopdesk::ui
