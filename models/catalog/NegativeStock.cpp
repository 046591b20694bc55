// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/NegativeStock.h"

#include "store/Settings.h"

namespace shopdesk::catalog {

namespace {
const QString settingKey = QStringLiteral("catalog.negativeStock");
const QString allowedWord = QStringLiteral("allowed");
} // namespace

bool negativeStockAllowed(store::Connection &connection)
{
    return store::setting(connection, settingKey) == allowedWord;
}

Result<void> allowNegativeStock(store::UnitOfWork &work, bool allowed)
{
    if (auto may = work.require(Permission::ManageShop); !may)
        return may;
    return store::setSetting(work, settingKey, allowed ? allowedWord : QStringLiteral("refused"));
}

} // namespace shopdesk::catalog
