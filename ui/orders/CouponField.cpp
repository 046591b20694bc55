// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/CouponField.h"

#include <QRegularExpression>

namespace shopdesk::ui {

namespace {

const QRegularExpression &between()
{
    static const QRegularExpression gaps(QStringLiteral("[\\s,;，；]+"));
    return gaps;
}

} // namespace

QStringList CouponField::codes() const
{
    return text().split(between(), Qt::SkipEmptyParts);
}

void CouponField::addCode(QString code)
{
    code.remove(between()); // a code of several words is known without its gaps as well
    QStringList all = codes();
    if (all.contains(code))
        return;
    all << code;
    setText(all.join(QLatin1Char(' ')));
}

} // namespace shopdesk::ui
