// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/ServicePane.h"

#include "surveys/Asking.h"
#include "tables/ListReader.h"
#include "tickets/TicketShop.h"
#include "ui/dashboard/BarList.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"
#include "ui/tickets/TicketsPane.h"
#include "ui/today/FigureTile.h"

#include <QComboBox>

using namespace shopdesk;
using namespace shopdesk::test;

/// The figures of customer service in a real window: a click opens the list that a number counts, and what happens meanwhile
/// comes in by itself.
class ServicePaneTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TicketShop>(); }
    void cleanup()
    {
        m_window.reset();
        m_shop.reset();
    }

    void withoutTicketsThereIsAFirstStep()
    {
        show();
        QVERIFY(!m_pane->figures());
        QVERIFY(m_pane->isLoaded());
        QVERIFY(!labelsOf(*m_pane).isEmpty());
    }

    void aClickOpensWhatIsCounted()
    {
        for (const char *words : {"My parcel is late", "The tea is late", "The kettle leaks"})
            m_shop->open(QString::fromLatin1(words));
        const auto answered = m_shop->open(QStringLiteral("Where is it?"));
        m_shop->reply(answered);
        must(m_shop->run(tickets::resolve, answered));
        show();
        QVERIFY(m_pane->figures());
        QCOMPARE(m_pane->figures()->total[insights::ServiceKpi::Opened].count, 4);
        QCOMPARE(tile("opened")->figure(), QStringLiteral("4"));
        QCOMPARE(listed("opened"), 4);
        QCOMPARE(listed("backlog"), 3);
        QCOMPARE(listed("firstResponse"), 1);
        for (const insights::ServiceDefinition &each : insights::serviceDefinitions()) {
            if (qstrcmp(each.key, "responseRate") != 0 && qstrcmp(each.key, "csat") != 0) // those open the surveys
                QVERIFY2(listed(each.key) == m_pane->figures()->total[each.kpi].count, each.key);
        }
    }

    void newTicketsComeInByThemselves()
    {
        m_shop->open();
        show();
        QCOMPARE(m_pane->figures()->total[insights::ServiceKpi::Opened].count, 1);
        m_shop->open();
        QTRY_COMPARE(tile("opened")->figure(), QStringLiteral("2"));
    }

    void partsAndCommonWordsOpenTheirLists()
    {
        for (const char *words : {"My parcel is late", "The tea is late", "The kettle leaks"})
            m_shop->open(QString::fromLatin1(words));
        show();
        const auto &groups = m_pane->figures()->problems.groups;
        const auto late = std::ranges::find(groups, QStringLiteral("late"), &insights::Problem::key);
        QVERIFY(late != groups.end());
        QCOMPARE(late->tickets, 2);
        QCOMPARE(m_pane->problems()->bars().size(), groups.size());
        emit m_pane->problems()->opened(static_cast<int>(std::distance(groups.begin(), late)));
        QCOMPARE(shownInList(), 2);
    }

    void satisfactionIsThatOfTheSurveys()
    {
        for (const int score : {5, 4, 4, 2}) {
            const auto id = m_shop->open();
            must(m_shop->run(tickets::resolve, id));
            const auto ask = must(m_shop->run(surveys::ask, id, surveys::SurveyId()));
            must(m_shop->run(surveys::answer, surveys::ReplyDraft{.ask = ask, .score = score}));
        }
        show();
        QVERIFY2(tile("csat")->figure().startsWith(QStringLiteral("75")), qPrintable(tile("csat")->figure()));
        QVERIFY(tile("responseRate")->figure().startsWith(QStringLiteral("100")));
    }

    void whoMayNotSeeFiguresHasNoSuchPage()
    {
        show();
        QCOMPARE(m_pane->permission(), std::optional(Permission::SeeFigures));
    }

private:
    void show()
    {
        m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
        m_pane = m_window->show<ui::ServicePane>("service");
        m_window->settle();
    }
    ui::FigureTile *tile(const char *key)
    {
        const auto definitions = insights::serviceDefinitions();
        const auto found = std::ranges::find_if(
            definitions, [key](const insights::ServiceDefinition &each) { return qstrcmp(each.key, key) == 0; });
        return m_pane->tiles()[static_cast<size_t>(std::distance(definitions.begin(), found))];
    }
    /// Rows of the ticket list after a click on the tile.
    qint64 listed(const char *key)
    {
        m_window->show<ui::ServicePane>("service");
        QTest::mouseClick(tile(key), Qt::LeftButton);
        return shownInList();
    }
    qint64 shownInList()
    {
        m_window->settle();
        auto *tickets = qobject_cast<ui::TicketsPane *>(m_window->window.currentPane());
        return tickets ? tickets->records()->list()->model()->rowCount() : -1;
    }

    std::unique_ptr<TicketShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::ServicePane *m_pane = nullptr;
};

QTEST_MAIN(ServicePaneTest)
#include "ServicePaneTest.moc"
