// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/SmallShop.h"

#include "bench/Must.h"
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "members/Members.h"

#include <QFile>

namespace shopdesk::bench {

SmallShop::SmallShop(int products, int members)
{
    const auto shop =
        must(store::Store::create(path("base"), {QStringLiteral("Bench"), QStringLiteral("EUR"),
                                                 QStringLiteral("Europe/Berlin"), QStringLiteral("Main")}));
    must(shop->writeNow([&](store::UnitOfWork &work) { return fill(work, products, members); }));
}

void SmallShop::write(const std::function<Result<void>(store::UnitOfWork &)> &change)
{
    must(must(store::Store::open(path("base")))->writeNow(change));
}

QString SmallShop::copy(const char *name) const
{
    for (const char *suffix : {"", ".key"}) {
        QFile::remove(path(name) + QLatin1String(suffix));
        QFile::copy(path("base") + QLatin1String(suffix), path(name) + QLatin1String(suffix));
    }
    return path(name);
}

QString SmallShop::path(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name) + QStringLiteral(".shopdesk"));
}

Result<void> SmallShop::fill(store::UnitOfWork &work, int products, int members)
{
    m_store = must(catalog::stores(work.connection())).front().id;
    for (int i = 0; i < products; ++i) {
        catalog::ProductDraft draft;
        draft.name = QStringLiteral("Product %1").arg(i);
        draft.variants.push_back({{}, {}, QStringLiteral("SKU-%1").arg(i), priceOf(i), {}, {}});
        const auto id = must(catalog::createProduct(work, draft));
        m_variants.push_back(must(catalog::product(work.connection(), id)).variants.front().id);
        catalog::StockDraft receipt;
        receipt.store = m_store;
        receipt.variant = m_variants.back();
        receipt.quantity = 1'000'000;
        receipt.reason = catalog::StockReason::Receipt;
        must(catalog::bookStock(work, receipt));
    }
    for (int i = 0; i < members; ++i) {
        members::MemberDraft draft;
        draft.name = QStringLiteral("Member %1").arg(i);
        m_members.push_back(must(members::createMember(work, draft)));
    }
    return {};
}

} // namespace shopdesk::bench
