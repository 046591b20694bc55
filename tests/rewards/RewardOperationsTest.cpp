// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/RewardOperations.h"
#include "rewards/RewardShop.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace shopdesk;
using namespace shopdesk::test;

/// What an operation that changes something is not given stays as it is; null clears it.
class RewardOperationsTest : public QObject
{
    Q_OBJECT

    RewardShop m_shop;

    QJsonObject call(const char *name, const char *json) { return call(name, QJsonDocument::fromJson(json).object()); }
    QJsonObject call(const char *name, const QJsonObject &input)
    {
        for (const auto operations :
             {rewards::couponOperations(), rewards::mallOperations(), rewards::lotteryOperations()}) {
            for (const store::Operation &each : operations) {
                if (QLatin1String(each.name) == QLatin1String(name))
                    return must(m_shop.write([&](store::UnitOfWork &work) { return store::run(each, work, input); }));
            }
        }
        return {};
    }
    /// What there is of a kind after a change of one field, without that field.
    QJsonObject changed(const char *update, const char *list, const QString &id, QJsonObject change)
    {
        change.insert(QStringLiteral("id"), id);
        call(update, change);
        return call(list, QJsonObject())
            .value(QString::fromLatin1(list).section(QLatin1Char('.'), 1))
            .toArray()[0]
            .toObject();
    }

private slots:
    void aCouponKeepsWhatIsNotGiven()
    {
        const QString id =
            call("rewards.createCoupon",
                 R"({"name": "SPRING", "kind": "percentage", "share": 1500, "amount": 2000, "minimum": 100,
                                    "channels": ["counter"], "totalLimit": 9, "memberLimit": 2, "membersOnly": true,
                                    "startsAt": "2026-01-01T00:00:00Z", "stackingGroup": "A", "position": 3,
                                    "releaseOnRefund": true})")[u"id"]
                .toString();
        QJsonObject expected = call("rewards.coupons", QJsonObject())[u"coupons"][0].toObject();
        expected[u"memberLimit"] = 5;
        QCOMPARE(changed("rewards.updateCoupon", "rewards.coupons", id, {{QStringLiteral("memberLimit"), 5}}),
                 expected);
        expected[u"totalLimit"] = QJsonValue();
        expected[u"startsAt"] = QJsonValue();
        expected[u"channels"] = QJsonArray();
        QCOMPARE(changed("rewards.updateCoupon", "rewards.coupons", id,
                         {{QStringLiteral("totalLimit"), QJsonValue()},
                          {QStringLiteral("startsAt"), QJsonValue()},
                          {QStringLiteral("channels"), QJsonArray()}}),
                 expected);
    }

    void anOfferKeepsWhatIsNotGiven()
    {
        const QString id =
            call("rewards.createOffer",
                 R"({"name": "Voucher", "kind": "store_credit", "worth": 500, "points": 450, "memberLimit": 2,
                                    "endsAt": "2099-01-01T00:00:00Z"})")[u"id"]
                .toString();
        QJsonObject expected = call("rewards.offers", QJsonObject())[u"offers"][0].toObject();
        expected[u"points"] = 400;
        QCOMPARE(changed("rewards.updateOffer", "rewards.offers", id, {{QStringLiteral("points"), 400}}), expected);
        expected[u"endsAt"] = QJsonValue();
        QCOMPARE(changed("rewards.updateOffer", "rewards.offers", id, {{QStringLiteral("endsAt"), QJsonValue()}}),
                 expected);
    }

    void aLotteryKeepsWhatIsNotGiven()
    {
        const QString id = call("rewards.createLottery",
                                R"({"name": "Spring", "points": 50, "memberLimit": 3, "endsAt": "2099-01-01T00:00:00Z",
                                    "prizes": [{"name": "Nothing", "kind": "nothing", "weight": 9000},
                                               {"name": "7 points", "kind": "points", "points": 7, "weight": 1000,
                                                "stock": 4}]})")[u"id"]
                               .toString();
        QJsonObject expected = call("rewards.lotteries", QJsonObject())[u"lotteries"][0].toObject();
        expected[u"points"] = 60;
        QCOMPARE(changed("rewards.updateLottery", "rewards.lotteries", id, {{QStringLiteral("points"), 60}}), expected);
        expected[u"memberLimit"] = QJsonValue();
        QCOMPARE(
            changed("rewards.updateLottery", "rewards.lotteries", id, {{QStringLiteral("memberLimit"), QJsonValue()}}),
            expected);
    }
};

QTEST_GUILESS_MAIN(RewardOperationsTest)
#include "RewardOperationsTest.moc"
