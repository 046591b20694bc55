// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/OrderSheet.h"

#include "orders/DraftOrders.h"
#include "orders/Payments.h"
#include "ui/members/BenefitsLine.h"
#include "ui/orders/ChangeForm.h"
#include "ui/orders/DeliveryReveal.h"
#include "ui/orders/GoodsForms.h"
#include "ui/orders/MoneyForms.h"
#include "ui/orders/Receipt.h"
#include "ui/orders/ShipmentsPage.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Timeline.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

/// A receipt of more lines than this shows how it begins; the rest stands on a page of its own.
constexpr size_t linesOnReceipt = 12;
const QString overviewTab = QStringLiteral("overview");
const QString linesTab = QStringLiteral("lines");
const QString paymentsTab = QStringLiteral("payments");
const QString shipmentsTab = QStringLiteral("shipments");
const QString timelineTab = QStringLiteral("timeline");

std::vector<tables::Column> lineColumns()
{
    return {{"description", QT_TRANSLATE_NOOP("List", "Description"), ColumnKind::Text, ""},
            {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, ""},
            {"serials", QT_TRANSLATE_NOOP("List", "Serial number"), ColumnKind::Text, "", nullptr, false},
            {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnKind::Number, ""},
            {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnKind::Money, ""},
            {"discount", QT_TRANSLATE_NOOP("List", "Discount"), ColumnKind::Money, "", nullptr, false},
            {"tax", QT_TRANSLATE_NOOP("List", "Tax"), ColumnKind::Money, "", nullptr, false},
            {"total", QT_TRANSLATE_NOOP("List", "Total"), ColumnKind::Money, ""}};
}

std::vector<tables::Column> paymentColumns()
{
    return {{"when", QT_TRANSLATE_NOOP("List", "When"), ColumnKind::Instant, ""},
            {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnKind::State, ""},
            {"amount", QT_TRANSLATE_NOOP("List", "Amount"), ColumnKind::Money, ""},
            {"tendered", QT_TRANSLATE_NOOP("List", "Handed over"), ColumnKind::Money, ""},
            {"change", QT_TRANSLATE_NOOP("List", "Change"), ColumnKind::Money, ""}};
}

} // namespace

Result<OrderRecord> readOrderRecord(store::Connection &connection, orders::OrderId id)
{
    auto order = orders::order(connection, id);
    if (!order)
        return Failure(order.error());
    auto history = store::auditTrail(connection, QStringLiteral("orders"), id.value);
    if (!history)
        return Failure(history.error());
    const auto facts = orders::factsOf(connection, id);
    const auto stores = catalog::stores(connection);
    if (!facts || !stores)
        return Failure(facts ? stores.error() : facts.error());
    OrderRecord record{std::move(*order), std::move(*history), orders::stepsOf(*facts), {}, {}, *stores};
    for (const orders::LineFacts &line : facts->lines)
        record.canComeBack.push_back(facts->canComeBack(line));
    record.dueInCash = orders::cashDue(connection, facts->payable());
    std::erase_if(record.stores, [&](const catalog::Premises &store) { return !connection.actor().mayIn(store.id); });
    const StoreId usual = facts->collectIn ? facts->collectIn : facts->store;
    std::ranges::stable_partition(record.stores, [&](const catalog::Premises &store) { return store.id == usual; });
    // Whoever may not see members sees the order without them.
    if (record.order.member && record.order.kind == orders::OrderKind::Sale
        && connection.actor().may(Permission::SeeMembers)) {
        const Instant placed = record.order.placedAt;
        const auto benefits =
            members::benefitsOf(connection, record.order.member, connection.shop().zone.dayOf(placed), placed);
        if (!benefits)
            return Failure(benefits.error());
        record.benefits = *benefits;
    }
    return record;
}

