// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, without a display: how soon it shows the list of 1,000,000 orders, and how much memory it takes.

#include "bench/BenchShop.h"
#include "bench/ChildProgram.h"
#include "bench/Figures.h"
#include "bench/Stopwatch.h"
#include "store/AutomaticBackup.h"

#include <QCoreApplication>
#include <QDir>
#include <QThread>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

/// The shop, and settings of a person who was looking at orders when the program was closed.
class Desk
{
public:
    Desk()
    {
        QDir(m_shop.folder()).mkpath(QStringLiteral("config/Shopdesk"));
        QFile settings(m_shop.folder() + QStringLiteral("/config/Shopdesk/Shopdesk.conf"));
        if (!settings.open(QIODevice::WriteOnly) || settings.write("[window]\npane=orders\n") < 0)
            throw std::runtime_error("cannot write the settings");
    }

    QString path() const { return m_shop.path(); }

    std::unique_ptr<ChildProgram> start() const
    {
        return std::make_unique<ChildProgram>(
            QStringLiteral(SHOPDESK_PROGRAM), QStringList{QStringLiteral("--report-start"), path()},
            QStringList{QStringLiteral("QT_QPA_PLATFORM=offscreen"),
                        QStringLiteral("XDG_CONFIG_HOME=") + m_shop.folder() + QStringLiteral("/config")});
    }

    bool hasBackup() const { return !store::AutomaticBackup::backupsOf(path()).empty(); }
    void dropBackups() const { QDir(store::AutomaticBackup::folderOf(path())).removeRecursively(); }

private:
    BenchShopCopy m_shop;
};

/// Milliseconds from the start of the process to the first list with rows on the screen.
double waitForList(ChildProgram &program)
{
    const qint64 paintedAt = program.waitForLine(QStringLiteral("first list painted at")).toLongLong();
    return double(paintedAt - program.startedAtNs()) / 1e6;
}

double startWithBackup(const Desk &desk)
{
    desk.dropBackups();
    const auto program = desk.start();
    return waitForList(*program);
}

double startWithoutBackup(const Desk &desk)
{
    const auto program = desk.start();
    return waitForList(*program);
}

/// Takes the file out of the system's cache, as if the computer had been switched on just now.
void forgetFile([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_LINUX
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#endif
}

/// Once the list has all its ids and its sums.
double memoryAtRest(const Desk &desk)
{
    constexpr int untilAtRestMs = 5'000;
    const auto program = desk.start();
    waitForList(*program);
    QThread::msleep(untilAtRestMs);
    return program->memoryNow();
}

/// The most there is while the shop is backed up and the copy is checked.
double memoryWhileBackingUp(const Desk &desk)
{
    constexpr int lookEveryMs = 100;
    constexpr int longestMs = 300'000;
    desk.dropBackups();
    const auto program = desk.start();
    waitForList(*program);
    for (int waited = 0; !desk.hasBackup(); waited += lookEveryMs) {
        if (waited > longestMs)
            throw std::runtime_error("no backup was taken");
        QThread::msleep(lookEveryMs);
        program->look();
    }
    return program->memoryPeak();
}

double openPlainly(const QString &path)
{
    const Stopwatch clock;
    const PlainDatabase database(path, PlainDatabase::Mode::ReadWrite);
    PlainStatement rows(database, R"(
        SELECT o.number, o.placed_at, m.name, s.name, o.channel, o.status, o.kind, o.units, o.total, o.country
        FROM orders o JOIN stores s ON s.id = o.store_id LEFT JOIN members m ON m.id = o.member_id
        ORDER BY o.placed_at DESC, o.id DESC LIMIT 100)");
    while (rows.step()) {
        const PlainRow row = rowOf(rows);
        use(row.values.data());
    }
    return clock.milliseconds();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Desk desk;
    const auto plain = [&](int) { return openPlainly(desk.path()); };
    addFigure({.name = "start/memoryWhileBackingUp",
               .what = "Memory of the program, most ever, while it backs up the shop",
               .measure = Measure::Megabytes,
               .limit = 250,
               .repetitions = 1},
              [&](int) { return memoryWhileBackingUp(desk); });
    addFigure({.name = "start/memory",
               .what = "Memory of the program with 1,000,000 orders in its window",
               .measure = Measure::Megabytes,
               .limit = 250,
               .repetitions = 3},
              [&](int) { return memoryAtRest(desk); });
    addFigure(
        {.name = "start/firstList", .what = "Start to the first painted list", .limit = 500},
        [&](int) { return startWithoutBackup(desk); }, plain);
    addFigure(
        {.name = "start/firstListColdFile", .what = "The same, the shop not in the system's file cache"},
        [&](int) {
            forgetFile(desk.path());
            return startWithoutBackup(desk);
        },
        [&](int) {
            forgetFile(desk.path());
            return openPlainly(desk.path());
        });
    addFigure({.name = "start/firstListWithBackup", .what = "The same, a backup being due", .limit = 500},
              [&](int) { return startWithBackup(desk); });
    return runFigures(argc, argv);
}
