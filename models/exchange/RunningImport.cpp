// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/RunningImport.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace shopdesk::exchange {

namespace {

// So many bad rows and no good one: it is the file that is wrong, and nobody wants them all in a list.
constexpr qint64 rowsThatShowTheFile = 1'000;
constexpr qint64 rowsBetweenLooks = 1'000;

Failure nothingReadable(qint64 line, const SetAsideReason &reason)
{
    return fail("exchange.nothingReadable",
                QCoreApplication::translate("Exchange",
                                            "None of the first %1 rows can be taken. Line %2: %3 Correct the "
                                            "file and import it again.")
                    .arg(rowsThatShowTheFile)
                    .arg(line)
                    .arg(reason.text));
}

} // namespace

void beginRun(store::UnitOfWork &work, const char *source, const QString &path, ImportReport &report)
{
    report.run = work.newId<ImportRunId>();
    work.execute("INSERT INTO import_runs (id, source, file_name, started_at, finished_at, summary) "
                 "VALUES (?, ?, ?, ?, ?, '{}')",
                 report.run, QString::fromLatin1(source), QFileInfo(path).fileName(), work.now(), work.now());
}

void endRun(store::UnitOfWork &work, const char *operation, const ImportReport &report)
{
    QJsonObject summary = toJson(report);
    summary.remove(QStringLiteral("run"));
    work.execute("UPDATE import_runs SET finished_at = ?, summary = ? WHERE id = ?", Instant::now(),
                 QString::fromUtf8(QJsonDocument(summary).toJson(QJsonDocument::Compact)), report.run);
    work.audit(operation, "import_runs", report.run.value, summary);
}

Result<void> eachRow(CsvReader &reader, ImportReport &report, const Progress &progress, const TakeRow &take)
{
    CsvRecord record;
    while (true) {
        const Result<bool> found = reader.next(record);
        if (!found)
            return Failure(found.error());
        if (!*found)
            return {};
        ++report.rows;
        const SetAsideReason reason = take(record);
        if (reason.code && report.rows == rowsThatShowTheFile && report.setAside == rowsThatShowTheFile)
            return nothingReadable(record.line, reason);
        const bool look = progress && report.rows % rowsBetweenLooks == 0;
        if (look && !progress(reader.source().bytesTaken(), reader.source().fileSize())) {
            return fail("base.cancelled",
                        QCoreApplication::translate("Exchange", "The import was cancelled; nothing was changed."));
        }
    }
}

} // namespace shopdesk::exchange
