// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SealedWords.h"

#include "members/FileBytes.h"
#include "support/Outcome.h"

#include <QtTest>

using namespace shopdesk;
using test::must;

namespace {
const QString phone = QStringLiteral("138-0000-1234");
const QString fields = QStringLiteral("[\"Wang Fang\",\"138-0000-1234\"]");
} // namespace

/// Words that an older Shopdesk kept in clear.
class SealedWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatStandsInClearIsSealedWhenTheShopOpens()
    {
        test::TestShop shop;
        const QByteArray base = "what the server has of " + phone.toUtf8();
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("INSERT INTO import_runs (id, source, file_name, started_at, finished_at, summary) "
                         "VALUES (1, 'support-tickets', 'a.csv', 0, 0, '{}')");
            work.execute("INSERT INTO set_aside_rows (id, run_id, source, line_number, reason_code, reason, fields, "
                         "source_key) VALUES (7, 1, 'support-tickets', 7, 'badKind', ?, ?, 'x')",
                         QStringLiteral("“%1” is not known").arg(phone), fields);
            work.execute("INSERT INTO sync_documents (table_name, row_id, database, revision, base) "
                         "VALUES ('orders', 5, 'd', '1-x', ?)",
                         base);
            work.execute("INSERT INTO words_to_seal VALUES (1)");
            return {};
        }));
        QVERIFY(test::bytesOf(shop).contains(phone.toUtf8())); // so the search itself works
        shop.reopen();
        QVERIFY(!test::bytesOf(shop).contains(phone.toUtf8()));
        const auto kept = [&](const char *column) {
            return must(shop.read([&](store::Connection &c) -> Result<QString> {
                const auto text =
                    c.value<QString>((QByteArray("SELECT ") + column + " FROM set_aside_rows").constData());
                return store::openedText(c.vault(), store::setAsidePlace(column, 7), text.value_or(QString()))
                    .value_or(QString());
            }));
        };
        const QString words = kept("fields");
        QCOMPARE(words, fields);
        QVERIFY(kept("reason").contains(phone));
        const auto openedBase = [&] {
            return must(shop.read([](store::Connection &c) {
                return c.vault().openBytes(
                    store::basePlace("orders", 5),
                    c.value<QByteArray>("SELECT base FROM sync_documents").value_or(QByteArray()));
            }));
        };
        QCOMPARE(openedBase(), base);
        const auto marks = [&] {
            return must(shop.read([](store::Connection &c) -> Result<int> {
                return c.value<int>("SELECT count(*) FROM words_to_seal").value_or(-1);
            }));
        };
        QCOMPARE(marks(), 0);
        // Once: what is sealed is not sealed again, not even where the power failed before the file was made anew.
        must(shop.write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("INSERT INTO words_to_seal VALUES (1)");
            return {};
        }));
        shop.reopen();
        QCOMPARE(kept("fields"), words);
        QVERIFY(kept("reason").contains(phone));
        QCOMPARE(openedBase(), base);
        QCOMPARE(marks(), 0);
    }

    /// Those were not sealed together with the others: a file may have lost its mark long ago.
    void documentsThatCouldNotBeTakenAreSealedToo()
    {
        test::TestShop shop;
        const QByteArray packed = qCompress(phone.toUtf8(), 0); // which the search finds
        QVERIFY(packed.contains(phone.toUtf8()));
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("INSERT INTO sync_set_aside (id, direction, database, reason, detail, document, set_aside_at) "
                         "VALUES ('members:7', 'in', 'd', 'badContent', '', ?, 0)",
                         packed);
            work.execute("DELETE FROM words_to_seal");
            return {};
        }));
        QVERIFY(test::bytesOf(shop).contains(phone.toUtf8()));
        for (int opening = 0; opening < 2; ++opening) { // the second leaves it as it is
            shop.reopen();
            QVERIFY(!test::bytesOf(shop).contains(phone.toUtf8()));
            must(shop.read([&](store::Connection &c) -> Result<void> {
                const auto kept = c.value<QByteArray>("SELECT document FROM sync_set_aside").value_or(QByteArray());
                [&] {
                    QCOMPARE(must(c.vault().openBytes(store::arrivedPlace("members:7"), kept)), packed);
                    QVERIFY(!c.vault().openBytes(store::arrivedPlace("members:8"), kept));
                    QCOMPARE(c.value<int>("SELECT count(*) FROM words_to_seal"), std::optional(0));
                }();
                return {};
            }));
        }
    }

    void sealedWordsStayInTheirPlace()
    {
        test::TestShop shop;
        must(shop.read([](store::Connection &c) -> Result<void> {
            const QString kept = store::sealedText(c.vault(), store::setAsidePlace("fields", 7), fields);
            [&] {
                QCOMPARE(store::openedText(c.vault(), store::setAsidePlace("fields", 7), kept), std::optional(fields));
                QVERIFY(!store::openedText(c.vault(), store::setAsidePlace("fields", 8), kept));
                QVERIFY(!store::openedText(c.vault(), store::setAsidePlace("reason", 7), kept));
                QVERIFY(!store::openedText(c.vault(), store::setAsidePlace("fields", 7), fields));
            }();
            return {};
        }));
    }
};

QTEST_GUILESS_MAIN(SealedWordsTest)
#include "SealedWordsTest.moc"
