// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditTrail.h"

#include "base/IdSource.h"
#include "store/JsonInput.h"
#include "store/RecordKinds.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace shopdesk::store {

namespace {

// Every column of an entry but its link, in the order in which they are linked.
constexpr char columns[] = "id, occurred_at, staff_id, staff_name, approved_by_id, approved_by_name, operation, "
                           "table_name, row_id, changes";
constexpr int columnCount = 10;

/// The values of an entry as text, in the order of the columns; nothing is the empty text.
using Values = std::array<QByteArray, columnCount>;

Values valuesOf(const Query &entry)
{
    Values values;
    for (int column = 0; column < columnCount; ++column)
        values[static_cast<size_t>(column)] = entry.get<QString>(column).toUtf8();
    return values;
}

/// The same before it is written, so that an entry is written once, with its link.
Values valuesOf(const AuditEntry &entry, const QByteArray &changes)
{
    const auto orEmpty = [](StaffId id) { return id ? QByteArray::number(id.value) : QByteArray(); };
    return {QByteArray::number(entry.id),  QByteArray::number(entry.occurredAt.ms),
            orEmpty(entry.personId),       entry.person.toUtf8(),
            orEmpty(entry.approvedById),   entry.approvedBy.toUtf8(),
            entry.operation.toUtf8(),      entry.table.toUtf8(),
            QByteArray::number(entry.row), changes};
}

/// Lengths stand before the values, so that no two entries are the same bytes. Part of the file format.
QByteArray linkOf(const Values &values, const QByteArray &before)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before);
    for (const QByteArray &value : values)
        hash.addData(QByteArray::number(value.size()) + ':' + value);
    return hash.result();
}

QByteArray headOf(Connection &connection, int device)
{
    return connection.value<QByteArray>("SELECT link FROM audit_heads WHERE device = ?", device).value_or(QByteArray());
}

Query entryById(Connection &connection, qint64 id)
{
    static const std::string sql = std::string("SELECT ") + columns + " FROM audit_entries WHERE id = ?";
    return connection.query(sql.c_str(), id);
}

void setHead(Connection &connection, int device, qint64 id, const QByteArray &link)
{
    connection
        .query("INSERT INTO audit_heads (device, entry_id, link) VALUES (?, ?, ?) "
               "ON CONFLICT DO UPDATE SET entry_id = excluded.entry_id, link = excluded.link",
               device, id, link)
        .execute();
}

/// Of an entry of a version that linked none.
void setLink(Connection &connection, qint64 id)
{
    const int device = IdSource::deviceOf(id);
    QByteArray link;
    {
        Query entry = entryById(connection, id);
        entry.next();
        link = linkOf(valuesOf(entry), headOf(connection, device));
    }
    connection.query("UPDATE audit_entries SET device = ?, link = ? WHERE id = ?", device, link, id).execute();
    setHead(connection, device, id, link);
}

std::optional<StaffId> known(StaffId id)
{
    return id ? std::optional(id) : std::nullopt;
}

QString brokenAt(qint64 id, Instant at, const QString &operation)
{
    return QCoreApplication::translate(
               "AuditTrail", "The trail was tampered with at entry %1 (%2, %3). What stands before it is whole.")
        .arg(idToText(id), toText(at), operation);
}

QJsonValue withoutCosts(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array << withoutCosts(each);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    object.remove(QStringLiteral("cost"));
    for (auto field = object.begin(); field != object.end(); ++field)
        field.value() = withoutCosts(field.value());
    return object;
}

AuditEntry entryFrom(const Connection &connection, const Query &row)
{
    return {.id = row.get<qint64>(0),
            .occurredAt = row.get<Instant>(1),
            .person = row.get<QString>(3),
            .personId = row.get<std::optional<StaffId>>(2).value_or(StaffId()),
            .approvedBy = row.get<QString>(5),
            .approvedById = row.get<std::optional<StaffId>>(4).value_or(StaffId()),
            .operation = row.get<QString>(6),
            .table = row.get<QString>(7),
            .row = row.get<qint64>(8),
            .changes = readChanges(connection, row.get<QString>(9))};
}

} // namespace

