// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Settings.h"

#include "store/AuditTrail.h"
#include "support/TestShop.h"

#include <QJsonArray>
#include <QtTest>

using namespace shopdesk;

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void aSettingIsKeptAndAudited();
    void settingsArePermitted();
    void aDraftComesBackAfterAnything();
    void aDraftIsSealed();
    void droppedDraftsAreGone();
};

namespace {

const QString key = QStringLiteral("member/new");

Result<void> keep(test::TestShop &shop, const QJsonObject &value)
{
    return shop.write([value](store::UnitOfWork &work) { return store::keepDraft(work, key, value); });
}

std::optional<QJsonObject> kept(test::TestShop &shop)
{
    return *shop.read([](store::Connection &c) -> Result<std::optional<QJsonObject>> { return store::draft(c, key); });
}

} // namespace

void SettingsTest::aSettingIsKeptAndAudited()
{
    test::TestShop shop;
    const QString name = QStringLiteral("catalog.lowStock");
    const auto value = [&] {
        return *shop.read([name](store::Connection &c) -> Result<QString> {
            return store::setting(c, name, QStringLiteral("none"));
        });
    };
    QCOMPARE(value(), QStringLiteral("none"));
    for (const char *text : {"3", "5"})
        QVERIFY(
            shop.write([=](store::UnitOfWork &w) { return store::setSetting(w, name, QString::fromLatin1(text)); }));
    QCOMPARE(value(), QStringLiteral("5"));
    const auto trail =
        shop.read([](store::Connection &c) { return store::auditTrail(c, QStringLiteral("settings"), 0); });
    QCOMPARE(trail->size(), size_t(2));
    QCOMPARE(trail->front().changes.value(name).toArray(), (QJsonArray{QStringLiteral("3"), QStringLiteral("5")}));
}

void SettingsTest::settingsArePermitted()
{
    test::TestShop shop;
    shop.store().setActor({{}, QStringLiteral("Visitor"), {}});
    const auto set = shop.write([](store::UnitOfWork &w) { return store::setSetting(w, key, key); });
    QVERIFY(!set);
    QCOMPARE(set.error().code, QStringLiteral("staff.notAllowed"));
}

void SettingsTest::aDraftComesBackAfterAnything()
{
    test::TestShop shop;
    QVERIFY(!kept(shop));
    const QJsonObject typed{{QStringLiteral("name"), QStringLiteral("王芳 “x”")},
                            {QStringLiteral("price"), qint64(9'007'199'254'740'993)},
                            {QStringLiteral("cost"), QJsonValue()}};
    QVERIFY(keep(shop, {{QStringLiteral("name"), QStringLiteral("first")}}));
    QVERIFY(keep(shop, typed));
    shop.reopen();
    QCOMPARE(kept(shop).value(), typed);
    QCOMPARE(kept(shop)->value(QStringLiteral("price")).toInteger(), 9'007'199'254'740'993);
}

void SettingsTest::aDraftIsSealed()
{
    test::TestShop shop;
    QVERIFY(keep(shop, {{QStringLiteral("phone"), QStringLiteral("13800001234")}}));
    shop.close();
    QFile file(shop.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(key.toUtf8())); // the write has reached the file
    QVERIFY(!bytes.contains("13800001234"));
}

void SettingsTest::droppedDraftsAreGone()
{
    test::TestShop shop;
    QVERIFY(keep(shop, {{QStringLiteral("name"), QStringLiteral("x")}}));
    QVERIFY(shop.write([](store::UnitOfWork &work) { return store::dropDraft(work, key); }));
    QVERIFY(!kept(shop));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
