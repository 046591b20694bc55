// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Delivery.h"

#include "base/Text.h"
#include "members/Contact.h"
#include "members/Members.h"
#include "orders/OrderFacts.h"

#include <QCoreApplication>

namespace shopdesk::orders {

namespace {

constexpr char nameColumn[] = "delivery_name_sealed";
constexpr char addressColumn[] = "delivery_address_sealed";
constexpr char phoneColumn[] = "delivery_phone_sealed";

std::optional<QByteArray> sealed(const store::Connection &connection, const char *column, OrderId id,
                                 const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(connection.vault().seal({"orders", column, id.value}, text));
}

Result<QString> opened(const store::Connection &connection, const char *column, OrderId id, const QByteArray &bytes)
{
    return bytes.isEmpty() ? Result<QString>(QString()) : connection.vault().open({"orders", column, id.value}, bytes);
}

Failure tooLong(int longest, const char *field)
{
    return fail("orders.textTooLong",
                QCoreApplication::translate("Orders", "Shorten this to %1 characters.").arg(longest),
                QString::fromLatin1(field));
}

void fillFrom(const DeliveryAddress &otherwise, DeliveryAddress &address)
{
    for (const auto text : {&DeliveryAddress::name, &DeliveryAddress::address, &DeliveryAddress::phone}) {
        if ((address.*text).isEmpty())
            address.*text = otherwise.*text;
    }
}

/// The order, while its address can still be changed.
Result<OrderFacts> unsent(store::Connection &connection, OrderId id)
{
    Result<OrderFacts> order = factsOf(connection, id);
    if (!order)
        return order;
    if (order->kind != OrderKind::Sale || order->fulfilment != Fulfilment::Ship || order->collectIn) {
        return fail("orders.notSent",
                    QCoreApplication::translate("Orders", "The goods of this order are not sent to anybody."),
                    QStringLiteral("deliveryAddress"));
    }
    if (order->status != OrderStatus::Draft && order->unitsToShip() == 0) {
        return fail("orders.stepClosed",
                    QCoreApplication::translate("Orders", "Nothing of this order is still to be sent."));
    }
    return order;
}

} // namespace

Result<void> checkDelivery(const store::Connection &connection, DeliveryAddress &address)
{
    address.name = oneLine(address.name);
    address.address = manyLines(address.address);
    address.phone = oneLine(address.phone);
    if (address.name.size() > longestName)
        return tooLong(longestName, "deliveryName");
    if (address.address.size() > members::longestAddress)
        return tooLong(members::longestAddress, "deliveryAddress");
    if (address.phone.isEmpty())
        return {};
    const Result<QString> phone = members::normalisedPhone(address.phone, connection.shop().zone);
    if (phone)
        return {};
    Error error = phone.error();
    error.field = QStringLiteral("deliveryPhone");
    return Failure(error);
}

void fillDelivery(store::Connection &connection, members::MemberId member, DeliveryAddress &address)
{
    if (!member || (!address.name.isEmpty() && !address.address.isEmpty() && !address.phone.isEmpty()))
        return;
    const Result<members::Contact> contact = members::openContact(connection, member);
    if (!contact || (address.isEmpty() && contact->address.isEmpty()))
        return;
    const auto name = connection.value<QString>("SELECT name FROM members WHERE id = ?", member);
    fillFrom({name.value_or(QString()), contact->address, contact->phone}, address);
}

void keepDelivery(store::Connection &connection, OrderId draft, DeliveryAddress &address)
{
    fillFrom(openDelivery(connection, draft).value_or(DeliveryAddress()), address);
}

SealedDelivery sealDelivery(const store::Connection &connection, OrderId id, const DeliveryAddress &address)
{
    return {sealed(connection, nameColumn, id, address.name), sealed(connection, addressColumn, id, address.address),
            sealed(connection, phoneColumn, id, address.phone)};
}

Result<DeliveryAddress> openDelivery(store::Connection &connection, OrderId id)
{
    store::Query row = connection.query(
        "SELECT delivery_name_sealed, delivery_address_sealed, delivery_phone_sealed FROM orders WHERE id = ?", id);
    if (!row.next())
        return fail("orders.notFound", QCoreApplication::translate("Orders", "This order is gone."));
    const Result<QString> name = opened(connection, nameColumn, id, row.get<QByteArray>(0));
    if (!name)
        return Failure(name.error());
    const Result<QString> address = opened(connection, addressColumn, id, row.get<QByteArray>(1));
    if (!address)
        return Failure(address.error());
    const Result<QString> phone = opened(connection, phoneColumn, id, row.get<QByteArray>(2));
    if (!phone)
        return Failure(phone.error());
    return DeliveryAddress{*name, *address, *phone};
}

MaskedDelivery maskedDelivery(store::Connection &connection, OrderId id)
{
    const DeliveryAddress address = openDelivery(connection, id).value_or(DeliveryAddress());
    MaskedDelivery masked;
    masked.name = members::maskedName(address.name);
    masked.hasAddress = !address.address.isEmpty();
    if (!address.phone.isEmpty()) {
        masked.phone = members::maskedPhone(
            members::normalisedPhone(address.phone, connection.shop().zone).value_or(address.phone));
    }
    return masked;
}

Result<void> setDelivery(store::UnitOfWork &work, OrderId id, const DeliveryAddress &wanted)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    const Result<OrderFacts> order = unsent(work.connection(), id);
    if (!order)
        return Failure(order.error());
    if (auto allowed = work.requireIn(order->store); !allowed)
        return allowed;
    DeliveryAddress address = wanted;
    if (auto good = checkDelivery(work.connection(), address); !good)
        return good;
    // Of a draft the member may still become another one.
    if (order->status != OrderStatus::Draft)
        fillDelivery(work.connection(), order->member, address);
    const SealedDelivery kept = sealDelivery(work.connection(), id, address);
    work.execute("UPDATE orders SET delivery_name_sealed = ?, delivery_address_sealed = ?, delivery_phone_sealed = ?, "
                 "updated_at = ? WHERE id = ?",
                 kept.name, kept.address, kept.phone, work.now(), id);
    work.audit("orders.setDelivery", "orders", id.value);
    return {};
}

Result<DeliveryAddress> revealDelivery(store::UnitOfWork &work, OrderId id)
{
    for (const Permission needed : {Permission::SeeOrders, Permission::RevealPersonalData}) {
        if (auto allowed = work.require(needed); !allowed)
            return Failure(allowed.error());
    }
    if (const Result<OrderFacts> order = factsOf(work.connection(), id); !order)
        return Failure(order.error());
    Result<DeliveryAddress> address = openDelivery(work.connection(), id);
    if (address)
        work.audit("orders.revealDelivery", "orders", id.value);
    return address;
}

} // namespace shopdesk::orders
