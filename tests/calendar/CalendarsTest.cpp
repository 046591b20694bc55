// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/Calendars.h"

#include "calendar/BusinessTime.h"
#include "calendar/HoursText.h"
#include "support/Outcome.h"
#include "support/TestShop.h"

using namespace shopdesk;
using namespace shopdesk::calendar;
using namespace shopdesk::test;

namespace {

CalendarDraft officeHours()
{
    CalendarDraft draft;
    draft.name = QStringLiteral("Office");
    for (size_t day = 0; day < 5; ++day)
        draft.week[day] = {{540, 750}, {810, 1080}};
    return draft;
}

} // namespace

class CalendarsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyShopBeginsWithHours()
    {
        const Calendar standard = read(standardCalendar);
        QCOMPARE(standard.name, QStringLiteral("Opening hours"));
        QCOMPARE(standard.hours.zone.name(), QStringLiteral("Europe/London"));
        QCOMPARE(standard.hours.week[5], (std::vector<Span>{{540, 1080}}));
        QVERIFY(standard.hours.week[6].empty());
        QCOMPARE(codeOf(m_shop.write([](store::UnitOfWork &work) { return archiveCalendar(work, standardCalendar); })),
                 QStringLiteral("calendar.isStandard"));
    }

    void hoursAreKeptAsTheyWereEntered()
    {
        CalendarDraft draft = officeHours();
        draft.zone = QStringLiteral("Asia/Shanghai");
        draft.specialDays[{20'000}] = {QStringLiteral("Festival"), {}};
        draft.specialDays[{20'001}] = {QString(), {{600, 660}, {700, 720}}};
        const CalendarId id = must(create(draft));
        Calendar kept = read(id);
        QCOMPARE(kept.hours.week, draft.week);
        QCOMPARE(kept.hours.specialDays, draft.specialDays);
        QCOMPARE(kept.hours.zone.name(), draft.zone);
        draft.specialDays.clear();
        draft.week[0].clear();
        must(m_shop.write([&](store::UnitOfWork &work) { return updateCalendar(work, id, draft); }));
        kept = read(id);
        QCOMPARE(kept.hours.week, draft.week);
        QVERIFY(kept.hours.specialDays.empty());
        must(m_shop.write([&](store::UnitOfWork &work) { return archiveCalendar(work, id); }));
        QVERIFY(read(id).isArchived);
        QCOMPARE(must(m_shop.read([](store::Connection &c) { return calendars(c); })).size(), size_t(1));
        must(m_shop.write([&](store::UnitOfWork &work) { return restoreCalendar(work, id); }));
    }

    void whatCannotBeIsRefused()
    {
        const auto refused = [&](auto spoil) {
            CalendarDraft draft = officeHours();
            draft.name = QStringLiteral("Other");
            spoil(draft);
            return codeOf(create(draft));
        };
        QCOMPARE(refused([](CalendarDraft &draft) { draft.week = {}; }), QStringLiteral("calendar.neverOpen"));
        QCOMPARE(refused([](CalendarDraft &draft) {
                     draft.week[3] = {{600, 500}};
                 }),
                 QStringLiteral("calendar.badHours"));
        QCOMPARE(refused([](CalendarDraft &draft) {
                     draft.week[3] = {{600, 700}, {650, 800}};
                 }),
                 QStringLiteral("calendar.badHours"));
        QCOMPARE(refused([](CalendarDraft &draft) {
                     draft.specialDays[{1}].open = {{-5, 10}};
                 }),
                 QStringLiteral("calendar.badHours"));
        QCOMPARE(refused([](CalendarDraft &draft) { draft.zone = QStringLiteral("Europe/Atlantis"); }),
                 QStringLiteral("base.unknownZone"));
        QCOMPARE(refused([](CalendarDraft &draft) { draft.name = QStringLiteral("  "); }),
                 QStringLiteral("calendar.nameMissing"));
        QCOMPARE(refused([](CalendarDraft &draft) { draft.name = QStringLiteral("office"); }),
                 QStringLiteral("calendar.nameInUse"));
        // A calendar without any open hour is refused with words that say what to do.
        const auto empty = create({QStringLiteral("Empty"), {}, {}, {}});
        QVERIFY(messageOf(empty).contains(QLatin1String("Enter hours for one day of the week")));
    }

private:
    Result<CalendarId> create(const CalendarDraft &draft)
    {
        return m_shop.write([&](store::UnitOfWork &work) { return createCalendar(work, draft); });
    }
    Calendar read(CalendarId id)
    {
        return must(m_shop.read([id](store::Connection &c) { return calendar::calendar(c, id); }));
    }

    TestShop m_shop;
};

QTEST_GUILESS_MAIN(CalendarsTest)
#include "CalendarsTest.moc"
