// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of the drawer of an order that are begun by more than their name.
#include "ui/orders/DeliveryForm.h"
#include "ui/orders/LateForm.h"
#include "ui/orders/OrderSheet.h"
#include "ui/parts/DetailDrawer.h"

#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");

}

void OrderSheet::beginLate()
{
    if (!m_record)
        return;
    endStep();
    begin(new LateForm(m_workbench, m_record->order, m_overview));
}

void OrderSheet::beginDelivery()
{
    if (!m_record)
        return;
    endStep();
    begin(new DeliveryForm(m_workbench, m_record->order, m_overview));
}

void OrderSheet::begin(StepForm *step)
{
    m_step = step;
    static_cast<QVBoxLayout *>(m_overview->layout())->insertWidget(0, m_step);
    connect(m_step, &StepForm::left, this, &OrderSheet::endStep);
    connect(m_step, &StepForm::done, this, [this] {
        m_changing.reset(); // it was booked
        endStep();
    });
    m_drawer.showTab(overviewTab);
    m_step->begin();
}

} // namespace shopdesk::ui
