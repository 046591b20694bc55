// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ChildProgram.h"

#include "bench/Figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>

#include <chrono>

namespace shopdesk::bench {

namespace {

constexpr int lookEveryMs = 10;
constexpr int longestMs = 300'000;

/// A field of /proc/PID/status in megabytes. The fields of the process itself, not those of getrusage, which begin with
/// the size of the program that started it.
double statusField(qint64 process, const char *field)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

} // namespace

ChildProgram::ChildProgram(const QString &program, const QStringList &arguments, const QStringList &settings)
{
    if (!QFile::exists(QStringLiteral("/proc/self/status")))
        throw Unavailable("this system has no /proc");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &setting : settings)
        environment.insert(setting.section(QLatin1Char('='), 0, 0), setting.section(QLatin1Char('='), 1));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_startedAtNs = std::chrono::steady_clock::now().time_since_epoch().count();
    m_process.start(program, arguments);
    if (!m_process.waitForStarted())
        throw std::runtime_error("cannot start " + program.toStdString());
}

ChildProgram::~ChildProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void ChildProgram::look()
{
    m_peak = std::max(m_peak, statusField(m_process.processId(), "VmHWM:"));
}

double ChildProgram::memoryNow() const
{
    return statusField(m_process.processId(), "VmRSS:");
}

QString ChildProgram::waitForLine(const QString &beginning)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < longestMs) {
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            if (line.startsWith(beginning))
                return line.mid(beginning.size()).trimmed();
        }
        if (m_process.state() == QProcess::NotRunning)
            throw std::runtime_error("the program ended early");
        m_process.waitForReadyRead(1'000);
    }
    throw std::runtime_error("the program said nothing");
}

void ChildProgram::waitForEnd()
{
    for (int waited = 0; waited < longestMs && !m_process.waitForFinished(lookEveryMs); waited += lookEveryMs)
        look();
    if (m_process.state() != QProcess::NotRunning || m_process.exitCode() != 0)
        throw std::runtime_error("the program failed");
}

} // namespace shopdesk::bench
