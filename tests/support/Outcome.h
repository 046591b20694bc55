// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "base/Result.h"

#include <QtTest>

namespace shopdesk::test {

/// The error's code, empty for a value: `QCOMPARE(codeOf(outcome), "catalog.skuInUse")`.
template<typename T>
QString codeOf(const Result<T> &outcome)
{
    return outcome ? QString() : outcome.error().code;
}
template<typename T>
QString fieldOf(const Result<T> &outcome)
{
    return outcome ? QString() : outcome.error().field;
}
template<typename T>
QString messageOf(const Result<T> &outcome)
{
    return outcome ? QString() : outcome.error().message;
}

/// The value of something that must not fail.
template<typename T>
T must(Result<T> outcome)
{
    if (!outcome)
        qFatal("%s (%s) %s", qPrintable(outcome.error().message), qPrintable(outcome.error().code),
               qPrintable(outcome.error().detail));
    return *std::move(outcome);
}
inline void must(const Result<void> &outcome)
{
    if (!outcome)
        qFatal("%s (%s) %s", qPrintable(outcome.error().message), qPrintable(outcome.error().code),
               qPrintable(outcome.error().detail));
}

/// Someone who may do nothing.
inline Actor stranger()
{
    return {{}, QStringLiteral("Stranger"), {}};
}

} // namespace shopdesk::test
