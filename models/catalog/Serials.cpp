// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Serials.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "catalog/VariantTitle.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

constexpr EnumKeys<3> stateKeys{"in_stock", "sold", "returned"};
const QString field = QStringLiteral("serials");

/// Tidied, each once.
Result<QStringList> tidied(const QStringList &typed)
{
    QStringList serials;
    for (const QString &each : typed) {
        const QString serial = oneLine(each.normalized(QString::NormalizationForm_KC));
        if (serial.size() > longestCode) {
            return fail("catalog.textTooLong",
                        QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.")
                            .arg(longestCode),
                        field);
        }
        if (!serial.isEmpty() && !serials.contains(serial))
            serials << serial;
    }
    if (serials.isEmpty()) {
        return fail("catalog.serialMissing", QCoreApplication::translate("Catalog", "Scan or type the serial numbers."),
                    field);
    }
    return serials;
}

/// Tidied, and one for each piece.
Result<QStringList> oneForEach(const QStringList &typed, qint64 quantity)
{
    Result<QStringList> serials = tidied(typed);
    if (!serials || serials->size() == quantity)
        return serials;
    return fail("catalog.serialCount",
                QCoreApplication::translate("Catalog", "There are %1 pieces and %2 different serial numbers. Enter one "
                                                       "for each piece.")
                    .arg(quantity)
                    .arg(serials->size()),
                field);
}

/// A piece as the register has it.
struct Entry
{
    SerialId id;
    SerialState state = SerialState::InStock;
    qint64 order = 0;
    QString where; ///< number of the order it was sold with, or name of the store
    StoreId store;
    Instant since;
};

std::optional<Entry> find(store::Connection &connection, VariantId variant, const QString &serial)
{
    store::Query row = connection.query(R"(
        SELECT n.id, n.state, n.order_id, CASE WHEN n.state = 'sold' THEN o.number ELSE s.name END, n.store_id,
               n.updated_at
        FROM serial_numbers n JOIN stores s ON s.id = n.store_id LEFT JOIN orders o ON o.id = n.order_id
        WHERE n.variant_id = ? AND n.serial = ?)",
                                        variant, serial);
    if (!row.next())
        return std::nullopt;
    return Entry{
        row.get<SerialId>(0), enumFrom<SerialState>(stateKeys, row.get<QString>(1)).value_or(SerialState::InStock),
        row.get<qint64>(2),   row.get<QString>(3),
        row.get<StoreId>(4),  row.get<Instant>(5)};
}

/// Whether a piece lies in another store than this one, as far as anybody can know.
bool liesElsewhere(store::Connection &connection, StoreId store, VariantId variant, const Entry &piece)
{
    if (piece.state != SerialState::InStock || piece.store == store)
        return false;
    return !connection
                .value<qint64>("SELECT 1 FROM stock_entries WHERE variant_id = ? AND store_id = ? AND occurred_at >= ? "
                               "AND reason = 'transfer_in' LIMIT 1",
                               variant, store, piece.since)
                .has_value();
}

/// What else has this number, by its name.
std::optional<QString> ownerOf(store::Connection &connection, const QString &serial)
{
    store::Query row = connection.query(R"(
        SELECT p.name, v.name FROM serial_numbers n JOIN variants v ON v.id = n.variant_id
        JOIN products p ON p.id = v.product_id WHERE n.serial = ? ORDER BY n.id LIMIT 1)",
                                        serial);
    if (!row.next())
        return std::nullopt;
    return variantTitle(row.get<QString>(0), row.get<QString>(1));
}

