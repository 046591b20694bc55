// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FilterBar.h"

#include "ui/parts/Chip.h"
#include "ui/TestWindow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace shopdesk;
using tables::FilterKind;

namespace {

tables::ListDefinition things()
{
    tables::ListDefinition list{};
    list.name = "things";
    const auto nothing = [](const QVariantList &) { return tables::Predicate(); };
    list.filters = {
        {"status", "Status", FilterKind::Choices, nothing,
         [](store::Connection &) {
             return std::vector<tables::FilterChoice>{{QStringLiteral("paid"), QStringLiteral("Paid")},
                                                      {QStringLiteral("shipped"), QStringLiteral("Shipped")},
                                                      {QStringLiteral("draft"), QStringLiteral("Draft")}};
         }},
        {"dates", "Date", FilterKind::DayRange, nothing},
        {"weekday", "Weekday", FilterKind::Hidden, nothing},
    };
    return list;
}

QStringList chipsOf(const ui::FilterBar &bar)
{
    QStringList texts;
    for (const ui::Chip *chip : bar.findChildren<ui::Chip *>())
        if (chip->isVisible())
            texts << chip->text();
    return texts;
}

/// A bar on the filters above, shown.
struct ShownBar
{
    ShownBar() : window(shop), bar(window.window.workbench(), things())
    {
        bar.resize(1100, 48);
        bar.show();
        bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
    }
    ui::Chip *chip(const char *key) { return bar.findChild<ui::Chip *>(QString::fromLatin1(key)); }
    tables::ListQuery latest() { return changes.back().at(0).value<tables::ListQuery>(); }
    test::TestShop shop;
    test::TestWindow window;
    ui::FilterBar bar;
    QSignalSpy changes{&bar, &ui::FilterBar::queryChanged};
};

} // namespace

class FilterBarTest : public QObject
{
    Q_OBJECT

private slots:
    void chipsTellWhatIsFiltered()
    {
        ShownBar b;
        tables::ListQuery query;
        query.filters[QStringLiteral("status")] = {QStringLiteral("paid"), QStringLiteral("shipped")};
        query.filters[QStringLiteral("weekday")] = {1};
        b.bar.setQuery(query);
        QTRY_COMPARE(chipsOf(b.bar), QStringList({QStringLiteral("Status: Paid, Shipped"), QStringLiteral("Weekday")}));
        QCOMPARE(b.changes.size(), 0);
        b.bar.setHiddenWords([](const QString &, const QVariantList &) { return QStringLiteral("Monday"); });
        QCOMPARE(chipsOf(b.bar).back(), QStringLiteral("Weekday: Monday"));
        query.filters[QStringLiteral("status")] << QStringLiteral("draft");
        b.bar.setQuery(query);
        QCOMPARE(chipsOf(b.bar).front(), QStringLiteral("Status: 3 chosen"));
    }

    void daysAreCalledByTheirPreset()
    {
        ShownBar b;
        const BusinessDay today = b.window.window.workbench().formats.zone().dayOf(Instant::now());
        tables::ListQuery query;
        query.filters[QStringLiteral("dates")] = {qint64(today.days), qint64(today.days)};
        b.bar.setQuery(query);
        QCOMPARE(chipsOf(b.bar), QStringList(QStringLiteral("Date: Today")));
        query.filters[QStringLiteral("dates")] = {qint64(14'944), qint64(14'974)};
        b.bar.setQuery(query);
        QCOMPARE(chipsOf(b.bar), QStringList(QStringLiteral("Date: 1 Dec 2010 – 31 Dec 2010")));
    }

    void presetsCoverWholeMonthsAndYears()
    {
        const auto presets = ui::dayPresets(BusinessDay::fromDate({2026, 3, 31}));
        const auto of = [&](const char *title) {
            const auto found =
                std::ranges::find_if(presets, [&](const ui::DayPreset &p) { return !qstrcmp(p.title, title); });
            return QStringList{found->first.text(), found->last.text()};
        };
        const auto range = [](const char *a, const char *b) {
            return QStringList{QString::fromLatin1(a), QString::fromLatin1(b)};
        };
        QCOMPARE(of("Today"), range("2026-03-31", "2026-03-31"));
        QCOMPARE(of("Yesterday"), range("2026-03-30", "2026-03-30"));
        QCOMPARE(of("Last 7 days"), range("2026-03-25", "2026-03-31"));
        QCOMPARE(of("Last 30 days"), range("2026-03-02", "2026-03-31"));
        QCOMPARE(of("This month"), range("2026-03-01", "2026-03-31"));
        QCOMPARE(of("Last month"), range("2026-02-01", "2026-02-28"));
        QCOMPARE(of("Last 12 months"), range("2025-04-01", "2026-03-31"));
        QCOMPARE(of("This year"), range("2026-01-01", "2026-12-31"));
        QCOMPARE(of("Last year"), range("2025-01-01", "2025-12-31"));
    }

