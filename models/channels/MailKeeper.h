// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/SendWaiting.h"
#include "channels/TakeDrop.h"
#include "vault/Keychain.h"

#include <QThread>
#include <QTimer>

namespace shopdesk::channels {

/// Reads mailboxes and the folder of other channels, and sends what waits, while the program runs: every minute, and at once
/// when an answer is written. Passwords come from the keychain of this computer; what waits in a mailbox whose
/// password it does not have is left to the computer that has it (SendElsewhere.h). Mail is read and sent in a thread of its own, so that a server that hangs holds up nobody.
class MailKeeper : public QObject
{
    Q_OBJECT
public:
    explicit MailKeeper(store::Store &store, QObject *parent = nullptr);
    /// For tests.
    MailKeeper(store::Store &store, std::unique_ptr<vault::Keychain> keychain, QObject *parent = nullptr);
    /// Stops what runs; waits for that no longer than a server may be silent.
    ~MailKeeper() override;

    /// Looks now, or as soon as the present look is done.
    void look();

signals:
    /// A look is over: mails and files that became messages, and mails that went out.
    void looked(int taken, int sent);

private:
    struct Job
    {
        MailboxId id;
        std::optional<QString> password; ///< nothing: this computer does not have it
    };
    void askPasswords(const std::vector<MailboxId> &ids, const QString &folder);
    void run(std::vector<Job> jobs, const QString &folder);
    void finish(int taken, int sent);

    store::Store &m_store;
    std::unique_ptr<vault::Keychain> m_keychain;
    QTimer m_timer;
    QTimer m_soon;
    mail::Cancel m_cancel = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<QThread> m_thread;
    bool m_isBusy = false;
    bool m_again = false;
};

} // namespace shopdesk::channels
