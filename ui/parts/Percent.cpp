// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Percent.h"

#include "base/Money.h"

#include <QLocale>

namespace shopdesk::ui {

namespace {
constexpr int decimals = 2; // a basis point is the hundredth of a percent
} // namespace

QString percentText(int basisPoints)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(basisPoints / 100.0, 'f', basisPoints % 100 == 0 ? 0 : decimals);
}

Result<qint64> percentFrom(QString typed)
{
    typed.remove(QLatin1Char('%'));
    typed.replace(QLocale().decimalPoint(), QStringLiteral("."));
    return parseDecimal(typed.trimmed(), decimals);
}

} // namespace shopdesk::ui
