// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Benefits.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace shopdesk::ui {

/// Whether a member was given a benefit of their tier: which one, where, and what happened.
class BenefitReportDialog : public QDialog
{
    Q_OBJECT
public:
    BenefitReportDialog(Workbench &workbench, const members::Member &member, QWidget *parent = nullptr);
    QComboBox *benefit() const { return m_benefit; }
    QPushButton *notHonoured() const { return m_notHonoured; }
    QPushButton *honoured() const { return m_honoured; }

private:
    struct Choices;
    void build(const members::Member &member);
    void read();
    void report(bool honoured);

    Workbench &m_workbench;
    members::MemberId m_member;
    members::TierId m_tier;
    QComboBox *m_benefit;
    QComboBox *m_store;
    QPlainTextEdit *m_note;
    QLabel *m_complaint;
    QPushButton *m_honoured;
    QPushButton *m_notHonoured;
};

} // namespace shopdesk::ui
