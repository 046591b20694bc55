// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "members/Member.h"
#include "store/Store.h"

#include <QTemporaryDir>

namespace shopdesk::bench {

/// A shop with products, more than enough stock of each and members, in which nothing was sold yet, and fresh copies of it.
class SmallShop
{
public:
    SmallShop(int products, int members);

    static Money priceOf(int product) { return Money{199 + product % 50 * 100}; }
    StoreId store() const { return m_store; }
    catalog::VariantId variant(int product) const { return m_variants.at(static_cast<size_t>(product)); }
    members::MemberId member(int number) const { return m_members.at(static_cast<size_t>(number)); }

    /// Changes what copies begin with.
    void write(const std::function<Result<void>(store::UnitOfWork &)> &change);
    /// The path of a copy, in the place of an earlier one of that name.
    QString copy(const char *name) const;

private:
    QString path(const char *name) const;
    Result<void> fill(store::UnitOfWork &work, int products, int members);

    QTemporaryDir m_folder;
    StoreId m_store;
    std::vector<catalog::VariantId> m_variants;
    std::vector<members::MemberId> m_members;
};

} // namespace shopdesk::bench
