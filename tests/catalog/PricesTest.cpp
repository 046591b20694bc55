// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Prices.h"
#include "catalog/CatalogShop.h"

#include <QElapsedTimer>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

const BusinessDay monday = BusinessDay::fromDate(QDate(2026, 11, 23));

class PricedShop : public CatalogShop
{
public:
    PriceListId addList(PriceListDraft draft) { return must(tryList(std::move(draft))); }
    Result<PriceListId> tryList(PriceListDraft draft)
    {
        if (draft.name.isNull())
            draft.name = QStringLiteral("List %1").arg(++m_lists);
        return write([&](store::UnitOfWork &work) { return createPriceList(work, draft); });
    }
    Result<void> set(PriceListId list, const std::vector<ListPrice> &prices)
    {
        return write([&](store::UnitOfWork &work) { return setListPrices(work, list, prices); });
    }
    PriceAnswer ask(const PriceQuestion &question)
    {
        return must(read([&](store::Connection &c) { return priceOf(c, question); }));
    }
    qint64 price(VariantId variant, BusinessDay day = monday) { return ask({variant, {}, {}, {}, day}).price.minor; }

private:
    int m_lists = 0;
};

} // namespace

class PricesTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutListsThePriceIsTheProductsOwn()
    {
        PricedShop shop;
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("C"), 10'000));
        const PriceAnswer answer = shop.ask({cup, {}, {}, {}, monday});
        QCOMPARE(answer.price, Money{10'000});
        QCOMPARE(answer.usual, Money{10'000});
        QVERIFY(!answer.list);
        QCOMPARE(answer.explanation, QStringLiteral("The price of the product itself."));
        QCOMPARE(codeOf(shop.read([](store::Connection &c) {
                     return priceOf(c, {VariantId{9}, {}, {}, {}, monday});
                 })),
                 QStringLiteral("catalog.variantNotFound"));
    }

    void aListHoldsForItsTierChannelAndStore()
    {
        PricedShop shop;
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("C"), 10'000));
        const PriceTier gold{7};
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("INSERT INTO tiers (id, name, rank, updated_at) VALUES (?, 'Gold', 7, 0)", gold);
            return {};
        }));
        const StoreId main = shop.firstStore();
        PriceListDraft draft;
        draft.tier = gold;
        draft.channel = QStringLiteral("web");
        draft.store = main;
        const PriceListId list = shop.addList(draft);
        must(shop.set(list, {{cup, Money{8'000}}}));
        const QString web = QStringLiteral("web");
        QCOMPARE(shop.ask({cup, gold, web, main, monday}).price, Money{8'000});
        QCOMPARE(shop.ask({cup, {}, web, main, monday}).price, Money{10'000});
        QCOMPARE(shop.ask({cup, PriceTier{gold.value + 1}, web, main, monday}).price, Money{10'000});
        QCOMPARE(shop.ask({cup, gold, QStringLiteral("counter"), main, monday}).price, Money{10'000});
        QCOMPARE(shop.ask({cup, gold, web, StoreId{main.value + 1}, monday}).price, Money{10'000});
        QCOMPARE(shop.ask({cup, gold, web, main, monday}).list, list);
    }

    void firstAndLastDayAreIncluded()
    {
        PricedShop shop;
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("C"), 10'000));
        PriceListDraft draft;
        draft.firstDay = monday;
        draft.lastDay = monday.plus(6);
        must(shop.set(shop.addList(draft), {{cup, Money{9'000}}}));
        QCOMPARE(shop.price(cup, monday.plus(-1)), 10'000);
        QCOMPARE(shop.price(cup, monday), 9'000);
        QCOMPARE(shop.price(cup, monday.plus(6)), 9'000);
        QCOMPARE(shop.price(cup, monday.plus(7)), 10'000);
        // One day alone, and open ends.
        PriceListDraft oneDay;
        oneDay.firstDay = oneDay.lastDay = monday.plus(20);
        must(shop.set(shop.addList(oneDay), {{cup, Money{5'000}}}));
        QCOMPARE(shop.price(cup, monday.plus(20)), 5'000);
        QCOMPARE(shop.price(cup, monday.plus(21)), 10'000);
        PriceListDraft open;
        open.lastDay = monday.plus(-30);
        must(shop.set(shop.addList(open), {{cup, Money{4'000}}}));
        QCOMPARE(shop.price(cup, monday.plus(-30)), 4'000);
        QCOMPARE(shop.price(cup, monday.plus(-29)), 10'000);
    }

    /// The day is the shop's: London's clocks are an hour ahead of UTC in summer.
    void theDayIsTheShops()
    {
        PricedShop shop;
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("C"), 10'000));
        PriceListDraft draft;
        draft.firstDay = draft.lastDay = BusinessDay::fromDate(QDate(2026, 7, 1));
        must(shop.set(shop.addList(draft), {{cup, Money{1}}}));
        const ShopZone zone = shop.store().shop().zone;
        const auto at = [&](int day, int hour, int minute) {
            return shop.price(cup,
                              zone.dayOf({QDateTime(QDate(2026, day == 30 ? 6 : 7, day), QTime(hour, minute), Qt::UTC)
                                              .toMSecsSinceEpoch()}));
        };
        QCOMPARE(at(30, 22, 59), 10'000);
        QCOMPARE(at(30, 23, 0), 1); // midnight in London
        QCOMPARE(at(1, 22, 59), 1);
        QCOMPARE(at(1, 23, 0), 10'000);
    }

    void discountsRoundHalvesUpwards()
    {
        PricedShop shop;
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("C"), 2'390));
        const PriceListId list = shop.addList({});
        const auto off = [&](int percent) {
            must(shop.set(list, {{cup, {}, percent}}));
            return shop.price(cup);
        };
        QCOMPARE(off(2500), 1793); // 23.90 × 75 % = 17.925
        QCOMPARE(off(1000), 2151);
        QCOMPARE(off(0), 2390);
        QCOMPARE(off(10'000), 0);
        QCOMPARE(off(1), 2390); // 23.897…
    }

    void priorityThenPriceThenAgeDecide()
    {
        PricedShop shop;
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("C"), 10'000));
        const auto list = [&](const char *name, int priority, qint64 price) {
            PriceListDraft draft;
            draft.name = QString::fromLatin1(name);
            draft.priority = priority;
            const PriceListId id = shop.addList(draft);
            must(shop.set(id, {{cup, Money{price}}}));
            return id;
        };
        list("Usual", 0, 9'000);
        list("Sale", 0, 8'000);
        QCOMPARE(
            shop.ask({cup, {}, {}, {}, monday}).explanation,
            QStringLiteral("“Sale” sets 80.00 instead of 100.00. It goes before “Usual” (90.00), because its price "
                           "is lower."));
        const PriceListId dear = list("Airport", 5, 12'000);
        QCOMPARE(shop.ask({cup, {}, {}, {}, monday}).price, Money{12'000});
        QCOMPARE(shop.ask({cup, {}, {}, {}, monday}).explanation,
                 QStringLiteral("“Airport” sets 120.00 instead of 100.00. It goes before “Sale” (80.00), because its "
                                "priority is higher."));
        const PriceListId twin = list("Twin", 5, 12'000);
        QVERIFY(twin != dear);
        QCOMPARE(shop.ask({cup, {}, {}, {}, monday}).list, dear);
        QVERIFY(shop.ask({cup, {}, {}, {}, monday})
                    .explanation.endsWith(QStringLiteral("“Twin” has the same price (120.00) and is newer.")));
        must(shop.write([&](store::UnitOfWork &work) { return archivePriceList(work, dear); }));
        must(shop.write([&](store::UnitOfWork &work) { return archivePriceList(work, twin); }));
        QCOMPARE(shop.price(cup), 8'000);
        must(shop.write([&](store::UnitOfWork &work) { return restorePriceList(work, dear); }));
        QCOMPARE(shop.price(cup), 12'000);
    }

    void aGeneralDiscountIsForACategoryAndThoseInIt()
    {
        PricedShop shop;
        const CategoryId tea = shop.addCategory(QStringLiteral("Tea"));
        const CategoryId green = shop.addCategory(QStringLiteral("Green"), tea);
        const CategoryId cups = shop.addCategory(QStringLiteral("Cups"));
        const auto addIn = [&](const char *sku, CategoryId category) {
            ProductDraft draft = productDraft(QString::fromLatin1(sku), QString::fromLatin1(sku), 1'000);
            draft.category = category;
            return shop.firstVariant(shop.add(draft));
        };
        const VariantId sencha = addIn("SENCHA", green);
        const VariantId cup = addIn("CUP", cups);
        const VariantId loose = addIn("LOOSE", {});
        PriceListDraft draft;
        draft.name = QStringLiteral("Tea week");
        draft.percentOff = 1'000;
        draft.category = tea;
        const PriceListId list = shop.addList(draft);
        QCOMPARE(shop.price(sencha), 900);
        QCOMPARE(shop.price(cup), 1'000);
        QCOMPARE(shop.price(loose), 1'000);
        QCOMPARE(shop.ask({sencha, {}, {}, {}, monday}).explanation,
                 QStringLiteral("“Tea week” takes 10 % off 10.00."));
        // What a list says of one variant goes before, also where it is dearer or of another category.
        must(shop.set(list, {{sencha, Money{950}}, {cup, {}, 500}}));
        QCOMPARE(shop.price(sencha), 950);
        QCOMPARE(shop.price(cup), 950);
        must(shop.set(list, {{sencha}, {cup}}));
        QCOMPARE(shop.price(sencha), 900);
        QCOMPARE(shop.price(cup), 1'000);
        draft.category = {};
        must(shop.write([&](store::UnitOfWork &work) { return updatePriceList(work, list, draft); }));
        QCOMPARE(shop.price(loose), 900);
    }

    void aProductShowsWhichPriceHoldsWhere()
    {
        PricedShop shop;
        ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("S"), 1'000);
        draft.variants.push_back({{}, QStringLiteral("large"), QStringLiteral("L"), Money{2'000}, {}, {}});
        const ProductId id = shop.add(draft);
        const VariantId small = shop.firstVariant(id);
        PriceListDraft general;
        general.name = QStringLiteral("General");
        general.percentOff = 2'000;
        shop.addList(general);
        PriceListDraft first;
        first.name = QStringLiteral("First");
        first.priority = 1;
        must(shop.set(shop.addList(first), {{small, Money{1'100}}}));
        const auto held = must(shop.read([&](store::Connection &c) { return pricesOf(c, id); }));
        QStringList told;
        for (const HeldPrice &price : held)
            told << QStringLiteral("%1 %2 %3 %4")
                        .arg(price.sku, price.list.rules.name)
                        .arg(price.price.minor)
                        .arg(price.ofVariant);
        QCOMPARE(told, QStringList({QStringLiteral("S First 1100 1"), QStringLiteral("S General 800 0"),
                                    QStringLiteral("L General 1600 0")}));
    }

    void refusesBadLists_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *change, const char *code, const char *field) {
            QTest::newRow(change) << QString::fromLatin1(change) << QString::fromLatin1(code)
                                  << QString::fromLatin1(field);
        };
        row("no name", "catalog.nameMissing", "name");
        row("long name", "catalog.textTooLong", "name");
        row("same name", "catalog.nameInUse", "name");
        row("tier", "catalog.tierNotFound", "tier");
        row("store", "catalog.storeNotFound", "store");
        row("category", "catalog.categoryNotFound", "category");
        row("channel", "catalog.badChannel", "channel");
        row("days", "catalog.badDays", "lastDay");
        row("priority", "catalog.badPriority", "priority");
        row("percent", "catalog.badPercent", "percentOff");
        row("negative percent", "catalog.badPercent", "percentOff");
    }

    void refusesBadLists()
    {
        QFETCH(QString, change);
        QFETCH(QString, code);
        QFETCH(QString, field);
        PricedShop shop;
        PriceListDraft other;
        other.name = QStringLiteral("Taken");
        shop.addList(other);
        PriceListDraft draft;
        draft.name = QStringLiteral("Good");
        if (change == QLatin1String("no name"))
            draft.name = QStringLiteral(" ");
        else if (change == QLatin1String("long name"))
            draft.name = QString(201, QLatin1Char('x'));
        else if (change == QLatin1String("same name"))
            draft.name = QStringLiteral(" Taken ");
        else if (change == QLatin1String("tier"))
            draft.tier = {7};
        else if (change == QLatin1String("store"))
            draft.store = {7};
        else if (change == QLatin1String("category"))
            draft.category = {7};
        else if (change == QLatin1String("channel"))
            draft.channel = QStringLiteral("imported");
        else if (change == QLatin1String("priority"))
            draft.priority = 1'001;
        else if (change == QLatin1String("percent"))
            draft.percentOff = 10'001;
        else if (change == QLatin1String("negative percent"))
            draft.percentOff = -1;
        else {
            draft.firstDay = monday;
            draft.lastDay = monday.plus(-1);
        }
        const auto refused = shop.tryList(draft);
        QCOMPARE(codeOf(refused), code);
        QCOMPARE(fieldOf(refused), field);
    }

    void refusesBadPrices()
    {
        PricedShop shop;
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("C"), 10'000));
        const PriceListId list = shop.addList({});
        QCOMPARE(codeOf(shop.set({7}, {{cup, Money{1}}})), QStringLiteral("catalog.priceListNotFound"));
        QCOMPARE(fieldOf(shop.set(list, {{cup, Money{1}}, {VariantId{7}, Money{1}}})),
                 QStringLiteral("prices[1].variant"));
        QCOMPARE(codeOf(shop.set(list, {{cup, Money{-1}}})), QStringLiteral("catalog.badPrice"));
        QCOMPARE(codeOf(shop.set(list, {{cup, Money{100'000'000'000}}})), QStringLiteral("catalog.badPrice"));
        QCOMPARE(codeOf(shop.set(list, {{cup, Money{1}, 100}})), QStringLiteral("catalog.badPrice"));
        QCOMPARE(codeOf(shop.set(list, {{cup, {}, 10'001}})), QStringLiteral("catalog.badPercent"));
        // One that is wrong keeps all of them away.
        QCOMPARE(codeOf(shop.set(list, {{cup, Money{1}}, {cup, Money{-1}}})), QStringLiteral("catalog.badPrice"));
        QVERIFY(must(shop.read([&](store::Connection &c) { return listPrices(c, list); })).empty());
    }

    void changesNeedPermissionAndAreNoted()
    {
        PricedShop shop;
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("C"), 10'000));
        const PriceListId list = shop.addList({});
        const auto refused = [&](auto change) { return codeOf(shop.store().writeNow(change, stranger())); };
        const QString notAllowed = QStringLiteral("staff.notAllowed");
        QCOMPARE(refused([](store::UnitOfWork &w) { return createPriceList(w, {}); }), notAllowed);
        QCOMPARE(refused([&](store::UnitOfWork &w) { return updatePriceList(w, list, {}); }), notAllowed);
        QCOMPARE(refused([&](store::UnitOfWork &w) { return archivePriceList(w, list); }), notAllowed);
        QCOMPARE(refused([&](store::UnitOfWork &w) { return setListPrices(w, list, {}); }), notAllowed);
        must(shop.set(list, {{cup, Money{8'000}}}));
        must(shop.set(list, {{cup, {}, 500}}));
        QCOMPARE(
            shop.text("SELECT changes FROM audit_entries WHERE operation = 'catalog.setListPrices' "
                      "ORDER BY id DESC LIMIT 1"),
            QStringLiteral(
                R"({"prices":[[{"percentOff":null,"price":8000,"sku":"C"}],[{"percentOff":500,"price":null,"sku":"C"}]]})"));
        QCOMPARE(shop.number("SELECT count(*) FROM outbox WHERE table_name = 'price_lists'"), 1);
    }

    /// 2,000 random questions over random lists, against the rule written out in the plainest way.
    void theRuleHoldsForRandomLists()
    {
        PricedShop shop;
        QRandomGenerator random(42);
        std::vector<VariantId> variants;
        for (int i = 0; i < 5; ++i)
            variants.push_back(
                shop.firstVariant(shop.add(QStringLiteral("P"), QStringLiteral("P%1").arg(i), 5'000 + i)));
        struct Known
        {
            PriceListId id;
            PriceListDraft rules;
            std::map<VariantId, Money> prices;
        };
        std::vector<Known> known;
        for (int i = 0; i < 30; ++i) {
            Known list;
            list.rules.priority = random.bounded(3);
            if (random.bounded(2))
                list.rules.channel = priceChannels().at(random.bounded(4));
            if (random.bounded(2))
                list.rules.firstDay = monday.plus(random.bounded(20));
            if (random.bounded(2))
                list.rules.lastDay = list.rules.firstDay.value_or(monday).plus(random.bounded(20));
            list.id = shop.addList(list.rules);
            for (const VariantId variant : variants) {
                if (random.bounded(3) == 0)
                    list.prices[variant] = Money{random.bounded(4'000, 6'000)};
            }
            std::vector<ListPrice> prices;
            for (const auto &[variant, price] : list.prices)
                prices.push_back({variant, price});
            must(shop.set(list.id, prices));
            known.push_back(list);
        }
        for (int i = 0; i < 2'000; ++i) {
            const size_t which = random.bounded(5);
            const PriceQuestion question{
                variants[which], {}, priceChannels().at(random.bounded(4)), {}, monday.plus(random.bounded(45))};
            std::optional<std::tuple<int, Money, PriceListId>> best;
            for (const Known &list : known) {
                const auto price = list.prices.find(question.variant);
                const PriceListDraft &rules = list.rules;
                if (price == list.prices.end() || (!rules.channel.isEmpty() && rules.channel != question.channel)
                    || (rules.firstDay && question.day < *rules.firstDay)
                    || (rules.lastDay && question.day > *rules.lastDay))
                    continue;
                const std::tuple candidate{-rules.priority, price->second, list.id};
                best = best ? std::min(*best, candidate) : candidate;
            }
            const PriceAnswer answer = shop.ask(question);
            QCOMPARE(answer.price, best ? std::get<1>(*best) : Money{5'000 + static_cast<qint64>(which)});
            QCOMPARE(answer.list, best ? std::get<2>(*best) : PriceListId{});
        }
    }

    void isQuickWhereNoListHolds()
    {
        PricedShop shop;
        const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("C"), 10'000));
        const auto perQuestion = must(shop.read([&](store::Connection &c) -> Result<double> {
            constexpr int times = 5'000;
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < times; ++i)
                must(priceOf(c, {cup, {}, QStringLiteral("counter"), {}, monday}));
            return static_cast<double>(timer.nsecsElapsed()) / times / 1000;
        }));
        qInfo("%.1f microseconds", perQuestion);
        QVERIFY(perQuestion < 200);
    }
};

QTEST_GUILESS_MAIN(PricesTest)
#include "PricesTest.moc"
