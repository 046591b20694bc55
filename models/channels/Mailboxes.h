// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/MailServer.h"
#include "store/Store.h"
#include "store/UnitOfWork.h"
#include "tickets/Outbox.h"

namespace shopdesk::channels {

using tickets::MailboxId;

struct ServerDraft
{
    QString host;
    int port = 0;
    mail::Security security = mail::Security::Tls;

    bool operator==(const ServerDraft &) const = default;
};

/// A mailbox of the shop, but for its password, which stays in each computer's keychain.
struct MailboxDraft
{
    StoreId store;       ///< whose tickets its mails become
    QString address;     ///< from which answers come
    QString sender = {}; ///< the name beside it; empty: that of the shop
    QString user;        ///< at both servers; empty: they ask for none
    ServerDraft incoming{{}, 993};
    QString folder = QStringLiteral("INBOX");
    ServerDraft outgoing{{}, 465};
    QString certificates = {};    ///< a PEM file of those to trust beside the computer's
    QString acknowledgement = {}; ///< answered at once to a new ticket, with {ticket} for its number; empty: nothing
};

struct MailboxInfo
{
    MailboxId id;
    MailboxDraft draft;
    QString storeName;
    std::optional<Instant> lookedAt; ///< by this computer
    QString problem;                 ///< of the last look; empty: it went well
    bool isArchived = false;
};

// Those that change something need Permission::ManageTickets. Errors "channels.badAddress" (field "address"),
// "channels.addressInUse", "channels.badServer" (fields "incoming", "outgoing"), "channels.notEncrypted" (the same) for a
// server elsewhere without encryption, "catalog.storeNotFound" (field "store"), "tickets.textTooLong",
// "channels.mailboxNotFound".

Result<MailboxId> createMailbox(store::UnitOfWork &work, const MailboxDraft &draft);
Result<void> updateMailbox(store::UnitOfWork &work, MailboxId id, const MailboxDraft &draft);
/// No more mails are fetched; what waits to be sent goes out from another mailbox (tickets::leaveArchivedMailboxes).
Result<void> archiveMailbox(store::UnitOfWork &work, MailboxId id);
Result<void> restoreMailbox(store::UnitOfWork &work, MailboxId id);

/// By address; with @p archived also those that were put away, last. Needs Permission::SeeTickets.
Result<std::vector<MailboxInfo>> mailboxes(store::Connection &connection, bool archived = false);
Result<MailboxInfo> mailbox(store::Connection &connection, MailboxId id);

mail::MailServer incomingOf(const MailboxDraft &draft, const QString &password);
mail::MailServer outgoingOf(const MailboxDraft &draft, const QString &password);

/// Signs in to both servers and looks for the folder, in the calling thread. Errors as models/mail/MailServer.h, with the field
/// "incoming" or "outgoing".
Result<void> tryMailbox(const MailboxDraft &draft, const QString &password, const mail::Cancel &cancel = {});

/// The same in a thread of its own, for the window.
store::Answer<Result<void>> tryMailboxAside(const MailboxDraft &draft, const QString &password,
                                            const mail::Cancel &cancel);

/// Under which key a keychain keeps the password.
QString keychainKey(const QString &shopUuid, MailboxId id);

} // namespace shopdesk::channels
