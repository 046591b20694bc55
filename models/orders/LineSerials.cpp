// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/LineSerials.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace shopdesk::orders {

namespace {

Failure at(Error error, const QString &field)
{
    error.field = field;
    return Failure(std::move(error));
}

QString tidied(const QString &serial)
{
    return oneLine(serial.normalized(QString::NormalizationForm_KC));
}

QStringList tidied(const QStringList &typed)
{
    QStringList serials;
    for (const QString &each : typed) {
        if (const QString serial = tidied(each); !serial.isEmpty() && !serials.contains(serial))
            serials << serial;
    }
    return serials;
}

Failure needsNone(const QString &field)
{
    return fail("catalog.notSerialised",
                QCoreApplication::translate("Orders", "Pieces of this line have no serial numbers. Leave them out."),
                field);
}

/// Which part of a bundle each number is of.
class Sorting
{
public:
    Sorting(store::Connection &connection, const LeavingLine &line)
    {
        for (const Piece &piece : *line.pieces) {
            if (piece.serialised)
                m_parts.push_back({piece.variant, piece.quantity * line.quantity, {}});
        }
        QStringList unknown;
        for (const QString &serial : tidied(line.serials)) {
            const std::vector<catalog::Serial> entered = catalog::serialsNumbered(connection, serial);
            const auto part = std::ranges::find_if(m_parts, [&](const Part &each) {
                return std::ranges::find(entered, each.variant, &catalog::Serial::variant) != entered.end();
            });
            if (part == m_parts.end())
                unknown << serial;
            else
                part->serials << serial;
        }
        for (const QString &serial : unknown) {
            const auto lacks = std::ranges::find_if(m_parts, [](const Part &part) { return part.lacks() > 0; });
            (lacks == m_parts.end() ? m_parts.front() : *lacks).serials << serial;
        }
    }

    Result<NamedLine> checked(store::Connection &connection, StoreId store) const
    {
        NamedLine named;
        for (const Part &part : m_parts) {
            Result<QStringList> serials =
                catalog::sellableSerials(connection, store, part.variant, part.quantity, part.serials);
            if (!serials)
                return Failure(serials.error());
            named.push_back({part.variant, std::move(*serials)});
        }
        return named;
    }

private:
    struct Part
    {
        catalog::VariantId variant;
        qint64 quantity = 0;
        QStringList serials;
        qint64 lacks() const { return quantity - serials.size(); }
    };
    std::vector<Part> m_parts;
};

} // namespace

qint64 serialsPerUnit(const Pieces &pieces)
{
    qint64 count = 0;
    for (const Piece &piece : pieces)
        count += piece.serialised ? piece.quantity : 0;
    return count;
}

Result<std::vector<NamedLine>> serialsToLeave(store::Connection &connection, StoreId store,
                                              const std::vector<LeavingLine> &lines)
{
    std::vector<NamedLine> all;
    QSet<QPair<qint64, QString>> seen;
    for (const LeavingLine &line : lines) {
        if (serialsPerUnit(*line.pieces) == 0) {
            if (!line.serials.isEmpty())
                return needsNone(line.field);
            all.emplace_back();
            continue;
        }
        if (tidied(line.serials).isEmpty()) {
            return fail("catalog.serialMissing",
                        QCoreApplication::translate("Orders", "Enter the serial numbers of “%1”: %2 in all.")
                            .arg(line.description)
                            .arg(serialsPerUnit(*line.pieces) * line.quantity),
                        line.field);
        }
        Result<NamedLine> named = Sorting(connection, line).checked(connection, store);
        if (!named)
            return at(named.error(), line.field);
        for (const NamedPieces &pieces : *named) {
            for (const QString &serial : pieces.serials) {
                const QPair piece(pieces.variant.value, serial);
                if (seen.contains(piece)) {
                    return fail(
                        "orders.serialTwice",
                        QCoreApplication::translate("Orders", "%1 stands in two lines. Each piece is sold once.")
                            .arg(serial),
                        line.field);
                }
                seen.insert(piece);
            }
        }
        all.push_back(std::move(*named));
    }
    return all;
}

void sellLine(store::UnitOfWork &work, StoreId store, const catalog::SerialSale &sale, const NamedLine &line)
{
    for (const NamedPieces &pieces : line) {
        const Result<void> sold =
            catalog::sellSerials(work, store, pieces.variant, sale, pieces.serials.size(), pieces.serials);
        if (!sold)
            throw std::runtime_error("a serial number was sold twice: " + sold.error().message.toStdString());
    }
}

namespace {

/// Pieces that an order sold and that have arrived.
QStringList withTheCustomer(store::Connection &connection, OrderId order, catalog::VariantId variant)
{
    QStringList serials;
    store::Query rows = connection.query(R"(
        SELECT n.serial FROM serial_numbers n
        JOIN serial_events e ON e.id = (SELECT max(id) FROM serial_events WHERE serial_id = n.id AND event = 'sold')
        LEFT JOIN shipments s ON s.id = e.shipment_id
        WHERE n.order_id = ? AND n.variant_id = ? AND n.state = 'sold'
            AND coalesce(s.status, 'delivered') = 'delivered'
        ORDER BY n.serial)",
                                         order, variant);
    while (rows.next())
        serials << rows.get<QString>(0);
    return serials;
}

