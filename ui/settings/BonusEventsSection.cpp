// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BonusEventsSection.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/Undo.h"
#include "ui/settings/EditableRows.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <cmath>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString multiplierKey = QStringLiteral("multiplier");
const QString startsKey = QStringLiteral("starts");
const QString endsKey = QStringLiteral("ends");
const QString offKey = QStringLiteral("off");

/// A wall time as a field holds one. UTC has every time, and so leaves it to the operation which ones the shop has not.
QDateTime fieldTime(const points::WallTime &time)
{
    return {time.date, time.time, Qt::UTC};
}

points::WallTime wallTime(const QVariant &value)
{
    const QDateTime time = value.toDateTime();
    return {time.date(), QTime(time.time().hour(), time.time().minute())};
}

QString multiplierText(int multiplier)
{
    return QLocale().toString(multiplier / 100.0, 'g', 5);
}

QString timeText(const points::WallTime &time)
{
    return QLocale().toString(fieldTime(time), QLocale::ShortFormat);
}

/// The event as it is to be: called off it stays as it was, and taken up again it gets what was typed.
Result<void> bringTo(store::UnitOfWork &work, points::BonusEventId id, const points::BonusEventDraft &draft, bool off)
{
    if (off)
        return points::archiveBonusEvent(work, id);
    if (auto done = points::updateBonusEvent(work, id, draft); !done)
        return done;
    return points::restoreBonusEvent(work, id);
}

} // namespace

BonusEventsSection::BonusEventsSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_rows(new EditableRows(this))
    , m_starts(new QDateTimeEdit(this))
    , m_ends(new QDateTimeEdit(this))
    , m_meaning(new QLabel(this))
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *multiplier = new QDoubleSpinBox(this);
    multiplier->setRange(points::smallestMultiplier / 100.0, points::largestMultiplier / 100.0);
    multiplier->setPrefix(QStringLiteral("× "));
    for (QDateTimeEdit *time : {m_starts, m_ends}) {
        time->setTimeSpec(Qt::UTC);
        time->setCalendarPopup(true);
    }
    Form *form = m_rows->form();
    form->addField(nameKey, {}, name);
    form->addField(multiplierKey, {}, multiplier);
    form->addField(startsKey, {}, m_starts);
    form->addField(endsKey, {}, m_ends);
    form->addField(offKey, {}, new QCheckBox(this));
    form->addWide(m_meaning);
    m_meaning->setWordWrap(true);
    form->setCheck(nameKey,
                   [form] { return form->text(nameKey).isEmpty() ? tr("Give the event a name.") : QString(); });
    form->setCheck(startsKey, [this] { return startComplaint(); });
    form->setCheck(endsKey, [this] {
        if (m_ends->dateTime() <= m_starts->dateTime())
            return tr("It ends before it has begun. Choose a later end.");
        const auto end = points::instantOf(m_workbench.formats.zone(), draft().ends, {});
        return end ? QString() : end.error().message;
    });
    connect(form, &Form::edited, this, &BonusEventsSection::explain);
    m_rows->setEditable(workbench.offers(Permission::ManageShop));
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "points_bonus_events");
    connect(m_rows, &EditableRows::loadRequested, this, &BonusEventsSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &BonusEventsSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("shop")))
            read();
    });
    retranslate();
    read();
}

void BonusEventsSection::retranslate()
{
    setTitle(tr("Bonus events"),
             tr("For a time, purchases earn more: double points from 10:00 to 12:00, for instance. What "
                "counts is when an order is placed."));
    m_rows->setWords(tr("Add an event"));
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(multiplierKey, tr("Points times"),
                   tr("2: double points. More than 1, up to %1.")
                       .arg(m_workbench.formats.number(points::largestMultiplier / 100)));
    form->setLabel(startsKey, tr("From"), tr("In the shop's time."));
    form->setLabel(endsKey, tr("Until"), tr("The minute itself does not count any more."));
    form->setLabel(offKey, tr("Called off"));
    // As the language writes days and times; the short form of a year would be guessed at.
    const QString format = QLocale()
                               .dateTimeFormat(QLocale::ShortFormat)
                               .replace(QLatin1String("yyyy"), QLatin1String("yy"))
                               .replace(QLatin1String("yy"), QLatin1String("yyyy"));
    m_starts->setDisplayFormat(format);
    m_ends->setDisplayFormat(format);
    showRows();
    explain();
}

