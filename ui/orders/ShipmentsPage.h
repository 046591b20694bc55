// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace shopdesk::ui {

/// The shipments of an order, each with what is in it and what happened to it, and what may be said of it next.
class ShipmentsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ShipmentsPage(Workbench &workbench, QWidget *parent = nullptr);
    void showShipments(const orders::Order &order);
    void retranslate();

private:
    QWidget *cardOf(const orders::Order &order, const orders::Shipment &shipment);
    void addSlip(QLayout &buttons, const orders::Order &order, const orders::Shipment &shipment);
    void saveSlip(const orders::Order &order, const orders::Shipment &shipment, const orders::DeliveryAddress &address);
    using Step = Result<void> (*)(store::UnitOfWork &, orders::ShipmentId);
    void addStep(QLayout &buttons, const QString &text, orders::ShipmentId id, Step step, const QString &said);

    Workbench &m_workbench;
    QLabel *m_none;
    QLabel *m_error;
    QVBoxLayout *m_cards;
    std::vector<QWidget *> m_shown;
};

} // namespace shopdesk::ui
