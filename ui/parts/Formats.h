// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"
#include "base/Money.h"
#include "tables/List.h"

#include <QLocale>

namespace shopdesk::ui {

/// How values of the shop are written on the screen, in the language and customs of the moment (`QLocale()`, which the
/// language switch sets). Cheap to copy; ask anew after QEvent::LanguageChange.
class Formats
{
public:
    Formats(Currency currency, ShopZone zone) : m_currency(std::move(currency)), m_zone(std::move(zone)) {}

    const Currency &currency() const { return m_currency; }
    const ShopZone &zone() const { return m_zone; }

    /// "1,234.50", with U+2212 as the minus sign: for columns, where the currency goes without saying.
    QString money(Money amount) const;
    /// "£1,234.50": for a figure that stands alone.
    QString moneyWithSymbol(Money amount) const;
    /// "12,345"
    QString number(qint64 value) const;
    /// 0.123 → "+12.3%"; the sign is always written.
    QString change(double ratio) const;

    /// "22 Nov 2026", "2026年11月22日"
    QString day(BusinessDay day) const;
    /// "14:02"
    QString time(Instant instant) const;
    /// Day and time.
    QString instant(Instant instant) const;
    /// "just now", "5 min ago", "2 h ago", "yesterday 14:02", then the day.
    QString relative(Instant instant, Instant now = Instant::now()) const;

    /// A value of a list, by its kind; a State becomes its word. A null value is the empty text.
    QString value(tables::ColumnKind kind, const QVariant &value) const;

private:
    Currency m_currency;
    ShopZone m_zone;
};

/// The title of a column or filter in the user's language (context "List").
QString listText(const char *source);

} // namespace shopdesk::ui
