// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"

#include <QPointer>

namespace shopdesk::ui {

/// The Undo of a toast that tells of a saved setting: makes `Result<void> change(UnitOfWork &)`, and says where that did not work.
/// No list tells of settings, so that @p section then reads again what it shows; where it is gone, nothing is done.
template<typename S, std::invocable<store::UnitOfWork &> F>
std::function<void()> undoSetting(Workbench &workbench, S *section, void (S::*read)(), F change)
{
    return [&workbench, alive = QPointer<S>(section), read, change = std::move(change)] {
        if (!alive)
            return;
        S *reader = alive.data();
        workbench.write(reader, change).then(reader, [&workbench, reader, read](const Result<void> &done) {
            if (done)
                (reader->*read)();
            else
                workbench.toast(done.error().message, {});
        });
    };
}

} // namespace shopdesk::ui
