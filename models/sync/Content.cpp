// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Content.h"

#include <QSet>

namespace shopdesk::sync {

namespace {

constexpr QLatin1String onlyRow("-"); // the key of a child that there is once

bool isOfRoot(const ChildTable &child)
{
    return *child.parent == '\0';
}

/// The column of a child that its place says; empty where it stands in the row.
QString impliedColumn(const ChildTable &child)
{
    return isOfRoot(child) ? QString::fromLatin1(child.column) : QString();
}

bool isDerived(const ReplicatedTable &table, const QString &column)
{
    return std::ranges::any_of(table.derived, [&](const char *name) { return column == QLatin1String(name); });
}

/// The columns that are sent of a root or a child.
std::vector<const Column *> sentColumns(const ReplicatedTable &table, const TableShape &shape, const ChildTable *child)
{
    std::vector<const Column *> columns;
    for (const Column &column : shape.columns) {
        const bool isSaid = child == nullptr ? column.name == QLatin1String("id") || isDerived(table, column.name)
                                             : column.name == impliedColumn(*child);
        if (!isSaid)
            columns.push_back(&column);
    }
    return columns;
}

QString listed(const std::vector<const Column *> &columns)
{
    QStringList names;
    for (const Column *column : columns)
        names << QLatin1Char('"') + column->name + QLatin1Char('"');
    return names.join(QLatin1String(", "));
}

const ChildTable &parentOf(const ReplicatedTable &table, const ChildTable &child)
{
    return *std::ranges::find_if(table.children, [&](const ChildTable &one) {
        return std::string_view(one.table) == std::string_view(child.parent);
    });
}

/// The condition that a row belongs to the root ?1.
QString belongs(const ReplicatedTable &table, const ChildTable &child)
{
    QString condition;
    if (!isOfRoot(child)) {
        condition = QStringLiteral("%1 IN (SELECT id FROM %2 WHERE %3)")
                        .arg(QLatin1String(child.column), QLatin1String(child.parent),
                             belongs(table, parentOf(table, child)));
    } else {
        condition = *child.column == '\0' ? QStringLiteral("?1 = ?1") : QLatin1String(child.column) + QStringLiteral(" = ?1");
    }
    return *child.only == '\0' ? condition : condition + QLatin1String(" AND ") + QLatin1String(child.only);
}

QJsonObject rowFrom(const store::Query &row, const std::vector<const Column *> &columns)
{
    QJsonObject object;
    for (size_t i = 0; i < columns.size(); ++i)
        object.insert(columns[i]->name, toJson(*columns[i], row.get<QVariant>(int(i))));
    return object;
}

/// The key of a child under which it stands, made of the columns that tell it from its brothers.
QString keyOf(const TableShape &shape, const ChildTable &child, const QJsonObject &row)
{
    QStringList parts;
    for (const Column *column : shape.keyBeside(impliedColumn(child)))
        parts << row.value(column->name).toVariant().toString();
    return parts.isEmpty() ? QString(onlyRow) : parts.join(QLatin1Char(','));
}

QJsonObject readChildren(store::Connection &connection, const Shapes &shapes, const ReplicatedTable &table,
                         const ChildTable &child, qint64 id)
{
    const TableShape &shape = shapes.of(QString::fromLatin1(child.table));
    const auto columns = sentColumns(table, shape, &child);
    const QByteArray sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                               .arg(listed(columns), shape.table, belongs(table, child))
                               .toUtf8();
    QJsonObject rows;
    store::Query query = connection.query(sql.constData(), id);
    while (query.next()) {
        const QJsonObject row = rowFrom(query, columns);
        rows.insert(keyOf(shape, child, row), row);
    }
    return rows;
}

// Writing ---------------------------------------------------------------------------------------------------------

/// One row of a table, told by the columns of its key.
struct Target
{
    const TableShape &shape;
    std::vector<std::pair<const Column *, QVariant>> key;
};

QVariant valueOf(const Column &column, const QJsonObject &row)
{
    const auto value = fromJson(column, row.value(column.name));
    if (!value)
        throw std::logic_error("a value that was checked is none of its column");
    return *value;
}

QString keyCondition(const Target &target)
{
    QStringList parts;
    for (const auto &[column, value] : target.key)
        parts << QStringLiteral("\"%1\" = ?").arg(column->name);
    return parts.join(QLatin1String(" AND "));
}

void run(store::UnitOfWork &work, const QString &sql, const std::vector<QVariant> &values)
{
    const QByteArray utf8 = sql.toUtf8();
    store::Query query = work.connection().prepare(utf8.constData());
    for (size_t i = 0; i < values.size(); ++i)
        query.bindValue(int(i) + 1, values[i]);
    query.execute();
}

/// What stands in a column of which nobody says what: derived columns, until they are derived.
QVariant neutral(const Column &column)
{
    if (!column.notNull)
        return {};
    return column.kind == ColumnKind::Text ? QVariant(QStringLiteral("")) : QVariant(qint64(0));
}

void insertRow(store::UnitOfWork &work, const Target &target, const QJsonObject &row)
{
    QStringList names, marks;
    std::vector<QVariant> values;
    const auto add = [&](const Column &column, const QVariant &value) {
        names << QLatin1Char('"') + column.name + QLatin1Char('"');
        marks << QStringLiteral("?");
        values.push_back(value);
    };
    for (const auto &[column, value] : target.key)
        add(*column, value);
    for (const Column &column : target.shape.columns) {
        if (std::ranges::find(target.key, &column, &std::pair<const Column *, QVariant>::first) != target.key.end())
            continue;
        if (row.contains(column.name))
            add(column, valueOf(column, row));
        else if (!column.hasDefault)
            add(column, neutral(column));
    }
    run(work,
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(target.shape.table, names.join(QLatin1String(", ")), marks.join(QLatin1String(", "))),
        values);
}

/// Only columns that differ are named: triggers guard columns by name.
void updateRow(store::UnitOfWork &work, const Target &target, const QJsonObject &before, const QJsonObject &row)
{
    QStringList settings;
    std::vector<QVariant> values;
    for (const Column &column : target.shape.columns) {
        if (!row.contains(column.name) || row.value(column.name) == before.value(column.name))
            continue;
        settings << QStringLiteral("\"%1\" = ?").arg(column.name);
        values.push_back(valueOf(column, row));
    }
    if (settings.isEmpty())
        return;
    for (const auto &[column, value] : target.key)
        values.push_back(value);
    run(work,
        QStringLiteral("UPDATE %1 SET %2 WHERE %3")
            .arg(target.shape.table, settings.join(QLatin1String(", ")), keyCondition(target)),
        values);
}

void deleteRow(store::UnitOfWork &work, const Target &target)
{
    std::vector<QVariant> values;
    for (const auto &[column, value] : target.key)
        values.push_back(value);
    run(work, QStringLiteral("DELETE FROM %1 WHERE %2").arg(target.shape.table, keyCondition(target)), values);
}

Target rootTarget(const TableShape &shape, qint64 id)
{
    return {shape, {{shape.column(QStringLiteral("id")), QVariant(id)}}};
}

Target childTarget(const TableShape &shape, const ChildTable &child, qint64 root, const QJsonObject &row)
{
    Target target{shape, {}};
    for (const Column &column : shape.columns) {
        const bool isParent = column.name == impliedColumn(child);
        if (column.isKey && !isParent)
            target.key.emplace_back(&column, valueOf(column, row));
        else if (isParent)
            target.key.emplace_back(&column, QVariant(root));
    }
    return target;
}

QJsonObject childrenIn(const QJsonObject &content, const char *table)
{
    return content.value(childrenField).toObject().value(QLatin1String(table)).toObject();
}

void deleteMissing(store::UnitOfWork &work, const Shapes &shapes, const ChildTable &child, qint64 id,
                   const QJsonObject &before, const QJsonObject &after)
{
    const TableShape &shape = shapes.of(QString::fromLatin1(child.table));
    for (auto row = before.begin(); row != before.end(); ++row) {
        if (!after.contains(row.key()))
            deleteRow(work, childTarget(shape, child, id, row.value().toObject()));
    }
}

void writeRows(store::UnitOfWork &work, const Shapes &shapes, const ChildTable &child, qint64 id,
               const QJsonObject &before, const QJsonObject &after)
{
    const TableShape &shape = shapes.of(QString::fromLatin1(child.table));
    for (auto row = after.begin(); row != after.end(); ++row) {
        const QJsonObject object = row.value().toObject();
        const Target target = childTarget(shape, child, id, object);
        if (before.contains(row.key()))
            updateRow(work, target, before.value(row.key()).toObject(), object);
        else
            insertRow(work, target, object);
    }
}

// Checking --------------------------------------------------------------------------------------------------------

std::optional<QString> checkRow(const TableShape &shape, const std::vector<const Column *> &columns,
                                const QJsonObject &row)
{
    for (const Column *column : columns) {
        if (row.contains(column->name) ? !fromJson(*column, row.value(column->name)) : column->isKey)
            return shape.table + QLatin1Char('.') + column->name;
    }
    return std::nullopt;
}

} // namespace

std::optional<QJsonObject> readContent(store::Connection &connection, const Shapes &shapes,
                                       const ReplicatedTable &table, qint64 id)
{
    const TableShape &shape = shapes.of(QString::fromLatin1(table.table));
    const auto columns = sentColumns(table, shape, nullptr);
    const QByteArray sql =
        QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(listed(columns), shape.table).toUtf8();
    QJsonObject row;
    {
        store::Query query = connection.query(sql.constData(), id);
        if (!query.next())
            return std::nullopt;
        row = rowFrom(query, columns);
    }
    QJsonObject children;
    for (const ChildTable &child : table.children) {
        const QJsonObject rows = readChildren(connection, shapes, table, child, id);
        if (!rows.isEmpty())
            children.insert(QLatin1String(child.table), rows);
    }
    QJsonObject content{{rowField, row}};
    if (!children.isEmpty())
        content.insert(childrenField, children);
    return content;
}

void writeContent(store::UnitOfWork &work, const Shapes &shapes, const ReplicatedTable &table, qint64 id,
                  const QJsonObject &content)
{
    const std::optional<QJsonObject> found = readContent(work.connection(), shapes, table, id);
    const QJsonObject before = found.value_or(QJsonObject());
    for (auto child = table.children.rbegin(); child != table.children.rend(); ++child)
        deleteMissing(work, shapes, *child, id, childrenIn(before, child->table), childrenIn(content, child->table));
    const Target root = rootTarget(shapes.of(QString::fromLatin1(table.table)), id);
    const QJsonObject row = content.value(rowField).toObject();
    if (found)
        updateRow(work, root, before.value(rowField).toObject(), row);
    else
        insertRow(work, root, row);
    for (const ChildTable &child : table.children)
        writeRows(work, shapes, child, id, childrenIn(before, child.table), childrenIn(content, child.table));
}

void deleteContent(store::UnitOfWork &work, const Shapes &shapes, const ReplicatedTable &table, qint64 id)
{
    const std::optional<QJsonObject> before = readContent(work.connection(), shapes, table, id);
    if (!before)
        return;
    for (auto child = table.children.rbegin(); child != table.children.rend(); ++child)
        deleteMissing(work, shapes, *child, id, childrenIn(*before, child->table), {});
    deleteRow(work, rootTarget(shapes.of(QString::fromLatin1(table.table)), id));
}

std::optional<QString> checkContent(const Shapes &shapes, const ReplicatedTable &table, qint64 id,
                                    const QJsonObject &content)
{
    const TableShape &shape = shapes.of(QString::fromLatin1(table.table));
    if (id <= 0 || !content.value(rowField).isObject())
        return shape.table;
    if (auto wrong = checkRow(shape, sentColumns(table, shape, nullptr), content.value(rowField).toObject()))
        return wrong;
    const QJsonValue children = content.value(childrenField);
    if (!children.isObject() && !children.isUndefined())
        return QString(childrenField);
    for (const ChildTable &child : table.children) {
        const TableShape &childShape = shapes.of(QString::fromLatin1(child.table));
        const auto columns = sentColumns(table, childShape, &child);
        const QJsonObject rows = childrenIn(content, child.table);
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const QJsonObject object = row.value().toObject();
            if (auto wrong = checkRow(childShape, columns, object))
                return wrong;
            const bool isAtHome = isOfRoot(child) || childrenIn(content, child.parent)
                                                         .contains(object.value(QLatin1String(child.column)).toString());
            if (row.key() != keyOf(childShape, child, object) || !isAtHome)
                return childShape.table + QLatin1Char('/') + row.key().left(40);
        }
    }
    return std::nullopt;
}

