// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Delivery.h"
#include "members/Erasure.h"
#include "members/FileBytes.h"
#include "members/MemberExport.h"
#include "orders/DraftOrders.h"
#include "orders/OrderOperations.h"
#include "orders/OrderShop.h"
#include "store/AuditTrail.h"

#include <QJsonDocument>

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

namespace {

const DeliveryAddress office{QStringLiteral("Wilhelmina Quartermaine"),
                             QStringLiteral("Floor 7\n42 Harbourside Terrace"), QStringLiteral("020 7946 0958")};
/// Of the address, what stands nowhere else.
const QList<QByteArray> words{"Wilhelmina", "Quartermaine", "Harbourside Terrace", "7946 0958", "2079460958"};

Result<QJsonObject> call(TestShop &shop, const char *name, const QJsonObject &input)
{
    for (const store::Operation &operation : operations()) {
        if (qstrcmp(operation.name, name) == 0)
            return shop.write([&](store::UnitOfWork &work) { return operation.run(work, input); });
    }
    qFatal("no operation %s", name);
}

QJsonObject idOf(OrderId id)
{
    return {{QStringLiteral("id"), id.text()}};
}

} // namespace

/// To whom orders go, and where: sealed, masked, looked at by permission, gone with the member.
class DeliveryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrderShop> m_shop;
    catalog::VariantId m_cup;

    OrderDraft draftTo(const DeliveryAddress &address, members::MemberId member = {})
    {
        OrderDraft draft = m_shop->webOrder({{m_cup, 2}}, member);
        draft.deliverTo = address;
        return draft;
    }
    Result<DeliveryAddress> reveal(OrderId id)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return revealDelivery(work, id); });
    }
    Result<void> set(OrderId id, const DeliveryAddress &address)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return setDelivery(work, id, address); });
    }
    QStringList operationsOf(OrderId id)
    {
        QStringList all;
        for (const store::AuditEntry &entry : must(m_shop->read(
                 [&](store::Connection &c) { return store::auditTrail(c, QStringLiteral("orders"), id.value); })))
            all << entry.operation;
        return all;
    }
    members::MemberId addMember()
    {
        members::MemberDraft draft;
        draft.name = QStringLiteral("Bartholomew Winterbottom");
        draft.phone = QStringLiteral("020 7946 0123");
        draft.address = QStringLiteral("9 Nightingale Crescent");
        return must(m_shop->write([&](store::UnitOfWork &work) { return members::createMember(work, draft); }));
    }

