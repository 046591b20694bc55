// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/ReceiptData.h"

#include "base/Text.h"
#include "store/Settings.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::orders {

namespace {

const QString headerKey = QStringLiteral("receipt.header");
const QString footerKey = QStringLiteral("receipt.footer");

Failure tooLong(const char *field)
{
    return fail("orders.textTooLong",
                QCoreApplication::translate("Orders", "This is longer than %1 characters. Make it shorter.")
                    .arg(longestReceiptText),
                QString::fromLatin1(field));
}

void readPoints(store::Connection &connection, ReceiptData &receipt)
{
    const Order &order = receipt.order;
    if (!order.member)
        return;
    receipt.pointsEarned =
        connection
            .value<qint64>("SELECT sum(points) FROM points_entries WHERE order_id = ? AND member_id = ? "
                           "AND reason IN ('purchase', 'refund')",
                           order.id, order.member)
            .value_or(0);
    if (!receipt.isCopy()) {
        receipt.pointsBalance =
            connection.value<qint64>("SELECT balance FROM points_balances WHERE member_id = ?", order.member)
                .value_or(0);
    }
}

} // namespace

ReceiptTexts receiptTexts(store::Connection &connection)
{
    return {store::setting(connection, headerKey), store::setting(connection, footerKey)};
}

Result<void> setReceiptTexts(store::UnitOfWork &work, const ReceiptTexts &texts)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const ReceiptTexts tidy{manyLines(texts.header), manyLines(texts.footer)};
    if (tidy.header.size() > longestReceiptText)
        return tooLong("header");
    if (tidy.footer.size() > longestReceiptText)
        return tooLong("footer");
    const ReceiptTexts before = receiptTexts(work.connection());
    if (before.header != tidy.header) {
        if (auto set = store::setSetting(work, headerKey, tidy.header); !set)
            return set;
    }
    return before.footer == tidy.footer ? Result<void>() : store::setSetting(work, footerKey, tidy.footer);
}

Result<ReceiptData> receiptOf(store::Connection &connection, OrderId id)
{
    Result<Order> found = order(connection, id);
    if (!found)
        return Failure(found.error());
    ReceiptData receipt;
    receipt.shop = connection.shop().name;
    receipt.texts = receiptTexts(connection);
    receipt.order = std::move(*found);
    receipt.placedAt = connection.shop().zone.toLocal(receipt.order.placedAt);
    receipt.taxes = taxSumsOf(connection, receipt.order.lines);
    for (const Payment &payment : receipt.order.payments)
        receipt.change += payment.change();
    receipt.printed =
        connection.value<qint64>("SELECT count(*) FROM receipt_prints WHERE order_id = ?", id).value_or(0);
    readPoints(connection, receipt);
    return receipt;
}

Result<ReceiptData> issueReceipt(store::UnitOfWork &work, OrderId id)
{
    if (auto allowed = work.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    Result<ReceiptData> receipt = receiptOf(work.connection(), id);
    if (!receipt)
        return receipt;
    work.execute("INSERT INTO receipt_prints (id, order_id, printed_at, person_id) VALUES (?, ?, ?, ?)",
                 work.newId<Id<struct ReceiptPrintTag>>(), id, work.now(),
                 work.actor().id ? std::optional(work.actor().id) : std::nullopt);
    work.audit("orders.issueReceipt", "orders", id.value,
               {{QStringLiteral("copies"), QJsonArray{receipt->printed, receipt->printed + 1}}});
    return receipt;
}

} // namespace shopdesk::orders
