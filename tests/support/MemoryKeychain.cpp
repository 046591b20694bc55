// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/MemoryKeychain.h"

#include <QTimer>

namespace shopdesk::test {

namespace {

template<typename T>
void answer(QObject *context, std::function<void(Result<T>)> take, Result<T> outcome)
{
    QTimer::singleShot(0, context, [take = std::move(take), outcome = std::move(outcome)] { take(outcome); });
}

} // namespace

void MemoryKeychain::read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> take)
{
    Result<QByteArray> outcome = Failure(failure.value_or(notInKeychain()));
    if (!failure && secrets.contains(key))
        outcome = secrets.value(key);
    answer<QByteArray>(context, std::move(take), std::move(outcome));
}

void MemoryKeychain::write(const QString &key, const QByteArray &secret, QObject *context,
                           std::function<void(Result<void>)> take)
{
    if (!failure)
        secrets.insert(key, secret);
    answer<void>(context, std::move(take), failure ? Result<void>(Failure(*failure)) : Result<void>());
}

void MemoryKeychain::remove(const QString &key, QObject *context, std::function<void(Result<void>)> take)
{
    if (!failure)
        secrets.remove(key);
    answer<void>(context, std::move(take), failure ? Result<void>(Failure(*failure)) : Result<void>());
}

} // namespace shopdesk::test
