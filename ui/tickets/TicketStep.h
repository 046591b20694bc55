// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"
#include "ui/tickets/TicketRecord.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// One step with a ticket, or another record with steps, that asks for something first: a few fields over the conversation, and a button that says what it
/// does.
class TicketStep : public QWidget
{
    Q_OBJECT
public:
    using Job = std::function<Result<QString>(store::UnitOfWork &)>; ///< its answer is what the toast says

    TicketStep(Workbench &workbench, const QString &title, const QString &go, QWidget *parent = nullptr);

    Form *form() const { return m_form; }
    /// @p job is asked for when the button is pressed, of what is in the fields then.
    void setJob(std::function<Job()> job) { m_job = std::move(job); }
    void begin();
    /// Where what the button does changes while the fields are filled in.
    void setGo(const QString &text, bool isEnabled = true);
    /// What to know before the button is pressed: the record has changed since the step was begun. What was typed stays.
    void setNotice(const QString &text);
    QString notice() const;
    /// Looked at with the checks of the form; says by itself what is wrong.
    void setAlsoCheck(std::function<bool()> isGood) { m_isGood = std::move(isGood); }

signals:
    void done();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Beside the field that it is about, where the step calls its fields otherwise than the operation does.
    virtual void showError(const Error &error);

private:
    void go();

    Workbench &m_workbench;
    Form *m_form;
    QPushButton *m_go;
    QPushButton *m_leave;
    QLabel *m_notice;
    std::function<Job()> m_job;
    std::function<bool()> m_isGood;
};

/// Waits: for whom, and until when.
TicketStep *waitStep(Workbench &workbench, const tickets::Ticket &ticket, QWidget *parent);
/// Gives the ticket to a colleague; those with fewer open tickets stand first.
TicketStep *assignStep(Workbench &workbench, const tickets::Ticket &ticket, QWidget *parent);
/// Merges it into another ticket of the same customer, or one that is named by number.
TicketStep *mergeStep(Workbench &workbench, const TicketRecord &record, QWidget *parent);
/// Splits messages off into a ticket of their own.
TicketStep *splitStep(Workbench &workbench, const TicketRecord &record, QWidget *parent);

} // namespace shopdesk::ui
