// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/CouponField.h"

#include <QRegularExpression>

namespace shopdesk::ui {

QStringList CouponField::codes() const
{
    static const QRegularExpression between(QStringLiteral("[\\s,;，；]+"));
    return text().split(between, Qt::SkipEmptyParts);
}

void CouponField::addCode(const QString &code)
{
    QStringList all = codes();
    if (all.contains(code))
        return;
    all << code;
    setText(all.join(QLatin1Char(' ')));
}

} // namespace shopdesk::ui
