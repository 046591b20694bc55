// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/ContactCodes.h"
#include "channels/SendWaiting.h"
#include "channels/TakeDrop.h"
#include "cli/Command.h"

namespace shopdesk::cli {

namespace {

Result<channels::MailboxInfo> mailboxOf(store::Store &shop, const QString &address)
{
    const auto all = shop.readNow([](store::Connection &connection) { return channels::mailboxes(connection); });
    if (!all)
        return Failure(all.error());
    for (const channels::MailboxInfo &info : *all) {
        if (info.draft.address.compare(address.trimmed(), Qt::CaseInsensitive) == 0)
            return info;
    }
    return fail("channels.mailboxNotFound", QStringLiteral("The shop has no mailbox %1.").arg(address));
}

Result<void> takeFiles(const Call &call, store::Store &shop, const QString &folder)
{
    const int codes = channels::writeCodes(shop, folder);
    const Result<channels::Dropped> dropped = channels::takeFolder(shop, folder);
    if (!dropped)
        return Failure(dropped.error());
    call.out.answer(QStringLiteral("%1 taken, %2 known already, %3 rejected.")
                        .arg(dropped->taken)
                        .arg(dropped->known)
                        .arg(dropped->rejected),
                    {{QStringLiteral("taken"), dropped->taken},
                     {QStringLiteral("known"), dropped->known},
                     {QStringLiteral("rejected"), dropped->rejected},
                     {QStringLiteral("codes"), codes}});
    return {};
}

} // namespace

Result<void> runMail(const Call &call)
{
    const QString folder = call.options.value(QStringLiteral("folder"));
    if (call.arguments.size() != (folder.isEmpty() ? 1 : 0))
        return usage(QStringLiteral("Name the address of a mailbox, or a folder with --folder."));
    auto shop = call.openShop(store::Store::Access::ReadWrite);
    if (!shop)
        return Failure(shop.error());
    // What goes out names people and how they are reached.
    const Result<void> allowed =
        (*shop)->readNow([](store::Connection &connection) { return connection.require(Permission::AnswerTickets); });
    if (!allowed)
        return allowed;
    if (!folder.isEmpty())
        return takeFiles(call, **shop, folder);
    const Result<channels::MailboxInfo> mailbox = mailboxOf(**shop, call.arguments[0]);
    if (!mailbox)
        return Failure(mailbox.error());
    const Result<QString> password = readPassword(call, "mail-password-file");
    if (!password)
        return Failure(password.error());
    if (call.options.isSet(QStringLiteral("try"))) {
        if (auto tried = channels::tryMailbox(mailbox->draft, *password); !tried)
            return tried;
        call.out.answer(QStringLiteral("It works: both servers let us in."), {});
        return {};
    }
    const int codes = channels::sendCodes(**shop, mailbox->id, *password);
    const Result<channels::Sent> sent = channels::sendWaiting(**shop, mailbox->id, *password);
    if (!sent)
        return Failure(sent.error());
    const Result<channels::Fetched> fetched = channels::fetchMails(**shop, mailbox->id, *password);
    if (!fetched)
        return Failure(fetched.error());
    call.out.answer(QStringLiteral("%1 taken, %2 known already, %3 set aside; %4 sent, %5 not sent, %6 wait.")
                        .arg(fetched->taken)
                        .arg(fetched->known)
                        .arg(fetched->setAside)
                        .arg(sent->sent)
                        .arg(sent->failed)
                        .arg(sent->waiting),
                    {{QStringLiteral("taken"), fetched->taken},
                     {QStringLiteral("known"), fetched->known},
                     {QStringLiteral("setAside"), fetched->setAside},
                     {QStringLiteral("sent"), sent->sent},
                     {QStringLiteral("failed"), sent->failed},
                     {QStringLiteral("waiting"), sent->waiting},
                     {QStringLiteral("codes"), codes}});
    return {};
}

} // namespace shopdesk::cli
