// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Document.h"

#include "sync/ContentRows.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::sync {

namespace {

constexpr int deepest = 6; // document, children, table, row, value

QString idOf(qint64 id)
{
    return idToText(id).toLower();
}

int depthOf(const QJsonValue &value, int limit)
{
    if (limit == 0 || (!value.isObject() && !value.isArray()))
        return 0;
    int depth = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &inner : object)
            depth = std::max(depth, depthOf(inner, limit - 1));
    } else {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &inner : array)
            depth = std::max(depth, depthOf(inner, limit - 1));
    }
    return depth + 1;
}

Refusal refusal(const char *reason, const QString &detail)
{
    return {QString::fromLatin1(reason), detail};
}

/// The first sealed column of a row that does not open in its place.
std::optional<QString> foreignSeal(const vault::Vault &vault, const TableShape &shape, qint64 row,
                                   const QJsonObject &values)
{
    const QByteArray table = shape.table.toLatin1();
    for (const Column &column : shape.columns) {
        if (!column.isSealed || !values.contains(column.name) || values.value(column.name).isNull())
            continue;
        const QByteArray name = column.name.toLatin1();
        const QByteArray sealed = QByteArray::fromBase64(values.value(column.name).toString().toLatin1());
        if (!vault.open({table.constData(), name.constData(), row}, sealed))
            return column.name;
    }
    return std::nullopt;
}

/// The same in the root and in the rows that belong to it.
std::optional<QString> foreignSeal(const vault::Vault &vault, const Shapes &shapes, const DocumentName &name,
                                   const QJsonObject &content)
{
    if (auto column = foreignSeal(vault, shapes.of(name.tableName()), name.row, content.value(rowField).toObject()))
        return column;
    for (const ChildTable &child : name.table->children) {
        const TableShape &shape = shapes.of(QString::fromLatin1(child.table));
        const QJsonObject rows = childrenIn(content, child.table);
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            // A row without an id of its own is the one of its root.
            const bool hasId = shape.column(QStringLiteral("id")) != nullptr;
            const qint64 id = hasId ? idFromText(row.key()).value_or(0) : name.row;
            if (auto column = foreignSeal(vault, shape, id, row.value().toObject()))
                return column;
        }
    }
    return std::nullopt;
}

} // namespace

QString companyDatabase(const QString &shopUuid)
{
    return QStringLiteral("shopdesk-") + shopUuid.toLower();
}

QString storeDatabase(const QString &shopUuid, StoreId store)
{
    return companyDatabase(shopUuid) + QLatin1Char('-') + idOf(store.value);
}

std::optional<DocumentName> DocumentName::from(const QString &text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const QString id = text.mid(colon + 1);
    const ReplicatedTable *table = replicatedTable(QStringView(text).left(std::max<qsizetype>(0, colon)));
    const Result<qint64> row = idFromText(id);
    if (table == nullptr || !row || *row <= 0 || idToText(*row) != id)
        return std::nullopt;
    return DocumentName{table, *row};
}

bool isOwnDocument(const QString &id)
{
    return id.startsWith(QLatin1String("shopdesk:")) || id.startsWith(QLatin1String("_design/"));
}

QString databaseOf(store::Connection &connection, const DocumentName &name)
{
    const QString &uuid = connection.shop().uuid;
    if (name.table->scope == Scope::Company)
        return companyDatabase(uuid);
    const QString asked = QString::fromLatin1(name.table->storeOf);
    const QByteArray sql = (asked.contains(QLatin1String("%1")) ? asked.arg(name.tableName()) : asked).toUtf8();
    const auto store = connection.value<StoreId>(sql.constData(), name.row);
    return store ? storeDatabase(uuid, *store) : companyDatabase(uuid);
}

QJsonObject toDocument(const Shapes &shapes, const DocumentName &name, const Version &version, int device)
{
    QJsonObject document = version.content;
    document.insert(QStringLiteral("_id"), name.text());
    document.insert(QStringLiteral("schema"), shapes.schema());
    document.insert(QStringLiteral("device"), device);
    document.insert(QStringLiteral("by"), version.author.name);
    document.insert(QStringLiteral("at"), version.author.at);
    return document;
}

namespace {

std::optional<Author> lastAuthor(store::Connection &connection, const DocumentName &name, const char *condition)
{
    const QByteArray sql =
        QByteArray("SELECT staff_name, occurred_at FROM audit_entries WHERE table_name = ? AND row_id = ? ") + condition
        + " ORDER BY occurred_at DESC, id DESC LIMIT 1";
    store::Query entry = connection.query(sql.constData(), name.tableName(), name.row);
    return entry.next() ? std::optional(Author{entry.get<QString>(0), entry.get<qint64>(1)}) : std::nullopt;
}

} // namespace

Author authorOf(store::Connection &connection, const DocumentName &name)
{
    return lastAuthor(connection, name, "").value_or(Author());
}

Author ownAuthorOf(store::Connection &connection, const DocumentName &name)
{
    const auto own = lastAuthor(connection, name, "AND device = (SELECT number FROM device)");
    return own ? *own : authorOf(connection, name);
}

tl::expected<ReadDocument, Refusal> readDocument(store::Connection &connection, const Shapes &shapes,
                                                 const QString &database, const QJsonObject &document)
{
    const QString id = document.value(QStringLiteral("_id")).toString();
    const std::optional<DocumentName> name = DocumentName::from(id);
    const bool isNewer = document.value(QStringLiteral("schema")).toInteger() > shapes.schema();
    if (!name) {
        return tl::unexpected(
            refusal(isNewer ? "newerProgram" : "unknownKind",
                    QCoreApplication::translate("Sync", "This program does not know records of the kind of “%1”.")
                        .arg(id.left(60))));
    }
    if (!database.startsWith(companyDatabase(connection.shop().uuid))) {
        return tl::unexpected(
            refusal("otherCompany", QCoreApplication::translate("Sync", "It belongs to another shop.")));
    }
    if (depthOf(document, deepest + 1) > deepest)
        return tl::unexpected(refusal("tooDeep", QCoreApplication::translate("Sync", "It is nested too deeply.")));
    QJsonObject content{{rowField, document.value(rowField)}};
    if (document.contains(childrenField))
        content.insert(childrenField, document.value(childrenField));
    if (const auto wrong = checkContent(shapes, *name->table, name->row, content)) {
        return tl::unexpected(
            refusal(isNewer ? "newerProgram" : "badContent",
                    QCoreApplication::translate("Sync", "What it says of “%1” makes no sense here.").arg(*wrong)));
    }
    if (const auto column = foreignSeal(connection.vault(), shapes, *name, content)) {
        return tl::unexpected(refusal(
            "notAuthentic",
            QCoreApplication::translate("Sync", "Its personal data (%1) was not sealed by this shop.").arg(*column)));
    }
    if (name->tableName() == QLatin1String("shop")
        && content.value(rowField).toObject().value(QStringLiteral("uuid")).toString() != connection.shop().uuid) {
        return tl::unexpected(
            refusal("otherCompany", QCoreApplication::translate("Sync", "It belongs to another shop.")));
    }
    return ReadDocument{*name,
                        {content,
                         {document.value(QStringLiteral("by")).toString().left(200),
                          document.value(QStringLiteral("at")).toInteger()}}};
}

} // namespace shopdesk::sync
