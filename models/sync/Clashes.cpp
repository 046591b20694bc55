// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Clashes.h"

#include "tasks/Tasks.h"

#include <QRegularExpression>

#include <sqlite3.h>

namespace shopdesk::sync {

namespace {

/// Which constraint broke, as SQLite says it: "UNIQUE constraint failed: members.number", "… failed: index 'name'".
struct Broken
{
    QString table;
    QStringList columns;
};

std::optional<Broken> brokenBy(store::Connection &connection, const SQLite::Exception &exception)
{
    if (exception.getExtendedErrorCode() != SQLITE_CONSTRAINT_UNIQUE)
        return std::nullopt;
    const QString told = QString::fromUtf8(exception.what()).section(QStringLiteral("failed: "), 1);
    static const QRegularExpression ofIndex(QStringLiteral("^index '([a-z0-9_]+)'"));
    if (const auto match = ofIndex.match(told); match.hasMatch()) {
        Broken broken{connection
                          .value<QString>("SELECT tbl_name FROM sqlite_schema WHERE type = 'index' AND name = ?",
                                          match.captured(1))
                          .value_or(QString()),
                      {}};
        store::Query columns = connection.query(
            "SELECT name FROM pragma_index_xinfo(?) WHERE key = 1 AND name IS NOT NULL", match.captured(1));
        while (columns.next())
            broken.columns << columns.get<QString>(0);
        return broken;
    }
    Broken broken;
    for (const QString &part : told.split(QStringLiteral(", "))) {
        broken.table = part.section(QLatin1Char('.'), 0, 0).trimmed();
        broken.columns << part.section(QLatin1Char('.'), 1).trimmed();
    }
    return broken;
}

/// Records of which only one of a kind may be open: of two, one ends as soon as it began.
struct Ending
{
    QLatin1String table;
    QLatin1String ended; ///< column; NULL: it is open
    QLatin1String began; ///< column
    bool laterStays;
};
constexpr Ending endings[] = {
    {QLatin1String("tasks"), QLatin1String("settled_at"), QLatin1String("raised_at"), false},
    // As of the fields of the record that was merged twice, and of what went over with it: the later value holds.
    {QLatin1String("member_merges"), QLatin1String("undone_at"), QLatin1String("merged_at"), true},
};

const Ending *endingOf(const QString &table)
{
    const auto found = std::ranges::find(endings, table, &Ending::table);
    return found == std::end(endings) ? nullptr : found;
}

/// Numbers that each device counts on by itself, and that may so be given out twice.
struct CountedColumn
{
    QLatin1String table;
    QLatin1String column;
};
constexpr CountedColumn counted[] = {
    {QLatin1String("tiers"), QLatin1String("rank")},
    {QLatin1String("tier_rule_sets"), QLatin1String("version")},
    {QLatin1String("benefit_versions"), QLatin1String("version")},
};

bool isCounted(const QString &table, const QString &column)
{
    return std::ranges::any_of(counted,
                               [&](const CountedColumn &one) { return table == one.table && column == one.column; });
}

QString suffixOf(qint64 id)
{
    return QStringLiteral(" ~") + idToText(id).mid(5); // the part that tells ids of one time apart
}

/// What a row says instead of a value that another one has, the same on every device.
QString another(const QString &value, qint64 row)
{
    return value + suffixOf(row);
}

/// Above what people count up to.
qint64 another(qint64 value, qint64 row)
{
    return value + 1'000 + row % 1'000;
}

/// The column that can say something else: a text, or a number that is counted.
const Column *changeable(const TableShape &shape, const QStringList &columns)
{
    for (auto name = columns.rbegin(); name != columns.rend(); ++name) {
        const Column *column = shape.column(*name);
        if (column != nullptr && (column->kind == ColumnKind::Text || isCounted(shape.table, *name)))
            return column;
    }
    return nullptr;
}

/// Another row with the same values in the columns; 0: none.
qint64 rivalOf(store::Connection &connection, const TableShape &shape, const QStringList &columns, qint64 own,
               const QJsonObject &row)
{
    QStringList conditions;
    for (const QString &name : columns)
        conditions << QStringLiteral("\"%1\" = ?").arg(name);
    const Ending *ending = endingOf(shape.table);
    const QByteArray sql = QStringLiteral("SELECT id FROM %1 WHERE %2 AND id <> ?%3")
                               .arg(shape.table, conditions.join(QLatin1String(" AND ")),
                                    ending ? QStringLiteral(" AND %1 IS NULL").arg(ending->ended) : QString())
                               .toUtf8();
    store::Query query = connection.prepare(sql.constData());
    int index = 0;
    for (const QString &name : columns) {
        const Column *column = shape.column(name);
        query.bindValue(++index,
                        column == nullptr ? QVariant() : fromJson(*column, row.value(name)).value_or(QVariant()));
    }
    query.bindValue(++index, QVariant(own));
    return query.next() ? query.get<qint64>(0) : 0;
}

/// The root of a row that is already in the file.
DocumentName rootOf(store::Connection &connection, const ReplicatedTable &table, const QString &rowTable, qint64 row)
{
    QString at = rowTable;
    while (at != QLatin1String(table.table)) {
        const auto child =
            std::ranges::find_if(table.children, [&](const ChildTable &one) { return at == QLatin1String(one.table); });
        const QByteArray sql =
            QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(QLatin1String(child->column), at).toUtf8();
        row = connection.value<qint64>(sql.constData(), row).value_or(0);
        at = QLatin1String(*child->parent == '\0' ? table.table : child->parent);
    }
    return {&table, row};
}

/// Whether another row says the same as this one would with @p value in the column.
template<typename Value>
bool isTaken(store::Connection &connection, const TableShape &shape, const QStringList &columns, const Column &column,
             qint64 row, const Value &value)
{
    QStringList conditions;
    for (const QString &name : columns) {
        conditions << (name == column.name ? QStringLiteral("other.\"%1\" = ?2")
                                           : QStringLiteral("other.\"%1\" IS own.\"%1\""))
                          .arg(name);
    }
    const QByteArray sql = QStringLiteral("SELECT 1 FROM %1 own JOIN %1 other ON other.id <> own.id "
                                          "WHERE own.id = ?1 AND %2")
                               .arg(shape.table, conditions.join(QLatin1String(" AND ")))
                               .toUtf8();
    return connection.value<int>(sql.constData(), row, value).has_value();
}

template<typename Value>
void sayAnother(store::UnitOfWork &work, const TableShape &shape, const QStringList &columns, const Column &column,
                qint64 row)
{
    const QByteArray read = QStringLiteral("SELECT \"%1\" FROM %2 WHERE id = ?").arg(column.name, shape.table).toUtf8();
    Value value = work.connection().value<Value>(read.constData(), row).value_or(Value());
    do
        value = another(value, row);
    while (isTaken(work.connection(), shape, columns, column, row, value));
    const QByteArray write =
        QStringLiteral("UPDATE %1 SET \"%2\" = ?2 WHERE id = ?1").arg(shape.table, column.name).toUtf8();
    work.execute(write.constData(), row, value);
}

/// Puts a suffix behind a text of a row in the file; a second one where the first has been put behind another row's. A number
/// becomes another one.
void makeRoom(store::UnitOfWork &work, const TableShape &shape, const QStringList &columns, const Column &column,
              qint64 row)
{
    if (column.kind == ColumnKind::Text)
        sayAnother<QString>(work, shape, columns, column, row);
    else
        sayAnother<qint64>(work, shape, columns, column, row);
}

/// Of a row in the file; @p column is what can say something else, where the table has no ending.
void giveWay(store::UnitOfWork &work, const DocumentName &root, const TableShape &shape, const QStringList &columns,
             const Column *column, qint64 row)
{
    if (const Ending *ending = endingOf(shape.table)) {
        const QByteArray sql = QStringLiteral("UPDATE %1 SET %2 = %3 WHERE id = ?1")
                                   .arg(ending->table, ending->ended, ending->began)
                                   .toUtf8();
        work.execute(sql.constData(), row);
    } else {
        makeRoom(work, shape, columns, *column, row);
    }
    offer(work, root);
}

/// Of a row that came.
QJsonObject givenWay(const TableShape &shape, const Column *column, MergeRule rule, qint64 id, QJsonObject row)
{
    if (const Ending *ending = endingOf(shape.table)) {
        row.insert(ending->ended, row.value(ending->began));
        return row;
    }
    const QJsonValue value = row.value(column->name);
    if (column->kind == ColumnKind::Text)
        row.insert(column->name, another(value.toString(), id));
    else if (rule == MergeRule::Ledger)
        row.insert(column->name, value.toInteger() + countedTwice);
    else
        row.insert(column->name, another(value.toInteger(), id));
    return row;
}

/// The rows of a table that a content holds, by id.
std::map<qint64, QJsonObject> rowsIn(const DocumentName &name, const QJsonObject &content, const QString &table)
{
    if (table == name.tableName())
        return {{name.row, content.value(rowField).toObject()}};
    std::map<qint64, QJsonObject> rows;
    const QJsonObject objects = content.value(childrenField).toObject().value(table).toObject();
    for (auto row = objects.begin(); row != objects.end(); ++row)
        rows.emplace(idFromText(row.key()).value_or(0), row.value().toObject());
    return rows;
}

QJsonObject withRow(const DocumentName &name, QJsonObject content, const QString &table, qint64 id,
                    const QJsonObject &row)
{
    if (table == name.tableName()) {
        content.insert(rowField, row);
        return content;
    }
    QJsonObject children = content.value(childrenField).toObject();
    QJsonObject rows = children.value(table).toObject();
    rows.insert(idToText(id), row);
    children.insert(table, rows);
    content.insert(childrenField, children);
    return content;
}

/// Two children of one record that both sides made: the one with the smaller id stays, the other is a conflict.
std::optional<Resolved> withoutTwin(const QJsonObject &content, const Broken &broken)
{
    std::map<QStringList, QString> seen;
    QJsonObject children = content.value(childrenField).toObject();
    QJsonObject rows = children.value(broken.table).toObject();
    for (const QString &key : rows.keys()) {
        const QJsonObject row = rows.value(key).toObject();
        QStringList values;
        for (const QString &column : broken.columns)
            values << row.value(column).toVariant().toString();
        if (const auto [twin, isNew] = seen.emplace(values, key); !isNew) {
            rows.remove(key);
            children.insert(broken.table, rows);
            QJsonObject rest = content;
            rest.insert(childrenField, children);
            const MergeConflict leftOut{QStringLiteral("children/%1/%2").arg(broken.table, key),
                                        QJsonValue(QJsonValue::Undefined),
                                        row,
                                        {},
                                        {}};
            return Resolved{rest, std::nullopt, leftOut};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Resolved> resolveClash(store::UnitOfWork &work, const Shapes &shapes, const DocumentName &name,
                                     const QJsonObject &content, const SQLite::Exception &exception)
{
    const std::optional<Broken> broken = brokenBy(work.connection(), exception);
    const bool isOurs = broken
                        && (broken->table == name.tableName()
                            || std::ranges::any_of(name.table->children, [&](const ChildTable &child) {
                                   return broken->table == QLatin1String(child.table);
                               }));
    if (!isOurs)
        return std::nullopt;
    if (auto resolved = withoutTwin(content, *broken))
        return resolved;
    const TableShape &shape = shapes.of(broken->table);
    const Ending *ending = endingOf(shape.table);
    const Column *column = changeable(shape, broken->columns);
    if ((column == nullptr && ending == nullptr) || shape.column(QStringLiteral("id")) == nullptr)
        return std::nullopt;
    for (const auto &[id, row] : rowsIn(name, content, broken->table)) {
        const qint64 rival = rivalOf(work.connection(), shape, broken->columns, id, row);
        if (rival == 0)
            continue;
        const DocumentName rivalRoot = rootOf(work.connection(), *name.table, broken->table, rival);
        if (rivalRoot.row == name.row && ending == nullptr) {
            // A row of the same record, which says something else once the content is written: two rows that exchange
            // their values. It only has to let go before.
            makeRoom(work, shape, broken->columns, *column, rival);
            return Resolved{content, std::nullopt};
        }
        const bool isFirst = ending != nullptr && ending->laterStays ? id > rival : id < rival;
        const bool stays = isFirst && name.table->rule != MergeRule::Ledger;
        if (stays)
            giveWay(work, rivalRoot, shape, broken->columns, column, rival);
        Resolved resolved{
            stays ? content
                  : withRow(name, content, broken->table, id, givenWay(shape, column, name.table->rule, id, row)),
            std::nullopt};
        // A number that stays as it is, to people, is nothing to look after.
        if (ending == nullptr && (column->kind == ColumnKind::Text || name.table->rule != MergeRule::Ledger))
            resolved.clash =
                Clash{shape.table,         column->name,        row.value(column->name).toVariant().toString(),
                      std::min(id, rival), std::max(id, rival), id < rival ? rivalRoot : name};
        return resolved;
    }
    return std::nullopt;
}

QJsonObject withoutSuffix(const DocumentName &name, QJsonObject content)
{
    const QString suffix = suffixOf(name.row);
    QJsonObject row = content.value(rowField).toObject();
    for (auto field = row.begin(); field != row.end(); ++field) {
        const QString text = field.value().toString();
        if (text.endsWith(suffix))
            field.value() = text.chopped(suffix.size());
        else if (isCounted(name.tableName(), field.key()))
            field.value() = field.value().toInteger() % countedTwice;
    }
    content.insert(rowField, row);
    return content;
}

void raiseTask(store::UnitOfWork &work, const Clash &clash)
{
    const QByteArray table = clash.root.tableName().toLatin1();
    const QString renamed = isCounted(clash.table, clash.column)
                                ? QString::number(another(clash.value.toLongLong(), clash.renamed))
                                : another(clash.value, clash.renamed);
    tasks::raiseOnce(
        work, {.kind = "duplicateValue",
               .subject = clash.table + QLatin1Char('/') + clash.column + QLatin1Char('/') + idToText(clash.renamed),
               .table = table.constData(),
               .row = clash.root.row,
               .data = {{QStringLiteral("column"), QString(clash.table + QLatin1Char('.') + clash.column)},
                        {QStringLiteral("value"), clash.value},
                        {QStringLiteral("renamed"), renamed},
                        {QStringLiteral("kept"), idToText(clash.kept)}}});
}

} // namespace shopdesk::sync