OrderSheet::OrderSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_drawer(drawer)
    , m_facts(new FactSheet)
    , m_delivery(new DeliveryReveal(workbench))
    , m_receipt(new Receipt)
    , m_lines(new ListView(workbench.formats))
    , m_lineRows(new RowsModel(lineColumns(), this))
    , m_payments(new ListView(workbench.formats))
    , m_paymentRows(new RowsModel(paymentColumns(), this))
    , m_noPayments(new QLabel)
    , m_shipments(new ShipmentsPage(workbench))
    , m_timeline(new Timeline(workbench.formats))
{
    m_lines->show(m_lineRows->columns(), m_lineRows);
    m_lines->setSortable(false);
    m_lines->remember(workbench.settings, QStringLiteral("order-lines"), workbench.store.actor());
    connect(m_delivery, &DeliveryReveal::changeWanted, this, &OrderSheet::beginDelivery);
    drawer.addTab(overviewTab, {}, buildOverview());
    drawer.addTab(linesTab, {}, m_lines);
    drawer.addTab(paymentsTab, {}, buildPayments());
    drawer.addTab(shipmentsTab, {}, m_shipments);
    drawer.addTab(timelineTab, {}, m_timeline);
}

QWidget *OrderSheet::buildOverview()
{
    auto *page = new QWidget;
    m_overview = page;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_facts);
    layout->addWidget(m_delivery);
    layout->addWidget(m_receipt);
    layout->addStretch(1);
    return page;
}

QWidget *OrderSheet::buildPayments()
{
    m_payments->show(m_paymentRows->columns(), m_paymentRows);
    m_payments->setSortable(false);
    m_payments->setFitsContents(true);
    m_payments->remember(m_workbench.settings, QStringLiteral("order-payments"), m_workbench.store.actor());
    m_noPayments->setWordWrap(true);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->addWidget(m_noPayments);
    layout->addWidget(m_payments);
    layout->addStretch(1);
    return page;
}

void OrderSheet::retranslate()
{
    m_drawer.setTabTitle(overviewTab, tr("Overview"));
    m_drawer.setTabTitle(linesTab, tr("Lines"));
    m_drawer.setTabTitle(paymentsTab, tr("Payments"));
    m_drawer.setTabTitle(shipmentsTab, tr("Shipments"));
    m_drawer.setTabTitle(timelineTab, tr("Timeline"));
    m_shipments->retranslate();
    m_lines->setAccessibleName(tr("Lines of the order"));
    m_payments->setAccessibleName(tr("Payments"));
    m_noPayments->setText(tr("Nothing has been paid yet."));
    if (m_record)
        show(*m_record);
}

void OrderSheet::show(const OrderRecord &record)
{
    // A step of another order, or of one that has changed meanwhile, is over.
    const bool isAnother = m_record && m_record->order.id != record.order.id;
    if (isAnother || (m_step && m_record->order.updatedAt != record.order.updatedAt)) {
        changeIsOver(record.order);
        endStep();
    }
    m_record = record;
    showFacts(record.order);
    m_delivery->showOrder(record.order);
    showReceipt(record.order);
    showLines(record.order);
    showPayments(record.order);
    m_shipments->showShipments(record.order);
    m_drawer.setTabVisible(shipmentsTab, record.order.fulfilment != orders::Fulfilment::HandedOver);
    m_timeline->showEntries(timelineOf(record));
}

StepForm *OrderSheet::makeStep(orders::Step step)
{
    const OrderRecord &record = *m_record;
    const auto state = std::ranges::find(record.steps, step, &orders::StepState::step);
    switch (step) {
    case orders::Step::Pay:
        return new PayForm(m_workbench, record.order, state->amount, record.dueInCash, record.stores, m_overview);
    case orders::Step::Ship:
    case orders::Step::HandOver:
        return new SendForm(m_workbench, record.order, record.stores, step == orders::Step::HandOver, m_overview);
    case orders::Step::Change:
        return new ChangeForm(m_workbench, record.order, m_overview);
    case orders::Step::Cancel:
        return new CancelForm(m_workbench, record.order, m_overview);
    case orders::Step::TakeBack:
        return new TakeBackForm(m_workbench, record.order, record.canComeBack, record.stores, m_overview);
    case orders::Step::Place:
    case orders::Step::Deliver:
    case orders::Step::EndChange:
        break;
    }
    return nullptr;
}

