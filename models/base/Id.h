// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHashFunctions>
#include <QMetaType>

namespace shopdesk {

/// 13 characters of Crockford base32: the text form of an id, in documents and on the command line.
QString idToText(qint64 id);
/// Reads the text form; case and the letters I, L, O count as Crockford allows. Error "base.badId".
Result<qint64> idFromText(const QString &text);

/// An id that cannot be mistaken for another kind's: `using OrderId = Id<struct OrderTag>`.
/// 63 bits: 41 of milliseconds since 2020-01-01 UTC, 16 of device, 6 of sequence. 0 means none.
template<typename Tag>
struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    QString text() const { return idToText(value); }
    static Result<Id> fromText(const QString &text)
    {
        return idFromText(text).map([](qint64 id) { return Id{id}; });
    }

    bool operator==(const Id &) const = default;
    auto operator<=>(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace shopdesk
