// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Shelf.h"
#include "catalog/CatalogShop.h"
#include "catalog/ProductList.h"
#include "tables/ListReader.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

ProductDraft between(const char *sku, std::optional<Instant> from, std::optional<Instant> until)
{
    ProductDraft draft = productDraft(QString::fromLatin1(sku), QString::fromLatin1(sku));
    draft.shelfFrom = from;
    draft.shelfUntil = until;
    return draft;
}

} // namespace

class ShelfTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstInstantIsInAndTheLastIsOut()
    {
        CatalogShop shop;
        const Instant from{1'800'000'000'000};
        const Instant until{1'800'000'060'000};
        const ProductId id = shop.add(between("A", from, until));
        QCOMPARE(shop.product(id).shelfFrom, std::optional(from));
        QCOMPARE(shop.product(id).shelfUntil, std::optional(until));
        const VariantId variant = shop.firstVariant(id);
        const auto isOn = [&](qint64 ms) {
            return must(shop.read([&](store::Connection &c) { return isOnShelf(c, variant, {ms}); }));
        };
        QVERIFY(!isOn(from.ms - 1));
        QVERIFY(isOn(from.ms));
        QVERIFY(isOn(until.ms - 1));
        QVERIFY(!isOn(until.ms));
        ProductDraft off = draftOf(shop.product(id));
        off.onShelf = false;
        must(shop.update(id, off));
        QVERIFY(!isOn(from.ms));
        off.onShelf = true;
        must(shop.update(id, off));
        must(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, id); }));
        QVERIFY(!isOn(from.ms));
        QCOMPARE(codeOf(shop.read([](store::Connection &c) { return isOnShelf(c, VariantId{7}, {0}); })),
                 QStringLiteral("catalog.variantNotFound"));
    }

    void listsShowWhatIsOnTheShelfNow()
    {
        CatalogShop shop;
        const Instant now = Instant::now();
        const Instant before{now.ms - 3'600'000};
        const Instant after{now.ms + 3'600'000};
        shop.add(between("ALWAYS", {}, {}));
        shop.add(between("SINCE", before, {}));
        shop.add(between("STILL", {}, after));
        shop.add(between("DURING", before, after));
        shop.add(between("SOON", after, {}));
        shop.add(between("GONE", {}, before));
        ProductDraft off = productDraft(QStringLiteral("OFF"), QStringLiteral("OFF"));
        off.onShelf = false;
        shop.add(off);
        const auto skus = [&](const char *shelf) {
            tables::ListQuery query;
            query.sort = QStringLiteral("sku");
            if (*shelf)
                query.filters.insert(QStringLiteral("shelf"), {QString::fromLatin1(shelf)});
            return must(shop.read([&](store::Connection &c) -> Result<QStringList> {
                const tables::ListDefinition list = productList();
                QStringList found;
                const auto rows = tables::readRows(c, list, must(tables::readIds(c, list, query)));
                for (const tables::Row &row : must(rows))
                    found << row[1].toString() + QLatin1Char(' ') + row[7].toString();
                return found;
            }));
        };
        QCOMPARE(skus("on"), QStringList({QStringLiteral("ALWAYS active"), QStringLiteral("DURING active"),
                                          QStringLiteral("SINCE active"), QStringLiteral("STILL active")}));
        QCOMPARE(skus("off"), QStringList({QStringLiteral("GONE off_shelf"), QStringLiteral("OFF off_shelf"),
                                           QStringLiteral("SOON off_shelf")}));
        QCOMPARE(skus("").size(), 7);
    }

    void refusesAnEndBeforeItsBeginning()
    {
        CatalogShop shop;
        const auto refused = shop.tryAdd(between("A", Instant{5}, Instant{5}));
        QCOMPARE(codeOf(refused), QStringLiteral("catalog.badShelfTimes"));
        QCOMPARE(fieldOf(refused), QStringLiteral("shelfUntil"));
        QVERIFY(shop.tryAdd(between("A", Instant{5}, Instant{6})).has_value());
    }

    void timesAreOnTheShopsClocks()
    {
        const ShopZone london = must(ShopZone::fromName(QStringLiteral("Europe/London")));
        const auto read = [&](const char *text) { return shelfInstantFrom(QString::fromUtf8(text), london); };
        QCOMPARE(must(read("2026-07-01 09:00")).ms,
                 QDateTime(QDate(2026, 7, 1), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(must(read(" 2026-12-1  9:05 ")).ms,
                 QDateTime(QDate(2026, 12, 1), QTime(9, 5), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(must(read("2026-12-01")).ms, QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(shelfInstantText(must(read("2026-07-01 09:00")), london), QStringLiteral("2026-07-01 09:00"));
        for (const char *bad :
             {"", "tomorrow", "2026-02-30", "2026-12-01 25:00", "2026-12-01 9", "01.12.2026", "9999-01-01"})
            QCOMPARE(codeOf(read(bad)), QStringLiteral("catalog.badTime"));
    }
};

QTEST_GUILESS_MAIN(ShelfTest)
#include "ShelfTest.moc"
