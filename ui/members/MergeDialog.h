// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loyalty/MergePreview.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class DuplicateSides;
class MemberPick;

/// A member merged with any other one: found by name, number or phone, both seen side by side, with what would go over; into
/// either of them. Undo stands in the toast and, later, in the record.
class MergeDialog : public QDialog
{
    Q_OBJECT
public:
    MergeDialog(Workbench &workbench, members::MemberId member, QWidget *parent = nullptr);

    MemberPick *pick() const { return m_pick; }
    QLabel *moves() const { return m_moves; }
    QLabel *complaint() const { return m_complaint; }
    QPushButton *mergeButton() const { return m_merge; }
    QPushButton *otherWayButton() const { return m_otherWay; }
    bool isSettled() const { return !m_isReading; }

private:
    void build();
    void read();
    void showPreview(const Result<loyalty::MergePreview> &preview);
    QString movesOf(const loyalty::MergePreview &preview) const;
    void merge();

    Workbench &m_workbench;
    members::MemberId m_member;
    bool m_keepsOther = false; ///< the one that was found remains
    MemberPick *m_pick;
    DuplicateSides *m_sides;
    QLabel *m_moves;
    QLabel *m_complaint;
    QPushButton *m_otherWay;
    QPushButton *m_merge;
    std::optional<loyalty::MergePreview> m_preview;
    bool m_isReading = false;
    int m_reading = 0;
};

} // namespace shopdesk::ui
