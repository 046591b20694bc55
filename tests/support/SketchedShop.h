// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestShop.h"

namespace shopdesk::test {

/// An order in a few words. Amounts and quantities of a credit are negative.
struct SketchedOrder
{
    struct Line
    {
        qint64 variant;
        qint64 quantity;
        qint64 total;
    };
    QString at; ///< local time: "2026-03-29 14:00"
    std::vector<Line> lines = {};
    qint64 member = 0; ///< 0: none
    QString kind = QStringLiteral("sale");
    QString status = QStringLiteral("paid");
    QString channel = QStringLiteral("counter");
    QString country = QStringLiteral("United Kingdom");
    qint64 store = 0;    ///< 0: the first
    qint64 discount = 0; ///< on the whole order, positive
    qint64 addedTax = 0; ///< on top of the prices
};

/// A shop whose orders are written straight into the tables, in any state, so that the figures are tested by themselves.
/// It has two stores, "Main" and "Harbour".
class SketchedShop
{
public:
    SketchedShop();

    TestShop &shop() { return m_shop; }
    qint64 mainStore() const { return m_mainStore; }
    qint64 harbourStore() const { return m_harbourStore; }

    qint64 category(const QString &name, qint64 parent = 0);
    /// The variant of a new product.
    qint64 variant(const QString &name, qint64 category = 0);
    qint64 productOf(qint64 variant);
    qint64 member(const QString &name);
    qint64 order(const SketchedOrder &order);
    /// All in one transaction.
    std::vector<qint64> orders(const std::vector<SketchedOrder> &orders);

    /// Runs one statement in a transaction of its own.
    template<typename... Values>
    void change(const char *sql, const Values &...values)
    {
        const Result<void> done = m_shop.write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql, values...);
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
    }

private:
    qint64 insert(store::UnitOfWork &work, const SketchedOrder &order);

    TestShop m_shop;
    qint64 m_mainStore = 0;
    qint64 m_harbourStore = 0;
    int m_number = 0;
};

} // namespace shopdesk::test
