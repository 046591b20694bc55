// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <QLineEdit>

#include <optional>

namespace shopdesk::ui {

/// A field for an amount in the shop's currency. Takes what people type ("1,234.5", "£12", "-3") and writes it in the
/// currency's digits when it is left. Its user property is the minor units as qint64, or null where it is empty or no
/// amount.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT
    Q_PROPERTY(QVariant minor READ minor WRITE setMinor NOTIFY moneyChanged USER true)
public:
    explicit MoneyEdit(Currency currency, QWidget *parent = nullptr);

    std::optional<Money> money() const;
    void setMoney(std::optional<Money> money);
    QVariant minor() const;
    void setMinor(const QVariant &minor);
    /// What is wrong with the text; empty for an amount and for an empty field.
    QString complaint() const;

signals:
    void moneyChanged();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    Currency m_currency;
};

} // namespace shopdesk::ui
