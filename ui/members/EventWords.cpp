// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/EventWords.h"

#include "ui/parts/AuditWords.h"
#include "ui/parts/States.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

using loyalty::EventKind;
using loyalty::MemberEvent;

QString say(const char *text)
{
    return QCoreApplication::translate("MemberTimeline", text);
}

QString signedNumber(qint64 value, const Formats &formats)
{
    return value > 0 ? QLatin1Char('+') + formats.number(value) : formats.number(value);
}

/// "marketing/email" in the words of the consent matrix.
QString consentWords(const QString &key)
{
    const QString purpose = key.section(QLatin1Char('/'), 0, 0);
    const QString channel = key.section(QLatin1Char('/'), 1);
    struct Word
    {
        const char *key;
        const char *word;
    };
    static constexpr Word words[] = {{"service", QT_TRANSLATE_NOOP("MemberTimeline", "service")},
                                     {"marketing", QT_TRANSLATE_NOOP("MemberTimeline", "marketing")},
                                     {"profiling", QT_TRANSLATE_NOOP("MemberTimeline", "profiling")},
                                     {"sharing", QT_TRANSLATE_NOOP("MemberTimeline", "sharing")},
                                     {"phone", QT_TRANSLATE_NOOP("MemberTimeline", "phone")},
                                     {"sms", QT_TRANSLATE_NOOP("MemberTimeline", "text message")},
                                     {"email", QT_TRANSLATE_NOOP("MemberTimeline", "e-mail")},
                                     {"post", QT_TRANSLATE_NOOP("MemberTimeline", "post")},
                                     {"chat", QT_TRANSLATE_NOOP("MemberTimeline", "chat")}};
    const auto wordOf = [](const QString &of) {
        for (const Word &word : words) {
            if (of == QLatin1String(word.key))
                return say(word.word);
        }
        return of;
    };
    return say(QT_TRANSLATE_NOOP("MemberTimeline", "%1 by %2")).arg(wordOf(purpose), wordOf(channel));
}

QString tierWords(const MemberEvent &event)
{
    const QString tier = event.text.isEmpty() ? say(QT_TRANSLATE_NOOP("MemberTimeline", "no tier")) : event.text;
    if (event.what == QLatin1String("hand"))
        return say(QT_TRANSLATE_NOOP("MemberTimeline", "Tier set by hand: %1")).arg(tier);
    if (event.what == QLatin1String("reached"))
        return say(QT_TRANSLATE_NOOP("MemberTimeline", "Tier reached: %1")).arg(tier);
    if (event.what == QLatin1String("fell"))
        return say(QT_TRANSLATE_NOOP("MemberTimeline", "Tier no longer met, now: %1")).arg(tier);
    return say(QT_TRANSLATE_NOOP("MemberTimeline", "The rules decide on the tier again: %1")).arg(tier);
}

/// The mark of the channel: an icon and its word.
QString channelIcon(const QString &channel)
{
    if (channel == QLatin1String("email"))
        return QStringLiteral("mail");
    if (channel == QLatin1String("phone"))
        return QStringLiteral("phone");
    if (channel == QLatin1String("counter"))
        return QStringLiteral("store");
    return QStringLiteral("tickets"); // written from elsewhere
}

QString surveyWords(const MemberEvent &event)
{
    if (event.what == QLatin1String("answered"))
        return say(QT_TRANSLATE_NOOP("MemberTimeline", "Answered the survey with %1")).arg(event.points.value_or(0));
    if (event.what == QLatin1String("declined"))
        return say(QT_TRANSLATE_NOOP("MemberTimeline", "Would rather not answer the survey"));
    return say(QT_TRANSLATE_NOOP("MemberTimeline", "Asked how it was"));
}

void tellService(const MemberEvent &event, TimelineEntry &entry)
{
    const QString channel = stateLook(event.channel).word;
    entry.iconName = channelIcon(event.channel);
    entry.details << channel;
    if (event.kind == EventKind::Ticket) {
        entry.title = say(QT_TRANSLATE_NOOP("MemberTimeline", "Ticket: %1")).arg(event.text);
        entry.details << stateLook(event.what).word;
    } else if (event.kind == EventKind::Message) {
        entry.title = event.what == QLatin1String("customer") ? say(QT_TRANSLATE_NOOP("MemberTimeline", "Wrote to us"))
                                                              : say(QT_TRANSLATE_NOOP("MemberTimeline", "We answered"));
        entry.details << event.text.simplified();
    } else {
        entry.title = surveyWords(event);
        entry.iconName = QStringLiteral("help");
    }
}

