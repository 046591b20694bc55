// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Import of a year of invoices: the Online Retail file, 541,909 lines.

#include "bench/ChildProgram.h"
#include "bench/Figures.h"
#include "bench/PlainTables.h"
#include "bench/Stopwatch.h"
#include "exchange/OnlineRetailImport.h"
#include "insights/Rollups.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

QString onlineRetailFile()
{
    const QString folder = qEnvironmentVariable("SHOPDESK_DATA", QStringLiteral(SHOPDESK_SHARED_DATA));
    for (const char *name : {"online-retail.csv.xz", "online-retail.csv"}) {
        const QString path = folder + QLatin1String("/online-retail/") + QLatin1String(name);
        if (QFileInfo::exists(path))
            return path;
    }
    throw Unavailable("the Online Retail file is not there (online-retail/ in $SHOPDESK_DATA)");
}

/// An empty shop, and fresh copies of it.
class Shops
{
public:
    Shops()
    {
        const auto made = store::Store::create(empty(), {QStringLiteral("Bench"), QStringLiteral("GBP"),
                                                         QStringLiteral("Europe/London"), QStringLiteral("Main")});
        if (!made)
            throw std::runtime_error(made.error().message.toStdString());
    }

    QString copy()
    {
        const QString path = m_folder.filePath(QStringLiteral("copy.shopdesk"));
        for (const char *suffix : {"", ".key", "-wal", "-shm"}) {
            QFile::remove(path + QLatin1String(suffix));
            QFile::copy(empty() + QLatin1String(suffix), path + QLatin1String(suffix));
        }
        return path;
    }

private:
    QString empty() const { return m_folder.filePath(QStringLiteral("empty.shopdesk")); }

    QTemporaryDir m_folder;
};

Shops &shops()
{
    static Shops all;
    return all;
}

void check(const Result<void> &done)
{
    if (!done)
        throw std::runtime_error(done.error().message.toStdString());
}

enum class With { OrdersAlone, Rollups };

/// Imports into a fresh shop, as the window and the command line do it. How long it took, and the shop's path.
std::pair<double, QString> importAll(With with)
{
    const QString file = onlineRetailFile();
    const QString path = shops().copy();
    auto opened = store::Store::open(path);
    if (!opened)
        throw std::runtime_error(opened.error().message.toStdString());
    store::Store &shop = **opened;
    const Stopwatch clock;
    const auto report =
        shop.writeNow([&](store::UnitOfWork &work) { return exchange::importOnlineRetail(work, file); });
    if (!report)
        throw std::runtime_error(report.error().message.toStdString());
    if (with == With::Rollups)
        check(shop.writeNow(insights::refresh));
    return {clock.milliseconds(), path};
}

// Rows that other rows refer to come first. What triggers write (search, levels, marks for rollups) is left to them.
constexpr std::array writtenTables{"import_runs",    "products",      "variants", "members",
                                   "orders",         "order_lines",   "payments", "stock_entries",
                                   "set_aside_rows", "audit_entries", "outbox"};
constexpr std::array rollupTables{"rollup_sales", "rollup_hours", "rollup_ordinals", "rollup_entries",
                                  "rollup_attributes"};

/// What an import wrote, read back once.
const std::vector<PlainTable> &importedTables(With with)
{
    static std::map<With, std::vector<PlainTable>> all;
    std::vector<PlainTable> &tables = all[with];
    if (tables.empty()) {
        const PlainDatabase database(importAll(with).second, PlainDatabase::Mode::ReadOnly);
        for (const char *name : writtenTables)
            tables.push_back(tableOf(database, name));
        for (const char *name : rollupTables) {
            if (with == With::Rollups)
                tables.push_back(tableOf(database, name));
        }
    }
    return tables;
}

sqlite3_int64 countOf(const PlainDatabase &database, const std::string &table)
{
    PlainStatement count(database, "SELECT count(*) FROM " + table);
    count.step();
    return count.integer(0);
}

double insertPlainly(With with)
{
    const std::vector<PlainTable> &tables = importedTables(with);
    PlainDatabase database(shops().copy(), PlainDatabase::Mode::ReadWrite);
    const Stopwatch clock;
    database.execute("BEGIN IMMEDIATE");
    for (const PlainTable &table : tables)
        insert(database, table);
    if (with == With::Rollups)
        database.execute("DELETE FROM rollup_new_orders");
    database.execute("COMMIT");
    const double milliseconds = clock.milliseconds();
    for (const PlainTable &table : tables) {
        if (countOf(database, table.name) != std::ssize(table.rows))
            throw std::runtime_error("rows are missing in " + table.name);
    }
    return milliseconds;
}

double importInProgram()
{
    const QString file = onlineRetailFile();
    ChildProgram program(
        QStringLiteral(SHOPDESK_CLI),
        {QStringLiteral("--shop"), shops().copy(), QStringLiteral("import"), QStringLiteral("online-retail"), file});
    program.waitForEnd();
    return program.memoryPeak();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    addFigure(
        {.name = "import/onlineRetail",
         .what = "Import of Online Retail (541,909 lines, xz)",
         .limitOfRatio = 2.5,
         .repetitions = 5},
        [](int) { return importAll(With::OrdersAlone).first; }, [](int) { return insertPlainly(With::OrdersAlone); });
    addFigure(
        {.name = "import/onlineRetailAndRollups",
         .what = "The same, with the rollups of the dashboard",
         .limitOfRatio = 2.5,
         .repetitions = 5},
        [](int) { return importAll(With::Rollups).first; }, [](int) { return insertPlainly(With::Rollups); });
    addFigure({.name = "import/memory",
               .what = "Peak memory of an import (shopdesk-cli)",
               .measure = Measure::Megabytes,
               .limit = 300,
               .repetitions = 3},
              [](int) { return importInProgram(); });
    return runFigures(argc, argv);
}
