// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/MemberScores.h"
#include "points/Activities.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// Records something that a member did: what the earning rules give for it, and a score that counts for the tier. What came of
/// it is said in a sentence before the dialog closes.
class ActivityDialog : public QDialog
{
    Q_OBJECT
public:
    ActivityDialog(Workbench &workbench, const members::Member &member, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    QString outcome() const;

private:
    void build();
    void follow();
    void record();
    void say(const QString &outcome);

    Workbench &m_workbench;
    members::MemberId m_member;
    Form *m_form;
    QLabel *m_outcome;
    QPushButton *m_record;
    QPushButton *m_close;
};

} // namespace shopdesk::ui
