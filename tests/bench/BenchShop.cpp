// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/BenchShop.h"

#include "bench/ShopGenerator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace shopdesk::bench {

namespace {

// To be raised when the generator makes other rows than before.
constexpr char generation[] = "1";

QString cacheFolder()
{
    const QString standard =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QLatin1String("/shopdesk-bench");
    const QString folder = qEnvironmentVariable("SHOPDESK_BENCH_SHOP", standard);
    if (!QDir().mkpath(folder))
        throw std::runtime_error("cannot make the folder " + folder.toStdString());
    return folder;
}

int ticketCount()
{
    const int wanted = qEnvironmentVariableIntValue("SHOPDESK_BENCH_TICKETS");
    return wanted > 0 ? wanted : 1'000'000;
}

ShopSize sizeOf(BenchShop::Of of)
{
    if (of == BenchShop::Of::Orders)
        return {};
    if (of == BenchShop::Of::Tickets)
        return {.orders = 1'000, .products = 200, .members = 1'000, .tickets = ticketCount()};
    return {.orders = 100'000, .products = 2'000, .members = 1'000'000, .trail = 1'000'000};
}

QString nameOfShop(BenchShop::Of of)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(generation));
    const QDir migrations(QStringLiteral(":/shopdesk/migrations"));
    for (const QString &name : migrations.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(migrations.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("a migration is missing");
        hash.addData(file.readAll());
    }
    const QString kinds[] = {QStringLiteral("bench"), QStringLiteral("people"),
                             QStringLiteral("tickets%1").arg(ticketCount())};
    const QString &kind = kinds[static_cast<size_t>(of)];
    return QStringLiteral("%1-%2.shopdesk").arg(kind, QString::fromLatin1(hash.result().toHex().left(12)));
}

void rename(const QString &from, const QString &to)
{
    if (!QFile::rename(from, to))
        throw std::runtime_error("cannot rename " + from.toStdString());
}

QString generatedShop(BenchShop::Of of)
{
    const QString path = cacheFolder() + QLatin1Char('/') + nameOfShop(of);
    if (QFile::exists(path))
        return path;
    const QString unfinished = path + QLatin1String(".unfinished");
    for (const char *suffix : {"", ".key", ".lock", "-wal", "-shm"})
        QFile::remove(unfinished + QLatin1String(suffix));
    generateShop(unfinished, sizeOf(of));
    rename(unfinished + QLatin1String(".key"), path + QLatin1String(".key"));
    rename(unfinished, path);
    return path;
}

} // namespace

BenchShop::BenchShop(Of of)
{
    const QString path = generatedShop(of);
    auto opened = store::Store::open(path, store::Store::Access::ReadOnly);
    if (!opened)
        throw std::runtime_error(opened.error().message.toStdString());
    m_store = std::move(*opened);
    m_plain = std::make_unique<PlainDatabase>(path, PlainDatabase::Mode::ReadOnly);
}

BenchShopCopy::BenchShopCopy(BenchShop::Of of) : m_folder(cacheFolder() + QLatin1String("/copy-XXXXXX"))
{
    const QString original = generatedShop(of);
    for (const char *suffix : {"", ".key"}) {
        if (!QFile::copy(original + QLatin1String(suffix), path() + QLatin1String(suffix)))
            throw std::runtime_error("cannot copy the generated shop");
    }
}

} // namespace shopdesk::bench
