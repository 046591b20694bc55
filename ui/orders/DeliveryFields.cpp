// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/DeliveryFields.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace shopdesk::ui {

namespace {

constexpr int addressHeight = 76;

QLineEdit *textField(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(longestName);
    return edit;
}

} // namespace

void DeliveryFields::add(bool hasFee)
{
    m_hasFee = hasFee;
    auto *address = new QPlainTextEdit(&m_form);
    address->setFixedHeight(addressHeight);
    address->setTabChangesFocus(true);
    m_form.addField(nameKey, {}, textField(&m_form));
    m_form.addField(addressKey, {}, address);
    m_form.addField(phoneKey, {}, textField(&m_form));
    m_form.setCheck(addressKey, [this] {
        return m_form.text(addressKey).size() > members::longestAddress
                   ? tr("Shorten this to %1 characters.").arg(members::longestAddress)
                   : QString();
    });
    if (!hasFee)
        return;
    auto *fee = new MoneyEdit(m_formats.currency(), &m_form);
    m_form.addField(feeKey, {}, fee);
    m_form.setCheck(feeKey, [fee] {
        const bool isBelow = fee->money().value_or(Money{}) < Money{};
        return isBelow ? tr("Enter a fee of 0 or more.") : fee->complaint();
    });
}

QString DeliveryFields::feeHint(const orders::DeliveryTerms &terms) const
{
    if (!terms.fee)
        return tr("The shop asks for none. The usual fee is set in Settings.");
    const QString fee = m_formats.moneyWithSymbol(*terms.fee);
    return terms.freeFrom ? tr("Left empty, it is the usual %1, and free from %2 on.")
                                .arg(fee, m_formats.moneyWithSymbol(*terms.freeFrom))
                          : tr("Left empty, it is the usual %1.").arg(fee);
}

void DeliveryFields::explain(const orders::DeliveryTerms &terms, const orders::MaskedDelivery &kept)
{
    const auto hint = [&](const QString &masked, const QString &otherwise) {
        return kept.isEmpty()     ? otherwise
               : masked.isEmpty() ? tr("Left empty, it stays as it is.")
                                  : tr("Left empty, it stays %1.").arg(masked);
    };
    m_form.setLabel(nameKey, tr("Deliver to"), hint(kept.name, tr("Left empty, it is the member's name.")));
    m_form.setLabel(
        addressKey, tr("Address"),
        hint(kept.hasAddress ? tr("the one that is sealed") : QString(), tr("Left empty, it is the member's.")));
    m_form.setLabel(phoneKey, tr("Phone"), hint(kept.phone, tr("For the carrier. Left empty, it is the member's.")));
    if (m_hasFee)
        m_form.setLabel(feeKey, tr("Delivery fee"), feeHint(terms));
}

void DeliveryFields::setVisible(bool isSent)
{
    m_isSent = isSent;
    for (const QString &key : {nameKey, addressKey, phoneKey})
        m_form.setFieldVisible(key, isSent);
    if (m_hasFee) {
        if (!isSent) // what was typed there counts no more, right or wrong
            m_form.setValue(feeKey, {});
        m_form.setFieldVisible(feeKey, isSent);
    }
}

orders::DeliveryAddress DeliveryFields::address() const
{
    return {m_form.text(nameKey), m_form.text(addressKey), m_form.text(phoneKey)};
}

void DeliveryFields::fill(orders::OrderDraft &draft) const
{
    if (!m_isSent)
        return;
    draft.deliverTo = address();
    if (const QVariant fee = m_form.value(feeKey); !fee.isNull())
        draft.deliveryFee = Money{fee.toLongLong()};
    draft.usualDelivery = !draft.deliveryFee;
}

QVariantMap DeliveryFields::valuesOf(const orders::OrderDraft &draft)
{
    return {{nameKey, QString()},
            {addressKey, QString()},
            {phoneKey, QString()},
            {feeKey, draft.deliveryFee ? QVariant(draft.deliveryFee->minor) : QVariant()}};
}

} // namespace shopdesk::ui