QJsonObject readChanges(const Connection &connection, const QString &json)
{
    const QJsonObject changes = QJsonDocument::fromJson(json.toUtf8()).object();
    return connection.actor().may(Permission::SeeCosts) ? changes : withoutCosts(changes).toObject();
}

void append(Connection &connection, const AuditEntry &entry)
{
    const QByteArray changes = QJsonDocument(entry.changes).toJson(QJsonDocument::Compact);
    const int device = IdSource::deviceOf(entry.id);
    const QByteArray link = linkOf(valuesOf(entry, changes), headOf(connection, device));
    connection
        .query(R"(INSERT INTO audit_entries (id, occurred_at, staff_id, staff_name, approved_by_id, approved_by_name,
                      operation, table_name, row_id, changes, device, link)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
               entry.id, entry.occurredAt, known(entry.personId), entry.person, known(entry.approvedById),
               entry.approvedBy, entry.operation, entry.table, entry.row, QString::fromUtf8(changes), device, link)
        .execute();
    setHead(connection, device, entry.id, link);
}

void linkOldEntries(Connection &connection)
{
    std::vector<qint64> ids;
    for (Query rows = connection.query("SELECT id FROM audit_entries WHERE link IS NULL ORDER BY id"); rows.next();)
        ids.push_back(rows.get<qint64>(0));
    for (const qint64 id : ids)
        setLink(connection, id);
}

Result<std::vector<AuditEntry>> auditTrail(Connection &connection, const QString &table, qint64 row, int limit)
{
    if (auto allowed = requireHistory(connection, table, row); !allowed)
        return Failure(allowed.error());
    std::vector<AuditEntry> entries;
    static const std::string sql = std::string("SELECT ") + columns
                                   + " FROM audit_entries WHERE table_name = ? AND row_id = ? "
                                     "ORDER BY occurred_at DESC, id DESC LIMIT ?";
    for (Query rows = connection.query(sql.c_str(), table, row, limit); rows.next();)
        entries.push_back(entryFrom(connection, rows));
    return entries;
}

std::optional<AuditEntry> auditEntry(Connection &connection, qint64 id)
{
    Query row = entryById(connection, id);
    return row.next() ? std::optional(entryFrom(connection, row)) : std::nullopt;
}

Result<std::vector<QString>> checkTrail(Connection &connection)
{
    struct Chain
    {
        QByteArray link;
        qint64 last = 0;
        bool broken = false;
    };
    std::map<int, Chain> chains; // by device
    std::vector<QString> problems;
    static const std::string sql = std::string("SELECT ") + columns + ", link, device FROM audit_entries ORDER BY id";
    for (Query rows = connection.query(sql.c_str()); rows.next();) {
        const qint64 id = rows.get<qint64>(0);
        Chain &chain = chains[IdSource::deviceOf(id)];
        if (chain.broken)
            continue;
        chain.link = linkOf(valuesOf(rows), chain.link);
        chain.last = id;
        if (chain.link == rows.get<QByteArray>(columnCount) && rows.get<int>(columnCount + 1) == IdSource::deviceOf(id))
            continue;
        chain.broken = true;
        problems.push_back(brokenAt(id, rows.get<Instant>(1), rows.get<QString>(6)));
    }
    for (Query heads = connection.query("SELECT device, entry_id, link FROM audit_heads"); heads.next();) {
        const Chain &chain = chains[heads.get<int>(0)];
        if (!chain.broken && (chain.last != heads.get<qint64>(1) || chain.link != heads.get<QByteArray>(2))) {
            problems.push_back(
                QCoreApplication::translate("AuditTrail", "The end of the trail was cut off after entry %1.")
                    .arg(idToText(chain.last)));
        }
        chains.erase(heads.get<int>(0));
    }
    for (const auto &[device, chain] : chains) {
        if (!chain.broken)
            problems.push_back(
                QCoreApplication::translate("AuditTrail", "The trail of device %1 has lost its end.").arg(device));
    }
    return problems;
}

} // namespace shopdesk::store