void OrderSheet::beginStep(orders::Step step)
{
    if (!m_record)
        return;
    endStep();
    if (step == orders::Step::Deliver) {
        m_drawer.showTab(shipmentsTab);
        return;
    }
    if (step == orders::Step::Place || step == orders::Step::EndChange) {
        const bool places = step == orders::Step::Place;
        m_workbench
            .write(this,
                   [id = m_record->order.id, places](store::UnitOfWork &work) -> Result<void> {
                       return places ? orders::placeDraft(work, id).map([](orders::OrderId) {})
                                     : orders::leaveChange(work, id);
                   })
            .then(this, [this, places](const Result<void> &done) {
                const QString said = places ? tr("Order placed") : tr("The order stays as it was");
                m_workbench.toast(done ? said : done.error().message, {});
            });
        return;
    }
    if (step == orders::Step::Change)
        beginChange();
    else
        begin(makeStep(step));
}

void OrderSheet::endStep()
{
    ++m_beginning;
    leaveChange();
    if (!m_step)
        return;
    m_step->deleteLater();
    m_step->hide();
    m_step = nullptr;
    m_drawer.setFocus();
}

void OrderSheet::showFacts(const orders::Order &order)
{
    const Formats &formats = m_workbench.formats;
    m_facts->clear();
    m_facts->addFact(tr("Placed"), formats.instant(order.placedAt), formats.relative(order.placedAt));
    m_facts->addFact(tr("Store"), order.storeName);
    m_facts->addFact(tr("Channel"), stateLook(orders::keyOf(order.channel)).word);
    if (order.member) {
        auto *member = new LinkButton(tr("%1 · %2").arg(order.memberName, order.memberNumber), m_facts);
        connect(member, &LinkButton::clicked, this, [this, id = order.member.value] { emit memberWanted(id); });
        m_facts->addWidget(tr("Member"), member);
        if (m_record->benefits && !m_record->benefits->benefits.empty()) {
            auto *benefits = new BenefitsLine(m_facts);
            benefits->show(m_record->benefits, m_workbench.offers(Permission::EditMembers));
            connect(benefits, &BenefitsLine::reportWanted, this, &OrderSheet::benefitReportWanted);
            m_facts->addWidget(tr("Benefits then"), benefits);
        }
    } else {
        m_facts->addFact(tr("Member"), {});
    }
    if (order.collectIn)
        m_facts->addFact(tr("Collected in"), order.collectInName);
    if (!order.country.isEmpty())
        m_facts->addFact(tr("Country"), order.country);
    if (order.creditOf)
        addOrderLink(tr("Corrects order"), *order.creditOf);
    for (const orders::OrderLink &credit : order.credits)
        addOrderLink(tr("Corrected by"), credit);
    if (!order.note.isEmpty())
        m_facts->addFact(tr("Note"), order.note);
}

void OrderSheet::addOrderLink(const QString &label, const orders::OrderLink &link)
{
    auto *button =
        new LinkButton(tr("%1 · %2").arg(link.number, m_workbench.formats.moneyWithSymbol(link.total)), m_facts);
    connect(button, &LinkButton::clicked, this, [this, id = link.id.value] { emit orderWanted(id); });
    m_facts->addWidget(label, button);
}

