// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/Macros.h"
#include "ui/settings/TicketDeskSection.h"

namespace shopdesk::ui {

/// Steps that are often done together with a ticket.
class MacrosSection : public TicketDeskSection
{
    Q_OBJECT
public:
    explicit MacrosSection(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void read() override;
    void load(qint64 id) override;
    void save(qint64 id) override;

private:
    using Choices = std::vector<std::pair<qint64, QString>>;
    static void fill(QComboBox &box, const Choices &choices);

    QComboBox *m_category;
    QComboBox *m_priority;
    QComboBox *m_assignee;
    QComboBox *m_reply;
    std::vector<tickets::Macro> m_macros;
    Choices m_categories;
    Choices m_agents;
    Choices m_replies;
};

} // namespace shopdesk::ui
