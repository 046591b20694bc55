// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <functional>

namespace shopdesk::bench {

/// Another program of the house, run as people run it, and watched from outside.
class ChildProgram
{
public:
    /// @p setting is added to the environment: "NAME=value". Throws where the program does not start.
    ChildProgram(const QString &program, const QStringList &arguments, const QStringList &settings = {});
    ~ChildProgram();

    /// Waits until the program has written a line that begins so; the rest of the line.
    QString waitForLine(const QString &beginning);
    /// Waits for the end of the program. Throws where it fails.
    void waitForEnd();

    /// Megabytes of memory in use now, and the most there ever was; counted by the system, code included.
    double memoryNow() const;
    double memoryPeak() const { return m_peak; }
    /// Takes note of the peak so far; it is lost when the program ends.
    void look();
    qint64 startedAtNs() const { return m_startedAtNs; } ///< on the monotonic clock

private:
    QProcess m_process;
    double m_peak = 0;
    qint64 m_startedAtNs = 0;
};

} // namespace shopdesk::bench
