// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Repairs.h"
#include "ui/orders/PaymentFields.h"
#include "ui/tickets/TicketStep.h"

class QComboBox;
class QLabel;

namespace shopdesk::ui {

/// Whether the customer pays for a repair when they fetch it.
bool isPaidWhenPickedUp(const returns::Repair &repair);

/// The customer fetches a repair that costs something: by which service it is sold, and how it is paid.
class PickUpForm : public TicketStep
{
    Q_OBJECT
public:
    PickUpForm(Workbench &workbench, const returns::Repair &repair, QWidget *parent = nullptr);
    /// A scan is the code of a gift card, where one pays; else false.
    bool takeScan(const QString &code) { return m_payment.takeScan(code); }

private:
    void addChecks();
    void readServices();
    /// Reads what the service comes to at the quoted price, with its tax.
    void readDue();
    void showDue();
    catalog::VariantId service() const;

    Workbench &m_bench;
    returns::Repair m_repair;
    QComboBox *m_services;
    PaymentFields m_payment;
    QLabel *m_sum;
    std::optional<Money> m_due;
    Money m_dueInCash;
    int m_question = 0;
};

} // namespace shopdesk::ui
