// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnOperations.h"

#include "returns/ReturnShop.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace shopdesk;
using namespace shopdesk::test;

/// A return by the names of its operations, as the command line and other programs call them.
class ReturnOperationsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<ReturnShop>(); }
    void fromRequestToClose();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();

private:
    Result<QJsonObject> tryCall(const char *name, const QJsonObject &input)
    {
        std::vector<store::Operation> all(returns::operations().begin(), returns::operations().end());
        const auto service = returns::serviceOperations();
        all.insert(all.end(), service.begin(), service.end());
        for (const store::Operation &operation : all) {
            if (QLatin1String(operation.name) == QLatin1String(name))
                return m_shop->write([&](store::UnitOfWork &work) { return store::run(operation, work, input); });
        }
        qFatal("there is no operation %s", name);
    }
    QJsonObject call(const char *name, const QJsonObject &input) { return must(tryCall(name, input)); }

    std::unique_ptr<ReturnShop> m_shop;
};

void ReturnOperationsTest::fromRequestToClose()
{
    const auto cup = m_shop->addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = m_shop->place(m_shop->sale({{cup, 3}}, m_shop->clara));
    const QString store = sale.store.text();
    call("returns.createPolicy", {{QStringLiteral("name"), QStringLiteral("All")},
                                  {QStringLiteral("fee"), 500},
                                  {QStringLiteral("automatic"), true},
                                  {QStringLiteral("validFrom"), QStringLiteral("2020-01-01T00:00:00.000Z")}});
    QCOMPARE(call("returns.policies", {}).value(QStringLiteral("policies")).toArray().size(), 1);
    const QJsonArray lines = call("returns.returnable", {{QStringLiteral("order"), sale.id.text()}})
                                 .value(QStringLiteral("lines"))
                                 .toArray();
    QCOMPARE(lines.first().toObject().value(QStringLiteral("left")).toInt(), 3);
    const QJsonObject wanted{
        {QStringLiteral("store"), store},
        {QStringLiteral("order"), sale.id.text()},
        {QStringLiteral("lines"),
         QJsonArray{QJsonObject{{QStringLiteral("orderLine"), lines.first().toObject().value(QStringLiteral("line"))},
                                {QStringLiteral("quantity"), 2},
                                {QStringLiteral("reason"), QStringLiteral("faulty")}}}}};
    QVERIFY(call("returns.outlook", wanted).value(QStringLiteral("isAutomatic")).toBool());
    const QJsonObject made = call("returns.request", wanted);
    QCOMPARE(made.value(QStringLiteral("status")).toString(), QStringLiteral("approved"));
    const QJsonObject id{{QStringLiteral("id"), made.value(QStringLiteral("id"))}};
    QJsonObject received = id;
    received.insert(QStringLiteral("store"), store);
    const QJsonObject here = call("returns.receive", received);
    const QString line =
        here.value(QStringLiteral("lines")).toArray().first().toObject().value(QStringLiteral("id")).toString();
    QJsonObject found = id;
    QJsonObject finding{{QStringLiteral("line"), line}, {QStringLiteral("quantity"), 2}};
    found.insert(QStringLiteral("findings"), QJsonArray{finding});
    // What becomes of the pieces has to be said.
    QCOMPARE(codeOf(tryCall("returns.inspect", found)), QStringLiteral("returns.badDisposition"));
    finding.insert(QStringLiteral("disposition"), QStringLiteral("resell"));
    found.insert(QStringLiteral("findings"), QJsonArray{finding});
    call("returns.inspect", found);
    QCOMPARE(call("returns.previewSettling", id).value(QStringLiteral("givenBack")).toInt(), 1'900);
    QCOMPARE(call("returns.settle", id).value(QStringLiteral("status")).toString(), QStringLiteral("settled"));
    QCOMPARE(call("returns.postings", id).value(QStringLiteral("fee")).toInt(), 100);
    QCOMPARE(call("returns.close", id).value(QStringLiteral("steps")).toArray().size(), 6);
    QCOMPARE(call("returns.figures", {}).value(QStringLiteral("credits")).toInt(), 1);
    QCOMPARE(m_shop->allComplaints(), QStringList());
}

void ReturnOperationsTest::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QString>("code");
    const QString none = QStringLiteral("0000000000123");
    QTest::newRow("a field") << QByteArray("returns.request") << QJsonObject{{QStringLiteral("nonsense"), 1}}
                             << QStringLiteral("operation.badInput");
    QTest::newRow("a wish") << QByteArray("returns.request")
                            << QJsonObject{{QStringLiteral("wish"), QStringLiteral("gold")}}
                            << QStringLiteral("operation.badInput");
    QTest::newRow("a photo") << QByteArray(
        "returns.addPhoto") << QJsonObject{{QStringLiteral("id"), none}, {QStringLiteral("bytes"), QStringLiteral("%")}}
                             << QStringLiteral("operation.badInput");
    QTest::newRow("a return") << QByteArray("returns.settle") << QJsonObject{{QStringLiteral("id"), none}}
                              << QStringLiteral("returns.notFound");
    QTest::newRow("a number") << QByteArray("returns.return")
                              << QJsonObject{{QStringLiteral("number"), QStringLiteral("R-1")}}
                              << QStringLiteral("returns.notFound");
    QTest::newRow("a serial") << QByteArray("returns.soldPiece")
                              << QJsonObject{{QStringLiteral("serial"), QStringLiteral("X")}}
                              << QStringLiteral("returns.serialUnknown");
    QTest::newRow("a repair") << QByteArray("returns.pickUp") << QJsonObject{{QStringLiteral("id"), none}}
                              << QStringLiteral("returns.repairNotFound");
    QTest::newRow("a claim") << QByteArray("returns.endClaim") << QJsonObject{{QStringLiteral("id"), none}}
                             << QStringLiteral("returns.notFound");
    QTest::newRow("no due time") << QByteArray("returns.setDueTime")
                                 << QJsonObject{{QStringLiteral("state"), QStringLiteral("received")}}
                                 << QStringLiteral("returns.badDueTime");
    QTest::newRow("a policy") << QByteArray("returns.withdrawPolicy") << QJsonObject{{QStringLiteral("id"), none}}
                              << QStringLiteral("returns.policyNotFound");
}

void ReturnOperationsTest::refusesWhatItDoesNotKnow()
{
    QFETCH(QByteArray, name);
    QFETCH(QJsonObject, input);
    QFETCH(QString, code);
    QCOMPARE(codeOf(tryCall(name.constData(), input)), code);
}

QTEST_GUILESS_MAIN(ReturnOperationsTest)
#include "ReturnOperationsTest.moc"
