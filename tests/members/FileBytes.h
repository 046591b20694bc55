// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestShop.h"

#include <QDir>
#include <QFile>
#include <QMultiHash>

#include <cstring>

namespace shopdesk::test {

inline QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every byte of the shop file and of what SQLite keeps beside it.
inline QByteArray bytesOf(const TestShop &shop)
{
    QByteArray bytes;
    const QFileInfo shopFile(shop.path());
    for (const QFileInfo &info :
         QDir(shop.folder()).entryInfoList({shopFile.fileName() + QLatin1Char('*')}, QDir::Files))
        bytes += bytesOfFile(info.filePath());
    return bytes;
}

/// The first of the texts that stands somewhere in the bytes; empty: none does. In one pass; texts have eight bytes or
/// more.
inline QByteArray firstFoundIn(const QByteArray &bytes, const QList<QByteArray> &texts)
{
    constexpr qsizetype key = sizeof(quint64);
    QMultiHash<quint64, QByteArray> byBeginning;
    const auto beginning = [](const char *at) {
        quint64 value = 0;
        std::memcpy(&value, at, sizeof(value));
        return value;
    };
    for (const QByteArray &text : texts) {
        if (text.size() < key)
            qFatal("too short to look for: %s", text.constData());
        byBeginning.insert(beginning(text.constData()), text);
    }
    for (qsizetype at = 0; at + key <= bytes.size(); ++at) {
        const auto [first, last] = byBeginning.equal_range(beginning(bytes.constData() + at));
        for (auto text = first; text != last; ++text)
            if (QByteArrayView(bytes).sliced(at).startsWith(*text))
                return *text;
    }
    return {};
}

} // namespace shopdesk::test
