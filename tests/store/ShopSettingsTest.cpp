// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ShopSettings.h"

#include "store/AuditTrail.h"
#include "store/ShopOperations.h"
#include "support/TestShop.h"

#include <QtTest>

using namespace shopdesk;

class ShopSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewNameIsKeptShownAndAudited();
    void aNameIsNeeded();
    void aNameThatIsTooLongIsRefused();
    void renamingIsPermitted();
    void theHistoryIsOfOneRecordNewestFirst();
};

namespace {

Result<void> rename(test::TestShop &shop, const QString &name)
{
    return shop.write([name](store::UnitOfWork &work) { return store::renameShop(work, name); });
}

} // namespace

void ShopSettingsTest::aNewNameIsKeptShownAndAudited()
{
    test::TestShop shop;
    QSignalSpy changed(&shop.store(), &store::Store::changed);
    QVERIFY(rename(shop, QStringLiteral("  Lantern\n& Leaf ")));
    QCOMPARE(shop.store().shop().name, QStringLiteral("Lantern & Leaf"));
    QVERIFY(changed.wait(2000));
    const auto seen = shop.read([](store::Connection &c) -> Result<QString> { return c.shop().name; });
    QCOMPARE(*seen, QStringLiteral("Lantern & Leaf"));

    const auto history =
        shop.read([](store::Connection &c) { return store::auditTrail(c, QStringLiteral("shop"), 1); });
    QCOMPARE(history->size(), size_t(1));
    QCOMPARE(history->front().operation, QStringLiteral("store.renameShop"));
    QCOMPARE(history->front().changes.value(QStringLiteral("name")).toArray().at(1).toString(),
             QStringLiteral("Lantern & Leaf"));

    shop.reopen();
    QCOMPARE(shop.store().shop().name, QStringLiteral("Lantern & Leaf"));
}

void ShopSettingsTest::aNameIsNeeded()
{
    test::TestShop shop;
    const store::Operation *operation = &store::operations().front();
    QCOMPARE(operation->name, "store.renameShop");
    const auto nameless = shop.write([operation](store::UnitOfWork &work) { return operation->run(work, {}); });
    QCOMPARE(nameless.error().code, QStringLiteral("store.nameMissing"));
    const auto renamed = rename(shop, QStringLiteral(" \t"));
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, QStringLiteral("store.nameMissing"));
    QCOMPARE(renamed.error().field, QStringLiteral("name"));
    QCOMPARE(shop.store().shop().name, QStringLiteral("Test shop"));
}

void ShopSettingsTest::aNameThatIsTooLongIsRefused()
{
    test::TestShop shop;
    QVERIFY(rename(shop, QString(200, QLatin1Char('a'))));
    const auto renamed = rename(shop, QString(201, QLatin1Char('a')));
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, QStringLiteral("store.textTooLong"));
}

void ShopSettingsTest::renamingIsPermitted()
{
    test::TestShop shop;
    shop.store().setActor({{}, QStringLiteral("Visitor"), {Permission::EditCatalog}});
    const auto renamed = rename(shop, QStringLiteral("Mine"));
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, QStringLiteral("staff.notAllowed"));
    QCOMPARE(shop.store().shop().name, QStringLiteral("Test shop"));
}

void ShopSettingsTest::theHistoryIsOfOneRecordNewestFirst()
{
    test::TestShop shop;
    for (const char *name : {"One", "Two", "Three"})
        QVERIFY(rename(shop, QString::fromLatin1(name)));
    const auto history =
        shop.read([](store::Connection &c) { return store::auditTrail(c, QStringLiteral("shop"), 1, 2); });
    QCOMPARE(history->size(), size_t(2));
    QVERIFY(history->at(0).id > history->at(1).id);
    QCOMPARE(history->at(0).changes.value(QStringLiteral("name")).toArray().at(1).toString(), QStringLiteral("Three"));
    const auto other =
        shop.read([](store::Connection &c) { return store::auditTrail(c, QStringLiteral("stores"), 1); });
    QVERIFY(other->empty());
}

QTEST_GUILESS_MAIN(ShopSettingsTest)
#include "ShopSettingsTest.moc"
