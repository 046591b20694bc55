// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Duplicates.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace shopdesk::ui {

class DuplicateSides;

/// Records that may be of one person, pair by pair side by side: merged into either of them, or told apart.
class DuplicatesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DuplicatesDialog(Workbench &workbench, QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }
    QPushButton *mergeButton() const { return m_merge; }
    QPushButton *otherWayButton() const { return m_otherWay; }
    QPushButton *apartButton() const { return m_apart; }
    bool isSettled() const { return !m_isReading; }
    const std::vector<members::DuplicatePair> &pairs() const { return m_pairs; }

private:
    void build();
    void read();
    void take(const std::vector<members::DuplicatePair> &pairs);
    void showPair();
    const members::DuplicatePair *current() const;
    void merge(bool intoOther);
    void tellApart();
    void enable();

    Workbench &m_workbench;
    std::vector<members::DuplicatePair> m_pairs;
    QLabel *m_summary;
    QListWidget *m_list;
    DuplicateSides *m_sides;
    QPushButton *m_apart;
    QPushButton *m_otherWay;
    QPushButton *m_merge;
    bool m_isReading = false;
};

} // namespace shopdesk::ui
