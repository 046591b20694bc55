// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/TwoDevices.h"

using namespace shopdesk;
using namespace shopdesk::test;

/// What a supplier owes is noted in the shop and in the office at once, and both computers still understand each other.
class ClaimsOnTwoDevicesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TwoDevices> m_company;

    QJsonObject call(TestDevice &device, const char *name, const QJsonObject &input)
    {
        return m_company->call(device, name, input);
    }
    /// A claim that both know: a cup went back to whoever made it.
    QString claimed()
    {
        TestDevice &one = *m_company->one;
        const QString product = call(one, "catalog.createProduct",
                                     {{QStringLiteral("name"), QStringLiteral("Cup")},
                                      {QStringLiteral("sku"), QStringLiteral("CUP")},
                                      {QStringLiteral("price"), 1'000}})[u"id"]
                                    .toString();
        const QJsonValue variant =
            call(one, "catalog.product", {{QStringLiteral("id"), product}})[u"variants"][0][u"id"];
        call(one, "catalog.bookStock",
             {{QStringLiteral("store"), idToText(theStore)},
              {QStringLiteral("variant"), variant},
              {QStringLiteral("quantity"), 5},
              {QStringLiteral("reason"), QStringLiteral("receipt")}});
        const QJsonArray lines{QJsonObject{{QStringLiteral("variant"), variant}, {QStringLiteral("quantity"), 1}}};
        const QJsonArray payments{
            QJsonObject{{QStringLiteral("kind"), QStringLiteral("card")}, {QStringLiteral("amount"), 1'000}}};
        const QString order = call(one, "orders.place",
                                   {{QStringLiteral("kind"), QStringLiteral("sale")},
                                    {QStringLiteral("store"), idToText(theStore)},
                                    {QStringLiteral("lines"), lines},
                                    {QStringLiteral("payments"), payments}})[u"id"]
                                  .toString();
        const auto line = one.value<qint64>("SELECT id FROM order_lines WHERE order_id = ?", *idFromText(order));
        const QJsonArray back{QJsonObject{{QStringLiteral("orderLine"), idToText(line)},
                                          {QStringLiteral("quantity"), 1},
                                          {QStringLiteral("reason"), QStringLiteral("faulty")}}};
        const QJsonObject asked = call(one, "returns.request",
                                       {{QStringLiteral("store"), idToText(theStore)},
                                        {QStringLiteral("order"), order},
                                        {QStringLiteral("lines"), back}});
        const QJsonObject id{{QStringLiteral("id"), asked[u"id"]}};
        if (asked[u"status"] == QLatin1String("requested"))
            call(one, "returns.approve", id);
        call(one, "returns.receive",
             {{QStringLiteral("id"), asked[u"id"]}, {QStringLiteral("store"), idToText(theStore)}});
        const QJsonArray findings{QJsonObject{{QStringLiteral("line"), asked[u"lines"][0][u"id"]},
                                              {QStringLiteral("quantity"), 1},
                                              {QStringLiteral("condition"), QStringLiteral("damaged")},
                                              {QStringLiteral("disposition"), QStringLiteral("supplier")}}};
        call(one, "returns.inspect", {{QStringLiteral("id"), asked[u"id"]}, {QStringLiteral("findings"), findings}});
        return idToText(one.value<qint64>("SELECT id FROM supplier_claims"));
    }

private slots:
    void init() { m_company = std::make_unique<TwoDevices>(); }

    void sentHereAndAnsweredThere()
    {
        const QJsonValue claim = claimed();
        QCOMPARE(m_company->meet(), QString());
        call(*m_company->two, "returns.endClaim", {{QStringLiteral("id"), claim}, {QStringLiteral("credited"), 750}});
        call(*m_company->one, "returns.sendClaim", {{QStringLiteral("id"), claim}}); // later, and does not know of it
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->number("SELECT count(*) FROM supplier_claims "
                                   "WHERE status = 'credited' AND credited = 750 AND sent_at IS NOT NULL"),
                 1);
        QCOMPARE(m_company->number("SELECT count(*) FROM sync_conflicts WHERE table_name = 'supplier_claims'"), 0);
    }

    void creditedHereAndRefusedThere()
    {
        const QJsonValue claim = claimed();
        QCOMPARE(m_company->meet(), QString());
        call(*m_company->one, "returns.endClaim", {{QStringLiteral("id"), claim}, {QStringLiteral("credited"), 750}});
        call(*m_company->two, "returns.endClaim", {{QStringLiteral("id"), claim}});
        QCOMPARE(m_company->meet(), QString());
        for (TestDevice *device : {m_company->one.get(), m_company->two.get()}) {
            const QJsonObject found = call(*device, "returns.claim", {{QStringLiteral("id"), claim}});
            QCOMPARE(found[u"status"].toString(), QStringLiteral("refused"));
            QVERIFY(found[u"credited"].isNull());
            QVERIFY(device->value<qint64>("SELECT count(*) FROM sync_conflicts WHERE table_name = 'supplier_claims'")
                    > 0);
        }
    }
};

QTEST_GUILESS_MAIN(ClaimsOnTwoDevicesTest)
#include "ClaimsOnTwoDevicesTest.moc"
