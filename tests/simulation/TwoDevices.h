// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ArrivalRules.h"
#include "app/Operations.h"
#include "app/Verification.h"
#include "sync/TestDevice.h"

#include <QJsonArray>
#include <QtTest>

namespace shopdesk::test {

/// Two devices of one company, which work by operations as the program and the command line do, and meet when they are told to.
class TwoDevices
{
public:
    TwoDevices()
    {
        TestDevice::rules = app::arrivalRules();
        m_server = serverOfTheShop();
        one = std::make_unique<TestDevice>(1, now);
        two = std::make_unique<TestDevice>(2, now);
    }

    qint64 now = 1'800'000'000'000;
    ModelServer &server() { return *m_server; }
    std::unique_ptr<TestDevice> one, two;

    QJsonObject call(TestDevice &device, const char *name, const QJsonObject &input = {})
    {
        now += 60'000;
        return device.must(
            [&](store::UnitOfWork &work) { return app::findOperation(QString::fromLatin1(name))->run(work, input); });
    }
    /// Both synchronise until neither has anything to say. What is wrong then, in a sentence; empty: nothing.
    QString meet()
    {
        for (int turn = 0; turn < 4; ++turn) {
            for (TestDevice *device : {one.get(), two.get()}) {
                const sync::RoundReport report = device->sync(*m_server);
                if (!report.isWhole())
                    return QStringLiteral("a round failed: ")
                           + (report.shopError ? report.shopError->detail : QString());
            }
        }
        for (TestDevice *device : {one.get(), two.get()}) {
            if (const QString aside =
                    device->value<QString>("SELECT group_concat(id || reason || detail) FROM sync_set_aside");
                !aside.isEmpty())
                return QStringLiteral("set aside: ") + aside;
            if (const auto wrong = app::verify(device->connection()); !wrong || !wrong->empty())
                return QStringLiteral("verify: ") + (wrong ? wrong->front() : wrong.error().message);
        }
        return one->everything() == two->everything() ? QString() : QStringLiteral("they differ");
    }
    /// A number that both have; -1 where they have not the same.
    template<typename... Values>
    qint64 number(const char *sql, const Values &...values)
    {
        const auto first = one->value<qint64>(sql, values...);
        return two->value<qint64>(sql, values...) == first ? first : -1;
    }
    qint64 balance(const QString &member)
    {
        return number("SELECT balance FROM points_balances WHERE member_id = ?", *idFromText(member));
    }
    qint64 openTasks(const char *kind)
    {
        return number("SELECT count(*) FROM tasks WHERE settled_at IS NULL AND kind = ?", QString::fromLatin1(kind));
    }
    QString newMember(const char *name, const QJsonObject &more = {})
    {
        QJsonObject input{{QStringLiteral("name"), QString::fromLatin1(name)}};
        for (auto field = more.begin(); field != more.end(); ++field)
            input.insert(field.key(), field.value());
        return call(*one, "members.createMember", input)[u"id"].toString();
    }

private:
    std::unique_ptr<ModelServer> m_server;
};

} // namespace shopdesk::test
