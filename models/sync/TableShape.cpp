// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TableShape.h"

#include "sync/ContentRows.h"

#include <cmath>

namespace shopdesk::sync {

namespace {

constexpr qint64 largestExact = qint64(1) << 53; // of a double

ColumnKind kindOf(const QString &name, const QString &type)
{
    if (type == QLatin1String("INTEGER"))
        return name == QLatin1String("id") || name.endsWith(QLatin1String("_id")) ? ColumnKind::Id
                                                                                  : ColumnKind::Integer;
    if (type == QLatin1String("REAL"))
        return ColumnKind::Real;
    return type == QLatin1String("BLOB") ? ColumnKind::Bytes : ColumnKind::Text;
}

/// The root that a column of a child names: what refers to "benefits (version_id, …)" waits for that version.
QString rootTold(const QString &child, const QString &column)
{
    for (const ReplicatedTable &table : replicatedTables()) {
        for (const ChildTable &one : table.children) {
            if (child == QLatin1String(one.table) && column == QLatin1String(one.column) && *one.parent == '\0')
                return QString::fromLatin1(table.table);
        }
    }
    return {};
}

TableShape readShape(store::Connection &connection, const QString &table)
{
    TableShape shape;
    shape.table = table;
    store::Query columns = connection.query(
        R"(SELECT name, type, "notnull", pk, dflt_value IS NOT NULL FROM pragma_table_info(?))", table);
    while (columns.next()) {
        const QString name = columns.get<QString>(0);
        shape.columns.push_back({name, kindOf(name, columns.get<QString>(1)), columns.get<bool>(2),
                                 columns.get<bool>(4), columns.get<int>(3) > 0,
                                 name.endsWith(QLatin1String("_sealed")) && !(table == QLatin1String("lotteries"))});
    }
    store::Query references =
        connection.query(R"(SELECT "from", "table", "to" FROM pragma_foreign_key_list(?))", table);
    while (references.next()) {
        const QString name = references.get<QString>(0);
        const QString to = references.get<QString>(2);
        const auto column = std::ranges::find(shape.columns, name, &Column::name);
        if (column == shape.columns.end())
            continue;
        if (to == QLatin1String("id")) {
            column->kind = ColumnKind::Id;
            shape.references.push_back({name, references.get<QString>(1)});
        } else if (const QString root = rootTold(references.get<QString>(1), to); !root.isEmpty()) {
            shape.references.push_back({name, root});
        }
    }
    return shape;
}

bool isDerived(const ReplicatedTable &table, const QString &column)
{
    return std::ranges::any_of(table.derived, [&](const char *name) { return column == QLatin1String(name); });
}

const ChildTable &parentOf(const ReplicatedTable &table, const ChildTable &child)
{
    return *std::ranges::find_if(table.children, [&](const ChildTable &one) {
        return std::string_view(one.table) == std::string_view(child.parent);
    });
}

/// The condition that a row belongs to the root ?1.
QString belongs(const ReplicatedTable &table, const ChildTable *child)
{
    if (child == nullptr)
        return QStringLiteral("id = ?1");
    QString condition;
    if (!isOfRoot(*child)) {
        condition = QStringLiteral("%1 IN (SELECT id FROM %2 WHERE %3)")
                        .arg(QLatin1String(child->column), QLatin1String(child->parent),
                             belongs(table, &parentOf(table, *child)));
    } else {
        condition =
            *child->column == '\0' ? QStringLiteral("?1 = ?1") : QLatin1String(child->column) + QStringLiteral(" = ?1");
    }
    return *child->only == '\0' ? condition : condition + QLatin1String(" AND ") + QLatin1String(child->only);
}

/// What of a root (@p child null) or a child is sent, and how it is read.
void choose(TableShape &shape, const ReplicatedTable &table, const ChildTable *child)
{
    QStringList names;
    for (const Column &column : shape.columns) {
        const bool isSaid = child == nullptr ? column.name == QLatin1String("id") || isDerived(table, column.name)
                                             : column.name == impliedColumn(*child);
        if (isSaid)
            continue;
        shape.sent.push_back(&column);
        names << QLatin1Char('"') + column.name + QLatin1Char('"');
    }
    shape.select = QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                       .arg(names.join(QLatin1String(", ")), shape.table, belongs(table, child))
                       .toUtf8();
}

} // namespace

const Column *TableShape::column(const QString &name) const
{
    const auto found = std::ranges::find(columns, name, &Column::name);
    return found == columns.end() ? nullptr : &*found;
}

std::vector<const Column *> TableShape::keyBeside(const QString &parent) const
{
    std::vector<const Column *> key;
    for (const Column &column : columns) {
        if (column.isKey && column.name != parent)
            key.push_back(&column);
    }
    return key;
}

Shapes::Shapes(store::Connection &connection) : m_schema(connection.value<int>("PRAGMA user_version").value_or(0))
{
    const auto add = [&](const ReplicatedTable &table, const char *name, const ChildTable *child) {
        const QString key = QString::fromLatin1(name);
        TableShape &shape = m_shapes[key] = readShape(connection, key);
        choose(shape, table, child);
        if (child != nullptr)
            return;
        for (const RecordOfStore &record : table.ofStores)
            shape.references.push_back({QString::fromLatin1(record.column), QString::fromLatin1(record.table), true});
    };
    for (const ReplicatedTable &table : replicatedTables()) {
        add(table, table.table, nullptr);
        for (const ChildTable &child : table.children)
            add(table, child.table, &child);
    }
}

const TableShape &Shapes::of(const QString &table) const
{
    const auto found = m_shapes.find(table);
    if (found == m_shapes.end())
        throw std::logic_error("a table that is not replicated has no shape");
    return found->second;
}

QJsonValue toJson(const Column &column, const QVariant &value)
{
    if (!value.isValid())
        return QJsonValue::Null;
    switch (column.kind) {
    case ColumnKind::Id:
        return idToText(value.toLongLong());
    case ColumnKind::Integer: {
        const qint64 number = value.toLongLong();
        return number >= -largestExact && number <= largestExact ? QJsonValue(number)
                                                                 : QJsonValue(QString::number(number));
    }
    case ColumnKind::Real:
        return value.toDouble();
    case ColumnKind::Bytes:
        return QString::fromLatin1(value.toByteArray().toBase64());
    case ColumnKind::Text:
        return value.toString();
    }
    Q_UNREACHABLE();
}

std::optional<QVariant> fromJson(const Column &column, const QJsonValue &value)
{
    if (value.isNull())
        return column.notNull || (column.isKey && column.kind == ColumnKind::Id) ? std::nullopt
                                                                                 : std::optional(QVariant());
    switch (column.kind) {
    case ColumnKind::Id: {
        const Result<qint64> id = idFromText(value.toString());
        // One way to write an id, so that the same document is the same text everywhere.
        return id && idToText(*id) == value.toString() ? std::optional(QVariant(*id)) : std::nullopt;
    }
    case ColumnKind::Integer: {
        if (value.isString()) {
            bool isNumber = false;
            const qint64 number = value.toString().toLongLong(&isNumber);
            return isNumber ? std::optional(QVariant(number)) : std::nullopt;
        }
        const double number = value.toDouble(std::nan(""));
        if (!value.isDouble() || std::floor(number) != number || std::abs(number) > double(largestExact))
            return std::nullopt;
        return QVariant(value.toInteger());
    }
    case ColumnKind::Real:
        return value.isDouble() ? std::optional(QVariant(value.toDouble())) : std::nullopt;
    case ColumnKind::Bytes: {
        if (!value.isString())
            return std::nullopt;
        const auto bytes = QByteArray::fromBase64Encoding(
            value.toString().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        return bytes ? std::optional(QVariant(*bytes)) : std::nullopt;
    }
    case ColumnKind::Text:
        // SQLite and C++ agree on where a text ends.
        return value.isString() && !value.toString().contains(QChar(0)) ? std::optional(QVariant(value.toString()))
                                                                        : std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace shopdesk::sync
