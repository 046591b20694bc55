// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Engine.h"
#include "sync/ModelServer.h"

namespace shopdesk::test {

/// Every replicated record of a shop as its document's content, by name.
std::map<QString, QJsonObject> everythingIn(store::Connection &connection);

/// A shop in memory, with a clock of its own: one device of a company, for tests that need many and fast. All devices of a
/// test begin as the same shop, "Test shop" with the store "Main", each under its own device number.
class TestDevice : public sync::ShopFile
{
public:
    /// @p now is the time of all; @p skew is by how much this device's clock is wrong.
    TestDevice(int number, const qint64 &now, qint64 skew = 0);

    Result<void> write(const std::function<Result<void>(store::UnitOfWork &)> &change) override;
    Result<void> read(const std::function<Result<void>(store::Connection &)> &look) override;
    store::Connection &connection() { return *m_connection; }
    int number() const { return m_number; }
    /// Somebody sets its clock.
    void setSkew(qint64 skew) { m_skew = skew; }

    /// An operation as the owner; fails the test where it does.
    template<typename F>
    auto must(F operation)
    {
        std::optional<std::invoke_result_t<F, store::UnitOfWork &>> outcome;
        const Result<void> done = write([&](store::UnitOfWork &work) -> Result<void> {
            outcome.emplace(operation(work));
            return outcome->has_value() ? Result<void>() : Failure(outcome->error());
        });
        if (!done)
            qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
        if constexpr (!std::is_void_v<typename std::invoke_result_t<F, store::UnitOfWork &>::value_type>)
            return **outcome;
    }
    template<typename... Values>
    void change(const char *sql, const Values &...values)
    {
        must([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql, values...);
            return {};
        });
    }
    template<typename T, typename... Values>
    T value(const char *sql, const Values &...values)
    {
        return m_connection->value<T>(sql, values...).value_or(T());
    }

    sync::RoundReport sync(sync::Remote &remote, sync::BatchSizes sizes = {});
    /// The rules that the areas bring; the same on all devices.
    static std::vector<sync::ArrivalRule> rules;

    /// From now on, every database statement that runs after so many steps of SQLite's machine ends as if the power had
    /// failed; 0: no more.
    void crashAfter(int steps);
    bool hasCrashed() const { return m_crashed; }
    std::map<QString, QJsonObject> everything() { return everythingIn(*m_connection); }

private:
    int m_number;
    const qint64 &m_now;
    qint64 m_skew;
    std::unique_ptr<store::Connection> m_connection;
    int m_stepsLeft = 0;
    bool m_crashed = false;
};

/// A server with the databases of the test shop.
std::unique_ptr<ModelServer> serverOfTheShop();
inline constexpr qint64 theStore = 1'000'000;
QString companyName();
QString storeName();

} // namespace shopdesk::test
