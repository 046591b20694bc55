// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/DeliveryFields.h"
#include "ui/orders/StepForm.h"

namespace shopdesk::ui {

/// Says anew where an order goes, as long as something of it is still to be sent. What stands sealed in the file is not shown.
class DeliveryForm : public StepForm
{
    Q_OBJECT
public:
    DeliveryForm(Workbench &workbench, const orders::Order &order, QWidget *parent = nullptr);

protected:
    Job job() override;
    void refresh() override;

private:
    DeliveryFields m_fields;
};

} // namespace shopdesk::ui
