// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/AttributeValues.h"
#include "catalog/CatalogShop.h"
#include "catalog/ProductList.h"
#include "support/ListProbe.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

const QString yes = QStringLiteral("yes");
const QString no = QStringLiteral("no");

/// A shop that knows the material, the weight, the origin of its goods and whether they may go into the dishwasher.
class DescribedShop : public CatalogShop
{
public:
    DescribedShop()
    {
        material = define(QStringLiteral("Material"), AttributeKind::Choice,
                          {QStringLiteral("porcelain"), QStringLiteral(" glass "), QStringLiteral("glass")});
        weight = define(QStringLiteral("Weight in g"), AttributeKind::Number);
        origin = define(QStringLiteral("Origin"), AttributeKind::Text);
        washable = define(QStringLiteral("Dishwasher"), AttributeKind::YesNo);
    }
    AttributeId define(const QString &name, AttributeKind kind, const QStringList &choices = {})
    {
        return must(write([&](store::UnitOfWork &work) { return createAttribute(work, {name, kind, choices}); }));
    }
    Result<void> change(AttributeId id, const AttributeDraft &draft)
    {
        return write([&](store::UnitOfWork &work) { return updateAttribute(work, id, draft); });
    }
    Result<void> set(ProductId product, const std::vector<AttributeValue> &values)
    {
        return write([&](store::UnitOfWork &work) { return setAttributes(work, product, values); });
    }
    /// "Material: glass; Weight in g: 12.5"
    QString told(ProductId product)
    {
        const auto values = must(read([&](store::Connection &c) { return attributesOf(c, product); }));
        return attributesText(values, yes, no).replace(QLatin1Char('\n'), QStringLiteral("; "));
    }

    AttributeId material;
    AttributeId weight;
    AttributeId origin;
    AttributeId washable;
};

} // namespace

class AttributesTest : public QObject
{
    Q_OBJECT
private slots:
    void aProductHasValuesOfEachKind()
    {
        DescribedShop shop;
        const ProductId cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
        must(shop.set(cup, {{shop.material, QStringLiteral(" glass ")},
                            {shop.weight, QStringLiteral("120.500")},
                            {shop.origin, QString::fromUtf8("景德镇")},
                            {shop.washable, yes}}));
        QCOMPARE(shop.told(cup),
                 QString::fromUtf8("Dishwasher: yes; Material: glass; Origin: 景德镇; Weight in g: 120.5"));
        must(shop.set(cup, {{shop.weight, QStringLiteral("-0,25")}, {shop.origin, QStringLiteral("  ")}}));
        QCOMPARE(shop.told(cup), QStringLiteral("Weight in g: -0.25"));
        QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'catalog.setAttributes'"), 2);
        must(shop.set(cup, {{shop.weight, QStringLiteral("-0.25")}})); // nothing new
        QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'catalog.setAttributes'"), 2);
    }

    void refusesValuesThatCannotBe()
    {
        DescribedShop shop;
        const ProductId cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
        const auto refused = [&](AttributeId attribute, const QString &value) {
            const auto outcome = shop.set(cup, {{attribute, value}});
            return codeOf(outcome) + QLatin1Char(' ') + fieldOf(outcome);
        };
        const QString bad = QStringLiteral("catalog.badAttribute attributes");
        QCOMPARE(refused(shop.material, QStringLiteral("wood")), bad);
        QCOMPARE(refused(shop.weight, QStringLiteral("heavy")), bad);
        QCOMPARE(refused(shop.weight, QStringLiteral("1.2.3")), bad);
        QCOMPARE(refused(shop.washable, QStringLiteral("maybe")), bad);
        QCOMPARE(refused(shop.origin, QString(201, QLatin1Char('x'))),
                 QStringLiteral("catalog.textTooLong attributes"));
        QCOMPARE(refused({7}, yes), QStringLiteral("catalog.attributeNotFound attributes"));
        QCOMPARE(codeOf(shop.set({7}, {})), QStringLiteral("catalog.productNotFound"));
        QCOMPARE(shop.told(cup), QString());
    }

    void definitionsAreChecked()
    {
        DescribedShop shop;
        const auto tried = [&](const AttributeDraft &draft) {
            return codeOf(shop.write([&](store::UnitOfWork &work) { return createAttribute(work, draft); }));
        };
        QCOMPARE(tried({QStringLiteral(" ")}), QStringLiteral("catalog.nameMissing"));
        QCOMPARE(tried({QStringLiteral("a:b")}), QStringLiteral("catalog.nameMissing"));
        QCOMPARE(tried({QString(65, QLatin1Char('x'))}), QStringLiteral("catalog.textTooLong"));
        QCOMPARE(tried({QStringLiteral("material")}), QStringLiteral("catalog.nameInUse"));
        QCOMPARE(tried({QStringLiteral("Size"), AttributeKind::Choice, {QStringLiteral(" ")}}),
                 QStringLiteral("catalog.badChoices"));
        const auto known = must(shop.read([](store::Connection &c) { return attributes(c); }));
        QCOMPARE(known.size(), size_t(4));
        QCOMPARE(known[1].rules.choices, QStringList({QStringLiteral("porcelain"), QStringLiteral("glass")}));
    }

