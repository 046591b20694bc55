// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace shopdesk::ui {

/// The codes of an order's coupons in one line, with blanks or commas between them.
class CouponField : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;
    QStringList codes() const;
    /// Puts a code behind the others, unless it is there.
    void addCode(QString code);
};

} // namespace shopdesk::ui