void BonusEventsSection::read()
{
    m_workbench.store.read([](store::Connection &connection) { return points::bonusEvents(connection); })
        .then(this, [this](const Result<std::vector<points::BonusEvent>> &events) {
            if (!events)
                return;
            m_events = *events;
            showRows();
        });
}

void BonusEventsSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const points::BonusEvent &event : m_events) {
        const points::BonusEventDraft &draft = event.draft;
        const QString when =
            tr("× %1, %2 – %3").arg(multiplierText(draft.multiplier), timeText(draft.starts), timeText(draft.ends));
        rows.push_back({event.id.value, draft.name, event.archivedAt ? tr("Called off") : when});
    }
    m_rows->setRows(rows);
}

const points::BonusEvent *BonusEventsSection::find(qint64 id) const
{
    const auto found = std::ranges::find(m_events, points::BonusEventId{id}, &points::BonusEvent::id);
    return found == m_events.end() ? nullptr : &*found;
}

void BonusEventsSection::load(qint64 id)
{
    const QDate tomorrow = m_workbench.formats.zone().dayOf(Instant::now()).plus(1).toDate();
    points::BonusEventDraft shown{{}, 200, {tomorrow, {10, 0}}, {tomorrow, {12, 0}}};
    const points::BonusEvent *event = find(id);
    if (event)
        shown = event->draft;
    m_edited = points::BonusEventId{id};
    Form *form = m_rows->form();
    form->load({{nameKey, shown.name},
                {multiplierKey, shown.multiplier / 100.0},
                {startsKey, fieldTime(shown.starts)},
                {endsKey, fieldTime(shown.ends)},
                {offKey, event && event->archivedAt}});
    form->setFieldVisible(offKey, event != nullptr);
    explain();
}

points::BonusEventDraft BonusEventsSection::draft() const
{
    const Form *form = m_rows->form();
    return {form->text(nameKey), static_cast<int>(std::lround(form->value(multiplierKey).toDouble() * 100)),
            wallTime(form->value(startsKey)), wallTime(form->value(endsKey))};
}

/// A time that clocks skip, or another event at the same time.
QString BonusEventsSection::startComplaint() const
{
    const points::BonusEventDraft wanted = draft();
    const auto start = points::instantOf(m_workbench.formats.zone(), wanted.starts, {});
    if (!start)
        return start.error().message;
    const auto end = points::instantOf(m_workbench.formats.zone(), wanted.ends, {});
    for (const points::BonusEvent &event : m_events) {
        const bool isOther = event.id != m_edited && !event.archivedAt && !m_rows->form()->value(offKey).toBool();
        if (isOther && end && event.startsAt < *end && event.endsAt > *start) {
            return tr("“%1” runs at the same time, and only one event can count. Change the times, or call it off first.")
                .arg(event.draft.name);
        }
    }
    return {};
}

void BonusEventsSection::explain()
{
    const points::BonusEventDraft event = draft();
    const points::WallTime last = wallTime(fieldTime(event.ends).addSecs(-60));
    m_meaning->setText(tr("Example: an order that earns 100 points earns %1 from %2 until the end of %3.")
                           .arg(m_workbench.formats.number(event.multiplier), timeText(event.starts), timeText(last)));
}

void BonusEventsSection::save(qint64 id)
{
    const points::BonusEventDraft wanted = draft();
    const bool off = m_rows->form()->value(offKey).toBool();
    const points::BonusEvent *before = find(id);
    std::function<void()> undo;
    if (before) {
        undo = undoBy(m_workbench, [old = *before](store::UnitOfWork &work) {
            return bringTo(work, old.id, old.draft, old.archivedAt.has_value());
        });
    }
    m_workbench
        .write(this,
               [id, wanted, off](store::UnitOfWork &work) -> Result<void> {
                   if (id == 0)
                       return points::createBonusEvent(work, wanted).map([](points::BonusEventId) {});
                   return bringTo(work, points::BonusEventId{id}, wanted, off);
               })
        .then(this, [this, name = wanted.name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Event “%1” saved").arg(name), undo);
        });
}

void BonusEventsSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
