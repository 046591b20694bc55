// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"
#include "ui/tickets/TicketRecord.h"

#include <QWidget>

namespace shopdesk::ui {

class FactSheet;

/// What was promised and why it is due then, step by step; and who was given the ticket and why.
class DeadlinesPage : public QWidget
{
    Q_OBJECT
public:
    explicit DeadlinesPage(Workbench &workbench, QWidget *parent = nullptr);
    void showTicket(const TicketRecord &record);

private:
    void showDeadline(const tickets::Deadline &deadline);
    void showDecision(const tickets::Decision &decision);
    void addLines(const QStringList &lines);

    Workbench &m_workbench;
    FactSheet *m_facts;
};

} // namespace shopdesk::ui
