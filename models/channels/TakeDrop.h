// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/TakeMail.h"
#include "store/Store.h"

#include <QJsonObject>

namespace shopdesk::channels {

/// What a folder holds from another channel, as README.md beside this file describes it.
inline constexpr qsizetype largestDrop = 60 * 1024 * 1024; // bytes of a file

/// Turns a message from a chat or a network into a message of a ticket: that of its conversation, else a new one. Its writer is
/// the member with that phone number or address. The same id of the same channel comes once. Needs
/// Permission::AnswerTickets, in the store. Errors "operation.badInput" with the field, "channels.badDrop" (likewise),
/// "catalog.storeNotFound" (field "store"), those of addMessage.
Result<TakenMail> takeDrop(store::UnitOfWork &work, const QJsonObject &object);

struct Dropped
{
    int taken = 0;
    int known = 0;
    int rejected = 0;
};
/// Takes the files of a folder that end in ".json", the oldest name first. What was taken goes to `done`, what could not be to
/// `rejected`, with its reason beside it in "NAME.reason.txt"; both are made in the folder. In the calling thread. Error
/// "channels.noFolder".
Result<Dropped> takeFolder(store::Store &store, const QString &folder, const mail::Cancel &cancel = {});

/// The folder that this computer looks into; empty: none.
QString dropFolder(store::Connection &connection);
/// Needs Permission::ManageTickets. Error "channels.noFolder" (field "folder"). Empty: none any more.
Result<void> setDropFolder(store::UnitOfWork &work, const QString &folder);

} // namespace shopdesk::channels
