// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/BulkEditing.h"

#include "ui/catalog/BulkWords.h"
#include "ui/parts/BackgroundWork.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

const QString productsPane = QStringLiteral("products");

void undoInBulk(Workbench &workbench, catalog::BulkEditId id)
{
    const BackgroundWork work = beginWork(
        workbench, QCoreApplication::translate("BulkEdit", "Putting products back as they were"), productsPane);
    workbench.store
        .write([id, progress = work.progress](store::UnitOfWork &unit) {
            return catalog::undoBulkEdit(unit, id, progress);
        })
        .then(&workbench.tasks, [&workbench, task = work.task](const Result<catalog::BulkUndone> &undone) {
            workbench.tasks.end(task);
            workbench.toast(undone ? undoneInWords(*undone) : undone.error().message, {});
        });
}

} // namespace

void editInBulk(Workbench &workbench, const std::vector<catalog::ProductId> &products,
                const catalog::BulkChange &change)
{
    const auto count = static_cast<int>(products.size());
    const BackgroundWork work = beginWork(
        workbench, QCoreApplication::translate("BulkEdit", "Changing %Ln product(s)", nullptr, count), productsPane);
    workbench.store
        .write([products, change, progress = work.progress](store::UnitOfWork &unit) {
            return catalog::bulkEdit(unit, products, change, progress);
        })
        .then(&workbench.tasks, [&workbench, task = work.task](const Result<catalog::BulkDone> &done) {
            workbench.tasks.end(task);
            if (!done)
                workbench.toast(done.error().message, {});
            else if (!done->id)
                workbench.toast(doneInWords(done->counts), {});
            else
                workbench.toast(doneInWords(done->counts), [&workbench, id = done->id] { undoInBulk(workbench, id); });
        });
}

} // namespace shopdesk::ui