void OrderSheet::showReceipt(const orders::Order &order)
{
    const Formats &formats = m_workbench.formats;
    m_receipt->clear();
    m_receipt->addRule();
    const size_t shown = order.lines.size() > linesOnReceipt ? linesOnReceipt - 2 : order.lines.size();
    for (size_t i = 0; i < shown; ++i) {
        const orders::OrderLine &line = order.lines[i];
        QString detail = order.lines[i].sku;
        if (line.quantity != 1)
            detail += tr(" · %1 each").arg(formats.money(line.unitPrice));
        if (line.discount.minor != 0)
            detail += tr(" · %1 discount").arg(formats.money(-line.discount));
        if (!line.serials.isEmpty())
            detail += tr(" · serial number %1").arg(line.serials.join(QStringLiteral(", ")));
        m_receipt->addLine(tr("%1 × %2").arg(formats.number(line.quantity), line.description),
                           formats.money(line.total), detail);
    }
    if (shown < order.lines.size()) {
        auto *all = new LinkButton(tr("All %Ln line(s)", nullptr, static_cast<int>(order.lines.size())), m_receipt);
        connect(all, &LinkButton::clicked, this, [this] { m_drawer.showTab(linesTab); });
        m_receipt->addWidget(all);
    }
    m_receipt->addRule();
    addSums(order);
    addPayments(order);
}

void OrderSheet::addSums(const orders::Order &order)
{
    const Formats &formats = m_workbench.formats;
    const bool taxOnTop = order.linesTotal - order.discountTotal != order.total;
    if (!order.discounts.empty() || taxOnTop)
        m_receipt->addLine(tr("Lines"), formats.money(order.linesTotal));
    for (const orders::OrderDiscount &discount : order.discounts) {
        const QString kind = stateLook(orders::keyOf(discount.kind)).word;
        QString detail = discount.label.isEmpty() ? QString() : kind;
        if (!discount.explanation.isEmpty())
            detail = discount.explanation;
        m_receipt->addLine(discount.label.isEmpty() ? kind : discount.label, formats.money(-discount.amount), detail);
    }
    if (order.taxTotal.minor != 0 && taxOnTop)
        m_receipt->addLine(tr("Tax"), formats.money(order.taxTotal));
    m_receipt->addTotal(tr("Total"), formats.moneyWithSymbol(order.total));
    if (order.taxTotal.minor != 0 && !taxOnTop)
        m_receipt->addLine(tr("Tax included"), formats.money(order.taxTotal));
}

void OrderSheet::addPayments(const orders::Order &order)
{
    const Formats &formats = m_workbench.formats;
    if (order.payments.empty() && order.open().minor == 0)
        return;
    m_receipt->addRule();
    for (const orders::Payment &payment : order.payments) {
        const QString kind = stateLook(orders::keyOf(payment.kind)).word;
        const bool gaveChange = payment.tendered && payment.change().minor != 0;
        m_receipt->addLine(
            kind, formats.money(payment.amount),
            gaveChange
                ? tr("%1 handed over, %2 change").arg(formats.money(*payment.tendered), formats.money(payment.change()))
                : QString());
    }
    if (order.open().minor != 0)
        m_receipt->addTotal(tr("Still open"), formats.moneyWithSymbol(order.open()));
}

void OrderSheet::showLines(const orders::Order &order)
{
    std::vector<tables::Row> rows;
    for (const orders::OrderLine &line : order.lines)
        rows.push_back({line.description, line.sku, line.serials.join(QStringLiteral(", ")), line.quantity,
                        line.unitPrice.minor, line.discount.minor, line.tax.minor, line.total.minor});
    m_lineRows->setRows(std::move(rows));
}

void OrderSheet::showPayments(const orders::Order &order)
{
    std::vector<tables::Row> rows;
    for (const orders::Payment &payment : order.payments) {
        rows.push_back({payment.paidAt.ms, orders::keyOf(payment.kind), payment.amount.minor,
                        payment.tendered ? QVariant(payment.tendered->minor) : QVariant(),
                        payment.tendered ? QVariant(payment.change().minor) : QVariant()});
    }
    m_paymentRows->setRows(std::move(rows));
    m_payments->setVisible(!order.payments.empty());
    m_noPayments->setVisible(order.payments.empty());
}

} // namespace shopdesk::ui