private slots:
    void init()
    {
        m_shop = std::make_unique<OrderShop>();
        m_cup = m_shop->addProduct(QStringLiteral("Cup"), 1'000);
        m_shop->receive(m_cup, 10);
    }

    void itIsSealedAndMasked()
    {
        const Order placed = m_shop->place(draftTo(office));
        QCOMPARE(placed.delivery.name, QStringLiteral("W***"));
        QVERIFY(placed.delivery.hasAddress);
        QCOMPARE(placed.delivery.phone, QStringLiteral("20****0958"));
        QCOMPARE(firstFoundIn(bytesOf(*m_shop), words), QByteArray());
        const QByteArray json = QJsonDocument(must(call(*m_shop, "orders.order", idOf(placed.id)))).toJson();
        for (const QByteArray &word : words)
            QVERIFY2(!json.contains(word), word.constData());
        QVERIFY(json.contains("W***"));
        QCOMPARE(m_shop->wrong(), QStringList());
    }

    void whoLooksIsAllowedToAndStandsInTheTrail()
    {
        const OrderId id = m_shop->place(draftTo(office)).id;
        QCOMPARE(operationsOf(id), QStringList{QStringLiteral("orders.place")});
        Actor clerk = Actor::owner();
        clerk.permissions.remove(Permission::RevealPersonalData);
        m_shop->store().setActor(clerk);
        QCOMPARE(codeOf(reveal(id)), QStringLiteral("staff.notAllowed"));
        m_shop->store().setActor(Actor::owner());
        QCOMPARE(must(reveal(id)), office);
        QCOMPARE(operationsOf(id).count(QStringLiteral("orders.revealDelivery")), 1);
        const QJsonObject seen = must(call(*m_shop, "orders.revealDelivery", idOf(id)));
        QCOMPARE(seen[QLatin1String("deliveryAddress")].toString(), office.address);
        QCOMPARE(m_shop->number("SELECT count(*) FROM audit_entries WHERE changes LIKE '%Quartermaine%'"), 0);
    }

    void theMembersIsTheDefault()
    {
        const auto member = addMember();
        const DeliveryAddress own{QStringLiteral("Bartholomew Winterbottom"), QStringLiteral("9 Nightingale Crescent"),
                                  QStringLiteral("020 7946 0123")};
        QCOMPARE(must(reveal(m_shop->place(draftTo({}, member)).id)), own);
        // What is typed goes before it, the rest is the member's.
        const OrderId gift = m_shop->place(draftTo({.name = QStringLiteral("Mrs Winterbottom")}, member)).id;
        QCOMPARE(must(reveal(gift)), (DeliveryAddress{QStringLiteral("Mrs Winterbottom"), own.address, own.phone}));
        // An order stays with the address that it went to.
        m_shop->change("UPDATE members SET address_sealed = NULL");
        QCOMPARE(must(reveal(gift)).address, own.address);
        const Order later = m_shop->place(draftTo({}, member));
        QVERIFY(later.delivery.isEmpty());
        QCOMPARE(m_shop->wrong(), QStringList());
    }

    void whatIsNotSentHasNone()
    {
        OrderDraft fetched = draftTo(office);
        fetched.collectIn = m_shop->firstStore();
        QCOMPARE(codeOf(m_shop->tryPlace(fetched)), QStringLiteral("orders.notSent"));
        QCOMPARE(fieldOf(m_shop->tryPlace(fetched)), QStringLiteral("deliveryAddress"));
        OrderDraft sale = m_shop->sale({{m_cup, 1}}, addMember());
        QVERIFY(m_shop->place(sale).delivery.isEmpty());
        sale.deliverTo = office;
        QCOMPARE(codeOf(m_shop->tryPlace(sale)), QStringLiteral("orders.notSent"));
        OrderDraft bad = draftTo({.phone = QStringLiteral("no number")});
        QCOMPARE(codeOf(m_shop->tryPlace(bad)), QStringLiteral("members.badPhone"));
        QCOMPARE(fieldOf(m_shop->tryPlace(bad)), QStringLiteral("deliveryPhone"));
        bad = draftTo({.address = QString(501, QLatin1Char('x'))});
        QCOMPARE(codeOf(m_shop->tryPlace(bad)), QStringLiteral("orders.textTooLong"));
    }

    void itIsChangedUntilAllHasLeft()
    {
        const OrderId id = m_shop->place(draftTo({})).id;
        QVERIFY(m_shop->order(id).delivery.isEmpty());
        m_shop->ship(id, {{m_shop->order(id).lines.front().id, 1}});
        must(call(*m_shop, "orders.setDelivery",
                  {{QStringLiteral("id"), id.text()}, {QStringLiteral("deliveryAddress"), office.address}}));
        QCOMPARE(must(reveal(id)), DeliveryAddress{.address = office.address});
        QVERIFY(operationsOf(id).contains(QStringLiteral("orders.setDelivery")));
        m_shop->ship(id);
        QCOMPARE(codeOf(set(id, office)), QStringLiteral("orders.stepClosed"));
        const OrderId sale = m_shop->place(m_shop->sale({{m_cup, 1}})).id;
        QCOMPARE(codeOf(set(sale, office)), QStringLiteral("orders.notSent"));
        QCOMPARE(m_shop->wrong(), QStringList());
    }

    void aDraftKeepsIt()
    {
        const auto save = [&](const OrderDraft &draft, OrderId id = {}) {
            return must(m_shop->write([&](store::UnitOfWork &work) { return saveDraft(work, draft, id); }));
        };
        const OrderId id = save(draftTo(office));
        QCOMPARE(m_shop->order(id).delivery.name, QStringLiteral("W***"));
        OrderDraft again = must(m_shop->read([&](store::Connection &c) { return savedDraft(c, id); }));
        QVERIFY(again.deliverTo.isEmpty()); // in clear it is nobody's to see
        save(again, id);
        QCOMPARE(must(reveal(id)), office);
        // Of what is said anew, the rest stays.
        OrderDraft other = again;
        other.deliverTo.phone = QStringLiteral("020 7946 0123");
        save(other, id);
        QCOMPARE(must(reveal(id)), (DeliveryAddress{office.name, office.address, other.deliverTo.phone}));
        other.deliverTo.phone = office.phone;
        save(other, id);
        must(m_shop->write([&](store::UnitOfWork &work) { return placeDraft(work, id); }));
        QCOMPARE(must(reveal(id)), office);
        // Whoever fetches the goods after all has no address any more.
        const OrderId fetched = save(draftTo(office));
        again.collectIn = m_shop->firstStore();
        save(again, fetched);
        QVERIFY(m_shop->order(fetched).delivery.isEmpty());
        QCOMPARE(m_shop->wrong(), QStringList());
    }

    void itGoesWithTheMember()
    {
        const auto member = addMember();
        const OrderId id = m_shop->place(draftTo(office, member)).id;
        const OrderId others = m_shop->place(draftTo(office)).id;
        must(m_shop->write([&](store::UnitOfWork &work) { return members::eraseMember(work, member); }));
        QVERIFY(m_shop->order(id).delivery.isEmpty());
        QVERIFY(must(reveal(id)).isEmpty());
        QCOMPARE(must(reveal(others)), office);
        QCOMPARE(m_shop->number("SELECT count(*) FROM orders WHERE delivery_name_sealed IS NOT NULL"), 1);
        QCOMPARE(m_shop->wrong(), QStringList());
    }

    void itIsInTheFileOfTheMember()
    {
        const auto member = addMember();
        const Order placed = m_shop->place(draftTo(office, member));
        const QString path = m_shop->folder() + QStringLiteral("/member.json");
        must(m_shop->write([&](store::UnitOfWork &work) { return members::exportMember(work, member, path); }));
        const QByteArray file = bytesOfFile(path);
        QVERIFY(file.contains("deliveries"));
        QVERIFY(file.contains("42 Harbourside Terrace"));
        QVERIFY(file.contains(placed.number.toUtf8()));
    }

    void itOpensInItsOrderAlone()
    {
        const OrderId id = m_shop->place(draftTo(office)).id;
        m_shop->place(draftTo({}));
        m_shop->change("UPDATE orders SET delivery_address_sealed = "
                       "(SELECT max(delivery_address_sealed) FROM orders) WHERE delivery_address_sealed IS NULL");
        QCOMPARE(m_shop->wrong().size(), 1);
        QVERIFY(m_shop->wrong().front().startsWith(QStringLiteral("The delivery address of order")));
        QCOMPARE(must(reveal(id)), office);
        m_shop->change("UPDATE orders SET delivery_phone_sealed = delivery_name_sealed");
        QCOMPARE(codeOf(reveal(id)), QStringLiteral("vault.notAuthentic"));
    }
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "DeliveryTest.moc"
