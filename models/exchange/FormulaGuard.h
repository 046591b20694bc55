// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace shopdesk::exchange {

// A spreadsheet runs a cell as a formula when its text begins with = + - or @, a tab or a carriage return, so that a name
// typed by a stranger could call out of the computer of whoever opens the export (OWASP, "CSV Injection"). Such a text is
// written with an apostrophe before it, which a spreadsheet shows as plain text; reading takes it off again. Numbers keep
// their sign: they are no danger, and must stay numbers.

/// True for a text that has to be written with an apostrophe before it.
bool needsGuard(std::string_view text);

/// The text without the apostrophe that guards it.
std::string_view withoutGuard(std::string_view text);

} // namespace shopdesk::exchange
