// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/ProductScope.h"

#include "catalog/ProductList.h"
#include "tables/ListReader.h"

#include <QComboBox>
#include <QCoreApplication>

namespace shopdesk::ui {

void fillScope(QComboBox &choice, const ProductScope &scope)
{
    const auto selected = static_cast<int>(scope.selected.size());
    const auto shown = static_cast<int>(scope.shownCount);
    choice.clear();
    if (!scope.selected.isEmpty()) {
        choice.addItem(QCoreApplication::translate("ProductScope", "%Ln selected product(s)", nullptr, selected),
                       false);
    }
    if (scope.selected.size() != 1 || scope.shownCount != 1) {
        choice.addItem(
            QCoreApplication::translate("ProductScope", "All %Ln product(s) that the list shows", nullptr, shown),
            true);
    }
}

bool choosesAll(const QComboBox &choice)
{
    return choice.currentData().toBool();
}

store::Answer<Result<std::vector<catalog::ProductId>>> productsIn(Workbench &workbench, const ProductScope &scope,
                                                                  bool all)
{
    return workbench.store.read([scope, all](store::Connection &connection) {
        Result<std::vector<qint64>> ids(std::vector<qint64>(scope.selected.begin(), scope.selected.end()));
        if (all)
            ids = tables::readIds(connection, catalog::productList(), scope.shown);
        return std::move(ids).map([](const std::vector<qint64> &found) {
            std::vector<catalog::ProductId> products;
            products.reserve(found.size());
            for (const qint64 id : found)
                products.push_back({id});
            return products;
        });
    });
}

} // namespace shopdesk::ui
