// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/BenefitComplaints.h"
#include "members/TierMoves.h"
#include "orders/OrderShop.h"
#include "tickets/Tickets.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::loyalty;
using namespace shopdesk::test;

/// A benefit that was not given becomes a ticket with the member and the order.
class BenefitComplaintsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrderShop> m_shop;
    members::TierId m_gold;
    members::MemberId m_member;

    Result<ReportedBenefit> report(const members::BenefitReportDraft &draft)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return reportBenefit(work, draft); });
    }
    members::BenefitReportDraft delivery(bool honoured) const
    {
        return {m_member, QStringLiteral("Free delivery"), m_shop->firstStore(), honoured,
                QStringLiteral("They paid 4.99.")};
    }
    qint64 number(const char *sql)
    {
        return must(
            m_shop->read([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(0); }));
    }
    std::vector<members::BenefitReport> reports()
    {
        return must(m_shop->read([](store::Connection &c) {
            const BusinessDay today = c.shop().zone.dayOf(Instant::now());
            return members::benefitReports(c, {{today, today}});
        }));
    }

private slots:
    void init()
    {
        m_shop = std::make_unique<OrderShop>();
        m_member = m_shop->addMember(QStringLiteral("Li Wei"));
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            m_gold = must(members::createTier(work, {QStringLiteral("Gold"), 1}));
            must(members::publishBenefits(work, work.shop().zone.dayOf(work.now()),
                                          {{QStringLiteral("Free delivery"), {{m_gold, QStringLiteral("always")}}}}));
            return members::setTier(work, m_member, m_gold);
        }));
    }

    void whatWasNotGivenOpensATicket()
    {
        const auto cup = m_shop->addProduct(QStringLiteral("Cup"), 1'000);
        const orders::Order order = m_shop->place(m_shop->sale({{cup, 1}}, m_member));
        members::BenefitReportDraft draft = delivery(false);
        draft.order = order.id.value;
        const ReportedBenefit reported = must(report(draft));
        const tickets::Ticket ticket =
            must(m_shop->read([&](store::Connection &c) { return tickets::ticket(c, reported.ticket); }));
        QCOMPARE(ticket.number, reported.ticketNumber);
        QCOMPARE(ticket.fields.kind, tickets::Kind::Benefit);
        QCOMPARE(ticket.fields.member, m_member);
        QCOMPARE(ticket.fields.orders, std::vector<qint64>{order.id.value});
        QCOMPARE(ticket.fields.subject, QStringLiteral("Benefit not given: Free delivery"));
        QVERIFY(ticket.waitingSince.has_value()); // somebody has to answer
        const members::BenefitReport listed = reports().front();
        QCOMPARE(listed.ticket, reported.ticket.value);
        QCOMPARE(listed.ticketNumber, ticket.number);
        QCOMPARE(listed.order, order.id.value);
        QCOMPARE(listed.orderNumber, order.number);
        QVERIFY(!listed.honoured);
    }

    void whatWasGivenOpensNone()
    {
        const ReportedBenefit reported = must(report(delivery(true)));
        QVERIFY(!reported.ticket);
        QCOMPARE(number("SELECT count(*) FROM tickets"), 0);
        QCOMPARE(reports().front().ticket, 0);
        QVERIFY(reports().front().honoured);
    }

    void whatIsRefusedLeavesNoTicket()
    {
        members::BenefitReportDraft draft = delivery(false);
        draft.benefit = QStringLiteral("A car");
        QCOMPARE(codeOf(report(draft)), QStringLiteral("members.benefitNotFound"));
        draft = delivery(false);
        draft.store = StoreId{7};
        QCOMPARE(codeOf(report(draft)), QStringLiteral("members.storeNotFound"));
        Actor without = m_shop->store().actor();
        without.permissions -= Permissions{Permission::AnswerTickets};
        m_shop->store().setActor(without);
        QCOMPARE(codeOf(report(delivery(false))), QStringLiteral("staff.notAllowed"));
        must(report(delivery(true)));
        m_shop->store().setActor(stranger());
        QCOMPARE(codeOf(report(delivery(true))), QStringLiteral("staff.notAllowed"));
        m_shop->store().setActor(Actor::owner());
        QCOMPARE(number("SELECT count(*) FROM tickets"), 0);
        QCOMPARE(reports().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(BenefitComplaintsTest)
#include "BenefitComplaintsTest.moc"
