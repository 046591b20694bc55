// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/OpenReturn.h"

namespace shopdesk::returns {

/// Keeps a photo of a return, as a part of an operation. Errors as addPhoto says of the bytes.
Result<PhotoId> keepPhoto(store::UnitOfWork &work, ReturnId id, const QByteArray &bytes, LineId line = {});

} // namespace shopdesk::returns
