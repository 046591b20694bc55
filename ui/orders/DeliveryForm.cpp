// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/DeliveryForm.h"

#include "orders/Delivery.h"

namespace shopdesk::ui {

DeliveryForm::DeliveryForm(Workbench &workbench, const orders::Order &order, QWidget *parent)
    : StepForm(workbench, order, parent), m_fields(*form(), workbench.formats)
{
    setTitle(tr("Where the order goes"));
    m_fields.add(false);
    m_fields.explain({}, {});
}

void DeliveryForm::refresh()
{
    const bool isEmpty = m_fields.address().isEmpty();
    setSum(!isEmpty         ? QString()
           : order().member ? tr("Nothing entered: it goes to the member's address.")
                            : tr("Nothing entered: it goes to no address."));
    setGo(isEmpty && order().member ? tr("Deliver to the member") : tr("Save address"));
}

StepForm::Job DeliveryForm::job()
{
    return [id = order().id, address = m_fields.address()](store::UnitOfWork &work) {
        return orders::setDelivery(work, id, address).map([] { return tr("Delivery address saved"); });
    };
}

} // namespace shopdesk::ui
