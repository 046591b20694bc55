// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/PaymentFields.h"

#include "base/Text.h"
#include "ui/orders/MoneyForms.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/States.h"

#include <QComboBox>
#include <QLineEdit>

namespace shopdesk::ui {

namespace {

using orders::PaymentKind;

QLineEdit *textField(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(longestName);
    return edit;
}

} // namespace

void PaymentFields::add(const Currency &currency, bool hasMember)
{
    m_kind = new QComboBox(&m_form);
    for (const PaymentKind each : {PaymentKind::Cash, PaymentKind::Card, PaymentKind::Wallet, PaymentKind::BankTransfer,
                                   PaymentKind::StoreCredit, PaymentKind::GiftCard}) {
        if (each != PaymentKind::StoreCredit || hasMember)
            m_kind->addItem(stateLook(orders::keyOf(each)).word, orders::keyOf(each));
    }
    m_form.addField(kindKey, PayForm::tr("Kind"), m_kind);
    m_form.addField(codeKey, PayForm::tr("Code of the card"), textField(&m_form));
    m_form.addField(amountKey, PayForm::tr("Amount"), new MoneyEdit(currency, &m_form));
    m_form.addField(tenderedKey, PayForm::tr("Handed over"), new MoneyEdit(currency, &m_form),
                    PayForm::tr("empty: exactly the amount"));
    m_form.addField(referenceKey, PayForm::tr("Reference"), textField(&m_form),
                    PayForm::tr("slip of the terminal, number of the transfer"));
    showThose();
}

void PaymentFields::setAmount(Money amount)
{
    m_form.setValue(amountKey, amount.minor);
}

void PaymentFields::hideAmount()
{
    m_form.setFieldVisible(amountKey, false);
}

void PaymentFields::showThose()
{
    const PaymentKind kind = payment().kind;
    if (kind != PaymentKind::Cash) // what was typed there counts no more, right or wrong
        m_form.setValue(tenderedKey, {});
    m_form.setFieldVisible(codeKey, kind == PaymentKind::GiftCard);
    m_form.setFieldVisible(tenderedKey, kind == PaymentKind::Cash);
    m_form.setFieldVisible(referenceKey, kind == PaymentKind::Card || kind == PaymentKind::Wallet
                                             || kind == PaymentKind::BankTransfer);
}

void PaymentFields::hide()
{
    for (const QString &key : {kindKey, codeKey, amountKey, tenderedKey, referenceKey})
        m_form.setFieldVisible(key, false);
}

bool PaymentFields::takeScan(const QString &code)
{
    if (payment().kind != PaymentKind::GiftCard)
        return false;
    m_form.setValue(codeKey, code);
    return true;
}

orders::PaymentDraft PaymentFields::payment() const
{
    orders::PaymentDraft payment;
    payment.kind = orders::paymentKindFrom(m_form.text(kindKey)).value_or(PaymentKind::Cash);
    payment.amount = Money{m_form.value(amountKey).toLongLong()};
    const QVariant tendered = m_form.value(tenderedKey);
    if (payment.kind == PaymentKind::Cash && !tendered.isNull())
        payment.tendered = Money{tendered.toLongLong()};
    if (payment.kind == PaymentKind::GiftCard)
        payment.giftCard = m_form.text(codeKey);
    if (payment.kind != PaymentKind::Cash)
        payment.reference = m_form.text(referenceKey);
    return payment;
}

} // namespace shopdesk::ui