bool isSold(store::Connection &connection, catalog::VariantId variant, const QString &serial)
{
    return std::ranges::any_of(catalog::serialsNumbered(connection, serial), [&](const catalog::Serial &each) {
        return each.variant == variant && each.state == catalog::SerialState::Sold;
    });
}

/// Which pieces come back, out of those that the customer has.
class TakingBack
{
public:
    TakingBack(store::Connection &connection, const OrderDraft &draft) : m_connection(connection), m_draft(draft)
    {
        for (const LineDraft &line : draft.lines)
            m_given.push_back(tidied(line.serials));
    }

    Result<NamedLine> take(const PricedLine &line)
    {
        NamedLine named;
        for (const Piece &piece : line.pieces) {
            if (!piece.serialised)
                continue;
            QStringList &given = m_given[line.draftLine];
            QStringList &out = outside(piece.variant, given);
            const qint64 wanted = std::min<qint64>(piece.quantity * line.quantity, out.size());
            if (!m_draft.creditOf && given.isEmpty())
                continue;
            NamedPieces back{piece.variant, {}};
            for (const QString &serial : QStringList(given)) {
                if (back.serials.size() < wanted && out.removeOne(serial) && given.removeOne(serial))
                    back.serials << serial;
            }
            if (back.serials.size() < wanted) {
                return fail("catalog.serialCount",
                            QCoreApplication::translate("Orders", "Say which pieces of “%1” come back, by their serial "
                                                                  "numbers: %2.")
                                .arg(line.description, (back.serials + out).join(QStringLiteral(", "))),
                            fieldOf(line.draftLine));
            }
            m_taken << back.serials;
            if (wanted > 0)
                named.push_back(std::move(back));
        }
        return named;
    }

    /// Numbers that no line could take.
    Result<void> finish() const
    {
        for (size_t i = 0; i < m_given.size(); ++i) {
            if (!m_given[i].isEmpty()) {
                return fail(
                    "catalog.serialNotSold",
                    m_draft.creditOf
                        ? QCoreApplication::translate("Orders", "%1 is no piece that comes back with this line.")
                              .arg(m_given[i].front())
                        : QCoreApplication::translate("Orders", "%1 was not sold here.").arg(m_given[i].front()),
                    fieldOf(i));
            }
        }
        return {};
    }

private:
    static QString fieldOf(size_t line) { return QStringLiteral("lines[%1].serials").arg(line); }

    /// Pieces of the variant that are with a customer: of the order, or of any where none is named.
    QStringList &outside(catalog::VariantId variant, const QStringList &given)
    {
        const auto known = m_out.find(variant.value);
        if (m_draft.creditOf && known != m_out.end())
            return *known;
        if (m_draft.creditOf)
            return *m_out.insert(variant.value, withTheCustomer(m_connection, m_draft.creditOf, variant));
        QStringList sold = given;
        sold.removeIf(
            [&](const QString &serial) { return m_taken.contains(serial) || !isSold(m_connection, variant, serial); });
        return *m_out.insert(variant.value, sold);
    }

    store::Connection &m_connection;
    const OrderDraft &m_draft;
    std::vector<QStringList> m_given; ///< by line of the draft
    QStringList m_taken;
    QHash<qint64, QStringList> m_out;
};

} // namespace

Result<std::vector<NamedLine>> serialsToTakeBack(store::Connection &connection, const OrderDraft &draft,
                                                 const PricedOrder &priced)
{
    TakingBack taking(connection, draft);
    std::vector<NamedLine> all;
    for (const PricedLine &line : priced.lines) {
        Result<NamedLine> named = taking.take(line);
        if (!named)
            return Failure(named.error());
        all.push_back(std::move(*named));
    }
    if (auto good = taking.finish(); !good)
        return Failure(good.error());
    return all;
}

void takeLineBack(store::UnitOfWork &work, StoreId store, OrderId order, OrderLineId creditLine, const NamedLine &line)
{
    for (const NamedPieces &pieces : line) {
        const Result<void> back = catalog::returnSerials(work, store, pieces.variant, order.value,
                                                         pieces.serials.size(), pieces.serials, creditLine.value);
        if (!back)
            throw std::runtime_error("a piece came back twice: " + back.error().message.toStdString());
    }
}

std::vector<LineSerial> serialsIn(store::Connection &connection, OrderId order)
{
    std::vector<LineSerial> serials;
    store::Query rows = connection.query(R"(
        SELECT e.line_id, e.shipment_id, n.serial
        FROM serial_events e JOIN serial_numbers n ON n.id = e.serial_id
        WHERE e.line_id IN (SELECT id FROM order_lines WHERE order_id = ?)
        GROUP BY e.line_id, e.shipment_id, n.id
        HAVING sum(CASE e.event WHEN 'taken_back' THEN -1 ELSE 1 END) > 0
        ORDER BY e.line_id, n.serial)",
                                         order);
    while (rows.next())
        serials.push_back({rows.get<OrderLineId>(0), rows.get<ShipmentId>(1), rows.get<QString>(2)});
    return serials;
}

} // namespace shopdesk::orders
