// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleSpecials.h"

#include "catalog/PriceLists.h"
#include "catalog/Products.h"
#include "catalog/Serials.h"
#include "catalog/Stock.h"
#include "orders/Orders.h"

namespace shopdesk::sample {

namespace {

using catalog::VariantId;

Result<VariantId> created(store::UnitOfWork &work, const catalog::ProductDraft &draft)
{
    const auto id = catalog::createProduct(work, draft);
    if (!id)
        return Failure(id.error());
    return catalog::product(work.connection(), *id).map([](const catalog::Product &made) {
        return made.variants.front().id;
    });
}

catalog::ProductDraft draftOf(const char *name, const char *sku, Money price)
{
    catalog::ProductDraft draft;
    draft.name = QString::fromUtf8(name);
    draft.variants.push_back({{}, {}, QString::fromLatin1(sku), price, {}, {}});
    return draft;
}

/// A tea set of goods that there is plenty of.
Result<void> makeBundle(store::UnitOfWork &work, StoreId store)
{
    catalog::ProductDraft draft = draftOf("Gift box for two 双人礼盒", "BOX-001", {});
    draft.kind = catalog::ProductKind::Bundle;
    draft.priceIsSum = true;
    store::Query rows = work.connection().query(
        "SELECT variant_id FROM stock_levels WHERE store_id = ? ORDER BY on_hand DESC, variant_id LIMIT 2", store);
    for (qint64 pieces = 1; rows.next(); ++pieces)
        draft.components.push_back({rows.get<VariantId>(0), pieces});
    return created(work, draft).map([](VariantId) {});
}

Result<void> makeTierPrices(store::UnitOfWork &work)
{
    catalog::PriceListDraft list;
    list.name = QString::fromUtf8("Best members 贵宾价");
    list.tier = work.connection()
                    .value<catalog::PriceTier>("SELECT id FROM tiers ORDER BY rank DESC LIMIT 1")
                    .value_or(catalog::PriceTier{});
    list.percentOff = 500;
    return catalog::createPriceList(work, list).map([](catalog::PriceListId) {});
}

Result<void> sellOne(store::UnitOfWork &work, StoreId store, VariantId cooker, const QString &serial, Instant at)
{
    orders::OrderDraft sale;
    sale.store = store;
    sale.country = QStringLiteral("China");
    sale.placedAt = std::min(at, work.now());
    orders::LineDraft line{cooker};
    line.serials << serial;
    sale.lines.push_back(line);
    const auto totals = orders::totalsOf(work.connection(), sale);
    if (!totals)
        return Failure(totals.error());
    sale.payments.push_back({orders::PaymentKind::Card, totals->total});
    return orders::place(work, sale).map([](orders::OrderId) {});
}

Result<void> makeCookers(store::UnitOfWork &work, StoreId store, BusinessDay today)
{
    catalog::ProductDraft draft = draftOf("Rice cooker 电饭煲", "RICE-001", Money{39'900});
    draft.variants.front().serialised = true;
    draft.variants.front().cost = Money{24'000};
    draft.warrantyMonths = 24;
    const auto cooker = created(work, draft);
    if (!cooker)
        return Failure(cooker.error());
    QStringList serials;
    for (int i = 1; i <= 6; ++i)
        serials << QStringLiteral("RC26-%1").arg(4'100 + i * 17);
    const ShopZone &zone = work.shop().zone;
    catalog::StockDraft receipt{store, *cooker, serials.size(), catalog::StockReason::Receipt};
    receipt.occurredAt = std::min(zone.fromLocal(today.plus(-1).toDate(), QTime(21, 30)), work.now());
    if (const auto booked = catalog::bookStock(work, receipt); !booked)
        return Failure(booked.error());
    if (auto entered = catalog::registerSerials(work, store, *cooker, serials); !entered)
        return entered;
    for (int i = 0; i < 2; ++i) {
        const Instant at = zone.fromLocal(today.toDate(), QTime(10 + i, 15));
        if (auto sold = sellOne(work, store, *cooker, serials[i], at); !sold)
            return sold;
    }
    return {};
}

} // namespace

Result<void> makeSpecials(store::UnitOfWork &work, StoreId store, BusinessDay today)
{
    if (auto done = makeBundle(work, store); !done)
        return done;
    if (auto done = makeTierPrices(work); !done)
        return done;
    return makeCookers(work, store, today);
}

} // namespace shopdesk::sample
