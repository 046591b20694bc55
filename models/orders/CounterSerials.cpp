// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CounterSerials.h"

#include "catalog/Scan.h"
#include "catalog/Serials.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::orders {

namespace {

const QString field = QStringLiteral("serials");

/// The number in what was typed or scanned.
Result<QString> serialIn(store::Connection &connection, const QString &typed)
{
    const auto reading = catalog::readScan(connection, typed);
    if (!reading)
        return typed.trimmed();
    if (!reading->serial.isEmpty())
        return reading->serial;
    return fail("catalog.serialIsCode",
                QCoreApplication::translate("Orders", "%1 is the code of “%2”. Scan the serial number of the piece.")
                    .arg(reading->code, reading->candidates.front().found.title),
                field);
}

} // namespace

Result<void> nameSerial(store::Connection &connection, CounterSale &sale, size_t line, const QString &typed)
{
    const Result<QString> serial = serialIn(connection, typed);
    if (!serial)
        return Failure(serial.error());
    const Result<CounterSums> sums = sumsOf(connection, sale);
    if (!sums)
        return Failure(sums.error());
    CounterLine &named = sale.lines[line];
    if (std::ranges::any_of(sale.lines, [&](const CounterLine &each) { return each.serials.contains(*serial); })) {
        return fail("orders.serialTwice",
                    QCoreApplication::translate("Orders", "%1 is in this sale already.").arg(*serial), field);
    }
    if (named.serials.size() >= sums->lines[line].serialsWanted) {
        return fail("orders.serialsFull",
                    QCoreApplication::translate("Orders",
                                                "Each piece of “%1” has its serial number. Raise the quantity "
                                                "first.")
                        .arg(sums->lines[line].title),
                    field);
    }
    // What a bundle holds is told apart when it is placed.
    if (catalog::needsSerials(connection, named.variant)) {
        const auto sellable = catalog::sellableSerials(connection, sale.store, named.variant, 1, {*serial});
        if (!sellable)
            return Failure(sellable.error());
        named.serials << sellable->front();
    } else {
        named.serials << *serial;
    }
    return {};
}

void dropSpareSerials(CounterSale &sale, const CounterSums &sums)
{
    for (size_t i = 0; i < sums.lines.size() && i < sale.lines.size(); ++i) {
        while (sale.lines[i].serials.size() > sums.lines[i].serialsWanted)
            sale.lines[i].serials.removeLast();
    }
}

} // namespace shopdesk::orders