void note(store::UnitOfWork &work, SerialId serial, const char *event, StoreId store, const SerialSale &sale = {})
{
    const auto orNull = [](qint64 id) { return id != 0 ? std::optional(id) : std::nullopt; };
    work.execute(R"(
        INSERT INTO serial_events (id, serial_id, event, store_id, order_id, line_id, shipment_id, occurred_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                 work.newId<SerialId>(), serial, QString::fromLatin1(event), store, orNull(sale.order),
                 orNull(sale.line), orNull(sale.shipment), work.now());
}

void putInStock(store::UnitOfWork &work, StoreId store, VariantId variant, const QString &serial)
{
    const std::optional<Entry> known = find(work.connection(), variant, serial);
    const SerialId id = known ? known->id : work.newId<SerialId>();
    work.execute(R"(
        INSERT INTO serial_numbers (id, variant_id, serial, state, store_id, updated_at)
        VALUES (?, ?, ?, 'in_stock', ?, ?)
        ON CONFLICT (id) DO UPDATE SET state = 'in_stock', store_id = excluded.store_id, order_id = NULL, sold_at = NULL,
            updated_at = excluded.updated_at)",
                 id, variant, serial, store, work.now());
    note(work, id, "received", store);
}

constexpr char serialColumns[] = R"(
    SELECT n.id, n.variant_id, v.name, v.sku, n.serial, n.state, n.store_id, s.name, n.order_id, o.number, n.sold_at,
           p.warranty_months
    FROM serial_numbers n JOIN variants v ON v.id = n.variant_id JOIN products p ON p.id = v.product_id
    JOIN stores s ON s.id = n.store_id LEFT JOIN orders o ON o.id = n.order_id
    WHERE %1 ORDER BY n.updated_at DESC, n.id DESC LIMIT ?)";

std::vector<Serial> readSerials(store::Connection &connection, const char *condition, const QVariant &value, int limit)
{
    const QByteArray sql = QString::fromLatin1(serialColumns).arg(QLatin1String(condition)).toUtf8();
    store::Query row = connection.prepare(sql.constData());
    row.bindValue(1, value);
    row.bind(2, limit);
    std::vector<Serial> serials;
    while (row.next()) {
        Serial serial;
        serial.id = row.get<SerialId>(0);
        serial.variant = row.get<VariantId>(1);
        serial.variantName = row.get<QString>(2);
        serial.sku = row.get<QString>(3);
        serial.serial = row.get<QString>(4);
        serial.state = enumFrom<SerialState>(stateKeys, row.get<QString>(5)).value_or(SerialState::InStock);
        serial.store = row.get<StoreId>(6);
        serial.storeName = row.get<QString>(7);
        serial.order = row.get<qint64>(8);
        serial.orderNumber = row.get<QString>(9);
        serial.soldAt = row.get<std::optional<Instant>>(10);
        if (const int months = row.get<int>(11); serial.soldAt && months > 0) {
            const QDate soldOn = connection.shop().zone.dayOf(*serial.soldAt).toDate();
            serial.warrantyUntil = BusinessDay::fromDate(soldOn.addMonths(months));
        }
        serials.push_back(std::move(serial));
    }
    return serials;
}

} // namespace

QString keyOf(SerialState state)
{
    return enumKey(stateKeys, state);
}

bool needsSerials(store::Connection &connection, VariantId variant)
{
    return connection.value<bool>("SELECT serialised FROM variants WHERE id = ?", variant).value_or(false);
}

