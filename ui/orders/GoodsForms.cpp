// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/GoodsForms.h"

#include "base/Text.h"
#include "orders/Shipments.h"
#include "ui/parts/Form.h"
#include "ui/parts/States.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace shopdesk::ui {

namespace {

const QString carrierKey = QStringLiteral("carrier");
const QString trackingKey = QStringLiteral("tracking");
const QString preparedKey = QStringLiteral("onlyPrepared");
const QString refundKey = QStringLiteral("refund");

QLineEdit *textField(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(longestName);
    return edit;
}

/// Services go along with goods, and stand by themselves only where there are no goods.
bool leavesAlone(const orders::Order &order, const orders::OrderLine &line)
{
    return line.isGoods || std::ranges::none_of(order.lines, &orders::OrderLine::isGoods);
}

} // namespace

SendForm::SendForm(Workbench &workbench, const orders::Order &order, const std::vector<catalog::Premises> &stores,
                   bool handsOver, QWidget *parent)
    : StepForm(workbench, order, parent), m_handsOver(handsOver)
{
    setTitle(handsOver ? tr("Hand over in the store") : tr("Ship"));
    for (const orders::OrderLine &line : order.lines) {
        if (leavesAlone(order, line)) {
            const qint64 left = line.quantity - line.preparing - line.shipped;
            m_units += line.quantity;
            if (left > 0)
                addQuantity(line, left, left, tr("up to %1").arg(workbench.formats.number(left)));
            if (left > 0 && line.serialsPerUnit > 0)
                addSerials(line, tr("one a line; scan or type them"));
        }
    }
    // What is handed over lies where the customer stands; a parcel leaves where the order was taken.
    addStore(handsOver ? tr("Store") : tr("Leaves"), stores, handsOver);
    if (!handsOver) {
        form()->addField(carrierKey, tr("Carrier"), textField(this));
        form()->addField(trackingKey, tr("Tracking number"), textField(this));
        form()->addField(preparedKey, tr("Packed only"), new QCheckBox(tr("the carrier has not come yet"), this));
    }
}

std::vector<orders::ShipmentLine> SendForm::lines() const
{
    std::vector<orders::ShipmentLine> lines;
    for (const auto &[line, quantity] : quantities()) {
        if (quantity > 0)
            lines.push_back({line, quantity, serials(line)});
    }
    return lines;
}

void SendForm::refresh()
{
    qint64 units = 0;
    for (const orders::ShipmentLine &line : lines())
        units += line.quantity;
    const QString some = workbench().formats.number(units);
    const QString all = workbench().formats.number(m_units);
    const bool onlyPacks = !m_handsOver && form()->value(preparedKey).toBool();
    setGo(m_handsOver ? tr("Hand over %1 of %2").arg(some, all)
          : onlyPacks ? tr("Pack %1 of %2").arg(some, all)
                      : tr("Ship %1 of %2").arg(some, all),
          units > 0);
    const Money open = order().open();
    setSum(open > Money{} ? tr("%1 of this order are still to pay.").arg(money(open)) : QString());
}

StepForm::Job SendForm::job()
{
    const QString number = order().number;
    if (m_handsOver) {
        return [id = order().id, store = chosenStore(), lines = lines(), number](store::UnitOfWork &work) {
            return orders::handOver(work, id, store, lines).map([&](orders::ShipmentId) {
                return tr("Goods of %1 handed over").arg(number);
            });
        };
    }
    orders::ShipmentDraft draft;
    draft.lines = lines();
    draft.from = chosenStore();
    draft.carrier = form()->text(carrierKey);
    draft.tracking = form()->text(trackingKey);
    draft.onlyPrepared = form()->value(preparedKey).toBool();
    return [id = order().id, draft, number](store::UnitOfWork &work) {
        return orders::ship(work, id, draft).map([&](orders::ShipmentId) {
            return draft.onlyPrepared ? tr("Goods of %1 packed").arg(number) : tr("Goods of %1 shipped").arg(number);
        });
    };
}

