// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/CouponPaper.h"

#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"
#include "rewards/CouponWords.h"
#include "ui/parts/Percent.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

QString takesOff(const CouponPaperData &data, const Formats &formats)
{
    const rewards::CouponDraft &rules = data.coupon.rules;
    const QString amount = formats.moneyWithSymbol(rules.amount);
    switch (rules.kind) {
    case rewards::CouponKind::Amount:
        return QCoreApplication::translate("CouponPaper", "%1 off").arg(amount);
    case rewards::CouponKind::Percentage:
        return rules.amount > Money{}
                   ? QCoreApplication::translate("CouponPaper", "%1 % off, up to %2")
                         .arg(percentText(rules.share), amount)
                   : QCoreApplication::translate("CouponPaper", "%1 % off").arg(percentText(rules.share));
    case rewards::CouponKind::Gift:
        return QCoreApplication::translate("CouponPaper", "One piece of %1 for free").arg(data.gift);
    case rewards::CouponKind::FreeDelivery:
        return QCoreApplication::translate("CouponPaper", "Free delivery");
    }
    return {};
}

QStringList conditions(const CouponPaperData &data, const Formats &formats)
{
    const rewards::CouponDraft &rules = data.coupon.rules;
    QStringList words;
    if (rules.minimum > Money{})
        words << QCoreApplication::translate("CouponPaper", "From %1 of goods")
                     .arg(formats.moneyWithSymbol(rules.minimum));
    if (!data.goods.isEmpty())
        words << QCoreApplication::translate("CouponPaper", "For: %1").arg(data.goods);
    if (!data.stores.isEmpty())
        words << QCoreApplication::translate("CouponPaper", "In: %1").arg(data.stores);
    if (rules.startsAt)
        words << QCoreApplication::translate("CouponPaper", "From %1").arg(formats.instant(*rules.startsAt));
    if (data.code.expiresAt)
        words << QCoreApplication::translate("CouponPaper", "Until %1").arg(formats.instant(*data.code.expiresAt));
    if (!data.code.memberNumber.isEmpty())
        words << QCoreApplication::translate("CouponPaper", "For member %1 alone").arg(data.code.memberNumber);
    else if (rules.membersOnly || rules.memberLimit)
        words << QCoreApplication::translate("CouponPaper", "For members");
    if (data.code.goodOnce)
        words << QCoreApplication::translate("CouponPaper", "Good once");
    return words;
}

} // namespace

Result<CouponPaperData> readCouponPaper(store::Connection &connection, const QString &typed)
{
    const auto code = rewards::findCode(connection, typed, Instant::now());
    if (!code)
        return Failure(code.error());
    const auto coupon = rewards::coupon(connection, code->coupon);
    if (!coupon)
        return Failure(coupon.error());
    if (code->state != rewards::CodeState::Issued || !code->voidReason.isEmpty() || coupon->archivedAt) {
        return fail("rewards.codeClosed", QCoreApplication::translate(
                                              "CouponPaper", "Nobody can use %1 any more. Choose a code that is good.")
                                              .arg(code->code));
    }
    return CouponPaperData{*coupon, *code, rewards::variantSku(connection, coupon->rules.gift),
                           rewards::scopeWords(connection, coupon->rules.scope).join(QStringLiteral(", ")),
                           rewards::storeNames(connection, coupon->rules.stores).join(QStringLiteral(", "))};
}

PaperPages couponPaper(const CouponPaperData &data, const QString &shopName, const Formats &formats)
{
    PaperPages paper;
    paper.shopName = shopName;
    paper.title = QCoreApplication::translate("CouponPaper", "Coupon %1").arg(data.coupon.rules.name);
    paper.code = data.code.code;
    paper.rows.push_back({takesOff(data, formats), {}, true});
    for (const QString &words : conditions(data, formats))
        paper.rows.push_back({words});
    paper.rows.push_back({QCoreApplication::translate("CouponPaper", "Code"), data.code.code, true});
    return paper;
}

} // namespace shopdesk::ui
