// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/BulkStatement.h"
#include "exchange/FieldText.h"
#include "exchange/ImportReport.h"
#include "exchange/OnlineRetailFormat.h"
#include "members/Member.h"
#include "store/UnitOfWork.h"

namespace shopdesk::exchange {

/// The members of an import: the customer's number is the member's. Those that are there already stay as they are; a new
/// one is called "Customer 17850" and joined with the first row that names it.
class ImportedMembers
{
public:
    ImportedMembers(store::UnitOfWork &work, ImportReport &report);

    /// The member with the row's customer number, made where there is none; nothing for a row without a customer.
    members::MemberId memberFor(const OnlineRetailRow &row);
    /// Sets the day of joining right where a later row told of an earlier time.
    void finish();

private:
    struct Member
    {
        members::MemberId id;
        Instant joinedAt = {};
        bool isNew = false;
        bool joinedEarlier = false;
    };
    Member create(const OnlineRetailRow &row);

    store::UnitOfWork &m_work;
    ImportReport &m_report;
    FieldMap<Member> m_members;
    BulkStatement m_find;
    BulkStatement m_insert;
};

} // namespace shopdesk::exchange
