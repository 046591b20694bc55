// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"
#include "ui/tickets/TicketRecord.h"

#include <QWidget>

namespace shopdesk::ui {

class FactSheet;

/// What the customer said after each resolution, and which articles went into answers and whether they helped.
class SatisfactionPage : public QWidget
{
    Q_OBJECT
public:
    explicit SatisfactionPage(Workbench &workbench, QWidget *parent = nullptr);
    void showTicket(const TicketRecord &record);

private:
    void showAsk(const surveys::Ask &ask);
    void showArticle(const knowledge::UsedArticle &article, tickets::TicketId ticket);
    void copyWords(surveys::AskId id);

    Workbench &m_workbench;
    FactSheet *m_facts;
};

} // namespace shopdesk::ui