    void whatProductsHaveStaysAllowed()
    {
        DescribedShop shop;
        const ProductId cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
        must(shop.set(cup, {{shop.material, QStringLiteral("glass")}}));
        const AttributeDraft without{QStringLiteral("Material"), AttributeKind::Choice, {QStringLiteral("porcelain")}};
        QCOMPARE(codeOf(shop.change(shop.material, without)), QStringLiteral("catalog.attributeInUse"));
        QCOMPARE(fieldOf(shop.change(shop.material, {QStringLiteral("Material"), AttributeKind::Number})),
                 QStringLiteral("kind"));
        must(shop.change(shop.material, {QStringLiteral("Stuff"), AttributeKind::Text}));
        QCOMPARE(shop.told(cup), QStringLiteral("Stuff: glass"));
        must(shop.write([&](store::UnitOfWork &work) { return archiveAttribute(work, shop.material); }));
        QCOMPARE(must(shop.read([](store::Connection &c) { return attributes(c); })).size(), size_t(3));
        QCOMPARE(shop.told(cup), QStringLiteral("Stuff: glass"));
    }

    void areWrittenALineEach()
    {
        DescribedShop shop;
        const auto read = [&](const char *text) {
            return shop.read([&](store::Connection &c) {
                return attributesFrom(c, QString::fromUtf8(text), QString::fromUtf8("是"), QString::fromUtf8("否"));
            });
        };
        const auto values = must(read("material: glass\n\nDishwasher： 是\n Weight in g : 12 \nOrigin: Jing: de"));
        QCOMPARE(values.size(), size_t(4));
        QCOMPARE(values[0].attribute, shop.material);
        QCOMPARE(values[1].value, yes);
        QCOMPARE(values[2].value, QStringLiteral("12"));
        QCOMPARE(values[3].value, QStringLiteral("Jing: de"));
        QCOMPARE(must(read("Dishwasher: No")).front().value, no);
        QCOMPARE(codeOf(read("glass")), QStringLiteral("catalog.badAttribute"));
        const auto unknown = read("Colour: red");
        QCOMPARE(codeOf(unknown), QStringLiteral("catalog.attributeNotFound"));
        QVERIFY(messageOf(unknown).contains(QStringLiteral("“Colour”")));
    }

    void listsFilterByThem()
    {
        DescribedShop shop;
        const auto add = [&](const char *sku, const QString &material, const QString &washable) {
            const ProductId id = shop.add(QString::fromLatin1(sku), QString::fromLatin1(sku));
            must(shop.set(id, {{shop.material, material}, {shop.washable, washable}}));
        };
        add("A", QStringLiteral("glass"), yes);
        add("B", QStringLiteral("glass"), no);
        add("C", QStringLiteral("porcelain"), yes);
        add("D", {}, {});
        const auto with = [&](const QVariantList &values) {
            tables::ListQuery query;
            query.filters.insert(QStringLiteral("attribute"), values);
            return listColumn(shop, productList(), QStringLiteral("sku"), query).join(QString());
        };
        const auto key = [](AttributeId id, const char *value) {
            return QStringLiteral("%1:%2").arg(id.value).arg(QLatin1String(value));
        };
        QCOMPARE(with({key(shop.material, "glass")}), QStringLiteral("AB"));
        QCOMPARE(with({key(shop.material, "glass"), key(shop.material, "porcelain")}), QStringLiteral("ABC"));
        QCOMPARE(with({key(shop.material, "glass"), key(shop.washable, "yes")}), QStringLiteral("A"));
        QCOMPARE(with({QStringLiteral("rubbish")}), QString());
        const auto choices = must(shop.read([](store::Connection &c) -> Result<std::vector<tables::FilterChoice>> {
            return attributeFilter().choices(c);
        }));
        QStringList titles;
        for (const tables::FilterChoice &choice : choices)
            titles << choice.title;
        QCOMPARE(titles, QStringList({QStringLiteral("Dishwasher: yes"), QStringLiteral("Dishwasher: no"),
                                      QStringLiteral("Material: porcelain"), QStringLiteral("Material: glass")}));
    }

    void changesNeedPermission()
    {
        DescribedShop shop;
        const ProductId cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
        const auto refused = [&](auto change) { return codeOf(shop.store().writeNow(change, stranger())); };
        const QString notAllowed = QStringLiteral("staff.notAllowed");
        QCOMPARE(refused([](store::UnitOfWork &w) { return createAttribute(w, {}); }), notAllowed);
        QCOMPARE(refused([&](store::UnitOfWork &w) { return updateAttribute(w, shop.weight, {}); }), notAllowed);
        QCOMPARE(refused([&](store::UnitOfWork &w) { return archiveAttribute(w, shop.weight); }), notAllowed);
        QCOMPARE(refused([&](store::UnitOfWork &w) { return setAttributes(w, cup, {}); }), notAllowed);
    }
};

QTEST_GUILESS_MAIN(AttributesTest)
#include "AttributesTest.moc"
