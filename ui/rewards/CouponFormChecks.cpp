// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Percent.h"
#include "ui/rewards/CouponFields.h"
#include "ui/rewards/CouponForm.h"

namespace shopdesk::ui {

using namespace couponFields;
using rewards::CouponKind;

QString CouponForm::amountComplaint() const
{
    if (const QString wrong = static_cast<MoneyEdit *>(form()->field(amountKey))->complaint(); !wrong.isEmpty())
        return wrong;
    return kind() == CouponKind::Amount && form()->value(amountKey).toLongLong() <= 0
               ? tr("Enter what the coupon takes off.")
               : QString();
}

QString CouponForm::shareComplaint() const
{
    if (kind() != CouponKind::Percentage)
        return {};
    const auto share = percentFrom(form()->text(shareKey));
    return share && *share > 0 && *share <= 10'000 ? QString() : tr("Enter a share above 0, up to 100 percent.");
}

QString CouponForm::limitComplaint(const QString &key) const
{
    const QString text = form()->text(key);
    bool isNumber = true;
    const bool good = text.isEmpty() || (text.toLongLong(&isNumber) > 0 && isNumber);
    if (!good)
        return tr("Enter a whole number above 0, or nothing.");
    const auto all = countIn(form()->text(totalKey));
    const auto each = countIn(form()->text(memberKey));
    return key == memberKey && all && each && *each > *all
               ? tr("This is more than the %1 orders in all that can have it.").arg(workbench().formats.number(*all))
               : QString();
}

} // namespace shopdesk::ui
