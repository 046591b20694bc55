// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskKinds.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace shopdesk::tasks {

namespace {

/// "product", "shortBy", "orders" (their numbers).
QString oversoldText(const QJsonObject &data)
{
    QStringList orders;
    for (const QJsonValue &number : data.value(QStringLiteral("orders")).toArray())
        orders << number.toString();
    const QString shortage = QCoreApplication::translate("Tasks", "%1: %2 missing.")
                                 .arg(data.value(QStringLiteral("product")).toString())
                                 .arg(data.value(QStringLiteral("shortBy")).toInteger());
    if (orders.isEmpty())
        return shortage;
    return QCoreApplication::translate("Tasks", "%1 Sold with %2.", "a sentence, then numbers of orders")
        .arg(shortage, orders.join(QStringLiteral(", ")));
}

/// "ticket" (its number), "target" ("first", "next", "resolution"), "assignee" (may be empty).
QString ticketWords(const QJsonObject &data, const QString &words)
{
    const QString assignee = data.value(QStringLiteral("assignee")).toString();
    return words.arg(data.value(QStringLiteral("ticket")).toString(),
                     assignee.isEmpty() ? QCoreApplication::translate("Tasks", "nobody has it") : assignee);
}

QString ticketDueText(const QJsonObject &data)
{
    return ticketWords(
        data, data.value(QStringLiteral("target")).toString() == QLatin1String("resolution")
                  ? QCoreApplication::translate("Tasks", "%1 has to be resolved soon (%2).", "ticket, person")
                  : QCoreApplication::translate("Tasks", "%1 has to be answered soon (%2).", "ticket, person"));
}

QString ticketOverdueText(const QJsonObject &data)
{
    return ticketWords(
        data, data.value(QStringLiteral("target")).toString() == QLatin1String("resolution")
                  ? QCoreApplication::translate("Tasks", "%1 should have been resolved (%2).", "ticket, person")
                  : QCoreApplication::translate("Tasks", "%1 should have been answered (%2).", "ticket, person"));
}

/// "name" of a file or a mail, "reason".
QString setAsideText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks", "%1 could not be taken: %2", "file or mail, reason")
        .arg(data.value(QStringLiteral("name")).toString(), data.value(QStringLiteral("reason")).toString());
}

/// "ticket" (its number).
QString notSentText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks", "An answer to %1 did not go out.", "ticket")
        .arg(data.value(QStringLiteral("ticket")).toString());
}

constexpr TaskKind kinds[] = {
    {"oversold", QT_TRANSLATE_NOOP("Tasks", "Stock below 0"), Permission::SeeProducts, Permission::AdjustStock,
     oversoldText},
    {"ticketDue", QT_TRANSLATE_NOOP("Tasks", "Deadline comes near"), Permission::SeeTickets, Permission::AnswerTickets,
     ticketDueText},
    {"ticketOverdue", QT_TRANSLATE_NOOP("Tasks", "Deadline is over"), Permission::SeeTickets, Permission::AnswerTickets,
     ticketOverdueText},
    {"arrivalSetAside", QT_TRANSLATE_NOOP("Tasks", "Message set aside"), Permission::SeeTickets,
     Permission::AnswerTickets, setAsideText},
    {"mailNotSent", QT_TRANSLATE_NOOP("Tasks", "Mail not sent"), Permission::SeeTickets, Permission::AnswerTickets,
     notSentText},
};

} // namespace

std::span<const TaskKind> taskKinds()
{
    return kinds;
}

const TaskKind *taskKind(const QString &key)
{
    const auto found =
        std::ranges::find_if(kinds, [&](const TaskKind &kind) { return key == QLatin1String(kind.key); });
    return found == std::end(kinds) ? nullptr : &*found;
}

QString titleOf(const TaskKind &kind)
{
    return QCoreApplication::translate("Tasks", kind.title);
}

} // namespace shopdesk::tasks
