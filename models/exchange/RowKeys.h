// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <span>
#include <string>
#include <string_view>

namespace shopdesk::exchange {

/// Makes the source keys of rows that have no number of their own, so that importing a file again recognises them: a hash
/// of the row's fields, and which of the rows with the same fields it is.
class RowKeys
{
public:
    explicit RowKeys(std::string source) : m_source(std::move(source)) {}

    /// "online-retail:q83vEjRWeJC6mF…:1" for the first row with these fields, ":2" for the second.
    std::string next(std::span<const std::string_view> fields);

private:
    std::string m_source;
    QHash<QByteArray, int> m_seen;
};

} // namespace shopdesk::exchange
