// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/MailCorpus.h"

#include <QDir>
#include <QtTest>

namespace shopdesk::test {

QStringList corpusNames()
{
    return QDir(QStringLiteral(SHOPDESK_MAIL_CORPUS)).entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
}

QByteArray corpusMail(const char *name)
{
    QFile file(QDir(QStringLiteral(SHOPDESK_MAIL_CORPUS)).filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name);
    return file.readAll();
}

} // namespace shopdesk::test
