// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Content.h"
#include "sync/TestDevice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::sync;
using namespace shopdesk::test;

/// The one codec: rows to documents and back.
class ContentTest : public QObject
{
    Q_OBJECT

    qint64 m_now = 1'800'000'000'000;

    static Column column(ColumnKind kind) { return {QStringLiteral("c"), kind, true, false, false, false}; }
    /// As it is after it went through the text of a document.
    static QJsonValue sent(const QJsonValue &value)
    {
        return QJsonDocument::fromJson(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).array().first();
    }

private slots:
    void valuesComeBackAsTheyWere_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QVariant>("value");
        const auto integer = int(ColumnKind::Integer);
        for (const qint64 value :
             {qint64(0), qint64(-1), qint64(1) << 53, (qint64(1) << 53) + 1, -(qint64(1) << 53) - 1,
              std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
            QTest::addRow("integer %lld", value) << integer << QVariant(value);
        for (const qint64 value : {qint64(1), qint64(1) << 62, std::numeric_limits<qint64>::max()})
            QTest::addRow("id %lld", value) << int(ColumnKind::Id) << QVariant(value);
        QTest::newRow("text") << int(ColumnKind::Text) << QVariant(QStringLiteral("茶 \"tea\"\n\\"));
        QTest::newRow("empty text") << int(ColumnKind::Text) << QVariant(QStringLiteral(""));
        QTest::newRow("bytes") << int(ColumnKind::Bytes) << QVariant(QByteArray("\0\xff\x80 x", 5));
        QTest::newRow("real") << int(ColumnKind::Real) << QVariant(0.1);
    }

    void valuesComeBackAsTheyWere()
    {
        QFETCH(int, kind);
        QFETCH(QVariant, value);
        const Column c = column(ColumnKind(kind));
        const auto back = fromJson(c, sent(toJson(c, value)));
        QVERIFY(back);
        QCOMPARE(*back, value);
    }

    void largeIntegersAreNeverNumbers()
    {
        const Column c = column(ColumnKind::Integer);
        QVERIFY(toJson(c, (qint64(1) << 53) + 1).isString());
        QVERIFY(toJson(c, qint64(1) << 53).isDouble());
        QVERIFY(toJson(column(ColumnKind::Id), qint64(5)).isString());
    }

    void aProductIsOneDocument()
    {
        TestDevice one(1, m_now), two(2, m_now);
        one.change("INSERT INTO products (id, name, kind, created_at, updated_at, search_text) "
                   "VALUES (70, 'Tea', 'goods', 1, 9007199254740993, 'what search finds')");
        one.change("INSERT INTO variants (id, product_id, name, sku, price) VALUES (71, 70, '', 'T-1', 500)");
        one.change("INSERT INTO barcodes (id, variant_id, code, pieces) VALUES (72, 71, '4006381333931', 12)");
        one.change("INSERT INTO attributes (id, name, kind, updated_at) VALUES (73, 'Origin', 'text', 1)");
        one.change("INSERT INTO product_attributes (product_id, attribute_id, value) VALUES (70, 73, '云南')");
        const Shapes shapes(one.connection());
        const ReplicatedTable &products = *replicatedTable(u"products");
        const QJsonObject content = *readContent(one.connection(), shapes, products, 70);
        QVERIFY(!checkContent(shapes, products, 70, content));
        QVERIFY(!content[u"row"].toObject().contains(u"search_text")); // derived
        QVERIFY(!content[u"row"].toObject().contains(u"id"));          // said by the name
        QCOMPARE(content[u"row"][u"updated_at"].toString(), QStringLiteral("9007199254740993"));
        const QJsonObject variant = content[u"children"][u"variants"][idToText(71)].toObject();
        QVERIFY(!variant.contains(u"product_id")); // said by its place
        QCOMPARE(variant[u"price"].toInt(), 500);
        QCOMPARE(content[u"children"][u"barcodes"][idToText(72)][u"variant_id"].toString(), idToText(71));
        QCOMPARE(content[u"children"][u"product_attributes"][idToText(73)][u"value"].toString(),
                 QStringLiteral("云南"));
        QCOMPARE(referencesOf(shapes, products, 70, content),
                 std::vector<RowName>({{QStringLiteral("attributes"), 73}}));

        two.change("INSERT INTO attributes (id, name, kind, updated_at) VALUES (73, 'Origin', 'text', 1)");
        two.must([&](store::UnitOfWork &work) -> Result<void> {
            writeContent(work, shapes, products, 70, readContent(work.connection(), shapes, products, 70), content);
            return {};
        });
        QCOMPARE(*readContent(two.connection(), shapes, products, 70), content);
        // Written once more, nothing is touched.
        const int before = two.connection().database().getTotalChanges();
        two.must([&](store::UnitOfWork &work) -> Result<void> {
            writeContent(work, shapes, products, 70, readContent(work.connection(), shapes, products, 70), content);
            return {};
        });
        QCOMPARE(two.connection().database().getTotalChanges() - before, 1); // the last id of the device
        two.must([&](store::UnitOfWork &work) -> Result<void> {
            deleteContent(work, shapes, products, 70);
            return {};
        });
        QCOMPARE(two.value<int>("SELECT (SELECT count(*) FROM products) + (SELECT count(*) FROM barcodes)"), 0);
    }

    /// A folder, a mailbox that does not answer: what only this computer has stays with it.
    void settingsOfAComputerStayThere()
    {
        TestDevice one(1, m_now);
        one.change("INSERT INTO settings (key, value) VALUES ('channels/folder', '/home/shop/chats'), "
                   "('device/mailbox/1', '1'), ('channels/sender/1', 'abc')");
        const Shapes shapes(one.connection());
        const QJsonObject content = *readContent(one.connection(), shapes, *replicatedTable(u"shop"), 1);
        const QJsonObject settings = content[u"children"][u"settings"].toObject();
        QVERIFY(settings.contains(u"channels/sender/1"));
        QVERIFY(!settings.contains(u"channels/folder") && !settings.contains(u"device/mailbox/1"));
    }

    void childrenOfOthersAreRefused()
    {
        TestDevice one(1, m_now);
        const Shapes shapes(one.connection());
        const ReplicatedTable &orders = *replicatedTable(u"orders");
        one.change("INSERT INTO products (id, name, kind, created_at, updated_at) VALUES (70, 'Tea', 'goods', 1, 1)");
        one.change("INSERT INTO variants (id, product_id, name, sku, price) VALUES (71, 70, '', 'T-1', 500)");
        const ReplicatedTable &products = *replicatedTable(u"products");
        QJsonObject content = *readContent(one.connection(), shapes, products, 70);
        QJsonObject children = content[u"children"].toObject();
        children[u"barcodes"] = QJsonObject{{idToText(72), QJsonObject{{QStringLiteral("id"), idToText(72)},
                                                                       {QStringLiteral("variant_id"), idToText(999)},
                                                                       {QStringLiteral("code"), QStringLiteral("1")},
                                                                       {QStringLiteral("pieces"), 1}}}};
        content[u"children"] = children;
        QVERIFY(checkContent(shapes, products, 70, content)); // the variant is another product's
        QVERIFY(checkContent(shapes, orders, 70, content));   // and this is no order
    }
};

QTEST_GUILESS_MAIN(ContentTest)
#include "ContentTest.moc"
