// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Search.h"
#include "support/TestShop.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::store;
using namespace shopdesk::test;

class SearchTest : public QObject
{
    Q_OBJECT

    TestShop m_shop;

    QSet<qint64> find(const QString &typed)
    {
        return *m_shop.read([&](Connection &c) -> Result<QSet<qint64>> {
            QSet<qint64> found;
            Query query =
                c.query("SELECT rowid FROM product_search WHERE product_search MATCH ?", matchExpression(typed));
            while (query.next())
                found.insert(query.get<qint64>(0));
            return found;
        });
    }

private slots:
    void initTestCase()
    {
        const QStringList texts{QString(), QStringLiteral("Celadon tea cup 青瓷茶杯 CUP-0042 6901234567892"),
                                QStringLiteral("Teapot 紫砂茶壶 POT-7"), QStringLiteral("ＦＵＬＬ Width ﬁne 𠮷野家"),
                                QStringLiteral("ÉCLAIR straße")};
        const auto written = (m_shop.write([&](UnitOfWork &work) -> Result<void> {
            for (int id = 1; id < texts.size(); ++id)
                work.execute("INSERT INTO products (id, name, kind, search_text, created_at, updated_at) "
                             "VALUES (?, 'P', 'goods', ?, 0, 0)",
                             id, texts[id]);
            return {};
        }));
        QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QSet<qint64>>("ids");
        const auto row = [](const char *typed, QSet<qint64> ids) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << ids;
        };
        row("tea", {1, 2});
        row("TEA CUP", {1});
        row("cup tea", {1});
        row("elado", {1});
        row("茶杯", {1});
        row("青瓷茶", {1});
        row("茶", {1, 2});
        row("杯", {1});
        row("瓷杯", {});
        row("0042", {1});
        row("CUP-00", {1});
        row("345678", {1});
        row("7", {1, 2});
        row("full", {3});
        row("fine", {3});
        row("𠮷野", {3});
        row("𠮷", {3});
        row("éclair", {4});
        row("STRAßE", {4});
        row("zz", {});
        row("\" OR *", {});
        row("te\"a", {1, 2});
    }

    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QSet<qint64>, ids);
        const QString expression = matchExpression(typed);
        QCOMPARE(expression.isEmpty() ? QSet<qint64>() : find(typed), ids);
    }

    void everyFragmentOfRandomTextIsFound()
    {
        QRandomGenerator random(20261122);
        const QString letters = QStringLiteral("abcdeXYZ0123王芳茶杯");
        QVERIFY(m_shop.write([&](UnitOfWork &work) -> Result<void> {
            work.execute("DELETE FROM products WHERE id >= 1000");
            for (int id = 1000; id < 1100; ++id) {
                QString text;
                for (int i = 0; i < 12; ++i)
                    text += letters[random.bounded(int(letters.size()))];
                work.execute("INSERT INTO products (id, name, kind, search_text, created_at, updated_at) "
                             "VALUES (?, ?, 'goods', ?, 0, 0)",
                             id, text, text);
            }
            return {};
        }));
        const auto texts = *m_shop.read([](Connection &c) -> Result<QMap<qint64, QString>> {
            QMap<qint64, QString> all;
            Query query = c.query("SELECT id, lower(search_text) FROM products WHERE id >= 1000");
            while (query.next())
                all[query.get<qint64>(0)] = query.get<QString>(1);
            return all;
        });
        for (int i = 0; i < 300; ++i) {
            const QString text = texts[1000 + random.bounded(100)];
            const int length = 1 + random.bounded(6);
            const QString fragment = text.mid(random.bounded(int(text.size()) - length), length);
            QSet<qint64> expected;
            for (auto it = texts.begin(); it != texts.end(); ++it)
                if (it.value().contains(fragment))
                    expected.insert(it.key());
            QSet<qint64> found = find(fragment);
            found.removeIf([](qint64 id) { return id < 1000; });
            QCOMPARE(found, expected);
        }
    }

    void nothingTypedMatchesNothing()
    {
        QCOMPARE(matchExpression(QString()), QString());
        QCOMPARE(matchExpression(QStringLiteral("  -*\"'() ")), QString());
    }

    void changedTextIsFoundByItsNewWords()
    {
        QVERIFY(m_shop.write([](UnitOfWork &work) -> Result<int> {
            return work.execute("UPDATE products SET search_text = 'lantern' WHERE id = 2");
        }));
        QCOMPARE(find(QStringLiteral("紫砂")), QSet<qint64>());
        QCOMPARE(find(QStringLiteral("lantern")), QSet<qint64>{2});
        QVERIFY(m_shop.write([](UnitOfWork &work) -> Result<void> {
            work.execute("INSERT INTO product_search (product_search) VALUES ('integrity-check')");
            return {};
        }));
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "SearchTest.moc"
