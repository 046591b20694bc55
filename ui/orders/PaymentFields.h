// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "orders/Orders.h"

class QComboBox;

namespace shopdesk::ui {

class Form;

/// The fields of a form for one payment: its kind, and what belongs to it.
class PaymentFields
{
public:
    explicit PaymentFields(Form &form) : m_form(form) {}
    /// Adds them to the form. @p hasMember: who may have store credit.
    void add(const Currency &currency, bool hasMember);

    QComboBox *kind() const { return m_kind; }
    void setAmount(Money amount);
    /// For steps that take all that is due: nobody chooses how much.
    void hideAmount();
    /// Shows the fields that belong to the kind that is chosen.
    void showThose();
    /// Where nothing is paid now.
    void hide();
    /// A scan is the code of a gift card, where one pays; else false.
    bool takeScan(const QString &code);
    orders::PaymentDraft payment() const;

    static inline const QString kindKey = QStringLiteral("kind");
    static inline const QString referenceKey = QStringLiteral("reference");
    static inline const QString amountKey = QStringLiteral("amount");
    static inline const QString tenderedKey = QStringLiteral("tendered");
    static inline const QString codeKey = QStringLiteral("giftCard");

private:
    Form &m_form;
    QComboBox *m_kind = nullptr;
};

} // namespace shopdesk::ui
