// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleShop.h"

#include "catalog/Premises.h"
#include "sample/SampleReturns.h"
#include "sample/SampleService.h"
#include "sample/SampleTickets.h"
#include "staff/SignIn.h"

namespace shopdesk::sample {

namespace {

struct Colleague
{
    const char16_t *name;
    const char *role;
    bool oneStore; ///< works in the first store alone
};

constexpr Colleague colleagues[] = {
    {u"Zhou Kai 周凯", "manager", false}, {u"Xiao Mei 小梅", "cashier", true},  {u"Chen Hao 陈昊", "agent", false},
    {u"Wu Gang 吴刚", "warehouse", true}, {u"Su Ting 苏婷", "marketer", false}, {u"Gu Yan 顾言", "auditor", false},
};

Result<void> add(store::UnitOfWork &work, const Colleague &colleague, StoreId firstStore)
{
    const auto role = work.connection().value<staff::RoleId>("SELECT id FROM roles WHERE key = ?",
                                                             QString::fromLatin1(colleague.role));
    staff::PersonDraft draft{QString::fromUtf16(colleague.name), role.value_or(staff::RoleId())};
    if (colleague.oneStore)
        draft.stores = QSet<StoreId>{firstStore};
    const auto added = staff::addPerson(work, draft, samplePassword());
    return added ? Result<void>() : Failure(added.error());
}

} // namespace

QString sampleOwner()
{
    return QStringLiteral("Lin Yue 林月");
}

QString samplePassword()
{
    return QStringLiteral("lantern-and-leaf");
}

Result<void> addPeople(store::Store &store)
{
    if (auto owner = staff::signUpOwner(store, sampleOwner(), samplePassword()); !owner)
        return Failure(owner.error());
    const Result<Actor> agent = store.writeNow([](store::UnitOfWork &work) -> Result<Actor> {
        const auto stores = catalog::stores(work.connection());
        if (!stores)
            return Failure(stores.error());
        for (const Colleague &colleague : colleagues) {
            if (auto added = add(work, colleague, stores->front().id); !added)
                return Failure(added.error());
        }
        if (auto made = makeDesk(work).and_then([&] { return makeKnowledge(work); }); !made)
            return Failure(made.error());
        const auto id = work.connection().value<StaffId>(
            "SELECT s.id FROM staff s JOIN roles r ON r.id = s.role_id WHERE r.key = 'agent'");
        return staff::actorOf(work.connection(), id.value_or(StaffId()));
    });
    if (!agent)
        return Failure(agent.error());
    // What was said was said by who answers customers.
    if (auto told = store.writeNow([](store::UnitOfWork &work) { return makeTickets(work); }, *agent); !told)
        return told;
    if (auto given = store.writeNow(
            [](store::UnitOfWork &work) { return giveTickets(work).and_then([&] { return answerSurveys(work); }); });
        !given)
        return given;
    return store.writeNow([](store::UnitOfWork &work) { return makeReturns(work); });
}

} // namespace shopdesk::sample
