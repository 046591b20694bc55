// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/MemberBenefits.h"
#include "orders/OrderPrice.h"
#include "orders/TaxSums.h"
#include "store/JsonInput.h"

namespace shopdesk::orders {

/// Taken off by hand at the counter: a share or an amount, of a line or of the whole sale.
struct Reduction
{
    std::optional<int> share = {}; ///< basis points; where given, the amount does not count
    Money amount = {};

    bool operator==(const Reduction &) const = default;
    bool isNothing() const { return share.value_or(0) == 0 && (share || amount == Money{}); }
    Money of(Money whole) const { return share ? shareOf(whole, *share) : amount; }
};

/// "10 %" or "2.50", as a person types it. Errors "orders.badDiscount" and those of parseMoney.
Result<Reduction> parseReduction(const QString &typed, const Currency &currency);
/// What an order calls such a discount.
QString labelOf(const Reduction &discount);

struct CounterLine
{
    catalog::VariantId variant;
    qint64 quantity = 1;
    std::optional<Money> unitPrice = {}; ///< set by hand; else what the variant costs
    Reduction discount = {};
    QString label = {};       ///< the scanned code that says the price instead: that of a scale
    QStringList serials = {}; ///< of pieces that have one (CounterSerials.h)

    bool operator==(const CounterLine &) const = default;
};

/// A sale at the counter before it is an order. Kept as a draft while it is rung up, and as JSON while it is held.
struct CounterSale
{
    StoreId store;
    members::MemberId member = {};
    std::vector<CounterLine> lines = {};
    Reduction discount = {};  ///< of what the lines come to
    QStringList coupons = {}; ///< codes, also of those that do not apply as the sale stands
    qint64 points = 0;        ///< that the member wants to redeem

    bool operator==(const CounterSale &) const = default;
    bool isEmpty() const { return lines.empty() && !member && coupons.isEmpty(); }
    /// Raises the quantity of the line that has this variant (with this label, where it has one) at its own price, or adds
    /// one. The line's place.
    size_t add(catalog::VariantId variant, qint64 quantity, const QString &label = {});
};

QJsonObject toJson(const CounterSale &sale);
CounterSale counterSaleFrom(store::JsonInput &input);

/// A member as the counter shows one: contact data masked.
struct MemberCard
{
    members::MemberId id;
    QString number;
    QString name;
    QString tierName;
    QString phoneMasked;
    qint64 points = 0;
    Money storeCredit = {}; ///< what the shop owes the member
};

/// What a sale comes to so far, as the counter shows it.
struct CounterSums
{
    struct Line
    {
        QString title;
        QString sku;
        qint64 quantity = 0;
        Money unitPrice;
        Money usualPrice; ///< what the variant costs by itself
        Money discount;
        Money total;
        qint64 serialsWanted = 0; ///< how many of its pieces have a serial number
        QStringList serials;      ///< those that are named so far

        bool lacksSerials() const { return serials.size() < serialsWanted; }
    };

    std::vector<Line> lines;
    qint64 units = 0;
    Money linesTotal;
    Money discount; ///< on the whole sale
    std::vector<PriceStep> steps;
    ApplyingRewards rewards; ///< what of its coupons and points is in these sums
    std::vector<TaxSum> taxes;
    Money total;
    std::optional<MemberCard> member;
    std::optional<members::MemberBenefits> benefits; ///< what the member is promised today
    Money smallestCoin{1};                           ///< cash comes in whole ones
};

/// The order that a sale becomes, without payments, with all its coupons and points. Errors as totalsOf.
Result<OrderDraft> orderDraftOf(store::Connection &connection, const CounterSale &sale);
/// The sale with those coupons and so many points as the sums have.
CounterSale withRewards(CounterSale sale, const ApplyingRewards &rewards);
/// The sums of the order that it becomes, with the coupons and points that apply as it stands; all 0 for a sale without lines. Errors as totalsOf, and "members.notFound".
Result<CounterSums> sumsOf(store::Connection &connection, const CounterSale &sale);
/// Whether the acting person may take off what the sale takes off. Errors as checkLimits (Limits.h).
Result<void> checkReductions(store::Connection &connection, const CounterSale &sale);

/// A kept sale with what may still be sold of it.
struct RestoredSale
{
    CounterSale sale;
    QStringList leftOut; ///< in a sentence each
};
/// Error "operation.badInput" for what is no sale.
Result<RestoredSale> restoredSale(store::Connection &connection, const QJsonObject &kept);

} // namespace shopdesk::orders
