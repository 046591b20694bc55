// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/MoneyForms.h"

#include "base/Text.h"
#include "orders/OrderChange.h"
#include "orders/Payments.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/States.h"

#include <QComboBox>
#include <QLineEdit>

namespace shopdesk::ui {

namespace {

using orders::PaymentKind;

const QString kindKey = QStringLiteral("kind");
const QString amountKey = QStringLiteral("amount");
const QString tenderedKey = QStringLiteral("tendered");
const QString codeKey = QStringLiteral("giftCard");
const QString referenceKey = QStringLiteral("reference");
const QString reasonKey = QStringLiteral("reason");
const QString refundKey = QStringLiteral("refundTo");

QLineEdit *textField(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(longestName);
    return edit;
}

} // namespace

PayForm::PayForm(Workbench &workbench, const orders::Order &order, Money due, Money dueInCash, QWidget *parent)
    : StepForm(workbench, order, parent), m_due(due), m_dueInCash(dueInCash)
{
    setTitle(tr("Take payment"));
    auto *kind = new QComboBox(this);
    for (const PaymentKind each : {PaymentKind::Cash, PaymentKind::Card, PaymentKind::Wallet, PaymentKind::BankTransfer,
                                   PaymentKind::StoreCredit, PaymentKind::GiftCard}) {
        if (each != PaymentKind::StoreCredit || order.member)
            kind->addItem(stateLook(orders::keyOf(each)).word, orders::keyOf(each));
    }
    const Currency &currency = workbench.formats.currency();
    form()->addField(kindKey, tr("Kind"), kind);
    form()->addField(codeKey, tr("Code of the card"), textField(this));
    form()->addField(amountKey, tr("Amount"), new MoneyEdit(currency, this));
    form()->addField(tenderedKey, tr("Handed over"), new MoneyEdit(currency, this), tr("empty: exactly the amount"));
    form()->addField(referenceKey, tr("Reference"), textField(this),
                     tr("slip of the terminal, number of the transfer"));
    form()->setCheck(amountKey, [this] {
        return form()->value(amountKey).isNull() ? tr("Enter the amount that is paid.") : QString();
    });
    form()->setValue(amountKey, m_dueInCash.minor);
    connect(kind, &QComboBox::currentIndexChanged, this, [this] {
        form()->setValue(amountKey, payment().kind == PaymentKind::Cash ? m_dueInCash.minor : m_due.minor);
        showFields();
        refresh();
    });
    showFields();
}

void PayForm::showFields()
{
    const PaymentKind kind = payment().kind;
    form()->setFieldVisible(codeKey, kind == PaymentKind::GiftCard);
    form()->setFieldVisible(tenderedKey, kind == PaymentKind::Cash);
    form()->setFieldVisible(referenceKey, kind == PaymentKind::Card || kind == PaymentKind::Wallet
                                              || kind == PaymentKind::BankTransfer);
}

orders::PaymentDraft PayForm::payment() const
{
    orders::PaymentDraft payment;
    payment.kind = orders::paymentKindFrom(form()->text(kindKey)).value_or(PaymentKind::Cash);
    payment.amount = Money{form()->value(amountKey).toLongLong()};
    const QVariant tendered = form()->value(tenderedKey);
    if (payment.kind == PaymentKind::Cash && !tendered.isNull())
        payment.tendered = Money{tendered.toLongLong()};
    if (payment.kind == PaymentKind::GiftCard)
        payment.giftCard = form()->text(codeKey);
    if (payment.kind != PaymentKind::Cash)
        payment.reference = form()->text(referenceKey);
    return payment;
}

void PayForm::refresh()
{
    const orders::PaymentDraft payment = this->payment();
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
    return [id = order().id, payment = payment(), formats = workbench().formats](store::UnitOfWork &work) {
        return orders::pay(work, id, {payment}).map([&](const orders::Paid &paid) {
            const QString taken = formats.moneyWithSymbol(paid.paid);
            return paid.change > Money{} ? tr("%1 taken. Change: %2").arg(taken, formats.moneyWithSymbol(paid.change))
                                         : tr("%1 taken").arg(taken);
        });
    };
}

CancelForm::CancelForm(Workbench &workbench, const orders::Order &order, QWidget *parent)
    : StepForm(workbench, order, parent), m_back(order.paidTotal + order.roundingTotal)
{
    setTitle(tr("Cancel order"));
    form()->addField(reasonKey, tr("Reason"), textField(this));
    auto *refund = new QComboBox(this);
    refund->addItem(tr("As it was paid"), orders::keyOf(orders::RefundTo::Original));
    refund->addItem(tr("As store credit"), orders::keyOf(orders::RefundTo::StoreCredit));
    form()->addField(refundKey, tr("Give back"), refund);
    form()->setFieldVisible(refundKey, m_back > Money{} && order.member);
}

void CancelForm::refresh()
{
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
    return [id = order().id, number = order().number, draft](store::UnitOfWork &work) {
        return orders::cancel(work, id, draft).map([&] { return tr("%1 cancelled").arg(number); });
    };
}

} // namespace shopdesk::ui
