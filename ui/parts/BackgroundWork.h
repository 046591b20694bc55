// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

/// Work that takes more than a moment: what the worker is given, and by which number the status area knows it.
struct BackgroundWork
{
    int task = 0;
    /// For the worker: tells the status area how far it is, a few times a second, and stops it when somebody cancels.
    Progress progress;
    store::CancelFlag cancelled;
};

/// @p title says what goes on ("Importing sales.csv"), @p pane where it can be looked at. End it with `Tasks::end`.
BackgroundWork beginWork(Workbench &workbench, const QString &title, const QString &pane);

} // namespace shopdesk::ui
