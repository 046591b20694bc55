// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/People.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class Form;

/// One's password, hidden while it is typed: what every change to one's secrets asks for. Its key is that of the operations'
/// errors.
void addOwnPassword(Form &form);
inline const QString ownPasswordKey = QStringLiteral("old");

/// A part of the page about oneself.
class OwnSection : public Section
{
    Q_OBJECT
public:
    /// Shows what is so now; called again after every change of it.
    virtual void showPerson(const staff::Person &person)
    {
        m_person = person;
        retranslate();
    }

protected:
    explicit OwnSection(Workbench &workbench, QWidget *parent = nullptr) : Section(parent), m_workbench(workbench) {}
    virtual void retranslate() = 0;
    Workbench &workbench() const { return m_workbench; }
    const staff::Person &person() const { return m_person; }
    void changeEvent(QEvent *event) override;

private:
    Workbench &m_workbench;
    staff::Person m_person;
};

} // namespace shopdesk::ui
