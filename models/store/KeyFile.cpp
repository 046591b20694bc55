// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/KeyFile.h"

#include "vault/KeySlot.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace shopdesk::store {

namespace {

constexpr char slotLabel[] = "key file";

Result<void> writeKeyFile(const QString &path, const QByteArray &secret)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
                         && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                         && file.write(secret.toBase64() + '\n') > 0 && file.commit();
    if (written)
        return {};
    return fail("store.keyFile",
                QCoreApplication::translate("Store",
                                            "The key file %1 could not be written. Choose a folder that you may "
                                            "write to.")
                    .arg(QDir::toNativeSeparators(path)),
                {}, file.errorString());
}

} // namespace

QString keyFilePath(const QString &shopPath)
{
    return shopPath + QLatin1String(".key");
}

Result<void> createKey(Connection &connection, const QString &shopPath)
{
    const vault::SecretKey dataKey = vault::SecretKey::random();
    const vault::SecretKey secretBytes = vault::SecretKey::random();
    const QByteArray secret(reinterpret_cast<const char *>(secretBytes.data()), vault::SecretKey::size);
    // 256 random bits cannot be guessed however cheap a guess is.
    const auto slot = vault::KeySlot::create(dataKey, secret, vault::KeySlot::Cost::Fast);
    if (auto written = writeKeyFile(keyFilePath(shopPath), secret); !written)
        return written;
    connection
        .query("INSERT INTO key_slots (label, salt, operations, memory_bytes, wrapped_key) VALUES (?, ?, ?, ?, ?)",
               QString::fromLatin1(slotLabel), slot.salt, qint64(slot.operations), qint64(slot.memoryBytes),
               slot.wrappedKey)
        .execute();
    return {};
}

bool opensByKeyFile(Connection &connection)
{
    return connection.value<int>("SELECT 1 FROM key_slots WHERE kind = 'file'").has_value();
}

void retireKeyFile(Connection &connection)
{
    connection.query("DELETE FROM key_slots WHERE kind = 'file'").execute();
}

void removeRetiredKeyFile(Connection &connection, const QString &shopPath)
{
    if (!opensByKeyFile(connection))
        QFile::remove(keyFilePath(shopPath));
}

Result<std::shared_ptr<const vault::Vault>> unlockVault(Connection &connection, const QString &shopPath)
{
    QFile file(keyFilePath(shopPath));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("store.noKey", QCoreApplication::translate(
                                       "Store", "The key file %1 is missing. Put it back beside the shop file: "
                                                "without it phone numbers and e-mails stay sealed.")
                                       .arg(QDir::toNativeSeparators(file.fileName())));
    }
    const QByteArray secret = QByteArray::fromBase64(file.readAll().trimmed());
    Query row = connection.query("SELECT salt, operations, memory_bytes, wrapped_key FROM key_slots WHERE label = ?",
                                 QString::fromLatin1(slotLabel));
    if (!row.next())
        throw std::runtime_error("the shop has no key slot");
    const vault::KeySlot slot{row.get<QByteArray>(0), quint64(row.get<qint64>(1)), quint64(row.get<qint64>(2)),
                              row.get<QByteArray>(3)};
    return slot.unlock(secret).map(
        [](const vault::SecretKey &dataKey) { return std::make_shared<const vault::Vault>(dataKey); });
}

} // namespace shopdesk::store
