// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/Enrolment.h"
#include "company/SyncKeeper.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shopdesk::ui {

class BusyLine;
class CheckList;
class Form;

/// Lets another computer into the company: who works at it, and then the code that it is to be told, or a file for it.
class EnrolDialog : public QDialog
{
    Q_OBJECT
public:
    EnrolDialog(Workbench &workbench, QWidget *parent = nullptr);
    CheckList *people() const { return m_people; }
    /// Of the enrolment that was made; empty before.
    QString code() const { return m_enrolment ? m_enrolment->code : QString(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void showCode(const company::Enrolment &enrolment);
    void saveFile();
    void retranslate();

    Workbench &m_workbench;
    QLabel *m_title;
    QLabel *m_text;
    QStackedWidget *m_pages;
    Form *m_form;
    CheckList *m_people;
    QLabel *m_code;
    QLabel *m_note;
    QPushButton *m_copy;
    QPushButton *m_file;
    QPushButton *m_go;
    QPushButton *m_cancel;
    BusyLine *m_busy;
    std::optional<company::Enrolment> m_enrolment;
    Aside m_aside; ///< the last, since it works with what stands above
};

} // namespace shopdesk::ui