TakeBackForm::TakeBackForm(Workbench &workbench, const orders::Order &order, const std::vector<qint64> &most,
                           const std::vector<catalog::Premises> &stores, QWidget *parent)
    : StepForm(workbench, order, parent)
{
    setTitle(tr("Take back"));
    for (size_t i = 0; i < order.lines.size() && i < most.size(); ++i) {
        if (most[i] <= 0)
            continue;
        addQuantity(order.lines[i], most[i], 0, tr("up to %1").arg(workbench.formats.number(most[i])));
        if (!order.lines[i].serials.isEmpty())
            addSerials(order.lines[i], tr("of those that come back: %1").arg(order.lines[i].serials.join(tr(", "))));
    }
    addStore(tr("Into the stock of"), stores, true);
    auto *refund = new QComboBox(this);
    refund->addItem(tr("As it was paid"), QString());
    refund->addItem(stateLook(orders::keyOf(orders::PaymentKind::Cash)).word, orders::keyOf(orders::PaymentKind::Cash));
    if (order.member) {
        refund->addItem(stateLook(orders::keyOf(orders::PaymentKind::StoreCredit)).word,
                        orders::keyOf(orders::PaymentKind::StoreCredit));
    }
    form()->addField(refundKey, tr("Give back"), refund);
    form()->setFieldVisible(refundKey, order.open() <= Money{});
}

orders::OrderDraft TakeBackForm::credit() const
{
    orders::OrderDraft draft;
    draft.store = chosenStore();
    draft.channel = order().channel;
    draft.kind = orders::OrderKind::Credit;
    draft.creditOf = order().id;
    for (const auto &[id, quantity] : quantities()) {
        if (quantity == 0)
            continue;
        const auto line = std::ranges::find(order().lines, id, &orders::OrderLine::id);
        orders::LineDraft back{line->variant, quantity};
        back.takesBack = id;
        back.serials = serials(id);
        draft.lines.push_back(back);
    }
    return draft;
}

/// Whether with what is entered all goods of the order are back.
bool TakeBackForm::isAllBack() const
{
    const auto chosen = quantities();
    const bool hasGoods = std::ranges::any_of(order().lines, &orders::OrderLine::isGoods);
    return hasGoods && std::ranges::all_of(order().lines, [&](const orders::OrderLine &line) {
               qint64 back = line.takenBack;
               for (const auto &[id, quantity] : chosen)
                   back += id == line.id ? quantity : 0;
               return !line.isGoods || back >= line.quantity;
           });
}

/// The delivery fee is given back with the last goods; whoever wants it otherwise says so afterwards.
void TakeBackForm::followGoods()
{
    if (m_wasAllBack == isAllBack())
        return;
    m_wasAllBack = !m_wasAllBack;
    for (const auto &[id, quantity] : quantities()) {
        const auto line = std::ranges::find(order().lines, id, &orders::OrderLine::id);
        if (line->isDelivery)
            setQuantity(id, m_wasAllBack ? line->quantity - line->takenBack : 0);
    }
}

void TakeBackForm::refresh()
{
    followGoods();
    setGo(tr("Take back"), false);
    setSum({});
    const orders::OrderDraft draft = credit();
    if (draft.lines.empty()) {
        setSum(tr("Enter how many come back."));
        return;
    }
    preview(
        [draft](store::Connection &connection) {
            return orders::totalsOf(connection, draft).map([](const orders::OrderTotals &totals) {
                return totals.total;
            });
        },
        [this](Money total) {
            const Money back = std::max(Money{}, total - std::max(Money{}, order().open()));
            setSum(back < total ? tr("The goods come to %1; what is still open is set off.").arg(money(total))
                                : QString());
            setGo(back > Money{} ? tr("Give back %1").arg(money(back)) : tr("Take back"));
        });
}

StepForm::Job TakeBackForm::job()
{
    return [draft = credit(), way = orders::paymentKindFrom(form()->text(refundKey)),
            open = order().open()](store::UnitOfWork &work) -> Result<QString> {
        orders::OrderDraft credit = draft;
        if (way && open <= Money{}) {
            const auto totals = orders::totalsOf(work.connection(), credit);
            if (!totals)
                return Failure(totals.error());
            if (totals->total > Money{})
                credit.payments = {{*way, totals->total}};
        }
        const auto placed = orders::place(work, credit);
        if (!placed)
            return Failure(placed.error());
        return orders::order(work.connection(), *placed).map([](const orders::Order &made) {
            return tr("Credit %1 given").arg(made.number);
        });
    };
}

} // namespace shopdesk::ui
