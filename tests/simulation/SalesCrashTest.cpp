// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Verification.h"
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "members/Members.h"
#include "orders/Orders.h"
#include "support/Outcome.h"
#include "support/TestShop.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace shopdesk;
using namespace shopdesk::store;
using namespace shopdesk::test;

namespace {

constexpr int shops = 10; // of a small one all is verified after each kill
constexpr int killsOfAShop = 50;
constexpr int productCount = 12;

/// A till that sells without end and now and then takes something back. It says the number of each order once that is on
/// the disk, and is killed while it works.
class Till
{
public:
    Till(Store &shop, quint32 seed) : m_shop(shop), m_random(seed)
    {
        must(m_shop.readNow([this](Connection &connection) -> Result<void> {
            m_store = must(catalog::stores(connection)).front().id;
            for (Query rows = connection.query("SELECT id FROM variants"); rows.next();)
                m_variants.push_back(rows.get<catalog::VariantId>(0));
            m_member = connection.value<members::MemberId>("SELECT id FROM members").value_or(members::MemberId());
            return {};
        }));
    }

    orders::OrderId work()
    {
        if (m_lastSale && m_random.bounded(4) == 0)
            return takeBack(*std::exchange(m_lastSale, std::nullopt));
        m_lastSale = sell();
        return *m_lastSale;
    }

private:
    orders::OrderId place(orders::OrderDraft draft)
    {
        return must(m_shop.writeNow([&](UnitOfWork &work) -> Result<orders::OrderId> {
            const Money total = must(orders::totalsOf(work.connection(), draft)).total;
            draft.payments.push_back({orders::PaymentKind::Cash, total});
            return orders::place(work, draft);
        }));
    }
    orders::OrderId sell()
    {
        orders::OrderDraft draft;
        draft.store = m_store;
        if (m_random.bounded(2) == 0)
            draft.member = m_member;
        for (int line = 1 + m_random.bounded(4); line > 0; --line)
            draft.lines.push_back({m_variants[m_random.bounded(quint32(m_variants.size()))], 1 + m_random.bounded(3)});
        return place(draft);
    }
    orders::OrderId takeBack(orders::OrderId sale)
    {
        const orders::Order sold =
            must(m_shop.readNow([&](Connection &connection) { return orders::order(connection, sale); }));
        orders::OrderDraft draft;
        draft.store = m_store;
        draft.kind = orders::OrderKind::Credit;
        draft.creditOf = sale;
        draft.lines.push_back({sold.lines.front().variant, 1});
        return place(draft);
    }

    Store &m_shop;
    QRandomGenerator m_random;
    StoreId m_store;
    std::vector<catalog::VariantId> m_variants;
    members::MemberId m_member;
    std::optional<orders::OrderId> m_lastSale;
};

/// The program that is killed.
int sellUntilKilled(const QString &path, quint32 seed)
{
    auto opened = Store::open(path);
    if (!opened)
        return 1;
    Till till(**opened, seed);
    for (;;) {
        std::printf("%s\n", till.work().text().toLatin1().constData());
        std::fflush(stdout);
    }
}

} // namespace

/// Law 1 at the till: whenever the power goes, no sale that was acknowledged is lost, and none is left half done.
class SalesCrashTest : public QObject
{
    Q_OBJECT

    static void stock(TestShop &shop)
    {
        must(shop.write([](UnitOfWork &work) -> Result<void> {
            catalog::StockDraft receipt;
            receipt.store = must(catalog::stores(work.connection())).front().id;
            receipt.reason = catalog::StockReason::Receipt;
            receipt.quantity = 1'000'000;
            for (int i = 0; i < productCount; ++i) {
                catalog::ProductDraft draft;
                draft.name = QStringLiteral("Product %1").arg(i);
                draft.variants.push_back({{}, {}, QStringLiteral("SKU-%1").arg(i), Money{333 + i * 250}, {}, {}});
                const auto id = must(catalog::createProduct(work, draft));
                receipt.variant = must(catalog::product(work.connection(), id)).variants.front().id;
                must(catalog::bookStock(work, receipt));
            }
            members::MemberDraft member;
            member.name = QStringLiteral("Li Wei");
            must(members::createMember(work, member));
            return {};
        }));
    }

    /// Kills the till at a random moment. The orders that it had acknowledged by then.
    static QStringList sellAndKill(const QString &path, QRandomGenerator &random)
    {
        QProcess till;
        till.start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("--sell"), path, QString::number(random.generate())});
        QStringList acknowledged;
        const auto takeLines = [&] {
            while (till.canReadLine())
                acknowledged << QString::fromLatin1(till.readLine().trimmed());
        };
        for (const int wanted = random.bounded(6); acknowledged.size() < wanted;) {
            if (!till.waitForReadyRead(30'000))
                qFatal("the till does not sell: %s", till.readAllStandardError().constData());
            takeLines();
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(12'000)));
        till.kill();
        till.waitForFinished();
        takeLines();
        return acknowledged;
    }

private slots:
    void aKilledTillLosesNoSale_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < shops; ++i)
            QTest::addRow("shop %d", i + 1) << quint32(20261122 + i);
    }

    void aKilledTillLosesNoSale()
    {
        QFETCH(quint32, seed);
        TestShop shop;
        stock(shop);
        QRandomGenerator random(seed);
        qint64 told = 0;
        for (int kill = 0; kill < killsOfAShop; ++kill) {
            shop.close();
            const QStringList acknowledged = sellAndKill(shop.path(), random);
            told += acknowledged.size();
            shop.reopen();
            const auto found = shop.read([&](Connection &connection) -> Result<QStringList> {
                QStringList lost;
                for (const QString &id : acknowledged) {
                    if (!orders::order(connection, *orders::OrderId::fromText(id)))
                        lost << id;
                }
                for (const QString &problem : must(app::verify(connection)))
                    lost << problem;
                return lost;
            });
            QCOMPARE(must(found), QStringList());
        }
        const qint64 kept = must(shop.read([](Connection &connection) -> Result<qint64> {
            return connection.value<qint64>("SELECT count(*) FROM orders").value_or(0);
        }));
        QVERIFY2(told > killsOfAShop, "the tills were killed before they sold anything");
        QVERIFY(kept >= told);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--sell"))
        return sellUntilKilled(arguments.value(2), arguments.value(3).toUInt());
    SalesCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "SalesCrashTest.moc"
