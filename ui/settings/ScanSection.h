// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// The patterns by which labels of scales are read, and a field to try what a scan means.
class ScanSection : public Section
{
    Q_OBJECT
public:
    explicit ScanSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    QLineEdit *trial() const { return m_trial; }
    QString meaning() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void save();
    void tryScan();
    QString patternsComplaint() const;

    Workbench &m_workbench;
    Form *m_form;
    QPushButton *m_save;
    QLineEdit *m_trial;
    QLabel *m_trialLabel;
    QLabel *m_meaning;
};

} // namespace shopdesk::ui
