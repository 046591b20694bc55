// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/CompanyOperations.h"

#include "company/Link.h"
#include "store/Answers.h"

namespace shopdesk::company {

namespace {

using store::Outcome;

Outcome runStatus(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    const auto found = link(work.connection());
    if (!found)
        return QJsonObject{{QStringLiteral("connected"), false}};
    return QJsonObject{{QStringLiteral("connected"), true},
                       {QStringLiteral("server"), found->address},
                       {QStringLiteral("account"), found->account},
                       {QStringLiteral("device"), found->device},
                       {QStringLiteral("claimed"), found->isClaimed},
                       {QStringLiteral("paused"), found->isPaused},
                       {QStringLiteral("since"), store::toText(found->connectedAt)}};
}

template<Result<void> (*change)(store::UnitOfWork &)>
Outcome runPlain(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return change(work).map([] { return QJsonObject(); });
}

Result<void> pause(store::UnitOfWork &work)
{
    return setPaused(work, true);
}

Result<void> resume(store::UnitOfWork &work)
{
    return setPaused(work, false);
}

constexpr store::Operation all[] = {
    {"company.status", "Says which server the shop is connected to, and as which device.", runStatus,
     Permission::ManageShop},
    {"company.pause", "Exchanges nothing until it is resumed.", runPlain<pause>, Permission::ManageShop},
    {"company.resume", "Exchanges again.", runPlain<resume>, Permission::ManageShop},
    {"company.disconnect", "The shop works on this computer alone from now on; what is here stays.",
     runPlain<disconnect>, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::company
