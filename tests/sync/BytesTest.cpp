// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Bytes.h"
#include "sync/SetAside.h"
#include "sync/TestDevice.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::sync;
using namespace shopdesk::test;

namespace {

const QByteArray picture = QByteArray("a picture").repeated(1'000);

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString documentOf(const QByteArray &bytes)
{
    return QStringLiteral("bytes-pictures:") + QString::fromLatin1(hashOf(bytes).toHex());
}

} // namespace

/// Pictures and files follow the records that name them.
class BytesTest : public QObject
{
    Q_OBJECT

    qint64 m_now = 1'800'000'000'000;
    std::unique_ptr<ModelServer> m_server;
    std::unique_ptr<TestDevice> m_one, m_two;

    static void addPicture(TestDevice &device, qint64 id, const QByteArray &bytes, qint64 product = 70)
    {
        device.must([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("INSERT INTO pictures (sha256, media_type, width, height, created_at, bytes) "
                         "VALUES (?, 'image/png', 3, 2, 1, ?) ON CONFLICT DO NOTHING",
                         hashOf(bytes), bytes);
            work.execute("INSERT INTO product_pictures (id, product_id, sha256, position) VALUES (?, ?, ?, 0)", id,
                         product, hashOf(bytes));
            work.execute("UPDATE products SET updated_at = updated_at + 1 WHERE id = ?", product);
            return {};
        });
    }
    static void removePicture(TestDevice &device, qint64 id)
    {
        device.must([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("DELETE FROM product_pictures WHERE id = ?", id);
            work.execute("UPDATE products SET updated_at = updated_at + 1 WHERE id = 70");
            return {};
        });
    }
    static bool holds(TestDevice &device, const QByteArray &bytes)
    {
        return device.value<QByteArray>("SELECT bytes FROM pictures WHERE sha256 = ?", hashOf(bytes)) == bytes;
    }
    bool isOnServer(const QByteArray &bytes) const
    {
        return !m_server->body(companyName(), documentOf(bytes)).isEmpty();
    }
    static int jobs(TestDevice &device) { return device.value<int>("SELECT count(*) FROM sync_bytes"); }
    void syncBoth()
    {
        for (int turn = 0; turn < 3; ++turn) {
            QVERIFY(m_one->sync(*m_server).isWhole());
            QVERIFY(m_two->sync(*m_server).isWhole());
        }
    }

private slots:
    void init()
    {
        m_server = serverOfTheShop();
        m_one = std::make_unique<TestDevice>(1, m_now);
        m_two = std::make_unique<TestDevice>(2, m_now);
        for (TestDevice *device : {m_one.get(), m_two.get()})
            device->change("INSERT INTO company_link (id, address, company, account, connected_at) "
                           "VALUES (1, 'https://a', 'c', 'S01', 1)");
        m_one->change(
            "INSERT INTO products (id, name, kind, created_at, updated_at) VALUES (70, 'Tea', 'goods', 1, 1)");
        syncBoth();
    }

    void aPictureIsThereWithItsProduct()
    {
        addPicture(*m_one, 80, picture);
        QVERIFY(m_one->sync(*m_server).isWhole());
        QVERIFY(isOnServer(picture));
        QVERIFY(m_two->sync(*m_server).isWhole());
        QVERIFY(holds(*m_two, picture));
        QCOMPARE(m_two->value<int>("SELECT width FROM pictures"), 3);
        QCOMPARE(jobs(*m_one) + jobs(*m_two), 0);
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM outbox"), 0); // its coming is no change
        QCOMPARE(m_one->everything(), m_two->everything());
        // The same picture once more, at another product, goes no second time.
        m_two->change(
            "INSERT INTO products (id, name, kind, created_at, updated_at) VALUES (71, 'Cup', 'goods', 1, 1)");
        addPicture(*m_two, 81, picture, 71);
        int writes = 0;
        m_server->fault = [&](const QString &request) -> std::optional<Fault> {
            writes += request.startsWith(QLatin1String("write")) ? 1 : 0;
            return std::nullopt;
        };
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(writes, 1); // the product
    }

    void everyAnswerMayBeLost()
    {
        addPicture(*m_one, 80, picture);
        for (int request = 1; request < 12; ++request) {
            int asked = 0;
            m_server->fault = [&](const QString &) -> std::optional<Fault> {
                return ++asked == request ? std::optional(Fault{RemoteFailure::NoAnswer, true, false}) : std::nullopt;
            };
            m_one->sync(*m_server);
        }
        m_server->fault = {};
        syncBoth();
        QVERIFY(holds(*m_two, picture));
        QCOMPARE(jobs(*m_one) + jobs(*m_two), 0);
    }

    /// The computer that has the bytes may have lost its network between a record and its picture.
    void theRecordDoesNotWaitForItsPicture()
    {
        addPicture(*m_one, 80, picture);
        bool hasSent = false;
        m_server->fault = [&](const QString &request) -> std::optional<Fault> {
            hasSent = hasSent || request.startsWith(QLatin1String("write"));
            const bool isForPicture = hasSent && request.startsWith(QLatin1String("document"));
            return isForPicture ? std::optional(Fault{}) : std::nullopt;
        };
        m_one->sync(*m_server);
        m_server->fault = {};
        QVERIFY(!isOnServer(picture));
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM product_pictures"), 1);
        QVERIFY(!holds(*m_two, picture));
        QVERIFY(m_one->sync(*m_server).isWhole());
        QVERIFY(m_two->sync(*m_server).isWhole());
        QVERIFY(!holds(*m_two, picture)); // not asked for with every round
        m_now += 61'000;
        QVERIFY(m_two->sync(*m_server).isWhole());
        QVERIFY(holds(*m_two, picture));
        QCOMPARE(jobs(*m_two), 0);
    }

