// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/People.h"
#include "staff/SignIn.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;
class GrowingCombo;

/// Days on which somebody is not there, who stands in, and what that means.
class AbsencePage : public QWidget
{
    Q_OBJECT
public:
    explicit AbsencePage(Workbench &workbench, QWidget *parent = nullptr);

    void showPerson(const staff::Person &person);
    Form *form() const { return m_form; }
    QString meaning() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void readPeople();
    void load();
    void save();
    void write(const std::optional<staff::Absence> &absence);
    void explain();
    staff::Absence typed() const;

    Workbench &m_workbench;
    Form *m_form;
    QDateEdit *m_from;
    QDateEdit *m_to;
    GrowingCombo *m_deputy;
    QLabel *m_meaning;
    QPushButton *m_save;
    QPushButton *m_end;
    staff::Person m_person;
    std::vector<staff::SignInName> m_people;
};

} // namespace shopdesk::ui
