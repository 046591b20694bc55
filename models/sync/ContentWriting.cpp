// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Content.h"
#include "sync/ContentRows.h"

namespace shopdesk::sync {

namespace {

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

} // namespace

void writeContent(store::UnitOfWork &work, const Shapes &shapes, const ReplicatedTable &table, qint64 id,
                  const std::optional<QJsonObject> &found, const QJsonObject &content)
{
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

} // namespace shopdesk::sync
