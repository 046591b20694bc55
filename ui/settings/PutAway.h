// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Undo.h"
#include "ui/settings/EditableRows.h"

#include <QCoreApplication>

namespace shopdesk::ui {

/// Lets the rows of a section be put away and taken back by two operations on an id; each has an Undo, which is the other one.
template<typename I>
void offerPutAway(EditableRows &rows, Workbench &workbench, Result<void> (*archive)(store::UnitOfWork &, I),
                  Result<void> (*restore)(store::UnitOfWork &, I))
{
    rows.setPutAway(true);
    const auto step = [&rows, &workbench](qint64 id, auto operation, auto back, const char *said) {
        const auto row = std::ranges::find(rows.rows(), id, &EditableRows::Row::id);
        const QString title = row == rows.rows().end() ? QString() : row->title;
        const QString words = QCoreApplication::translate("PutAway", said).arg(title);
        workbench.write(&rows, [id, operation](store::UnitOfWork &work) { return operation(work, I{id}); })
            .then(&rows, [&workbench, id, back, words](const Result<void> &done) {
                if (done)
                    workbench.toast(
                        words, undoBy(workbench, [id, back](store::UnitOfWork &work) { return back(work, I{id}); }));
                else
                    workbench.toast(done.error().message, {});
            });
    };
    QObject::connect(&rows, &EditableRows::putAwayRequested, &rows, [step, archive, restore](qint64 id) {
        step(id, archive, restore, QT_TRANSLATE_NOOP("PutAway", "“%1” put away"));
    });
    QObject::connect(&rows, &EditableRows::takeBackRequested, &rows, [step, archive, restore](qint64 id) {
        step(id, restore, archive, QT_TRANSLATE_NOOP("PutAway", "“%1” taken back"));
    });
}

} // namespace shopdesk::ui