    void otherBytesThanTheNameSaysAreNotKept()
    {
        addPicture(*m_one, 80, picture);
        QVERIFY(m_one->sync(*m_server).isWhole());
        QJsonObject document = m_server->body(companyName(), documentOf(picture));
        const QJsonObject data{{QStringLiteral("data"), QString::fromLatin1(QByteArray("other").toBase64())}};
        document[u"_attachments"] = QJsonObject{{QStringLiteral("data"), data}};
        m_server->put(companyName(), documentOf(picture), document);
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(m_two->value<int>("SELECT count(*) FROM pictures"), 0);
        const auto aside = *setAsideDocuments(m_two->connection());
        QCOMPARE(aside.size(), size_t(1));
        QCOMPARE(aside[0].id, documentOf(picture));
        QCOMPARE(aside[0].reason, QStringLiteral("file"));
        QVERIFY(!aside[0].isOutgoing && !aside[0].detail.isEmpty());
        QCOMPARE(status(m_two->connection())->setAside, qint64(1));
        // Once it is right there, whoever asks gets it.
        m_server->put(companyName(), documentOf(picture),
                      *bytesDocument(m_one->connection(), {&bytesTables()[0], hashOf(picture), {}}));
        QVERIFY(m_two->sync(*m_server).isWhole());
        QVERIFY(!holds(*m_two, picture));
        QCOMPARE(m_two->must([](store::UnitOfWork &work) { return retrySetAside(work); }), 1);
        QVERIFY(m_two->sync(*m_server).isWhole());
        QVERIFY(holds(*m_two, picture));
    }

    void whatNothingNamesGoesFromTheServerToo()
    {
        addPicture(*m_one, 80, picture);
        syncBoth();
        removePicture(*m_one, 80);
        syncBoth();
        QVERIFY(!isOnServer(picture));
        QVERIFY(!holds(*m_two, picture));
        QCOMPARE(jobs(*m_one) + jobs(*m_two), 0);
    }

    /// Undone: the same picture under another id.
    void whatIsPutBackStays()
    {
        addPicture(*m_one, 80, picture);
        syncBoth();
        removePicture(*m_one, 80);
        addPicture(*m_one, 81, picture);
        syncBoth();
        QVERIFY(isOnServer(picture));
        QVERIFY(holds(*m_one, picture));
        QVERIFY(holds(*m_two, picture));
        removePicture(*m_two, 81);
        syncBoth();
        addPicture(*m_two, 82, picture);
        syncBoth();
        QVERIFY(isOnServer(picture));
        QVERIFY(holds(*m_one, picture));
    }

    void aDatabaseThatWasMadeAnewGetsThemAgain()
    {
        addPicture(*m_one, 80, picture);
        syncBoth();
        m_server->recreate(companyName());
        syncBoth();
        QVERIFY(isOnServer(picture));
    }

    void manyGoInSeveralRounds()
    {
        for (int i = 0; i < 60; ++i)
            addPicture(*m_one, 100 + i, QByteArray("picture ") + QByteArray::number(i));
        const RoundReport first = m_one->sync(*m_server);
        QVERIFY(first.hasMoreBytes);
        const RoundReport second = m_one->sync(*m_server);
        QVERIFY(!second.hasMoreBytes);
        QCOMPARE(jobs(*m_one), 0);
        QCOMPARE(m_server->ids(companyName()).filter(QStringLiteral("bytes-pictures:")).size(), 60);
    }

    /// They would be tried again with every round, at once, and nothing else would ever have its turn.
    void jobsOfAClosedStoreStandInNobodysWay()
    {
        for (int i = 0; i < 60; ++i)
            m_one->change(
                "INSERT INTO sync_bytes (job, table_name, sha256, database) VALUES ('send', 'pictures', ?, 'closed')",
                hashOf(QByteArray::number(i)));
        addPicture(*m_one, 80, picture);
        const RoundReport round = m_one->sync(*m_server);
        QVERIFY(round.isWhole());
        QVERIFY(!round.hasMoreBytes);
        QVERIFY(isOnServer(picture));
        QCOMPARE(jobs(*m_one), 60); // until the store is open to it
    }

    /// A file of a ticket stands in the database of its store, and never among what the company shares.
    void theFilesOfAStoreStayItsOwn()
    {
        m_one->change("INSERT INTO tickets (id, number, store_id, kind, status, priority, channel, subject, opened_at, "
                      "updated_at) VALUES (60, 'T-1', ?, 'question', 'new', 'normal', 'email', 'Tea', 1, 1)",
                      theStore);
        m_one->change("INSERT INTO ticket_messages (id, ticket_id, author, visibility, channel, at, staff_name) "
                      "VALUES (61, 60, 'customer', 'public', 'email', 1, '')");
        m_one->change("INSERT INTO files (sha256, created_at, bytes) VALUES (?, 1, ?)", hashOf(picture), picture);
        m_one->change("INSERT INTO ticket_attachments (id, message_id, sha256, name, media_type) "
                      "VALUES (62, 61, ?, 'slip.png', 'image/png')",
                      hashOf(picture));
        QVERIFY(m_one->sync(*m_server).isWhole());
        const QString id = QStringLiteral("bytes-files:") + QString::fromLatin1(hashOf(picture).toHex());
        QVERIFY(!m_server->body(storeName(), id).isEmpty());
        QVERIFY(m_server->body(companyName(), id).isEmpty());
        QVERIFY(m_two->sync(*m_server).isWhole());
        QCOMPARE(m_two->value<QByteArray>("SELECT bytes FROM files"), picture);
    }
};

QTEST_GUILESS_MAIN(BytesTest)
#include "BytesTest.moc"
