// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Generation.h"

namespace shopdesk::bench {

namespace {

constexpr int peopleCount = 20;
constexpr int approvedOneIn = 100;

struct Done
{
    const char *operation;
    const char *table;
    const char *changes;
};

// What a shop does most, the most frequent first.
constexpr std::array<Done, 6> doneMost{
    {{"orders.place", "orders", R"({"number":[null,"S01-251031-0042"],"total":[null,12900]})"},
     {"members.updateMember", "members", R"({"phone":"changed","tier":["Green","Silver"]})"},
     {"catalog.bookStock", "stock_entries", R"({"quantity":[null,12],"reason":[null,"receipt"]})"},
     {"staff.signIn", "staff", "{}"},
     {"members.revealContact", "members", "{}"},
     {"catalog.updateProduct", "products", R"({"name":["Celadon cup","Celadon tea cup"]})"}}};

} // namespace

void generateTrail(store::UnitOfWork &work, Generation &shop)
{
    if (shop.size.trail == 0)
        return;
    Dice dice(5);
    PastIds ids(5);
    const Instant start = work.shop().zone.startOf(shop.firstDay());
    const qint64 span = work.shop().zone.startOf(lastGeneratedDay()).ms - start.ms;
    ids.setTime(start);
    const qint64 role = ids.next();
    work.execute("INSERT INTO roles (id, name, permissions, updated_at) VALUES (?, 'Everything', '', ?)", role, start);
    std::vector<std::pair<qint64, QString>> people;
    for (int i = 0; i < peopleCount; ++i) {
        people.emplace_back(ids.next(), QStringLiteral("%1 %2").arg(personName(dice)).arg(i + 1));
        work.execute("INSERT INTO staff (id, name, role_id, updated_at) VALUES (?, ?, ?, ?)", people.back().first,
                     people.back().second, role, start);
    }
    store::Query insert = work.connection().prepare(R"(
        INSERT INTO audit_entries (id, occurred_at, staff_id, staff_name, approved_by_id, approved_by_name, operation,
            table_name, row_id, changes, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 5))");
    for (int i = 0; i < shop.size.trail; ++i) {
        const Instant at{start.ms + span * i / shop.size.trail};
        ids.setTime(at);
        const auto &[person, name] = people[static_cast<size_t>(dice.skewedBelow(peopleCount))];
        const Done &done = doneMost[static_cast<size_t>(dice.skewedBelow(int(doneMost.size())))];
        const auto &other = people[static_cast<size_t>(dice.below(peopleCount))];
        const bool isApproved = dice.oneIn(approvedOneIn);
        const qint64 row = shop.buyers[static_cast<size_t>(dice.below(int(shop.buyers.size())))].id.value;
        put(insert, ids.next(), at, person, name, isApproved ? std::optional(other.first) : std::nullopt,
            isApproved ? other.second : QString(), QLatin1String(done.operation), QLatin1String(done.table), row,
            QLatin1String(done.changes));
    }
}

} // namespace shopdesk::bench
