// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TicketImports.h"
#include "exchange/SetAsideRows.h"
#include "insights/ServiceFigures.h"
#include "members/FileBytes.h"
#include "members/Members.h"
#include "support/ListProbe.h"
#include "tickets/TicketCheck.h"
#include "tickets/TicketList.h"
#include "tickets/TicketStates.h"

#include "exchange/ImportFiles.h"

using namespace shopdesk;
using exchange::ImportReport;
using test::codeOf;
using test::must;

namespace {

using Import = Result<ImportReport> (*)(store::UnitOfWork &, const QString &, const Progress &);

} // namespace

class TicketImportsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::TestShop>(); }

    void anIncidentLogBecomesTicketsWithTheirSteps()
    {
        const ImportReport report = run(exchange::importIncidentLog, incidents);
        QCOMPARE(report.rows, 22);
        QCOMPARE(report.ticketRows, 15);
        QCOMPARE(report.setAside, 7);
        QCOMPARE(report.newTickets, 4);
        QCOMPARE(states("T0001"), (QStringList{QStringLiteral("new"), QStringLiteral("open"),
                                               QStringLiteral("resolved"), QStringLiteral("closed")}));
        QCOMPARE(states("T0002"),
                 (QStringList{QStringLiteral("new"), QStringLiteral("pending"), QStringLiteral("pending"),
                              QStringLiteral("resolved"), QStringLiteral("open"), QStringLiteral("resolved"),
                              QStringLiteral("closed")}));
        // Closed at once goes by way of resolved.
        QCOMPARE(states("T0003"), (QStringList{QStringLiteral("new"), QStringLiteral("open"),
                                               QStringLiteral("resolved"), QStringLiteral("closed")}));
        QCOMPARE(states("T0004"), QStringList{QStringLiteral("new")});
        QCOMPARE(text("SELECT priority || ' ' || channel FROM tickets WHERE number = 'T0002'"),
                 QStringLiteral("urgent email"));
        QCOMPARE(number("SELECT opened_at FROM tickets WHERE number = 'T0001'"),
                 QDateTime(QDate(2016, 3, 7), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch()); // London, no summer time
        QCOMPARE(sla(), (std::pair<qint64, qint64>(3, 1)));
        QCOMPARE(number("SELECT sum(reopened) FROM tickets"), 1);
        QVERIFY2(wrong().isEmpty(), qPrintable(wrong().join(QLatin1Char('\n'))));
    }

    void supportTicketsBecomeTicketsWithTheirAnswers()
    {
        const auto ann = must(m_shop->write([](store::UnitOfWork &work) {
            members::MemberDraft draft;
            draft.name = QStringLiteral("Ann");
            draft.email = QStringLiteral("ann@example.com");
            return members::createMember(work, draft);
        }));
        const ImportReport report = run(exchange::importSupportTickets, support);
        QCOMPARE(report.rows, 10);
        QCOMPARE(report.newTickets, 4);
        QCOMPARE(report.flaggedTickets, 1);
        QCOMPARE(report.setAside, 6);
        QCOMPARE(
            test::listColumn(*m_shop, tickets::ticketList(), QStringLiteral("number"),
                             {.filters = {{QStringLiteral("came"), {QStringLiteral("resolved_before_response")}}}}),
            QStringList{QStringLiteral("SUPPORT-2")});
        QCOMPARE(number("SELECT member_id FROM tickets WHERE number = 'SUPPORT-1'"), ann.value);
        QCOMPARE(number("SELECT count(*) FROM tickets WHERE member_id IS NOT NULL"), 1);
        QCOMPARE(number("SELECT resolved_at - responded_at FROM tickets WHERE number = 'SUPPORT-1'"),
                 qint64(6.5 * 3'600'000));
        QCOMPARE(number("SELECT sum(score) FROM survey_replies"), 5);
        QCOMPARE(text("SELECT status || ' ' || pending_for FROM tickets WHERE number = 'SUPPORT-4'"),
                 QStringLiteral("pending customer"));
        // Names and addresses are not kept.
        QCOMPARE(number("SELECT count(*) FROM ticket_words WHERE body LIKE '%Example%' OR body LIKE '%@%'"), 0);
        QVERIFY2(wrong().isEmpty(), qPrintable(wrong().join(QLatin1Char('\n'))));
    }

    /// A row that was set aside may say of anybody anything: it is sealed, and for those who may reveal people's data.
    void whatPeopleWroteIsSealedAndForFew()
    {
        run(exchange::importSupportTickets, support);
        const QByteArray file = test::bytesOf(*m_shop);
        for (const char *word : {"Ed Example", "ed@example.com", "Poetry"})
            QVERIFY2(!file.contains(word), word);
        const auto shown = [&](const char *column) {
            return test::listColumn(*m_shop, exchange::setAsideList(), QString::fromLatin1(column), {})
                .join(QLatin1Char('|'));
        };
        const auto found = [&] {
            return test::listColumn(*m_shop, exchange::setAsideList(), QStringLiteral("line"),
                                    {.search = QStringLiteral("ed@example")})
                .size();
        };
        // Also for those who may: the list shows the kind of reason; who looks at one row leaves a trace.
        const auto looks = [&] {
            return number("SELECT count(*) FROM audit_entries WHERE operation = 'exchange.revealSetAside' AND "
                          "table_name = 'set_aside_rows'");
        };
        const auto reveal = [&](const char *code) {
            const auto row = number(
                QByteArray("SELECT id FROM set_aside_rows WHERE reason_code = '").append(code).append("'").constData());
            return m_shop->write(
                [&](store::UnitOfWork &work) { return exchange::revealSetAside(work, exchange::SetAsideId{row}); });
        };
        QVERIFY(!shown("row").contains(QStringLiteral("example")));
        QVERIFY(!shown("reason").contains(QStringLiteral("Poetry")));
        QVERIFY(shown("reason").contains(QStringLiteral("Kind is not known")));
        QCOMPARE(found(), 1);
        QCOMPARE(looks(), 0);
        const exchange::SetAsideWords words = must(reveal("badKind"));
        QVERIFY(words.reason.contains(QStringLiteral("Poetry")));
        QVERIFY(words.fields.contains(QStringLiteral("ed@example.com")));
        QCOMPARE(looks(), 1);
        QCOMPARE(codeOf(m_shop->write([](store::UnitOfWork &work) {
                     return exchange::revealSetAside(work, exchange::SetAsideId{12345});
                 })),
                 QStringLiteral("exchange.rowNotFound"));
        Actor clerk = m_shop->store().actor();
        clerk.permissions.remove(Permission::RevealPersonalData);
        m_shop->store().setActor(clerk);
        QVERIFY(!shown("row").contains(QStringLiteral("example")));
        QVERIFY(!shown("reason").contains(QStringLiteral("Poetry")));
        QCOMPARE(found(), 0);
        QCOMPARE(codeOf(reveal("badKind")), QStringLiteral("staff.notAllowed"));
        QCOMPARE(looks(), 1);
        QCOMPARE(codeOf(m_shop->read([&](store::Connection &c) {
                     return exchange::exportSetAside(c, {}, m_shop->folder() + QStringLiteral("/aside.csv"));
                 })),
                 QStringLiteral("staff.notAllowed"));
    }

    void badRowsAreSetAsideWithTheirReason()
    {
        run(exchange::importIncidentLog, incidents);
        run(exchange::importSupportTickets, support);
        const auto reasons = [&](const char *source) {
            return text(QByteArray("SELECT group_concat(reason_code, ' ') FROM (SELECT reason_code FROM set_aside_rows "
                                   "WHERE source = '")
                            .append(source)
                            .append("' ORDER BY line_number)")
                            .constData());
        };
        QCOMPARE(reasons("incident-log"),
                 QStringLiteral("badState badDate noNumber badSla badChannel badPriority fieldCount"));
        QCOMPARE(reasons("support-tickets"), QStringLiteral("badKind badDate badState badScore noNumber fieldCount"));
        // Corrected and imported again: the columns are those of the format.
        const QString file = m_shop->folder() + QStringLiteral("/aside.csv");
        const auto write = [&](const tables::ListQuery &query) {
            return m_shop->read([&](store::Connection &c) { return exchange::exportSetAside(c, query, file); });
        };
        QCOMPARE(codeOf(write({})), QStringLiteral("exchange.severalFormats"));
        QCOMPARE(must(write({.filters = {{QStringLiteral("reason"), {QStringLiteral("badKind")}}}})), 1);
        const QByteArray written = test::bytesOf(file);
        QVERIFY(written.contains("Ticket ID,") && written.contains("Poetry"));
    }

    void importingAgainAddsNothing()
    {
        for (const auto &[import, path] : {std::pair<Import, QString>(exchange::importIncidentLog, incidents),
                                           std::pair<Import, QString>(exchange::importSupportTickets, support)}) {
            const ImportReport first = run(import, path);
            const ImportReport again = run(import, path);
            QCOMPARE(again.newTickets, 0);
            QCOMPARE(again.setAside, 0);
            QCOMPARE(again.alreadyThere, first.rows);
            QCOMPARE(again.rows, first.rows);
        }
        QCOMPARE(number("SELECT count(*) FROM tickets"), 8);
        QCOMPARE(number("SELECT count(*) FROM survey_replies"), 2);
    }

    void whateverGoesWrongTheShopIsAsItWas_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("another format") << test::onlineRetailHeader << QStringLiteral("exchange.missingColumns");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("exchange.emptyFile");
        QTest::newRow("semicolons") << QByteArray("number;incident_state\n")
                                    << QStringLiteral("exchange.wrongSeparator");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12)
                                 << QStringLiteral("exchange.wrongFileType");
    }

    void whateverGoesWrongTheShopIsAsItWas()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const QString path = test::fileIn(m_shop->folder(), QStringLiteral("bad.csv"), bytes);
        for (const Import import : {Import(exchange::importIncidentLog), Import(exchange::importSupportTickets)})
            QCOMPARE(codeOf(m_shop->write([&](store::UnitOfWork &work) { return import(work, path, {}); })), code);
        QCOMPARE(number("SELECT count(*) FROM import_runs"), 0);
    }

    void theRealIncidentLog()
    {
        const QString path = test::realData(QStringLiteral("tickets-incident-log/incident_event_log.csv.xz"));
        if (path.isEmpty())
            QSKIP("tickets-incident-log/incident_event_log.csv.xz is not here");
        const ImportReport report = run(exchange::importIncidentLog, path);
        QCOMPARE(report.rows, 5'998);
        QCOMPARE(report.ticketRows, 5'998);
        QCOMPARE(report.newTickets, 890);
        QCOMPARE(sla(), (std::pair<qint64, qint64>(495, 395)));
        QCOMPARE(number("SELECT count(*) FROM tickets WHERE reopened > 0"), 10);
        // The figures of the dashboard say the same.
        const auto figures = must(m_shop->read([](store::Connection &c) {
            const insights::DayRange all{BusinessDay::fromDate(QDate(2016, 1, 1)),
                                         BusinessDay::fromDate(QDate(2016, 12, 31))};
            return insights::service(c, {all});
        }));
        QCOMPARE(figures[insights::ServiceKpi::SlaKept].count, 495);
        QCOMPARE(figures[insights::ServiceKpi::SlaKept].value, std::optional<qint64>(5'562)); // 495 of 890
        QCOMPARE(figures[insights::ServiceKpi::SlaBroken].count, 395);
        QCOMPARE(figures[insights::ServiceKpi::Reopened].count, 10);
        QVERIFY2(wrong().isEmpty(), qPrintable(wrong().value(0)));
    }

    void theRealSupportTickets()
    {
        const QString path = test::realData(QStringLiteral("tickets-customer-support/customer_support_tickets.csv.xz"));
        if (path.isEmpty())
            QSKIP("tickets-customer-support/customer_support_tickets.csv.xz is not here");
        const ImportReport report = run(exchange::importSupportTickets, path);
        QCOMPARE(report.newTickets, 8'469);
        QCOMPARE(report.setAside, 0);
        QCOMPARE(report.flaggedTickets, 1'365);
        const auto count = [&](const char *column, const char *value) {
            return number(QByteArray("SELECT count(*) FROM tickets WHERE ")
                              .append(column)
                              .append(" = '")
                              .append(value)
                              .append("'")
                              .constData());
        };
        QCOMPARE(count("channel", "email"), 2'143);
        QCOMPARE(count("channel", "phone"), 2'132);
        QCOMPARE(count("channel", "social"), 2'121);
        QCOMPARE(count("channel", "chat"), 2'073);
        QCOMPARE(count("priority", "urgent"), 2'129);
        QCOMPARE(count("priority", "high"), 2'085);
        QCOMPARE(count("priority", "normal"), 2'192);
        QCOMPARE(count("priority", "low"), 2'063);
        QCOMPARE(count("status", "closed"), 2'769);
        QCOMPARE(number("SELECT count(*) FROM survey_replies"), 2'769);
        QVERIFY2(wrong().isEmpty(), qPrintable(wrong().value(0)));
        const ImportReport again = run(exchange::importSupportTickets, path);
        QCOMPARE(again.alreadyThere, 8'469);
    }

private:
    ImportReport run(Import import, const QString &path)
    {
        return must(m_shop->write([&](store::UnitOfWork &work) { return import(work, path, {}); }));
    }
    qint64 number(const char *sql)
    {
        return must(
            m_shop->read([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(0); }));
    }
    QString text(const char *sql)
    {
        return must(m_shop->read(
            [&](store::Connection &c) -> Result<QString> { return c.value<QString>(sql).value_or(QString()); }));
    }
    QStringList states(const char *ticket)
    {
        return text(QByteArray("SELECT group_concat(to_status, ' ') FROM (SELECT s.to_status FROM ticket_steps s JOIN "
                               "tickets t ON t.id = s.ticket_id WHERE t.number = '")
                        .append(ticket)
                        .append("' ORDER BY s.at, s.id)")
                        .constData())
            .split(QLatin1Char(' '));
    }
    /// Kept and broken, by the view that all figures read.
    std::pair<qint64, qint64> sla()
    {
        return {number("SELECT count(*) FROM ticket_sla WHERE kept = 1"),
                number("SELECT count(*) FROM ticket_sla WHERE kept = 0")};
    }
    QStringList wrong()
    {
        const auto found =
            must(m_shop->write([](store::UnitOfWork &work) { return tickets::check(work.connection()); }));
        return QStringList(found.begin(), found.end());
    }

    const QString incidents = test::testData(QStringLiteral("incident-log-slice.csv"));
    const QString support = test::testData(QStringLiteral("support-tickets-slice.csv"));
    std::unique_ptr<test::TestShop> m_shop;
};

QTEST_GUILESS_MAIN(TicketImportsTest)
#include "TicketImportsTest.moc"
