// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Plain.h"
#include "store/Store.h"

#include <QTemporaryDir>

namespace shopdesk::bench {

/// A generated shop, opened to be read beside a plain connection: of 1,000,000 orders, of 1,000,000 members and as many
/// entries in its trail, or of 1,000,000 tickets (or as many as SHOPDESK_BENCH_TICKETS says). The file is made once and kept in the folder that SHOPDESK_BENCH_SHOP names, or in the user's
/// cache; a new schema or generator makes a new one.
class BenchShop
{
public:
    enum class Of { Orders, People, Tickets };
    explicit BenchShop(Of of = Of::Orders);

    store::Store &store() { return *m_store; }
    PlainDatabase &plain() { return *m_plain; }

private:
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<PlainDatabase> m_plain;
};

/// A copy of a generated shop, to be changed. It goes with the object.
class BenchShopCopy
{
public:
    explicit BenchShopCopy(BenchShop::Of of = BenchShop::Of::Orders);
    QString path() const { return m_folder.filePath(QStringLiteral("bench.shopdesk")); }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace shopdesk::bench
