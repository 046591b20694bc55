// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Formats.h"

#include "ui/parts/States.h"

#include <QCoreApplication>

#include <cmath>

namespace shopdesk::ui {

namespace {

constexpr QChar minusSign(0x2212);

/// Digits of a magnitude grouped as the locale does.
QString grouped(quint64 value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(value);
}

quint64 magnitude(qint64 value)
{
    return value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
}

QString digitsOf(Money amount, int exponent)
{
    quint64 scale = 1;
    for (int i = 0; i < exponent; ++i)
        scale *= 10;
    const quint64 value = magnitude(amount.minor);
    QString text = grouped(value / scale);
    if (exponent > 0)
        text += QLocale().decimalPoint() + QString::number(value % scale).rightJustified(exponent, QLatin1Char('0'));
    return text;
}

} // namespace

QString listText(const char *source)
{
    return QCoreApplication::translate("List", source);
}

QString Formats::money(Money amount) const
{
    return (amount.minor < 0 ? QString(minusSign) : QString()) + digitsOf(amount, m_currency.exponent);
}

QString Formats::moneyWithSymbol(Money amount) const
{
    // A sign such as £ stands close to the digits; a code such as CHF needs air.
    const bool isCode = m_currency.symbol.size() > 1 && m_currency.symbol.back().isLetter();
    return (amount.minor < 0 ? QString(minusSign) : QString()) + m_currency.symbol
           + (isCode ? QString(QChar::Nbsp) : QString()) + digitsOf(amount, m_currency.exponent);
}

QString Formats::number(qint64 value) const
{
    return (value < 0 ? QString(minusSign) : QString()) + grouped(magnitude(value));
}

QString Formats::change(double ratio) const
{
    if (!std::isfinite(ratio))
        return QStringLiteral("–");
    const double percent = std::round(ratio * 1000) / 10;
    const QString sign = percent < 0 ? QString(minusSign) : percent > 0 ? QStringLiteral("+") : QString();
    return sign + QLocale().toString(std::abs(percent), 'f', 1) + QLatin1Char('%');
}

QString Formats::day(BusinessDay day) const
{
    const QLocale locale;
    const QDate date = day.toDate();
    if (locale.language() == QLocale::English)
        return locale.toString(date, QStringLiteral("d MMM yyyy"));
    if (locale.language() == QLocale::Chinese)
        return locale.toString(date, QStringLiteral("yyyy-MM-dd"));
    return locale.toString(date, QLocale::ShortFormat);
}

QString Formats::time(Instant instant) const
{
    return m_zone.toLocal(instant).toString(QStringLiteral("HH:mm"));
}

QString Formats::instant(Instant instant) const
{
    return day(m_zone.dayOf(instant)) + QStringLiteral("  ") + time(instant);
}

QString Formats::relative(Instant instant, Instant now) const
{
    const qint64 seconds = (now.ms - instant.ms) / 1000;
    if (seconds < 0)
        return this->instant(instant);
    if (seconds < 60)
        return QCoreApplication::translate("Formats", "just now");
    if (seconds < 3600) {
        const int minutes = static_cast<int>(seconds / 60);
        return QCoreApplication::translate("Formats", "%n min ago", nullptr, minutes);
    }
    const int daysAgo = m_zone.dayOf(now).days - m_zone.dayOf(instant).days;
    if (daysAgo == 0 || seconds < 6 * 3600) {
        const int hours = static_cast<int>(seconds / 3600);
        return QCoreApplication::translate("Formats", "%n h ago", nullptr, hours);
    }
    if (daysAgo == 1)
        return QCoreApplication::translate("Formats", "yesterday %1").arg(time(instant));
    return day(m_zone.dayOf(instant));
}

QString Formats::value(tables::ColumnKind kind, const QVariant &value) const
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (kind) {
    case tables::ColumnKind::Text:
        return value.toString();
    case tables::ColumnKind::Number:
        return number(value.toLongLong());
    case tables::ColumnKind::Money:
        return money({value.toLongLong()});
    case tables::ColumnKind::Instant:
        return instant({value.toLongLong()});
    case tables::ColumnKind::Day:
        return day({value.toInt()});
    case tables::ColumnKind::State:
        return stateLook(value.toString()).word;
    }
    return {};
}

} // namespace shopdesk::ui
