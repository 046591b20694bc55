// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Content.h"

#include "sync/ContentRows.h"

namespace shopdesk::sync {

namespace {

QJsonObject rowFrom(const store::Query &row, const std::vector<const Column *> &columns)
{
    QJsonObject object;
    for (size_t i = 0; i < columns.size(); ++i)
        object.insert(columns[i]->name, toJson(*columns[i], row.get<QVariant>(int(i))));
    return object;
}

QJsonObject readChildren(store::Connection &connection, const Shapes &shapes, const ChildTable &child, qint64 id)
{
    const TableShape &shape = shapes.of(QString::fromLatin1(child.table));
    QJsonObject rows;
    store::Query query = connection.query(shape.select.constData(), id);
    while (query.next()) {
        const QJsonObject row = rowFrom(query, shape.sent);
        rows.insert(keyOf(shape, child, row), row);
    }
    return rows;
}

// Checking --------------------------------------------------------------------------------------------------------

std::optional<QString> checkRow(const TableShape &shape, const QJsonObject &row)
{
    for (const Column *column : shape.sent) {
        // What an older program does not send has a default.
        const bool mayLack = !column->isKey && (!column->notNull || column->hasDefault);
        if (row.contains(column->name) ? !fromJson(*column, row.value(column->name)) : !mayLack)
            return shape.table + QLatin1Char('.') + column->name;
    }
    return std::nullopt;
}

} // namespace

std::optional<QJsonObject> readContent(store::Connection &connection, const Shapes &shapes,
                                       const ReplicatedTable &table, qint64 id)
{
    const TableShape &shape = shapes.of(QString::fromLatin1(table.table));
    QJsonObject row;
    {
        store::Query query = connection.query(shape.select.constData(), id);
        if (!query.next())
            return std::nullopt;
        row = rowFrom(query, shape.sent);
    }
    QJsonObject children;
    for (const ChildTable &child : table.children) {
        const QJsonObject rows = readChildren(connection, shapes, child, id);
        if (!rows.isEmpty())
            children.insert(QLatin1String(child.table), rows);
    }
    QJsonObject content{{rowField, row}};
    if (!children.isEmpty())
        content.insert(childrenField, children);
    return content;
}

std::optional<QString> checkContent(const Shapes &shapes, const ReplicatedTable &table, qint64 id,
                                    const QJsonObject &content)
{
    const TableShape &shape = shapes.of(QString::fromLatin1(table.table));
    if (id <= 0 || !content.value(rowField).isObject())
        return shape.table;
    if (auto wrong = checkRow(shape, content.value(rowField).toObject()))
        return wrong;
    const QJsonValue children = content.value(childrenField);
    if (!children.isObject() && !children.isUndefined())
        return QString(childrenField);
    for (const ChildTable &child : table.children) {
        const TableShape &childShape = shapes.of(QString::fromLatin1(child.table));
        const QJsonObject rows = childrenIn(content, child.table);
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const QJsonObject object = row.value().toObject();
            if (auto wrong = checkRow(childShape, object))
                return wrong;
            const bool isAtHome =
                isOfRoot(child)
                || childrenIn(content, child.parent).contains(object.value(QLatin1String(child.column)).toString());
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
    QJsonObject known{{rowField, fieldsOf(content.value(rowField).toObject(), shape.sent, true)}};
    QJsonObject children;
    for (const ChildTable &child : table.children) {
        const auto &columns = shapes.of(QString::fromLatin1(child.table)).sent;
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
    content.insert(rowField,
                   joined(content.value(rowField).toObject(), unknown(from.value(rowField).toObject(), shape.sent)));
    QJsonObject children = content.value(childrenField).toObject();
    const QJsonObject childrenBefore = from.value(childrenField).toObject();
    for (auto child = childrenBefore.begin(); child != childrenBefore.end(); ++child) {
        const auto known = std::ranges::find_if(
            table.children, [&](const ChildTable &one) { return child.key() == QLatin1String(one.table); });
        if (known == table.children.end()) {
            children.insert(child.key(), child.value());
            continue;
        }
        const auto &columns = shapes.of(child.key()).sent;
        QJsonObject rows = children.value(child.key()).toObject();
        for (auto row = rows.begin(); row != rows.end(); ++row)
            row.value() =
                joined(row.value().toObject(), unknown(child.value().toObject().value(row.key()).toObject(), columns));
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
                                  const QJsonObject &content, References which)
{
    std::vector<RowName> found;
    const auto collect = [&](const TableShape &shape, const QJsonObject &row) {
        for (const Reference &reference : shape.references) {
            if (reference.isOfStore && which == References::Needed)
                continue;
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
