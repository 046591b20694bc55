// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QTemporaryDir>

namespace shopdesk::test {

/// A new, empty shop in a temporary folder: "Test shop", GBP, Europe/London, store "Main".
class TestShop
{
public:
    TestShop();
    store::Store &store() { return *m_store; }
    QString path() const { return m_folder.filePath(QStringLiteral("test.shopdesk")); }
    QString folder() const { return m_folder.path(); }
    /// Closes the store and opens the file again.
    void reopen();
    void close() { m_store.reset(); }

    /// Runs a change in one transaction, as the owner; a test fails where it throws.
    template<typename F>
    auto write(F change)
    {
        return m_store->writeNow(std::move(change));
    }
    template<typename F>
    auto read(F look)
    {
        return m_store->readNow(std::move(look));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
};

/// The test data of the repository, tests/data/<name>.
QString testData(const QString &name);

/// A file of the real data sets, looked for in $SHOPDESK_DATA and in ../shared/data beside the checkout; empty where
/// there is none, and then the test says QSKIP with the name of the file.
QString realData(const QString &name);

} // namespace shopdesk::test
