// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/ExpiryNotices.h"

#include "base/Text.h"
#include "members/Members.h"
#include "points/Policy.h"
#include "tasks/Tasks.h"
#include "tickets/Deadlines.h"
#include "tickets/Messages.h"
#include "tickets/OpenTicket.h"
#include "tickets/Outbox.h"
#include "tickets/Placeholders.h"
#include "tickets/TicketStates.h"

#include <QJsonArray>
#include <QLocale>

namespace shopdesk::loyalty {

namespace {

constexpr qint64 msPerDay = 86'400'000;
constexpr int mostNamed = 5;

/// Points that expire after ?1 and up to ?2, by member and day; in a shop that can send mails (?3) `reached` says whether one
/// reaches the member. A refusal, or a consent that was never given, holds for all records of the person.
#define SHOPDESK_DUE(which)                                                                                            \
    "WITH due AS (SELECT member_id, expires_at, sum(remaining) AS points FROM points_batches "                         \
    "WHERE remaining > 0 AND expires_at > ?1 AND expires_at <= ?2 " which "GROUP BY member_id, expires_at), "          \
    "known AS (SELECT d.*, m.number, m.name, m.language, ?3 AND m.email_sealed IS NOT NULL AND coalesce(("             \
    "SELECT granted FROM consents c WHERE c.purpose = 'service' AND c.channel = 'email' AND c.member_id IN "           \
    "(SELECT m.id UNION ALL SELECT id FROM members WHERE merged_into = m.id) "                                         \
    "ORDER BY c.occurred_at DESC, c.id DESC LIMIT 1), 0) AS reached "                                                  \
    "FROM due d JOIN members m ON m.id = d.member_id WHERE m.archived_at IS NULL) "
#define SHOPDESK_TO_MAIL                                                                                               \
    "FROM known k WHERE reached AND NOT EXISTS (SELECT 1 FROM tasks t "                                                \
    "WHERE t.kind = 'pointsTold' AND t.subject = k.member_id || '/' || k.expires_at) "

struct Notice
{
    members::MemberId member;
    Instant expiresAt;
    qint64 points = 0;
    QString number;
    QString name;
    QString language;
};

/// The last day on which they are good.
QDate lastDay(const store::UnitOfWork &work, Instant expiresAt)
{
    return work.shop().zone.dayOf(Instant{expiresAt.ms - 1}).toDate();
}

/// In the language of the customer, whatever the one who works here reads.
QString wordsOf(const store::UnitOfWork &work, const Notice &notice)
{
    const bool isChinese = notice.language.startsWith(QLatin1String("zh"));
    const QLocale locale(isChinese ? QLocale(QLocale::Chinese, QLocale::China)
                                   : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString text =
        isChinese ? QStringLiteral(
            "{customer}，您好！\n\n您有 {points} 积分的有效期至 {day}，逾期将失效。欢迎在此之前使用。\n\n{shop}")
                  : QStringLiteral("Dear {customer},\n\n{points} of your points are good up to {day}; after that they "
                                   "expire. You are welcome to use them before.\n\n{shop}");
    return tickets::filled(
        text, {{QStringLiteral("customer"), notice.name},
               {QStringLiteral("points"), locale.toString(notice.points)},
               {QStringLiteral("day"), locale.toString(lastDay(work, notice.expiresAt), QLocale::LongFormat)},
               {QStringLiteral("shop"), work.shop().name}});
}

/// In a ticket that waits for the customer: nobody of ours has to do anything.
bool mail(store::UnitOfWork &work, StoreId store, const Notice &notice)
{
    // What is begun is to be sent: a ticket without its mail would be made again with every look.
    if (const auto contact = members::openContact(work.connection(), notice.member);
        !contact || contact->email.isEmpty())
        return false;
    tickets::TicketDraft draft{store, tickets::Channel::Email, {}};
    draft.fields.kind = tickets::Kind::Question;
    draft.fields.subject = QStringLiteral("%1 · %2").arg(work.shop().name, notice.number).left(longestName);
    draft.fields.language = notice.language;
    draft.fields.member = notice.member;
    const Result<tickets::TicketId> ticket = tickets::writeTicket(work, draft);
    if (!ticket
        || !tickets::go(work, *ticket, {.to = tickets::Status::Pending, .pendingFor = tickets::PendingFor::Customer}))
        return false;
    tickets::refreshDeadlines(work, *ticket);
    return tickets::writeMessage(work, {*ticket, tickets::Author::Program, tickets::Visibility::Public,
                                        tickets::Channel::Email, wordsOf(work, notice)})
        .has_value();
}

QString subjectOf(const Notice &notice)
{
    return QStringLiteral("%1/%2").arg(notice.member.value).arg(notice.expiresAt.ms);
}

/// A task that is settled at once is the mark that somebody was told, on all computers.
void markTold(store::UnitOfWork &work, const Notice &notice)
{
    tasks::raiseOnce(work, {.kind = "pointsTold",
                            .subject = subjectOf(notice),
                            .table = "members",
                            .row = notice.member.value,
                            .data = {{QStringLiteral("member"), notice.number},
                                     {QStringLiteral("points"), notice.points},
                                     {QStringLiteral("day"), lastDay(work, notice.expiresAt).toString(Qt::ISODate)}}});
    tasks::settleItself(work, "pointsTold", subjectOf(notice));
}

/// As it is now: since it was read, points may have been spent, a consent taken back, or the member told elsewhere.
std::optional<Notice> noticeOf(store::UnitOfWork &work, const DueNotice &due)
{
    store::Query row = work.connection().query(
        SHOPDESK_DUE(
            "AND expires_at = ?2 AND member_id = ?4 ") "SELECT points, number, name, language " SHOPDESK_TO_MAIL,
        work.now(), due.expiresAt, true, due.member);
    if (!row.next())
        return std::nullopt;
    return Notice{due.member,          due.expiresAt,       row.get<qint64>(0),
                  row.get<QString>(1), row.get<QString>(2), row.get<QString>(3)};
}

/// The first mailbox's.
std::optional<StoreId> mailingStore(store::Connection &connection)
{
    return connection.value<StoreId>("SELECT store_id FROM mailboxes WHERE archived_at IS NULL ORDER BY id LIMIT 1");
}

struct Window
{
    Instant from;
    Instant until;
    bool hasMailbox = false;
};

std::vector<DueNotice> toMail(store::Connection &connection, const Window &window)
{
    std::vector<DueNotice> found;
    store::Query rows = connection.query(SHOPDESK_DUE("") "SELECT member_id, expires_at " SHOPDESK_TO_MAIL
                                                          "ORDER BY expires_at, member_id",
                                         window.from, window.until, window.hasMailbox);
    while (rows.next())
        found.push_back({rows.get<members::MemberId>(0), rows.get<Instant>(1)});
    return found;
}

std::vector<UntoldDay> untoldDays(store::Connection &connection, const Window &window)
{
    std::vector<UntoldDay> days;
    store::Query rows = connection.query(SHOPDESK_DUE("") R"(
        SELECT expires_at, count(*), sum(points), min(member_id) FROM known k
        WHERE NOT reached AND NOT EXISTS (SELECT 1 FROM tasks t
                                          WHERE t.kind = 'pointsUntold' AND t.subject = CAST(k.expires_at AS TEXT))
        GROUP BY expires_at)",
                                         window.from, window.until, window.hasMailbox);
    while (rows.next())
        days.push_back(
            {rows.get<Instant>(0), rows.get<int>(1), rows.get<qint64>(2), rows.get<members::MemberId>(3), {}});
    for (UntoldDay &day : days) {
        store::Query numbers =
            connection.query(SHOPDESK_DUE("AND expires_at = ?2 ") "SELECT number FROM known "
                                                                  "WHERE NOT reached ORDER BY number LIMIT ?4",
                             window.from, day.expiresAt, window.hasMailbox, mostNamed);
        while (numbers.next())
            day.numbers << numbers.get<QString>(0);
    }
    return days;
}

} // namespace

DueNotices dueNotices(store::Connection &connection, Instant now)
{
    const Window window{now, Instant{now.ms + points::policy(connection).noticeDays * msPerDay},
                        mailingStore(connection).has_value()};
    return {toMail(connection, window), untoldDays(connection, window)};
}

int mailNotices(store::UnitOfWork &work, std::span<const DueNotice> some)
{
    const std::optional<StoreId> store = mailingStore(work.connection());
    int mailed = 0;
    for (const DueNotice &due : some) {
        const std::optional<Notice> notice = store ? noticeOf(work, due) : std::nullopt;
        if (!notice || !mail(work, *store, *notice))
            continue;
        markTold(work, *notice);
        ++mailed;
    }
    return mailed;
}

int listUntold(store::UnitOfWork &work, const std::vector<UntoldDay> &days)
{
    int untold = 0;
    for (const UntoldDay &day : days) {
        tasks::raiseOnce(work, {.kind = "pointsUntold",
                                .subject = QString::number(day.expiresAt.ms),
                                .table = "members",
                                .row = day.first.value,
                                .data = {{QStringLiteral("day"), lastDay(work, day.expiresAt).toString(Qt::ISODate)},
                                         {QStringLiteral("members"), day.members},
                                         {QStringLiteral("points"), day.points},
                                         {QStringLiteral("numbers"), QJsonArray::fromStringList(day.numbers)}}});
        untold += day.members;
    }
    return untold;
}

} // namespace shopdesk::loyalty
