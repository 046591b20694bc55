// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ShipmentsPage.h"

#include "orders/Delivery.h"
#include "orders/Shipments.h"
#include "ui/orders/DeliverySlip.h"
#include "ui/parts/FileQuestion.h"
#include "ui/parts/FlowLayout.h"
#include "ui/parts/Pill.h"
#include "ui/parts/Section.h"
#include "ui/parts/Theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

Result<void> leaves(store::UnitOfWork &work, orders::ShipmentId id)
{
    return orders::sendShipment(work, id);
}

Result<void> failed(store::UnitOfWork &work, orders::ShipmentId id)
{
    return orders::failShipment(work, id, {});
}

Result<void> cameBack(store::UnitOfWork &work, orders::ShipmentId id)
{
    return orders::returnShipment(work, id, {});
}

} // namespace

ShipmentsPage::ShipmentsPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_none(new QLabel(this))
    , m_error(new QLabel(this))
    , m_cards(new QVBoxLayout)
{
    m_none->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->hide();
    m_cards->setSpacing(measure::gap3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap3);
    layout->addWidget(m_none);
    layout->addWidget(m_error);
    layout->addLayout(m_cards);
    layout->addStretch(1);
    retranslate();
}

void ShipmentsPage::retranslate()
{
    m_none->setText(tr("Nothing has been shipped yet."));
}

void ShipmentsPage::showShipments(const orders::Order &order)
{
    for (QWidget *card : m_shown)
        card->deleteLater();
    m_shown.clear();
    m_error->hide();
    m_none->setVisible(order.shipments.empty());
    for (const orders::Shipment &shipment : order.shipments) {
        m_shown.push_back(cardOf(order, shipment));
        m_cards->addWidget(m_shown.back());
    }
}

QWidget *ShipmentsPage::cardOf(const orders::Order &order, const orders::Shipment &shipment)
{
    const Formats &formats = m_workbench.formats;
    auto *card = new Section(this);
    QStringList facts{shipment.storeName};
    if (shipment.collected)
        facts << tr("fetched by the customer");
    for (const QString &text : {shipment.carrier, shipment.tracking}) {
        if (!text.isEmpty())
            facts << text;
    }
    card->setTitle(formats.instant(shipment.closedAt.value_or(shipment.shippedAt.value_or(shipment.createdAt))),
                   facts.join(QStringLiteral(" · ")));
    auto *pill = new Pill(card);
    pill->setState(orders::keyOf(shipment.status));
    card->body()->addWidget(pill, 0, Qt::AlignLeft);
    for (const orders::ShipmentLine &line : shipment.lines) {
        const auto of = std::ranges::find(order.lines, line.line, &orders::OrderLine::id);
        if (of != order.lines.end()) {
            QString words = tr("%1 × %2").arg(formats.number(line.quantity), of->description);
            if (!line.serials.isEmpty())
                words += QStringLiteral(" · ") + line.serials.join(QStringLiteral(", "));
            auto *text = new QLabel(words, card);
            text->setWordWrap(true);
            card->body()->addWidget(text);
        }
    }
    if (!shipment.note.isEmpty()) {
        auto *note = new QLabel(shipment.note, card);
        note->setWordWrap(true);
        card->body()->addWidget(note);
    }
    auto *row = new QWidget(card);
    auto *buttons = new FlowLayout(row, measure::gap2);
    if (shipment.status == orders::ShipmentStatus::Pending)
        addStep(*buttons, tr("It has left"), shipment.id, leaves, tr("The shipment has left"));
    if (shipment.status == orders::ShipmentStatus::Shipped) {
        addStep(*buttons, tr("It has arrived"), shipment.id, orders::deliverShipment, tr("The shipment has arrived"));
        addStep(*buttons, tr("It came back"), shipment.id, cameBack, tr("The goods are in the store again"));
    }
    if (shipment.status == orders::ShipmentStatus::Pending || shipment.status == orders::ShipmentStatus::Shipped)
        addStep(*buttons, tr("It failed"), shipment.id, failed, tr("The goods are in the store again"));
    if (!shipment.collected)
        addSlip(*buttons, order, shipment);
    row->setVisible(buttons->count() > 0);
    card->body()->addWidget(row);
    return card;
}

/// The address on it is looked at with it: that is a permission, and stands in the history.
void ShipmentsPage::addSlip(QLayout &buttons, const orders::Order &order, const orders::Shipment &shipment)
{
    auto *button = new QPushButton(tr("Delivery slip as PDF"));
    buttons.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, order, shipment] {
        m_error->hide();
        if (order.delivery.isEmpty()) {
            saveSlip(order, shipment, {});
            return;
        }
        m_workbench.write(this, [id = order.id](store::UnitOfWork &work) { return orders::revealDelivery(work, id); })
            .then(this, [this, order, shipment](const Result<orders::DeliveryAddress> &address) {
                if (address) {
                    saveSlip(order, shipment, *address);
                } else {
                    m_error->setText(address.error().message);
                    m_error->show();
                }
            });
    });
}

void ShipmentsPage::saveSlip(const orders::Order &order, const orders::Shipment &shipment,
                             const orders::DeliveryAddress &address)
{
    const PaperPages slip = deliverySlip(order, shipment, address, m_workbench.store.shop().name, m_workbench.formats);
    const QString file = m_workbench.askFile(
        this, {FileQuestion::Kind::Save, slip.title, slip.title + QStringLiteral(".pdf"), tr("PDF files (*.pdf)")});
    if (file.isEmpty())
        return;
    const Result<void> written = slip.writePdf(file);
    m_workbench.toast(written ? tr("%1 saved").arg(slip.title) : written.error().message, {});
}

void ShipmentsPage::addStep(QLayout &buttons, const QString &text, orders::ShipmentId id, Step step,
                            const QString &said)
{
    auto *button = new QPushButton(text);
    button->setEnabled(m_workbench.offers(Permission::PlaceOrders));
    buttons.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, button, id, step, said] {
        button->setEnabled(false);
        m_workbench.write(this, [id, step](store::UnitOfWork &work) { return step(work, id); })
            .then(this, [this, said](const Result<void> &done) {
                if (done) {
                    m_workbench.toast(said, {});
                } else {
                    m_error->setText(done.error().message);
                    m_error->show();
                }
            });
    });
}

} // namespace shopdesk::ui
