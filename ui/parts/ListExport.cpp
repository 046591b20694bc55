// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ListExport.h"

#include "exchange/ListExport.h"
#include "ui/parts/BackgroundWork.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace shopdesk::ui {

namespace {

QString withSuffix(const QString &path)
{
    return QFileInfo(path).suffix().isEmpty() ? path + QLatin1String(".csv") : path;
}

void tellExported(Workbench &workbench, const ListFile &file, const QString &path, const Result<qint64> &rows)
{
    if (rows)
        workbench.toast(QCoreApplication::translate("ListExport", "%1 exported to %2")
                            .arg(file.countWords(*rows), QFileInfo(path).fileName()),
                        {});
    else if (rows.error().code == QLatin1String("base.cancelled"))
        workbench.toast(QCoreApplication::translate("ListExport", "Export cancelled. No file was written."), {});
    else
        workbench.toast(rows.error().message, {});
}

} // namespace

void exportFile(Workbench &workbench, QWidget *asker, const ListFile &file)
{
    const QString chosen =
        workbench.askFile(asker, {FileQuestion::Kind::Save, QCoreApplication::translate("ListExport", "Export as CSV"),
                                  file.fileName, QCoreApplication::translate("ListExport", "CSV files (*.csv)")});
    if (chosen.isEmpty())
        return;
    const QString path = withSuffix(chosen);
    const BackgroundWork work =
        beginWork(workbench, QCoreApplication::translate("ListExport", "Exporting %1").arg(QFileInfo(path).fileName()),
                  file.pane);
    workbench
        .read(
            &workbench.tasks,
            [write = file.write, path, progress = work.progress](store::Connection &connection) {
                return write(connection, path, progress);
            },
            work.cancelled)
        .then(&workbench.tasks, [&workbench, file, path, task = work.task](const Result<qint64> &rows) {
            workbench.tasks.end(task);
            if (rows) {
                workbench.store.write([list = file.list, query = file.query, count = *rows](store::UnitOfWork &noted) {
                    return exchange::noteExport(noted, list, query, count);
                });
            }
            tellExported(workbench, file, path, rows);
        });
}

void exportList(Workbench &workbench, QWidget *asker, const tables::ListDefinition &list,
                const tables::ListQuery &query, std::function<QString(qint64 count)> countWords)
{
    const QString name = QString::fromLatin1(list.name);
    exportFile(workbench, asker,
               {name, name + QLatin1String(".csv"),
                [list, query](store::Connection &connection, const QString &path, const Progress &progress) {
                    return exchange::exportList(connection, list, query, path, {}, progress);
                },
                std::move(countWords), list.name, query});
}

} // namespace shopdesk::ui
