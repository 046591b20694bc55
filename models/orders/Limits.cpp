// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Limits.h"

#include "catalog/Shelf.h"

#include <QCoreApplication>
#include <QLocale>

namespace shopdesk::orders {

namespace {

constexpr qint64 whole = 10'000; // basis points

struct Given
{
    Money away;
    Money of; ///< the goods without it
};

Given givenAway(const OrderDraft &draft, const PricedOrder &order)
{
    Given given;
    for (const PricedLine &line : order.lines) {
        const Money price = std::max(line.variantPrice, line.unitPrice);
        given.of += price * line.quantity;
        given.away += (price - line.unitPrice) * line.quantity + line.discount;
    }
    // A coupon, points or a promotion that only somebody's word stands for are given by hand, too.
    for (const DiscountDraft &discount : draft.discounts)
        given.away += discount.amount;
    return given;
}

/// Whoever decides on prices decides on this, too.
Result<void> maySellOffShelf(const store::Connection &connection, const QString &sentence, const QString &field)
{
    if (connection.actor().may(Permission::GiveDiscounts))
        return {};
    return permissionNeeded(
        "orders.offShelf", Permission::GiveDiscounts,
        QCoreApplication::translate("Orders", "%1 Ask someone who may sell it anyway.", "a sentence").arg(sentence),
        field);
}

} // namespace

Result<QString> offShelfQuestion(store::Connection &connection, catalog::VariantId variant, Instant at)
{
    const QString sentence = catalog::offShelfSentence(connection, variant, at);
    if (sentence.isEmpty())
        return sentence;
    return maySellOffShelf(connection, sentence, {}).map([&] { return sentence; });
}

Result<void> checkShelf(const store::Connection &connection, const std::vector<PricedLine> &lines)
{
    for (const PricedLine &line : lines) {
        if (line.offShelf.isEmpty())
            continue;
        const QString field = QStringLiteral("lines[%1].variant").arg(line.draftLine);
        if (auto allowed = maySellOffShelf(connection, line.offShelf, field); !allowed)
            return allowed;
    }
    return {};
}

Result<void> checkRefund(const store::Connection &connection, Money total, const QString &field)
{
    if (auto allowed = connection.require(Permission::GiveRefunds); !allowed)
        return allowed;
    const auto &most = connection.actor().limits.largestRefund;
    if (!most || total <= *most)
        return {};
    return permissionNeeded(
        "staff.overLimit", Permission::GiveRefunds,
        QCoreApplication::translate("Orders", "You may refund up to %1 alone; this comes to %2. Ask someone "
                                              "who may refund more.")
            .arg(toPlainText(*most, connection.shop().currency), toPlainText(total, connection.shop().currency)),
        field);
}

Result<void> checkLimits(store::Connection &connection, const OrderDraft &draft, const PricedOrder &order)
{
    if (draft.kind == OrderKind::Credit)
        return checkRefund(connection, order.total, QStringLiteral("lines"));
    if (!draft.exchangeOf) {
        if (auto allowed = checkShelf(connection, order.lines); !allowed)
            return allowed;
    }
    const Given given = givenAway(draft, order);
    if (given.away <= Money{})
        return {};
    if (auto allowed = connection.require(Permission::GiveDiscounts); !allowed)
        return allowed;
    const auto &most = connection.actor().limits.largestDiscount;
    // The product of amount and share could be too large to hold; its parts are not.
    const qint64 of = given.of.minor;
    if (!most || given.away.minor <= of / whole * *most + of % whole * *most / whole)
        return {};
    return permissionNeeded("staff.overLimit", Permission::GiveDiscounts,
                            QCoreApplication::translate("Orders",
                                                        "You may take off up to %1 % alone. Take off less, or ask "
                                                        "someone who may take off more.")
                                .arg(QLocale().toString(*most / 100.0, 'g', 4)),
                            QStringLiteral("discounts"));
}

} // namespace shopdesk::orders
