// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/TestDevice.h"

#include <QRandomGenerator>

namespace shopdesk::test {

/// Several devices and a server in one process on a virtual clock, worked at random: operations of several areas, lost
/// requests, lost answers, requests that come twice, pages out of order, networks that are apart, power that fails between
/// any two steps of the database, clocks that are wrong by hours, a database that is made anew. Everything comes from the
/// seed: the same seed is the same run.
class SyncSimulation
{
public:
    SyncSimulation(quint32 seed, int devices);

    void run(int steps);
    /// The network is well again, and everybody synchronises until nobody has anything left to say. Nothing: they did.
    std::optional<QString> settle();
    /// What is wrong after everything has settled, a sentence each.
    QStringList problems();
    /// What is left of the whole run, to compare two runs by.
    QByteArray fingerprint();

    int operations() const { return m_done; }
    int faults() const { return m_faults; }

private:
    /// A person at a device.
    struct Desk
    {
        std::unique_ptr<TestDevice> device;
        bool isApart = false; ///< has no network
    };
    void step();
    void work(Desk &desk);
    void synchronise(Desk &desk);
    std::optional<Fault> fault(const QString &request);
    QJsonObject call(Desk &desk, const char *name, const QJsonObject &input);
    QString any(Desk &desk, const char *sql);
    /// A text that stands nowhere else, so that it can be looked for.
    QString newText(const char *what);
    /// Notes that somebody who saw @p before wrote @p text over it.
    void noteWritten(const QString &before, const QString &text);

    void createProduct(Desk &desk);
    void renameProduct(Desk &desk);
    void createMember(Desk &desk);
    void changeMember(Desk &desk);
    void bookStock(Desk &desk);
    void adjustPoints(Desk &desk);
    void placeSale(Desk &desk);
    void takeBack(Desk &desk);
    void openTicket(Desk &desk);
    void answerTicket(Desk &desk);

    void compareDevices(QStringList &wrong);
    void compareWithServer(QStringList &wrong);
    void verifyEach(QStringList &wrong);
    void lookForLostChanges(QStringList &wrong);

    QRandomGenerator m_random;
    qint64 m_now = 1'800'000'000'000;
    std::unique_ptr<ModelServer> m_server;
    std::vector<Desk> m_desks;
    QSet<QString> m_written;     ///< texts that were acknowledged
    QSet<QString> m_overwritten; ///< by somebody who saw them
    QSet<QString> m_made;        ///< names of the records that were acknowledged
    bool m_isCalm = false;       ///< nothing goes wrong any more
    Desk *m_online = nullptr;    ///< who speaks to the server
    int m_texts = 0;
    int m_done = 0;
    int m_faults = 0;
};

} // namespace shopdesk::test