Result<void> registerSerials(store::UnitOfWork &work, StoreId store, VariantId variant, const QStringList &typed)
{
    if (auto allowed = work.require(Permission::AdjustStock); !allowed)
        return allowed;
    if (auto allowed = work.requireIn(store); !allowed)
        return allowed;
    const auto serialised = work.connection().value<bool>("SELECT serialised FROM variants WHERE id = ?", variant);
    if (!serialised) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Catalog", "This product is not in the catalogue."),
                    QStringLiteral("variant"));
    }
    if (!*serialised) {
        return fail("catalog.notSerialised",
                    QCoreApplication::translate("Catalog",
                                                "Pieces of this variant have no serial numbers. Say that they "
                                                "do in the form of the product first."),
                    QStringLiteral("variant"));
    }
    if (!work.connection().value<qint64>("SELECT 1 FROM stores WHERE id = ?", store)) {
        return fail("catalog.storeNotFound",
                    QCoreApplication::translate("Catalog", "This store is not there. Choose another."),
                    QStringLiteral("store"));
    }
    const Result<QStringList> serials = tidied(typed);
    if (!serials)
        return Failure(serials.error());
    for (const QString &serial : *serials) {
        const std::optional<Entry> known = find(work.connection(), variant, serial);
        if (known && known->state != SerialState::Returned) {
            const QString sentence =
                known->state == SerialState::Sold
                    ? QCoreApplication::translate("Catalog", "%1 was sold with order %2 and has not come back.")
                    : QCoreApplication::translate("Catalog", "%1 is in stock already: %2.");
            return fail("catalog.serialInUse", sentence.arg(serial, known->where), field);
        }
    }
    for (const QString &serial : *serials)
        putInStock(work, store, variant, serial);
    work.execute("UPDATE products SET updated_at = ? WHERE id = (SELECT product_id FROM variants WHERE id = ?)",
                 work.now(), variant);
    const auto product = work.connection().value<qint64>("SELECT product_id FROM variants WHERE id = ?", variant);
    work.audit("catalog.registerSerials", "products", *product,
               {{QStringLiteral("serials"), QJsonArray{QJsonArray(), QJsonArray::fromStringList(*serials)}}});
    return {};
}

Result<QStringList> sellableSerials(store::Connection &connection, StoreId store, VariantId variant, qint64 quantity,
                                    const QStringList &typed)
{
    Result<QStringList> serials = oneForEach(typed, quantity);
    if (!serials)
        return serials;
    for (const QString &serial : *serials) {
        const std::optional<Entry> known = find(connection, variant, serial);
        if (known && known->state == SerialState::Sold) {
            return fail("catalog.serialSold",
                        QCoreApplication::translate("Catalog", "%1 was sold with order %2 already. Compare it with the "
                                                               "label.")
                            .arg(serial, known->where),
                        field);
        }
        if (known && liesElsewhere(connection, store, variant, *known)) {
            return fail("catalog.serialElsewhere",
                        QCoreApplication::translate("Catalog",
                                                    "%1 lies in %2. Transfer it to this store first, or sell "
                                                    "it there.")
                            .arg(serial, known->where),
                        field);
        }
        const auto owner = known ? std::nullopt : ownerOf(connection, serial);
        if (owner) {
            return fail("catalog.serialForeign",
                        QCoreApplication::translate("Catalog", "%1 is the serial number of “%2”. Compare it with the "
                                                               "label.")
                            .arg(serial, *owner),
                        field);
        }
    }
    return serials;
}

Result<void> sellSerials(store::UnitOfWork &work, StoreId store, VariantId variant, const SerialSale &sale,
                         qint64 quantity, const QStringList &typed)
{
    const Result<QStringList> serials = sellableSerials(work.connection(), store, variant, quantity, typed);
    if (!serials)
        return Failure(serials.error());
    for (const QString &serial : *serials) {
        const std::optional<Entry> known = find(work.connection(), variant, serial);
        const SerialId id = known ? known->id : work.newId<SerialId>();
        work.execute(R"(
            INSERT INTO serial_numbers (id, variant_id, serial, state, store_id, order_id, sold_at, updated_at)
            VALUES (?, ?, ?, 'sold', ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET state = 'sold', store_id = excluded.store_id, order_id = excluded.order_id,
                sold_at = excluded.sold_at, updated_at = excluded.updated_at)",
                     id, variant, serial, store, sale.order, work.now(), work.now());
        note(work, id, "sold", store, sale);
    }
    return {};
}

