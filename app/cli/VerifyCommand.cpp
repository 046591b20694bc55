// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Verification.h"
#include "cli/Command.h"

namespace shopdesk::cli {

Result<void> runVerify(const Call &call)
{
    const bool rebuild = call.options.isSet(QStringLiteral("rebuild"));
    auto shop = call.openShop(rebuild ? store::Store::Access::ReadWrite : store::Store::Access::ReadOnly);
    if (!shop)
        return Failure(shop.error());
    if (rebuild) {
        if (auto rebuilt = (*shop)->writeNow(app::rebuild); !rebuilt)
            return rebuilt;
    }
    const auto problems = (*shop)->readNow(app::verify);
    if (!problems)
        return Failure(problems.error());
    QJsonArray array;
    for (const QString &problem : *problems) {
        array.append(problem);
        if (!call.out.isJson())
            call.out.line(problem);
    }
    call.out.answer(problems->empty() ? QStringLiteral("All is well.") : QString(),
                    {{QStringLiteral("problems"), array}});
    if (problems->empty())
        return {};
    return fail("verify.problems",
                QStringLiteral("%1 things do not add up. What is derived is made anew by verify --rebuild.")
                    .arg(problems->size()));
}

} // namespace shopdesk::cli