    void chipsAreRemovedByCrossAndKey()
    {
        ShownBar b;
        tables::ListQuery query;
        query.filters[QStringLiteral("status")] = {QStringLiteral("paid")};
        query.filters[QStringLiteral("weekday")] = {1};
        b.bar.setQuery(query);
        emit b.chip("weekday")->removeRequested();
        QCOMPARE(b.latest().filters.keys(), QStringList(QStringLiteral("status")));
        QTest::keyClick(b.chip("status"), Qt::Key_Delete);
        QCOMPARE(b.latest().filters.size(), 0);
        QCOMPARE(chipsOf(b.bar), QStringList());
    }

    void searchWaitsForAPauseInTheTyping()
    {
        ShownBar b;
        auto *field = b.bar.findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral(" cup"));
        QCOMPARE(b.changes.size(), 0);
        QTRY_COMPARE(b.changes.size(), 1);
        QCOMPARE(b.latest().search, QStringLiteral("cup"));
        // Enter does not wait.
        QTest::keyClicks(field, QStringLiteral("s"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(b.latest().search, QStringLiteral("cups"));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(b.latest().search, QString());
        QCOMPARE(b.changes.size(), 3);
    }

    void enterAndDownLeadToTheList()
    {
        ShownBar b;
        QSignalSpy entered(&b.bar, &ui::FilterBar::searchEntered);
        auto *field = b.bar.findChild<QLineEdit *>();
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.size(), 2);
        b.bar.focusSearch(QStringLiteral("x"));
        QCOMPARE(field->text(), QStringLiteral("x"));
    }

    void clearGoesBackToTheDefault()
    {
        ShownBar b;
        tables::ListQuery first;
        first.filters[QStringLiteral("status")] = {QStringLiteral("paid")};
        b.bar.setDefaultQuery(first);
        tables::ListQuery other;
        other.search = QStringLiteral("cup");
        other.sort = QStringLiteral("total");
        other.filters[QStringLiteral("weekday")] = {2};
        b.bar.setQuery(other);
        b.bar.clear();
        QCOMPARE(b.latest().filters, first.filters);
        QCOMPARE(b.latest().search, QString());
        QCOMPARE(b.latest().sort, QStringLiteral("total"));
    }

    void choicesCountAtOnce()
    {
        ShownBar b;
        tables::ListQuery query;
        query.filters[QStringLiteral("status")] = {QStringLiteral("paid")};
        b.bar.setQuery(query);
        QTRY_COMPARE(chipsOf(b.bar), QStringList(QStringLiteral("Status: Paid")));
        emit b.chip("status")->editRequested();
        QTRY_VERIFY(b.bar.findChild<ui::ChoicePopup *>());
        auto *popup = b.bar.findChild<ui::ChoicePopup *>();
        QVERIFY(popup->isVisible());
        auto *list = popup->findChild<QListWidget *>();
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        list->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(b.latest().filters[QStringLiteral("status")],
                 QVariantList({QStringLiteral("paid"), QStringLiteral("shipped")}));
        list->item(0)->setCheckState(Qt::Unchecked);
        list->item(1)->setCheckState(Qt::Unchecked);
        QVERIFY(b.latest().filters.isEmpty());
        popup->close();
    }

    void presetOfThePopupIsTaken()
    {
        ShownBar b;
        tables::ListQuery query;
        query.filters[QStringLiteral("dates")] = {qint64(14'944), qint64(14'974)};
        b.bar.setQuery(query);
        emit b.chip("dates")->editRequested();
        auto *popup = b.bar.findChild<ui::DayRangePopup *>();
        QVERIFY(popup);
        popup->findChildren<QPushButton *>().front()->click();
        const qint64 today = b.window.window.workbench().formats.zone().dayOf(Instant::now()).days;
        QCOMPARE(b.latest().filters[QStringLiteral("dates")], QVariantList({today, today}));
    }

    void moreFiltersAreOfferedWhileThereAreSome()
    {
        ShownBar b;
        QToolButton *add = nullptr;
        for (auto *button : b.bar.findChildren<QToolButton *>())
            if (button->text() == QStringLiteral("Filter"))
                add = button;
        QVERIFY(add && add->isVisible());
        emit add->menu()->aboutToShow();
        QStringList offered;
        for (const QAction *action : add->menu()->actions())
            offered << action->text();
        // What only the program sets is not offered.
        QCOMPARE(offered, QStringList({QStringLiteral("Status"), QStringLiteral("Date")}));
        tables::ListQuery query;
        query.filters[QStringLiteral("status")] = {QStringLiteral("paid")};
        query.filters[QStringLiteral("dates")] = {qint64(1), qint64(2)};
        b.bar.setQuery(query);
        QVERIFY(!add->isVisible());
    }
};

QTEST_MAIN(FilterBarTest)
#include "FilterBarTest.moc"
