// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestShop.h"

#include <QFileInfo>

namespace shopdesk::test {

TestShop::TestShop()
{
    auto made = store::Store::create(path(), {QStringLiteral("Test shop"), QStringLiteral("GBP"),
                                              QStringLiteral("Europe/London"), QStringLiteral("Main")});
    if (!made)
        qFatal("%s", qPrintable(made.error().message + made.error().detail));
    m_store = std::move(*made);
}

void TestShop::reopen()
{
    m_store.reset();
    auto opened = store::Store::open(path());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
    m_store = std::move(*opened);
}

QString testData(const QString &name)
{
    return QStringLiteral(SHOPDESK_TEST_DATA "/") + name;
}

QString realData(const QString &name)
{
    const QString folder = qEnvironmentVariable("SHOPDESK_DATA", QStringLiteral(SHOPDESK_SHARED_DATA));
    const QString path = folder + QLatin1Char('/') + name;
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace shopdesk::test
