// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Members.h"
#include "support/Outcome.h"
#include "support/TestShop.h"

namespace shopdesk::test {

inline members::MemberDraft memberDraft(const QString &name, const QString &phone = {}, const QString &email = {})
{
    members::MemberDraft draft;
    draft.name = name;
    if (!phone.isEmpty())
        draft.phone = phone;
    if (!email.isEmpty())
        draft.email = email;
    return draft;
}

/// A shop with the shortest ways to what tests of members ask for.
class MemberShop : public TestShop
{
public:
    Result<members::MemberId> tryAdd(const members::MemberDraft &draft)
    {
        return write([&](store::UnitOfWork &work) { return members::createMember(work, draft); });
    }
    members::MemberId add(const members::MemberDraft &draft) { return must(tryAdd(draft)); }
    members::MemberId add(const QString &name, const QString &phone = {}, const QString &email = {})
    {
        return add(memberDraft(name, phone, email));
    }
    Result<void> update(members::MemberId id, const members::MemberDraft &draft)
    {
        return write([&](store::UnitOfWork &work) { return members::updateMember(work, id, draft); });
    }
    Result<void> archive(members::MemberId id)
    {
        return write([&](store::UnitOfWork &work) { return members::archiveMember(work, id); });
    }
    Result<void> restore(members::MemberId id)
    {
        return write([&](store::UnitOfWork &work) { return members::restoreMember(work, id); });
    }
    Result<members::Contact> reveal(members::MemberId id)
    {
        return write([&](store::UnitOfWork &work) { return members::revealContact(work, id); });
    }
    members::Member member(members::MemberId id)
    {
        return must(read([&](store::Connection &connection) { return members::member(connection, id); }));
    }
    qint64 number(const char *sql)
    {
        return must(read([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(0); }));
    }
    QString text(const char *sql)
    {
        return must(
            read([&](store::Connection &c) -> Result<QString> { return c.value<QString>(sql).value_or(QString()); }));
    }
    /// One statement in a transaction of its own.
    void change(const char *sql)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        }));
    }
};

} // namespace shopdesk::test
