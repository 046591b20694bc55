// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/LabelsCommand.h"

#include "catalog/ProductList.h"
#include "catalog/Products.h"
#include "tables/ListReader.h"
#include "ui/catalog/LabelSheet.h"

namespace shopdesk::app {

namespace {

Result<const catalog::LabelFormat *> formatOf(const LabelsRequest &request)
{
    QStringList keys;
    for (const catalog::LabelFormat &format : catalog::labelFormats())
        keys << QString::fromLatin1(format.key);
    const catalog::LabelFormat *format = catalog::labelFormat(request.paper);
    if (!format)
        return fail("cli.usage", QStringLiteral("There is no paper “%1”. There are: %2.")
                                     .arg(request.paper, keys.join(QStringLiteral(", "))));
    if (request.start < 1 || request.start > format->perPage())
        return fail("cli.usage", QStringLiteral("--start is 1 to %1 on this paper.").arg(format->perPage()));
    return format;
}

Result<std::vector<catalog::Label>> labelOf(store::Connection &connection, const QString &wish,
                                            const LabelsRequest &request)
{
    const QString sku = wish.section(QLatin1Char('='), 0, 0);
    const QString copies = wish.section(QLatin1Char('='), 1);
    const auto found = catalog::findBySku(connection, sku);
    if (!found)
        return Failure(found.error());
    bool isNumber = true;
    const int each = copies.isEmpty() ? request.copies : copies.toInt(&isNumber);
    const std::vector<catalog::ProductId> products{found->product};
    auto labels = catalog::labelsOf(
        connection, products,
        {.asInStock = request.inStock && copies.isEmpty(), .store = {}, .each = isNumber ? each : -1});
    if (labels)
        std::erase_if(*labels, [&](const catalog::Label &label) { return label.variant != found->variant; });
    return labels;
}

Result<std::vector<catalog::Label>> labelsFor(store::Connection &connection, const LabelsRequest &request)
{
    std::vector<catalog::Label> labels;
    for (const QString &wish : request.skus) {
        const auto some = labelOf(connection, wish, request);
        if (!some)
            return some;
        labels.insert(labels.end(), some->begin(), some->end());
    }
    if (!request.skus.isEmpty())
        return labels;
    tables::ListQuery query = tables::inUse();
    query.search = request.search;
    const auto ids = tables::readIds(connection, catalog::productList(), query);
    if (!ids)
        return Failure(ids.error());
    std::vector<catalog::ProductId> products;
    for (const qint64 id : *ids)
        products.push_back({id});
    return catalog::labelsOf(connection, products, {.asInStock = request.inStock, .store = {}, .each = request.copies});
}

} // namespace

Result<void> check(const LabelsRequest &request)
{
    return formatOf(request).map([](const catalog::LabelFormat *) {});
}

Result<int> writeLabels(store::Store &store, const LabelsRequest &request)
{
    const auto format = formatOf(request);
    if (!format)
        return Failure(format.error());
    const auto labels = store.readNow([&](store::Connection &connection) { return labelsFor(connection, request); });
    if (!labels)
        return Failure(labels.error());
    const ui::LabelSheet sheet{**format, *labels, request.start - 1};
    // Nobody is there to see that a label has a sentence in place of its bars.
    if (const QStringList wrong = ui::complaints(sheet); !wrong.isEmpty())
        return fail("ui.codeNotPrintable", wrong.join(QLatin1Char('\n')));
    const store::ShopInfo shop = store.shop();
    return ui::writeLabels(sheet, ui::Formats(shop.currency, shop.zone), request.file).map([&] {
        return sheet.labelCount();
    });
}

} // namespace shopdesk::app
