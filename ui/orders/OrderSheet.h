// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "members/MemberBenefits.h"
#include "orders/OrderStates.h"
#include "store/AuditTrail.h"
#include "ui/parts/Workbench.h"

#include <QObject>

class QLabel;

namespace shopdesk::ui {

class DeliveryReveal;
class DetailDrawer;
class FactSheet;
class ListView;
class Receipt;
class RowsModel;
class ShipmentsPage;
class StepForm;
class Timeline;
struct TimelineEntry;

/// All that the drawer shows of an order.
struct OrderRecord
{
    orders::Order order;
    std::vector<store::AuditEntry> history;
    std::vector<orders::StepState> steps;
    std::vector<qint64> canComeBack;                      ///< of each line
    Money dueInCash;                                      ///< of what is to be paid
    std::vector<catalog::Premises> stores;                ///< where goods and money may move, the usual one first
    std::optional<members::MemberBenefits> benefits = {}; ///< that its member was promised when it was placed
};
Result<OrderRecord> readOrderRecord(store::Connection &connection, orders::OrderId id);

/// The pages of the drawer of an order: Overview, Lines, Payments, Shipments, Timeline; and the step that somebody is taking
/// with it, above the overview.
class OrderSheet : public QObject
{
    Q_OBJECT
public:
    OrderSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent = nullptr);
    ~OrderSheet() override;
    void show(const OrderRecord &record);
    void retranslate();
    Receipt *receipt() const { return m_receipt; }
    DeliveryReveal *delivery() const { return m_delivery; }
    /// Shows the fields of a step that is open. While an order is being changed nobody else can do anything with it.
    void beginStep(orders::Step step);
    /// The fields go; an order that was being changed stays as it was.
    void endStep();
    /// A step of another kind, with the order that is shown: what its customer gets for being late.
    void beginLate();
    /// Where it goes.
    void beginDelivery();
    /// Null while no step is being taken.
    StepForm *stepForm() const { return m_step; }

signals:
    void orderWanted(qint64 id);
    void memberWanted(qint64 id);
    void benefitReportWanted();

private:
    QWidget *buildOverview();
    StepForm *makeStep(orders::Step step);
    void begin(StepForm *step);
    void beginChange();
    void leaveChange();
    void changeIsOver(const orders::Order &order);
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
    DeliveryReveal *m_delivery;
    Receipt *m_receipt;
    ListView *m_lines;
    RowsModel *m_lineRows;
    ListView *m_payments;
    RowsModel *m_paymentRows;
    QLabel *m_noPayments;
    ShipmentsPage *m_shipments;
    Timeline *m_timeline;
    QWidget *m_overview = nullptr;
    StepForm *m_step = nullptr;
    std::optional<OrderRecord> m_record;
    /// An order that is being changed here, and by whom.
    struct Changing
    {
        orders::OrderId order;
        Actor by;
    };
    std::optional<Changing> m_changing;
    int m_beginning = 0;
};

} // namespace shopdesk::ui