TimelineEntry entryOf(const MemberEvent &event, const Formats &formats)
{
    TimelineEntry entry{event.at, {}, {}, event.person, QStringLiteral("edit")};
    const QString amount = event.amount ? formats.moneyWithSymbol(*event.amount) : QString();
    switch (event.kind) {
    case EventKind::Order:
        entry.title = say(QT_TRANSLATE_NOOP("MemberTimeline", "Order %1 for %2")).arg(event.text, amount);
        entry.details << stateLook(event.what).word;
        entry.iconName = QStringLiteral("orders");
        break;
    case EventKind::Credit:
        entry.title = say(QT_TRANSLATE_NOOP("MemberTimeline", "Credit %1 of %2")).arg(event.text, amount);
        entry.iconName = QStringLiteral("returns");
        break;
    case EventKind::Points:
        entry.title =
            say(QT_TRANSLATE_NOOP("MemberTimeline", "Points: %1")).arg(signedNumber(event.points.value_or(0), formats));
        entry.details << stateLook(event.what).word;
        entry.iconName = QStringLiteral("points");
        break;
    case EventKind::StoreCredit:
        entry.title = say(QT_TRANSLATE_NOOP("MemberTimeline", "Store credit: %1")).arg(amount);
        entry.iconName = QStringLiteral("wallet");
        break;
    case EventKind::Tier:
        entry.title = tierWords(event);
        entry.iconName = QStringLiteral("chart");
        break;
    case EventKind::Consent:
        entry.title =
            (event.what == QLatin1String("granted") ? say(QT_TRANSLATE_NOOP("MemberTimeline", "Agreed: %1"))
                                                    : say(QT_TRANSLATE_NOOP("MemberTimeline", "No longer agrees: %1")))
                .arg(consentWords(event.text));
        entry.iconName = QStringLiteral("check");
        break;
    case EventKind::Score:
        entry.title = (event.what == QLatin1String("review")
                           ? say(QT_TRANSLATE_NOOP("MemberTimeline", "Points for a review: %1"))
                           : say(QT_TRANSLATE_NOOP("MemberTimeline", "Points for activity: %1")))
                          .arg(signedNumber(event.points.value_or(0), formats));
        entry.iconName = QStringLiteral("points");
        break;
    case EventKind::Merge:
        entry.title = say(QT_TRANSLATE_NOOP("MemberTimeline", "Merged with %1")).arg(event.text);
        entry.iconName = QStringLiteral("link");
        break;
    case EventKind::Change:
        entry.title = operationWords(event.what);
        break;
    case EventKind::Ticket:
    case EventKind::Message:
    case EventKind::Survey:
        tellService(event, entry);
        break;
    case EventKind::Return:
        entry.title = say(QT_TRANSLATE_NOOP("MemberTimeline", "Return %1")).arg(event.text);
        entry.details << stateLook(event.what).word;
        entry.iconName = QStringLiteral("returns");
        break;
    case EventKind::Repair:
        entry.title = say(QT_TRANSLATE_NOOP("MemberTimeline", "Repair %1")).arg(event.text);
        entry.details << stateLook(event.what).word;
        entry.iconName = QStringLiteral("settings");
        break;
    case EventKind::Compensation:
        entry.title = say(QT_TRANSLATE_NOOP("MemberTimeline", "A coupon because order %1 was late")).arg(event.text);
        entry.iconName = QStringLiteral("tag");
        break;
    case EventKind::Coupon:
        entry.title = say(QT_TRANSLATE_NOOP("MemberTimeline", "Coupon: %1")).arg(event.text);
        entry.details << stateLook(event.what).word;
        entry.iconName = QStringLiteral("tag");
        break;
    case EventKind::Benefit:
        entry.title =
            (event.what == QLatin1String("given") ? say(QT_TRANSLATE_NOOP("MemberTimeline", "Benefit given: %1"))
                                                  : say(QT_TRANSLATE_NOOP("MemberTimeline", "Benefit not given: %1")))
                .arg(event.text);
        entry.iconName = QStringLiteral("check");
        break;
    }
    const bool isNote =
        event.kind == EventKind::Points || event.kind == EventKind::StoreCredit || event.kind == EventKind::Score;
    if (isNote && !event.text.isEmpty())
        entry.details << event.text;
    return entry;
}

} // namespace

Result<TimelinePageData> readTimeline(store::Connection &connection, members::MemberId id,
                                      const std::optional<loyalty::EventsBefore> &before)
{
    auto events = loyalty::memberEvents(connection, id, before);
    if (!events)
        return Failure(events.error());
    TimelinePageData page{std::move(*events), {}};
    for (const MemberEvent &event : page.events.events) {
        if (event.kind == EventKind::Change)
            page.changes.push_back(store::auditEntry(connection, event.id).value_or(store::AuditEntry()));
    }
    return page;
}

std::vector<TimelineEntry> inWords(const TimelinePageData &page, const Formats &formats)
{
    const std::vector<TimelineEntry> changes = inWords(page.changes, formats);
    std::vector<TimelineEntry> entries;
    size_t change = 0;
    for (const MemberEvent &event : page.events.events) {
        if (event.kind == EventKind::Change && change < changes.size())
            entries.push_back(changes[change++]);
        else
            entries.push_back(entryOf(event, formats));
    }
    return entries;
}

} // namespace shopdesk::ui
