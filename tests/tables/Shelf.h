// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Search.h"
#include "support/TestShop.h"
#include "tables/List.h"

#include <mutex>

namespace shopdesk::test {

/// Products written straight into their table, and a list of them that tells which rows were read.
class Shelf
{
public:
    struct Thing
    {
        QString name;
        qint64 price = 0;
        QString kind = QStringLiteral("goods");
        bool onShelf = true;
    };

    TestShop &shop() { return m_shop; }
    store::Store &store() { return m_shop.store(); }

    /// Ids count from 1, in the order of adding. All in one transaction.
    std::vector<qint64> add(const std::vector<Thing> &things)
    {
        std::vector<qint64> ids;
        change([&](store::UnitOfWork &work) {
            for (const Thing &thing : things) {
                ids.push_back(++m_last);
                work.execute(
                    "INSERT INTO products (id, name, kind, on_shelf, first_price, search_text, created_at, updated_at) "
                    "VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
                    m_last, thing.name, thing.kind, thing.onShelf, thing.price, thing.name, m_last);
            }
        });
        return ids;
    }
    /// @p count things "Thing 00001" … at prices that do not follow the names.
    std::vector<qint64> addMany(int count)
    {
        std::vector<Thing> things;
        for (int i = 1; i <= count; ++i) {
            const QString number = QStringLiteral("%1").arg(i, 5, 10, QLatin1Char('0'));
            things.push_back({QStringLiteral("Thing ") + number, (qint64(i) * 7919) % 1000,
                              i % 10 == 0 ? QStringLiteral("service") : QStringLiteral("goods")});
        }
        return add(things);
    }
    template<typename F>
    void change(F change)
    {
        const Result<void> done = m_shop.write([&](store::UnitOfWork &work) -> Result<void> {
            change(work);
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
    }
    template<typename... Values>
    void execute(const char *sql, const Values &...values)
    {
        change([&](store::UnitOfWork &work) { work.execute(sql, values...); });
    }

    /// The ids of the rows that were read since the last call, sorted.
    static std::vector<qint64> takeReads()
    {
        const std::lock_guard guard(s_mutex);
        std::ranges::sort(s_reads);
        return std::exchange(s_reads, {});
    }
    /// From now on reading the values of rows fails.
    static void failReads(bool fail) { s_failing = fail; }

    static tables::ListDefinition list()
    {
        using tables::ColumnKind;
        tables::ListDefinition list;
        list.name = "things";
        list.table = "products";
        list.from = "products p LEFT JOIN tax_classes x ON x.id = p.tax_class_id";
        list.idFrom = "products p";
        list.id = "p.id";
        tables::Column name{"name", "Name", ColumnKind::Text, "p.name", "p.name COLLATE NOCASE"};
        name.decode = noteRead;
        tables::Column price{"price", "Price", ColumnKind::Money, "p.first_price", "p.first_price"};
        price.summed = true;
        list.columns = {
            name, price, {"kind", "Kind", ColumnKind::State, "p.kind"}, {"tax", "Tax", ColumnKind::Text, "x.name"}};
        list.filters = {
            {"kind", "Kind", tables::FilterKind::Choices, tables::oneOf("p.kind")},
            {"price", "Price", tables::FilterKind::DayRange, tables::between("p.first_price")},
            {"endless", "Endless", tables::FilterKind::Hidden,
             [](const QVariantList &) -> tables::Predicate {
                 return {QStringLiteral("(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                        "SELECT sum(i) FROM n) > 0")};
             }},
        };
        list.search = [](store::Connection &, const QString &typed) -> tables::Predicate {
            const QString match = store::matchExpression(typed);
            if (match.isEmpty())
                return {};
            return {QStringLiteral("SELECT rowid FROM product_search WHERE product_search MATCH ?"), {match}};
        };
        list.defaultSort = "name";
        list.alsoReads = {"tax_classes"};
        return list;
    }

private:
    static QVariant noteRead(store::Connection &, qint64 id, const QVariant &raw)
    {
        const std::lock_guard guard(s_mutex);
        if (s_failing)
            throw std::runtime_error("reading was made to fail");
        s_reads.push_back(id);
        return raw;
    }

    TestShop m_shop;
    qint64 m_last = 0;
    inline static std::mutex s_mutex;
    inline static std::vector<qint64> s_reads;
    inline static std::atomic_bool s_failing = false;
};

} // namespace shopdesk::test
