// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace shopdesk {

/// The words by which files and JSON name the values of an enumeration, in the order of its values.
template<size_t N>
using EnumKeys = std::array<const char *, N>;

template<typename E, size_t N>
QString enumKey(const EnumKeys<N> &keys, E value)
{
    return QString::fromLatin1(keys.at(static_cast<size_t>(value)));
}

template<typename E, size_t N>
std::optional<E> enumFrom(const EnumKeys<N> &keys, const QString &key)
{
    for (size_t i = 0; i < N; ++i) {
        if (key == QLatin1String(keys[i]))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace shopdesk