// What the schema knows -------------------------------------------------------------------------------------------

namespace {

/// The fields of a row that are (or are not) among the columns.
QJsonObject fieldsOf(const QJsonObject &row, const std::vector<const Column *> &columns, bool known)
{
    QJsonObject fields;
    for (auto field = row.begin(); field != row.end(); ++field) {
        const bool isKnown = std::ranges::any_of(columns, [&](const Column *one) { return one->name == field.key(); });
        if (isKnown == known)
            fields.insert(field.key(), field.value());
    }
    return fields;
}

QJsonObject joined(QJsonObject object, const QJsonObject &more)
{
    for (auto field = more.begin(); field != more.end(); ++field)
        object.insert(field.key(), field.value());
    return object;
}

} // namespace

QJsonObject knownPart(const Shapes &shapes, const ReplicatedTable &table, const QJsonObject &content)
{
    const TableShape &shape = shapes.of(QString::fromLatin1(table.table));
    QJsonObject known{
        {rowField, fieldsOf(content.value(rowField).toObject(), sentColumns(table, shape, nullptr), true)}};
    QJsonObject children;
    for (const ChildTable &child : table.children) {
        const auto columns = sentColumns(table, shapes.of(QString::fromLatin1(child.table)), &child);
        QJsonObject rows = childrenIn(content, child.table);
        for (auto row = rows.begin(); row != rows.end(); ++row)
            row.value() = fieldsOf(row.value().toObject(), columns, true);
        if (!rows.isEmpty())
            children.insert(QLatin1String(child.table), rows);
    }
    if (!children.isEmpty())
        known.insert(childrenField, children);
    return known;
}

