// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/Enrolment.h"
#include "company/SyncKeeper.h"
#include "ui/parts/Workbench.h"
#include "ui/sync/ServerDialog.h"

namespace shopdesk::ui {

class CheckList;

/// Lets another computer into the company: who works at it, and then the code that it is to be told, or a file for it.
class EnrolDialog : public ServerDialog
{
    Q_OBJECT
public:
    EnrolDialog(Workbench &workbench, QWidget *parent = nullptr);
    CheckList *people() const { return m_people; }
    /// Of the enrolment that was made; empty before.
    QString code() const { return m_enrolment ? m_enrolment->code : QString(); }

private:
    void submit() override;
    void retranslate() override;
    void showCode(const company::Enrolment &enrolment);
    void saveFile();

    Workbench &m_workbench;
    CheckList *m_people;
    QWidget *m_told; ///< the code, and what to do with it
    QLabel *m_code;
    QLabel *m_note;
    QPushButton *m_copy;
    QPushButton *m_file;
    std::optional<company::Enrolment> m_enrolment;
    Aside m_aside; ///< the last, since it works with what stands above
};

} // namespace shopdesk::ui
