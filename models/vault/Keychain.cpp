// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Keychain.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#ifdef SHOPDESK_KEYCHAIN_ON_DBUS
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#endif

#include <qt6keychain/keychain.h>

#include <chrono>
#include <type_traits>

namespace shopdesk::vault {

namespace {

// A keychain may show a dialog and wait for a person; one that hangs must not leave a sign-in waiting for ever.
constexpr std::chrono::seconds longestWait{60};

QString service()
{
    return QStringLiteral("Shopdesk");
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return Keychain::notInKeychain();
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {QStringLiteral("vault.keychainRefused"),
                QCoreApplication::translate("Keychain", "The keychain of this computer is locked. Unlock it and try "
                                                        "again, or type the password."),
                {},
                job.errorString()};
    default:
        return Keychain::noKeychain(job.errorString());
    }
}

/// An answer that is given once, whoever comes first: the keychain or the end of patience.
template<typename T>
class Answer
{
public:
    explicit Answer(std::function<void(Result<T>)> take) : m_take(std::move(take)) {}
    void operator()(Result<T> outcome)
    {
        if (const auto take = std::exchange(m_take, nullptr))
            take(std::move(outcome));
    }

private:
    std::function<void(Result<T>)> m_take;
};

class SystemKeychain final : public Keychain
{
public:
    void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> take) override
    {
        start<QByteArray>(new QKeychain::ReadPasswordJob(service()), key, context, std::move(take));
    }

    void write(const QString &key, const QByteArray &secret, QObject *context,
               std::function<void(Result<void>)> take) override
    {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setBinaryData(secret);
        start<void>(job, key, context, std::move(take));
    }

    void remove(const QString &key, QObject *context, std::function<void(Result<void>)> take) override
    {
        start<void>(new QKeychain::DeletePasswordJob(service()), key, context, std::move(take));
    }

private:
    /// Takes over @p job. It has no parent and is never deleted before its end: the system's library keeps a pointer to it.
    template<typename T, typename Job>
    static void start(Job *job, const QString &key, QObject *context, std::function<void(Result<T>)> take)
    {
        Q_ASSERT(context->thread() == QThread::currentThread());
        const auto answer = std::make_shared<Answer<T>>(std::move(take));
        if (!isAvailable()) {
            delete job;
            QTimer::singleShot(0, context, [answer] { (*answer)(Failure(noKeychain())); });
            return;
        }
        job->setInsecureFallback(false);
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, context, [answer, job] { (*answer)(outcomeOf<T>(*job)); });
        QTimer::singleShot(longestWait, context,
                           [answer] { (*answer)(Failure(noKeychain(QStringLiteral("no answer")))); });
        job->start();
    }

    template<typename T, typename Job>
    static Result<T> outcomeOf(const Job &job)
    {
        if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>) {
            if (job.error() == QKeychain::NoError)
                return job.binaryData();
        } else if (job.error() == QKeychain::NoError
                   || (std::is_same_v<Job, QKeychain::DeletePasswordJob> && job.error() == QKeychain::EntryNotFound)) {
            return {};
        }
        return Failure(errorOf(job));
    }
};

} // namespace

std::unique_ptr<Keychain> Keychain::ofSystem()
{
    return std::make_unique<SystemKeychain>();
}

bool Keychain::isAvailable()
{
#ifdef SHOPDESK_KEYCHAIN_ON_DBUS
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    // Running, or started by the first call.
    QStringList names = bus.interface()->registeredServiceNames().value();
    names += bus.interface()->activatableServiceNames().value();
    for (const auto *name : {"org.freedesktop.secrets", "org.kde.kwalletd6", "org.kde.kwalletd5"}) {
        if (names.contains(QLatin1String(name)))
            return true;
    }
    return false;
#else
    return true; // part of Windows and macOS
#endif
}

Error Keychain::noKeychain(const QString &detail)
{
    return {QStringLiteral("vault.noKeychain"),
            QCoreApplication::translate("Keychain", "This computer has no keychain, so the password is asked for each "
                                                    "time."),
            {},
            detail};
}

Error Keychain::notInKeychain()
{
    return {QStringLiteral("vault.notInKeychain"),
            QCoreApplication::translate("Keychain", "The keychain of this computer does not hold this password. Type "
                                                    "it once more.")};
}

} // namespace shopdesk::vault
