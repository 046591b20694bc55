// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Operation.h"

namespace shopdesk::store {

Result<QJsonObject> run(const Operation &operation, UnitOfWork &work, const QJsonObject &input)
{
    if (operation.permission) {
        if (auto allowed = work.require(*operation.permission); !allowed)
            return Failure(allowed.error());
    }
    return operation.run(work, input);
}

} // namespace shopdesk::store
