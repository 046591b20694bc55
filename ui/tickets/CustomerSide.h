// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"
#include "ui/tickets/TicketRecord.h"

#include <QWidget>

class QVBoxLayout;

namespace shopdesk::ui {

/// Who the customer is, beside the conversation: tier, points and phone (masked), orders, other tickets. Each leads there.
class CustomerSide : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerSide(Workbench &workbench, QWidget *parent = nullptr);
    /// @p linked are the orders that the ticket is about.
    void showCustomer(const CustomerRecord &customer, const std::vector<tickets::LinkedOrder> &linked = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addTitle(const QString &text);
    void addText(const QString &text, bool isMuted);
    void addLink(const QString &text, const QString &pane, qint64 id);
    void addRelated(const std::vector<RelatedRecord> &records, const QString &pane);
    void addAll(const QString &text, const QString &pane);

    Workbench &m_workbench;
    CustomerRecord m_customer;
    std::vector<tickets::LinkedOrder> m_linked;
    QVBoxLayout *m_rows;
};

} // namespace shopdesk::ui
