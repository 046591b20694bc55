// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace shopdesk {

/// What went wrong, for a program and for a person.
struct Error
{
    /// Stable and machine-readable, in the form "area.what", for example "catalog.barcodeInUse".
    QString code;
    /// One sentence in the user's language: what happened and what to do about it.
    QString message;
    /// The input field that the error belongs to; empty if it belongs to none.
    QString field = {};
    /// Technical detail for a report, never shown first; holds no personal data.
    QString detail = {};
    /// Where another person could allow it: the key of the permission that is needed.
    QString permission = {};

    bool operator==(const Error &) const = default;
};

/// The value, or the error of what can fail in normal life. Broken invariants throw instead.
template<typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

/// `return fail("orders.notFound", tr("…"))`
inline Failure fail(const char *code, QString message, QString field = {}, QString detail = {})
{
    return Failure(Error{QString::fromLatin1(code), std::move(message), std::move(field), std::move(detail)});
}

} // namespace shopdesk
