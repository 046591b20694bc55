// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskKinds.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QLocale>
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

QString joined(const QJsonValue &values)
{
    QStringList texts;
    for (const QJsonValue &value : values.toArray())
        texts << value.toString();
    return texts.join(QStringLiteral(", "));
}

/// "column" ("barcodes.code"), "value", "renamed".
QString duplicateValueText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks", "“%1” was given out twice, on two devices. The later one is now “%2”.")
        .arg(data.value(QStringLiteral("value")).toString(), data.value(QStringLiteral("renamed")).toString());
}

/// "first", "second": numbers of members.
QString duplicateMemberText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks", "%1 and %2 have the same phone number or e-mail address: one person?",
                                       "numbers of members")
        .arg(data.value(QStringLiteral("first")).toString(), data.value(QStringLiteral("second")).toString());
}

/// "member" (the number), "points" (above 0), "orders" (their numbers).
QString pointsOverdraftText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks", "%1 spent %2 points more than there were, on several devices: %3.",
                                       "number of a member, points, numbers of orders")
        .arg(data.value(QStringLiteral("member")).toString())
        .arg(data.value(QStringLiteral("points")).toInteger())
        .arg(joined(data.value(QStringLiteral("orders"))));
}

/// "order" (the number), "credits" (their numbers).
QString returnedTwiceText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks", "More of order %1 was taken back than it sold: %2.",
                                       "number of an order, numbers of credits")
        .arg(data.value(QStringLiteral("order")).toString(), joined(data.value(QStringLiteral("credits"))));
}

/// "coupon" (the name), "over" (how often too often), "orders" (their numbers).
QString couponOverLimitText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks", "Coupon %1 was used %2 times too often, on several devices: %3.",
                                       "a name, a number, numbers of orders")
        .arg(data.value(QStringLiteral("coupon")).toString())
        .arg(data.value(QStringLiteral("over")).toInteger())
        .arg(joined(data.value(QStringLiteral("orders"))));
}

/// "lottery", "prize" (their names), "over".
QString prizeOverdrawnText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks",
                                       "Prize %1 of the lottery %2 was won %3 times too often, on several devices.",
                                       "two names, a number")
        .arg(data.value(QStringLiteral("prize")).toString(), data.value(QStringLiteral("lottery")).toString())
        .arg(data.value(QStringLiteral("over")).toInteger());
}

/// "offer" (the name), "over".
QString offerOverdrawnText(const QJsonObject &data)
{
    return QCoreApplication::translate(
               "Tasks", "The offer %1 for points was taken %2 times too often, on several devices.", "a name, a number")
        .arg(data.value(QStringLiteral("offer")).toString())
        .arg(data.value(QStringLiteral("over")).toInteger());
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

/// "ticket" (its number).
QString toSendText(const QJsonObject &data)
{
    return QCoreApplication::translate(
               "Tasks",
               "An answer to %1 waits for the computer that has the mailbox's password. It goes out by itself "
               "when that one is on, or once the password is entered on another, in Settings.",
               "ticket")
        .arg(data.value(QStringLiteral("ticket")).toString());
}

/// "return" (its number), "goods".
QString returnExtraText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks",
                                       "With %1 came what nobody had announced: %2. Settle it with the customer.",
                                       "number of a return, goods")
        .arg(data.value(QStringLiteral("return")).toString(), joined(data.value(QStringLiteral("goods"))));
}

/// "address".
QString lockedText(const QJsonObject &data)
{
    return QCoreApplication::translate(
               "Tasks",
               "Answers from %1 wait, and no computer has its password. Enter it in Settings, under Mailboxes.",
               "address")
        .arg(data.value(QStringLiteral("address")).toString());
}

/// "address", "problem".
QString mailboxText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks", "Mails of %1 do not come or go: %2", "address, what is wrong")
        .arg(data.value(QStringLiteral("address")).toString(), data.value(QStringLiteral("problem")).toString());
}

QString dayOf(const QJsonObject &data)
{
    return QLocale().toString(QDate::fromString(data.value(QStringLiteral("day")).toString(), Qt::ISODate),
                              QLocale::ShortFormat);
}

/// "member" (the number), "points", "day" (ISO, the last on which they are good).
QString pointsToldText(const QJsonObject &data)
{
    return QCoreApplication::translate("Tasks", "%1 was told by mail that %2 points are good up to %3.",
                                       "number of a member, points, day")
        .arg(data.value(QStringLiteral("member")).toString(),
             QLocale().toString(data.value(QStringLiteral("points")).toInteger()), dayOf(data));
}

/// "members" (how many), "points", "day", "numbers" (of the first of them).
QString pointsUntoldText(const QJsonObject &data)
{
    const int members = data.value(QStringLiteral("members")).toInt();
    return QCoreApplication::translate(
               "Tasks",
               "%1 points are good up to %2, and %n member(s) who have them cannot be told by mail: "
               "%3. Members lists them under “Some expire soon”.",
               "points, day, numbers of members", members)
        .arg(QLocale().toString(data.value(QStringLiteral("points")).toInteger()), dayOf(data),
             joined(data.value(QStringLiteral("numbers"))));
}

constexpr TaskKind kinds[] = {
    {"couponOverLimit", QT_TRANSLATE_NOOP("Tasks", "Coupon over its limit"), Permission::SeeOrders,
     Permission::ManageShop, couponOverLimitText},
    {"duplicateMember", QT_TRANSLATE_NOOP("Tasks", "Member twice"), Permission::SeeMembers, Permission::EditMembers,
     duplicateMemberText},
    {"duplicateValue", QT_TRANSLATE_NOOP("Tasks", "Given out twice"), Permission::SeeProducts, Permission::EditCatalog,
     duplicateValueText},
    {"pointsOverdraft", QT_TRANSLATE_NOOP("Tasks", "Points below 0"), Permission::SeeMembers, Permission::AdjustPoints,
     pointsOverdraftText},
    {"pointsTold", QT_TRANSLATE_NOOP("Tasks", "Told that points expire"), Permission::SeeMembers,
     Permission::EditMembers, pointsToldText},
    {"pointsUntold", QT_TRANSLATE_NOOP("Tasks", "Points expire"), Permission::SeeMembers, Permission::EditMembers,
     pointsUntoldText},
    {"returnExtra", QT_TRANSLATE_NOOP("Tasks", "More came back than announced"), Permission::SeeOrders,
     Permission::GiveRefunds, returnExtraText},
    {"returnedTwice", QT_TRANSLATE_NOOP("Tasks", "Returned twice"), Permission::SeeOrders, Permission::GiveRefunds,
     returnedTwiceText},
    {"prizeOverdrawn", QT_TRANSLATE_NOOP("Tasks", "Prize won too often"), Permission::SeeMembers,
     Permission::ManageShop, prizeOverdrawnText},
    {"offerOverdrawn", QT_TRANSLATE_NOOP("Tasks", "Offer taken too often"), Permission::SeeMembers,
     Permission::ManageShop, offerOverdrawnText},
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
    {"mailToSend", QT_TRANSLATE_NOOP("Tasks", "Mail waits for another computer"), Permission::SeeTickets,
     Permission::AnswerTickets, toSendText},
    {"mailboxLocked", QT_TRANSLATE_NOOP("Tasks", "Password of a mailbox missing"), Permission::SeeTickets,
     Permission::AnswerTickets, lockedText},
    {"mailboxProblem", QT_TRANSLATE_NOOP("Tasks", "Mailbox does not answer"), Permission::SeeTickets,
     Permission::AnswerTickets, mailboxText},
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
