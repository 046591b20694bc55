// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/DeliveryFee.h"
#include "ui/parts/Formats.h"

#include <QCoreApplication>
#include <QVariantMap>

namespace shopdesk::ui {

class Form;

/// The fields of a form for where an order goes and what that costs. What is left empty is the member's, or as it was put by;
/// nobody reads there what stands sealed in the file.
class DeliveryFields
{
    Q_DECLARE_TR_FUNCTIONS(shopdesk::ui::DeliveryFields)
public:
    DeliveryFields(Form &form, const Formats &formats) : m_form(form), m_formats(formats) {}
    void add(bool hasFee);
    /// Labels and hints. @p kept: what an order that is gone on with has.
    void explain(const orders::DeliveryTerms &terms, const orders::MaskedDelivery &kept);
    void setVisible(bool isSent);
    /// Whoever fetches the goods needs no address, whatever was typed.
    void fill(orders::OrderDraft &draft) const;
    orders::DeliveryAddress address() const;
    /// What the fields begin with; the address of a draft stays sealed.
    static QVariantMap valuesOf(const orders::OrderDraft &draft);

    // As the errors of the operations name them.
    static inline const QString nameKey = QStringLiteral("deliveryName");
    static inline const QString addressKey = QStringLiteral("deliveryAddress");
    static inline const QString phoneKey = QStringLiteral("deliveryPhone");
    static inline const QString feeKey = QStringLiteral("deliveryFee");

private:
    QString feeHint(const orders::DeliveryTerms &terms) const;

    Form &m_form;
    const Formats &m_formats;
    bool m_hasFee = false;
    bool m_isSent = true;
};

} // namespace shopdesk::ui
