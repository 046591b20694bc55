// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace shopdesk::exchange {

/// The same as shopdesk::oneLine, on UTF-8. Almost every field is fine as it is and comes back unchanged; for the others
/// the text is made in @p storage.
std::string_view oneLineOf(std::string_view field, std::string &storage);

QString toText(std::string_view utf8);
std::string toUtf8(const QString &text);

/// A map whose keys are looked up by the bytes of a field, without making a string of them first.
struct FieldHash
{
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template<typename T>
using FieldMap = std::unordered_map<std::string, T, FieldHash, std::equal_to<>>;

} // namespace shopdesk::exchange
