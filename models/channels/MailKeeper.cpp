// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/MailKeeper.h"

#include "channels/ContactCodes.h"
#include "channels/SendElsewhere.h"

namespace shopdesk::channels {

namespace {

constexpr int lookEveryMs = 60'000;
constexpr int soonMs = 500; // answers that are written in a row go out together

struct Work
{
    std::vector<MailboxId> mailboxes;
    QString folder;
};

Result<Work> workOf(store::Connection &connection)
{
    Work work;
    store::Query rows = connection.query("SELECT id FROM mailboxes WHERE archived_at IS NULL ORDER BY id");
    while (rows.next())
        work.mailboxes.push_back(rows.get<MailboxId>(0));
    work.folder = dropFolder(connection);
    return work;
}

bool isAnythingQueued(store::Connection &connection)
{
    return connection
        .value<int>("SELECT 1 FROM ticket_outbox WHERE state IN ('queued', 'sending') AND state = 'queued' "
                    "AND next_at <= ? LIMIT 1",
                    Instant::now())
        .has_value();
}

/// Who sends what waits: this computer, with what others have left to it, or another one.
void prepare(store::Store &store, MailboxId mailbox, bool hasPassword)
{
    (void)store.writeNow(
        [&](store::UnitOfWork &work) -> Result<void> {
            tickets::leaveArchivedMailboxes(work);
            if (hasPassword) {
                offerSending(work, mailbox);
                takeFromOthers(work, mailbox);
            } else {
                leaveToOther(work, mailbox);
            }
            return {};
        },
        mailActor());
}

} // namespace

MailKeeper::MailKeeper(store::Store &store, QObject *parent)
    : MailKeeper(store, vault::Keychain::isAvailable() ? vault::Keychain::ofSystem() : nullptr, parent)
{
}

MailKeeper::MailKeeper(store::Store &store, std::unique_ptr<vault::Keychain> keychain, QObject *parent)
    : QObject(parent), m_store(store), m_keychain(std::move(keychain))
{
    if (store.isReadOnly())
        return;
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_timer, &QTimer::timeout, this, &MailKeeper::look);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_store
            .read([](store::Connection &connection) -> Result<bool> {
                return isAnythingQueued(connection) || isAnyCodeWaiting(connection);
            })
            .then(this, [this](const Result<bool> &any) {
                if (any && *any)
                    look();
            });
    });
    connect(&store, &store::Store::changed, this, [this](const store::Changes &changes) {
        const bool mayBeMine = changes.touches(QStringLiteral("tickets")) || changes.touches(QStringLiteral("members"));
        if (mayBeMine && !m_soon.isActive())
            m_soon.start();
    });
    m_timer.start(lookEveryMs);
}

MailKeeper::~MailKeeper()
{
    *m_cancel = true;
    if (m_thread)
        m_thread->wait();
}

void MailKeeper::look()
{
    if (m_isBusy) {
        m_again = true;
        return;
    }
    if (m_store.isLocked())
        return;
    m_isBusy = true;
    m_again = false;
    m_store.read([](store::Connection &connection) { return workOf(connection); })
        .then(this, [this](const Result<Work> &work) {
            if (work && (!work->mailboxes.empty() || !work->folder.isEmpty()))
                askPasswords(work->mailboxes, work->folder);
            else
                finish(0, 0);
        });
}

void MailKeeper::askPasswords(const std::vector<MailboxId> &ids, const QString &folder)
{
    if (ids.empty() || !m_keychain) {
        std::vector<Job> locked;
        for (const MailboxId id : ids)
            locked.push_back({id, {}});
        run(std::move(locked), folder);
        return;
    }
    auto jobs = std::make_shared<std::vector<Job>>();
    auto open = std::make_shared<size_t>(ids.size());
    for (const MailboxId id : ids) {
        m_keychain->read(
            keychainKey(m_store.shop().uuid, id), this,
            [this, id, jobs, open, folder](const Result<QByteArray> &password) {
                jobs->push_back({id, password ? std::optional(QString::fromUtf8(*password)) : std::nullopt});
                if (--*open == 0)
                    run(std::move(*jobs), folder);
            });
    }
}

void MailKeeper::run(std::vector<Job> jobs, const QString &folder)
{
    m_thread.reset(QThread::create([this, jobs = std::move(jobs), folder] {
        int taken = 0;
        int sent = 0;
        if (!folder.isEmpty()) {
            writeCodes(m_store, folder);
            taken += takeFolder(m_store, folder, m_cancel).value_or(Dropped()).taken;
        }
        for (const Job &job : jobs) {
            prepare(m_store, job.id, job.password.has_value());
            if (!job.password)
                continue;
            sendCodes(m_store, job.id, *job.password, m_cancel);
            // What waits goes out first: somebody may be waiting for it. What goes wrong is kept at the mailbox.
            const Result<Sent> outgoing = sendWaiting(m_store, job.id, *job.password, m_cancel);
            sent += outgoing.value_or(Sent()).sent;
            const Result<Fetched> incoming = fetchMails(m_store, job.id, *job.password, m_cancel);
            taken += incoming.value_or(Fetched()).taken;
            if (incoming && !outgoing)
                noteLook(m_store, job.id, outgoing.error());
        }
        if (std::ranges::none_of(jobs, [](const Job &job) { return job.password.has_value(); }))
            tellCodesStay(m_store);
        QMetaObject::invokeMethod(
            this, [this, taken, sent] { finish(taken, sent); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void MailKeeper::finish(int taken, int sent)
{
    if (m_thread) {
        m_thread->wait();
        m_thread.reset();
    }
    m_isBusy = false;
    emit looked(taken, sent);
    if (m_again)
        look();
}

} // namespace shopdesk::channels
