// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Tasks.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

/// Opens the record that a task is about; the task itself where no page shows such records.
void openSubject(Workbench &workbench, const tasks::Task &task);

} // namespace shopdesk::ui
