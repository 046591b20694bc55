// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/MoneyEdit.h"

namespace shopdesk::ui {

MoneyEdit::MoneyEdit(Currency currency, QWidget *parent) : QLineEdit(parent), m_currency(std::move(currency))
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setPlaceholderText(toPlainText({0}, m_currency));
    connect(this, &QLineEdit::textChanged, this, &MoneyEdit::moneyChanged);
}

std::optional<Money> MoneyEdit::money() const
{
    if (text().trimmed().isEmpty())
        return std::nullopt;
    const Result<Money> parsed = parseMoney(text(), m_currency);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

void MoneyEdit::setMoney(std::optional<Money> money)
{
    setText(money ? toPlainText(*money, m_currency) : QString());
}

QVariant MoneyEdit::minor() const
{
    const std::optional<Money> amount = money();
    return amount ? QVariant(amount->minor) : QVariant();
}

void MoneyEdit::setMinor(const QVariant &minor)
{
    setMoney(minor.isValid() && !minor.isNull() ? std::optional(Money{minor.toLongLong()}) : std::nullopt);
}

QString MoneyEdit::complaint() const
{
    if (text().trimmed().isEmpty() || money())
        return {};
    return tr("Enter an amount such as %1.").arg(toPlainText({123'450}, m_currency));
}

void MoneyEdit::focusOutEvent(QFocusEvent *event)
{
    if (const std::optional<Money> amount = money())
        setMoney(amount);
    QLineEdit::focusOutEvent(event);
}

} // namespace shopdesk::ui
