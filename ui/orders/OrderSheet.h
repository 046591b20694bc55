// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "store/AuditTrail.h"
#include "ui/parts/Workbench.h"

#include <QObject>

class QLabel;

namespace shopdesk::ui {

class DetailDrawer;
class FactSheet;
class ListView;
class Receipt;
class RowsModel;
class Timeline;
struct TimelineEntry;

/// All that the drawer shows of an order.
struct OrderRecord
{
    orders::Order order;
    std::vector<store::AuditEntry> history;
};
Result<OrderRecord> readOrderRecord(store::Connection &connection, orders::OrderId id);

/// The pages of the drawer of an order: Overview, Lines, Payments, Timeline.
class OrderSheet : public QObject
{
    Q_OBJECT
public:
    OrderSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent = nullptr);
    void show(const OrderRecord &record);
    void retranslate();
    Receipt *receipt() const { return m_receipt; }

signals:
    void orderWanted(qint64 id);
    void memberWanted(qint64 id);

private:
    QWidget *buildOverview();
    QWidget *buildPayments();
    void showFacts(const orders::Order &order);
    void addOrderLink(const QString &label, const orders::OrderLink &link);
    void showReceipt(const orders::Order &order);
    void addSums(const orders::Order &order);
    void addPayments(const orders::Order &order);
    void showLines(const orders::Order &order);
    void showPayments(const orders::Order &order);
    std::vector<TimelineEntry> timelineOf(const OrderRecord &record) const;

    Workbench &m_workbench;
    DetailDrawer &m_drawer;
    FactSheet *m_facts;
    Receipt *m_receipt;
    ListView *m_lines;
    RowsModel *m_lineRows;
    ListView *m_payments;
    RowsModel *m_paymentRows;
    QLabel *m_noPayments;
    Timeline *m_timeline;
    std::optional<OrderRecord> m_record;
};

} // namespace shopdesk::ui