QJsonObject withUnknownPart(const Shapes &shapes, const ReplicatedTable &table, QJsonObject content,
                            const QJsonObject &from)
{
    const auto unknown = [](const QJsonObject &row, const std::vector<const Column *> &columns) {
        return fieldsOf(row, columns, false);
    };
    const TableShape &shape = shapes.of(QString::fromLatin1(table.table));
    content.insert(rowField, joined(content.value(rowField).toObject(),
                                    unknown(from.value(rowField).toObject(), sentColumns(table, shape, nullptr))));
    QJsonObject children = content.value(childrenField).toObject();
    const QJsonObject childrenBefore = from.value(childrenField).toObject();
    for (auto child = childrenBefore.begin(); child != childrenBefore.end(); ++child) {
        const auto known = std::ranges::find_if(
            table.children, [&](const ChildTable &one) { return child.key() == QLatin1String(one.table); });
        if (known == table.children.end()) {
            children.insert(child.key(), child.value());
            continue;
        }
        const auto columns = sentColumns(table, shapes.of(child.key()), &*known);
        QJsonObject rows = children.value(child.key()).toObject();
        for (auto row = rows.begin(); row != rows.end(); ++row)
            row.value() =
                joined(row.value().toObject(),
                       unknown(child.value().toObject().value(row.key()).toObject(), columns));
        if (!rows.isEmpty())
            children.insert(child.key(), rows);
    }
    if (!children.isEmpty())
        content.insert(childrenField, children);
    return content;
}

