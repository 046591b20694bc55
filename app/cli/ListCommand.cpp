// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ProductList.h"
#include "cli/Command.h"
#include "cli/Lists.h"
#include "tables/ListReader.h"

namespace shopdesk::cli {

namespace {

constexpr int rowsByDefault = 50;

QJsonObject rowAsJson(const tables::ListDefinition &list, qint64 id, const tables::Row &row)
{
    QJsonObject object{{QStringLiteral("id"), idToText(id)}};
    for (size_t i = 0; i < row.size(); ++i)
        object.insert(QString::fromLatin1(list.columns[i].key), plainJson(list.columns[i].kind, row[i]));
    return object;
}

void writeText(const Call &call, const store::ShopInfo &shop, const tables::ListDefinition &list,
               const std::vector<tables::Row> &rows, const tables::ListTotals &totals)
{
    std::vector<Output::TextColumn> columns;
    for (const tables::Column &column : list.columns) {
        const bool isFigure = column.kind == tables::ColumnKind::Money || column.kind == tables::ColumnKind::Number;
        columns.push_back({QString::fromLatin1(column.title), isFigure});
    }
    std::vector<QStringList> texts;
    for (const tables::Row &row : rows) {
        QStringList cells;
        for (size_t i = 0; i < row.size(); ++i)
            cells << plainText(list.columns[i].kind, row[i], shop);
        texts.push_back(cells);
    }
    call.out.table(columns, texts);
    call.out.line(QStringLiteral("%1 of %2").arg(rows.size()).arg(totals.count));
}

} // namespace

Result<void> runList(const Call &call)
{
    auto list = listByName(call.arguments.value(0));
    if (!list)
        return Failure(list.error());
    const auto query = listQueryOf(call);
    if (!query)
        return Failure(query.error());
    const QString limitText = call.options.value(QStringLiteral("limit"));
    bool isNumber = true;
    const int limit = limitText.isEmpty() ? rowsByDefault : limitText.toInt(&isNumber);
    if (!isNumber || limit < 1)
        return usage(QStringLiteral("The limit is a whole number of 1 or more."));
    auto shop = call.openShop(store::Store::Access::ReadOnly);
    if (!shop)
        return Failure(shop.error());
    list = listByName(call.arguments.value(0), (*shop)->shop().zone);
    return (*shop)->readNow([&](store::Connection &connection) -> Result<void> {
        const auto ids = tables::readIds(connection, *list, *query, limit);
        if (!ids)
            return Failure(ids.error());
        const auto rows = tables::readRows(connection, *list, *ids);
        const auto totals = tables::readTotals(connection, *list, *query);
        if (!rows || !totals)
            return Failure(rows ? totals.error() : rows.error());
        if (!call.out.isJson()) {
            writeText(call, connection.shop(), *list, *rows, *totals);
            return {};
        }
        QJsonArray array;
        for (size_t i = 0; i < rows->size(); ++i)
            array.append(rowAsJson(*list, (*ids)[i], (*rows)[i]));
        QJsonObject sums;
        for (auto sum = totals->sums.begin(); sum != totals->sums.end(); ++sum)
            sums.insert(sum.key(), sum.value());
        call.out.json(QJsonObject{
            {QStringLiteral("count"), totals->count}, {QStringLiteral("sums"), sums}, {QStringLiteral("rows"), array}});
        return {};
    });
}

} // namespace shopdesk::cli
