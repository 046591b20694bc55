// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <string_view>

namespace shopdesk::exchange {

/// Looks at the first bytes of what should be text: how many of them are a byte order mark and not part of the text.
/// Error "exchange.wrongFileType" where they tell another kind of file, with what to do about that kind;
/// "exchange.wrongEncoding" for UTF-16; "exchange.emptyFile".
Result<size_t> beginningOfText(std::string_view bytes);

/// "exchange.wrongFileType": zero bytes turned up in what should be text.
Error notText();

} // namespace shopdesk::exchange