// References ------------------------------------------------------------------------------------------------------

std::vector<RowName> rowsOf(const Shapes &shapes, const ReplicatedTable &table, qint64 id, const QJsonObject &content)
{
    std::vector<RowName> rows{{QString::fromLatin1(table.table), id}};
    for (const ChildTable &child : table.children) {
        const Column *column = shapes.of(QString::fromLatin1(child.table)).column(QStringLiteral("id"));
        if (column == nullptr)
            continue;
        const QJsonObject objects = childrenIn(content, child.table);
        for (const QString &key : objects.keys())
            rows.push_back({QString::fromLatin1(child.table), idFromText(key).value_or(0)});
    }
    return rows;
}

std::vector<RowName> referencesOf(const Shapes &shapes, const ReplicatedTable &table, qint64 id,
                                  const QJsonObject &content)
{
    std::vector<RowName> found;
    const auto collect = [&](const TableShape &shape, const QJsonObject &row) {
        for (const Reference &reference : shape.references) {
            const qint64 target = idFromText(row.value(reference.column).toString()).value_or(0);
            if (target != 0)
                found.push_back({reference.table, target});
        }
    };
    collect(shapes.of(QString::fromLatin1(table.table)), content.value(rowField).toObject());
    for (const ChildTable &child : table.children) {
        const QJsonObject rows = childrenIn(content, child.table);
        for (auto row = rows.begin(); row != rows.end(); ++row)
            collect(shapes.of(QString::fromLatin1(child.table)), row.value().toObject());
    }
    const std::vector<RowName> own = rowsOf(shapes, table, id, content);
    std::erase_if(found, [&](const RowName &name) { return std::ranges::find(own, name) != own.end(); });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace shopdesk::sync
