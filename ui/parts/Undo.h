// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

/// The Undo of a toast: makes `Result<T> change(UnitOfWork &)` in the background, and says where that did not work.
template<std::invocable<store::UnitOfWork &> F>
std::function<void()> undoBy(Workbench &workbench, F change)
{
    using Outcome = std::invoke_result_t<F, store::UnitOfWork &>;
    return [&workbench, change = std::move(change)] {
        workbench.write(&workbench.tasks, change).then(&workbench.tasks, [&workbench](const Outcome &done) {
            if (!done)
                workbench.toast(done.error().message, {});
        });
    };
}

} // namespace shopdesk::ui
