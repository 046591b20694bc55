// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "orders/TaxSums.h"

namespace shopdesk::orders {

/// What a shop writes on all its receipts.
struct ReceiptTexts
{
    QString header; ///< below the shop's name: address, tax number
    QString footer;

    bool operator==(const ReceiptTexts &) const = default;
};
inline constexpr int longestReceiptText = 500;

ReceiptTexts receiptTexts(store::Connection &connection);
/// Error "orders.textTooLong" (field "header" or "footer"). Needs Permission::ManageShop.
Result<void> setReceiptTexts(store::UnitOfWork &work, const ReceiptTexts &texts);

/// An order as its receipt tells it.
struct ReceiptData
{
    QString shop;
    ReceiptTexts texts;
    Order order;
    QDateTime placedAt; ///< on the shop's clocks
    std::vector<TaxSum> taxes;
    Money change;
    std::optional<qint64> pointsEarned;
    std::optional<qint64> pointsBalance; ///< on the first receipt alone: later it says nothing about this sale
    qint64 printed = 0;                  ///< how often it was handed out before; from the second time on it is a copy
    bool isCopy() const { return printed > 0; }
};

/// Error "orders.notFound".
Result<ReceiptData> receiptOf(store::Connection &connection, OrderId id);
/// Notes that the receipt is handed out now, and gives it as it is to be printed. Error "orders.notFound".
Result<ReceiptData> issueReceipt(store::UnitOfWork &work, OrderId id);

} // namespace shopdesk::orders
