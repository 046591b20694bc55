// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/BenefitComplaints.h"
#include "loyalty/BenefitReportList.h"
#include "members/TierMoves.h"
#include "orders/OrderShop.h"
#include "tables/ListReader.h"
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
    /// Rows as the list has them.
    std::vector<tables::Row> reports(const tables::ListQuery &query = {})
    {
        return must(m_shop->read([&](store::Connection &c) -> Result<std::vector<tables::Row>> {
            const auto ids = tables::readIds(c, benefitReportList(), query);
            return ids ? tables::readRows(c, benefitReportList(), *ids)
                       : Result<std::vector<tables::Row>>(Failure(ids.error()));
        }));
    }
    static QString cell(const tables::Row &row, const char *key)
    {
        const tables::ListDefinition list = benefitReportList();
        return row[static_cast<size_t>(list.column(QString::fromLatin1(key)) - list.columns.data())].toString();
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
        const tables::Row listed = reports().front();
        QCOMPARE(cell(listed, "ticket"), ticket.number);
        QCOMPARE(cell(listed, "order"), order.number);
        QCOMPARE(cell(listed, "state"), QStringLiteral("benefit_missed"));
        QCOMPARE(cell(listed, "note"), QStringLiteral("They paid 4.99."));
        // Whoever may see neither sees neither.
        Actor few = m_shop->store().actor();
        few.permissions = {Permission::SeeMembers};
        m_shop->store().setActor(few);
        QCOMPARE(cell(reports().front(), "ticket") + cell(reports().front(), "order"), QString());
    }

    void whatWasGivenOpensNone()
    {
        const ReportedBenefit reported = must(report(delivery(true)));
        QVERIFY(!reported.ticket);
        QCOMPARE(number("SELECT count(*) FROM tickets"), 0);
        QCOMPARE(cell(reports().front(), "state"), QStringLiteral("benefit_given"));
        QCOMPARE(cell(reports().front(), "ticket"), QString());
    }

    void reportsAreFoundByWhatTheyAreAbout()
    {
        must(report(delivery(true)));
        must(report(delivery(false)));
        const auto count = [&](const char *filter, const QVariant &value) {
            return reports({.filters = {{QString::fromLatin1(filter), {value}}}}).size();
        };
        QCOMPARE(count("state", QStringLiteral("benefit_missed")), size_t(1));
        QCOMPARE(count("benefit", QStringLiteral("Free delivery")), size_t(2));
        QCOMPARE(count("benefit", QStringLiteral("Birthday tea")), size_t(0));
        QCOMPARE(count("store", m_shop->firstStore().value), size_t(2));
        QCOMPARE(count("store", qint64(7)), size_t(0));
        QCOMPARE(reports({.search = QStringLiteral("li wei")}).size(), size_t(2));
        QCOMPARE(reports({.search = QStringLiteral("wang")}).size(), size_t(0));
        // Of one who was merged, the one that remains is named, and finds it.
        const members::MemberId kept = m_shop->addMember(QStringLiteral("Wang Fang"));
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE members SET merged_into = ?, archived_at = 1 WHERE id = ?", kept, m_member);
            return {};
        }));
        QCOMPARE(reports({.search = QStringLiteral("wang")}).size(), size_t(2));
        QVERIFY(cell(reports().front(), "member").startsWith(QStringLiteral("Wang Fang")));
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
