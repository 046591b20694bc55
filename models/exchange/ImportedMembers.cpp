// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ImportedMembers.h"

#include "members/Members.h"

namespace shopdesk::exchange {

ImportedMembers::ImportedMembers(store::UnitOfWork &work, ImportReport &report)
    : m_work(work)
    , m_report(report)
    , m_find(work.connection(), "SELECT id FROM members WHERE number = ?")
    , m_insert(work.connection(), R"(
          INSERT INTO members (id, number, name, country, search_text, joined_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?))")
{
}

members::MemberId ImportedMembers::memberFor(const OnlineRetailRow &row)
{
    if (row.customer.empty())
        return {};
    auto seen = m_members.find(row.customer);
    if (seen == m_members.end()) {
        const Member member = m_find.find(row.customer) ? Member{{m_find.integer(0)}} : create(row);
        seen = m_members.emplace(row.customer, member).first;
    }
    Member &member = seen->second;
    if (member.isNew && row.at < member.joinedAt) {
        member.joinedAt = row.at;
        member.joinedEarlier = true;
    }
    return member.id;
}

ImportedMembers::Member ImportedMembers::create(const OnlineRetailRow &row)
{
    const Member member{m_work.newId<members::MemberId>(), row.at, true};
    // A name is data, and stays the same whoever imports: it is not translated.
    const std::string name = "Customer " + std::string(row.customer);
    const std::string search = toUtf8(members::searchTextOf(toText(name), toText(row.customer)));
    m_insert.run(member.id, row.customer, name, row.country, search, member.joinedAt, m_work.now());
    ++m_report.newMembers;
    return member;
}

void ImportedMembers::finish()
{
    BulkStatement update(m_work.connection(), "UPDATE members SET joined_at = ? WHERE id = ?");
    for (const auto &[number, member] : m_members) {
        if (member.joinedEarlier)
            update.run(member.joinedAt, member.id);
    }
}

} // namespace shopdesk::exchange
