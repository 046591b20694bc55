// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/MoneyForms.h"

#include "base/Text.h"
#include "orders/OrderChange.h"
#include "orders/Payments.h"
#include "ui/parts/Form.h"

#include <QComboBox>
#include <QLineEdit>

namespace shopdesk::ui {

namespace {

using orders::PaymentKind;

const QString reasonKey = QStringLiteral("reason");
const QString refundKey = QStringLiteral("refundTo");

} // namespace

PayForm::PayForm(Workbench &workbench, const orders::Order &order, Money due, Money dueInCash,
                 const std::vector<catalog::Premises> &stores, QWidget *parent)
    : StepForm(workbench, order, parent), m_due(due), m_dueInCash(dueInCash), m_payment(*form())
{
    setTitle(tr("Take payment"));
    m_payment.add(workbench.formats.currency(), bool(order.member));
    form()->setCheck(PaymentFields::amountKey, [this] {
        return form()->value(PaymentFields::amountKey).isNull() ? tr("Enter the amount that is paid.") : QString();
    });
    m_payment.setAmount(m_dueInCash);
    addStore(tr("Into the till of"), stores, true);
    connect(m_payment.kind(), &QComboBox::currentIndexChanged, this, [this] {
        m_payment.setAmount(m_payment.payment().kind == PaymentKind::Cash ? m_dueInCash : m_due);
        m_payment.showThose();
        refresh();
    });
}

void PayForm::refresh()
{
    const orders::PaymentDraft payment = m_payment.payment();
    setGo(tr("Take %1").arg(money(payment.amount)));
    QStringList parts;
    if (payment.tendered && *payment.tendered > payment.amount)
        parts << tr("Change %1").arg(money(*payment.tendered - payment.amount));
    const bool isAll = payment.amount == (payment.kind == PaymentKind::Cash ? m_dueInCash : m_due);
    if (!isAll && payment.amount < m_due)
        parts << tr("%1 stay open").arg(money(m_due - payment.amount));
    else if (isAll && payment.kind == PaymentKind::Cash && m_dueInCash != m_due)
        parts << tr("%1 are open, rounded to what coins can pay").arg(money(m_due));
    setSum(parts.join(QStringLiteral(" · ")));
}

StepForm::Job PayForm::job()
{
    return [id = order().id, payment = m_payment.payment(), takenIn = chosenStore(),
            formats = workbench().formats](store::UnitOfWork &work) {
        return orders::pay(work, id, {payment}, takenIn).map([&](const orders::Paid &paid) {
            const QString taken = formats.moneyWithSymbol(paid.paid);
            return paid.change > Money{} ? tr("%1 taken. Change: %2").arg(taken, formats.moneyWithSymbol(paid.change))
                                         : tr("%1 taken").arg(taken);
        });
    };
}

CancelForm::CancelForm(Workbench &workbench, const orders::Order &order, QWidget *parent)
    : StepForm(workbench, order, parent), m_back(order.paidTotal + order.roundingTotal)
{
    setTitle(isDraft() ? tr("Discard draft") : tr("Cancel order"));
    auto *reason = new QLineEdit(this);
    reason->setMaxLength(longestName);
    form()->addField(reasonKey, tr("Reason"), reason);
    auto *refund = new QComboBox(this);
    refund->addItem(tr("As it was paid"), orders::keyOf(orders::RefundTo::Original));
    refund->addItem(tr("As store credit"), orders::keyOf(orders::RefundTo::StoreCredit));
    form()->addField(refundKey, tr("Give back"), refund);
    form()->setFieldVisible(refundKey, m_back > Money{} && order.member);
}

bool CancelForm::isDraft() const
{
    return order().status == orders::OrderStatus::Draft;
}

void CancelForm::refresh()
{
    if (isDraft()) {
        setSum(tr("Nothing was kept back for it. It stays in the list as cancelled."));
        setGo(tr("Discard draft"));
        return;
    }
    setSum(order().fulfilment == orders::Fulfilment::HandedOver
               ? tr("The goods come back into stock. The order keeps its number.")
               : tr("The goods are no longer kept back. The order keeps its number."));
    setGo(m_back > Money{} ? tr("Cancel order, give back %1").arg(money(m_back)) : tr("Cancel order"));
}

StepForm::Job CancelForm::job()
{
    orders::CancelDraft draft;
    draft.reason = form()->text(reasonKey);
    draft.refundTo = orders::refundToFrom(form()->text(refundKey)).value_or(orders::RefundTo::Original);
    const QString said = isDraft() ? tr("Draft discarded") : tr("%1 cancelled").arg(order().number);
    return [id = order().id, said, draft](store::UnitOfWork &work) {
        return orders::cancel(work, id, draft).map([&] { return said; });
    };
}

} // namespace shopdesk::ui
