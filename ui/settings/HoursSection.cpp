// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/HoursSection.h"

#include "base/Text.h"
#include "calendar/HoursText.h"
#include "ui/parts/Form.h"
#include "ui/settings/PutAway.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int daysHeight = 96;
const QString nameKey = QStringLiteral("name");
const QString zoneKey = QStringLiteral("zone");
const QString specialKey = QStringLiteral("specialDays");
const QString weekdayKeys[] = {QStringLiteral("monday"),   QStringLiteral("tuesday"), QStringLiteral("wednesday"),
                               QStringLiteral("thursday"), QStringLiteral("friday"),  QStringLiteral("saturday"),
                               QStringLiteral("sunday")};

/// "Mon–Fri 9:00–18:00, Sat 9:00–13:00": days in a row with the same hours as one.
QString weekText(const std::array<std::vector<calendar::Span>, 7> &week)
{
    const QLocale locale;
    QStringList parts;
    for (size_t first = 0; first < week.size();) {
        size_t last = first;
        while (last + 1 < week.size() && week[last + 1] == week[first])
            ++last;
        if (!week[first].empty()) {
            const auto day = [&](size_t index) {
                return locale.dayName(static_cast<int>(index) + 1, QLocale::ShortFormat);
            };
            const QString days = first == last ? day(first) : day(first) + QChar(0x2013) + day(last);
            parts << days + QLatin1Char(' ') + calendar::hoursText(week[first]);
        }
        first = last + 1;
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

HoursSection::HoursSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this))
{
    build();
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "calendars");
    connect(m_rows, &EditableRows::loadRequested, this, &HoursSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &HoursSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("calendars")))
            read();
    });
    retranslate();
    read();
}

void HoursSection::build()
{
    Form *form = m_rows->form();
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    form->addField(nameKey, {}, name);
    for (const QString &key : weekdayKeys) {
        form->addField(key, {}, new QLineEdit(this));
        form->setCheck(key, [form, key] {
            const auto hours = calendar::hoursFrom(form->text(key));
            return hours ? QString() : hours.error().message;
        });
    }
    auto *days = new QPlainTextEdit(this);
    days->setFixedHeight(daysHeight);
    days->setTabChangesFocus(true);
    form->addField(specialKey, {}, days);
    form->addField(zoneKey, {}, new QLineEdit(this));
    form->setCheck(specialKey, [form] {
        const auto typed = calendar::specialDaysFrom(form->text(specialKey));
        return typed ? QString() : typed.error().message;
    });
    m_rows->setEditable(m_workbench.offers(Permission::ManageShop));
    offerPutAway<calendar::CalendarId>(*m_rows, m_workbench, calendar::archiveCalendar, calendar::restoreCalendar);
}

void HoursSection::retranslate()
{
    setTitle(
        tr("Opening hours"),
        tr("When somebody is there to answer. Deadlines of tickets count by these hours, and stand still outside them."));
    m_rows->setWords(tr("Add other hours"));
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    for (int day = 0; day < 7; ++day)
        form->setLabel(weekdayKeys[day], QLocale().standaloneDayName(day + 1, QLocale::LongFormat),
                       day == 0 ? tr("Such as 9:00–12:30, 13:30–18:00. Empty: closed.") : QString());
    form->setLabel(specialKey, tr("Special days"),
                   tr("One on a line: 2026-12-25 Christmas is closed, 2026-12-24 9:00–13:00 has other hours."));
    form->setLabel(zoneKey, tr("Time zone"), tr("Such as Europe/London. Empty: the shop's."));
    showRows();
}

void HoursSection::read()
{
    m_workbench.store.read([](store::Connection &connection) { return calendar::calendars(connection, true); })
        .then(this, [this](const Result<std::vector<calendar::Calendar>> &all) {
            if (!all) {
                m_workbench.toast(all.error().message, {});
                return;
            }
            m_calendars = *all;
            showRows();
        });
}

void HoursSection::showRows()
{
    const BusinessDay today = m_workbench.formats.zone().dayOf(Instant::now());
    std::vector<EditableRows::Row> rows;
    for (const calendar::Calendar &each : m_calendars) {
        QStringList parts{weekText(each.hours.week)};
        const int ahead = static_cast<int>(
            std::ranges::count_if(each.hours.specialDays, [&](const auto &day) { return day.first >= today; }));
        if (ahead > 0)
            parts << tr("%Ln special day(s) ahead", nullptr, ahead);
        if (!each.zoneName.isEmpty())
            parts << each.zoneName;
        rows.push_back({each.id.value, each.name, parts.join(QStringLiteral(" · ")), each.isArchived});
    }
    m_rows->setRows(rows);
}

void HoursSection::load(qint64 id)
{
    const auto found = std::ranges::find(m_calendars, calendar::CalendarId{id}, &calendar::Calendar::id);
    const calendar::CalendarDraft shown =
        found == m_calendars.end() ? calendar::CalendarDraft() : calendar::draftOf(*found);
    QVariantMap values{
        {nameKey, shown.name}, {zoneKey, shown.zone}, {specialKey, calendar::specialDaysText(shown.specialDays)}};
    for (size_t day = 0; day < shown.week.size(); ++day)
        values.insert(weekdayKeys[day], calendar::hoursText(shown.week[day]));
    m_rows->form()->load(values);
}

Result<calendar::CalendarDraft> HoursSection::draft() const
{
    const Form *form = m_rows->form();
    calendar::CalendarDraft draft;
    draft.name = form->text(nameKey);
    draft.zone = form->text(zoneKey);
    for (size_t day = 0; day < draft.week.size(); ++day) {
        auto hours = calendar::hoursFrom(form->text(weekdayKeys[day]));
        if (!hours)
            return Failure(hours.error());
        draft.week[day] = std::move(*hours);
    }
    auto days = calendar::specialDaysFrom(form->text(specialKey));
    if (!days)
        return Failure(days.error());
    draft.specialDays = std::move(*days);
    return draft;
}

void HoursSection::save(qint64 id)
{
    const Result<calendar::CalendarDraft> typed = draft();
    if (!typed) {
        m_rows->finish(Failure(typed.error()));
        return;
    }
    const auto before = std::ranges::find(m_calendars, calendar::CalendarId{id}, &calendar::Calendar::id);
    std::function<void()> undo;
    if (before != m_calendars.end()) {
        undo = undoBy(m_workbench, [id, old = calendar::draftOf(*before)](store::UnitOfWork &work) {
            return calendar::updateCalendar(work, {id}, old);
        });
    }
    m_workbench
        .write(this,
               [id, draft = *typed](store::UnitOfWork &work) -> Result<void> {
                   if (id != 0)
                       return calendar::updateCalendar(work, {id}, draft);
                   return calendar::createCalendar(work, draft).map([](calendar::CalendarId) {});
               })
        .then(this, [this, name = typed->name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("“%1” saved").arg(name), undo);
        });
}

void HoursSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
