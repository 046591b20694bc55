// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/FormulaGuard.h"

namespace shopdesk::exchange {

namespace {

bool startsFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

/// "-6", "+1.50": a sign, digits, at most one point.
bool isPlainNumber(std::string_view text)
{
    text.remove_prefix(1);
    bool point = false;
    bool digits = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits = true;
        else if (c == '.' && !point)
            point = true;
        else
            return false;
    }
    return digits;
}

} // namespace

bool needsGuard(std::string_view text)
{
    if (!startsFormula(text))
        return false;
    return (text.front() != '-' && text.front() != '+') || !isPlainNumber(text);
}

std::string_view withoutGuard(std::string_view text)
{
    return text.starts_with('\'') && needsGuard(text.substr(1)) ? text.substr(1) : text;
}

} // namespace shopdesk::exchange
