// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QPushButton;
class QSpinBox;

namespace shopdesk::ui {

class Form;

/// How long a resolved ticket may be reopened, and after which silence a ticket is taken from whoever has it.
class TicketRulesSection : public Section
{
    Q_OBJECT
public:
    explicit TicketRulesSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Rules
    {
        int graceDays = 0;
        int returnMinutes = 0;
    };
    static Result<void> keep(store::UnitOfWork &work, const Rules &rules);
    void retranslate();
    void read();
    void save();

    Workbench &m_workbench;
    Form *m_form;
    QSpinBox *m_days;
    QSpinBox *m_minutes;
    QPushButton *m_save;
};

} // namespace shopdesk::ui
