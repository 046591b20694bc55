// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderChange.h"
#include "ui/orders/OrderSheet.h"
#include "ui/parts/DetailDrawer.h"

namespace shopdesk::ui {

OrderSheet::~OrderSheet()
{
    leaveChange();
}

/// The order is marked first, so that two people do not change it at once; then its fields are shown as it is now.
void OrderSheet::beginChange()
{
    const orders::OrderId id = m_record->order.id;
    m_workbench
        .write(this,
               [id](store::UnitOfWork &work) {
                   return orders::beginChange(work, id).and_then(
                       [&] { return readOrderRecord(work.connection(), id); });
               })
        .then(this,
              [this, id, by = m_workbench.store.actor(), beginning = ++m_beginning](const Result<OrderRecord> &record) {
                  if (!record) {
                      m_workbench.toast(record.error().message, {});
                      return;
                  }
                  m_changing = Changing{id, by};
                  if (beginning != m_beginning || !m_record || m_record->order.id != id) {
                      leaveChange(); // somebody has gone on meanwhile
                      return;
                  }
                  m_record = *record;
                  begin(makeStep(orders::Step::Change));
              });
}

/// The order stays as it was. Said for whoever began it, also where that one has signed out by now.
void OrderSheet::leaveChange()
{
    if (!m_changing)
        return;
    m_workbench.store.write([id = m_changing->order](store::UnitOfWork &work) { return orders::leaveChange(work, id); },
                            m_changing->by);
    m_changing.reset();
}

/// Booked, or ended by somebody else: then there is nothing to leave.
void OrderSheet::changeIsOver(const orders::Order &order)
{
    if (m_changing && m_changing->order == order.id && order.status != orders::OrderStatus::Modifying)
        m_changing.reset();
}

} // namespace shopdesk::ui