Result<void> returnSerials(store::UnitOfWork &work, StoreId store, VariantId variant, qint64 order, qint64 quantity,
                           const QStringList &typed, qint64 creditLine)
{
    const Result<QStringList> serials = oneForEach(typed, quantity);
    if (!serials)
        return Failure(serials.error());
    for (const QString &serial : *serials) {
        const std::optional<Entry> known = find(work.connection(), variant, serial);
        if (!known || known->state != SerialState::Sold || (order != 0 && known->order != order)) {
            return fail("catalog.serialNotSold",
                        order != 0
                            ? QCoreApplication::translate("Catalog", "%1 was not sold with this order.").arg(serial)
                            : QCoreApplication::translate("Catalog", "%1 was not sold here.").arg(serial),
                        field);
        }
        work.execute("UPDATE serial_numbers SET state = 'returned', store_id = ?, updated_at = ? WHERE id = ?", store,
                     work.now(), known->id);
        note(work, known->id, "returned", store, {known->order, creditLine});
    }
    return {};
}

void restockSerials(store::UnitOfWork &work, StoreId store, VariantId variant, const QStringList &serials)
{
    for (const QString &serial : serials)
        putInStock(work, store, variant, serial);
}

void handBackSerials(store::UnitOfWork &work, StoreId store, VariantId variant, const QStringList &serials)
{
    for (const QString &serial : serials) {
        const std::optional<Entry> known = find(work.connection(), variant, serial);
        if (!known || known->state != SerialState::Returned)
            continue;
        work.execute("UPDATE serial_numbers SET state = 'sold', store_id = ?, updated_at = ? WHERE id = ?", store,
                     work.now(), known->id);
        // By no line: the one that sold it has named it already.
        note(work, known->id, "sold", store, {known->order});
    }
}

namespace {

/// A piece that is with a customer, and what it was sold with.
struct SoldPiece
{
    SerialId id;
    StoreId store;
    SerialSale sale;
};

/// Of an order, or of one of its shipments.
std::vector<SoldPiece> soldPieces(store::Connection &connection, qint64 order, std::optional<qint64> shipment)
{
    std::vector<SoldPiece> sold;
    store::Query rows = connection.query(R"(
        SELECT n.id, n.store_id, e.line_id, e.shipment_id
        FROM serial_numbers n
        JOIN serial_events e ON e.id = (SELECT id FROM serial_events
                                        WHERE serial_id = n.id AND event = 'sold' AND order_id = n.order_id
                                        ORDER BY line_id IS NOT NULL DESC, id DESC LIMIT 1)
        WHERE n.order_id = ?1 AND n.state = 'sold' AND (?2 IS NULL OR e.shipment_id = ?2))",
                                         order, shipment);
    while (rows.next()) {
        sold.push_back(
            {rows.get<SerialId>(0), rows.get<StoreId>(1), {order, rows.get<qint64>(2), rows.get<qint64>(3)}});
    }
    return sold;
}

void release(store::UnitOfWork &work, const std::vector<SoldPiece> &pieces)
{
    for (const SoldPiece &piece : pieces) {
        work.execute("UPDATE serial_numbers SET state = 'in_stock', order_id = NULL, sold_at = NULL, updated_at = ? "
                     "WHERE id = ?",
                     work.now(), piece.id);
        note(work, piece.id, "taken_back", piece.store, piece.sale);
    }
}

} // namespace

void releaseSerials(store::UnitOfWork &work, qint64 order)
{
    release(work, soldPieces(work.connection(), order, std::nullopt));
}

void releaseShipmentSerials(store::UnitOfWork &work, qint64 order, qint64 shipment)
{
    release(work, soldPieces(work.connection(), order, shipment));
}

Result<std::vector<Serial>> serialsOf(store::Connection &connection, ProductId product, int limit)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    return readSerials(connection, "v.product_id = ?", product.value, limit);
}

std::vector<Serial> serialsOfOrder(store::Connection &connection, qint64 order)
{
    return readSerials(connection, "n.order_id = ?", order, -1);
}

std::vector<Serial> serialsNumbered(store::Connection &connection, const QString &serial)
{
    return readSerials(connection, "n.serial = ?", serial, -1);
}

} // namespace shopdesk::catalog
